//! What became of the files that were picked at once: what one of them is refused for stays told while the others go on.

use std::rc::Rc;

use super::{Said, Session};
use crate::format::ReadError;

/// What became of them so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// What those are called that are still to be read, in their order.
    pub(super) next: Vec<String>,
    /// What the one is called that was read last.
    pub(super) name: String,
    /// Whether they were several.
    pub(super) is_several: bool,
    /// How many brought comments that were not here.
    pub added: usize,
    /// How many brought nothing new.
    pub known: usize,
    /// What was refused, by the names of the files.
    pub refused: Vec<(String, Refused)>,
    /// Names in them that this version does not know. What stands there was left out.
    pub unknown: Vec<String>,
    /// Why the last one was refused, if it was: a short name for the page around us.
    pub(super) fault: Option<&'static str>,
}

impl Session {
    /// What became of the files that were opened last, as long as that is told.
    pub fn told_returned(&self) -> Option<Rc<Returned>> {
        match &self.notice.as_ref()?.said {
            Said::Returned(returned) => Some(Rc::new(returned.clone())),
            _ => None,
        }
    }
}

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be read as what it should be.
    File(ReadError),
    /// It could not be read from the disk.
    Unreadable,
    /// It is a copy in which nobody has saved anything.
    Blank,
    /// Its assessment is not here.
    NoAssessment,
    /// Its assessment is here, but not its round.
    NoRound,
}

impl Refused {
    /// A short stable name for the page around us.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File(why) => why.code(),
            Self::Unreadable => "unreadable",
            Self::Blank => "blank-copy",
            Self::NoAssessment => "no-assessment",
            Self::NoRound => "no-round",
        }
    }
}

impl Returned {
    /// Files that were picked at once, by their names.
    pub(super) fn of(names: &[String]) -> Self {
        Self { next: names.to_vec(), is_several: names.len() > 1, ..Self::default() }
    }

    /// The next one has been read. One that came without being picked is on its own.
    pub(super) fn turn(&mut self) {
        if self.next.is_empty() {
            *self = Self::default();
        } else {
            self.name = self.next.remove(0);
        }
        self.fault = None;
    }

    /// The one that was read last is refused.
    pub(super) fn refuse(&mut self, why: Refused) {
        self.fault = Some(why.code());
        self.refused.push((self.name.clone(), why));
    }

    /// Whether some of it is bad news: a file was refused, or something in one was left out.
    pub fn is_warning(&self) -> bool {
        !self.refused.is_empty() || !self.unknown.is_empty()
    }

    /// Whether there is something to be told.
    pub(super) fn is_something(&self) -> bool {
        self.added + self.known + self.refused.len() > 0
    }
}
