//! What came back from a round of comments, row by row.

use std::rc::Rc;

use super::results::{AreaRow, areas, by_priority, first_said, plan};
use super::{Entry, Page};
use crate::app::words::course::{NO_NAME, register, review as words};
use crate::app::words::plan::NO_TITLE;
use crate::content::Checklist;
use crate::domain::{Comment, Course, Document, Kind, Language, Place, Round, RoundOf};

/// What was said on one row of what a round is about.
pub struct Heard<'a> {
    /// The row, as long as it is there.
    pub place: Option<Place>,
    /// What it is called.
    pub title: String,
    /// The ids of the comments.
    pub comments: Vec<&'a str>,
    /// Whether the rows are gone that the comments are about.
    pub is_gone: bool,
}

/// The rows that a round may be about, in their order, each with what it is called.
pub fn rows(entry: &Entry, checklist: &Checklist, of: RoundOf, language: Language) -> Vec<(Place, String)> {
    let mut rows = Vec::new();
    match of {
        RoundOf::Gaps => {
            let areas = areas(Some(checklist), &entry.view);
            let hidden = areas.iter().filter(|row| row.gap.hidden).cloned();
            let all: Vec<Rc<AreaRow>> = by_priority(&areas).into_iter().chain(hidden).collect();
            for row in all {
                rows.push((row.place(), row.title(language).to_owned()));
            }
        }
        RoundOf::Plan => {
            for (id, action) in plan(&entry.view) {
                let title = if action.title.trim().is_empty() { NO_TITLE.say(language) } else { &action.title };
                rows.push((Place { kind: Kind::Actions, id: id.clone() }, title.to_owned()));
            }
            for id in entry.document.rows(Course::Messages) {
                rows.push((Course::Messages.place(id), row_name(&entry.document, Course::Messages, id, language)));
            }
        }
    }
    rows
}

fn row_name(document: &Document, course: Course, id: &str, language: Language) -> String {
    let name = first_said(document, &course.place(id), register(course).fields, language);
    if name.trim().is_empty() { NO_NAME.say(language).to_owned() } else { name }
}

/// What a round is called.
pub fn round_name(document: &Document, round: &str, language: Language) -> String {
    row_name(document, Course::Rounds, round, language)
}

/// The ids of the comments of a round.
pub fn comments<'a>(document: &'a Document, round: &str) -> Vec<&'a str> {
    let mut ids = document.rows(Course::Comments);
    ids.retain(|id| Comment::ROUND.read(document, id).0 == round);
    ids
}

/// The page on which a comment stands.
pub fn page_of_comment(document: &Document, comment: &str) -> Page {
    Page::Row { course: Course::Rounds, row: Comment::ROUND.read(document, comment).0 }
}

/// The comments of a round by what they are about: the rows in their order, the whole, and what is there no longer.
pub fn heard<'a>(entry: &'a Entry, checklist: &Checklist, round: &str, language: Language) -> Vec<Heard<'a>> {
    let document = &*entry.document;
    let mut left = comments(document, round);
    let mut heard = Vec::new();
    let of = Round::OF.read(document, round);
    let rows = of.map(|of| rows(entry, checklist, of, language)).unwrap_or_default();
    let mut take = |place: Option<Place>, title: String| {
        let row = place.as_ref().map(|place| place.reference().0).unwrap_or_default();
        let (here, rest): (Vec<&str>, Vec<&str>) = left.iter().partition(|id| Comment::ROW.read(document, id).0 == row);
        left = rest;
        if !here.is_empty() {
            heard.push(Heard { place, title, comments: here, is_gone: false });
        }
    };
    for (place, title) in rows {
        take(Some(place), title);
    }
    take(None, words::WHOLE.say(language).to_owned());
    if !left.is_empty() {
        heard.push(Heard { place: None, title: words::GONE.say(language).to_owned(), comments: left, is_gone: true });
    }
    heard
}

/// Who has answered a round: unit and role, each answer once.
pub fn answered_by(document: &Document, round: &str, language: Language) -> Vec<String> {
    let mut answers: Vec<&str> = Vec::new();
    let mut names = Vec::new();
    for id in comments(document, round) {
        let answer = id.split_once('.').map_or(id, |(answer, _)| answer);
        if !answers.contains(&answer) {
            answers.push(answer);
            names.push(said_by(document, id, language));
        }
    }
    names
}

/// Who wrote a comment: "Röntgen, enhetschef".
pub fn said_by(document: &Document, comment: &str, language: Language) -> String {
    let unit = Comment::UNIT.read(document, comment);
    let role = Comment::ROLE.read(document, comment);
    let unit = if unit.trim().is_empty() { words::NO_UNIT.say(language).to_owned() } else { unit };
    if role.trim().is_empty() { unit } else { crate::domain::joined(&[unit, role], ", ") }
}

/// How many comments of a round have no verdict.
pub fn to_judge(document: &Document, round: &str) -> usize {
    let mut open = comments(document, round);
    open.retain(|id| Comment::VERDICT.read(document, id).is_none());
    open.len()
}

/// The rounds that have comments on a row, each with how many.
pub fn comments_on<'a>(document: &'a Document, place: &Place) -> Vec<(&'a str, usize)> {
    let row = place.reference();
    let mut rounds = Vec::new();
    for round in document.rows(Course::Rounds) {
        let mut here = comments(document, round);
        here.retain(|id| Comment::ROW.read(document, id) == row);
        if !here.is_empty() {
            rounds.push((round, here.len()));
        }
    }
    rounds
}
