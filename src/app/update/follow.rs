//! What is followed over time: the status that a check-in gives an action, snapshots, a day for the calendar.

use super::Effects;
use crate::app::entry::MOST;
use crate::app::follow::checkins;
use crate::app::words::course::follow as words;
use crate::app::{CourseMsg, Effect, Half, Model, Page, Route, Said, Typing, file_name};
use crate::domain::{
    Action, ActionStatus, Change, Course, Date, Key, Kind, Name, Over, Report, Snapshot, Stored, Value, joined, units,
};
use crate::format;

impl Model {
    /// What follows from what has happened in the course of an introduction.
    pub(super) fn follow_course(&mut self, msg: &CourseMsg, effects: &mut Effects) {
        match msg {
            CourseMsg::ClosingTurned { id, trace } => self.turn_closing(id, trace, effects),
            CourseMsg::SnapshotWanted { id, snapshot } => self.take_snapshot(id, snapshot, effects),
            CourseMsg::NumberTyped { id, key, text, number } => {
                self.type_number(id, key, text, number.clone(), effects);
            }
            CourseMsg::NumberLeft => self.session.typing = None,
            CourseMsg::PointsChosen { from, to } => self.choose_points(from, to),
        }
    }

    /// Someone wrote in a field. What the latest check-in says of an action is how the action stands, in one step.
    pub(super) fn written(&mut self, id: &str, change: &Change, over: &str, effects: &mut Effects) {
        let (mut changes, mut how) = (vec![change.clone()], Over::Seen(over));
        if let Some(status) = self.status_of_action(id, change) {
            changes.push(status);
            how = Over::Shown;
        }
        self.put(id, changes, how, effects);
    }

    /// What can be used is written. What cannot stays as it is typed, and the field holds what it held before: the "12" on
    /// the way to a "12,5,3" was never meant.
    fn type_number(&mut self, id: &str, key: &Key, text: &str, number: Option<Value>, effects: &mut Effects) {
        let now = self.held(id, key);
        let known = self.session.typing.take().filter(|one| one.id == id && one.key == *key && one.wrote == now);
        let before = known.map_or_else(|| now.clone(), |known| known.before);
        let is_whole = number.is_some();
        let value = number.or_else(|| before.clone()).or(Some(Value::Nothing));
        if is_whole || before != now {
            self.edit(id, vec![Change { key: key.clone(), value }], effects);
        }
        let wrote = self.held(id, key);
        let (id, key) = (id.to_owned(), key.clone());
        self.session.halves.retain(|half| half.id != id || half.key != key);
        if !is_whole {
            let half = Half { id: id.clone(), key: key.clone(), text: text.to_owned(), holds: wrote.clone() };
            self.session.halves.push(half);
        }
        self.session.typing = Some(Typing { id, key, before, wrote });
    }

    fn held(&self, id: &str, key: &Key) -> Option<Value> {
        self.library.entries.get(id)?.document.value(key).cloned()
    }

    fn status_of_action(&self, id: &str, change: &Change) -> Option<Change> {
        let Key { place, field } = &change.key;
        let status = Option::<ActionStatus>::read(change.value.as_ref())?;
        if place.kind != Kind::Course(Course::Reports) || *field != Report::STATUS.key("").field {
            return None;
        }
        let entry = self.library.entries.get(id)?;
        let action = checkins::follows(&entry.document, &entry.view, &place.id)?;
        Some(Action::STATUS.set(&action, Some(status)))
    }

    /// Keeps how everything stands, once that has been read back, and goes there to give it a name.
    pub(super) fn take_snapshot(&mut self, id: &str, snapshot: &str, effects: &mut Effects) {
        let now = self.session.now;
        let Some(entry) = self.library.entries.get(id) else { return };
        let Some(content) = format::write_snapshot(&entry.document) else {
            return self.say(Said::SnapshotBroken, None);
        };
        // What is kept is kept as a text within a text, where each quotation mark takes two signs.
        let quotes = content.bytes().filter(|sign| matches!(sign, b'"' | b'\\')).count();
        if entry.size() + units(&content) + quotes > MOST / 10 * 9 {
            return self.say(Said::NoRoom, None);
        }
        let changes = vec![
            Snapshot::TITLE.set(snapshot, words::season(self.session.language, now.date)),
            Snapshot::AT.set(snapshot, Some(now)),
            Snapshot::CONTENT.set(snapshot, Name(content)),
        ];
        if !self.write(id, changes, effects).is_empty() {
            self.go(Route::at(id, Page::Row { course: Course::Snapshots, row: snapshot.to_owned() }));
            self.say(Said::SnapshotTaken, None);
        }
    }

    /// The same view shows other points in time: what has the focus keeps it.
    pub(super) fn choose_points(&mut self, from: &str, to: &str) {
        if let Route::At { page, .. } = &mut self.session.route {
            *page = Page::Compare { from: from.to_owned(), to: to.to_owned() };
        }
    }

    /// The day that stands in a field as a file for a calendar: what is introduced, and where; nothing else.
    pub(super) fn save_day(&mut self, id: &str, key: &Key, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let Some(day) = Option::<Date>::read(entry.document.value(key)) else { return };
        let about = &entry.view.about;
        let uid = joined(&[&entry.document.id, "-", key.place.kind.name(), "-", &key.place.id, "@implementum"], "");
        let text = format::write_event(&format::Event {
            uid: &uid,
            written: self.session.now.earlier(self.session.ahead),
            day,
            summary: &words::event(self.session.language, key.place.kind, &about.subject),
            description: &about.unit,
        });
        let name = file_name(about, day, ".ics");
        self.say(Said::CalendarSaved { name: name.clone() }, None);
        effects.push(Effect::Download { id: id.to_owned(), name, text });
    }
}
