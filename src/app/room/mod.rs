//! The room: what a facilitator shows and counts in a workshop. Pure, as everything here: keys, ticks of the clock and
//! files come in as messages.
//!
//! [`slides`] is what there is to show, from the agenda; [`Room`] is how this tab stands; [`voices`] is what groups,
//! sheets and hands said of an item; [`agenda`] has the times; [`summary`] is what came out of it.

pub mod agenda;
mod clock;
mod keying;
mod keys;
mod map;
mod slides;
mod summary;
mod voices;

pub use clock::{Clock, Hint, shown};
pub use keying::{Keying, keyed};
pub(super) use keying::{change, group};
pub use keys::Key;
pub use map::{MapLook, Whose, answers, whose};
pub use slides::{Shows, Slide, around, resumed, slide, slides};
pub(super) use summary::with_or_without;
pub use summary::{Summed, next_lines, summary};
pub use voices::{Said, answer_of, candidates, groups, hands, of_item, sheets, spread, voices, votes};

use super::{Page, Route};
use crate::domain::{Place, VoiceKind};

/// How this tab stands in a workshop. Nothing of it would be missed after a reload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// The assessment whose screen was shown last, and the address of its slide.
    pub left: (String, String),
    /// The group that was added last: its name is to be typed.
    pub fresh: String,
    /// Hands are being counted, and the counts are hidden.
    pub counting: bool,
    /// What the hands that were counted last were for, so that one too many can be taken back.
    pub counted: Vec<usize>,
    /// Whether the keys are explained.
    pub help: bool,
    /// Whether something is being put aside.
    pub parking: bool,
    /// The clock.
    pub clock: Clock,
    /// The sheet that is being keyed.
    pub keying: Keying,
    /// Whose answers the map shows, and in which order.
    pub map: MapLook,
}

/// What happened in a workshop.
#[derive(Clone, Debug, PartialEq)]
pub enum RoomMsg {
    /// A key was pressed, or the button that stands for it.
    Pressed(Key),
    /// A second has gone, at so many seconds since the page was opened.
    Ticked(u32),
    /// An agenda was chosen: its place among the ready ones, and fresh ids for its parts.
    AgendaChosen {
        /// In which assessment.
        id: String,
        /// Which.
        agenda: usize,
        /// An id for each part.
        parts: Vec<String>,
    },
    /// The agenda of another assessment was chosen.
    AgendaCopied {
        /// In which assessment.
        id: String,
        /// From which.
        from: String,
    },
    /// A part was added at the end of the agenda.
    PartAdded {
        /// In which assessment.
        id: String,
        /// A fresh id.
        part: String,
    },
    /// A group was added.
    GroupAdded {
        /// In which assessment.
        id: String,
        /// A fresh id.
        group: String,
        /// Of which kind.
        kind: VoiceKind,
    },
    /// Something was put aside for later, in these words.
    Parked {
        /// In which assessment.
        id: String,
        /// A fresh id.
        parked: String,
        /// The words.
        text: String,
    },
    /// A key was pressed where a sheet is keyed.
    Keyed {
        /// A fresh id, for the sheet that may begin.
        fresh: String,
        /// The key: `1`–`4`, `V`, `I`, a space, `<` for back, or `\n` for the end of the sheet.
        key: char,
    },
    /// A sheet that was keyed before is to be looked through again.
    SheetChosen(String),
    /// A part, a group, a sheet or a note was removed.
    Removed {
        /// From which assessment.
        id: String,
        /// Its record.
        place: Place,
    },
    /// The map was to be looked at in another way.
    MapLooked(MapLook),
    /// The next steps go into the plan, each with a fresh id.
    StepsTaken {
        /// In which assessment.
        id: String,
        /// Fresh ids.
        actions: Vec<String>,
    },
}

/// What is said of what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Something was removed.
    Removed,
    /// Another agenda took the place of the one there was.
    AgendaChanged,
    /// Something was put aside for later.
    PutAside,
    /// A sheet has been keyed.
    SheetKeyed {
        /// Which, counted from 1.
        number: usize,
    },
    /// The next steps are in the plan.
    StepsTaken {
        /// How many were not there before.
        count: usize,
    },
    /// A group's file is based on another checklist.
    GroupOfOtherChecklist,
    /// A group's file was read.
    GroupRead {
        /// What the group is called.
        name: String,
    },
}

impl Route {
    /// The assessment whose workshop fills the screen, and the slide that is shown.
    pub fn room(&self) -> Option<(&str, &str)> {
        match self {
            Self::At { id, page: Page::Room { at } } => Some((id, at)),
            Self::Start
            | Self::Units(_)
            | Self::New
            | Self::Glossary { .. }
            | Self::Knowledge { .. }
            | Self::Kept
            | Self::Opened
            | Self::At { .. } => None,
        }
    }
}
