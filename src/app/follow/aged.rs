//! Answers that have not changed for so long that they are worth another look.

use std::rc::Rc;

use super::points::{Point, held, taken};
use crate::app::results::all_items;
use crate::content::{Checklist, Item};
use crate::domain::{Answer, Course, Date, Document, ItemState};

/// Days in half a year.
const HALF_A_YEAR: i64 = 182;

/// The answers that have not changed for at least half a year at a point in time: by the clock of who wrote them, or since
/// a snapshot that old.
pub fn aged<'a>(checklist: &'a Checklist, point: &Point) -> Vec<(&'a Rc<Item>, Answer)> {
    let (mut aged, document) = (Vec::new(), &point.entry.document);
    let Some(day) = point.day else { return aged };
    let is_old = |then: Date| day.days_since(then) >= HALF_A_YEAR;
    let mut snapshots = Vec::new();
    for id in document.rows(Course::Snapshots) {
        if let (Some(at), Some(view)) = (taken(document, id), held(document, id))
            && at.date <= day
        {
            snapshots.push((at.date, view));
        }
    }
    for (_, item) in all_items(checklist, &point.view) {
        let Some(answer) = point.view.answer(&item.id) else { continue };
        let mut is_as_then = false;
        // By time: one in between with another answer makes it young again.
        for (then, view) in &snapshots {
            is_as_then = view.answer(&item.id) == Some(answer) && (is_as_then || is_old(*then));
        }
        if is_as_then || point.snapshot.is_empty() && written(document, item).is_some_and(is_old) {
            aged.push((item, answer));
        }
    }
    aged
}

/// When an answer was written at the latest: at the last change of whoever wrote it. Of what was written by hand nobody
/// knows.
fn written(document: &Document, item: &Item) -> Option<Date> {
    let writer = document.writer(&ItemState::ANSWER.key(&item.id))?;
    document.seen().get(writer).map(|tick| tick.at.date).filter(|date| *date != Date::FIRST)
}
