//! Rounds of comments: the copy that goes out, and what comes back.

use super::Effects;
use crate::app::returned::Refused;
use crate::app::{Effect, Model, Page, Route, Said, file_name};
use crate::domain::Course;
use crate::format::{self, CopyOf, ReadError};

impl Model {
    /// A copy for a round of comments: `style` is its sheet, and `body` what people see.
    pub(super) fn save_copy(&mut self, id: &str, round: &str, style: &str, body: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let page = format::Page { language: self.session.language.tag(), title: entry.name(), style, body };
        let text = format::write_copy(CopyOf { assessment: id, round }, &page);
        let name = file_name(&entry.view.about, self.session.now.date, "-synpunkter.html");
        // As it would be opened here: a copy that nobody has saved yet.
        if format::read_answer(&text) != Ok(None) {
            return self.say(Said::FileBroken, None);
        }
        self.say(Said::CopySaved { name: name.clone() }, None);
        effects.push(Effect::Download { id: id.to_owned(), name, text });
    }

    /// A file was read: comments are taken in, everything else is looked at.
    pub(super) fn file_read(&mut self, text: &str, effects: &mut Effects) {
        self.session.returned.turn();
        if self.take_groups(text, effects) {
            return;
        }
        match self.look_into(text) {
            Ok(()) => {}
            Err(ReadError::Comments) => self.take_answer(text, effects),
            Err(why) => self.refuse(Refused::File(why)),
        }
        self.tell_returned();
    }

    /// A file could not be read from the disk, or is far too large.
    pub(super) fn file_unreadable(&mut self, too_large: bool) {
        self.session.returned.turn();
        self.refuse(if too_large { Refused::File(ReadError::TooLarge) } else { Refused::Unreadable });
        self.tell_returned();
    }

    /// One file alone is told as any other; among several, and where comments are awaited, by its name.
    fn refuse(&mut self, why: Refused) {
        let is_awaited = matches!(self.session.route, Route::At { page: Page::Row { course: Course::Rounds, .. }, .. });
        match why {
            Refused::File(why) if !is_awaited && !self.session.returned.is_several => {
                self.say(Said::FileRefused(why), None);
            }
            Refused::Unreadable if !is_awaited && !self.session.returned.is_several => {
                self.say(Said::FileUnreadable, None);
            }
            why => self.session.returned.refuse(why),
        }
    }

    fn tell_returned(&mut self) {
        if self.session.returned.is_something() {
            self.say(Said::Returned(self.session.returned.clone()), None);
        }
    }

    fn take_answer(&mut self, text: &str, effects: &mut Effects) {
        let answer = match format::read_answer(text) {
            Ok(Some(answer)) => answer,
            Ok(None) => return self.session.returned.refuse(Refused::Blank),
            Err(why) => return self.session.returned.refuse(Refused::File(why)),
        };
        let id = &answer.document.id;
        let Some(entry) = self.library.entries.get_mut(id.as_str()) else {
            return self.session.returned.refuse(Refused::NoAssessment);
        };
        if !entry.document.has(&Course::Rounds.place(&answer.round)) {
            return self.session.returned.refuse(Refused::NoRound);
        }
        if entry.document.is_closed() {
            return self.say(Said::IsClosed, None);
        }
        let is_new = entry.absorb(&answer.document);
        let returned = &mut self.session.returned;
        *(if is_new { &mut returned.added } else { &mut returned.known }) += 1;
        returned.unknown.extend(answer.unknown);
        if is_new {
            self.save(id, effects);
        }
        let there = Route::at(id, Page::Row { course: Course::Rounds, row: answer.round });
        if self.session.route != there {
            self.go(there);
        }
    }
}
