//! The whole state.

use litemap::LiteMap;

use super::{Entry, Library, Notice, Route};
use crate::content::Checklist;
use crate::domain::{Language, Moment, WriterId};

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
}

impl Model {
    /// A model that has read nothing yet.
    pub fn new(checklists: Vec<&'static Checklist>, writer: &str, now: Moment, language: Language) -> Self {
        let library =
            Library { checklists, entries: LiteMap::new(), set_aside: Vec::new(), is_read: false, blocked: None };
        let session =
            Session { writer: writer.into(), now, language, route: Route::Start, notice: None, notices: 0, focuses: 0 };
        Self { library, session }
    }

    /// The assessment that the route is in, if it exists.
    pub fn current(&self) -> Option<&Entry> {
        match &self.session.route {
            Route::At { id, .. } => self.library.entries.get(id.as_str()),
            Route::Start | Route::New | Route::Glossary { .. } => None,
        }
    }
}
