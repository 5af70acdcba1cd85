//! The collection: what many units have sent, of one round or of two, and the process leader's own words about it.

use std::rc::Rc;

use super::{Look, Unit};
use crate::app::Library;
use crate::app::results::lower;
use crate::domain::{Mark, joined, places};
use crate::format::{Opened, Read, ReadError};

/// Which files: those that the work is about, or those that they are compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Round {
    /// The round that the work is about.
    #[default]
    Now,
    /// An earlier one of the same units.
    Earlier,
}

/// Why a file could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was refused.
    Read(ReadError),
    /// The browser could not read it from the disk.
    Unreadable,
}

/// A file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: Refusal,
}

/// Files that are being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Into which round.
    pub round: Round,
    /// How many have been read.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// The collection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    /// The round that the work is about, by name.
    pub now: Vec<Rc<Unit>>,
    /// The earlier round, by name.
    pub earlier: Vec<Rc<Unit>>,
    /// The files that could not be used, as long as the page is open.
    pub refused: Vec<Refused>,
    /// The files that are being read.
    pub reading: Option<Reading>,
    /// Conclusions about nuläge, the biggest gaps, the most important areas: the process leader's own words.
    pub texts: [String; 3],
    /// Where fewer have answered, no figures are shown; 0 shows all.
    pub fewest: u32,
    /// What is looked at.
    pub look: Look,
    /// The id of the cell that one has come back from.
    pub back_to: Option<String>,
    /// As it was when it was last saved as a file or kept in the browser.
    pub(super) saved: Option<Mark>,
    /// As it is kept in this browser.
    pub(super) kept: Option<Mark>,
    /// Under which name one was kept when a file that holds it was handed out.
    pub(super) filed: Option<String>,
    /// As it is being kept, and under which name.
    pub(super) keeping: Option<(Mark, String)>,
}

impl Collection {
    /// The units of a round.
    pub fn round(&self, round: Round) -> &Vec<Rc<Unit>> {
        match round {
            Round::Now => &self.now,
            Round::Earlier => &self.earlier,
        }
    }

    pub(super) fn round_mut(&mut self, round: Round) -> &mut Vec<Rc<Unit>> {
        match round {
            Round::Now => &mut self.now,
            Round::Earlier => &mut self.earlier,
        }
    }

    /// A unit by its id.
    pub fn unit(&self, id: &str) -> Option<&Rc<Unit>> {
        self.now.iter().find(|unit| unit.id() == id)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.now.is_empty() && self.earlier.is_empty()
    }

    /// The units whose self-assessment stood in several files, which are seen as one.
    pub fn merged(&self) -> Vec<&Rc<Unit>> {
        self.now.iter().chain(&self.earlier).filter(|unit| unit.files.len() > 1).collect()
    }

    /// Takes in what was read from a file; whoever is here already is seen as the same.
    pub(super) fn take(&mut self, round: Round, file: &str, opened: Opened, library: &Library) {
        match opened {
            Opened::Assessments(all) if all.is_empty() => self.refuse(file, Refusal::Read(ReadError::Empty)),
            Opened::Assessments(all) => {
                for read in all {
                    self.add(round, file, read, library);
                }
            }
            Opened::Collection(collection) => {
                let was_empty = self.is_empty() && self.texts.iter().all(String::is_empty);
                for read in collection.now {
                    self.add(round, file, read, library);
                }
                for read in collection.earlier {
                    self.add(Round::Earlier, file, read, library);
                }
                for (ours, theirs) in self.texts.iter_mut().zip(collection.texts) {
                    if ours.trim().is_empty() {
                        *ours = theirs;
                    }
                }
                if was_empty {
                    self.fewest = collection.fewest;
                }
                for unit in self.now.iter_mut().chain(&mut self.earlier) {
                    if collection.altered.iter().any(|id| id == unit.id()) {
                        Rc::make_mut(unit).is_altered = true;
                    }
                }
            }
        }
    }

    fn add(&mut self, round: Round, file: &str, read: Read, library: &Library) {
        let unit = Unit::new(read, file, library);
        let units = self.round_mut(round);
        match units.iter_mut().find(|one| one.id() == unit.id()) {
            Some(one) => Rc::make_mut(one).take_in(unit, library),
            None => units.push(Rc::new(unit)),
        }
    }

    pub(super) fn refuse(&mut self, file: &str, why: Refusal) {
        self.refused.push(Refused { file: file.to_owned(), why });
    }

    /// Names every unit apart from the others of its round, and puts them in order.
    pub(super) fn settle(&mut self) {
        for units in [&mut self.now, &mut self.earlier] {
            name_apart(units);
            let keys: Vec<String> = units.iter().map(|unit| in_order(&unit.name)).collect();
            *units =
                places(units.len(), &|a, b| keys[a].cmp(&keys[b])).into_iter().map(|at| units[at].clone()).collect();
        }
    }

    /// The same as long as nothing in it is changed.
    pub fn mark(&self) -> Mark {
        let mut mark = Mark::NONE.with_number(self.fewest);
        for (number, units) in (1..).zip([&self.now, &self.earlier]) {
            for unit in units {
                mark = mark.with_number(number).with(unit.id()).with(&unit.document.changes().to_string());
            }
        }
        self.texts.iter().fold(mark, |mark, text| mark.with(text))
    }

    /// Whether something in it stands nowhere but on this page.
    pub fn is_unsaved(&self) -> bool {
        !self.is_empty() && self.saved != Some(self.mark())
    }

    /// Whether it is kept in this browser as it is now.
    pub fn is_kept(&self) -> bool {
        self.kept == Some(self.mark())
    }
}

/// What units call themselves; where several say the same, what they introduce is added, and at last a number.
fn name_apart(units: &mut [Rc<Unit>]) {
    let by_id = places(units.len(), &|a, b| units[a].id().cmp(units[b].id()));
    let mut names: Vec<String> = Vec::new();
    for place in &by_id {
        let unit = &units[*place];
        let own = unit.own_name();
        let name = [own, &unit.files[0], unit.id()].into_iter().find(|name| !name.is_empty());
        names.push(name.unwrap_or_default().to_owned());
    }
    let is_shared = |names: &[String], name: &str| names.iter().filter(|one| same_name(one, name)).count() > 1;
    let with_subject: Vec<String> = by_id
        .iter()
        .zip(&names)
        .map(|(place, name)| {
            let subject = units[*place].view.about.subject.trim();
            let tells = is_shared(&names, name) && !subject.is_empty() && subject != name;
            if tells { joined(&[name, subject], " – ") } else { name.clone() }
        })
        .collect();
    for (at, place) in by_id.iter().enumerate() {
        let name = &with_subject[at];
        let before = with_subject[..at].iter().filter(|one| same_name(one, name)).count();
        let name = if before == 0 { name.clone() } else { format!("{name} ({})", before + 1) };
        if units[*place].name != name {
            Rc::make_mut(&mut units[*place]).name = name;
        }
    }
}

/// Whether two names are one but for their capitals and the space around them.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    lower(one.trim()) == lower(other.trim())
}

/// What a name is sorted by: å, ä and ö come after z, in this order.
fn in_order(name: &str) -> String {
    let place = |letter| match letter {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        other => other,
    };
    lower(name).chars().map(place).collect()
}
