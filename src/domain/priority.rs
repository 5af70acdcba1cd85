//! The priority of a gap.

use super::codes::codes;
use super::{Consequence, Gap, GapSize};

codes! {
    /// How soon a gap should be dealt with.
    Priority {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
}

/// Where a gap stands in the order of priority. Greater is more urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The team works like this already.
    NoGap,
    /// Size or consequence is not judged yet.
    NotJudged,
    /// Judged, or chosen by the team.
    Judged(Priority),
}

impl Rank {
    /// The priority that size and worst consequence give: their product (each 0–3, the product at
    /// least 1), 6–9 high, 3–4 medium, 1–2 low. Our own proposal; the team may override it.
    pub fn of(size: Option<GapSize>, worst: Option<Consequence>) -> Self {
        match (size, worst) {
            (Some(GapSize::None), _) => Self::NoGap,
            (None, _) | (_, None) => Self::NotJudged,
            (Some(size), Some(worst)) => Self::Judged(match size_level(size) * consequence_level(worst) {
                6.. => Priority::High,
                3..=5 => Priority::Medium,
                0..=2 => Priority::Low,
            }),
        }
    }
}

impl Gap {
    /// What its size and its worst consequence give.
    pub fn computed(&self) -> Rank {
        Rank::of(self.size, self.worst())
    }

    /// The team's own priority if it chose one, else the computed one. "No gap" cannot be overridden.
    pub fn rank(&self) -> Rank {
        match (self.computed(), self.chosen) {
            (Rank::NoGap, _) => Rank::NoGap,
            (_, Some(chosen)) => Rank::Judged(chosen),
            (computed, None) => computed,
        }
    }

    /// For sorting: most urgent first among gaps of the same priority.
    pub fn weight(&self) -> u32 {
        self.size.map_or(0, size_level) * 4 + self.worst().map_or(0, consequence_level)
    }
}

fn size_level(size: GapSize) -> u32 {
    match size {
        GapSize::None => 0,
        GapSize::Small => 1,
        GapSize::Moderate => 2,
        GapSize::Large => 3,
    }
}

fn consequence_level(consequence: Consequence) -> u32 {
    match consequence {
        Consequence::None => 0,
        Consequence::Minor => 1,
        Consequence::Considerable => 2,
        Consequence::Serious => 3,
    }
}
