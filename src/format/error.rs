//! Every way in which a text can be refused.

use thiserror::Error;

/// Why a text was refused. The words for the user are in `app::words`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the text is empty")]
    Empty,
    /// Longer than [`super::MAX_LENGTH`].
    #[error("the text is longer than any assessment")]
    TooLarge,
    /// Not JSON; where the parser stopped, both from 1.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// The text ends in the middle.
    #[error("the text is cut off")]
    CutOff,
    /// Nested deeper than any file of ours.
    #[error("nested too deep")]
    TooDeep,
    /// The same key twice in one object: it cannot be known which one is meant.
    #[error("the key {key} stands twice in one object")]
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// JSON, but not a file of ours.
    #[error("not an assessment")]
    NotOurs,
    /// A checklist where an assessment was expected.
    #[error("a checklist, not an assessment")]
    Checklist,
    /// A process leader's collection where an assessment was expected.
    #[error("a collection, not an assessment")]
    Collection,
    /// Comments from a round where an assessment was expected.
    #[error("comments, not an assessment")]
    Comments,
    /// Written by a newer version; it must be left as it is.
    #[error("written by format version {found}")]
    TooNew {
        /// The version it says.
        found: u64,
    },
    /// A field holds what it cannot hold.
    #[error("{place} should be {expected}")]
    WrongShape {
        /// The path of the field, `items/F1-01/answer`.
        place: String,
        /// What it should hold: codes or an example, the same in every language.
        expected: String,
    },
}

impl ReadError {
    #[inline(never)]
    pub(super) fn wrong(place: &str, expected: &str) -> Self {
        Self::WrongShape { place: place.to_owned(), expected: expected.to_owned() }
    }

    /// A short stable name for the page around us and for tests.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::NotJson { .. } => "not-json",
            Self::CutOff => "cut-off",
            Self::TooDeep => "too-deep",
            Self::RepeatedKey { .. } => "repeated-key",
            Self::NotOurs => "not-ours",
            Self::Checklist => "checklist",
            Self::Collection => "collection",
            Self::Comments => "comments",
            Self::TooNew { .. } => "too-new",
            Self::WrongShape { .. } => "wrong-shape",
        }
    }
}
