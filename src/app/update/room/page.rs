//! The page of the workshop: agenda, groups, sheets, what was put aside, and the next steps.

use crate::app::results::Cause;
use crate::app::room::{self, Keying, Shows, Told};
use crate::app::update::Effects;
use crate::app::{Model, Page, Route, Said, results, words};
use crate::domain::{Answer, Assessment, Change, Kind, Parked, Part, PartKind, Place, Voice, VoiceKind, between};
use crate::format::{self, Read};

impl Model {
    pub(super) fn change_agenda(&mut self, id: &str, changes: Vec<Change>, effects: &mut Effects) {
        self.write(id, changes, effects);
        let undo = self.session.done.last().cloned();
        self.say(Said::Room(Told::AgendaChanged), undo);
    }

    /// A part, a group, a sheet or a note goes; it can be taken back.
    pub(super) fn remove_of_room(&mut self, id: &str, place: &Place, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let removal = entry.document.removal(place);
        self.write(id, removal, effects);
        if self.session.room.keying.sheet == place.id {
            self.session.room.keying = Keying::default();
        }
        let undo = self.session.done.last().cloned();
        self.say(Said::Room(Told::Removed), undo);
        self.focus_heading();
    }

    pub(super) fn add_part(&mut self, id: &str, part: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let last = entry.view.agenda.values().filter_map(|one| one.order).max();
        let changes = vec![
            Part::TITLE.set(part, String::new()),
            Part::KIND.set(part, Some(PartKind::Other)),
            Part::MINUTES.set(part, Some(10)),
            Part::ORDER.set(part, Some(between(last, None))),
        ];
        self.edit(id, changes, effects);
    }

    pub(super) fn add_group(&mut self, id: &str, group: &str, kind: VoiceKind, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let number = room::groups(&entry.view, None).len() + 1;
        let name = words::workshop::group_number(self.session.language, number);
        self.edit(id, room::group(&entry.view, group, &name, kind, None), effects);
        // Its name is typed at once: the field takes the focus.
        group.clone_into(&mut self.session.room.fresh);
        self.focus_heading();
    }

    pub(super) fn park(&mut self, id: &str, parked: &str, text: &str, effects: &mut Effects) {
        self.session.room.parking = false;
        let Some(entry) = self.library.entries.get(id) else { return };
        if text.trim().is_empty() {
            return self.focus_heading();
        }
        let last = entry.view.parked.values().filter_map(|one| one.order).max();
        let mut changes = vec![
            Parked::TEXT.set(parked, text.trim().to_owned()),
            Parked::ORDER.set(parked, Some(between(last, None))),
        ];
        if let Some((_, _, slides, at)) = self.shown()
            && let Shows::Item { item, .. } = &slides[at].shows
        {
            let place = Place { kind: Kind::Items, id: item.clone() };
            changes.push(Parked::AT.set(parked, place.reference()));
        }
        self.edit(id, changes, effects);
        self.say(Said::Room(Told::PutAside), None);
        self.focus_heading();
    }

    pub(super) fn keyed(&mut self, fresh: &str, key: char, effects: &mut Effects) {
        let Some(entry) = self.current() else { return };
        let Some(checklist) = self.library.checklist(&entry.view) else { return };
        let (id, assessment) = (entry.document.id.clone(), entry.view.clone());
        let keying = self.session.room.keying.clone();
        let items = results::all_items(checklist, &assessment);
        let at = match key {
            '\n' => {
                self.session.room.keying = Keying::default();
                if !keying.sheet.is_empty() {
                    let number = room::sheets(&assessment).iter().position(|(one, _)| **one == keying.sheet);
                    self.say(Said::Room(Told::SheetKeyed { number: number.map_or(0, |at| at + 1) }), None);
                }
                return;
            }
            '<' => {
                self.session.room.keying.at = keying.at.saturating_sub(1);
                return;
            }
            _ => keying.at,
        };
        let answer = Answer::of_key(key);
        let Some((_, item)) = items.get(at).filter(|_| answer.is_some() || key == ' ') else { return };
        let sheet = if keying.sheet.is_empty() { fresh.to_owned() } else { keying.sheet };
        self.edit(&id, room::change(&assessment, &sheet, &item.id, answer), effects);
        self.session.room.keying = Keying { sheet, at: at + 1 };
    }

    /// Each step becomes an action, unless there is one of that title; where it came from is kept.
    pub(super) fn take_steps(&mut self, id: &str, actions: &[String], effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let (assessment, language) = (entry.view.clone(), self.session.language);
        let checklist = self.library.checklist(&assessment);
        let causes = checklist.map(|checklist| results::causes(checklist, &assessment)).unwrap_or_default();
        let mut count = 0;
        let mut fresh = actions.iter();
        for line in room::next_lines(&assessment) {
            if assessment.actions.values().any(|action| action.title == line) {
                continue;
            }
            let Some(action) = fresh.next() else { break };
            let origin = causes.iter().find(|cause| cause.action_title(language) == line).map(Cause::place);
            self.add_action(id, action, origin.as_ref(), line, false, effects);
            count += 1;
        }
        self.say(Said::Room(Told::StepsTaken { count }), None);
    }

    /// A file that was opened on the page of the workshop is a group's, unless it is of the very same assessment. Gives
    /// whether it was taken as such.
    pub(in crate::app::update) fn take_groups(&mut self, text: &str, effects: &mut Effects) -> bool {
        let Route::At { id, page: Page::Workshop } = self.session.route.clone() else { return false };
        // What cannot be read is refused where every file is.
        let Ok(all) = format::read_all(text) else { return false };
        if all.is_empty() || all.iter().any(|read| read.document.id == id) {
            return false;
        }
        for read in &all {
            self.take_group(&id, read, effects);
        }
        true
    }

    fn take_group(&mut self, id: &str, read: &Read, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let theirs = Assessment::read(&read.document);
        if theirs.checklist.id != entry.view.checklist.id {
            return self.say(Said::Room(Told::GroupOfOtherChecklist), None);
        }
        let mut answers = litemap::LiteMap::new();
        for (item, state) in &theirs.items {
            if let Some(answer) = state.answer {
                answers.insert(item.clone(), answer);
            }
        }
        let name = [&theirs.about.unit, &theirs.about.subject].into_iter().find(|name| !name.is_empty());
        let name = name.cloned().unwrap_or_default();
        let changes =
            room::group(&entry.view, &read.document.id, &name, VoiceKind::OwnGroup, Some(Voice::written(&answers)));
        self.write(id, changes, effects);
        self.say(Said::Room(Told::GroupRead { name }), None);
    }
}
