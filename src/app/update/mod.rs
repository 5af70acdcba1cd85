//! What follows from what has happened. One match here; what each message does stands in a file by subject.

#[cfg(feature = "leader")]
mod closing;
mod example;
mod fetching;
mod files;
#[cfg(feature = "leader")]
mod follow;
mod leaving;
mod opening;
#[cfg(feature = "leader")]
mod review;
#[cfg(feature = "leader")]
mod room;
mod saving;
mod shelf;
mod undo;
mod writing;

#[cfg(feature = "leader")]
use crate::app::Returned;
use crate::app::{Effect, Model, Msg, Notice, Opened, Route, Said, Undo};
use crate::domain::Moment;
#[cfg(not(feature = "leader"))]
use crate::domain::Over;
#[cfg(not(feature = "leader"))]
use crate::format::ReadError;

/// What must be done outside, in order: each message adds to it.
type Effects = Vec<Effect>;

impl Model {
    /// Takes in what has happened at `now`, and says what must be done outside.
    pub fn update(&mut self, now: Moment, msg: &Msg) -> Effects {
        self.session.now = now;
        let mut effects = Vec::new();
        self.follow(msg, &mut effects);
        effects
    }

    fn follow(&mut self, msg: &Msg, effects: &mut Effects) {
        match msg {
            Msg::Started => effects.push(Effect::ReadLibrary),
            Msg::LibraryRead(texts) => self.library_read(texts, effects),
            Msg::ReadOnDue => self.read_on(effects),
            Msg::LibraryUnreadable(why) => {
                self.library.is_read = true;
                self.library.blocked = Some(*why);
                self.save_all(false, effects);
            }
            Msg::ShelfMissing(missing, why) => self.library.missing = Some((*missing, *why)),
            Msg::Went(route) => {
                self.go(route.clone());
                #[cfg(feature = "leader")]
                self.enter_room(effects);
                if *route == Route::Kept {
                    effects.push(Effect::ReadLibrary);
                }
            }
            Msg::LanguageChosen(language) => {
                self.session.language = *language;
                self.retell_example();
            }
            Msg::AssessmentCreated { id, new } => self.create(id, new, effects),
            Msg::AssessmentDuplicated { id, copy } => self.duplicate(id, copy, effects),
            Msg::AssessmentDeleted { id } => self.delete(id, effects),
            Msg::ArchiveChanged { id, archived } => self.archive(id, *archived, effects),
            Msg::ExampleOpened(id) => self.open_example(id),
            Msg::ExampleDropped => {
                self.drop_example();
                self.go(Route::Start);
            }
            Msg::Edited { id, changes } => self.edit(id, changes.clone(), effects),
            Msg::RivalChosen { id, change } => {
                self.say(Said::Chosen, None);
                self.write(id, vec![change.clone()], effects);
            }
            Msg::ActionAdded { id, action, origin, title, open } => {
                self.add_action(id, action, origin.as_ref(), title, *open, effects);
            }
            Msg::AreaAdded { id, area } => self.add_area(id, area, effects),
            Msg::RecordDeleted { id, place } => self.delete_record(id, place, effects),
            Msg::AreaHidden { id, area } => self.hide_area(id, area, effects),
            #[cfg(feature = "leader")]
            Msg::Course(msg) => self.follow_course(msg, effects),
            #[cfg(feature = "leader")]
            Msg::Written { id, change, over } => self.written(id, change, over, effects),
            #[cfg(not(feature = "leader"))]
            Msg::Written { id, change, over } => _ = self.put(id, vec![change.clone()], Over::Seen(over), effects),
            Msg::TakenBack => self.take_back(effects),
            Msg::UndoWanted => self.undo(effects),
            Msg::RedoWanted => self.redo(effects),
            Msg::NoticeClosed => {
                self.session.notice = None;
                self.focus_heading();
            }
            Msg::PageChecklist(what) => self.page_checklist(what, effects),
            #[cfg(feature = "leader")]
            Msg::FilesChosen(names) => self.session.returned = Returned::of(names),
            #[cfg(feature = "leader")]
            Msg::FileRead { text } => self.file_read(text, effects),
            #[cfg(not(feature = "leader"))]
            Msg::FileRead { text } => self.look_at(text),
            Msg::DifferenceChosen { at, key, take } => self.session.opened.choose(*at, key, *take),
            Msg::AllChosen { at, take } => self.choose_all(*at, *take),
            Msg::AllDifferencesWanted => self.session.opened.shows_all = true,
            Msg::FileTaken => self.take_opened(effects),
            Msg::FileTakenApart { at, copy } => self.take_apart(*at, copy, effects),
            #[cfg(feature = "leader")]
            Msg::FileUnreadable { too_large } => self.file_unreadable(*too_large),
            #[cfg(not(feature = "leader"))]
            Msg::FileUnreadable { too_large: true } => self.say(Said::FileRefused(ReadError::TooLarge), None),
            #[cfg(not(feature = "leader"))]
            Msg::FileUnreadable { too_large: false } => self.say(Said::FileUnreadable, None),
            Msg::FileWanted { id } => self.save_as_file(id, effects),
            Msg::FormatWanted { id, format } => self.save_format(id, format, effects),
            Msg::RawWanted(id) => self.hand_out_raw(id, effects),
            Msg::CopiesFound(keys) => self.library.copies.clone_from(keys),
            Msg::CopyWanted { key, as_file } => effects.push(Effect::ReadCopy { key: key.clone(), as_file: *as_file }),
            Msg::CopyRead { key, text, as_file } => self.copy_read(key, text, *as_file, effects),
            Msg::CopyForgotten(key) => self.forget_copies(vec![key.clone()], effects),
            Msg::AssessmentForgotten(id) => self.forget(id, effects),
            Msg::RawForgotten(id) => self.forget_raw(id, effects),
            Msg::AllWanted => self.file_everything(effects),
            Msg::WipeWanted => self.wipe(effects),
            Msg::Wiped => self.wiped(),
            Msg::BrowserForgets => self.session.forgets = true,
            #[cfg(feature = "leader")]
            Msg::Units(what) => self.follow_units(what, effects),
            #[cfg(feature = "leader")]
            Msg::Room(msg) => self.room(msg, effects),
            Msg::SaveDue { id } => self.save(id, effects),
            Msg::PageHidden => self.save_all(true, effects),
            Msg::Saved { id, text, half } => self.saved(id, text, *half, effects),
            Msg::SaveFailed { id, why } => self.save_failed(id, *why, effects),
            Msg::EraseFailed { .. } => self.erase_failed(effects),
            Msg::OtherTabWrote { id, text } => self.other_tab_wrote(id, text.as_deref(), effects),
        }
    }

    #[inline(never)]
    pub(super) fn say(&mut self, said: Said, undo: Option<Undo>) {
        self.session.notice = Some(Notice { said, undo });
        self.session.notices += 1;
    }

    #[inline(never)]
    pub(super) fn go(&mut self, route: Route) {
        // A deletion can be taken back until the notice is closed or another takes its place.
        if self.session.notice.as_ref().is_some_and(|notice| notice.undo.is_none()) {
            self.session.notice = None;
        }
        // What nobody said anything about is not taken.
        if !matches!(route, Route::Opened | Route::Glossary { .. } | Route::Knowledge { .. }) {
            self.session.opened = Opened::default();
        }
        #[cfg(feature = "leader")]
        self.session.units.note_way(&self.session.route, &route);
        self.session.route = route;
        #[cfg(feature = "leader")]
        self.session.room.fresh.clear();
        self.focus_heading();
    }

    /// What had the focus may be gone: the heading of the view takes it once it is drawn.
    pub(super) fn focus_heading(&mut self) {
        self.session.focuses += 1;
    }
}
