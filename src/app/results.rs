//! What the answers and the gaps add up to. No grand total and no ranking, anywhere.

mod coming;
#[cfg(feature = "leader")]
mod decided;
mod differ;
mod figures;
mod file;
mod gaps;
#[cfg(feature = "leader")]
mod owner;
mod paper;
mod plan;
mod process;
mod tables;

use std::cmp::Ordering;
use std::rc::Rc;

use crate::content::{Area, Checklist, Heading, Item, Phase};
use crate::domain::{Answer, Assessment, Gap, Rank, Scope, Score, places};
pub use coming::{Coming, Lack, answering, closed_on, coming, lacks, next_checkin, next_due, step_of};
#[cfg(feature = "leader")]
pub use decided::{changed_since_decision, last_decision, seal};
pub use differ::{Row, rows, subject};
pub use figures::{Part, drafts, extremes, finding, is_thin, key_areas, per_dimension, per_phase};
#[cfg(feature = "leader")]
pub(super) use file::lower;
pub use file::{Contents, Filed, contents, file_is_due, filed};
pub use gaps::{
    AreaPlace, COLUMNS, LINES, area_place, cell, described, found, is_overridden, moved, outside_matrix, untouched,
};
#[cfg(feature = "leader")]
pub use owner::{about, owner, owner_head, under_owners};
#[cfg(feature = "leader")]
pub use paper::first_said;
pub use paper::{choice, cut, said};
pub use plan::{
    Cause, Origin, PlanState, actions_from, causes, dates_turned, next_steps, only_adds, origin, plan, plan_state,
    unanswered,
};
pub use process::{ASSUMED_WEEKS, MOST_WEEKS, Planned, Standing, process};
pub use tables::{Table, table};

/// The items of a phase that this assessment uses.
pub fn items<'a>(phase: &'a Phase, assessment: &Assessment) -> Vec<&'a Rc<Item>> {
    let is_short = assessment.about.scope == Some(Scope::Short);
    let mut items = Vec::new();
    for item in &phase.items {
        if item.short || !is_short {
            items.push(item);
        }
    }
    items
}

/// Every item that this assessment uses, in order, with its phase.
pub fn all_items<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<(&'a Phase, &'a Rc<Item>)> {
    let mut all = Vec::new();
    for phase in &checklist.phases {
        for item in items(phase, assessment) {
            all.push((phase, item));
        }
    }
    all
}

/// Of the items that this assessment uses, those that are asked for by what they are and how they are answered.
/// One loop for all: a chain of its own in every place would weigh more than this.
#[inline(never)]
fn picked<'a>(
    checklist: &'a Checklist,
    assessment: &Assessment,
    is_asked_for: &dyn Fn(&Item, Option<Answer>) -> bool,
) -> Vec<&'a Rc<Item>> {
    let mut picked = Vec::new();
    for (_, item) in all_items(checklist, assessment) {
        if is_asked_for(item, assessment.answer(&item.id)) {
            picked.push(item);
        }
    }
    picked
}

#[inline(never)]
fn score(items: &[&Rc<Item>], assessment: &Assessment) -> Score {
    Score::of(items.iter().map(|item| assessment.answer(&item.id)))
}

/// The figures of a phase.
pub fn phase_score(phase: &Phase, assessment: &Assessment) -> Score {
    score(&items(phase, assessment), assessment)
}

/// The figures of a dimension.
pub fn dimension_score(checklist: &Checklist, dimension: &Heading, assessment: &Assessment) -> Score {
    score(&picked(checklist, assessment, &|item, _| item.dimension == dimension.id), assessment)
}

/// How many items have an answer. Only for progress: it is no measure of how well it goes.
pub fn progress(checklist: &Checklist, assessment: &Assessment) -> Score {
    score(&picked(checklist, assessment, &|_, _| true), assessment)
}

/// The first item without an answer, after `after` if there is one, else from the start.
pub fn next_open<'a>(checklist: &'a Checklist, assessment: &Assessment, after: Option<&str>) -> Option<&'a Rc<Item>> {
    let mut first = None;
    let mut is_after = after.is_none();
    for (_, item) in all_items(checklist, assessment) {
        if assessment.answer(&item.id).is_none() {
            first = first.or(Some(item));
            if is_after {
                return Some(item);
            }
        }
        is_after |= after == Some(item.id.as_str());
    }
    first
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
    for phase in &checklist.phases {
        let items = items(phase, assessment);
        let Some(at) = items.iter().position(|item| assessment.answer(&item.id).is_none()) else { continue };
        let score = score(&items, assessment);
        return NextStep::Item {
            item: items[at].id.clone(),
            phase: phase.id.clone(),
            number: at + 1,
            left: (score.total - score.answered) as usize,
            is_first: progress(checklist, assessment).answered == 0,
        };
    }
    let areas = areas(Some(checklist), assessment);
    let has_action = |row: &AreaRow| !actions_from(assessment, &row.place()).is_empty();
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
    picked(checklist, assessment, &|_, given| given == Some(answer))
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
pub fn areas(checklist: Option<&Checklist>, assessment: &Assessment) -> Vec<Rc<AreaRow>> {
    let known = checklist.map(|checklist| checklist.areas.as_slice()).unwrap_or_default();
    let mut rows = Vec::new();
    let mut add = |id: &str, area: Option<&Rc<Area>>, usual: i64| {
        let gap = assessment.gap(id);
        let order = gap.order.unwrap_or(usual);
        rows.push(Rc::new(AreaRow { id: id.to_owned(), area: area.cloned(), gap, order }));
    };
    let mut usual = 0;
    for area in known {
        usual += APART;
        add(&area.id, Some(area), usual);
    }
    for id in assessment.areas.keys() {
        if !known.iter().any(|area| area.id == *id) {
            add(id, None, LAST);
        }
    }
    let key = |place: usize| (rows[place].order, &rows[place].id);
    in_order(&rows, &|a, b| key(a).cmp(&key(b)))
}

/// The areas in use, most urgent first; areas that nothing was said of last, in the team's order.
pub fn by_priority(rows: &[Rc<AreaRow>]) -> Vec<Rc<AreaRow>> {
    urgent(rows, |_| true)
}

/// Of the areas in use those that are asked for, most urgent first.
#[inline(never)]
fn urgent(rows: &[Rc<AreaRow>], is_asked_for: fn(&AreaRow) -> bool) -> Vec<Rc<AreaRow>> {
    let mut asked_for = Vec::new();
    for row in rows {
        if !row.gap.hidden && is_asked_for(row) {
            asked_for.push(row.clone());
        }
    }
    let urgency = |place: usize| {
        let gap = &asked_for[place].gap;
        match gap.rank() {
            Rank::Judged(priority) => (3 + priority as u32, gap.weight()),
            Rank::NotJudged if gap.is_begun() => (2, gap.weight()),
            Rank::NoGap => (1, 0),
            Rank::NotJudged => (0, 0),
        }
    };
    in_order(&asked_for, &|a, b| urgency(b).cmp(&urgency(a)))
}

fn in_order<T: Clone>(rows: &[T], compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<T> {
    places(rows.len(), compare).into_iter().map(|place| rows[place].clone()).collect()
}

/// The areas with a gap that has a priority, most urgent first.
pub fn biggest(rows: &[Rc<AreaRow>]) -> Vec<Rc<AreaRow>> {
    urgent(rows, |row| matches!(row.gap.rank(), Rank::Judged(_)))
}
