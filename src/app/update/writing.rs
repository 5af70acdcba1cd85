//! What a team writes: fields, actions, areas.

use super::Effects;
use crate::app::{Effect, Model, Page, Route, Said, results};
use crate::domain::{Action, ActionKind, Change, Closing, Gap, Kind, Over, Place, Turn, between};

impl Model {
    /// Writes beside what nobody has chosen between yet.
    pub(super) fn edit(&mut self, id: &str, changes: Vec<Change>, effects: &mut Effects) {
        self.put(id, changes, Over::Shown, effects);
    }

    /// Writes, and gives what was turned into what.
    pub(super) fn write(&mut self, id: &str, changes: Vec<Change>, effects: &mut Effects) -> Vec<Turn> {
        self.put(id, changes, Over::Everything, effects)
    }

    #[inline(never)]
    pub(super) fn put(&mut self, id: &str, changes: Vec<Change>, over: Over, effects: &mut Effects) -> Vec<Turn> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        if entry.document.is_closed() && !opens_again(&changes) {
            self.say(Said::IsClosed, None);
            return Vec::new();
        }
        if !entry.is_example() {
            effects.push(Effect::SaveSoon { id: id.to_owned() });
        }
        let turns = entry.write(&self.session.writer, self.session.now, changes, over);
        if !turns.is_empty() {
            self.remember(id, &turns);
        }
        turns
    }

    /// Whether nothing is written in it, for it is closed: then that is said.
    pub(super) fn refuses(&mut self, id: &str) -> bool {
        let is_closed = self.library.entries.get(id).is_some_and(|entry| entry.document.is_closed());
        if is_closed {
            self.say(Said::IsClosed, None);
        }
        is_closed
    }

    pub(super) fn add_action(
        &mut self,
        id: &str,
        action: &str,
        origin: Option<&Place>,
        title: &str,
        open: bool,
        effects: &mut Effects,
    ) {
        if self.refuses(id) {
            return;
        }
        let Some(entry) = self.library.entries.get(id) else { return };
        let last = entry.view.actions.values().filter_map(|one| one.order).max();
        let mut changes = vec![
            Action::ORDER.set(action, Some(between(last, None))),
            Action::TITLE.set(action, title.to_owned()),
            Action::KIND.set(action, Some(ActionKind::Start)),
        ];
        if let Some(origin) = origin {
            changes.push(Action::ORIGIN.set(action, origin.reference()));
        }
        self.edit(id, changes, effects);
        if open {
            self.go(Route::at(id, Page::Action { action: action.to_owned() }));
        } else {
            self.say(Said::ActionAdded, None);
        }
    }

    pub(super) fn add_area(&mut self, id: &str, area: &str, effects: &mut Effects) {
        if self.refuses(id) {
            return;
        }
        let Some(entry) = self.library.entries.get(id) else { return };
        let checklist = self.library.checklist(&entry.view);
        let last = results::areas(checklist, &entry.view).last().map(|row| row.order);
        let changes = vec![Gap::ORDER.set(area, Some(between(last, None))), Gap::TITLE.set(area, String::new())];
        self.edit(id, changes, effects);
        self.go(Route::at(id, Page::Area { area: area.to_owned() }));
    }

    pub(super) fn delete_record(&mut self, id: &str, place: &Place, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let removal = entry.document.removal(place);
        let (said, page) = match place.kind {
            Kind::Actions => (Said::ActionDeleted, Page::Plan),
            #[cfg(feature = "leader")]
            Kind::Course(course) => return self.delete_row(id, course, &place.id, effects),
            #[cfg(not(feature = "leader"))]
            Kind::Course(_) => return,
            Kind::About
            | Kind::Checklist
            | Kind::Items
            | Kind::Phases
            | Kind::Areas
            | Kind::Workshop
            | Kind::Agenda
            | Kind::Voices
            | Kind::Hands
            | Kind::Parked => (Said::AreaDeleted, Page::Gaps),
        };
        self.remove(id, removal, page, said, effects);
    }

    #[cfg(feature = "leader")]
    /// A row of the course goes with what belongs to it: the values of an indicator, the words of a check-in.
    fn delete_row(&mut self, id: &str, course: crate::domain::Course, row: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        // When it was closed and opened again stays as it was.
        if course == crate::domain::Course::Trace {
            return;
        }
        let mut removal = entry.document.removal(&course.place(row));
        for part in [crate::domain::Course::Reports, crate::domain::Course::Measures] {
            for of in entry.document.rows_of(part, row) {
                removal.extend(entry.document.removal(&part.place(of)));
            }
        }
        let mut page = match crate::app::follow::indicators::of(&entry.document, course, row) {
            Some(row) => Page::Row { course: crate::domain::Course::Indicators, row },
            None => Page::List { course },
        };
        if course == crate::domain::Course::Rounds {
            for of in crate::app::review::comments(&entry.document, row) {
                removal.extend(entry.document.removal(&crate::domain::Course::Comments.place(of)));
            }
        } else if course == crate::domain::Course::Comments {
            page = crate::app::review::page_of_comment(&entry.document, row);
        }
        self.remove(id, removal, page, Said::RowDeleted, effects);
    }

    pub(super) fn hide_area(&mut self, id: &str, area: &str, effects: &mut Effects) {
        self.remove(id, vec![Gap::HIDDEN.set(area, true)], Page::Gaps, Said::AreaHidden, effects);
    }

    /// Takes something away, which can be taken back, and goes to where it stood.
    fn remove(&mut self, id: &str, changes: Vec<Change>, page: Page, said: Said, effects: &mut Effects) {
        if self.refuses(id) {
            return;
        }
        self.write(id, changes, effects);
        let undo = self.session.done.last().cloned();
        self.go(Route::at(id, page));
        self.say(said, undo);
    }
}

/// Whether changes open a closed assessment again: that is all that can be written in one.
fn opens_again(changes: &[Change]) -> bool {
    changes.iter().any(|change| change.key == Closing::CLOSED.key(""))
}
