//! Two points in time side by side: what has moved, what stands still at a low level, and which answers have aged.
//! Never a score, and never a total.

use std::cmp::Ordering;

use crate::app::results::{all_items, areas, items, plan};
use crate::app::words::{common, fields, print};
use crate::content::{Checklist, Text};
use crate::domain::{Action, ActionStatus, Answer, Assessment, Coded, GapSize, Language};

/// What has become of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a higher level.
    Up,
    /// To a lower one.
    Down,
    /// The same.
    Same,
    /// One of the two has no level, or there is none.
    Apart,
}

impl Way {
    /// From one level to another.
    fn of(from: Option<u32>, to: Option<u32>) -> Self {
        match (from, to) {
            (Some(from), Some(to)) => match to.cmp(&from) {
                Ordering::Greater => Self::Up,
                Ordering::Less => Self::Down,
                Ordering::Equal => Self::Same,
            },
            (None, _) | (_, None) => Self::Apart,
        }
    }
}

/// An answer then and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// As it was.
    pub from: Option<Answer>,
    /// As it is.
    pub to: Option<Answer>,
}

impl Move {
    /// What has become of it.
    pub fn way(self) -> Way {
        if self.from == self.to && self.from.is_some() {
            return Way::Same;
        }
        Way::of(self.from.and_then(Answer::level), self.to.and_then(Answer::level))
    }
}

/// What has become of one thing, as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Further ahead.
    Ahead,
    /// As low as before.
    Low,
    /// Further back.
    Back,
    /// Something else than before, on no scale.
    Other,
    /// It was not there.
    New,
    /// It is not there any more.
    Gone,
}

/// How something stood: its level as a shape, where it has one, and in words.
pub type Stood = (Option<usize>, String);

/// What has become of one question, area or action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Its title.
    pub title: String,
    /// As it was.
    pub from: Stood,
    /// As it is.
    pub to: Stood,
    /// What has become of it.
    pub turn: Turn,
}

/// Of a way what is told: what has moved, and what has stayed low.
fn told(way: Way, is_low: bool, is_news: bool) -> Option<Turn> {
    match way {
        Way::Up => Some(Turn::Ahead),
        Way::Down => Some(Turn::Back),
        Way::Same => is_low.then_some(Turn::Low),
        Way::Apart => is_news.then_some(Turn::Other),
    }
}

/// The questions that have moved, stayed low or have an answer at one of the points alone, in the order of the checklist.
pub fn questions(checklist: &Checklist, [from, to]: [&Assessment; 2], language: Language) -> Vec<Turned> {
    let mut rows = Vec::new();
    for (_, item) in all_items(checklist, to) {
        let one = Move { from: from.answer(&item.id), to: to.answer(&item.id) };
        let turn = match (one.from, one.to) {
            (None, None) => None,
            (None, Some(_)) => Some(Turn::New),
            (Some(_), None) => Some(Turn::Gone),
            (Some(was), Some(is)) => told(one.way(), is.is_low(), was != is),
        };
        let Some(turn) = turn else { continue };
        let stood = |answer: Option<Answer>| {
            let level = answer.and_then(Answer::level).map(|level| level as usize);
            let name =
                answer.map_or(print::NO_ANSWER.say(language), |answer| checklist.grade(answer).label.get(language));
            (level, name.to_owned())
        };
        rows.push(Turned {
            title: item.title.get(language).to_owned(),
            from: stood(one.from),
            to: stood(one.to),
            turn,
        });
    }
    by_turn(rows)
}

/// The areas whose gap has become smaller or greater, or is as large as before.
pub fn gaps(checklist: &Checklist, [from, to]: [&Assessment; 2], language: Language) -> Vec<Turned> {
    let mut rows = Vec::new();
    for row in areas(Some(checklist), to) {
        let (Some(was), Some(is), false) = (from.gap(&row.id).size, row.gap.size, row.gap.hidden) else { continue };
        // The smaller the gap, the further ahead.
        let way = Way::of(Some(3 - was as u32), Some(3 - is as u32));
        let Some(turn) = told(way, is >= GapSize::Moderate, false) else { continue };
        let stood = |size: GapSize| (Some(size.place()), common::size(size).say(language).to_owned());
        rows.push(Turned { title: row.title(language).to_owned(), from: stood(was), to: stood(is), turn });
    }
    by_turn(rows)
}

/// The actions whose status is another, or that have not come further; those that are new, and those that are gone.
pub fn actions([from, to]: [&Assessment; 2], language: Language) -> Vec<Turned> {
    let mut rows = Vec::new();
    let level = |status: ActionStatus| match status {
        ActionStatus::NotStarted => Some(0),
        ActionStatus::Paused => Some(1),
        ActionStatus::Ongoing => Some(2),
        ActionStatus::Done => Some(3),
        ActionStatus::Dropped => None,
    };
    let mut add = |action: &Action, was: Option<ActionStatus>, is: Option<ActionStatus>| {
        let way = if was == is { Way::Same } else { Way::of(was.and_then(level), is.and_then(level)) };
        let is_low = is.and_then(level).is_some_and(|level| level < 2);
        let turn = match (was, is) {
            (None, Some(_)) => Some(Turn::New),
            (Some(_), None) => Some(Turn::Gone),
            (None, None) | (Some(_), Some(_)) => told(way, is_low, true),
        };
        let Some(turn) = turn else { return };
        let stood = |status: Option<ActionStatus>| {
            (None, status.map_or(fields::NOT_THERE, common::status).say(language).to_owned())
        };
        rows.push(Turned { title: action.title.clone(), from: stood(was), to: stood(is), turn });
    };
    for (id, action) in plan(to) {
        add(action, from.actions.get(id.as_str()).map(|action| action.state()), Some(action.state()));
    }
    for (id, action) in plan(from) {
        if to.actions.get(id.as_str()).is_none() {
            add(action, Some(action.state()), None);
        }
    }
    by_turn(rows)
}

/// What has come further first, what stands still last; among equals as they stood.
fn by_turn(rows: Vec<Turned>) -> Vec<Turned> {
    let mut sorted = Vec::new();
    for turn in [Turn::Ahead, Turn::Back, Turn::Other, Turn::New, Turn::Gone, Turn::Low] {
        sorted.extend(rows.iter().filter(|row| row.turn == turn).cloned());
    }
    sorted
}

/// How many questions of each phase went which way: ahead, the same, back, and what cannot be compared.
pub fn per_phase<'a>(checklist: &'a Checklist, [from, to]: [&Assessment; 2]) -> Vec<(&'a Text, [usize; 4])> {
    let mut phases = Vec::new();
    for phase in &checklist.phases {
        let mut counts = [0; 4];
        for item in items(phase, to) {
            let one = Move { from: from.answer(&item.id), to: to.answer(&item.id) };
            let at = match one.way() {
                Way::Up => 0,
                Way::Same => 1,
                Way::Down => 2,
                Way::Apart => 3,
            };
            counts[at] += 1;
        }
        phases.push((&phase.title, counts));
    }
    phases
}
