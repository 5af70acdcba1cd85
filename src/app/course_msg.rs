//! What can happen in the course of an introduction, beside the writing of fields.

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
}
