//! The checklists: data files, ours and any region's, through one reader.
//!
//! [`load`] checks a file. What is wrong with it comes back as [`Fault`]s, all of them at once,
//! each with its place and cause; `app::words` says them with their cure. What ships has been
//! through it in a host test, and lies in the bundle as the lines that are left of it. What a page
//! points at and what an assessment carries goes through it in the browser.
//!
//! To add a checklist: one file in this folder, its name in `xtask/embed.rs`, its name in `built_in.rs`.

mod built_in;
mod carried;
mod checklist;
mod example;
mod fault;
mod glossary;
mod knowledge;
mod lines;
mod load;
mod reader;
mod row;
mod shape;
#[cfg(feature = "leader")]
mod workshop;

use std::rc::Rc;

use crate::domain::{Language, as_text};
use crate::format::Json;
pub use built_in::built_in;
pub use carried::{carried, from_file};
pub use checklist::Checklist;
pub use example::example;
pub use fault::{Cause, Fault, LoadError};
pub use glossary::{Term, glossary, terms_in};
pub use knowledge::{Knowledge, KnowledgePart, Opening, knowledge};
pub use load::{MAX_LENGTH, load};
#[cfg(feature = "leader")]
pub use workshop::{Choosing, PlannedPart, ReadyAgenda, Workshops, workshops};

/// A text in every language; English falls back on Swedish where a file has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: Option<String>,
}

impl Text {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => self.en.as_deref().unwrap_or(&self.sv),
        }
    }
}

/// What a part of the checklist is called: "fas", "faser", "fasen".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartName {
    /// One of them.
    pub one: Text,
    /// Several.
    pub many: Text,
    /// A certain one.
    pub this: Text,
}

/// How an answer is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Its name: the accessible name of its radio button.
    pub label: Text,
    /// What it means, in one sentence.
    pub meaning: Text,
}

/// Something with an id and a title: a dimension or a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its id, stable from the first release on.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// One word for a chart; the title if the file has none.
    pub short: Text,
    /// Questions to talk about where something of a dimension is not in place. A theme has none.
    pub suggestions: Vec<Text>,
}

/// A link of the chain that the work of a region is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub title: Text,
    /// Who does what there.
    pub text: Text,
}

/// One item of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id, stable from the first release on; also its code on paper.
    pub id: String,
    /// A short noun phrase that reads right at any answer.
    pub title: Text,
    /// The question.
    pub question: Text,
    /// One sentence of help.
    pub help: Text,
    /// A suggestion for what to do at a low answer.
    pub next_step: Text,
    /// The id of its dimension.
    pub dimension: String,
    /// The ids of its themes.
    pub themes: Vec<String>,
    /// Part of the short version.
    pub short: bool,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// A line of what a phase holds as a process, with an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: Text,
}

/// A phase as a process: for checklists that say who does what and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Process {
    /// Who takes part.
    pub who: Vec<Line>,
    /// What is done.
    pub activities: Vec<Line>,
    /// What comes out of it.
    pub deliverables: Vec<Line>,
    /// Who decides what.
    pub decides: Vec<Line>,
    /// How long it usually takes, in words.
    pub length: Option<Line>,
    /// How long it usually takes, in weeks, where the source says.
    pub weeks: Option<u32>,
}

/// A part of the checklist: a phase or a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The question that it answers as a whole.
    pub question: Text,
    /// Other names for it.
    pub also_called: Vec<Text>,
    /// As a process, if the file says.
    pub process: Option<Process>,
    /// Its items.
    pub items: Vec<Rc<Item>>,
}

/// An area of the gap analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What to ask of nuläge.
    pub now_question: Text,
    /// What to ask of målbild.
    pub target_question: Text,
    /// What to think of.
    pub prompts: Vec<Text>,
    /// Questions to talk about where there is a gap.
    pub suggestions: Vec<Text>,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// Where a theme comes from. The wording is ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The publisher's own address, if there is one.
    pub address: Option<String>,
}
