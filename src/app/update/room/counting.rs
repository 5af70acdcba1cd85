//! Answers and hands: what a key means on the slide that is shown.

use crate::app::Model;
use crate::app::room::{self, Key, Shows, Slide};
use crate::app::update::Effects;
use crate::content::{Checklist, knowledge, workshops};
use crate::domain::{Answer, Asked, Coded, Hands, ItemState, MOST_HANDS, Voice, Workshop};

impl Model {
    /// How many hands have been counted for what to take first.
    pub(super) fn votes(&self) -> u32 {
        let Some(entry) = self.current() else { return 0 };
        let Some(checklist) = self.library.checklist(&entry.view) else { return 0 };
        room::candidates(checklist, &entry.view).iter().map(|one| room::votes(&entry.view, one)).sum()
    }

    pub(super) fn counted(&self, asked: &Asked) -> u32 {
        let entry = self.current();
        entry.map_or(0, |entry| room::hands(&entry.view, asked).counts().iter().sum())
    }

    pub(super) fn answered(&mut self, id: &str, checklist: &Checklist, slide: &Slide, key: Key, effects: &mut Effects) {
        match &slide.shows {
            Shows::Item { group, item } if !group.is_empty() => self.group_answered(id, group, item, key, effects),
            Shows::Item { item, .. } if !self.session.room.counting && key != Key::Hands => {
                let answer = key.choice().and_then(|place| Answer::ALL.get(place).copied());
                if answer.is_some() || key == Key::TakeBack {
                    self.edit(id, vec![ItemState::ANSWER.set(item, answer)], effects);
                }
            }
            Shows::Item { .. } | Shows::Claim(_) | Shows::Evaluation(_) => self.count(id, slide, key, effects),
            Shows::Priorities => self.prioritise(id, checklist, key, effects),
            Shows::Title | Shows::Turn(_) | Shows::Summary => {}
        }
    }

    fn group_answered(&mut self, id: &str, group: &str, item: &str, key: Key, effects: &mut Effects) {
        let Some(voice) = self.library.entries.get(id).and_then(|entry| entry.view.voices.get(group)) else { return };
        let mut answers = voice.by_item();
        match key.choice().and_then(|place| Answer::ALL.get(place)) {
            Some(answer) => _ = answers.insert(item.to_owned(), *answer),
            None if key == Key::TakeBack => _ = answers.remove(item),
            None => return,
        }
        self.edit(id, vec![Voice::ANSWERS.set(group, Voice::written(&answers))], effects);
    }

    /// Counts a hand, or shows what was counted.
    fn count(&mut self, id: &str, slide: &Slide, key: Key, effects: &mut Effects) {
        if key == Key::Hands {
            self.session.room.counting = !self.session.room.counting;
            self.session.room.counted.clear();
            return;
        }
        let Some(asked) = asked(slide) else { return };
        if !self.session.room.counting {
            return;
        }
        let last = self.session.room.counted.pop();
        match (key.choice(), last) {
            (Some(place), last) => {
                self.session.room.counted.extend(last);
                if place < most_choices(slide) || place == 4 && matches!(slide.shows, Shows::Claim(_)) {
                    self.session.room.counted.push(place);
                    self.raise(id, &asked, place, 1, effects);
                }
            }
            (None, Some(place)) => self.raise(id, &asked, place, -1, effects),
            (None, None) => {}
        }
    }

    /// One hand more or less for a choice.
    fn raise(&mut self, id: &str, asked: &Asked, place: usize, by: i64, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let count = i64::from(room::hands(&entry.view, asked).counts()[place]) + by;
        let count = count.clamp(0, i64::from(MOST_HANDS));
        self.edit(id, vec![Hands::field(place).set(&asked.id(), Some(count))], effects);
    }

    /// While hands are counted a key is a vote; once they are shown it takes a candidate among the next steps, or out.
    fn prioritise(&mut self, id: &str, checklist: &Checklist, key: Key, effects: &mut Effects) {
        if key == Key::Hands {
            self.session.room.counting = !self.session.room.counting;
            self.session.room.counted.clear();
            return;
        }
        let Some(entry) = self.library.entries.get(id) else { return };
        let candidates = room::candidates(checklist, &entry.view);
        let asked = |place: usize| candidates.get(place).map(|cause| Asked::First(cause.place()));
        if !self.session.room.counting {
            let Key::Choice(place) = key else { return };
            let Some(cause) = candidates.get(place) else { return };
            let steps = room::with_or_without(&entry.view, &cause.action_title(self.session.language));
            return self.edit(id, vec![Workshop::NEXT_STEPS.set("", steps)], effects);
        }
        match key {
            Key::Choice(place) => {
                if let Some(asked) = asked(place) {
                    self.session.room.counted.push(place);
                    self.raise(id, &asked, 0, 1, effects);
                }
            }
            Key::TakeBack => {
                if let Some(asked) = self.session.room.counted.pop().and_then(asked) {
                    self.raise(id, &asked, 0, -1, effects);
                }
            }
            _ => {}
        }
    }
}

/// What hands are counted for on a slide; nothing where a group answers, or where there is nothing to answer.
pub(super) fn asked(slide: &Slide) -> Option<Asked> {
    match &slide.shows {
        Shows::Item { group, item } if group.is_empty() => Some(Asked::Item(item.clone())),
        Shows::Claim(id) => Some(Asked::Opening(id.clone())),
        Shows::Evaluation(id) => Some(Asked::Evaluation(id.clone())),
        Shows::Item { .. } | Shows::Title | Shows::Turn(_) | Shows::Priorities | Shows::Summary => None,
    }
}

/// How many choices a slide has.
fn most_choices(slide: &Slide) -> usize {
    match &slide.shows {
        Shows::Item { .. } => Answer::ALL.len(),
        Shows::Claim(_) => knowledge().opening.choices.len(),
        Shows::Evaluation(id) => {
            workshops().evaluation.iter().find(|one| one.id == *id).map_or(0, |one| one.choices.len())
        }
        Shows::Title | Shows::Turn(_) | Shows::Priorities | Shows::Summary => 0,
    }
}
