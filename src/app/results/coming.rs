//! What comes next and what is late, of everything that has a day: what an overview is opened for after three months away.

use std::rc::Rc;

use super::{Planned, Standing, next_steps, plan, process};
use crate::app::Entry;
use crate::content::Checklist;
use crate::domain::{
    Action, Assignment, Checkin, Closing, Course, Date, Document, Key, Kind, Language, Message, Need, NeedState, Place,
    Round, Stored, Trace, places,
};

/// Something with a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The day by which it should be done, or on which it is.
    pub day: Date,
    /// What it is: an action, a step, a check-in and so on, by its record.
    pub place: Place,
    /// What it is called; empty where its kind says enough.
    pub name: String,
}

/// Everything that is open and has a day, the earliest first.
pub fn coming(checklist: &Checklist, entry: &Entry, today: Date, language: Language) -> Vec<Coming> {
    let document = &entry.document;
    let mut all = Vec::new();
    let mut add = |day: Option<Date>, place: Place, name: &str| {
        all.extend(day.map(|day| Coming { day, place, name: name.to_owned() }));
    };
    for (id, action) in next_steps(&entry.view) {
        add(action.due, Place { kind: Kind::Actions, id: id.clone() }, &action.title);
    }
    // Of what is not late, the first that is not done: it may begin later.
    let mut is_first = true;
    for Planned { phase, end, standing, .. } in process(checklist, document, today) {
        let is_open = (standing == Standing::Late || is_first) && standing != Standing::Done;
        is_first &= standing == Standing::Done;
        let is_open = is_open && !entry.view.is_done(&phase.id);
        add(end.filter(|_| is_open), Course::Steps.place(&phase.id), phase.title.get(language));
    }
    let said = |key: Key| String::read(document.value(&key));
    for id in document.rows(Course::Needs) {
        let is_open = !matches!(Need::STATE.read(document, id), Some(NeedState::InHand | NeedState::Missing));
        add(Need::DUE.read(document, id).filter(|_| is_open), Course::Needs.place(id), &said(Need::TITLE.key(id)));
    }
    for id in document.rows(Course::Assignments) {
        // One whose actions are all closed is answered.
        let actions = answering(entry, id);
        let is_open = actions.is_empty() || actions.iter().any(|(_, action)| !action.is_closed());
        add(
            Assignment::DUE.read(document, id).filter(|_| is_open),
            Course::Assignments.place(id),
            &said(Assignment::TITLE.key(id)),
        );
    }
    for id in document.rows(Course::Messages) {
        let is_open = !Message::DONE.read(document, id);
        add(
            Message::DUE.read(document, id).filter(|_| is_open),
            Course::Messages.place(id),
            &said(Message::TITLE.key(id)),
        );
    }
    for id in document.rows(Course::Rounds) {
        // One whose last day has passed is no longer waited for.
        let day = Round::DUE.read(document, id).filter(|day| *day >= today);
        add(day, Course::Rounds.place(id), &said(Round::TITLE.key(id)));
    }
    add(next_checkin(entry), Course::Checkins.place(""), "");
    add(Closing::NEXT_REVIEW.read(document, ""), Course::Closing.place(""), "");
    let by_day = places(all.len(), &|a, b| all[a].day.cmp(&all[b].day));
    by_day.into_iter().map(|place| all[place].clone()).collect()
}

/// Of what is coming, the earliest first, what is due next from `today` on.
pub fn next_due(coming: &[Coming], today: Date) -> Option<&Coming> {
    coming.iter().find(|one| one.day >= today)
}

/// The day on which what is closed was closed: the last that its trace tells of.
pub fn closed_on(document: &Document) -> Option<Date> {
    Some(Trace::AT.read(document, document.rows(Course::Trace).last()?)?.date)
}

/// The actions that answer an uppdrag: by their own word, by where they came from, or by the same gap.
pub fn answering<'a>(entry: &'a Entry, assignment: &str) -> Vec<(&'a String, &'a Rc<Action>)> {
    let origin = Assignment::ORIGIN.read(&entry.document, assignment).0;
    let place = Course::Assignments.place(assignment);
    let answers = |action: &Action| {
        action.assignment.0 == assignment || action.is_from(&place) || !origin.is_empty() && action.origin.0 == origin
    };
    plan(&entry.view).into_iter().filter(|(_, action)| answers(action)).collect()
}

/// The day of the next check-in, as the last one set it. One in which nothing stands yet but its day sets nothing.
pub fn next_checkin(entry: &Entry) -> Option<Date> {
    let document = &entry.document;
    let mut last: Option<(Option<Date>, Option<Date>)> = None;
    for id in document.rows(Course::Checkins) {
        let one = (Checkin::DATE.read(document, id), Checkin::NEXT.read(document, id));
        let is_begun = one.1.is_some()
            || !Checkin::WORD.read(document, id).trim().is_empty()
            || document.ids(Kind::Course(Course::Reports)).iter().any(|report| owner_of(report) == id);
        if is_begun && last.is_none_or(|last| one.0 >= last.0) {
            last = Some(one);
        }
    }
    last?.1
}

/// The id of what a part belongs to.
fn owner_of(part: &str) -> &str {
    part.split_once('.').map_or(part, |(owner, _)| owner)
}

/// Which step the team is in: its number from 1, and how it stands. A phase that the team has called done is behind it.
pub fn step_of<'a>(checklist: &'a Checklist, entry: &Entry, today: Date) -> Option<(usize, Planned<'a>)> {
    let steps = process(checklist, &entry.document, today);
    let is_open = |step: &Planned| step.standing != Standing::Done && !entry.view.is_done(&step.phase.id);
    steps.into_iter().enumerate().find(|(_, step)| is_open(step)).map(|(place, step)| (place + 1, step))
}

/// What the plan lacks, of what makes plans come to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Every action is training or information.
    OnlyWords,
    /// Nothing is ended to make room.
    NothingEnded,
    /// No action has both an owner and a day.
    Unowned,
    /// Nobody outside the group was asked.
    NobodyAsked,
}

/// What to tell quietly of a plan that has begun.
pub fn lacks(entry: &Entry) -> Vec<Lack> {
    use crate::domain::{Concerned, Means};
    let (view, document) = (&entry.view, &entry.document);
    let mut open = Vec::new();
    for action in view.actions.values() {
        if action.state() != crate::domain::ActionStatus::Dropped {
            open.push(action);
        }
    }
    let mut lacks = Vec::new();
    if open.is_empty() {
        return lacks;
    }
    let is_word = |means| matches!(means, Some(Means::Training | Means::Information));
    if open.iter().all(|action| is_word(action.means)) {
        lacks.push(Lack::OnlyWords);
    }
    if super::only_adds(view) {
        lacks.push(Lack::NothingEnded);
    }
    if open.len() >= 3 && open.iter().all(|action| action.role.trim().is_empty() || action.due.is_none()) {
        lacks.push(Lack::Unowned);
    }
    let was_asked = |id: &&str| Concerned::ASKED.read(document, id).is_some();
    let has_asked = !view.about.involvement.trim().is_empty()
        || document.rows(Course::Concerned).iter().any(was_asked)
        || !document.rows(Course::Comments).is_empty();
    if open.len() >= 3 && !has_asked {
        lacks.push(Lack::NobodyAsked);
    }
    lacks
}
