//! What can be wrong with a checklist file.

use thiserror::Error;

use crate::format::ReadError;

/// Why a checklist was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LoadError {
    /// It could not be read as a file of ours at all.
    #[error(transparent)]
    Text(#[from] ReadError),
    /// It was read, and these things are wrong with it; never empty.
    #[error("it has faults")]
    Faults(Vec<Fault>),
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, by id: `phases/installation/items/F2-04/help`.
    pub place: String,
    /// What.
    pub cause: Cause,
    /// In which row of the file, from 1.
    pub row: usize,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nothing stands there.
    Missing,
    /// Something else than text stands there.
    NotText,
    /// Something else than a list stands there.
    NotList,
    /// Something else than an object stands there.
    NotObject,
    /// Something else than true or false stands there.
    NotFlag,
    /// Something else than a whole number from 0 stands there.
    NotNumber,
    /// The file says a name that the format does not have; perhaps misspelt.
    UnknownName,
    /// The id has other signs than a–z, A–Z, 0–9, hyphen, underscore, colon and full stop, or none.
    BadId,
    /// The id stands earlier in the file.
    RepeatedId,
    /// It points at something that is not in the file.
    NoSuch {
        /// The id that it points at.
        id: String,
    },
    /// It is no address of a page on the web.
    BadAddress,
    /// The scale is not the six answers in their order.
    Scale,
    /// No item or area names this source.
    UnusedSource,
}

impl LoadError {
    /// A short stable name for the page around us.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(why) => why.code(),
            Self::Faults(_) => "faults",
        }
    }
}
