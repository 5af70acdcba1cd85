//! What follows from what has happened.

use super::{
    Basis, Effect, Entry, Model, Msg, NewAssessment, Notice, Page, Route, Said, Saving, SetAside, StoreFault, Undo,
    file_name, results, words::start,
};
use crate::domain::{About, Action, ActionKind, Change, Document, Gap, Kind, Moment, Place, between};
use crate::format::{self, Kept, Read, ReadError};

impl Model {
    /// Takes in what has happened at `now`, and says what must be done outside.
    pub fn update(&mut self, now: Moment, msg: Msg) -> Vec<Effect> {
        self.session.now = now;
        match msg {
            Msg::Started => vec![Effect::ReadLibrary],
            Msg::LibraryRead(texts) => self.library_read(texts),
            Msg::LibraryUnreadable(why) => {
                self.library.is_read = true;
                self.library.blocked = Some(why);
                self.save_all()
            }
            Msg::Went(route) => self.go(route),
            Msg::LanguageChosen(language) => {
                self.session.language = language;
                Vec::new()
            }
            Msg::AssessmentCreated { id, new } => self.create(id, new),
            Msg::AssessmentDuplicated { id, copy } => self.duplicate(&id, copy),
            Msg::AssessmentDeleted { id } => self.delete(&id),
            Msg::ArchiveChanged { id, archived } => self.archive(&id, archived),
            Msg::Edited { id, changes } => self.edit(&id, changes),
            Msg::RivalChosen { id, change } => {
                self.say(Said::Chosen, None);
                self.edit(&id, vec![change])
            }
            Msg::ActionAdded { id, action, origin, title, open } => self.add_action(&id, &action, origin, title, open),
            Msg::AreaAdded { id, area } => self.add_area(&id, &area),
            Msg::RecordDeleted { id, place } => self.delete_record(&id, &place),
            Msg::AreaHidden { id, area } => self.hide_area(&id, &area),
            Msg::TakenBack => self.take_back(),
            Msg::NoticeClosed => {
                self.session.notice = None;
                self.focus_heading()
            }
            Msg::FileRead { text } => self.open_file(&text),
            Msg::FileUnreadable { too_large: true } => self.say(Said::FileRefused(ReadError::TooLarge), None),
            Msg::FileUnreadable { too_large: false } => self.say(Said::FileUnreadable, None),
            Msg::FileWanted { id } => self.save_as_file(&id),
            Msg::RawWanted { id } => self.hand_out_raw(&id),
            Msg::SaveDue { id } => self.save(&id),
            Msg::PageHidden => self.save_all(),
            Msg::Saved { id, text } => self.saved(&id, &text),
            Msg::SaveMet { id, text } => self.save_met(&id, text),
            Msg::SaveFailed { id, why } => {
                if let Some(entry) = self.library.entries.get_mut(&id) {
                    entry.saving = Saving::Failed(why);
                }
                Vec::new()
            }
            Msg::OtherTabWrote { id, text } => self.other_tab_wrote(&id, text),
        }
    }

    /// Reads a file's text into the library: new, or merged with what is here. Used by the button,
    /// the drop and the element's method alike.
    ///
    /// # Errors
    /// Why the text was refused; nothing has changed then.
    pub fn import(&mut self, text: &str) -> Result<(String, Said), ReadError> {
        let read = format::read(text)?;
        let id = read.document.id.clone();
        if let Some(entry) = self.library.entries.get_mut(&id) {
            let was_new = entry.take_in(&read.document);
            entry.kept.archived = false;
            let name = entry.name().to_owned();
            let said = if was_new {
                Said::FileMerged { name, conflicts: entry.conflicts(), unknown: read.unknown }
            } else {
                Said::FileSame { name }
            };
            return Ok((id, said));
        }
        let mut entry = Entry::new(read.document, Kept::default(), None);
        entry.kept.filed_at = read.exported_at;
        entry.kept.filed_changes = entry.document.changes();
        let said = Said::FileOpened { name: entry.name().to_owned(), unknown: read.unknown };
        self.library.entries.insert(id.clone(), entry);
        Ok((id, said))
    }

    /// The text of an assessment as a file.
    pub fn file_text(&self, id: &str, now: Moment) -> Option<String> {
        self.library.entries.get(id).map(|entry| format::write_file(&entry.document, now))
    }

    fn say(&mut self, said: Said, undo: Option<Undo>) -> Vec<Effect> {
        self.session.notice = Some(Notice { said, undo });
        self.session.notices += 1;
        Vec::new()
    }

    fn go(&mut self, route: Route) -> Vec<Effect> {
        self.session.notice = None;
        self.session.route = route;
        self.focus_heading()
    }

    /// What had the focus may be gone: the heading of the view takes it once it is drawn.
    fn focus_heading(&mut self) -> Vec<Effect> {
        self.session.focuses += 1;
        Vec::new()
    }

