//! How far the units' work has come: who has answered what, what is open, which actions want attention.

use std::rc::Rc;

use super::{Collection, Group, Unit};
use crate::app::results::{self, plan};
use crate::content::{Item, Text};
use crate::domain::{Action, Answer, Date, Score, places};

/// How many items of its checklist a unit has answered; none where that is not here.
pub fn progress(unit: &Unit) -> Option<Score> {
    unit.checklist.map(|checklist| results::progress(checklist, &unit.view))
}

/// Whether a unit has said nothing at all: no answer, no gap, no action.
pub fn is_blank(unit: &Unit) -> bool {
    let has_answer = unit.answers.values().any(Option::is_some);
    !has_answer && unit.view.actions.is_empty() && !unit.view.areas.values().any(|gap| gap.is_begun())
}

/// A question with the units that answered it in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The question.
    pub item: Rc<Item>,
    /// The title of the part that it stands in.
    pub part: Text,
    /// The units, by name.
    pub units: Vec<String>,
}

/// The questions that any unit gave this answer, those of the most units first.
pub fn said(group: &Group, answer: Answer) -> Vec<Said> {
    let mut all = Vec::new();
    for part in group.questions() {
        for item in part.items {
            let gave = |unit: &&Rc<Unit>| unit.answers.get(item.id.as_str()) == Some(&Some(answer));
            let units: Vec<String> = group.units.iter().filter(gave).map(|unit| unit.name.clone()).collect();
            if !units.is_empty() {
                all.push(Said { item, part: part.title.clone(), units });
            }
        }
    }
    all.sort_by_key(|said| std::cmp::Reverse(said.units.len()));
    all
}

/// An action that wants attention.
#[derive(Clone, Debug, PartialEq)]
pub struct Loose {
    /// The unit, by name.
    pub unit: String,
    /// Its id.
    pub unit_id: String,
    /// The action.
    pub action: Rc<Action>,
    /// It should have been done.
    pub is_late: bool,
    /// Nobody is responsible.
    pub lacks_role: bool,
    /// It has no date.
    pub lacks_date: bool,
}

/// How many actions there are, and how many want which attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plans {
    /// Actions of all units.
    pub total: usize,
    /// Late ones.
    pub late: usize,
    /// Not closed and without a role.
    pub without_role: usize,
    /// Not closed and without a date.
    pub without_date: usize,
}

/// The actions that are late, or that nobody is responsible for, or that have no date: late ones first, the longest of
/// them before the others; then by unit.
pub fn loose(collection: &Collection, today: Date) -> (Plans, Vec<Loose>) {
    let mut plans = Plans::default();
    let mut all = Vec::new();
    for unit in &collection.now {
        for (_, action) in plan(&unit.view) {
            let is_open = !action.is_closed();
            let loose = Loose {
                unit: unit.name.clone(),
                unit_id: unit.id().to_owned(),
                action: action.clone(),
                is_late: action.is_late(today),
                lacks_role: is_open && action.role.trim().is_empty(),
                lacks_date: is_open && action.due.is_none(),
            };
            plans.total += 1;
            plans.late += usize::from(loose.is_late);
            plans.without_role += usize::from(loose.lacks_role);
            plans.without_date += usize::from(loose.lacks_date);
            if loose.is_late || loose.lacks_role || loose.lacks_date {
                all.push(loose);
            }
        }
    }
    let key = |at: usize| (!all[at].is_late, all[at].action.due.filter(|_| all[at].is_late));
    let order = places(all.len(), &|a, b| key(a).cmp(&key(b)));
    (plans, order.into_iter().map(|at| all[at].clone()).collect())
}
