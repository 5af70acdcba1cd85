//! What a workshop can begin with: ready agendas, and the evaluation. Data, as checklists are. The opening question is
//! that of [`super::knowledge`].

use super::Text;
use super::reader::Reader;
use crate::domain::{Coded, PartKind};

/// Everything that is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshops {
    /// Agendas to take and change.
    pub agendas: Vec<ReadyAgenda>,
    /// The questions of the evaluation.
    pub evaluation: Vec<Choosing>,
}

/// An agenda to take and change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyAgenda {
    /// What it is called.
    pub title: Text,
    /// For whom and what.
    pub about: Text,
    /// When it begins, in minutes after midnight.
    pub starts: u32,
    /// Its parts, in order.
    pub parts: Vec<PlannedPart>,
}

/// A part of a ready agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPart {
    /// What kind of part.
    pub kind: PartKind,
    /// How long it is, in minutes.
    pub minutes: u32,
    /// What it is called.
    pub title: Text,
}

/// A question with choices of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// Its name in files.
    pub id: String,
    /// The question.
    pub question: Text,
    /// The choices.
    pub choices: Vec<Text>,
}

/// Everything that is ready. Read once; it stays as long as the page.
pub fn workshops() -> &'static Workshops {
    thread_local! {
        static READ: &'static Workshops = Box::leak(Box::new(read()));
    }
    READ.with(|all| *all)
}

fn read() -> Workshops {
    let mut plain = include_str!(concat!(env!("OUT_DIR"), "/workshop.sv")).split('\n');
    let mut english = include_str!(concat!(env!("OUT_DIR"), "/workshop.en")).split('\n');
    let mut lines = Reader { plain: &mut plain, english: &mut english };
    Workshops {
        agendas: lines.list(agenda),
        evaluation: lines.list(|lines| Choosing {
            id: lines.word(),
            question: lines.text(),
            choices: lines.list(Reader::text),
        }),
    }
}

fn agenda(lines: &mut Reader) -> ReadyAgenda {
    ReadyAgenda {
        title: lines.text(),
        about: lines.text(),
        starts: lines.number().unwrap_or_default(),
        parts: lines.list(|lines| PlannedPart {
            kind: PartKind::from_code(&lines.word()).unwrap_or(PartKind::Other),
            minutes: lines.number().unwrap_or_default(),
            title: lines.text(),
        }),
    }
}
