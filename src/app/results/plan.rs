//! The plan: what an action could answer, where one came from, what to be told of it.

use std::rc::Rc;

use super::{AreaRow, actions_from, all_items, areas, by_priority};
use crate::app::words;
use crate::content::{Checklist, Item};
use crate::domain::{Action, ActionKind, Answer, Assessment, Kind, Language, Place, Priority, Rank};

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
    Gap(AreaRow, Priority),
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
    let gaps = by_priority(&areas(Some(checklist), assessment)).into_iter().filter_map(|row| match row.gap.rank() {
        Rank::Judged(priority) => Some(Cause::Gap(row, priority)),
        Rank::NoGap | Rank::NotJudged => None,
    });
    let items = all_items(checklist, assessment).into_iter().filter_map(|(_, item)| {
        let answer = assessment.answer(&item.id).filter(|answer| answer.is_low())?;
        Some(Cause::Item(item, answer))
    });
    gaps.chain(items).collect()
}

/// Of the causes, those that no action has come from yet.
pub fn unanswered<'a>(causes: Vec<Cause<'a>>, assessment: &Assessment) -> Vec<Cause<'a>> {
    causes.into_iter().filter(|cause| actions_from(assessment, &cause.place()).is_empty()).collect()
}

/// Where an action came from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin<'a> {
    /// From nowhere: the team's own idea.
    Free,
    /// An item.
    Item(&'a Rc<Item>),
    /// An area of the gap analysis.
    Area(AreaRow),
    /// Something that is there no longer.
    Gone,
}

/// Where an action came from.
pub fn origin<'a>(checklist: &'a Checklist, assessment: &Assessment, action: &Action) -> Origin<'a> {
    if action.origin.0.is_empty() {
        return Origin::Free;
    }
    let item = checklist.items().find(|item| action.is_from(&Place { kind: Kind::Items, id: item.id.clone() }));
    let area = || areas(Some(checklist), assessment).into_iter().find(|row| action.is_from(&row.place()));
    item.map(Origin::Item).or_else(|| area().map(Origin::Area)).unwrap_or(Origin::Gone)
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
