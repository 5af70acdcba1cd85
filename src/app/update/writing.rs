//! What a team writes: fields, actions, areas.

use super::both;
use crate::app::{Effect, Model, Page, Route, Said, Undo, results};
use crate::domain::{Action, ActionKind, Change, Gap, Kind, Place, between};

impl Model {
    pub(super) fn edit(&mut self, id: &str, changes: Vec<Change>) -> Vec<Effect> {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.wait();
            entry.write_beside(&self.session.writer, self.session.now, changes);
        }
        vec![Effect::SaveSoon { id: id.to_owned() }]
    }

    pub(super) fn write(&mut self, id: &str, changes: Vec<Change>) -> Vec<Change> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.wait();
        entry.write(&self.session.writer, self.session.now, changes)
    }

    pub(super) fn add_action(
        &mut self,
        id: &str,
        action: &str,
        origin: Option<Place>,
        title: String,
        open: bool,
    ) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get(id) else { return Vec::new() };
        let last = entry.view.actions.values().filter_map(|one| one.order).max();
        let mut changes = vec![
            Action::ORDER.set(action, Some(between(last, None))),
            Action::TITLE.set(action, title),
            Action::KIND.set(action, Some(ActionKind::Start)),
        ];
        if let Some(origin) = origin {
            changes.push(Action::ORIGIN.set(action, origin.reference()));
        }
        let mut effects = self.edit(id, changes);
        if open {
            effects = both(effects, self.go(Route::at(id, Page::Action { action: action.to_owned() })));
        } else {
            self.say(Said::ActionAdded, None);
        }
        effects
    }

    pub(super) fn add_area(&mut self, id: &str, area: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get(id) else { return Vec::new() };
        let checklist = self.library.checklist(&entry.view);
        let last = results::areas(checklist.map(|one| &**one), &entry.view).last().map(|row| row.order);
        let changes = vec![Gap::ORDER.set(area, Some(between(last, None))), Gap::TITLE.set(area, String::new())];
        let mut effects = self.edit(id, changes);
        effects = both(effects, self.go(Route::at(id, Page::Area { area: area.to_owned() })));
        effects
    }

    pub(super) fn delete_record(&mut self, id: &str, place: &Place) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get(id) else { return Vec::new() };
        let removal = entry.document.removal(place);
        let back = self.write(id, removal);
        let (said, page) = match place.kind {
            Kind::Actions => (Said::ActionDeleted, Page::Plan),
            Kind::About | Kind::Checklist | Kind::Items | Kind::Phases | Kind::Areas => (Said::AreaDeleted, Page::Gaps),
        };
        let effects = self.go(Route::at(id, page));
        self.say(said, Some(Undo::Changes { id: id.to_owned(), changes: back }));
        both(effects, vec![Effect::SaveSoon { id: id.to_owned() }])
    }

    pub(super) fn hide_area(&mut self, id: &str, area: &str) -> Vec<Effect> {
        let back = self.write(id, vec![Gap::HIDDEN.set(area, true)]);
        let effects = self.go(Route::at(id, Page::Gaps));
        self.say(Said::AreaHidden, Some(Undo::Changes { id: id.to_owned(), changes: back }));
        both(effects, vec![Effect::SaveSoon { id: id.to_owned() }])
    }
}
