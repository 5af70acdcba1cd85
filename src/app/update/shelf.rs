//! Whole assessments: begun, copied, put away, deleted, and taken back.

use super::Effects;
use crate::app::{Effect, Entry, Model, NewAssessment, Page, Route, Said, Undo, words::start};
use crate::domain::{About, Change, Document, joined};
use crate::format::Kept;

impl Model {
    pub(super) fn create(&mut self, id: &str, new: &NewAssessment, effects: &mut Effects) {
        let found = self.library.checklists.iter().find(|checklist| checklist.id == new.checklist);
        let Some(checklist) = found.or(self.library.checklists.first()).copied() else { return };
        if new.subject.trim().is_empty() || self.library.entries.contains_key(id) {
            return;
        }
        self.add(id, new.changes(checklist, self.session.now));
        self.go(Route::at(id, Page::Overview));
        self.save(id, effects);
    }

    /// Adds an assessment that holds what these changes write.
    fn add(&mut self, id: &str, changes: Vec<Change>) {
        let mut document = Document::new(id);
        document.write(&self.session.writer, self.session.now, changes);
        self.library.entries.insert(id.to_owned(), Entry::new(document, Kept::default(), None));
    }

    pub(super) fn duplicate(&mut self, id: &str, copy: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let mut changes = Vec::new();
        for (key, register) in entry.document.fields() {
            if let [(_, shown), ..] = register.as_slice() {
                changes.push(Change { key: key.clone(), value: Some(shown.clone()) });
            }
        }
        changes.push(About::CREATED.set("", Some(self.session.now)));
        let name = start::copy_of(self.session.language, entry.name());
        changes.push(About::SUBJECT.set("", name.clone()));
        self.add(copy, changes);
        self.say(Said::AssessmentDuplicated { name }, None);
        self.save(copy, effects);
    }

    /// A safety copy stays.
    pub(super) fn delete(&mut self, id: &str, effects: &mut Effects) {
        let copy = self.copy_of_deleted(id);
        self.erase(id, copy, effects);
    }

    pub(super) fn erase(&mut self, id: &str, copy: Option<String>, effects: &mut Effects) {
        if let Some(undo) = self.take_away(id) {
            self.session.undone.clear();
            self.can_undo(undo);
            effects.push(Effect::Erase { id: id.to_owned(), copy });
        }
    }

    /// Takes an assessment out of the list, and offers to put it back.
    #[inline(never)]
    pub(super) fn take_away(&mut self, id: &str) -> Option<Undo> {
        let entry = self.library.entries.remove(id)?;
        let name = entry.name().to_owned();
        self.go(Route::Start);
        let undo = Undo::Assessment { document: entry.document, kept: entry.kept };
        self.say(Said::AssessmentDeleted { name }, Some(undo.clone()));
        self.renew_writer();
        Some(undo)
    }

    /// How far this writer had counted is forgotten with what it wrote. An older file of the same assessment
    /// may be opened and written in, and no change may pass for another: one goes on as a new writer.
    pub(super) fn renew_writer(&mut self) {
        self.session.writer = joined(&[&*self.session.writer, "-"], "").into();
    }

    pub(super) fn archive(&mut self, id: &str, archived: bool, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get_mut(id) else { return };
        entry.kept.archived = archived;
        let name = entry.name().to_owned();
        self.say(if archived { Said::Archived { name } } else { Said::Unarchived { name } }, None);
        self.focus_heading();
        self.save(id, effects);
    }
}
