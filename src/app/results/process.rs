//! The process plan: the steps of the checklist laid out in time, and which of them the team is in.

use crate::content::{Checklist, Phase};
use crate::domain::{Date, Document, Process, Step};

/// Weeks of a step where neither the checklist nor the team says: a quarter of a year.
pub const ASSUMED_WEEKS: u32 = 12;

/// No step is longer.
pub const MOST_WEEKS: u32 = 520;

/// A step as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    /// Which.
    pub phase: &'a Phase,
    /// Its first day; none as long as the process has none.
    pub start: Option<Date>,
    /// Its last day.
    pub end: Option<Date>,
    /// Its length in weeks, 1–520.
    pub weeks: u32,
    /// Neither the checklist nor the team says how long it takes.
    pub is_assumed: bool,
    /// The day on which it was done.
    pub done: Option<Date>,
    /// How it stands.
    pub standing: Standing,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is done.
    Done,
    /// It is the first that is not done, and has begun.
    Now,
    /// Its last day has passed, and it is not done.
    Late,
    /// It comes later.
    Ahead,
}

/// The steps in their order. Each begins on its own day, or when the one before it was done, or should be.
pub fn process<'a>(checklist: &'a Checklist, document: &Document, today: Date) -> Vec<Planned<'a>> {
    let mut next = Process::START.read(document, "");
    let mut is_open = false;
    let mut steps = Vec::new();
    for phase in &checklist.phases {
        let id = phase.id.as_str();
        let own = Step::WEEKS
            .read(document, id)
            .map(|weeks| u32::try_from(weeks.clamp(1, i64::from(MOST_WEEKS))).unwrap_or(1));
        let usual = phase.process.as_ref().and_then(|process| process.weeks);
        let weeks = own.or(usual).unwrap_or(ASSUMED_WEEKS).clamp(1, MOST_WEEKS);
        let start = Step::START.read(document, id).or(next);
        let end = start.map(|start| start.days_away(i32::try_from(weeks * 7).unwrap_or(0) - 1));
        let done = Step::DONE.read(document, id);
        let standing = match (done, end) {
            (Some(_), _) => Standing::Done,
            (None, Some(end)) if end < today => Standing::Late,
            (None, _) if is_open || start.is_some_and(|start| start > today) => Standing::Ahead,
            (None, _) => Standing::Now,
        };
        is_open |= done.is_none();
        next = done.or(end).map(|last| last.days_away(1));
        steps.push(Planned { phase, start, end, weeks, is_assumed: own.or(usual).is_none(), done, standing });
    }
    steps
}
