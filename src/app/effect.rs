//! What must be done outside, as data; and the one trait that does it.

use super::Send;
use crate::domain::{Mark, Moment};

/// A mark of a stored text, to see whether someone else wrote since. Only for this page load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis(Mark);

impl Basis {
    /// The mark of a text.
    pub fn of(text: &str) -> Self {
        Self(Mark::NONE.with(text))
    }
}

/// Something to be done outside. Each says which message comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read everything that is kept. Back: [`super::Msg::LibraryRead`] or [`super::Msg::LibraryUnreadable`].
    ReadLibrary,
    /// Save within half a second. Back: [`super::Msg::SaveDue`].
    SaveSoon {
        /// Which assessment.
        id: String,
    },
    /// Write a text, unless something else than `basis` stands there. Back: [`super::Msg::Saved`],
    /// [`super::Msg::SaveMet`] or [`super::Msg::SaveFailed`].
    Save {
        /// Which assessment.
        id: String,
        /// What to write.
        text: String,
        /// What we know to stand there; none for nothing.
        basis: Option<Basis>,
    },
    /// Remove what is kept of an assessment. Back: nothing, or [`super::Msg::SaveFailed`].
    Erase {
        /// Which assessment.
        id: String,
    },
    /// Hand a text to the user as a file.
    Download {
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
