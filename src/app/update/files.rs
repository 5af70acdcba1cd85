//! Files: in through the gate, and out once they have been read back.

use super::Effects;
use crate::app::{Effect, Entry, Model, Page, Route, Said, file_name};
use crate::domain::{Moment, joined};
use crate::format::{self, Kept, Read, ReadError};

impl Model {
    /// Reads a file's text into the library: new, or merged with what is here. Used by the button,
    /// the drop and the element's method alike. Gives the ids of what it held.
    ///
    /// # Errors
    /// Why the text was refused; nothing has changed then.
    pub fn import(&mut self, text: &str) -> Result<(Vec<String>, Said), ReadError> {
        let all = format::read_all(text)?;
        let mut ids = Vec::new();
        let mut said = Said::FilesOpened { count: all.len() };
        for read in all {
            ids.push(read.document.id.clone());
            let one = self.take_in(read);
            if matches!(said, Said::FilesOpened { count: 1 }) {
                said = one;
            }
        }
        Ok((ids, said))
    }

    fn take_in(&mut self, read: Read) -> Said {
        let id = read.document.id.clone();
        // A file is kept, also where it was saved from the example and that is still open.
        if self.library.entries.get(id.as_str()).is_some_and(Entry::is_example) {
            self.library.entries.remove(id.as_str());
        }
        if let Some(entry) = self.library.entries.get_mut(id.as_str()) {
            let was_new = entry.take_in(&read.document);
            entry.wants_copy |= was_new;
            entry.kept.archived = false;
            let name = entry.name().to_owned();
            return if was_new {
                Said::FileMerged { name, conflicts: entry.conflicts(), unknown: read.unknown }
            } else {
                Said::FileSame { name }
            };
        }
        let mut entry = Entry::new(read.document, Kept::default(), None);
        entry.kept.filed_at = read.exported_at;
        entry.kept.filed_changes = entry.document.changes();
        let said = Said::FileOpened { name: entry.name().to_owned(), unknown: read.unknown };
        self.library.entries.insert(id, entry);
        said
    }

    /// The text of an assessment as a file.
    pub fn file_text(&self, id: &str, now: Moment) -> Option<String> {
        self.library.entries.get(id).map(|entry| format::write_file(&entry.document, now))
    }

    pub(super) fn open_file(&mut self, text: &str, effects: &mut Effects) {
        match self.import(text) {
            Ok((ids, said)) => {
                self.go(match ids.as_slice() {
                    [id] => Route::at(id, Page::Overview),
                    _ => Route::Start,
                });
                self.say(said, None);
                for id in &ids {
                    self.save(id, effects);
                }
            }
            Err(why) => self.say(Said::FileRefused(why), None),
        }
    }

    /// Nobody is told that a file is saved before its text has been read back and found the same.
    pub(super) fn save_as_file(&mut self, id: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get_mut(id) else { return };
        let text = format::write_file(&entry.document, self.session.now);
        if format::read(&text).is_ok_and(|read| read.document == *entry.document) {
            entry.kept.filed_at = Some(self.session.now);
            entry.kept.filed_changes = entry.document.changes();
            let name = file_name(&entry.view.about, self.session.now.date);
            let said = name.clone();
            let is_example = entry.is_example();
            self.say(if is_example { Said::ExampleSaved { name: said } } else { Said::FileSaved { name: said } }, None);
            effects.push(Effect::Download { name, text });
            self.save(id, effects);
        } else {
            self.say(Said::FileBroken, None);
        }
    }

    pub(super) fn hand_out_raw(&mut self, id: &str, effects: &mut Effects) {
        for aside in self.library.set_aside.iter().filter(|aside| aside.id == id) {
            let name = joined(&["implementum-", id, ".txt"], "");
            effects.push(Effect::Download { name, text: aside.text.clone() });
        }
    }
}
