//! Two versions side by side: what each difference is called, and what stands on either side.

use crate::app::Entry;
#[cfg(feature = "leader")]
use crate::app::words::course::{Register, register};
use crate::app::words::fields as words;
use crate::app::words::{common, named, print::Said};
use crate::content::Checklist;
use crate::domain::{
    About, Action, Answer, Assessment, Coded, Difference, Document, Gap, Key, Kind, Language, Take, Value, as_text,
    joined,
};

/// A difference as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The first of its fields, by which it is chosen.
    pub key: Key,
    /// What differs: "Behovsinventering, fråga 3: Kommentar".
    pub name: String,
    /// What stands here.
    pub ours: String,
    /// What stands in the file.
    pub theirs: String,
    /// What becomes of it if nobody chooses.
    pub natural: Take,
}

/// The two sides, and the checklist that names their parts.
struct Sides<'a> {
    ours: &'a Document,
    theirs: &'a Document,
    view: &'a Assessment,
    checklist: Option<&'a Checklist>,
    language: Language,
}

/// The field of an action that it is called by, and that is not said again among the others.
const TITLE: &str = "title";

/// In what a file differs from what is here.
pub fn rows(entry: &Entry, theirs: &Document, checklist: Option<&Checklist>, language: Language) -> Vec<Row> {
    let sides = Sides { ours: &entry.document, theirs, view: &entry.view, checklist, language };
    let mut rows = Vec::new();
    for difference in entry.document.differences(theirs) {
        rows.push(sides.row(&difference));
    }
    rows
}

/// What an assessment is about that is not here.
pub fn subject(document: &Document) -> String {
    About::SUBJECT.read(document, "")
}

impl Sides<'_> {
    fn row(&self, difference: &Difference) -> Row {
        let key = &difference.keys[0];
        let of = self.of(key);
        let field = words::field(key).map(|field| field.1.say(self.language)).unwrap_or_default();
        let is_whole = difference.keys.len() > 1;
        let name = if is_whole || field.is_empty() {
            of
        } else if of.is_empty() {
            field.to_owned()
        } else {
            named(&of, field)
        };
        let side = |document| if is_whole { self.whole(document, &difference.keys) } else { self.said(document, key) };
        let (ours, theirs) = (side(self.ours), side(self.theirs));
        Row { key: key.clone(), name, ours, theirs, natural: difference.natural }
    }

    /// What the record of a field is called; empty for the assessment itself.
    fn of(&self, key: &Key) -> String {
        let id = key.place.id.as_str();
        match key.place.kind {
            Kind::About
            | Kind::Checklist
            | Kind::Workshop
            | Kind::Agenda
            | Kind::Voices
            | Kind::Hands
            | Kind::Parked => String::new(),
            #[cfg(feature = "leader")]
            Kind::Course(course) => self.row_of(course, id),
            #[cfg(not(feature = "leader"))]
            Kind::Course(_) => crate::app::words::now::ELSEWHERE.say(self.language).to_owned(),
            Kind::Items => self.question(id),
            Kind::Phases => {
                let phase = self.checklist.and_then(|checklist| checklist.phase(id));
                phase.map_or(id, |phase| phase.title.get(self.language)).to_owned()
            }
            Kind::Areas => {
                let areas = self.checklist.map(|checklist| checklist.areas.as_slice()).unwrap_or_default();
                let area = areas.iter().find(|area| area.id == id);
                let own = self.title(Gap::TITLE.key(id));
                words::area(self.language, area.map_or(own.as_str(), |area| area.title.get(self.language)))
            }
            Kind::Actions => words::action(self.language, &self.title(Action::TITLE.key(id))),
        }
    }

    #[cfg(feature = "leader")]
    /// "Beslut: Planen antas": what a row of the course is called, by its first field.
    fn row_of(&self, course: crate::domain::Course, id: &str) -> String {
        let Register { title, fields, .. } = register(course);
        let title = title.say(self.language);
        for document in [self.ours, self.theirs] {
            let first = super::first_said(document, &course.place(id), fields, self.language);
            if !course.is_single() && !first.is_empty() {
                return named(title, &first);
            }
        }
        title.to_owned()
    }

    /// The title that a record has here, or in the file.
    fn title(&self, key: Key) -> String {
        for document in [self.ours, self.theirs] {
            if let Some(Value::Text(title)) = document.value(&key)
                && !title.is_empty()
            {
                return title.clone();
            }
        }
        String::new()
    }

    fn question(&self, id: &str) -> String {
        for phase in self.checklist.map(|checklist| checklist.phases.as_slice()).unwrap_or_default() {
            if let Some(at) = super::items(phase, self.view).iter().position(|item| item.id == id) {
                return words::question(self.language, at + 1, phase.title.get(self.language));
            }
        }
        words::unknown_question(self.language, id)
    }

    /// Everything that one side says of a record.
    fn whole(&self, document: &Document, keys: &[Key]) -> String {
        let mut lines = Vec::new();
        for key in keys {
            if let (Some(field), Some(value)) = (words::field(key), document.value(key))
                && !is_nothing(value)
                && key.field != TITLE
            {
                lines.push(named(field.1.say(self.language), &self.in_words(key, field, value)));
            }
        }
        if !document.has(&keys[0].place) {
            return words::NOT_THERE.say(self.language).to_owned();
        }
        if lines.is_empty() { words::THERE.say(self.language).to_owned() } else { joined(&lines, "\n") }
    }

    /// What one side says in a field: one value, or all that nobody has chosen between.
    fn said(&self, document: &Document, key: &Key) -> String {
        let mut said: Vec<String> = Vec::new();
        if let (Some(field), Some(value)) = (words::field(key), document.value(key)) {
            said.push(self.in_words(key, field, value));
            for rival in document.rivals(key) {
                said.push(self.in_words(key, field, rival));
            }
        }
        if said.is_empty() { common::EMPTY_VERSION.say(self.language).to_owned() } else { joined(&said, " / ") }
    }

    fn in_words(&self, key: &Key, field: &Said, value: &Value) -> String {
        match value {
            Value::Flag(flag) => words::FLAGS[usize::from(*flag)].say(self.language).to_owned(),
            Value::Text(text) if !text.is_empty() => self.text(key, field, text),
            Value::Number(number) => as_text(number),
            Value::Text(_) | Value::Nothing => common::EMPTY_VERSION.say(self.language).to_owned(),
        }
    }

    /// A text, or the name of what a code stands for.
    fn text(&self, key: &Key, field: &Said, text: &str) -> String {
        if field.0 == words::ANSWER[0].0
            && let (Some(answer), Some(checklist)) = (Answer::from_code(text), self.checklist)
        {
            return checklist.grade(answer).label.get(self.language).to_owned();
        }
        let code = super::choice(key.place.kind, field, text).map(|choice| choice.say(self.language));
        code.unwrap_or(text).to_owned()
    }
}

fn is_nothing(value: &Value) -> bool {
    matches!(value, Value::Nothing | Value::Number(_) | Value::Flag(false)) || *value == Value::Text(String::new())
}
