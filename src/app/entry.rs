//! One assessment, and how it stands in the store.

use std::rc::Rc;

use super::{Shelf, StoreFault};
use crate::domain::{Assessment, Change, Document, Mark, Moment, Over, Place, Turn, WriterId, units};
use crate::format::{self, Kept, Read};

/// The most that one assessment may take of the store, in UTF-16 units, as browsers count: a fifth of what they give
/// to the whole site, which others use too. From half of it on one is warned.
pub(super) const MOST: usize = 1_000_000;

/// How an assessment stands in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// What is shown stands there.
    Done,
    /// It is being written, or soon will be.
    Waiting,
    /// It could not be written; what stood there before still does.
    Failed(StoreFault),
    /// It is the example: it stands nowhere but in this tab, and is never written.
    Never,
}

/// What is said as long as something is kept worse than it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It stands nowhere but on this page.
    Nowhere(StoreFault),
    /// It stands in one place of two: this one did not take it.
    Half(Shelf),
    /// It stands there, and will soon be too long to.
    Long,
}

/// One assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The truth.
    pub document: Rc<Document>,
    /// The truth as typed records.
    pub view: Rc<Assessment>,
    /// What this browser says of it.
    pub kept: Kept,
    /// How it stands in the store.
    pub saving: Saving,
    /// Which of the two places did not take it the last time that the other one did, and why.
    pub half: Option<(Shelf, StoreFault)>,
    /// What this browser said of it when it was last seen in the store.
    pub(super) stored: Kept,
    /// Marks of the texts that have come into it or been written from it: no such text is news.
    pub(super) known: Vec<Mark>,
    /// How long its text was when it was last written, in UTF-16 units.
    pub(super) units: usize,
    /// Whether what stands in the store is to be copied before it is written over, though it is not time for that.
    pub(super) wants_copy: bool,
}

impl Entry {
    /// What `stands` in the store, or nowhere yet. Until it is known to stand in both places it waits to be saved.
    pub(super) fn new(document: Document, kept: Kept, stands: Option<&str>) -> Self {
        let view = Rc::new(Assessment::read(&document));
        let known = stands.map(mark).into_iter().collect();
        Self {
            document: Rc::new(document),
            view,
            kept,
            saving: Saving::Waiting,
            half: None,
            stored: kept,
            known,
            units: 0,
            wants_copy: false,
        }
    }

    /// Whether it is the example, to look around in, and nobody's own.
    pub fn is_example(&self) -> bool {
        self.saving == Saving::Never
    }

    /// What it is about, for lists and headings.
    pub fn name(&self) -> &str {
        &self.view.about.subject
    }

    /// What is to be said of how it is kept.
    pub fn trouble(&self) -> Option<Trouble> {
        match (self.saving, self.half) {
            (Saving::Failed(why), _) => Some(Trouble::Nowhere(why)),
            (Saving::Done | Saving::Waiting, Some((missed, _))) => Some(Trouble::Half(missed)),
            (Saving::Never, _) => None,
            (Saving::Done | Saving::Waiting, None) => (self.units > MOST / 2).then_some(Trouble::Long),
        }
    }

    /// How long it is in the store, in UTF-16 units.
    pub fn size(&self) -> usize {
        units(&self.text())
    }

    /// Changes made since it was last saved as a file here; all of them if it never was.
    pub fn changes_since_file(&self) -> u64 {
        self.document.changes().saturating_sub(self.kept.filed_changes)
    }

    /// Writes changes and reads the records they touch again. Gives what was turned into what.
    pub(super) fn write(&mut self, writer: &WriterId, now: Moment, changes: Vec<Change>, over: Over) -> Vec<Turn> {
        let places = places_of(&changes);
        let document = Rc::make_mut(&mut self.document);
        let turns = document.write_over(writer, now, changes, over);
        let view = Rc::make_mut(&mut self.view);
        for place in places {
            view.refresh(&self.document, &place);
        }
        self.wait();
        turns
    }

    /// What is shown does not stand in the store yet. A refused write stays told until one has succeeded.
    pub(super) fn wait(&mut self) {
        if self.saving == Saving::Done {
            self.saving = Saving::Waiting;
        }
    }

    /// Takes in a version that does not stand in the store.
    pub(super) fn take_in(&mut self, other: &Document) {
        if self.absorb(other) {
            self.wait();
        }
    }

    /// Takes in another version of it. Whether anything was new.
    #[inline(never)]
    pub(super) fn absorb(&mut self, other: &Document) -> bool {
        if self.document.knows(other) {
            return false;
        }
        self.put(Rc::new(self.document.merged(other)));
        true
    }

    /// From now on it is this one.
    pub(super) fn put(&mut self, document: Rc<Document>) {
        self.view = Rc::new(Assessment::read(&document));
        self.document = document;
    }

    /// Takes in what stands in the store, with what the browser says of it there. Whether anything was new.
    pub(super) fn absorb_stored(&mut self, text: &str, read: &Read) -> bool {
        self.note(text);
        let before = self.kept;
        // What was changed here since it was last seen there is the newer wish.
        if self.kept.archived == self.stored.archived {
            self.kept.archived = read.kept.archived;
        }
        if (read.kept.filed_at, read.kept.filed_changes) > (self.kept.filed_at, self.kept.filed_changes) {
            self.kept = Kept { archived: self.kept.archived, ..read.kept };
        }
        self.stored = read.kept;
        self.absorb(&read.document) || before != self.kept
    }

    /// From now on this text is no news.
    pub(super) fn note(&mut self, text: &str) {
        let mark = mark(text);
        if !self.known.contains(&mark) {
            self.known.push(mark);
        }
        // What lies that far back stands nowhere any more; should it, it is read once more.
        if self.known.len() > 20 {
            self.known.remove(0);
        }
    }

    /// Whether everything in this text is here.
    pub(super) fn has_noted(&self, text: &str) -> bool {
        self.known.contains(&mark(text))
    }

    /// Fields that hold several values nobody has chosen between.
    pub fn conflicts(&self) -> usize {
        self.document.fields().keys().filter(|key| !self.document.rivals(key).is_empty()).count()
    }

    pub(super) fn text(&self) -> String {
        format::write_kept(&self.document, &self.kept)
    }
}

fn mark(text: &str) -> Mark {
    Mark::NONE.with(text)
}

/// The records that changes touch.
fn places_of(changes: &[Change]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for Change { key, .. } in changes {
        if places.last() != Some(&key.place) {
            places.push(key.place.clone());
        }
    }
    places
}
