//! A team at work: a model, and what it asked for. A journey is a list of messages; what would
//! happen outside is told by the test as further messages.

use implementum::app::{Effect, Entry, Model, Msg, NewAssessment, Route, Said, Saving};
use implementum::content::{Checklist, built_in};
use implementum::domain::{Answer, Change, Date, ItemState, Language, Moment};
use implementum::format::CURRENT;

/// The id that most tests use.
pub const ID: &str = "a-1";

/// A model with a clock that goes a minute a message.
#[derive(Clone)]
pub struct Team {
    pub model: Model,
    now: Moment,
}

impl Team {
    /// A tab in which nothing has been read yet.
    pub fn new(writer: &str) -> Self {
        let now = Moment { date: day(21), hour: 9, minute: 0 };
        Self { model: Model::new(built_in(), writer, now, Language::Swedish), now }
    }

    /// A tab that has read an empty store.
    pub fn ready(writer: &str) -> Self {
        let mut team = Self::new(writer);
        assert_eq!(team.does(Msg::LibraryRead([].into())), []);
        team
    }

    /// A tab that has begun an assessment and kept it.
    pub fn begun(writer: &str) -> Self {
        let mut team = Self::ready(writer);
        let effects = team.does(created(ID, "Höftfraktur"));
        team.keeps(&effects);
        team
    }

    /// Tells what has happened, a minute after the last thing.
    pub fn does(&mut self, msg: Msg) -> Vec<Effect> {
        let minutes = u32::from(self.now.hour) * 60 + u32::from(self.now.minute) + 1;
        self.now.hour = u8::try_from(minutes / 60 % 24).unwrap();
        self.now.minute = u8::try_from(minutes % 60).unwrap();
        self.model.update(self.now, &msg)
    }

    /// Changes fields of the assessment.
    pub fn edits(&mut self, changes: Vec<Change>) -> Vec<Effect> {
        self.does(Msg::Edited { id: ID.into(), changes })
    }

    /// Answers items.
    pub fn answers(&mut self, answers: &[(&str, Answer)]) {
        for (item, answer) in answers {
            self.edits(vec![ItemState::ANSWER.set(item, Some(*answer))]);
        }
    }

    /// Lets the one save among the effects succeed. Gives the text that now stands in the store.
    pub fn keeps(&mut self, effects: &[Effect]) -> String {
        let id = the_save(effects);
        let text = self.model.text_to_keep(&id).unwrap().expect("it is here");
        self.does(Msg::Saved { id, text: text.clone(), half: None });
        text
    }

    /// Saves now, and succeeds.
    pub fn saves(&mut self) -> String {
        let effects = self.does(Msg::SaveDue { id: ID.into() });
        self.keeps(&effects)
    }

    /// Saves as a file and gives the file's name and text.
    pub fn files(&mut self, id: &str) -> (String, String) {
        let effects = self.does(Msg::FileWanted { id: id.into() });
        let Some(Effect::Download { name, text, .. }) = effects.first().cloned() else {
            panic!("no file: {effects:?}")
        };
        (name, text)
    }

    /// Opens a file and gives what was said of it.
    pub fn opens(&mut self, text: &str) -> Said {
        self.does(Msg::FileRead { text: text.into() });
        if self.model.session.route == Route::Opened {
            self.takes();
        }
        self.said().clone()
    }

    /// Looks at a file and takes it as it is suggested.
    pub fn reads(&mut self, text: &str) -> Vec<Effect> {
        self.does(Msg::FileRead { text: text.into() });
        self.takes()
    }

    /// Takes what is open as it is chosen.
    pub fn takes(&mut self) -> Vec<Effect> {
        self.does(Msg::FileTaken)
    }

    /// The assessment.
    pub fn entry(&self) -> &Entry {
        self.model.library.entries.get(ID).unwrap()
    }

    /// How it stands in the store.
    pub fn saving(&self) -> Saving {
        self.entry().saving
    }

    /// What was said last.
    pub fn said(&self) -> &Said {
        &self.model.session.notice.as_ref().expect("something was said").said
    }

    /// The checklist.
    pub fn checklist(&self) -> &'static Checklist {
        self.model.library.checklists[0]
    }
}

/// A day of November 2026.
pub fn day(day: u8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

/// *Ny självskattning* with nothing but its first field.
pub fn created(id: &str, subject: &str) -> Msg {
    Msg::AssessmentCreated { id: id.into(), new: NewAssessment { subject: subject.into(), ..NewAssessment::default() } }
}

/// What is kept, as a browser tells it in which both places hold the same.
pub fn read(texts: &[(&str, &str)]) -> Msg {
    let both = texts.iter().chain(texts);
    Msg::LibraryRead(both.map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect())
}

/// The assessments that are to be saved.
pub fn saves_of(effects: &[Effect]) -> Vec<String> {
    let mut saves = Vec::new();
    for effect in effects {
        if let Effect::Save { id, .. } = effect {
            saves.push(id.clone());
        }
    }
    saves
}

/// The only assessment that is to be saved.
pub fn the_save(effects: &[Effect]) -> String {
    let saves = saves_of(effects);
    assert_eq!(saves.len(), 1, "one save among {effects:?}");
    saves[0].clone()
}

/// A kept text without the sum at its end, so that it may be changed: one from before there were sums.
pub fn without_sum(text: &str) -> String {
    let (before, _) = text.rsplit_once(",\"sum\":").expect("a sum");
    format!("{before}}}}}")
}

/// The version after the one that is written.
pub const NEWER: u64 = CURRENT + 1;

/// A kept text as a newer version would have written it.
pub fn by_newer(text: &str) -> String {
    without_sum(text).replace(&format!("\"formatVersion\":{CURRENT}"), &format!("\"formatVersion\":{NEWER}"))
}
