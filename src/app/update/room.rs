//! What happens in a workshop.

mod counting;
mod page;

use super::Effects;
use crate::app::room::{self, Key, Keying, RoomMsg, Shows, Slide, agenda};
use crate::app::{Effect, Model, Page, Route};
use crate::content::{Checklist, workshops};

impl Model {
    pub(super) fn room(&mut self, msg: &RoomMsg, effects: &mut Effects) {
        match msg {
            RoomMsg::Pressed(key) => self.pressed(*key, effects),
            RoomMsg::Ticked(now) => self.ticked(*now, effects),
            RoomMsg::AgendaChosen { id, agenda: at, parts } => {
                let language = self.session.language;
                if let (Some(entry), Some(ready)) =
                    (self.library.entries.get(id.as_str()), workshops().agendas.get(*at))
                {
                    self.change_agenda(id, agenda::taken(&entry.view, ready, parts, language), effects);
                }
            }
            RoomMsg::AgendaCopied { id, from } => {
                let entries = &self.library.entries;
                if let (Some(entry), Some(from)) = (entries.get(id.as_str()), entries.get(from.as_str())) {
                    self.change_agenda(id, agenda::copied(&entry.view, &from.view), effects);
                }
            }
            RoomMsg::PartAdded { id, part } => self.add_part(id, part, effects),
            RoomMsg::GroupAdded { id, group, kind } => self.add_group(id, group, *kind, effects),
            RoomMsg::Parked { id, parked, text } => self.park(id, parked, text, effects),
            RoomMsg::Keyed { fresh, key } => self.keyed(fresh, *key, effects),
            RoomMsg::SheetChosen(sheet) => {
                self.session.room.keying = Keying { sheet: sheet.clone(), at: 0 };
            }
            RoomMsg::Removed { id, place } => self.remove_of_room(id, place, effects),
            RoomMsg::MapLooked(look) => self.session.room.map = *look,
            RoomMsg::StepsTaken { id, actions } => self.take_steps(id, actions, effects),
        }
    }

    /// One goes somewhere: the clock runs as long as the room is shown, and what was open on another slide is closed.
    pub(super) fn enter_room(&mut self, effects: &mut Effects) {
        let Some((id, _, slides, at)) = self.shown() else {
            self.session.room.counting = false;
            return;
        };
        let slide = slides[at].clone();
        self.session.room.left = (id, slide.address());
        let counts = match counting::asked(&slide) {
            Some(asked) => self.counted(&asked) == 0,
            None => matches!(slide.shows, Shows::Priorities) && self.votes() == 0,
        };
        let is_item = matches!(slide.shows, Shows::Item { .. });
        let room = &mut self.session.room;
        room.counting = counts && !is_item;
        room.counted.clear();
        room.parking = false;
        room.clock.show(&slide);
        if !room.clock.runs {
            room.clock.begin();
            effects.push(Effect::Tick);
        }
        // What was said on the page of the workshop has no place on the screen; it can still be undone.
        self.session.notice = None;
    }

    /// The page was loaded anew in the middle of a workshop: the keys go to the screen again.
    pub(super) fn come_back_to_room(&mut self, effects: &mut Effects) {
        if self.session.route.room().is_some() {
            self.enter_room(effects);
            self.focus_heading();
        }
    }

    fn ticked(&mut self, now: u32, effects: &mut Effects) {
        let is_shown = self.session.route.room().is_some();
        let clock = &mut self.session.room.clock;
        clock.tick(now);
        clock.runs = is_shown;
        if is_shown {
            effects.push(Effect::Tick);
        }
    }

    /// The assessment whose room is shown, its checklist, its slides and the one that is shown.
    fn shown(&self) -> Option<(String, &'static Checklist, Vec<Slide>, usize)> {
        let (id, at) = self.session.route.room()?;
        let entry = self.library.entries.get(id)?;
        let checklist = self.library.checklist(&entry.view)?;
        let slides = room::slides(checklist, &entry.view);
        let at = room::slide(&slides, at)?;
        Some((id.to_owned(), checklist, slides, at))
    }

    fn pressed(&mut self, key: Key, effects: &mut Effects) {
        let Some((id, checklist, slides, at)) = self.shown() else { return };
        let to = |at: usize| Route::at(&id, Page::Room { at: slides[at].address() });
        let room = &mut self.session.room;
        if room.help && key != Key::FullScreen {
            room.help = false;
            if matches!(key, Key::Help | Key::Escape) {
                return self.focus_heading();
            }
        }
        let room = &mut self.session.room;
        let went = match key {
            Key::Help => {
                room.help = true;
                return self.focus_heading();
            }
            Key::Park => {
                // The line to write in takes the focus.
                room.parking = true;
                return self.focus_heading();
            }
            Key::Clock => {
                room.clock.stopped = !room.clock.stopped;
                return;
            }
            Key::FullScreen => return effects.push(Effect::FullScreen),
            Key::Escape if room.parking => {
                room.parking = false;
                return self.focus_heading();
            }
            Key::Escape => Some(Route::at(&id, Page::Workshop)),
            Key::Next => (at + 1 < slides.len()).then(|| to(at + 1)),
            Key::Back => at.checked_sub(1).map(to),
            Key::First => Some(to(0)),
            Key::Last => Some(to(slides.len() - 1)),
            Key::NextTurn => next_turn(&slides, at).map(to),
            Key::Choice(_) | Key::Unknown | Key::NotApplicable | Key::Hands | Key::TakeBack => {
                return self.answered(&id, checklist, &slides[at], key, effects);
            }
        };
        if let Some(route) = went {
            self.go(route);
            self.enter_room(effects);
        }
    }
}

/// The first slide of the next turn, or of the next part.
fn next_turn(slides: &[Slide], at: usize) -> Option<usize> {
    let is_turn = |slide: &Slide| matches!(slide.shows, Shows::Turn(_));
    (at + 1..slides.len()).find(|next| is_turn(&slides[*next]) || slides[*next].part != slides[at].part)
}
