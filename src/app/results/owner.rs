//! What a row of the course belongs to, where that is another record: a comment to an area, a value to its indicator.

use super::{areas, first_said, plan};
use crate::app::Entry;
use crate::app::words::Word;
use crate::app::words::course::{BELONGS, register};
use crate::content::Checklist;
use crate::domain::{Action, Comment, Course, Kind, Language, joined, ordered_by};

/// The head of a column with what rows of a kind belong to, if they do.
pub fn owner_head(course: Course) -> Option<Word> {
    match course {
        Course::Steps | Course::Reports | Course::Measures | Course::Comments => Some(BELONGS),
        _ => None,
    }
}

/// The rows of a kind for a table: under what they belong to, in the order of that, and what belongs to nothing last.
pub fn under_owners(entry: &Entry, course: Course) -> Vec<&str> {
    let document = &entry.document;
    let owners = match course {
        Course::Reports => Course::Checkins,
        Course::Measures => Course::Indicators,
        _ => return document.rows(course),
    };
    let plan = plan(&entry.view);
    let mut rows = Vec::new();
    for owner in document.rows(owners) {
        let mut of = document.rows_of(course, owner);
        if course == Course::Reports {
            let place = |id: &str| plan.iter().position(|(action, _)| id[owner.len() + 1..] == **action);
            of = ordered_by(of, &|id| place(id).and_then(|place| i64::try_from(place).ok()));
        }
        rows.extend(of);
    }
    for id in document.rows(course) {
        if !rows.contains(&id) {
            rows.push(id);
        }
    }
    rows
}

/// What a row belongs to, in words; empty where it stands by itself or where that is gone.
pub fn owner(entry: &Entry, checklist: Option<&Checklist>, course: Course, row: &str, language: Language) -> String {
    let document = &entry.document;
    let (first, rest) = row.split_once('.').unwrap_or((row, ""));
    let named = |course: Course, id: &str| first_said(document, &course.place(id), register(course).fields, language);
    match course {
        Course::Steps => {
            let phase = checklist.and_then(|checklist| checklist.phase(row));
            phase.map(|phase| phase.title.get(language).to_owned()).unwrap_or_default()
        }
        Course::Reports => joined(&[named(Course::Checkins, first), Action::TITLE.read(document, rest)], ", "),
        Course::Measures => named(Course::Indicators, first),
        Course::Comments => about(entry, checklist, &Comment::ROW.read(document, row).0, language),
        _ => String::new(),
    }
}

/// The title of the area or the action that a comment is about.
pub fn about(entry: &Entry, checklist: Option<&Checklist>, reference: &str, language: Language) -> String {
    match reference.split_once('/') {
        Some((kind, id)) if kind == Kind::Areas.name() => {
            let rows = areas(checklist, &entry.view);
            rows.iter().find(|row| row.id == id).map(|row| row.title(language).to_owned()).unwrap_or_default()
        }
        Some((_, id)) => Action::TITLE.read(&entry.document, id),
        None => String::new(),
    }
}
