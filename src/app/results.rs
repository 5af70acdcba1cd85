//! What the answers and the gaps add up to. No grand total and no ranking, anywhere.

mod figures;
mod file;
mod gaps;
mod plan;

use std::rc::Rc;

use crate::content::{Area, Checklist, Heading, Item, Phase};
use crate::domain::{Action, Answer, Assessment, Date, Gap, Kind, Place, Rank, Scope, Score, ordered, places};
pub use figures::{Part, drafts, extremes, finding, key_areas, per_dimension, per_phase};
pub use file::{Contents, Filed, contents, filed};
pub use gaps::{
    AreaPlace, Cell, area_place, described, found, is_overridden, matrix, moved, outside_matrix, untouched,
};
pub use plan::{Cause, Origin, causes, dates_turned, only_adds, origin, unanswered};

/// The items of a phase that this assessment uses.
pub fn items<'a>(phase: &'a Phase, assessment: &Assessment) -> impl Iterator<Item = &'a Rc<Item>> + use<'a> {
    let is_short = assessment.about.scope == Some(Scope::Short);
    phase.items.iter().filter(move |item| item.short || !is_short)
}

/// Every item that this assessment uses, in order, with its phase.
pub fn all_items<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<(&'a Phase, &'a Rc<Item>)> {
    checklist.phases.iter().flat_map(|phase| items(phase, assessment).map(move |item| (phase, item))).collect()
}

/// The figures of a phase.
pub fn phase_score(phase: &Phase, assessment: &Assessment) -> Score {
    Score::of(items(phase, assessment).map(|item| assessment.answer(&item.id)))
}

/// The figures of a dimension.
pub fn dimension_score(checklist: &Checklist, dimension: &Heading, assessment: &Assessment) -> Score {
    let items = all_items(checklist, assessment).into_iter().filter(|(_, item)| item.dimension == dimension.id);
    Score::of(items.map(|(_, item)| assessment.answer(&item.id)))
}

/// How many items have an answer. Only for progress: it is no measure of how well it goes.
pub fn progress(checklist: &Checklist, assessment: &Assessment) -> Score {
    Score::of(all_items(checklist, assessment).into_iter().map(|(_, item)| assessment.answer(&item.id)))
}

/// The first item without an answer, after `after` if there is one, else from the start.
pub fn next_open<'a>(checklist: &'a Checklist, assessment: &Assessment, after: Option<&str>) -> Option<&'a Rc<Item>> {
    let items = all_items(checklist, assessment);
    let start = after.and_then(|id| items.iter().position(|(_, item)| item.id == id)).map_or(0, |place| place + 1);
    let (before, rest) = items.split_at(start);
    let is_open = |(_, item): &&(&Phase, &Rc<Item>)| assessment.answer(&item.id).is_none();
    rest.iter().find(is_open).or_else(|| before.iter().find(is_open)).map(|(_, item)| *item)
}

/// What comes next for a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// A question that has no answer.
    Item {
        /// Its id.
        item: String,
        /// The id of its phase.
        phase: String,
        /// Its number in the phase, from 1.
        number: usize,
        /// Questions without an answer in the phase.
        left: usize,
        /// Nothing has been answered at all.
        is_first: bool,
    },
    /// The gap analysis.
    Gaps,
    /// The action plan: there are gaps without an action.
    Plan,
    /// To share the result.
    Share,
}

/// What comes next: the checklist, the gaps, the plan, sharing.
pub fn next_step(checklist: &Checklist, assessment: &Assessment) -> NextStep {
    if let Some(item) = next_open(checklist, assessment, None) {
        let phase = checklist.phases.iter().find(|phase| phase.items.contains(item));
        let items: Vec<_> = phase.map(|phase| items(phase, assessment).collect()).unwrap_or_default();
        return NextStep::Item {
            item: item.id.clone(),
            phase: phase.map(|phase| phase.id.clone()).unwrap_or_default(),
            number: items.iter().position(|one| one.id == item.id).map_or(1, |at| at + 1),
            left: items.iter().filter(|one| assessment.answer(&one.id).is_none()).count(),
            is_first: progress(checklist, assessment).answered == 0,
        };
    }
    let areas = areas(Some(checklist), assessment);
    let has_action = |row: &AreaRow| {
        let place = Place { kind: Kind::Areas, id: row.id.clone() };
        !actions_from(assessment, &place).is_empty()
    };
    if !areas.iter().any(|row| !row.gap.hidden && row.gap.is_begun()) {
        NextStep::Gaps
    } else if biggest(&areas).iter().any(|row| !has_action(row)) {
        NextStep::Plan
    } else {
        NextStep::Share
    }
}

