//! What follows from what has happened to the collection.

use std::rc::Rc;

use super::{Collection, Reading, Refusal, Round, Told, UnitsMsg, UnitsPage, table};
use crate::app::{Effect, Library, Model, Route, Said, archive_name};
use crate::domain::{Document, Moment, joined};
use crate::format::{self, ReadError};

impl Model {
    /// Takes in what has happened to the collection.
    pub(in crate::app) fn follow_units(&mut self, msg: &UnitsMsg, effects: &mut Vec<Effect>) {
        let units = &mut self.session.units;
        match msg {
            UnitsMsg::FilesChosen { round, count } => {
                units.begin_reading(*round, *count);
                if !matches!(self.session.route, Route::Units(UnitsPage::Files | UnitsPage::Rounds)) {
                    self.go(Route::Units(UnitsPage::Files));
                }
            }
            UnitsMsg::FileRead { name, text } => {
                let round = units.next_file();
                match format::open(text) {
                    Ok(opened) => units.take(round, name, opened, &self.library),
                    Err(why) => units.refuse(name, Refusal::Read(why)),
                }
            }
            UnitsMsg::FileUnreadable { name, too_large } => {
                units.next_file();
                let why = if *too_large { Refusal::Read(ReadError::TooLarge) } else { Refusal::Unreadable };
                units.refuse(name, why);
            }
            UnitsMsg::AllRead => self.all_units_read(),
            UnitsMsg::Looked(look) => units.look.clone_from(look),
            UnitsMsg::FewestChosen(fewest) => units.fewest = *fewest,
            UnitsMsg::TextWritten { place, text } => {
                if let Some(one) = units.texts.get_mut(*place) {
                    one.clone_from(text);
                }
            }
            UnitsMsg::UnitLeftOut { round, id } => {
                units.leave_out(*round, id);
                self.focus_heading();
            }
            UnitsMsg::Emptied => {
                *units = Collection::default();
                self.go(Route::Units(UnitsPage::Files));
            }
            UnitsMsg::FileWanted => self.save_collection(effects),
            UnitsMsg::TableWanted(which) => {
                let name = joined(&["implementum-enheter-", &self.session.now.date.to_string(), which.end()], "");
                let rows = table(*which, units, self.session.language);
                let Some(text) = format::write_table(&rows) else { return self.say(Said::FileBroken, None) };
                self.say(Said::TableSaved { name: name.clone() }, None);
                effects.push(Effect::Download { id: String::new(), name, text });
            }
            UnitsMsg::KeepWanted => self.keep_collection(effects),
            UnitsMsg::Kept => self.collection_kept(),
            UnitsMsg::NotKept => self.say(Said::Units(Told::NotKept), None),
            UnitsMsg::KeptWanted { as_file } => self.read_kept(*as_file, effects),
            UnitsMsg::KeptRead { text, as_file } => self.kept_read(text, *as_file, effects),
            UnitsMsg::ForgetWanted => self.forget_collection(effects),
        }
    }

    fn all_units_read(&mut self) {
        let units = &mut self.session.units;
        units.settle();
        let [now, earlier] = [units.now.len(), units.earlier.len()];
        let refused = units.refused.len();
        units.reading = None;
        self.say(Said::Units(Told::Read { units: now, earlier, refused }), None);
        self.focus_heading();
    }

    /// Nobody is told that it is saved before its text has been read back and found the same.
    pub(in crate::app) fn save_collection(&mut self, effects: &mut Vec<Effect>) {
        let text = self.session.units.text(self.session.now);
        let name = archive_name(&["samling", &self.session.now.date.to_string()]);
        let is_whole = Collection::of(&text, &self.library).is_some_and(|read| read.holds_what(&self.session.units));
        if self.hand_out_collection(&text, &name, is_whole, effects) {
            self.session.units.saved = Some(self.session.units.mark());
            self.session.units.filed = self.kept_key();
        }
    }

    pub(super) fn hand_out_collection(
        &mut self,
        text: &str,
        name: &str,
        is_whole: bool,
        effects: &mut Vec<Effect>,
    ) -> bool {
        if !is_whole {
            self.say(Said::FileBroken, None);
            return false;
        }
        self.say(Said::Units(Told::Saved { name: name.to_owned() }), None);
        effects.push(Effect::Download { id: String::new(), name: name.to_owned(), text: text.to_owned() });
        true
    }
}

impl Collection {
    fn begin_reading(&mut self, round: Round, total: usize) {
        self.reading = Some(Reading { round, done: 0, total });
        self.refused.clear();
    }

    /// One file more has been read; into which round it goes.
    fn next_file(&mut self) -> Round {
        match &mut self.reading {
            Some(reading) => {
                reading.done += 1;
                reading.round
            }
            None => Round::Now,
        }
    }

    fn leave_out(&mut self, round: Round, id: &str) {
        self.round_mut(round).retain(|unit| unit.id() != id);
        self.settle();
    }

    /// The text of the collection as a file.
    pub fn text(&self, now: Moment) -> String {
        let saved = |units: &[Rc<super::Unit>]| -> Vec<(Rc<Document>, Option<Moment>)> {
            units.iter().map(|unit| (unit.document.clone(), unit.saved_at)).collect()
        };
        let rounds = [saved(&self.now), saved(&self.earlier)];
        let lent = rounds.each_ref().map(|round| round.iter().map(|(one, at)| (&**one, *at)).collect::<Vec<_>>());
        let all = self.now.iter().chain(&self.earlier);
        let altered: Vec<&str> = all.filter(|unit| unit.is_altered).map(|unit| unit.id()).collect();
        let about = format::About { texts: &self.texts, fewest: self.fewest, altered: &altered };
        format::write_collection([&lent[0], &lent[1]], about, now)
    }

    /// Whether both hold the same, however the files were called that it came from.
    fn holds_what(&self, other: &Self) -> bool {
        let same = |ours: &[Rc<super::Unit>], theirs: &[Rc<super::Unit>]| {
            ours.len() == theirs.len() && ours.iter().all(|one| theirs.iter().any(|unit| unit.document == one.document))
        };
        same(&self.now, &other.now)
            && same(&self.earlier, &other.earlier)
            && (&self.texts, self.fewest) == (&other.texts, other.fewest)
    }

    /// The collection in a text, if it holds one.
    pub(super) fn of(text: &str, library: &Library) -> Option<Self> {
        let opened = format::open(text).ok()?;
        if !matches!(opened, format::Opened::Collection(_)) {
            return None;
        }
        let mut collection = Self::default();
        collection.take(Round::Now, "", opened, library);
        collection.settle();
        Some(collection)
    }
}