    /// What was begun or opened before this is merged with what is kept, and saved now.
    fn library_read(&mut self, texts: Vec<(String, String)>) -> Vec<Effect> {
        for (id, text) in texts {
            match read_under(&id, &text) {
                Ok(read) => {
                    let mut entry = Entry::new(read.document, read.kept, Some(Basis::of(&text)));
                    if let Some(here) = self.library.entries.get(&id) {
                        entry.take_in(&here.document);
                        entry.kept.archived &= here.kept.archived;
                    }
                    self.library.entries.insert(id, entry);
                }
                Err(why) => self.set_aside(SetAside { id, text, why }),
            }
        }
        self.library.is_read = true;
        self.save_all()
    }

    fn set_aside(&mut self, aside: SetAside) {
        self.library.set_aside.retain(|known| known.id != aside.id);
        self.library.set_aside.push(aside);
    }

    fn create(&mut self, id: String, new: NewAssessment) -> Vec<Effect> {
        let found = self.library.checklists.iter().find(|checklist| checklist.id == new.checklist);
        let Some(checklist) = found.or(self.library.checklists.first()).cloned() else { return Vec::new() };
        if new.subject.trim().is_empty() || self.library.entries.contains_key(&id) {
            return Vec::new();
        }
        let mut entry = Entry::new(Document::new(id.as_str()), Kept::default(), None);
        entry.write(&self.session.writer, self.session.now, new.changes(&checklist, self.session.now));
        self.library.entries.insert(id.clone(), entry);
        let mut effects = self.go(Route::at(&id, Page::Overview));
        effects = both(effects, self.save(&id));
        effects
    }

