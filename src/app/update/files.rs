//! Files: in through the gate, and out once they have been read back.

use super::Effects;
use crate::app::{Effect, Entry, Model, Page, Route, Said, file_name};
use crate::domain::{Moment, joined};
use crate::format::{self, Kept, ReadError};

impl Model {
    /// Reads a file's text into the library: new, or merged with what is here. Used by the button,
    /// the drop and the element's method alike.
    ///
    /// # Errors
    /// Why the text was refused; nothing has changed then.
    pub fn import(&mut self, text: &str) -> Result<(String, Said), ReadError> {
        let read = format::read(text)?;
        let id = read.document.id.clone();
        // A file is kept, also where it was saved from the example and that is still open.
        if self.library.entries.get(id.as_str()).is_some_and(Entry::is_example) {
            self.library.entries.remove(id.as_str());
        }
        if let Some(entry) = self.library.entries.get_mut(id.as_str()) {
            let was_new = entry.take_in(&read.document);
            entry.kept.archived = false;
            let name = entry.name().to_owned();
            let said = if was_new {
                Said::FileMerged { name, conflicts: entry.conflicts(), unknown: read.unknown }
            } else {
                Said::FileSame { name }
            };
            return Ok((id, said));
        }
        let mut entry = Entry::new(read.document, Kept::default(), None);
        entry.kept.filed_at = read.exported_at;
        entry.kept.filed_changes = entry.document.changes();
        let said = Said::FileOpened { name: entry.name().to_owned(), unknown: read.unknown };
        self.library.entries.insert(id.clone(), entry);
        Ok((id, said))
    }

    /// The text of an assessment as a file.
    pub fn file_text(&self, id: &str, now: Moment) -> Option<String> {
        self.library.entries.get(id).map(|entry| format::write_file(&entry.document, now))
    }

    pub(super) fn open_file(&mut self, text: &str, effects: &mut Effects) {
        match self.import(text) {
            Ok((id, said)) => {
                self.go(Route::at(&id, Page::Overview));
                self.say(said, None);
                self.save(&id, effects);
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
        if let Some(aside) = self.library.set_aside.iter().find(|aside| aside.id == id) {
            let name = joined(&["implementum-", id, ".txt"], "");
            effects.push(Effect::Download { name, text: aside.text.clone() });
        }
    }
}
