//! The store: what is read at start, what is met there, and what is written.

use super::Effects;
use crate::app::entry::MOST;
use crate::app::library::Unread;
use crate::app::{Effect, Entry, Met, Model, Route, Said, Saving, SetAside, Shelf, StoreFault, Texts};
use crate::domain::units;
use crate::format::{self, Read, ReadError};

/// So much of what is kept is read at a time, in bytes: a tenth of a second on the slowest of computers.
const PART: usize = 100_000;

impl Model {
    /// What was begun or opened before this is merged with what is kept.
    pub(super) fn library_read(&mut self, texts: &Texts, effects: &mut Effects) {
        self.library.unread = Some(Unread { texts: texts.clone(), at: 0, fresh: Vec::new() });
        self.read_on(effects);
    }

    /// Takes in what has been read: a part at a time where there is much of it, for one can begin meanwhile. What does
    /// not stand alike in both places is saved in the end.
    pub(super) fn read_on(&mut self, effects: &mut Effects) {
        let Some(mut unread) = self.library.unread.take() else { return };
        let texts = unread.texts.clone();
        let mut length = 0;
        while let Some(pair) = texts.get(unread.at) {
            if length > PART {
                self.library.unread = Some(unread);
                return effects.push(Effect::ReadOn);
            }
            let (id, text) = (pair.0.as_str(), pair.1.as_str());
            length += text.len();
            let is_fresh = unread.fresh.iter().any(|one| one == id);
            match self.library.entries.get_mut(id) {
                Some(entry) if is_fresh && entry.known.len() == 1 && texts[..unread.at].contains(pair) => {
                    entry.saving = Saving::Done;
                }
                Some(_) => _ = self.meets(id, text),
                None => {
                    self.appear(id, text);
                    unread.fresh.push(id.to_owned());
                }
            }
            unread.at += 1;
        }
        self.library.is_read = true;
        #[cfg(feature = "leader")]
        self.come_back_to_room(effects);
        self.save_all(false, effects);
    }

    /// Something stands in the store that is not here yet.
    #[inline(never)]
    fn appear(&mut self, id: &str, text: &str) {
        match read_under(id, text) {
            Ok(read) if !self.is_newer(id) => {
                self.library.entries.insert(id.to_owned(), Entry::new(read.document, read.kept, Some(text)));
            }
            Ok(_) => {}
            Err(why) => self.set_aside(id, text, why),
        }
    }

    /// What stands in the store under an id, before it is written over. Asked for each of the two places.
    pub fn meets(&mut self, id: &str, text: &str) -> Met {
        let is_aside = self.library.set_aside.iter().any(|aside| aside.id == id && aside.text == text);
        match self.library.entries.get_mut(id) {
            Some(_) | None if is_aside => Met::Strange,
            Some(entry) if !entry.has_noted(text) => match read_under(id, text) {
                Ok(read) => {
                    if entry.absorb_stored(text, &read) {
                        entry.wait();
                        Met::New
                    } else {
                        Met::Known
                    }
                }
                Err(why) => {
                    self.set_aside(id, text, why);
                    Met::Strange
                }
            },
            Some(_) | None => Met::Known,
        }
    }

    /// What is to stand in the store under an id; nothing if it has been deleted.
    ///
    /// # Errors
    /// Why nothing may be written.
    pub fn text_to_keep(&mut self, id: &str) -> Result<Option<String>, StoreFault> {
        if self.is_newer(id) {
            return Err(StoreFault::Occupied);
        }
        let Some(entry) = self.library.entries.get_mut(id) else { return Ok(None) };
        let text = entry.text();
        entry.units = units(&text);
        if entry.units > MOST {
            return Err(StoreFault::TooLong);
        }
        entry.note(&text);
        Ok(Some(text))
    }

    /// Whether a newer version of the tool has written under this id: then it is not for us to write.
    fn is_newer(&self, id: &str) -> bool {
        self.library.set_aside.iter().any(|aside| aside.id == id && matches!(aside.why, ReadError::TooNew { .. }))
    }

