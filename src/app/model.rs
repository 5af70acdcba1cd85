//! The whole state.

use litemap::LiteMap;

use super::{Entry, Library, Notice, Opened, Route, Trouble, Undo};
use crate::content::Checklist;
use crate::domain::{Language, Mark, Moment, WriterId};

/// Everything: what is kept, and what is only this tab's.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is kept.
    pub library: Library,
    /// What is only this tab's.
    pub session: Session,
}

/// What is only this tab's.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Who writes here: fresh at every page load.
    pub writer: WriterId,
    /// The time of the last message.
    pub now: Moment,
    /// How many minutes that time is ahead of UTC: calendars ask for it.
    #[cfg(feature = "leader")]
    pub ahead: i32,
    /// The language.
    pub language: Language,
    /// Where one is.
    pub route: Route,
    /// What was said last.
    pub notice: Option<Notice>,
    /// How many notices there have been, so that the same words twice are told twice.
    pub notices: u32,
    /// How often the heading of the view should have taken the focus.
    pub focuses: u32,
    /// One's own changes that can be undone, the last one last.
    pub done: Vec<Undo>,
    /// Those that were undone and can be done again.
    pub undone: Vec<Undo>,
    /// What was read from files and is being looked at.
    pub opened: Opened,
    /// A mark of everything as it was last saved in one file.
    pub(super) filed: Option<Mark>,
    /// Whether the browser removes what has not been visited for seven days.
    pub forgets: bool,
    /// What became of the files that were picked last.
    #[cfg(feature = "leader")]
    pub returned: super::Returned,
    /// The collection of a process leader.
    #[cfg(feature = "leader")]
    pub units: super::units::Collection,
    /// How a workshop stands.
    #[cfg(feature = "leader")]
    pub room: super::room::Room,
    /// What was typed in fields for numbers and cannot be used.
    #[cfg(feature = "leader")]
    pub halves: Vec<super::Half>,
    /// The field for a number that is being typed in.
    #[cfg(feature = "leader")]
    pub typing: Option<super::Typing>,
}

impl Session {
    /// Changes in what is not here any more cannot be undone.
    pub(super) fn forget_gone(&mut self, library: &Library) {
        let is_here = |undo: &Undo| match undo {
            Undo::Changes { id, .. } => library.entries.get(id.as_str()).is_some(),
            Undo::Assessment { .. } => true,
        };
        self.done.retain(is_here);
        self.undone.retain(is_here);
    }
}

impl Model {
    /// A model that has read nothing yet.
    pub fn new(checklists: Vec<&'static Checklist>, writer: &str, now: Moment, language: Language) -> Self {
        let library = Library {
            checklists,
            named: String::new(),
            unusable: None,
            entries: LiteMap::new(),
            set_aside: Vec::new(),
            is_read: false,
            unread: None,
            blocked: None,
            missing: None,
            copies: Vec::new(),
        };
        let session = Session {
            writer: writer.into(),
            now,
            #[cfg(feature = "leader")]
            ahead: 0,
            language,
            route: Route::Start,
            notice: None,
            notices: 0,
            focuses: 0,
            done: Vec::new(),
            undone: Vec::new(),
            opened: Opened::default(),
            filed: None,
            forgets: false,
            #[cfg(feature = "leader")]
            returned: super::Returned::default(),
            #[cfg(feature = "leader")]
            units: super::units::Collection::default(),
            #[cfg(feature = "leader")]
            room: super::room::Room::default(),
            #[cfg(feature = "leader")]
            halves: Vec::new(),
            #[cfg(feature = "leader")]
            typing: None,
        };
        Self { library, session }
    }

    /// What is kept worse than it should be: the open assessment's trouble before the others', the worse before the
    /// lesser. With the id of the assessment, which is empty where it is about all.
    pub fn not_kept(&self) -> Option<(String, Trouble)> {
        let mut told = self.library.blocked.map(|why| (String::new(), Trouble::Nowhere(why)));
        if let (None, Some((shelf, _))) = (&told, self.library.missing) {
            told = Some((String::new(), Trouble::Half(shelf)));
        }
        let current = self.current().map_or("", |entry| entry.document.id.as_str());
        for (id, entry) in &self.library.entries {
            let Some(trouble) = entry.trouble() else { continue };
            let weight = |told: &(String, Trouble)| (matches!(told.1, Trouble::Nowhere(_)), told.0 == current);
            let this = (id.clone(), trouble);
            if told.as_ref().is_none_or(|told| told.0.is_empty() || weight(&this) > weight(told)) {
                told = Some(this);
            }
        }
        told
    }

    /// The assessment that the route is in, if it exists.
    pub fn current(&self) -> Option<&Entry> {
        match &self.session.route {
            Route::At { id, .. } => self.library.entries.get(id.as_str()),
            Route::Start
            | Route::New
            | Route::Kept
            | Route::Opened
            | Route::Glossary { .. }
            | Route::Knowledge { .. } => None,
            #[cfg(feature = "leader")]
            Route::Units(_) => None,
        }
    }

    /// Whether what is to be shown has still to be read.
    pub fn is_waiting(&self) -> bool {
        let library = &self.library;
        !library.is_read
            && match &self.session.route {
                Route::Start | Route::New | Route::Glossary { .. } | Route::Knowledge { .. } => {
                    library.unread.is_none()
                }
                Route::Kept | Route::Opened => true,
                Route::At { id, .. } => library.entries.get(id.as_str()).is_none(),
                #[cfg(feature = "leader")]
                Route::Units(_) => true,
            }
    }
}
