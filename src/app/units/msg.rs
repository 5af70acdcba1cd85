//! What can happen to a collection, what must be done outside for it, and where one can be in it.

use super::{Look, Round, UnitsTable};

/// A view of *Många enheter*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum UnitsPage {
    /// Samlingen: files in, who has answered what.
    #[default]
    Files,
    /// Units by questions.
    Items,
    /// What stands behind one answer.
    Item {
        /// The id of the unit's self-assessment.
        unit: String,
        /// The id of the item.
        item: String,
    },
    /// Units by gap areas.
    Areas,
    /// What stands behind one judgement.
    Area {
        /// The id of the unit's self-assessment.
        unit: String,
        /// The id of the area.
        area: String,
    },
    /// The agreement map.
    Agreement,
    /// Gaps that they share, who must act, what is open.
    Shared,
    /// Actions that want attention.
    Actions,
    /// Two rounds side by side.
    Rounds,
    /// The three texts, and what can be saved and printed.
    Summary,
    /// The A4 page.
    Paper,
}

/// Something that has happened to the collection. Variants are past facts.
#[derive(Clone, Debug, PartialEq)]
pub enum UnitsMsg {
    /// Files were chosen or dropped, and are going to be read one by one.
    FilesChosen {
        /// Into which round.
        round: Round,
        /// How many.
        count: usize,
    },
    /// One of them was read.
    FileRead {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// One of them could not be read from the disk, or is far too large to be ours.
    FileUnreadable {
        /// Its name.
        name: String,
        /// Too large.
        too_large: bool,
    },
    /// All of them have been read.
    AllRead,
    /// Something else is looked at.
    Looked(Look),
    /// Figures are to be hidden where fewer have answered.
    FewestChosen(u32),
    /// Something was written in one of the three texts.
    TextWritten {
        /// Which, 0–2.
        place: usize,
        /// What it holds now.
        text: String,
    },
    /// A unit was taken out of a round.
    UnitLeftOut {
        /// Of which.
        round: Round,
        /// The id of its self-assessment.
        id: String,
    },
    /// Everything was taken out.
    Emptied,
    /// The collection was to be saved as a file.
    FileWanted,
    /// A table was to be saved.
    TableWanted(UnitsTable),
    /// The collection was to be kept in this browser.
    KeepWanted,
    /// It is kept there.
    Kept,
    /// It could not be kept.
    NotKept,
    /// The one that is kept was to be opened, or handed out as a file.
    KeptWanted {
        /// As a file.
        as_file: bool,
    },
    /// The one that is kept was read; nothing stood there, where the text is empty.
    KeptRead {
        /// Its text.
        text: String,
        /// As a file.
        as_file: bool,
    },
    /// The one that is kept was to be removed.
    ForgetWanted,
}

/// Something to be done outside for the collection. Each says which message comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitsEffect {
    /// Keep a text in the mirror under this name, in place of every other one whose name begins with
    /// [`super::KEPT`]. Back: [`UnitsMsg::Kept`] or [`UnitsMsg::NotKept`].
    Keep {
        /// Its name.
        key: String,
        /// The text.
        text: String,
    },
    /// Read what is kept under this name. Back: [`UnitsMsg::KeptRead`].
    ReadKept {
        /// Its name.
        key: String,
        /// What for.
        as_file: bool,
    },
}

/// What is said about the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Files of many units were read.
    Read {
        /// How many units the collection now has.
        units: usize,
        /// How many the earlier round has.
        earlier: usize,
        /// How many files could not be read.
        refused: usize,
    },
    /// It was saved as a file.
    Saved {
        /// The file's name.
        name: String,
    },
    /// It is kept in this browser.
    Kept,
    /// It could not be kept there.
    NotKept,
    /// It is kept there no longer.
    Forgotten,
    /// What is kept there could not be read.
    Unreadable,
}

impl Told {
    /// Whether something did not go as it should.
    pub fn is_warning(&self) -> bool {
        match self {
            Self::Read { refused, .. } => *refused > 0,
            Self::NotKept | Self::Unreadable => true,
            Self::Saved { .. } | Self::Kept | Self::Forgotten => false,
        }
    }
}
