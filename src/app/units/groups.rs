//! The units that answered the same checklist, in whichever version.

use std::rc::Rc;

use super::Unit;
use crate::app::agreement::{Answerer, Answers};
use crate::app::questions::{Part, questions};
use crate::content::{Area, Checklist};

/// Units with one checklist.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The checklist, in the version that most of them used.
    pub checklist: &'static Checklist,
    /// Every version that any of them used, that one first.
    pub versions: Vec<&'static Checklist>,
    /// The units, by name.
    pub units: Vec<Rc<Unit>>,
}

/// The units by checklist, that of the most units first. Whose checklist is not here is in none.
pub fn groups(units: &[Rc<Unit>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for unit in units {
        let Some(checklist) = unit.checklist else { continue };
        match groups.iter_mut().find(|group| group.checklist.id == checklist.id) {
            Some(group) => group.units.push(unit.clone()),
            None => groups.push(Group { checklist, versions: Vec::new(), units: vec![unit.clone()] }),
        }
    }
    for group in &mut groups {
        group.versions = versions(&group.units);
        group.checklist = group.versions[0];
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.units.len()));
    groups
}

fn versions(units: &[Rc<Unit>]) -> Vec<&'static Checklist> {
    let mut versions: Vec<(&'static Checklist, usize)> = Vec::new();
    for checklist in units.iter().filter_map(|unit| unit.checklist) {
        match versions.iter_mut().find(|(one, _)| one.fingerprint == checklist.fingerprint) {
            Some((_, count)) => *count += 1,
            None => versions.push((checklist, 1)),
        }
    }
    versions.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    versions.into_iter().map(|(one, _)| one).collect()
}

impl Group {
    /// Every question that any of the units was asked.
    pub fn questions(&self) -> Vec<Part> {
        questions(&self.versions)
    }

    /// Every area of the gap analysis that a version has.
    pub fn areas(&self) -> Vec<Rc<Area>> {
        let mut areas: Vec<Rc<Area>> = Vec::new();
        for area in self.versions.iter().flat_map(|one| &one.areas) {
            if !areas.iter().any(|known| known.id == area.id) {
                areas.push(area.clone());
            }
        }
        areas
    }

    /// What its units answered, each by its name.
    pub fn answers(&self) -> Answers {
        let by_name = |unit: &Rc<Unit>| Answerer { name: unit.name.clone(), answers: unit.answers.clone() };
        Answers { answerers: self.units.iter().map(by_name).collect(), ..Answers::default() }
    }
}
