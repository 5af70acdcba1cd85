//! A whole checklist, and how one finds things in it.

use std::rc::Rc;

use super::{Area, Grade, Heading, Item, Link, PartName, Phase, Source, Text};
use crate::domain::{Answer, Coded};

/// A checklist with its gap areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 over the file's canonical form, hexadecimal.
    pub fingerprint: String,
    /// Its title.
    pub title: Text,
    /// What it is and what it is not.
    pub about: Text,
    /// When to choose it; what it is, if the file does not say.
    pub suits: Text,
    /// What its parts are called.
    pub part: PartName,
    /// The chain that the parts belong to, link by link; empty where there is none.
    pub chain: Vec<Link>,
    /// How each answer is shown, in the order of [`Answer::ALL`].
    pub scale: Vec<Grade>,
    /// Dimensions across the phases.
    pub dimensions: Vec<Heading>,
    /// Themes across the phases.
    pub themes: Vec<Heading>,
    /// The parts, in order.
    pub phases: Vec<Phase>,
    /// The gap areas, in order.
    pub areas: Vec<Rc<Area>>,
    /// The sources.
    pub sources: Vec<Source>,
    /// Its file in canonical form, for the assessments that are made with it; empty for those that ship, which are
    /// here always.
    pub file: String,
}

impl Checklist {
    /// How an answer is shown.
    pub fn grade(&self, answer: Answer) -> &Grade {
        &self.scale[answer.place()]
    }

    /// A phase by id.
    pub fn phase(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// Every item in order.
    pub fn items(&self) -> impl Iterator<Item = &Rc<Item>> {
        self.phases.iter().flat_map(|phase| &phase.items)
    }

    /// An item by id.
    pub fn item(&self, id: &str) -> Option<&Rc<Item>> {
        self.items().find(|item| item.id == id)
    }

    /// A dimension by id.
    pub fn dimension(&self, id: &str) -> Option<&Heading> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// An area by id.
    pub fn area(&self, id: &str) -> Option<&Rc<Area>> {
        self.areas.iter().find(|area| area.id == id)
    }
}
