//! The agenda: its parts in order, and when each begins.

use std::rc::Rc;

use crate::app::room::Slide;
use crate::content::ReadyAgenda;
use crate::domain::{Assessment, Change, Language, Part, PartKind, Workshop, between, ordered, whole};

/// A part, and when it begins and ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// Its id.
    pub id: String,
    /// What stands in the agenda.
    pub part: Rc<Part>,
    /// When it begins, in minutes after midnight; none if nobody has said when the workshop begins.
    pub from: Option<u32>,
    /// How long it is, in minutes.
    pub minutes: u32,
}

/// The longest that a part can be, in minutes.
pub const LONGEST: u32 = 24 * 60;

impl Timed {
    /// What kind of part it is.
    pub fn kind(&self) -> PartKind {
        self.part.kind.unwrap_or(PartKind::Other)
    }
}

/// A count of minutes as it can be: whatever a file says, 0 to a day.
fn minutes(value: Option<i64>) -> u32 {
    whole(value, LONGEST)
}

/// The parts in order.
pub fn agenda(assessment: &Assessment) -> Vec<Timed> {
    let mut from = assessment.workshop.starts.map(|starts| minutes(Some(starts)));
    let mut parts = Vec::new();
    for (id, part) in ordered(&assessment.agenda, |part| part.order) {
        let long = minutes(part.minutes);
        parts.push(Timed { id: id.clone(), part: part.clone(), from, minutes: long });
        from = from.map(|from| from + long);
    }
    parts
}

/// When the last part ends, in minutes after midnight.
pub fn ends(agenda: &[Timed]) -> Option<u32> {
    agenda.last().and_then(|last| last.from.map(|from| from + last.minutes))
}

/// 780 minutes after midnight as `13.00`; past midnight it begins anew.
pub fn clock_time(minutes: u32) -> String {
    format!("{:02}.{:02}", minutes / 60 % 24, minutes % 60)
}

/// The minutes after midnight of `13:00` or `13.00`.
pub fn read_time(text: &str) -> Option<i64> {
    let (hours, minutes) = text.trim().split_once([':', '.'])?;
    let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.get(..2)?.parse::<u32>().ok()?);
    (hours < 24 && minutes < 60).then_some(i64::from(hours * 60 + minutes))
}

/// What a ready agenda puts in the place of what there was. A part gets an id of those that are given.
pub(in crate::app) fn taken(
    assessment: &Assessment,
    ready: &ReadyAgenda,
    ids: &[String],
    language: Language,
) -> Vec<Change> {
    let mut changes = cleared(assessment);
    changes.push(Workshop::STARTS.set("", Some(i64::from(ready.starts))));
    let mut order = None;
    for (part, id) in ready.parts.iter().zip(ids) {
        let place = between(order, None);
        order = Some(place);
        changes.extend([
            Part::TITLE.set(id, part.title.get(language).to_owned()),
            Part::KIND.set(id, Some(part.kind)),
            Part::MINUTES.set(id, Some(i64::from(part.minutes))),
            Part::ORDER.set(id, Some(place)),
        ]);
    }
    changes
}

/// The agenda of another assessment in the place of this one's. Its parts keep their ids.
pub(in crate::app) fn copied(assessment: &Assessment, from: &Assessment) -> Vec<Change> {
    let mut changes = cleared(assessment);
    changes.push(Workshop::STARTS.set("", from.workshop.starts));
    changes.push(Workshop::ITEM_MINUTES.set("", from.workshop.item_minutes));
    for (id, part) in &from.agenda {
        changes.extend([
            Part::TITLE.set(id, part.title.clone()),
            Part::KIND.set(id, part.kind),
            Part::MINUTES.set(id, part.minutes),
            Part::NOTE.set(id, part.note.clone()),
            Part::ORDER.set(id, part.order),
        ]);
    }
    changes
}

fn cleared(assessment: &Assessment) -> Vec<Change> {
    let mut changes = Vec::new();
    for id in assessment.agenda.keys() {
        for key in
            [Part::TITLE.key(id), Part::KIND.key(id), Part::MINUTES.key(id), Part::NOTE.key(id), Part::ORDER.key(id)]
        {
            changes.push(Change { key, value: None });
        }
    }
    changes
}

/// How long the part of a slide is meant to take, in minutes; none where nobody has said.
pub fn planned(agenda: &[Timed], slide: &Slide) -> Option<u32> {
    agenda.iter().find(|part| part.id == slide.part).map(|part| part.minutes).filter(|minutes| *minutes > 0)
}