    fn duplicate(&mut self, id: &str, copy: String) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get(id) else { return Vec::new() };
        let shown = entry.document.fields().keys().filter_map(|key| {
            entry.document.value(key).map(|value| Change { key: key.clone(), value: Some(value.clone()) })
        });
        let mut changes: Vec<Change> = shown.collect();
        changes.push(About::CREATED.set("", Some(self.session.now)));
        changes.push(About::SUBJECT.set("", start::copy_of(self.session.language, entry.name())));
        let mut twin = Entry::new(Document::new(copy.as_str()), Kept::default(), None);
        twin.write(&self.session.writer, self.session.now, changes);
        let name = twin.name().to_owned();
        self.library.entries.insert(copy.clone(), twin);
        self.say(Said::AssessmentDuplicated { name }, None);
        self.save(&copy)
    }

    fn delete(&mut self, id: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.remove(id) else { return Vec::new() };
        let name = entry.name().to_owned();
        let mut effects = self.go(Route::Start);
        let undo = Undo::Assessment { document: entry.document, kept: entry.kept };
        self.say(Said::AssessmentDeleted { name }, Some(undo));
        // How far this writer had counted is forgotten with it. An older file of the same assessment
        // may be opened and written in, and no change may pass for another: one goes on as a new writer.
        self.session.writer = format!("{}-", self.session.writer).into();
        // What stands in its place and cannot be read is not ours to remove.
        if !self.library.set_aside.iter().any(|aside| aside.id == id) {
            effects.push(Effect::Erase { id: id.to_owned() });
        }
        effects
    }

    fn archive(&mut self, id: &str, archived: bool) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.kept.archived = archived;
        let name = entry.name().to_owned();
        self.say(if archived { Said::Archived { name } } else { Said::Unarchived { name } }, None);
        self.focus_heading();
        self.save(id)
    }

    fn edit(&mut self, id: &str, changes: Vec<Change>) -> Vec<Effect> {
        self.write(id, changes);
        vec![Effect::SaveSoon { id: id.to_owned() }]
    }

    fn write(&mut self, id: &str, changes: Vec<Change>) -> Vec<Change> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.wait();
        entry.write(&self.session.writer, self.session.now, changes)
    }

    fn add_action(&mut self, id: &str, action: &str, origin: Option<Place>, title: String, open: bool) -> Vec<Effect> {
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

    fn add_area(&mut self, id: &str, area: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get(id) else { return Vec::new() };
        let checklist = self.library.checklist(&entry.view);
        let last = results::areas(checklist.map(|one| &**one), &entry.view).last().map(|row| row.order);
        let changes = vec![Gap::ORDER.set(area, Some(between(last, None))), Gap::TITLE.set(area, String::new())];
        let mut effects = self.edit(id, changes);
        effects = both(effects, self.go(Route::at(id, Page::Area { area: area.to_owned() })));
        effects
    }

    fn delete_record(&mut self, id: &str, place: &Place) -> Vec<Effect> {
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

    fn hide_area(&mut self, id: &str, area: &str) -> Vec<Effect> {
        let back = self.write(id, vec![Gap::HIDDEN.set(area, true)]);
        let effects = self.go(Route::at(id, Page::Gaps));
        self.say(Said::AreaHidden, Some(Undo::Changes { id: id.to_owned(), changes: back }));
        both(effects, vec![Effect::SaveSoon { id: id.to_owned() }])
    }

    fn take_back(&mut self) -> Vec<Effect> {
        let undo = self.session.notice.take().and_then(|notice| notice.undo);
        let id = match undo {
            None => return Vec::new(),
            Some(Undo::Changes { id, changes }) => {
                self.write(&id, changes);
                id
            }
            Some(Undo::Assessment { document, kept }) => {
                let id = document.id.clone();
                // Another tab, or a file, may have brought it back already.
                match self.library.entries.get_mut(&id) {
                    Some(entry) => _ = entry.take_in(&document),
                    None => _ = self.library.entries.insert(id.clone(), Entry::new((*document).clone(), kept, None)),
                }
                id
            }
        };
        self.say(Said::TakenBack, None);
        self.focus_heading();
        self.save(&id)
    }

    fn open_file(&mut self, text: &str) -> Vec<Effect> {
        match self.import(text) {
            Ok((id, said)) => {
                let mut effects = self.go(Route::at(&id, Page::Overview));
                self.say(said, None);
                effects = both(effects, self.save(&id));
                effects
            }
            Err(why) => self.say(Said::FileRefused(why), None),
        }
    }

    /// Nobody is told that a file is saved before its text has been read back and found the same.
    fn save_as_file(&mut self, id: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        let text = format::write_file(&entry.document, self.session.now);
        if format::read(&text).is_ok_and(|read| read.document == *entry.document) {
            entry.kept.filed_at = Some(self.session.now);
            entry.kept.filed_changes = entry.document.changes();
            let name = file_name(&entry.view.about, self.session.now.date);
            self.say(Said::FileSaved { name: name.clone() }, None);
            let mut effects = vec![Effect::Download { name, text }];
            effects = both(effects, self.save(id));
            effects
        } else {
            self.say(Said::FileBroken, None)
        }
    }

    fn hand_out_raw(&mut self, id: &str) -> Vec<Effect> {
        let Some(aside) = self.library.set_aside.iter().find(|aside| aside.id == id) else { return Vec::new() };
        let name = format!("implementum-{id}.txt");
        vec![Effect::Download { name, text: aside.text.clone() }]
    }

    /// Nothing is written before everything has been read.
    pub(super) fn save(&mut self, id: &str) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        entry.wait();
        if !self.library.is_read {
            return Vec::new();
        }
        vec![Effect::Save { id: id.to_owned(), text: entry.text(), basis: entry.basis }]
    }

    fn save_all(&mut self) -> Vec<Effect> {
        let unsaved = self.library.entries.iter().filter(|(_, entry)| entry.saving != Saving::Done);
        let ids: Vec<String> = unsaved.map(|(id, _)| id.clone()).collect();
        ids.iter().fold(Vec::new(), |effects, id| both(effects, self.save(id)))
    }

    fn saved(&mut self, id: &str, text: &str) -> Vec<Effect> {
        if let Some(entry) = self.library.entries.get_mut(id) {
            entry.basis = Some(Basis::of(text));
            entry.saving = if entry.text() == text { Saving::Done } else { Saving::Waiting };
            self.library.blocked = None;
        }
        Vec::new()
    }

    /// Someone else wrote first: theirs and ours become one, and that is written.
    fn save_met(&mut self, id: &str, text: Option<String>) -> Vec<Effect> {
        let Some(entry) = self.library.entries.get_mut(id) else { return Vec::new() };
        let Some(text) = text else {
            entry.basis = None;
            return self.save(id);
        };
        match read_under(id, &text) {
            Ok(read) => {
                entry.absorb(&read.document);
                entry.basis = Some(Basis::of(&text));
                self.save(id)
            }
            Err(why) => {
                entry.saving = Saving::Failed(StoreFault::Occupied);
                self.set_aside(SetAside { id: id.to_owned(), text, why });
                Vec::new()
            }
        }
    }

    fn other_tab_wrote(&mut self, id: &str, text: Option<String>) -> Vec<Effect> {
        let Some(text) = text else { return Vec::new() };
        let Ok(read) = read_under(id, &text) else { return Vec::new() };
        let Some(entry) = self.library.entries.get_mut(id) else {
            self.library.entries.insert(id.to_owned(), Entry::new(read.document, read.kept, Some(Basis::of(&text))));
            return Vec::new();
        };
        entry.absorb(&read.document);
        entry.basis = Some(Basis::of(&text));
        if read.document.knows(&entry.document) {
            entry.kept = read.kept;
            entry.saving = Saving::Done;
            return Vec::new();
        }
        self.save(id)
    }
}

/// Apart from where it is asked for, so that it stands once in the bundle.
#[inline(never)]
fn both(mut first: Vec<Effect>, mut then: Vec<Effect>) -> Vec<Effect> {
    first.append(&mut then);
    first
}

/// What stands in the store under an id. A value under another's key is as strange as one that
/// cannot be read.
fn read_under(id: &str, text: &str) -> Result<Read, ReadError> {
    let read = format::read(text)?;
    if read.document.id == id {
        Ok(read)
    } else {
        Err(ReadError::WrongShape { place: "id".to_owned(), expected: read.document.id })
    }
}
