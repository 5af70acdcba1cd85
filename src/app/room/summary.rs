//! What came out of a workshop: what was agreed, what was not, and what comes next.

use super::{of_item, spread};
use crate::app::results;
use crate::content::{Checklist, Item};
use crate::domain::{Agreement, Answer, Assessment, Spread};

/// The items that the room dealt with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summed<'a> {
    /// Those that the room answered and the team then agreed on, with how the room lay.
    pub agreed: Vec<(&'a Item, Answer, Spread)>,
    /// Those that the room answered and nobody has agreed on.
    pub open: Vec<(&'a Item, Spread)>,
    /// How many of the items that nobody was asked about have an answer all the same.
    pub others: usize,
}

/// What the room dealt with, in the order of the checklist; what is open with the widest first.
pub fn summary<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Summed<'a> {
    let mut summed = Summed::default();
    for (_, item) in results::all_items(checklist, assessment) {
        let said = of_item(assessment, &item.id);
        let spread = spread(assessment, &item.id);
        match said.agreed {
            Some(answer) if spread.answered() > 0 => summed.agreed.push((item, answer, spread)),
            Some(_) => summed.others += 1,
            None if spread.answered() > 0 => summed.open.push((item, spread)),
            None => {}
        }
    }
    let weight = |at: usize| -> (Agreement, Option<u32>) {
        let spread = &summed.open[at].1;
        (spread.agreement(), spread.distance())
    };
    let order = crate::domain::places(summed.open.len(), &|a, b| weight(b).cmp(&weight(a)));
    summed.open = order.into_iter().map(|at| summed.open[at]).collect();
    summed
}

/// The next steps, as lines: those with words in them.
pub fn next_lines(assessment: &Assessment) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in assessment.workshop.next_steps.split('\n') {
        if !line.trim().is_empty() {
            lines.push(line.trim());
        }
    }
    lines
}

/// The lines with this one more, or without it where it was there.
pub(in crate::app) fn with_or_without(assessment: &Assessment, line: &str) -> String {
    let mut lines = next_lines(assessment);
    let before = lines.len();
    lines.retain(|one| *one != line);
    if lines.len() == before {
        lines.push(line);
    }
    crate::domain::joined(&lines, "\n")
}
