//! What the tool says about what happened.

use std::rc::Rc;

use super::Route;
use crate::domain::{Document, Turn};
use crate::format::{Kept, ReadError};

/// Something to tell the user, until the next one or until it is closed.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What is said.
    pub said: Said,
    /// What taking it back would do, if it can be taken back.
    pub undo: Option<Undo>,
}

/// How to take something back, or to do it again.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// Write what these fields showed before, where they still show what was written then.
    Changes {
        /// In which assessment.
        id: String,
        /// What was turned into what.
        turns: Vec<Turn>,
        /// Where that was done.
        route: Route,
    },
    /// Put a whole assessment back.
    Assessment {
        /// As it was.
        document: Rc<Document>,
        /// With what this browser said of it.
        kept: Kept,
    },
}

/// What is said. The words are in `words`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// An assessment was deleted.
    AssessmentDeleted {
        /// What it was about.
        name: String,
    },
    /// An assessment was copied.
    AssessmentDuplicated {
        /// What it is about.
        name: String,
    },
    /// An assessment was put away.
    Archived {
        /// What it is about.
        name: String,
    },
    /// An assessment was taken back from the archive.
    Unarchived {
        /// What it is about.
        name: String,
    },
    /// What was deleted could not be removed from the browser.
    NotErased,
    /// An action was added to the plan.
    ActionAdded,
    /// An action was deleted.
    ActionDeleted,
    /// An area that the team had added was deleted.
    AreaDeleted,
    /// A row of a list was deleted.
    #[cfg(feature = "leader")]
    RowDeleted,
    /// It is closed: nothing is written until it is opened again.
    IsClosed,
    /// It was closed.
    #[cfg(feature = "leader")]
    Closed,
    /// It was opened again.
    #[cfg(feature = "leader")]
    OpenAgain,
    /// An area was left out of the analysis.
    AreaHidden,
    /// A deletion was taken back.
    TakenBack,
    /// The last change was undone.
    Undone,
    /// It was made again.
    Redone,
    /// It could not be turned back: someone has written there since.
    NotUndone,
    /// A safety copy was brought back.
    Restored,
    /// Something that could not be read was handed out and removed.
    RawErased,
    /// Something was changed since everything was saved as a file: nothing was removed.
    ChangedSince,
    /// Everything was removed from this browser.
    Wiped,
    /// A file of several assessments was opened.
    FilesOpened {
        /// How many.
        count: usize,
    },
    /// One of several differing values was chosen.
    Chosen,
    /// A file was opened and is new here.
    FileOpened {
        /// What it is about.
        name: String,
        /// Fields that this version does not know.
        unknown: Vec<String>,
    },
    /// A file was opened, and what it held was brought together with what was here.
    FileMerged {
        /// What it is about.
        name: String,
        /// Fields that now hold several values.
        conflicts: usize,
        /// Fields that this version does not know.
        unknown: Vec<String>,
    },
    /// A file was opened, and everything in it was here already.
    FileSame {
        /// What it is about.
        name: String,
    },
    /// A file could not be opened.
    FileRefused(ReadError),
    /// A file could not be read from the disk.
    FileUnreadable,
    /// A file was handed to the browser to be saved, after it was read back and found the same.
    FileSaved {
        /// Its name.
        name: String,
    },
    /// The example was saved as a file: there is nobody to send it to.
    ExampleSaved {
        /// Its name.
        name: String,
    },
    /// A table was handed to the browser to be saved, after it was read back and found the same.
    TableSaved {
        /// The name of its file.
        name: String,
    },
    /// A day for a calendar was handed to the browser to be saved.
    #[cfg(feature = "leader")]
    CalendarSaved {
        /// The name of its file.
        name: String,
    },
    /// A snapshot was taken, read back and found the same.
    #[cfg(feature = "leader")]
    SnapshotTaken,
    /// It did not read back the same, and was not taken.
    #[cfg(feature = "leader")]
    SnapshotBroken,
    /// There is no room for another one.
    #[cfg(feature = "leader")]
    NoRoom,
    /// The file did not read back the same and was not handed out.
    FileBroken,
    /// What became of files, among them comments that came back.
    #[cfg(feature = "leader")]
    Returned(super::Returned),
    /// A copy for a round of comments was handed to the browser to be saved.
    #[cfg(feature = "leader")]
    CopySaved {
        /// The name of its file.
        name: String,
    },
    /// Something about a process leader's collection.
    #[cfg(feature = "leader")]
    Units(super::units::Told),
    /// Something in a workshop.
    #[cfg(feature = "leader")]
    Room(super::room::Told),
}
