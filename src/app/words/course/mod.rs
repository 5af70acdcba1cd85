//! The words of the course of an introduction: for each kind of record what its list, its fields and their choices are called.

mod after;
mod before;
mod between;
pub mod closing;
#[cfg(feature = "leader")]
pub mod copied;
pub mod follow;
mod hub;
pub mod leading;
pub mod process;
#[cfg(feature = "leader")]
pub mod review;

pub use self::before::{STANCE, STANCE_MEANINGS, STANCES};
pub use self::hub::*;
use super::Word;
use super::print::Said;
use crate::domain::Course;

/// What a kind of record is called, and its fields, those of its list first.
pub struct Register {
    /// The heading of its list.
    pub title: Word,
    /// What it is for, in a sentence or two, where it has a page of its own.
    pub lead: Option<Word>,
    /// What adds one, where that is done by hand.
    pub add: Option<Word>,
    /// Its fields: the first is what a record is called.
    pub fields: &'static [Said],
    /// How many of them stand in the list.
    pub columns: usize,
    /// Fields with room for several lines.
    pub long: &'static [&'static str],
    /// A sentence of help under a field.
    pub helps: &'static [(&'static str, Word)],
}

/// What a kind of record is called.
pub fn register(course: Course) -> &'static Register {
    match course {
        Course::Messages => &between::MESSAGES,
        Course::Checkins => &after::CHECKINS,
        Course::Reports => &after::REPORTS,
        Course::Snapshots => &after::SNAPSHOTS,
        Course::Closing => &after::CLOSING,
        Course::Trace => &after::TRACE,
        Course::Process => &before::PROCESS,
        Course::Steps => &before::STEPS,
        Course::Concerned => &before::CONCERNED,
        Course::Needs => &before::NEEDS,
        Course::Assignments => &between::ASSIGNMENTS,
        Course::Decisions => &between::DECISIONS,
        Course::Rounds => &between::ROUNDS,
        Course::Comments => &between::COMMENTS,
        Course::Indicators => &after::INDICATORS,
        Course::Measures => &after::MEASURES,
    }
}

/// Every word of the registers, with the name of its kind.
pub fn all() -> Vec<(&'static str, Word)> {
    let mut all = Vec::new();
    for course in Course::ALL {
        let Register { title, lead, add, fields, helps, .. } = register(course);
        all.push((course.name(), *title));
        all.extend(lead.iter().chain(add).map(|word| (course.name(), *word)));
        for Said(_, name, choices) in *fields {
            all.push((course.name(), *name));
            all.extend(choices.iter().map(|choice| (course.name(), *choice)));
        }
        all.extend(helps.iter().map(|(_, help)| (course.name(), *help)));
    }
    all
}
