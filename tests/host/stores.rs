//! The two places of a browser as several tabs share them, without a browser: a save is one step, as the transaction
//! of the mirror makes it. Either place can refuse.

use std::collections::BTreeMap;

use implementum::app::{Effect, Met, Msg, Shelf, StoreFault};

use crate::team::Team;

/// Local storage and the mirror.
#[derive(Clone, Debug, Default)]
pub struct Stores {
    pub local: BTreeMap<String, String>,
    pub mirror: BTreeMap<String, String>,
    /// The safety copies in the mirror.
    pub copies: BTreeMap<String, String>,
    /// Why local storage takes nothing.
    pub local_fault: Option<StoreFault>,
    /// Why the mirror takes nothing.
    pub mirror_fault: Option<StoreFault>,
}

impl Stores {
    /// What a tab reads when it starts.
    pub fn read(&self) -> Msg {
        let both = self.local.iter().chain(&self.mirror);
        Msg::LibraryRead(both.map(|(id, text)| (id.clone(), text.clone())).collect())
    }

    /// A tab that has read what stands here, and saved what did not stand alike in both places.
    pub fn opened_by(&mut self, writer: &str) -> Team {
        let mut team = Team::new(writer);
        let effects = team.does(self.read());
        self.carry_out(&mut team, &effects);
        team
    }

    /// Carries out the saves and erasures among effects, and tells the tab what came of them.
    pub fn carry_out(&mut self, team: &mut Team, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Save { id, leaving } => {
                    if *leaving {
                        self.leave(team, id);
                    }
                    if let Some(outcome) = self.save(team, id) {
                        team.does(outcome);
                    }
                }
                Effect::Erase { id, copy } => self.erase(team, id, copy.as_deref()),
                Effect::EraseCopies { keys } => self.copies.retain(|key, _| !keys.contains(key)),
                Effect::ReadCopy { key, as_file } => {
                    let text = self.copies.get(key).cloned().unwrap_or_default();
                    let effects = team.does(Msg::CopyRead { key: key.clone(), text, as_file: *as_file });
                    self.carry_out(team, &effects);
                }
                Effect::Wipe => {
                    *self = Self::default();
                    team.does(Msg::Wiped);
                }
                Effect::ReadLibrary => {
                    team.does(Msg::CopiesFound(self.copies.keys().cloned().collect()));
                    team.does(self.read());
                }
                Effect::ReadOn => {
                    let effects = team.does(Msg::ReadOnDue);
                    self.carry_out(team, &effects);
                }
                Effect::SaveSoon { .. }
                | Effect::TryLater { .. }
                | Effect::FetchChecklist { .. }
                | Effect::Units(_)
                | Effect::Tick
                | Effect::FullScreen
                | Effect::Download { .. } => {}
            }
        }
    }

    /// One transaction: what stands in either place is merged, and the outcome stands in both. What came of it is
    /// not told to the tab yet.
    pub fn save(&mut self, team: &mut Team, id: &str) -> Option<Msg> {
        let is_left = meets(team, id, self.mirror.get(id)) == Met::Strange;
        let follows = meets(team, id, self.local.get(id)) != Met::Strange;
        let text = match team.model.text_to_keep(id) {
            Ok(text) => text?,
            Err(why) => return Some(Msg::SaveFailed { id: id.to_owned(), why }),
        };
        let mirror = if is_left { Some(StoreFault::Occupied) } else { self.mirror_fault };
        let local = if follows { self.local_fault } else { Some(StoreFault::Occupied) };
        let before = self.mirror.get(id).filter(|before| mirror.is_none() && **before != text).cloned();
        if let Some(before) = before
            && let Some(lines) = team.model.copy_before(id, &before)
        {
            self.copy(&lines, &before);
        }
        if mirror.is_none() {
            self.mirror.insert(id.to_owned(), text.clone());
        }
        if local.is_none() {
            self.local.insert(id.to_owned(), text.clone());
        }
        let id = id.to_owned();
        Some(match (local, mirror) {
            (Some(why), Some(_)) => Msg::SaveFailed { id, why },
            (Some(why), None) => Msg::Saved { id, text, half: Some((Shelf::Local, why)) },
            (None, Some(why)) => Msg::Saved { id, text, half: Some((Shelf::Mirror, why)) },
            (None, None) => Msg::Saved { id, text, half: None },
        })
    }

    /// The page is left: local storage alone, at once.
    pub fn leave(&mut self, team: &mut Team, id: &str) {
        if meets(team, id, self.local.get(id)) != Met::Strange
            && let (None, Ok(Some(text))) = (self.local_fault, team.model.text_to_keep(id))
        {
            self.local.insert(id.to_owned(), text);
        }
    }

    /// Removes what can be read, and leaves a copy of it.
    fn erase(&mut self, team: &mut Team, id: &str, copy: Option<&str>) {
        if let (Some(lines), Some(before)) = (copy, self.mirror.get(id).cloned()) {
            self.copy(lines, &before);
        }
        for place in [&mut self.mirror, &mut self.local] {
            if meets(team, id, place.get(id)) != Met::Strange {
                place.remove(id);
            }
        }
    }

    fn copy(&mut self, lines: &str, text: &str) {
        for (place, key) in lines.lines().enumerate() {
            if place == 0 {
                self.copies.insert(key.to_owned(), text.to_owned());
            } else {
                self.copies.remove(key);
            }
        }
    }
}

fn meets(team: &mut Team, id: &str, text: Option<&String>) -> Met {
    text.map_or(Met::Known, |text| team.model.meets(id, text))
}
