//! Before the gap analysis: the process plan, who is affected, which data is needed.

use super::Course;
use super::choices::{ConcernedKind, NeedState, Stance};
use crate::domain::record::fields;
use crate::domain::{Date, Kind};

fields! {
    /// The process plan.
    Process in Kind::Course(Course::Process); {
        /// The first day.
        start START: Option<Date> = "start",
        /// How active the introduction is meant to be.
        stance STANCE: Option<Stance> = "stance",
        /// Why so.
        stance_why STANCE_WHY: String = "stanceWhy",
    }
}

fields! {
    /// What is planned of one step, where it differs from what follows from the step before.
    Step in Kind::Course(Course::Steps); {
        /// Its own first day.
        start START: Option<Date> = "start",
        /// Its own length in weeks.
        weeks WEEKS: Option<i64> = "weeks",
        /// The day on which it was done.
        done DONE: Option<Date> = "done",
        /// A note.
        note NOTE: String = "note",
    }
}

fields! {
    /// A unit or a partner that is affected.
    Concerned in Kind::Course(Course::Concerned); {
        /// Its name.
        title TITLE: String = "title",
        /// Unit or partner.
        kind KIND: Option<ConcernedKind> = "kind",
        /// How it is affected.
        effect EFFECT: String = "effect",
        /// Whom to turn to: a role.
        contact CONTACT: String = "contact",
        /// The day on which it was asked what it thinks.
        asked ASKED: Option<Date> = "asked",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// Data that is needed before the gap analysis.
    Need in Kind::Course(Course::Needs); {
        /// What.
        title TITLE: String = "title",
        /// From whom: a role or a unit.
        from FROM: String = "from",
        /// By when.
        due DUE: Option<Date> = "due",
        /// How it stands.
        state STATE: Option<NeedState> = "state",
        /// A note.
        note NOTE: String = "note",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}
