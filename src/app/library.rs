//! What is kept: the assessments and the checklists.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Entry, Saving, Shelf, StoreFault, Unusable};
use crate::content::{self, Checklist};
use crate::domain::Assessment;
use crate::format::ReadError;

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

/// What stands in the store, ids and texts.
pub type Texts = Rc<[(String, String)]>;

/// What has been read from the store and not been taken in yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unread {
    /// Everything that was read.
    pub texts: Texts,
    /// How many of them have been taken in.
    pub at: usize,
    /// The ids that were not here before.
    pub fresh: Vec<String>,
}

/// Everything that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Library {
    /// The checklists that can be used, that of the page before those that ship.
    pub checklists: Vec<&'static Checklist>,
    /// Where the page says that a checklist lies; empty if it says nothing.
    pub(super) named: String,
    /// Why that one cannot be used, if it cannot.
    pub unusable: Option<Rc<Unusable>>,
    /// The assessments, by id.
    pub entries: LiteMap<String, Entry>,
    /// What could not be read.
    pub set_aside: Vec<SetAside>,
    /// Whether reading has ended; nothing is written before.
    pub is_read: bool,
    /// What is still being taken in.
    pub(super) unread: Option<Unread>,
    /// Why the store cannot be used, if it cannot.
    pub blocked: Option<StoreFault>,
    /// Which of the two places could not be used when everything was read, and why.
    pub missing: Option<(Shelf, StoreFault)>,
    /// The safety copies in the mirror, by their names.
    pub(super) copies: Vec<String>,
}

impl Library {
    /// The checklist that an assessment uses, if it is known here: the very same; else the one that it carries; else one
    /// of the same id in another version.
    pub fn checklist(&self, assessment: &Assessment) -> Option<&'static Checklist> {
        let used = &assessment.checklist;
        let same = self.checklists.iter().find(|one| one.fingerprint == used.fingerprint.0).copied();
        let of_id = || self.checklists.iter().find(|one| one.id == used.id.0).copied();
        same.or_else(|| content::carried(&used.file.0)).or_else(of_id)
    }

    /// Whether something stands nowhere but here: it would be lost with the page.
    pub fn is_at_risk(&self) -> bool {
        self.entries.values().any(|entry| matches!(entry.saving, Saving::Failed(_)))
    }

    /// What is kept, which the example is not.
    pub fn own(&self) -> Vec<&Entry> {
        self.entries.values().filter(|entry| !entry.is_example()).collect()
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
