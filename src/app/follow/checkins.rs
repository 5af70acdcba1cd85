//! Check-ins: which actions are gone through, what was said of each the last time, and how all of them stood.

use crate::app::Entry;
use crate::app::results::plan;
use crate::app::words::course::follow;
use crate::domain::{Action, ActionStatus, Assessment, Checkin, Course, Date, Document, Language, Report, part_id};

/// What was said of an action at a check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The day of the check-in.
    pub date: Option<Date>,
    /// How the action stood.
    pub status: Option<ActionStatus>,
    /// A word on it.
    pub word: String,
}

/// An action that is gone through at a check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The action.
    pub action: &'a Action,
    /// The id of what is said of it here.
    pub row: String,
    /// What was said of it the last time before.
    pub before: Option<Reported>,
    /// Whether it should have been done by then.
    pub is_late: bool,
}

/// The actions that were open at a check-in, and those of which something is said there, in the order of the plan.
pub fn asked<'a>(entry: &'a Entry, checkin: &str) -> Vec<Asked<'a>> {
    let document = &entry.document;
    let day = Checkin::DATE.read(document, checkin);
    let mut asked = Vec::new();
    for (id, action) in plan(&entry.view) {
        let here = said_at(document, checkin, id);
        let (mut before, mut is_told_later, mut is_later) = (None, false, false);
        for other in document.rows(Course::Checkins) {
            if other == checkin {
                is_later = true;
            } else if let Some(said) = said_at(document, other, id) {
                if is_later {
                    is_told_later = true;
                } else {
                    before = Some(said);
                }
            }
        }
        let was_open = match before.as_ref().and_then(|said| said.status) {
            Some(status) => !is_closed(status),
            None => is_told_later || !action.is_closed(),
        };
        if was_open || here.is_some() {
            let status = here.and_then(|said| said.status).or(action.status);
            let is_open = !status.is_some_and(is_closed);
            let is_late = is_open && matches!((action.due, day), (Some(due), Some(day)) if due < day);
            asked.push(Asked { action, row: part_id(checkin, id), before, is_late });
        }
    }
    asked
}

/// What is said of an action at a check-in, if anything is.
fn said_at(document: &Document, checkin: &str, action: &str) -> Option<Reported> {
    let row = part_id(checkin, action);
    let (status, word) = (Report::STATUS.read(document, &row), Report::WORD.read(document, &row));
    let date = Checkin::DATE.read(document, checkin);
    (status.is_some() || !word.trim().is_empty()).then_some(Reported { date, status, word })
}

fn is_closed(status: ActionStatus) -> bool {
    matches!(status, ActionStatus::Done | ActionStatus::Dropped)
}

/// Whether no check-in comes after this one: what is chosen there is how the actions stand now.
pub fn is_latest(document: &Document, checkin: &str) -> bool {
    document.rows(Course::Checkins).last() == Some(&checkin)
}

/// The action whose own status follows from what is said in this row: one of the latest check-in.
pub fn follows(document: &Document, assessment: &Assessment, row: &str) -> Option<String> {
    let rows = document.rows(Course::Checkins);
    let latest = rows.last()?;
    assessment.actions.keys().find(|action| part_id(latest, action) == row).cloned()
}

/// "2 klara, 1 pågår": how the actions stood at a check-in; empty where nothing is said of any.
pub fn counts(document: &Document, checkin: &str, language: Language) -> String {
    let mut counts = [0_usize; 5];
    for row in document.rows_of(Course::Reports, checkin) {
        if let Some(status) = Report::STATUS.read(document, row) {
            counts[status as usize] += 1;
        }
    }
    follow::counts(language, counts)
}

/// What was said of an action, check-in by check-in.
pub fn line(document: &Document, action: &str) -> Vec<Reported> {
    let mut line = Vec::new();
    for checkin in document.rows(Course::Checkins) {
        line.extend(said_at(document, checkin, action));
    }
    line
}
