//! The store: what is read at start, what is written, and what is met there.

use super::both;
use crate::app::{Basis, Effect, Entry, Model, Route, Saving, SetAside, StoreFault};
use crate::format::{self, Read, ReadError};

impl Model {
    /// What was begun or opened before this is merged with what is kept, and saved now.
    pub(super) fn library_read(&mut self, texts: Vec<(String, String)>) -> Vec<Effect> {
        for (id, text) in texts {
            match read_under(&id, &text) {
                Ok(read) => {
                    let mut entry = Entry::new(read.document, read.kept, Some(Basis::of(&text)));
                    if let Some(here) = self.library.entries.get(&id) {
                        entry.take_in(&here.document);
                        entry.kept.archived &= here.kept.archived;
                    }
                    self.library.entries.insert(id, entry);
                }
                Err(why) => self.set_aside(SetAside { id, text, why }),
            }
        }
        self.library.is_read = true;
        self.save_all()
    }

    pub(super) fn set_aside(&mut self, aside: SetAside) {
        self.library.set_aside.retain(|known| known.id != aside.id);
        self.library.set_aside.push(aside);
    }

    /// Nothing is written before everything has been read.
    pub(super) fn save(&mut self, id: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.wait();
        if !self.library.is_read {
            return Vec::new();
        }
        vec![Effect::Save { id: id.to_owned(), text: entry.text(), basis: entry.basis }]
    }

    pub(super) fn save_all(&mut self) -> Vec<Effect> {
        let unsaved = self.library.entries.iter().filter(|(_, entry)| entry.saving != Saving::Done);
        let ids: Vec<String> = unsaved.map(|(id, _)| id.clone()).collect();
        ids.iter().fold(Vec::new(), |effects, id| both(effects, self.save(id)))
    }

    pub(super) fn saved(&mut self, id: &str, text: &str) -> Vec<Effect> {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.basis = Some(Basis::of(text));
            entry.saving = if entry.text() == text { Saving::Done } else { Saving::Waiting };
            self.library.blocked = None;
        }
        Vec::new()
    }

    /// Someone else wrote first: theirs and ours become one, and that is written.
    pub(super) fn save_met(&mut self, id: &str, text: Option<String>) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        let Some(text) = text else {
            entry.basis = None;
            return self.save(id);
        };
        match read_under(id, &text) {
            Ok(read) => {
                entry.absorb(&read.document);
                entry.basis = Some(Basis::of(&text));
                self.save(id)
            }
            Err(why) => {
                entry.saving = Saving::Failed(StoreFault::Occupied);
                self.set_aside(SetAside { id: id.to_owned(), text, why });
                Vec::new()
            }
        }
    }

    /// Deleted in another tab is deleted here too, unless something here is not saved yet: that is kept.
    fn deleted_elsewhere(&mut self, id: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.basis = None;
        if entry.saving != Saving::Done {
            return self.save(id);
        }
        let is_here = matches!(&self.session.route, Route::At { id: here, .. } if here == id);
        let route = self.session.route.clone();
        let mut effects = self.delete(id);
        if !is_here {
            self.session.route = route;
        }
        // It is gone already; by now the other tab may have taken it back.
        effects.retain(|effect| !matches!(effect, Effect::Erase { .. }));
        effects
    }

    pub(super) fn other_tab_wrote(&mut self, id: &str, text: Option<String>) -> Vec<Effect> {
        let Some(text) = text else { return self.deleted_elsewhere(id) };
        let read = match read_under(id, &text) {
            Ok(read) => read,
            Err(why) => {
                if let Some(entry) = self.library.entries.get_mut(id) {
                    entry.saving = Saving::Failed(StoreFault::Occupied);
                }
                self.set_aside(SetAside { id: id.to_owned(), text, why });
                return Vec::new();
            }
        };
        let Some(entry) = self.library.entries.get_mut(id) else {
            self.library.entries.insert(id.to_owned(), Entry::new(read.document, read.kept, Some(Basis::of(&text))));
            return Vec::new();
        };
        entry.absorb(&read.document);
        entry.basis = Some(Basis::of(&text));
        if read.document.knows(&entry.document) {
            entry.kept = read.kept;
            entry.saving = Saving::Done;
            return Vec::new();
        }
        self.save(id)
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
