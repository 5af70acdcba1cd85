//! *Vad finns sparat här?*: what is taken away one by one, what comes back from a safety copy, and leaving the computer.

use super::Effects;
use crate::app::{Effect, Entry, Model, Page, Route, SafetyCopy, Said, archive_name};
use crate::domain::{Change, Document, Mark, as_text};
use crate::format;

impl Model {
    /// An assessment goes with its safety copies.
    pub(super) fn forget(&mut self, id: &str, effects: &mut Effects) {
        let route = self.session.route.clone();
        self.erase(id, None, effects);
        self.session.route = route;
        let keys: Vec<String> = self.library.copies.iter().filter(|key| is_of(key, id)).cloned().collect();
        self.forget_copies(keys, effects);
    }

    #[inline(never)]
    pub(in crate::app) fn forget_copies(&mut self, keys: Vec<String>, effects: &mut Effects) {
        self.library.copies.retain(|key| !keys.contains(key));
        effects.push(Effect::EraseCopies { keys });
        self.focus_heading();
    }

    /// What cannot be read goes as a file to the user first.
    pub(super) fn forget_raw(&mut self, id: &str, effects: &mut Effects) {
        self.hand_out_raw(id, effects);
        self.library.set_aside.retain(|aside| aside.id != id);
        effects.push(Effect::Erase { id: id.to_owned(), copy: None });
        self.say(Said::RawErased, None);
        self.focus_heading();
    }

    /// A safety copy was read: it becomes a file, or what it holds is written once more.
    pub(super) fn copy_read(&mut self, key: &str, text: &str, as_file: bool, effects: &mut Effects) {
        let Some(copy) = SafetyCopy::read(key) else { return };
        let read = match format::read(text) {
            Ok(read) => read,
            Err(why) => return self.say(Said::FileRefused(why), None),
        };
        if as_file {
            let name = archive_name(&[copy.id, &as_text(&copy.at.date)]);
            let text = format::write_file(&read.document, self.session.now);
            self.hand_out(copy.id, &text, &name, &read.document, effects);
            return;
        }
        let id = copy.id;
        let Some(entry) = self.library.entries.get_mut(id) else {
            self.library.entries.insert(id.to_owned(), Entry::new(read.document, read.kept, None));
            return self.come_back(id, effects);
        };
        let mut changes = Vec::new();
        for key in entry.document.fields().keys() {
            if read.document.value(key).is_none() {
                changes.push(Change { key: key.clone(), value: None });
            }
        }
        for key in read.document.fields().keys() {
            let value = read.document.value(key);
            if entry.document.value(key) != value {
                changes.push(Change { key: key.clone(), value: value.cloned() });
            }
        }
        entry.wants_copy = true;
        self.session.route = Route::at(id, Page::Overview);
        self.write(id, changes, effects);
        self.come_back(id, effects);
    }

    fn come_back(&mut self, id: &str, effects: &mut Effects) {
        self.go(Route::at(id, Page::Overview));
        self.say(Said::Restored, None);
        self.save(id, effects);
    }

    /// Everything becomes a file, which is read back and compared before anyone is told that it is there.
    pub(super) fn file_everything(&mut self, effects: &mut Effects) {
        let now = self.session.now;
        let own = self.library.own();
        let documents: Vec<&Document> = own.iter().map(|entry| &*entry.document).collect();
        let text = self.all_text(now);
        let is_whole = format::read_all(&text).is_ok_and(|all| {
            all.len() == documents.len() && all.iter().zip(&documents).all(|(read, one)| read.document == **one)
        });
        if !is_whole {
            return self.say(Said::FileBroken, None);
        }
        for (_, entry) in self.library.entries.iter_mut() {
            if entry.is_example() {
                continue;
            }
            entry.kept.filed_at = Some(now);
            entry.kept.filed_changes = entry.document.changes();
            entry.wait();
        }
        let name = archive_name(&[&as_text(&now.date)]);
        self.session.filed = Some(self.mark());
        #[cfg(feature = "leader")]
        let is_needed = !self.library.own().is_empty() || !self.has_collection();
        #[cfg(not(feature = "leader"))]
        let is_needed = true;
        if is_needed {
            self.say(Said::FileSaved { name: name.clone() }, None);
            effects.push(Effect::Download { id: String::new(), name, text });
        }
        #[cfg(feature = "leader")]
        self.file_collection(effects);
        let ids: Vec<String> = self.library.set_aside.iter().map(|aside| aside.id.clone()).collect();
        for id in ids {
            self.hand_out_raw(&id, effects);
        }
        self.save_all(false, effects);
    }

    /// Everything that is ours goes, if the file holds it.
    pub(super) fn wipe(&mut self, effects: &mut Effects) {
        if self.is_all_filed() {
            effects.push(Effect::Wipe);
        } else {
            self.say(Said::ChangedSince, None);
        }
    }

    pub(super) fn wiped(&mut self) {
        self.library.entries.clear();
        self.library.set_aside.clear();
        self.library.copies.clear();
        self.session.done.clear();
        self.session.undone.clear();
        self.session.filed = None;
        #[cfg(feature = "leader")]
        {
            self.session.units = crate::app::units::Collection::default();
        }
        self.renew_writer();
        self.go(Route::Start);
        self.say(Said::Wiped, None);
    }

    /// Whether a file that holds everything as it is now was saved.
    pub fn is_all_filed(&self) -> bool {
        #[cfg(feature = "leader")]
        if !self.is_collection_filed() {
            return false;
        }
        self.session.filed == Some(self.mark())
    }

    /// The same as long as nothing is changed.
    #[inline(never)]
    fn mark(&self) -> Mark {
        let mut mark = Mark::NONE;
        #[cfg(feature = "leader")]
        if let Some(kept) = self.kept_collection() {
            mark = mark.with(&as_text(&kept.at));
        }
        for entry in self.library.own() {
            mark = mark.with(&entry.document.id).with(&as_text(&entry.document.changes()));
        }
        mark
    }
}

fn is_of(key: &str, id: &str) -> bool {
    SafetyCopy::read(key).is_some_and(|copy| copy.id == id)
}
