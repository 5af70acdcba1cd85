//! Opening a file: first one sees what would happen, then it happens.

use std::rc::Rc;

use super::Effects;
use crate::app::words::start;
use crate::app::{Entry, Model, Opened, Page, Route, Said};
use crate::domain::{About, Key, Take};
use crate::format::{self, Kept, Read, ReadError};

/// What becomes of a difference, by its first field and what a plain merge would make of it.
type Chosen<'a> = &'a dyn Fn(&Key, Take) -> Take;

impl Model {
    /// Reads a file's text into the library without asking: new, or merged with what is here. Gives the ids of what it
    /// held.
    ///
    /// # Errors
    /// Why the text was refused; nothing has changed then.
    pub fn import(&mut self, text: &str) -> Result<Vec<String>, ReadError> {
        let mut ids = Vec::new();
        for read in format::read_all(text)? {
            ids.push(read.document.id.clone());
            self.take_in(&read, &|_, natural| natural);
        }
        Ok(ids)
    }

    /// A file was read: one sees what is in it, and nothing has changed yet.
    #[cfg(not(feature = "leader"))]
    pub(super) fn look_at(&mut self, text: &str) {
        if let Err(why) = self.look_into(text) {
            self.say(Said::FileRefused(why), None);
        }
    }

    /// The same, where whoever asks says why a file was refused.
    pub(super) fn look_into(&mut self, text: &str) -> Result<(), ReadError> {
        #[cfg(feature = "leader")]
        if let Ok(format::Opened::Collection(_)) = format::open(text) {
            self.open_collection(text);
            return Ok(());
        }
        let all = format::read_all(text)?;
        if all.is_empty() {
            return Err(ReadError::Empty);
        }
        if self.session.route != Route::Opened {
            self.go(Route::Opened);
        }
        for read in all {
            self.session.opened.add(read);
        }
        Ok(())
    }

    /// All differences of one of them at once; none goes back to what would become of them by themselves.
    pub(super) fn choose_all(&mut self, at: usize, take: Option<Take>) {
        self.session.opened.choose_nothing(at);
        let Some(read) = self.session.opened.all.get(at).cloned() else { return };
        if let (Some(take), Some(entry)) = (take, self.own(&read.document.id)) {
            for difference in entry.document.differences(&read.document) {
                self.session.opened.choose(at, &difference.keys[0], take);
            }
        }
    }

    /// What is here under an id. The example is nobody's own.
    pub fn own(&self, id: &str) -> Option<&Entry> {
        self.library.entries.get(id).filter(|entry| !entry.is_example())
    }

    /// What is open is taken as it was chosen.
    pub(super) fn take_opened(&mut self, effects: &mut Effects) {
        let opened = std::mem::take(&mut self.session.opened);
        let mut ids: Vec<String> = Vec::new();
        let mut said = Said::FilesOpened { count: opened.all.len() };
        for (at, read) in opened.all.iter().enumerate() {
            let one = self.take_in(read, &|key, natural| opened.take(at, key, natural));
            if opened.all.len() == 1 {
                said = one;
            }
            ids.push(read.document.id.clone());
        }
        self.go(match ids.as_slice() {
            [id] => Route::at(id, Page::Overview),
            _ => Route::Start,
        });
        self.say(said, None);
        for id in &ids {
            self.save(id, effects);
        }
    }

    /// One of them becomes an assessment of its own beside the one that is here.
    pub(super) fn take_apart(&mut self, at: usize, copy: &str, effects: &mut Effects) {
        let Some(read) = self.session.opened.remove(at) else { return };
        let mut document = read.document.clone();
        copy.clone_into(&mut document.id);
        let name = start::copy_of(self.session.language, &About::SUBJECT.read(&document, ""));
        document.write(&self.session.writer, self.session.now, vec![About::SUBJECT.set("", name.clone())]);
        self.library.entries.insert(copy.to_owned(), Entry::new(document, Kept::default(), None));
        if self.session.opened.all.is_empty() {
            self.go(Route::at(copy, Page::Overview));
        }
        self.say(Said::FileOpened { name, unknown: read.unknown.clone() }, None);
        self.focus_heading();
        self.save(copy, effects);
    }

    fn take_in(&mut self, read: &Read, chosen: Chosen) -> Said {
        let id = read.document.id.as_str();
        let (writer, now) = (self.session.writer.clone(), self.session.now);
        // A file is kept, also where it was saved from the example and that is still open.
        if self.own(id).is_none() {
            let mut entry = Entry::new(read.document.clone(), Kept::default(), None);
            entry.kept.filed_at = read.exported_at;
            entry.kept.filed_changes = entry.document.changes();
            let said = Said::FileOpened { name: entry.name().to_owned(), unknown: read.unknown.clone() };
            self.library.entries.insert(id.to_owned(), entry);
            return said;
        }
        let Some(entry) = self.library.entries.get_mut(id) else { return Said::FileUnreadable };
        let taken = entry.document.taking(&read.document, chosen, &writer, now);
        entry.kept.archived = false;
        let name = entry.name().to_owned();
        if taken == *entry.document {
            return Said::FileSame { name };
        }
        // What stands in the store now stays as a safety copy.
        entry.wants_copy = true;
        entry.put(Rc::new(taken));
        entry.wait();
        Said::FileMerged { name, conflicts: entry.conflicts(), unknown: read.unknown.clone() }
    }
}

impl Opened {
    /// Whether anything would change if all was taken as it is chosen.
    pub fn would_change(&self, model: &Model) -> bool {
        self.all.iter().enumerate().any(|(at, read)| {
            let (writer, now) = (&model.session.writer, model.session.now);
            model.own(&read.document.id).is_none_or(|entry| {
                let chosen: Chosen = &|key, natural| self.take(at, key, natural);
                entry.document.taking(&read.document, chosen, writer, now) != *entry.document
            })
        })
    }
}
