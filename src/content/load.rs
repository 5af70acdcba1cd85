//! A checklist file to a checklist.

use std::cell::RefCell;
use std::rc::Rc;

#[cfg(not(target_arch = "wasm32"))]
use super::LoadError;
use sha2::{Digest, Sha256};

use super::reader::At;
use super::{Area, Cause, Checklist, Grade, Heading, Item, Line, PartName, Phase, Process, Source, Text};
use crate::domain::{Answer, Coded};
#[cfg(not(target_arch = "wasm32"))]
use crate::format::ReadError;
use crate::format::{self, Json};

#[cfg(not(target_arch = "wasm32"))]
/// The version of the checklist format that this build reads.
const VERSION: u64 = 1;

/// Reads and checks a checklist file.
///
/// # Errors
/// What makes it unreadable, or everything that is wrong with it.
#[cfg(not(target_arch = "wasm32"))]
pub fn load(text: &str) -> Result<Checklist, LoadError> {
    let file = format::parse(text)?;
    if file.get("format").and_then(Json::as_str) != Some("implementum-checklist") {
        return Err(ReadError::NotOurs.into());
    }
    if let Some(found) = file.get("formatVersion").and_then(Json::as_u64).filter(|version| *version > VERSION) {
        return Err(ReadError::TooNew { found }.into());
    }
    let faults = RefCell::new(Vec::new());
    let checklist = checklist(&At::top(&file, &faults), &file);
    let mut faults = faults.into_inner();
    faults.extend(super::check::faults(&checklist));
    if faults.is_empty() { Ok(checklist) } else { Err(LoadError::Faults(faults)) }
}

/// Reads a file that ships. A host test has loaded it with all checks; the bundle has none of them.
pub(super) fn built_in(text: &str) -> Checklist {
    let file = format::parse(text).unwrap_or_else(|_| panic!("a host test loads every file that ships"));
    checklist(&At::top(&file, &RefCell::default()), &file)
}

fn checklist(at: &At, file: &Json) -> Checklist {
    at.only(&[
        "format",
        "formatVersion",
        "id",
        "version",
        "title",
        "about",
        "part",
        "scale",
        "dimensions",
        "themes",
        "phases",
        "areas",
        "sources",
    ]);
    at.needs_number("formatVersion");
    let part = at.to("part");
    part.only(&["one", "many", "this"]);
    Checklist {
        id: at.id(),
        version: at.word("version"),
        // Keys are sorted and there are no fractions: the text is the canonical one of RFC 8785.
        fingerprint: format!("{:x}", Sha256::digest(file.to_text())),
        title: at.text("title"),
        about: at.text("about"),
        part: PartName { one: part.text("one"), many: part.text("many"), this: part.text("this") },
        scale: scale(at),
        dimensions: at.list("dimensions", heading),
        themes: at.list_or_none("themes", heading),
        phases: at.list("phases", phase),
        areas: at.list("areas", |at| Rc::new(area(at))),
        sources: at.list_or_none("sources", source),
    }
}

fn scale(at: &At) -> Vec<Grade> {
    let grades = at.list("scale", |at| {
        at.only(&["code", "label", "meaning"]);
        (at.word("code"), Grade { label: at.text("label"), meaning: at.text("meaning") })
    });
    let is_list = at.to("scale").is_list();
    if is_list && !grades.iter().map(|(code, _)| code.as_str()).eq(Answer::CODES.iter().copied()) {
        at.to("scale").fault(Cause::Scale);
    }
    grades.into_iter().map(|(_, grade)| grade).collect()
}

fn heading(at: &At) -> Heading {
    at.only(&["id", "title", "short"]);
    let title = at.text("title");
    Heading { id: at.id(), short: at.text_or("short", &title), title }
}

fn phase(at: &At) -> Phase {
    at.only(&["id", "title", "question", "alsoCalled", "process", "items"]);
    Phase {
        id: at.id(),
        title: at.text("title"),
        question: at.text("question"),
        also_called: at.list_or_none("alsoCalled", text),
        process: at.to("process").is_there().then(|| process(&at.to("process"))),
        items: at.list("items", |at| Rc::new(item(at))),
    }
}

fn process(at: &At) -> Process {
    at.only(&["who", "activities", "deliverables", "decides", "length"]);
    let length = at.to("length");
    if length.is_there() {
        length.only(&["id", "text", "weeks"]);
    }
    Process {
        who: at.list_or_none("who", line),
        activities: at.list_or_none("activities", line),
        deliverables: at.list_or_none("deliverables", line),
        decides: at.list_or_none("decides", line),
        weeks: length.is_there().then(|| length.number_or_none("weeks")).flatten(),
        length: length.is_there().then(|| Line { id: length.id(), text: length.text("text") }),
    }
}

fn text(at: &At) -> Text {
    at.as_text()
}

fn line(at: &At) -> Line {
    at.only(&["id", "text"]);
    Line { id: at.id(), text: at.text("text") }
}

fn item(at: &At) -> Item {
    at.only(&["id", "title", "question", "help", "nextStep", "dimension", "themes", "short", "sources"]);
    Item {
        id: at.id(),
        title: at.text("title"),
        question: at.text("question"),
        help: at.text("help"),
        next_step: at.text("nextStep"),
        dimension: at.word("dimension"),
        themes: at.words("themes"),
        short: at.flag("short"),
        sources: at.words("sources"),
    }
}

fn area(at: &At) -> Area {
    at.only(&["id", "title", "nowQuestion", "targetQuestion", "prompts", "sources"]);
    Area {
        id: at.id(),
        title: at.text("title"),
        now_question: at.text("nowQuestion"),
        target_question: at.text("targetQuestion"),
        prompts: at.list_or_none("prompts", text),
        sources: at.words("sources"),
    }
}

fn source(at: &At) -> Source {
    at.only(&["id", "title", "address"]);
    let address = at.to("address").is_there().then(|| at.word("address"));
    Source { id: at.id(), title: at.text("title"), address }
}
