//! A snapshot: the content as a file holds it, without the text of the checklist, other snapshots and history. It is read
//! through the same gate as every file.

use super::writer::Writer;
use super::{FORMAT, read};
use crate::domain::{Change, ChecklistUsed, Course, Date, Document, Kind, Moment};

/// The text; none if it does not read back the same.
pub fn write_snapshot(document: &Document) -> Option<String> {
    let file = ChecklistUsed::FILE.key("");
    let mut changes = Vec::new();
    for key in document.fields().keys() {
        if key.place.kind == Kind::Course(Course::Snapshots) || *key == file {
            changes.push(Change { key: key.clone(), value: None });
        }
    }
    let mut kept = document.clone();
    kept.write(&"".into(), Moment { date: Date::FIRST, hour: 0, minute: 0 }, changes);
    let mut out = Writer::new(false);
    out.head(FORMAT, None);
    out.content(&kept);
    out.close('}');
    let text = out.finish();
    let read = read(&text).ok()?.document;
    let is_same = |key| read.value(key) == kept.value(key);
    (read.fields().len() == kept.fields().len() && kept.fields().keys().all(is_same)).then_some(text)
}
