//! What can happen. Variants are past facts; ids, times and files come with them.

use super::{Format, NewAssessment, PageChecklist, Route, Shelf, StoreFault, Texts};
use crate::domain::{Change, Key, Language, Place, Take};

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The element stands on the page.
    Started,
    /// Everything that is kept was read: id and text, once for each of the two places in which it stands.
    LibraryRead(Texts),
    /// What is shown has been drawn, and reading goes on.
    ReadOnDue,
    /// One of the two places cannot be used.
    ShelfMissing(Shelf, StoreFault),
    /// The store could not be read at all.
    LibraryUnreadable(StoreFault),
    /// The user went somewhere.
    Went(Route),
    /// The user, or the page, chose a language.
    LanguageChosen(Language),
    /// A self-assessment was begun.
    AssessmentCreated {
        /// A fresh id.
        id: String,
        /// What was filled in.
        new: NewAssessment,
    },
    /// A copy was asked for.
    AssessmentDuplicated {
        /// Of which.
        id: String,
        /// A fresh id for the copy.
        copy: String,
    },
    /// An assessment was deleted.
    AssessmentDeleted {
        /// Which.
        id: String,
    },
    /// An assessment was put away or taken back.
    ArchiveChanged {
        /// Which.
        id: String,
        /// Put away.
        archived: bool,
    },
    /// The example was opened under this fresh id, to look around in.
    ExampleOpened(String),
    /// The example was thrown away.
    ExampleDropped,
    /// Fields were changed.
    Edited {
        /// In which assessment.
        id: String,
        /// What they hold now.
        changes: Vec<Change>,
    },
    /// One of several differing values was chosen.
    RivalChosen {
        /// In which assessment.
        id: String,
        /// The field with the chosen value.
        change: Change,
    },
    /// An action was added.
    ActionAdded {
        /// In which assessment.
        id: String,
        /// A fresh id for it.
        action: String,
        /// Where it came from; none for a free one.
        origin: Option<Place>,
        /// What will be done.
        title: String,
        /// Whether to go there and fill in the rest.
        open: bool,
    },
    /// An area was added to the gap analysis.
    AreaAdded {
        /// In which assessment.
        id: String,
        /// A fresh id for it.
        area: String,
    },
    /// A whole record was deleted.
    RecordDeleted {
        /// In which assessment.
        id: String,
        /// Which record.
        place: Place,
    },
    /// Something in the course of the introduction.
    #[cfg(feature = "leader")]
    Course(super::CourseMsg),
    /// An area was left out of the gap analysis.
    AreaHidden {
        /// In which assessment.
        id: String,
        /// Which area.
        area: String,
    },
    /// What the notice offers was taken back.
    TakenBack,
    /// The last change of one's own was to be undone.
    UndoWanted,
    /// What was undone was to be done again.
    RedoWanted,
    /// Someone wrote in a field, or chose there. Another may have written there meanwhile, and it is not shown yet.
    Written {
        /// In which assessment.
        id: String,
        /// What the field holds for them.
        change: Change,
        /// What it held for them before.
        over: String,
    },
    /// The notice was closed.
    NoticeClosed,
    /// Something about the checklist of the page.
    PageChecklist(PageChecklist),
    /// Files of these names were picked or dropped at once. They are read one after another, in this order.
    #[cfg(feature = "leader")]
    FilesChosen(Vec<String>),
    /// A file was read.
    FileRead {
        /// Its text.
        text: String,
    },
    /// Someone has chosen what becomes of a difference between a file and what is here.
    DifferenceChosen {
        /// Which of the assessments that are open.
        at: usize,
        /// The first field of the difference.
        key: Key,
        /// What becomes of it.
        take: Take,
    },
    /// The same for all differences at once.
    AllChosen {
        /// Which of the assessments that are open.
        at: usize,
        /// What becomes of them; none for what would become of each by itself.
        take: Option<Take>,
    },
    /// All differences were to be shown, though there are very many.
    AllDifferencesWanted,
    /// What is open was to be taken as it is chosen.
    FileTaken,
    /// One of the assessments that are open was to become one of its own beside the one that is here.
    FileTakenApart {
        /// Which of them.
        at: usize,
        /// A fresh id for it.
        copy: String,
    },
    /// An assessment was to be saved in another format.
    FormatWanted {
        /// Which.
        id: String,
        /// In which format.
        format: Format,
    },
    /// The file could not be read from the disk, or is far too large to be ours.
    FileUnreadable {
        /// Too large.
        too_large: bool,
    },
    /// An assessment was to be saved as a file.
    FileWanted {
        /// Which.
        id: String,
    },
    /// Something that could not be read, under this id, was to be taken away as it stands.
    RawWanted(String),
    /// The safety copies that there are, by their names.
    CopiesFound(Vec<String>),
    /// A safety copy was wanted back, or as a file.
    CopyWanted {
        /// Its name.
        key: String,
        /// As a file.
        as_file: bool,
    },
    /// A safety copy was read.
    CopyRead {
        /// Its name.
        key: String,
        /// What it holds.
        text: String,
        /// As a file.
        as_file: bool,
    },
    /// The safety copy of this name was to be removed.
    CopyForgotten(String),
    /// The assessment of this id, which may be here no longer, was to be removed with its safety copies.
    AssessmentForgotten(String),
    /// Something that could not be read, under this id, was to be removed.
    RawForgotten(String),
    /// Everything was to be saved as a file.
    AllWanted,
    /// Everything was to be removed from this browser.
    WipeWanted,
    /// Everything has been removed from this browser.
    Wiped,
    /// The browser removes what a site has kept when it has not been visited for seven days.
    BrowserForgets,
    /// It is time to save.
    SaveDue {
        /// Which assessment.
        id: String,
    },
    /// The page is being left or put in the background.
    PageHidden,
    /// Something in a workshop.
    #[cfg(feature = "leader")]
    Room(super::room::RoomMsg),
    /// What was written is there: read back the same in local storage, and on the disk in the mirror.
    Saved {
        /// Which assessment.
        id: String,
        /// What stands there now.
        text: String,
        /// The place that did not take it, and why; the other one did.
        half: Option<(Shelf, StoreFault)>,
    },
    /// It could not be written. The old text is untouched.
    SaveFailed {
        /// Which assessment.
        id: String,
        /// Why.
        why: StoreFault,
    },
    /// What was deleted could not be removed.
    EraseFailed {
        /// Which assessment.
        id: String,
    },
    /// Something about a process leader's collection.
    #[cfg(feature = "leader")]
    Units(super::units::UnitsMsg),
    /// Another tab, or another element on the page, wrote.
    OtherTabWrote {
        /// Which assessment.
        id: String,
        /// What it wrote; none if it removed it.
        text: Option<String>,
    },
}
