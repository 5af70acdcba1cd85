//! The collection in the browser: kept when asked, and never by itself.

use super::{Collection, Round, Told, UnitsEffect, UnitsPage};
use crate::app::{Effect, Model, Route, Said, archive_name};
use crate::domain::{Moment, units as size};
use crate::format;

/// What the name begins with under which a collection is kept in the mirror, beside the safety copies. Theirs have
/// slashes in them; this has none, so that no version takes it for one.
pub const KEPT: &str = "samling ";

/// A collection that is kept, read from its name in the mirror: when, units, UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptCollection {
    /// When it was kept.
    pub at: Moment,
    /// How many units are in it.
    pub units: usize,
    /// How long it is, in UTF-16 units.
    pub size: usize,
}

impl Model {
    /// The collection goes along when everything is saved: the one on this page, or the one that is kept.
    pub(in crate::app) fn file_collection(&mut self, effects: &mut Vec<Effect>) {
        if self.session.units.is_empty() {
            self.read_kept(true, effects);
        } else {
            self.save_collection(effects);
        }
    }

    /// Whether there is a collection, on this page or in the browser.
    pub(in crate::app) fn has_collection(&self) -> bool {
        !self.session.units.is_empty() || self.kept_key().is_some()
    }

    /// Whether the collection that is kept in the browser stands in a file too; so it is where none is.
    pub(in crate::app) fn is_collection_filed(&self) -> bool {
        self.kept_key().is_none_or(|key| self.session.units.filed.as_ref() == Some(&key))
    }

    pub(super) fn keep_collection(&mut self, effects: &mut Vec<Effect>) {
        let units = &mut self.session.units;
        let text = units.text(self.session.now);
        let key = format!("{KEPT}{} {} {}", self.session.now, units.now.len() + units.earlier.len(), size(&text));
        units.keeping = Some((units.mark(), key.clone()));
        effects.push(Effect::Units(UnitsEffect::Keep { key, text }));
    }

    pub(super) fn collection_kept(&mut self) {
        let units = &mut self.session.units;
        let Some((mark, key)) = units.keeping.take() else { return };
        (units.kept, units.saved) = (Some(mark), Some(mark));
        self.library.copies.retain(|one| !one.starts_with(KEPT));
        self.library.copies.push(key);
        self.say(Said::Units(Told::Kept), None);
    }

    pub(super) fn read_kept(&mut self, as_file: bool, effects: &mut Vec<Effect>) {
        if let Some(key) = self.kept_key() {
            effects.push(Effect::Units(UnitsEffect::ReadKept { key, as_file }));
        }
    }

    pub(super) fn kept_read(&mut self, text: &str, as_file: bool, effects: &mut Vec<Effect>) {
        if as_file {
            let name = archive_name(&["samling", &self.session.now.date.to_string()]);
            let is_whole = Collection::of(text, &self.library).is_some();
            if self.hand_out_collection(text, &name, is_whole, effects) {
                self.session.units.filed = self.kept_key();
            }
            return;
        }
        // What is here already stays: what is kept comes beside it.
        if !self.session.units.is_empty() {
            return self.open_collection(text);
        }
        match Collection::of(text, &self.library) {
            Some(mut collection) => {
                let mark = collection.mark();
                (collection.saved, collection.kept) = (Some(mark), Some(mark));
                self.session.units = collection;
                self.go(Route::Units(UnitsPage::Files));
            }
            None => self.say(Said::Units(Told::Unreadable), None),
        }
    }

    /// A collection that was opened among other files, or beside another one.
    pub(in crate::app) fn open_collection(&mut self, text: &str) {
        let Ok(opened) = format::open(text) else { return self.say(Said::Units(Told::Unreadable), None) };
        self.session.units.take(Round::Now, "", opened, &self.library);
        self.session.units.settle();
        self.go(Route::Units(UnitsPage::Files));
    }

    pub(super) fn forget_collection(&mut self, effects: &mut Vec<Effect>) {
        let units = &mut self.session.units;
        if units.saved == units.kept {
            units.saved = None;
        }
        units.kept = None;
        if let Some(key) = self.kept_key() {
            self.forget_copies(vec![key], effects);
            self.say(Said::Units(Told::Forgotten), None);
        }
    }

    pub(super) fn kept_key(&self) -> Option<String> {
        self.library.copies.iter().find(|key| key.starts_with(KEPT)).cloned()
    }

    /// The collection that is kept in this browser, if there is one.
    pub fn kept_collection(&self) -> Option<KeptCollection> {
        let key = self.kept_key()?;
        let mut parts = key.strip_prefix(KEPT)?.split(' ');
        let (at, units, size) = (parts.next()?, parts.next()?, parts.next()?);
        Some(KeptCollection { at: Moment::parse(at)?, units: units.parse().ok()?, size: size.parse().ok()? })
    }
}
