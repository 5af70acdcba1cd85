//! Files that go out: each is read back before anyone is told that it is saved.

use super::Effects;
use crate::app::results::{self, Table};
use crate::app::{Effect, Entry, Format, Model, Said, file_name};
use crate::domain::{Document, Moment, joined};
use crate::format;

impl Model {
    /// The text of an assessment as a file.
    pub fn file_text(&self, id: &str, now: Moment) -> Option<String> {
        self.library.entries.get(id).map(|entry| format::write_file(&entry.document, now))
    }

    /// The text of everything that is kept, as one file.
    pub fn all_text(&self, now: Moment) -> String {
        let mut documents = Vec::new();
        for entry in self.library.own() {
            documents.push(&*entry.document);
        }
        format::write_all(&documents, now)
    }

    /// Nobody is told that a file is saved before its text has been read back and found the same.
    pub(super) fn save_as_file(&mut self, id: &str, effects: &mut Effects) {
        let now = self.session.now;
        let Some(entry) = self.library.entries.get(id) else { return };
        let text = format::write_file(&entry.document, now);
        let name = file_name(&entry.view.about, now.date, ".json");
        if self.hand_out(id, &text, &name, &entry.document.clone(), effects) {
            self.note_filed(id, effects);
        }
    }

    pub(super) fn save_format(&mut self, id: &str, format: &Format, effects: &mut Effects) {
        match format {
            Format::Page { style, body } => self.save_as_page(id, style, body, effects),
            #[cfg(feature = "leader")]
            Format::Copy { round, style, body } => self.save_copy(id, round, style, body, effects),
            Format::Figures => self.save_without_words(id, effects),
            Format::Table(table) => self.save_table(id, *table, effects),
            #[cfg(feature = "leader")]
            Format::Calendar(key) => self.save_day(id, key, effects),
        }
    }

    /// The report as a page with the file in it: `style` is its sheet, and `body` what people see.
    fn save_as_page(&mut self, id: &str, style: &str, body: &str, effects: &mut Effects) {
        let now = self.session.now;
        let Some(entry) = self.library.entries.get(id) else { return };
        let page = format::Page { language: self.session.language.tag(), title: entry.name(), style, body };
        let text = format::write_page(&entry.document, now, &page);
        let name = file_name(&entry.view.about, now.date, "-rapport.html");
        if self.hand_out(id, &text, &name, &entry.document.clone(), effects) {
            self.note_filed(id, effects);
        }
    }

    /// The file without comments and words.
    fn save_without_words(&mut self, id: &str, effects: &mut Effects) {
        let now = self.session.now;
        let Some(entry) = self.library.entries.get(id) else { return };
        let checklist = self.library.checklist(&entry.view);
        let document = format::without_words(&entry.document, checklist.map_or("", |one| one.file.as_str()));
        let name = file_name(&entry.view.about, now.date, "-utan-fritext.json");
        self.hand_out(id, &format::write_file(&document, now), &name, &document, effects);
    }

    /// A table for a spreadsheet.
    fn save_table(&mut self, id: &str, table: Table, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let Some(checklist) = self.library.checklist(&entry.view) else { return };
        let rows = results::table(table, entry, checklist, self.session.language);
        let end = joined(&["-", table.code(), ".csv"], "");
        let name = file_name(&entry.view.about, self.session.now.date, &end);
        let Some(text) = format::write_table(&rows) else { return self.say(Said::FileBroken, None) };
        self.say(Said::TableSaved { name: name.clone() }, None);
        effects.push(Effect::Download { id: id.to_owned(), name, text });
    }

    /// Hands out the text of a file that holds this document, once it has been read back. Whether it was handed out.
    #[inline(never)]
    pub(super) fn hand_out(
        &mut self,
        id: &str,
        text: &str,
        name: &str,
        holds: &Document,
        effects: &mut Effects,
    ) -> bool {
        let is_whole = format::read_all(text).is_ok_and(
            |all| matches!(all.as_slice(), [read] if read.document == *holds && read.code == format::Code::Right),
        );
        if !is_whole {
            self.say(Said::FileBroken, None);
            return false;
        }
        let said = name.to_owned();
        let is_example = self.library.entries.get(id).is_some_and(Entry::is_example);
        self.say(if is_example { Said::ExampleSaved { name: said } } else { Said::FileSaved { name: said } }, None);
        effects.push(Effect::Download { id: id.to_owned(), name: name.to_owned(), text: text.to_owned() });
        true
    }

    /// Everything that is here now stands in a file.
    fn note_filed(&mut self, id: &str, effects: &mut Effects) {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.kept.filed_at = Some(self.session.now);
            entry.kept.filed_changes = entry.document.changes();
            self.save(id, effects);
        }
    }

    pub(super) fn hand_out_raw(&mut self, id: &str, effects: &mut Effects) {
        for aside in self.library.set_aside.iter().filter(|aside| aside.id == id) {
            let name = joined(&["implementum-", id, ".txt"], "");
            effects.push(Effect::Download { id: id.to_owned(), name, text: aside.text.clone() });
        }
    }
}
