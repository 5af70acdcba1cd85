//! Points in time of an assessment: its snapshots, now, and others here that ask by the same checklist.

use std::rc::Rc;

use crate::app::words::course::follow as words;
use crate::app::words::start;
use crate::app::{Entry, Library};
use crate::domain::{Assessment, Course, Date, Document, Language, Moment, Snapshot};
use crate::format;

/// A point in time of an assessment.
#[derive(Clone, Debug)]
pub struct Point<'a> {
    /// The assessment.
    pub entry: &'a Entry,
    /// The id of its snapshot; empty for how it stands now.
    pub snapshot: String,
    /// Its day, if that is known.
    pub day: Option<Date>,
    /// How everything stood.
    pub view: Rc<Assessment>,
}

/// The ids of the points of an assessment: its snapshots, the others here that ask by the same checklist, and an empty one
/// for now, which comes last.
pub fn points(library: &Library, entry: &Entry) -> Vec<String> {
    let mut ids: Vec<String> = entry.document.rows(Course::Snapshots).into_iter().map(str::to_owned).collect();
    let is_alike =
        |other: &Entry| other.document.id != entry.document.id && other.view.checklist.id == entry.view.checklist.id;
    ids.extend(library.own().into_iter().filter(|other| is_alike(other)).map(|other| other.document.id.clone()));
    ids.push(String::new());
    ids
}

/// The point of this id: a snapshot, another assessment or now; none for one that is not here or cannot be read.
pub fn point<'a>(library: &'a Library, entry: &'a Entry, id: &str, today: Date) -> Option<Point<'a>> {
    let (of, snapshot, day, view) = if id.is_empty() {
        (entry, "", Some(today), entry.view.clone())
    } else if let Some(other) = library.entries.get(id) {
        (other, "", other.document.changed_at().map(|at| at.date), other.view.clone())
    } else {
        let day = taken(&entry.document, id).map(|at| at.date);
        (entry, id, day, Rc::new(held(&entry.document, id)?))
    };
    Some(Point { entry: of, snapshot: snapshot.to_owned(), day, view })
}

/// "Före start (2026-12-01)", "Höftfraktur · Ortopeden (2026-11-02)": what a point in time is called.
pub fn name(library: &Library, entry: &Entry, id: &str, language: Language) -> String {
    if id.is_empty() {
        return words::NOW.say(language).to_owned();
    }
    if let Some(other) = library.entries.get(id) {
        let name = start::joined(&[other.name(), &other.view.about.unit]);
        return words::point(&name, other.document.changed_at().map(|at| at.date));
    }
    words::point(&Snapshot::TITLE.read(&entry.document, id), taken(&entry.document, id).map(|at| at.date))
}

/// When a snapshot was taken.
pub fn taken(document: &Document, id: &str) -> Option<Moment> {
    Snapshot::AT.read(document, id)
}

/// What a snapshot holds, if it can be read.
pub fn held(document: &Document, id: &str) -> Option<Assessment> {
    let text = Snapshot::CONTENT.read(document, id).0;
    format::read(&text).ok().map(|read| Assessment::read(&read.document))
}