    /// What stands under an id and cannot be read is left alone there.
    #[inline(never)]
    fn set_aside(&mut self, id: &str, text: &str, why: ReadError) {
        let all = &mut self.library.set_aside;
        if !all.iter().any(|known| known.id == id && known.text == text) {
            all.push(SetAside { id: id.to_owned(), text: text.to_owned(), why });
        }
    }

    #[inline(never)]
    pub(super) fn save(&mut self, id: &str, effects: &mut Effects) {
        if let Some(entry) = self.library.entries.get_mut(id) {
            save(entry, self.library.is_read, false, effects);
        }
    }

    pub(super) fn save_all(&mut self, leaving: bool, effects: &mut Effects) {
        for (_, entry) in self.library.entries.iter_mut() {
            if entry.saving != Saving::Done {
                save(entry, self.library.is_read, leaving, effects);
            }
        }
    }

    pub(super) fn saved(&mut self, id: &str, text: &str, half: Option<(Shelf, StoreFault)>, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get_mut(id) else { return };
        entry.half = half;
        entry.saving = Saving::Waiting;
        if entry.text() == text {
            entry.saving = Saving::Done;
            entry.stored = entry.kept;
        }
        self.library.blocked = None;
        self.library.missing = None;
        if half.is_some() {
            effects.push(Effect::TryLater { id: id.to_owned() });
        }
    }

    pub(super) fn save_failed(&mut self, id: &str, why: StoreFault, effects: &mut Effects) {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.saving = Saving::Failed(why);
            effects.push(Effect::TryLater { id: id.to_owned() });
        }
    }

    /// Deleted in another tab is deleted here too, unless something here is not saved yet: that is kept.
    fn deleted_elsewhere(&mut self, id: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get_mut(id) else { return };
        if entry.saving != Saving::Done {
            return self.save(id, effects);
        }
        let is_here = matches!(&self.session.route, Route::At { id: here, .. } if here == id);
        let route = self.session.route.clone();
        // Nothing is erased: it is gone already, and by now the other tab may have taken it back.
        self.take_away(id);
        if !is_here {
            self.session.route = route;
        }
    }

    /// It still stands there: it comes back into the list.
    pub(super) fn erase_failed(&mut self, effects: &mut Effects) {
        self.say(Said::NotErased, None);
        effects.push(Effect::ReadLibrary);
    }

    pub(super) fn other_tab_wrote(&mut self, id: &str, text: Option<&str>, effects: &mut Effects) {
        let Some(text) = text else { return self.deleted_elsewhere(id, effects) };
        let Some(entry) = self.library.entries.get_mut(id) else {
            self.appear(id, text);
            // Who wrote it has it in both places, or has told why not.
            if let Some(entry) = self.library.entries.get_mut(id) {
                entry.saving = Saving::Done;
            }
            return;
        };
        if entry.has_noted(text) {
            return;
        }
        let read = match read_under(id, text) {
            Ok(read) => read,
            Err(why) => {
                // Ours does not stand there any more. A save finds out what still can.
                entry.wait();
                self.set_aside(id, text, why);
                return self.save(id, effects);
            }
        };
        entry.absorb_stored(text, &read);
        if entry.text() == text {
            entry.saving = Saving::Done;
        } else {
            self.save(id, effects);
        }
    }
}

/// Nothing is written before everything has been read.
#[inline(never)]
fn save(entry: &mut Entry, is_read: bool, leaving: bool, effects: &mut Effects) {
    entry.wait();
    if is_read && !entry.is_example() {
        effects.push(Effect::Save { id: entry.document.id.clone(), leaving });
    }
}

/// What stands in the store under an id. A value under another's key, or one that is not as it was written, is as
/// strange as one that cannot be read.
fn read_under(id: &str, text: &str) -> Result<Read, ReadError> {
    format::check_kept(text)?;
    let read = format::read(text)?;
    if read.document.id == id {
        Ok(read)
    } else {
        Err(ReadError::WrongShape { place: "id".to_owned(), expected: read.document.id })
    }
}
