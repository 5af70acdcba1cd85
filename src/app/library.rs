//! What is kept: the assessments and the checklists.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Basis, StoreFault};
use crate::content::Checklist;
use crate::domain::{Assessment, Change, Document, Moment, Place, WriterId};
use crate::format::{self, Kept, ReadError};

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
    /// What we know to stand in the store.
    pub(super) basis: Option<Basis>,
}

impl Entry {
    /// What stands nowhere, for there is no `basis`, waits to be saved.
    pub(super) fn new(document: Document, kept: Kept, basis: Option<Basis>) -> Self {
        let view = Rc::new(Assessment::read(&document));
        let saving = if basis.is_some() { Saving::Done } else { Saving::Waiting };
        Self { document: Rc::new(document), view, kept, saving, basis }
    }

    /// Whether it is the example, to look around in, and nobody's own.
    pub fn is_example(&self) -> bool {
        self.saving == Saving::Never
    }

    /// What it is about, for lists and headings.
    pub fn name(&self) -> &str {
        &self.view.about.subject
    }

    /// Changes made since it was last saved as a file here; all of them if it never was.
    pub fn changes_since_file(&self) -> u64 {
        self.document.changes().saturating_sub(self.kept.filed_changes)
    }

    /// Writes changes and reads the records they touch again. Gives the changes that take it back, but for those
    /// that are written beside what nobody has chosen between yet.
    pub(super) fn write(&mut self, writer: &WriterId, now: Moment, changes: Vec<Change>, beside: bool) -> Vec<Change> {
        let places = places_of(&changes);
        let document = Rc::make_mut(&mut self.document);
        let mut back = Vec::new();
        if beside {
            document.write_beside(writer, now, changes);
        } else {
            back = document.write(writer, now, changes);
        }
        let view = Rc::make_mut(&mut self.view);
        for place in places {
            view.refresh(&self.document, &place);
        }
        self.wait();
        back
    }

    /// What is shown does not stand in the store yet. A refused write stays told until one has succeeded.
    pub(super) fn wait(&mut self) {
        if self.saving == Saving::Done {
            self.saving = Saving::Waiting;
        }
    }

    /// Takes in a version that does not stand in the store. Whether anything was new.
    pub(super) fn take_in(&mut self, other: &Document) -> bool {
        let was_new = self.absorb(other);
        if was_new {
            self.wait();
        }
        was_new
    }

    /// Takes in another version of it. Whether anything was new.
    #[inline(never)]
    pub(super) fn absorb(&mut self, other: &Document) -> bool {
        if self.document.knows(other) {
            return false;
        }
        self.document = Rc::new(self.document.merged(other));
        self.view = Rc::new(Assessment::read(&self.document));
        true
    }

    /// Fields that hold several values nobody has chosen between.
    pub fn conflicts(&self) -> usize {
        self.document.fields().keys().filter(|key| !self.document.rivals(key).is_empty()).count()
    }

    pub(super) fn text(&self) -> String {
        format::write_kept(&self.document, &self.kept)
    }
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

/// Something in the store that could not be read. It is left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Under which id it stands.
    pub id: String,
    /// Its text, for the user to take away.
    pub text: String,
    /// Why it could not be read.
    pub why: ReadError,
}

/// Everything that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Library {
    /// The checklists that can be used.
    pub checklists: Vec<&'static Checklist>,
    /// The assessments, by id.
    pub entries: LiteMap<String, Entry>,
    /// What could not be read.
    pub set_aside: Vec<SetAside>,
    /// Whether reading has ended; nothing is written before.
    pub is_read: bool,
    /// Why the store cannot be used, if it cannot.
    pub blocked: Option<StoreFault>,
}

impl Library {
    /// The checklist that an assessment uses, if it is known here.
    pub fn checklist(&self, assessment: &Assessment) -> Option<&'static Checklist> {
        self.checklists.iter().find(|checklist| checklist.id == assessment.checklist.id.0).copied()
    }

    /// The assessments of the list or of the archive, latest change first. The example is in neither.
    pub fn sorted(&self, archived: bool) -> Vec<&Entry> {
        let mut sorted: Vec<&Entry> = Vec::new();
        for entry in self.entries.values().filter(|entry| entry.kept.archived == archived && !entry.is_example()) {
            let changed = entry.document.changed_at();
            let later = sorted.iter().take_while(|one| one.document.changed_at() >= changed).count();
            sorted.insert(later, entry);
        }
        sorted
    }
}
