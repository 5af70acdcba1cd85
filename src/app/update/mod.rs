//! What follows from what has happened. One match here; what each message does stands in a file by subject.

mod files;
mod saving;
mod shelf;
mod writing;

use crate::app::{Effect, Model, Msg, Notice, Route, Said, Saving, Undo};
use crate::domain::Moment;
use crate::format::ReadError;

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
                self.write(&id, vec![change]);
                vec![Effect::SaveSoon { id }]
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

    pub(super) fn say(&mut self, said: Said, undo: Option<Undo>) -> Vec<Effect> {
        self.session.notice = Some(Notice { said, undo });
        self.session.notices += 1;
        Vec::new()
    }

    pub(super) fn go(&mut self, route: Route) -> Vec<Effect> {
        // A deletion can be taken back until the notice is closed or another takes its place.
        if self.session.notice.as_ref().is_some_and(|notice| notice.undo.is_none()) {
            self.session.notice = None;
        }
        self.session.route = route;
        self.focus_heading()
    }

    /// What had the focus may be gone: the heading of the view takes it once it is drawn.
    pub(super) fn focus_heading(&mut self) -> Vec<Effect> {
        self.session.focuses += 1;
        Vec::new()
    }
}

/// Apart from where it is asked for, so that it stands once in the bundle.
#[inline(never)]
fn both(mut first: Vec<Effect>, mut then: Vec<Effect>) -> Vec<Effect> {
    first.append(&mut then);
    first
}
