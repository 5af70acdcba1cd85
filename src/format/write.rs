//! A document to text.

use super::code::CODE;
use super::writer::Writer;
use super::{ALL, CURRENT, FORMAT, Kept, ReadError, control_code};
use crate::domain::{Course, Document, Dot, Kind, Mark, Moment, Register, Value, as_text, together};

/// The text of a saved file, for people and programs to read.
pub fn write_file(document: &Document, exported_at: Moment) -> String {
    written(document, Some(exported_at), None)
}

/// What stands before the sum over everything before that, how long the sum is, and what stands behind it.
const SUM: &str = ",\"sum\":\"";
const DIGITS: usize = 12;
const END: &str = "\"}}";

/// The text that this browser keeps: the same, closer set, with what this browser says of it, and a sum at its end.
pub fn write_kept(document: &Document, kept: &Kept) -> String {
    let mut text = written(document, None, Some(kept));
    // Inside what was written last, where a file that somebody opens may hold what it likes.
    text.truncate(text.len() - 2);
    let sum = Mark::NONE.with(&text).digits();
    for part in [SUM, &sum, END] {
        text.push_str(part);
    }
    text
}

/// Looks whether a kept text is as it was written. Where one sign is another it may still be JSON, with a field missing,
/// and a merge would take that for somebody's wish. One without a sum was written before there were any.
///
/// # Errors
/// When it is not.
pub fn check_kept(text: &str) -> Result<(), ReadError> {
    let Some(at) = text.len().checked_sub(SUM.len() + DIGITS + END.len()) else { return Ok(()) };
    let Some(sum) = text.get(at..).and_then(|tail| tail.strip_prefix(SUM)) else { return Ok(()) };
    let right = Mark::NONE.with(&text[..at]).digits();
    if sum.get(..DIGITS) == Some(&right) { Ok(()) } else { Err(ReadError::wrong("kept/sum", &right)) }
}

/// Several assessments as one file.
pub fn write_all(documents: &[&Document], exported_at: Moment) -> String {
    let mut out = Writer::new(true);
    out.head(ALL, Some(exported_at));
    out.key("assessments");
    out.open('[');
    for document in documents {
        out.entry();
        out.assessment(document, Some(exported_at), None);
    }
    out.close(']');
    out.close('}');
    out.finish()
}

/// What a control code is made of, and nothing else.
pub(super) fn write_content(document: &Document) -> String {
    let mut out = Writer::new(false);
    out.open('{');
    out.content(document);
    out.close('}');
    out.finish()
}

fn written(document: &Document, exported_at: Option<Moment>, kept: Option<&Kept>) -> String {
    let mut out = Writer::new(kept.is_none());
    out.assessment(document, exported_at, kept);
    out.finish()
}

/// What stands for each field in a tree.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// The value that is shown.
    Values,
    /// The dot of that value.
    Dots,
    /// The other values with their dots, for the fields that have such.
    Rivals,
}

impl Part {
    fn has(self, register: &Register) -> bool {
        register.len() > usize::from(self == Self::Rivals)
    }
}

impl Writer {
    /// What every file begins with.
    pub(super) fn head(&mut self, format: &str, exported_at: Option<Moment>) {
        self.open('{');
        self.text("format", format);
        self.number("formatVersion", CURRENT);
        self.text("generator", concat!("Implementum ", env!("CARGO_PKG_VERSION")));
        if let Some(at) = exported_at {
            self.text("exportedAt", &as_text(&at));
        }
    }

    /// What a person looks for first stands first.
    pub(super) fn assessment(&mut self, document: &Document, exported_at: Option<Moment>, kept: Option<&Kept>) {
        self.head(FORMAT, exported_at);
        if exported_at.is_some() {
            self.text(CODE, &control_code(document));
        }
        self.content(document);
        self.history(document);
        if let Some(kept) = kept {
            self.kept(kept);
        }
        self.close('}');
    }

    pub(super) fn content(&mut self, document: &Document) {
        self.text("id", &document.id);
        for kind in [Kind::Checklist, Kind::About, Kind::Phases, Kind::Items, Kind::Areas, Kind::Actions] {
            self.key(kind.name());
            self.tree(document, kind, Part::Values);
        }
        // What came with version 2 is left out where there is none: the control code of what was written before stays.
        for kind in [Kind::Workshop, Kind::Agenda, Kind::Voices, Kind::Hands, Kind::Parked] {
            self.grove(document, kind, Part::Values);
        }
        // So is what came with version 3.
        for course in Course::ALL {
            self.grove(document, Kind::Course(course), Part::Values);
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.key(name);
        self.string(text);
    }

    fn number(&mut self, name: &str, number: u64) {
        self.key(name);
        self.plain(&as_text(&number));
    }

    fn kept(&mut self, kept: &Kept) {
        self.key("kept");
        self.open('{');
        self.key("archived");
        self.value(&Value::Flag(kept.archived));
        self.key("filedAt");
        self.value(&kept.filed_at.map_or(Value::Nothing, |at| Value::Text(as_text(&at))));
        self.number("filedChanges", kept.filed_changes);
        self.close('}');
    }

    fn history(&mut self, document: &Document) {
        self.key("history");
        self.open('{');
        for (name, part) in [("dots", Part::Dots), ("rivals", Part::Rivals)] {
            self.key(name);
            self.forest(document, part);
        }
        self.key("seen");
        self.open('{');
        for (writer, tick) in document.seen() {
            self.key(writer);
            self.open('[');
            self.entry();
            self.plain(&as_text(&tick.count));
            self.entry();
            self.string(&as_text(&tick.at));
            self.close(']');
        }
        self.close('}');
        self.close('}');
    }

    /// One tree a kind, by name; kinds without anything are left out.
    fn forest(&mut self, document: &Document, part: Part) {
        self.open('{');
        for kind in Kind::BY_NAME {
            self.grove(document, kind, part);
        }
        self.close('}');
    }

    /// The tree of a kind by its name, if there is anything in it.
    fn grove(&mut self, document: &Document, kind: Kind, part: Part) {
        if document.fields().iter().any(|(key, register)| key.place.kind == kind && part.has(register)) {
            self.key(kind.name());
            self.tree(document, kind, part);
        }
    }

    /// The records of a kind, which stand together in the document; the fields of each do too.
    fn tree(&mut self, document: &Document, kind: Kind, part: Part) {
        self.open('{');
        let mut record = "";
        for (key, register) in document.fields() {
            if key.place.kind != kind || !part.has(register) {
                continue;
            }
            if key.place.id != record {
                if !record.is_empty() {
                    self.close('}');
                }
                record = &key.place.id;
                self.key(record);
                self.open('{');
            }
            self.key(key.field);
            self.leaf(register, part);
        }
        if !record.is_empty() {
            self.close('}');
        }
        self.close('}');
    }

    fn leaf(&mut self, register: &Register, part: Part) {
        let Some(((dot, value), others)) = register.split_first() else { return };
        match part {
            Part::Values => self.value(value),
            Part::Dots => self.dot(dot),
            Part::Rivals => {
                self.open('[');
                for (dot, value) in others {
                    self.entry();
                    self.open('[');
                    self.entry();
                    self.dot(dot);
                    self.entry();
                    self.value(value);
                    self.close(']');
                }
                self.close(']');
            }
        }
    }

    fn dot(&mut self, dot: &Dot) {
        self.string(&together(&[&dot.writer, &".", &dot.count]));
    }
}
