//! The store: what is read at start, what is written, and what is met there.

use super::Effects;
use crate::app::{Basis, Effect, Entry, Model, Route, Saving, SetAside, StoreFault};
use crate::format::{self, Read, ReadError};

impl Model {
    /// What was begun or opened before this is merged with what is kept, and saved now.
    pub(super) fn library_read(&mut self, texts: &[(String, String)], effects: &mut Effects) {
        for (id, text) in texts {
            match read_under(id, text) {
                Ok(read) => {
                    let mut entry = Entry::new(read.document, read.kept, Some(Basis::of(text)));
                    if let Some(here) = self.library.entries.get(id.as_str()) {
                        entry.take_in(&here.document);
                        entry.kept.archived &= here.kept.archived;
                    }
                    self.library.entries.insert(id.clone(), entry);
                }
                Err(why) => self.set_aside(id, text, why),
            }
        }
        self.library.is_read = true;
        self.save_all(effects);
    }

    /// What stands under an id and cannot be read is left alone there, and nothing else is written in its place.
    fn set_aside(&mut self, id: &str, text: &str, why: ReadError) {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.saving = Saving::Failed(StoreFault::Occupied);
        }
        let all = &mut self.library.set_aside;
        if let Some(at) = all.iter().position(|known| known.id == id) {
            all.remove(at);
        }
        all.push(SetAside { id: id.to_owned(), text: text.to_owned(), why });
    }

    #[inline(never)]
    pub(super) fn save(&mut self, id: &str, effects: &mut Effects) {
        if let Some(entry) = self.library.entries.get_mut(id) {
            save(entry, self.library.is_read, effects);
        }
    }

    pub(super) fn save_all(&mut self, effects: &mut Effects) {
        for (_, entry) in self.library.entries.iter_mut() {
            if entry.saving != Saving::Done {
                save(entry, self.library.is_read, effects);
            }
        }
    }

    pub(super) fn saved(&mut self, id: &str, text: &str) {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.basis = Some(Basis::of(text));
            entry.saving = if entry.text() == text { Saving::Done } else { Saving::Waiting };
            self.library.blocked = None;
        }
    }

    /// Someone else wrote first: theirs and ours become one, and that is written.
    pub(super) fn save_met(&mut self, id: &str, text: Option<&str>, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get_mut(id) else { return };
        if let Some(text) = text {
            match read_under(id, text) {
                Ok(read) => _ = entry.absorb(&read.document),
                Err(why) => return self.set_aside(id, text, why),
            }
        }
        entry.basis = text.map(Basis::of);
        self.save(id, effects);
    }

    /// Deleted in another tab is deleted here too, unless something here is not saved yet: that is kept.
    fn deleted_elsewhere(&mut self, id: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get_mut(id) else { return };
        entry.basis = None;
        if entry.saving != Saving::Done {
            return self.save(id, effects);
        }
        let is_here = matches!(&self.session.route, Route::At { id: here, .. } if here == id);
        let route = self.session.route.clone();
        // Nothing is erased: it is gone already, and by now the other tab may have taken it back.
        self.delete(id, &mut Vec::new());
        if !is_here {
            self.session.route = route;
        }
    }

    pub(super) fn other_tab_wrote(&mut self, id: &str, text: Option<&str>, effects: &mut Effects) {
        let Some(text) = text else { return self.deleted_elsewhere(id, effects) };
        let read = match read_under(id, text) {
            Ok(read) => read,
            Err(why) => return self.set_aside(id, text, why),
        };
        let basis = Some(Basis::of(text));
        let Some(entry) = self.library.entries.get_mut(id) else {
            self.library.entries.insert(id.to_owned(), Entry::new(read.document, read.kept, basis));
            return;
        };
        entry.absorb(&read.document);
        entry.basis = basis;
        if read.document.knows(&entry.document) {
            entry.kept = read.kept;
            entry.saving = Saving::Done;
        } else {
            self.save(id, effects);
        }
    }
}

/// Nothing is written before everything has been read.
#[inline(never)]
fn save(entry: &mut Entry, is_read: bool, effects: &mut Effects) {
    entry.wait();
    if is_read && !entry.is_example() {
        effects.push(Effect::Save { id: entry.document.id.clone(), text: entry.text(), basis: entry.basis });
    }
}

/// What stands in the store under an id. A value under another's key is as strange as one that
/// cannot be read.
fn read_under(id: &str, text: &str) -> Result<Read, ReadError> {
    let read = format::read(text)?;
    if read.document.id == id {
        Ok(read)
    } else {
        Err(ReadError::WrongShape { place: "id".to_owned(), expected: read.document.id })
    }
}
