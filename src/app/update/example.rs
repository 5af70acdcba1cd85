//! The example: opened like a file, kept nowhere.

use crate::app::{Entry, Model, NewAssessment, Page, Route, Saving};
use crate::content;
use crate::domain::Assessment;
use crate::format::{self, Kept};

impl Model {
    /// A fresh one in the language of the moment; what was tried out in an earlier one is gone.
    pub(super) fn open_example(&mut self, id: &str) {
        self.drop_example();
        if self.put_example(id) {
            self.go(Route::at(id, Page::Overview));
        }
    }

    /// In another language, as long as nothing in it has been changed.
    pub(super) fn retell_example(&mut self) {
        let untouched =
            self.library.entries.values().find(|entry| entry.is_example() && entry.changes_since_file() == 0);
        if let Some(id) = untouched.map(|entry| entry.document.id.clone()) {
            self.put_example(&id);
        }
    }

    fn put_example(&mut self, id: &str) -> bool {
        let now = self.session.now;
        let Ok(read) = format::read(&content::example(self.session.language, now.date)) else { return false };
        let mut document = read.document;
        let Some(checklist) = self.library.checklist(&Assessment::read(&document)) else { return false };
        id.clone_into(&mut document.id);
        let today = NewAssessment { date: Some(now.date), ..NewAssessment::default() };
        document.write(&self.session.writer, now, today.changes(checklist, now));
        let mut entry = Entry::new(document, Kept::default(), None);
        entry.saving = Saving::Never;
        entry.kept.filed_changes = entry.document.changes();
        self.library.entries.insert(id.to_owned(), entry);
        true
    }

    /// Nothing of it is left, and nothing in it can be taken back; what was said of others stays.
    pub(super) fn drop_example(&mut self) {
        let before = self.library.entries.len();
        self.library.entries.retain(|_, entry| !entry.is_example());
        if self.library.entries.len() < before {
            self.session.notice = None;
            self.session.forget_gone(&self.library);
        }
    }
}
