//! Whole assessments: begun, copied, put away, deleted, and taken back.

use super::both;
use crate::app::{Effect, Entry, Model, NewAssessment, Page, Route, Said, Undo, words::start};
use crate::domain::{About, Change, Document};
use crate::format::Kept;

impl Model {
    pub(super) fn create(&mut self, id: String, new: NewAssessment) -> Vec<Effect> {
        let found = self.library.checklists.iter().find(|checklist| checklist.id == new.checklist);
        let Some(checklist) = found.or(self.library.checklists.first()).cloned() else { return Vec::new() };
        if new.subject.trim().is_empty() || self.library.entries.contains_key(&id) {
            return Vec::new();
        }
        let mut entry = Entry::new(Document::new(id.as_str()), Kept::default(), None);
        entry.write(&self.session.writer, self.session.now, new.changes(&checklist, self.session.now));
        self.library.entries.insert(id.clone(), entry);
        let mut effects = self.go(Route::at(&id, Page::Overview));
        effects = both(effects, self.save(&id));
        effects
    }

    pub(super) fn duplicate(&mut self, id: &str, copy: String) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get(id) else { return Vec::new() };
        let shown = entry.document.fields().keys().filter_map(|key| {
            entry.document.value(key).map(|value| Change { key: key.clone(), value: Some(value.clone()) })
        });
        let mut changes: Vec<Change> = shown.collect();
        changes.push(About::CREATED.set("", Some(self.session.now)));
        changes.push(About::SUBJECT.set("", start::copy_of(self.session.language, entry.name())));
        let mut twin = Entry::new(Document::new(copy.as_str()), Kept::default(), None);
        twin.write(&self.session.writer, self.session.now, changes);
        let name = twin.name().to_owned();
        self.library.entries.insert(copy.clone(), twin);
        self.say(Said::AssessmentDuplicated { name }, None);
        self.save(&copy)
    }

    pub(super) fn delete(&mut self, id: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.remove(id) else { return Vec::new() };
        let name = entry.name().to_owned();
        let mut effects = self.go(Route::Start);
        let undo = Undo::Assessment { document: entry.document, kept: entry.kept };
        self.say(Said::AssessmentDeleted { name }, Some(undo));
        // How far this writer had counted is forgotten with it. An older file of the same assessment
        // may be opened and written in, and no change may pass for another: one goes on as a new writer.
        self.session.writer = format!("{}-", self.session.writer).into();
        // What stands in its place and cannot be read is not ours to remove.
        if !self.library.set_aside.iter().any(|aside| aside.id == id) {
            effects.push(Effect::Erase { id: id.to_owned() });
        }
        effects
    }

    pub(super) fn archive(&mut self, id: &str, archived: bool) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.kept.archived = archived;
        let name = entry.name().to_owned();
        self.say(if archived { Said::Archived { name } } else { Said::Unarchived { name } }, None);
        self.focus_heading();
        self.save(id)
    }

    pub(super) fn take_back(&mut self) -> Vec<Effect> {
        let undo = self.session.notice.take().and_then(|notice| notice.undo);
        let id = match undo {
            None => return Vec::new(),
            Some(Undo::Changes { id, changes }) => {
                self.write(&id, changes);
                id
            }
            Some(Undo::Assessment { document, kept }) => {
                let id = document.id.clone();
                // Another tab, or a file, may have brought it back already.
                match self.library.entries.get_mut(&id) {
                    Some(entry) => _ = entry.take_in(&document),
                    None => _ = self.library.entries.insert(id.clone(), Entry::new((*document).clone(), kept, None)),
                }
                id
            }
        };
        self.say(Said::TakenBack, None);
        self.focus_heading();
        self.save(&id)
    }
}
