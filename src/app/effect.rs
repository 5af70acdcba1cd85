//! What must be done outside, as data; and the one trait that does it.

use super::Send;
use crate::domain::Moment;

/// The two places in which the browser keeps an assessment. Each suffices alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Local storage: heard of by other tabs, but written to the disk only after a while.
    Local,
    /// A database of our own, the mirror: on the disk when it says so, and what decides between tabs.
    Mirror,
}

/// What becomes of a text that stands where something is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// Everything in it is here, and it may be written over.
    Known,
    /// The same, and something in it was new.
    New,
    /// It cannot be read, and is left alone.
    Strange,
}

/// Something to be done outside. Each says which message comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read everything that is kept. Back: [`super::Msg::LibraryRead`] or [`super::Msg::LibraryUnreadable`], and
    /// [`super::Msg::ShelfMissing`] where one of the two places cannot be used.
    ReadLibrary,
    /// Go on with what has been read, once what is shown has been drawn. Back: [`super::Msg::ReadOnDue`].
    ReadOn,
    /// Save within half a second. Back: [`super::Msg::SaveDue`].
    SaveSoon {
        /// Which assessment.
        id: String,
    },
    /// Save once more after a while, for it did not succeed. Back: [`super::Msg::SaveDue`].
    TryLater {
        /// Which assessment.
        id: String,
    },
    /// Write an assessment to both places, as one step that no other tab comes into: what stands there is shown to
    /// [`Send::meets`], and what [`Send::text_to_keep`] then gives is written. Back: [`super::Msg::Saved`] or
    /// [`super::Msg::SaveFailed`].
    Save {
        /// Which assessment.
        id: String,
        /// The page is being left: local storage is written before anything else, for it alone does not wait.
        leaving: bool,
    },
    /// Remove what is kept of an assessment, but for what cannot be read. Back: nothing, or
    /// [`super::Msg::EraseFailed`].
    Erase {
        /// Which assessment.
        id: String,
        /// Under which name a safety copy stays, and behind it, a line each, those that go for it.
        copy: Option<String>,
    },
    /// Remove safety copies.
    EraseCopies {
        /// Their names.
        keys: Vec<String>,
    },
    /// Read a safety copy. Back: [`super::Msg::CopyRead`].
    ReadCopy {
        /// Its name.
        key: String,
        /// What for.
        as_file: bool,
    },
    /// Remove everything of ours. Back: [`super::Msg::Wiped`] or [`super::Msg::EraseFailed`].
    Wipe,
    /// Fetch the file of a checklist. Back: [`super::Msg::ChecklistRead`] or [`super::Msg::ChecklistMissing`].
    FetchChecklist {
        /// Where it lies, as the page says it.
        address: String,
        /// The longest that is read, in bytes.
        most: usize,
    },
    /// Something for a process leader's collection.
    #[cfg(feature = "leader")]
    Units(super::units::UnitsEffect),
    /// Tell in a second what time it is. Back: [`super::room::RoomMsg::Ticked`].
    #[cfg(feature = "leader")]
    Tick,
    /// Fill the screen with the element, or give it back.
    #[cfg(feature = "leader")]
    FullScreen,
    /// Hand a text to the user as a file.
    Download {
        /// Of which assessment; empty if it holds all.
        id: String,
        /// The file's name.
        name: String,
        /// Its text.
        text: String,
    },
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The store is missing, blocked or forbidden.
    Blocked,
    /// There is no room.
    Full,
    /// What was written does not read back the same.
    ReadBack,
    /// Something that cannot be read stands in its place, and is left alone.
    Occupied,
    /// It is longer than what one assessment may take of the room that the whole site has.
    TooLong,
    /// Another tab is open, and the browser has no means to keep the two from writing over each other.
    SecondTab,
}

impl StoreFault {
    /// A short stable name for the page around us.
    pub fn code(self) -> &'static str {
        match self {
            Self::Blocked => "blocked",
            Self::Full => "full",
            Self::ReadBack => "read-back",
            Self::Occupied => "occupied",
            Self::TooLong => "too-long",
            Self::SecondTab => "second-tab",
        }
    }
}

/// The world around us: the browser, or a test.
pub trait Outside {
    /// Does it, now or later, and tells what happened.
    fn perform(&self, effect: Effect, send: Send);
    /// The local time.
    fn now(&self) -> Moment;
    /// A new id that nobody else has: letters and digits.
    fn fresh_id(&self) -> String;
}
