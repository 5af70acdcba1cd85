//! An assessment without anything that someone has put into words, for those who only need the figures.

use crate::domain::{ChecklistUsed, Course, Document, Key, Kind, Register, Shape, Value};

/// What may leave, by name: a field that is not listed here stays. Of words, only what is introduced and where, or
/// nobody could tell one file from another.
const LEAVES: &[(Kind, &[&str])] = &[
    (Kind::Checklist, &["id", "version", "fingerprint"]),
    (Kind::About, &["subject", "unit", "group", "date", "scope", "created"]),
    (Kind::Phases, &["done"]),
    (Kind::Items, &["answer"]),
    (Kind::Areas, &["size", "patients", "staff", "steering", "solver", "effort", "priority", "hidden", "order"]),
    (Kind::Actions, &["kind", "means", "start", "due", "status", "origin", "order"]),
    (Kind::Hands, &["1", "2", "3", "4", "V", "I"]),
    (Kind::Course(Course::Process), &["start", "stance"]),
    (Kind::Course(Course::Steps), &["start", "weeks", "done"]),
    (Kind::Course(Course::Checkins), &["date", "next", "order"]),
    (Kind::Course(Course::Reports), &["status"]),
    (Kind::Course(Course::Closing), &["established", "judgedOn", "nextReview", "closed"]),
];

/// What the id of such a one ends in.
const END: &str = "-figures";

/// The same assessment without comments and words. It is another one, by an id that follows from the first: as a
/// version of the first one it would say that its words had been deleted. The text of its `checklist`, which was found
/// to be one, goes along: without it the answers could not be read.
pub fn without_words(document: &Document, checklist: &str) -> Document {
    let mut id: String = document.id.chars().take(64 - END.len()).collect();
    id.push_str(END);
    let mut fields = document.fields().clone();
    fields.retain(|key, register| may_leave(key, register) || holds(key, register, checklist));
    Document::from_parts(id, document.seen().clone(), fields)
}

fn may_leave(key: &Key, register: &Register) -> bool {
    let is_listed = LEAVES.iter().any(|(kind, fields)| *kind == key.place.kind && fields.contains(&key.field));
    // What should be an id or a name of ours may be words of another program.
    let is_name = key.place.kind.fields().iter().any(|spec| spec.name == key.field && spec.shape == Shape::Name);
    is_listed
        && (key.place.kind.is_single() || is_plain(&key.place.id))
        && register.iter().all(|(_, value)| !is_name || matches!(value, Value::Text(text) if is_plain(text)))
}

fn holds(key: &Key, register: &Register, checklist: &str) -> bool {
    let is_it = |value: &Value| matches!(value, Value::Text(text) if text == checklist);
    *key == ChecklistUsed::FILE.key("") && register.iter().all(|(_, value)| is_it(value))
}

fn is_plain(name: &str) -> bool {
    name.len() <= 100 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:/".contains(&byte))
}
