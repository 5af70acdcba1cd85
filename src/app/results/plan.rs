//! The plan: what an action could answer, where one came from, what to be told of it.

use std::rc::Rc;

use super::{AreaRow, areas, biggest, in_order, picked};
use crate::app::words;
use crate::content::{Checklist, Item};
use crate::domain::{
    Action, ActionKind, ActionStatus, Answer, Assessment, Date, Kind, Language, Place, Priority, Rank, ordered,
};

impl AreaRow {
    /// Its record.
    pub fn place(&self) -> Place {
        Place { kind: Kind::Areas, id: self.id.clone() }
    }
}

/// Something that an action could answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause<'a> {
    /// A gap with a priority.
    Gap(Rc<AreaRow>, Priority),
    /// An item with a low answer.
    Item(&'a Rc<Item>, Answer),
}

impl Cause<'_> {
    /// The record that an action keeps as its origin.
    pub fn place(&self) -> Place {
        match self {
            Self::Gap(row, _) => row.place(),
            Self::Item(item, _) => Place { kind: Kind::Items, id: item.id.clone() },
        }
    }

    /// The title that an action gets from it, in a language.
    pub fn action_title(&self, language: Language) -> String {
        match self {
            Self::Gap(row, _) => words::gaps::action_title(language, row.title(language)),
            Self::Item(item, _) if item.next_step.get(language).is_empty() => item.title.get(language).to_owned(),
            Self::Item(item, _) => item.next_step.get(language).to_owned(),
        }
    }
}

/// All that an action could answer: gaps with a priority, most urgent first, then items with a low answer, in order.
pub fn causes<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<Cause<'a>> {
    let mut causes = Vec::new();
    for row in biggest(&areas(Some(checklist), assessment)) {
        if let Rank::Judged(priority) = row.gap.rank() {
            causes.push(Cause::Gap(row, priority));
        }
    }
    let is_low = |answer: Option<Answer>| answer.is_some_and(Answer::is_low);
    for item in picked(checklist, assessment, &|_, answer| is_low(answer)) {
        if let Some(answer) = assessment.answer(&item.id) {
            causes.push(Cause::Item(item, answer));
        }
    }
    causes
}

/// Of the causes, those that no action has come from yet.
pub fn unanswered<'a>(mut causes: Vec<Cause<'a>>, assessment: &Assessment) -> Vec<Cause<'a>> {
    causes.retain(|cause| actions_from(assessment, &cause.place()).is_empty());
    causes
}

/// Where an action came from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin<'a> {
    /// From nowhere: the team's own idea.
    Free,
    /// An item.
    Item(&'a Rc<Item>),
    /// An area of the gap analysis.
    Area(Rc<AreaRow>),
    /// Something that is there no longer.
    Gone,
}

/// Where an action came from.
pub fn origin<'a>(checklist: &'a Checklist, assessment: &Assessment, action: &Action) -> Origin<'a> {
    let Some((kind, id)) = action.origin.0.split_once('/') else {
        return if action.origin.0.is_empty() { Origin::Free } else { Origin::Gone };
    };
    if kind == Kind::Items.name() {
        return checklist.item(id).map_or(Origin::Gone, Origin::Item);
    }
    let rows = if kind == Kind::Areas.name() { areas(Some(checklist), assessment) } else { Vec::new() };
    rows.into_iter().find(|row| row.id == id).map_or(Origin::Gone, Origin::Area)
}

/// Whether a plan of three actions or more makes no room: none of them is to stop something.
pub fn only_adds(assessment: &Assessment) -> bool {
    let mut actions = assessment.actions.values();
    actions.len() >= 3 && actions.all(|action| action.kind != Some(ActionKind::Stop))
}

/// Whether an action should be done before it starts.
pub fn dates_turned(action: &Action) -> bool {
    matches!((action.start, action.due), (Some(start), Some(due)) if due < start)
}

/// The plan in the team's order.
pub fn plan(assessment: &Assessment) -> Vec<(&String, &Rc<Action>)> {
    ordered(&assessment.actions, |action| action.order)
}

/// The actions that came from a record.
pub fn actions_from<'a>(assessment: &'a Assessment, place: &Place) -> Vec<(&'a String, &'a Rc<Action>)> {
    plan(assessment).into_iter().filter(|(_, action)| action.is_from(place)).collect()
}

/// What is not closed, soonest due first; without a date last.
pub fn next_steps(assessment: &Assessment) -> Vec<(&String, &Rc<Action>)> {
    let open: Vec<_> = plan(assessment).into_iter().filter(|(_, action)| !action.is_closed()).collect();
    let due = |place: usize| (open[place].1.due.is_none(), open[place].1.due);
    in_order(&open, &|a, b| due(a).cmp(&due(b)))
}

/// How many actions are late, lack a role, lack a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanState {
    /// All actions.
    pub total: usize,
    /// Done ones.
    pub done: usize,
    /// Past their date.
    pub late: usize,
    /// Not closed and without a role.
    pub without_role: usize,
    /// Not closed and without a date.
    pub without_date: usize,
}

/// How the plan stands on a day.
pub fn plan_state(assessment: &Assessment, today: Date) -> PlanState {
    let mut state = PlanState::default();
    for action in assessment.actions.values() {
        state.total += 1;
        state.done += usize::from(action.state() == ActionStatus::Done);
        state.late += usize::from(action.is_late(today));
        state.without_role += usize::from(!action.is_closed() && action.role.trim().is_empty());
        state.without_date += usize::from(!action.is_closed() && action.due.is_none());
    }
    state
}
