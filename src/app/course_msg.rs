//! What can happen in the course of an introduction, beside the writing of fields.

use crate::domain::{Key, Value};

/// Something that has happened in an assessment's course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseMsg {
    /// It was closed, or opened again.
    ClosingTurned {
        /// Which assessment.
        id: String,
        /// A fresh id for the trace.
        trace: String,
    },
    /// A snapshot was to be taken.
    SnapshotWanted {
        /// Of which assessment.
        id: String,
        /// A fresh id for it.
        snapshot: String,
    },
    /// Someone typed in a field for a number.
    NumberTyped {
        /// In which assessment.
        id: String,
        /// In which field.
        key: Key,
        /// What stands there now.
        text: String,
        /// The number; none where it cannot be used.
        number: Option<Value>,
    },
    /// The field for a number was left.
    NumberLeft,
    /// Two points in time were chosen, by the ids of their snapshots; empty for now.
    PointsChosen {
        /// One of them.
        from: String,
        /// The other one.
        to: String,
    },
}
