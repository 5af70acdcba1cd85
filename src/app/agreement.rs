//! The agreement map: how the answers of several lie, question by question. Of people, groups or units alike.
//!
//! The measures and their sources stand in [`crate::domain::Spread`]. What is sorted by:
//!
//! | order | formula | source |
//! |---|---|---|
//! | by disagreement | two camps, then wide, near, the same; among equals the greater distance first, then the smaller share in agreement | our own order over the measures of [`Spread`] |
//! | by level | the lower median: the lowest level that at least half of those with a level are at or below; lowest first | the median, which is what an ordinal scale allows (Stevens 1946, "On the theory of scales of measurement", *Science* 103, 677–680); it orders the rows and is never shown as a figure |
//! | by phase | as the checklist asks | |
//!
//! What is hidden since too few have answered stands last, where rows are ordered by what they show: its place would
//! tell what its figures must not.

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use super::questions::Part;
use crate::content::{Item, Text};
use crate::domain::{Agreement, Answer, Spread, places};

/// Someone who answered: a person, a group or a unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answerer {
    /// What they are called.
    pub name: String,
    /// What they answered, by item id. An item that is not here was not asked; one with nothing has no answer yet.
    pub answers: Rc<LiteMap<String, Option<Answer>>>,
}

/// Everyone's answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Those who are known by name.
    pub answerers: Vec<Answerer>,
    /// Counts of which nobody knows whose they are, by item id: a show of hands.
    pub counts: LiteMap<String, Spread>,
}

/// In which order the questions stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Where those who answered are furthest apart first: what a meeting should talk about.
    #[default]
    Disagreement,
    /// What has come least far first.
    Level,
    /// As the checklist asks.
    Phase,
}

/// How the answers to one question lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The question.
    pub item: Rc<Item>,
    /// The title of the part that it stands in.
    pub part: Text,
    /// The answers.
    pub spread: Spread,
    /// Who was asked and has not answered, by name.
    pub silent: Vec<String>,
    /// Fewer have answered than may be shown.
    pub is_hidden: bool,
}

/// The questions that anyone was asked, in this order. Where fewer than `fewest` have answered, no figures may be
/// shown; 0 shows all.
pub fn rows(parts: &[Part], answers: &Answers, fewest: u32, order: Order) -> Vec<Row> {
    let mut rows = Vec::new();
    for part in parts {
        for item in &part.items {
            let row = row(item, &part.title, answers, fewest);
            if row.spread.answered() + row.spread.silent > 0 {
                rows.push(row);
            }
        }
    }
    let compare = |a: usize, b: usize| before(&rows[a], &rows[b], order);
    places(rows.len(), &compare).into_iter().map(|place| rows[place].clone()).collect()
}

fn row(item: &Rc<Item>, part: &Text, answers: &Answers, fewest: u32) -> Row {
    let mut spread = answers.counts.get(item.id.as_str()).copied().unwrap_or_default();
    let mut silent = Vec::new();
    for one in &answers.answerers {
        let Some(answer) = one.answers.get(item.id.as_str()) else { continue };
        spread.add(*answer, 1);
        if answer.is_none() {
            silent.push(one.name.clone());
        }
    }
    let is_hidden = spread.answered() < fewest;
    Row { item: item.clone(), part: part.clone(), spread, silent, is_hidden }
}

fn before(a: &Row, b: &Row, order: Order) -> Ordering {
    match order {
        Order::Phase => Ordering::Equal,
        Order::Disagreement | Order::Level if a.is_hidden || b.is_hidden => a.is_hidden.cmp(&b.is_hidden),
        Order::Disagreement => disagreement(&a.spread).cmp(&disagreement(&b.spread)).reverse(),
        // One that nobody has placed on the scale comes after those that have a level.
        Order::Level => level(&a.spread).unwrap_or(usize::MAX).cmp(&level(&b.spread).unwrap_or(usize::MAX)),
    }
}

/// Greater is further apart.
fn disagreement(spread: &Spread) -> (Agreement, Option<u32>, u32) {
    let share = spread.share_in_agreement().unwrap_or(100);
    (spread.agreement(), spread.distance(), 100 - share)
}

/// The lower median: the lowest level, 0–3, that at least half of those with a level are at or below.
pub fn level(spread: &Spread) -> Option<usize> {
    let half = spread.rated().div_ceil(2);
    let mut below = 0;
    spread.counts.iter().take(4).position(|count| {
        below += count;
        half > 0 && below >= half
    })
}

/// The questions on which those who answered are furthest apart, at most so many: only such as are wide or in two camps.
pub fn most_apart(rows: &[Row], most: usize) -> Vec<&Row> {
    let mut apart: Vec<&Row> =
        rows.iter().filter(|row| !row.is_hidden && row.spread.agreement() >= Agreement::Wide).collect();
    let order = places(apart.len(), &|a, b| before(apart[a], apart[b], Order::Disagreement));
    apart = order.into_iter().map(|place| apart[place]).collect();
    apart.truncate(most);
    apart
}
