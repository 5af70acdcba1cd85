//! What of the collection is looked at: filters and search. Nothing of it is saved.

use crate::app::agreement::Order;
use crate::app::results::lower;
use crate::domain::{Answer, GapSize};

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The id of the checklist whose units are shown; the one of the most units, where it is empty or none's.
    pub checklist: String,
    /// The id of the part of the checklist that is shown; all, where it is empty.
    pub part: String,
    /// Only where this was answered.
    pub answer: Option<Answer>,
    /// Only where a gap of this size was found.
    pub size: Option<GapSize>,
    /// What a unit is called, or a question or an area holds.
    pub search: String,
    /// The order of the agreement map.
    pub order: Order,
    /// All units, also where there are very many.
    pub shows_all: bool,
}

impl Look {
    /// Of all these, those whose text holds what is searched for; where there is none, whether it is searched for in vain.
    pub(super) fn found<T: Clone>(&self, all: &[T], text: &dyn Fn(&T) -> String) -> Vec<T> {
        let wanted = lower(self.search.trim());
        all.iter().filter(|one| lower(&text(one)).contains(&wanted)).cloned().collect()
    }
}
