//! The choices in the records of the course.

use crate::domain::codes::codes;

codes! {
    /// How active an introduction is meant to be.
    Stance {
        /// Låt det ske.
        Let = "let",
        /// Hjälp det ske.
        Help = "help",
        /// Få det ske.
        Make = "make",
    }
}

codes! {
    /// Who is affected.
    ConcernedKind {
        /// A unit of one's own organisation.
        Unit = "unit",
        /// A partner outside of it.
        Partner = "partner",
    }
}

codes! {
    /// How data that is needed stands.
    NeedState {
        /// It has been asked for.
        Asked = "asked",
        /// It is in hand.
        InHand = "in-hand",
        /// It cannot be had.
        Missing = "missing",
    }
}

codes! {
    /// What a decision is about.
    DecisionAbout {
        /// The uppdrag.
        Assignments = "assignments",
        /// The action plan.
        Plan = "plan",
        /// A later change of the plan.
        Change = "change",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// Which way an indicator is to go.
    Direction {
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
    }
}

codes! {
    /// How often an indicator is followed.
    Often {
        /// Every week.
        Week = "week",
        /// Every month.
        Month = "month",
        /// Every quarter.
        Quarter = "quarter",
        /// Every half-year.
        Half = "half",
        /// Every year.
        Year = "year",
    }
}

codes! {
    /// What a round of comments is about.
    RoundOf {
        /// The gap analysis.
        Gaps = "gaps",
        /// The action plan.
        Plan = "plan",
    }
}

codes! {
    /// What became of a comment.
    Verdict {
        /// It was taken.
        Taken = "taken",
        /// It was dismissed.
        Dismissed = "dismissed",
    }
}

codes! {
    /// What happened to a closed assessment.
    Turned {
        /// It was closed.
        Closed = "closed",
        /// It was opened again.
        Reopened = "reopened",
    }
}