/// The items with this answer.
pub fn answered<'a>(checklist: &'a Checklist, assessment: &Assessment, answer: Answer) -> Vec<&'a Rc<Item>> {
    let all = all_items(checklist, assessment).into_iter();
    all.filter(|(_, item)| assessment.answer(&item.id) == Some(answer)).map(|(_, item)| item).collect()
}

/// One area of the gap analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaRow {
    /// Its id.
    pub id: String,
    /// The checklist's area; none for one that the team added.
    pub area: Option<Rc<Area>>,
    /// What the team says of it.
    pub gap: Rc<Gap>,
    /// Its order key.
    pub order: i64,
}

/// Order keys of the checklist's own areas lie this far apart.
const APART: i64 = 1 << 20;

/// The order key of an added area that has lost its own: deleted by one while another wrote in it.
const LAST: i64 = 1 << 40;

/// Every area, hidden ones too, in the team's order.
pub fn areas(checklist: Option<&Checklist>, assessment: &Assessment) -> Vec<AreaRow> {
    let known = checklist.map(|checklist| checklist.areas.as_slice()).unwrap_or_default();
    let mut rows: Vec<AreaRow> = (1..)
        .zip(known)
        .map(|(place, area)| {
            let gap = assessment.gap(&area.id);
            AreaRow { id: area.id.clone(), area: Some(area.clone()), order: gap.order.unwrap_or(place * APART), gap }
        })
        .collect();
    let own = assessment.areas.iter().filter(|(id, _)| !known.iter().any(|area| area.id == **id));
    rows.extend(own.map(|(id, gap)| AreaRow {
        id: id.clone(),
        area: None,
        gap: gap.clone(),
        order: gap.order.unwrap_or(LAST),
    }));
    let key = |place: usize| (rows[place].order, &rows[place].id);
    picked(&rows, places(rows.len(), &|a, b| key(a).cmp(&key(b))))
}

/// The areas in use, most urgent first; areas that nothing was said of last, in the team's order.
pub fn by_priority(rows: &[AreaRow]) -> Vec<AreaRow> {
    let rows: Vec<AreaRow> = rows.iter().filter(|row| !row.gap.hidden).cloned().collect();
    let urgency = |place: usize| {
        let gap = &rows[place].gap;
        match gap.rank() {
            Rank::Judged(priority) => (3, Some(priority), gap.weight()),
            Rank::NotJudged if gap.is_begun() => (2, None, gap.weight()),
            Rank::NoGap => (1, None, 0),
            Rank::NotJudged => (0, None, 0),
        }
    };
    picked(&rows, places(rows.len(), &|a, b| urgency(b).cmp(&urgency(a))))
}

fn picked<T: Clone>(rows: &[T], places: Vec<usize>) -> Vec<T> {
    places.into_iter().map(|place| rows[place].clone()).collect()
}

/// The areas with a gap that has a priority, most urgent first.
pub fn biggest(rows: &[AreaRow]) -> Vec<AreaRow> {
    by_priority(rows).into_iter().filter(|row| matches!(row.gap.rank(), Rank::Judged(_))).collect()
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
    picked(&open, places(open.len(), &|a, b| due(a).cmp(&due(b))))
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
        state.done += usize::from(action.state() == crate::domain::ActionStatus::Done);
        state.late += usize::from(action.is_late(today));
        state.without_role += usize::from(!action.is_closed() && action.role.trim().is_empty());
        state.without_date += usize::from(!action.is_closed() && action.due.is_none());
    }
    state
}
