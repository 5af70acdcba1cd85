//! The answer to a checklist item.

use super::codes::codes;

codes! {
    /// How far the team has come with one item. Nothing is preselected: no answer is `None`.
    Answer {
        /// Level 0.
        NotStarted = "not-started",
        /// Level 1.
        Started = "started",
        /// Level 2.
        Partly = "partly",
        /// Level 3.
        InPlace = "in-place",
        /// Outside the scale: an open question, counted in no score.
        Unknown = "unknown",
        /// Outside the scale: counted nowhere, preferably with a reason.
        NotApplicable = "not-applicable",
    }
}

impl Answer {
    /// The level, 0–3; `None` outside the scale.
    pub fn level(self) -> Option<u32> {
        match self {
            Self::NotStarted => Some(0),
            Self::Started => Some(1),
            Self::Partly => Some(2),
            Self::InPlace => Some(3),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// The two lowest levels, which lead to an action in one step.
    pub fn is_low(self) -> bool {
        self.level().is_some_and(|level| level <= 1)
    }
}
