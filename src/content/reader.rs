//! The lines of a checklist to a checklist: each thing takes the lines that follow. Which they are,
//! and in what order, stands in `shape`.

use std::rc::Rc;

use super::{Area, Checklist, Grade, Heading, Item, Line, Link, PartName, Phase, Process, Source, Term, Text};

/// The lines that are still to be read; past the last one they are empty.
pub(super) struct Reader<'a> {
    pub(super) plain: &'a mut dyn Iterator<Item = &'a str>,
    pub(super) english: &'a mut dyn Iterator<Item = &'a str>,
}

impl Reader<'_> {
    pub(super) fn word(&mut self) -> String {
        self.plain.next().unwrap_or_default().to_owned()
    }

    /// A word that may be left out.
    fn word_or_none(&mut self) -> Option<String> {
        Some(self.word()).filter(|word| !word.is_empty())
    }

    pub(super) fn text(&mut self) -> Text {
        let english = self.english.next().unwrap_or_default();
        Text { sv: self.word(), en: (!english.is_empty()).then(|| english.to_owned()) }
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        self.plain.next()?.parse().ok()
    }

    pub(super) fn flag(&mut self) -> bool {
        self.plain.next() == Some("1")
    }

    pub(super) fn list<T>(&mut self, each: fn(&mut Self) -> T) -> Vec<T> {
        let length = self.number().unwrap_or_default();
        (0..length).map(|_| each(self)).collect()
    }

    pub(super) fn checklist(&mut self) -> Checklist {
        Checklist {
            fingerprint: self.word(),
            id: self.word(),
            version: self.word(),
            title: self.text(),
            about: self.text(),
            suits: self.text(),
            part: PartName { one: self.text(), many: self.text(), this: self.text() },
            chain: self.list(|lines| Link { title: lines.text(), text: lines.text() }),
            scale: self.list(|lines| Grade { label: lines.text(), meaning: lines.text() }),
            dimensions: self.list(Self::dimension),
            themes: self.list(Self::heading),
            phases: self.list(Self::phase),
            areas: self.list(Self::area),
            sources: self.list(Self::source),
            file: String::new(),
        }
    }

    pub(super) fn glossary(&mut self) -> Vec<Term> {
        self.list(|lines| Term { term: lines.text(), forms: lines.text(), means: lines.text() })
    }

    pub(super) fn source(&mut self) -> Source {
        Source { id: self.word(), title: self.text(), address: self.word_or_none() }
    }

    fn dimension(&mut self) -> Heading {
        let heading = self.heading();
        Heading { suggestions: self.list(Self::text), ..heading }
    }

    fn heading(&mut self) -> Heading {
        Heading { id: self.word(), title: self.text(), short: self.text(), suggestions: Vec::new() }
    }

    fn phase(&mut self) -> Phase {
        Phase {
            id: self.word(),
            title: self.text(),
            question: self.text(),
            also_called: self.list(Self::text),
            process: self.flag().then(|| self.process()),
            items: self.list(Self::item),
        }
    }

    fn process(&mut self) -> Process {
        let mut process = Process {
            who: self.list(Self::line),
            activities: self.list(Self::line),
            deliverables: self.list(Self::line),
            decides: self.list(Self::line),
            length: None,
            weeks: None,
        };
        if self.flag() {
            process.length = Some(self.line());
            process.weeks = self.number();
        }
        process
    }

    fn line(&mut self) -> Line {
        Line { id: self.word(), text: self.text() }
    }

    fn item(&mut self) -> Rc<Item> {
        Rc::new(Item {
            id: self.word(),
            title: self.text(),
            question: self.text(),
            help: self.text(),
            next_step: self.text(),
            dimension: self.word(),
            themes: self.list(Self::word),
            short: self.flag(),
            sources: self.list(Self::word),
        })
    }

    fn area(&mut self) -> Rc<Area> {
        Rc::new(Area {
            id: self.word(),
            title: self.text(),
            now_question: self.text(),
            target_question: self.text(),
            prompts: self.list(Self::text),
            suggestions: self.list(Self::text),
            sources: self.list(Self::word),
        })
    }
}
