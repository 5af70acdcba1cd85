//! Whether the plan is still the one that was decided.

use crate::domain::{Action, Assessment, Course, Date, Decision, DecisionAbout, Document, Mark, as_text, places};

/// A mark of what a decision on the plan covers: every action with what is to be done, by whom and when. How far it has come
/// is no change of the plan.
pub fn seal(assessment: &Assessment) -> String {
    let mut mark = Mark::NONE;
    for (id, action) in &assessment.actions {
        let Action { title, frees, role, start, due, follow_up, economy, kind, means, .. } = &**action;
        for text in [id, title, frees, role, follow_up, economy] {
            mark = mark.with(text);
        }
        for date in [start, due] {
            mark = mark.with(&date.map(|date| as_text(&date)).unwrap_or_default());
        }
        mark =
            mark.with_number(kind.map_or(0, |kind| kind as u32 + 1)).with_number(means.map_or(0, |one| one as u32 + 1));
    }
    mark.digits()
}

/// The last decision on the plan or on a change of it: its id and its day.
pub fn last_decision(document: &Document) -> Option<(&str, Option<Date>)> {
    let is_of_plan =
        |id: &&str| matches!(Decision::ABOUT.read(document, id), Some(DecisionAbout::Plan | DecisionAbout::Change));
    let rows: Vec<&str> = document.rows(Course::Decisions).into_iter().filter(is_of_plan).collect();
    let days: Vec<Option<Date>> = rows.iter().map(|id| Decision::DATE.read(document, id)).collect();
    let last = *places(rows.len(), &|a, b| days[a].cmp(&days[b])).last()?;
    Some((rows[last], days[last]))
}

/// The day of the last decision on the plan, if the plan has been changed since.
pub fn changed_since_decision(document: &Document, assessment: &Assessment) -> Option<Option<Date>> {
    let (id, day) = last_decision(document)?;
    let sealed = Decision::SEAL.read(document, id).0;
    (!sealed.is_empty() && sealed != seal(assessment)).then_some(day)
}
