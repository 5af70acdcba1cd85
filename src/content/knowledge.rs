//! *Kunskapsstöd*: short texts about introducing something new, each with its sources, and claims that many believe.
//! Data, as checklists are.

use super::reader::Reader;
use super::{Source, Text};

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knowledge {
    /// The texts, in order.
    pub parts: Vec<KnowledgePart>,
    /// The claims. A workshop opens with them too.
    pub opening: Opening,
    /// Where all of it comes from.
    pub sources: Vec<Source>,
}

/// One text, or a claim with what there is to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnowledgePart {
    /// Its id: links and addresses lead to a text by that, and files name a claim.
    pub id: String,
    /// Its title, or the claim.
    pub title: Text,
    /// Its paragraphs.
    pub text: Vec<Text>,
    /// The heads of its table; none where it has no table.
    pub heads: Vec<Text>,
    /// The cells of the table, row by row.
    pub cells: Vec<Text>,
    /// Whether the table is drawn as a curve, too.
    pub has_chart: bool,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// Claims that one says yes or no to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The question that all of them answer.
    pub title: Text,
    /// The choices: so it is, or not.
    pub choices: Vec<Text>,
    /// Where they come from.
    pub source: Text,
    /// The claims, each with what there is to say of it. None of them is so.
    pub claims: Vec<KnowledgePart>,
}

/// All of it. Read once; it stays as long as the page.
pub fn knowledge() -> &'static Knowledge {
    thread_local! {
        static READ: &'static Knowledge = Box::leak(Box::new(read()));
    }
    READ.with(|all| *all)
}

fn read() -> Knowledge {
    let mut plain = include_str!(concat!(env!("OUT_DIR"), "/knowledge.sv")).split('\n');
    let mut english = include_str!(concat!(env!("OUT_DIR"), "/knowledge.en")).split('\n');
    let mut lines = Reader { plain: &mut plain, english: &mut english };
    Knowledge {
        parts: lines.list(part),
        opening: Opening {
            title: lines.text(),
            choices: lines.list(Reader::text),
            source: lines.text(),
            claims: lines.list(part),
        },
        sources: lines.list(Reader::source),
    }
}

fn part(lines: &mut Reader) -> KnowledgePart {
    KnowledgePart {
        id: lines.word(),
        title: lines.text(),
        text: lines.list(Reader::text),
        heads: lines.list(Reader::text),
        cells: lines.list(Reader::text),
        has_chart: lines.flag(),
        sources: lines.list(Reader::word),
    }
}
