//! Two points in time for the same units, side by side: what has moved, question by question. Never a score.

use std::rc::Rc;

use super::{Collection, Group, Unit, same_name};
pub use crate::app::follow::over_time::{Move, Way};
use crate::content::{Item, Text};

/// A unit in both rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// As it is.
    pub now: Rc<Unit>,
    /// As it was.
    pub earlier: Rc<Unit>,
}

/// Who is in both rounds, and who in one alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    /// In both, by name.
    pub both: Vec<Pair>,
    /// Not in the earlier one, by name.
    pub only_now: Vec<Rc<Unit>>,
    /// Only in the earlier one, by name.
    pub only_earlier: Vec<Rc<Unit>>,
}

/// The units of both rounds: the same by the id of the self-assessment, else by the unit's name, capitals and the space
/// around it aside.
pub fn pairs(collection: &Collection) -> Pairs {
    let mut left = collection.earlier.clone();
    let mut found: Vec<Option<Rc<Unit>>> = vec![None; collection.now.len()];
    let is_same: [fn(&Unit, &Unit) -> bool; 2] = [
        |now, earlier| now.id() == earlier.id(),
        |now, earlier| {
            !now.view.about.unit.trim().is_empty() && same_name(&now.view.about.unit, &earlier.view.about.unit)
        },
    ];
    // Whoever is the same by id is nobody else's by name.
    for is_same in is_same {
        for (now, found) in collection.now.iter().zip(&mut found) {
            if found.is_none() {
                let at = left.iter().position(|earlier| is_same(now, earlier));
                *found = at.map(|at| left.remove(at));
            }
        }
    }
    let mut pairs = Pairs { only_earlier: left, ..Pairs::default() };
    for (now, earlier) in collection.now.iter().zip(found) {
        match earlier {
            Some(earlier) => pairs.both.push(Pair { now: now.clone(), earlier }),
            None => pairs.only_now.push(now.clone()),
        }
    }
    pairs
}

/// What has become of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The question.
    pub item: Rc<Item>,
    /// The title of the part that it stands in.
    pub part: Text,
    /// For each unit that was asked it both times: its name and what has become of its answer.
    pub moves: Vec<(String, Move)>,
}

impl Moved {
    /// How many went this way.
    pub fn count(&self, way: Way) -> usize {
        self.moves.iter().filter(|(_, one)| one.way() == way).count()
    }
}

/// The questions of a group as they moved between the rounds, in the order of the checklist.
pub fn moved(group: &Group, pairs: &Pairs) -> Vec<Moved> {
    let mut all = Vec::new();
    for part in group.questions() {
        for item in part.items {
            let id = item.id.as_str();
            let mut moves = Vec::new();
            for pair in &pairs.both {
                if let (Some(from), Some(to)) = (pair.earlier.answers.get(id), pair.now.answers.get(id)) {
                    moves.push((pair.now.name.clone(), Move { from: *from, to: *to }));
                }
            }
            if !moves.is_empty() {
                all.push(Moved { item, part: part.title.clone(), moves });
            }
        }
    }
    all
}
