//! A checklist file to a checklist, with every check. What ships has been through it in a host test; what a page points
//! at, or an assessment carries, goes through it in the browser.

use super::lines::{get, lines};
use super::reader::Reader;
use super::row::row;
use super::shape::{FILE, Field, Holds};
use super::{Cause, Checklist, Fault, Json, LoadError};
use crate::domain::{Answer, Coded, as_text, joined};
use crate::format::{self, ReadError};

/// The version of the checklist format that this build reads.
const VERSION: u64 = 1;
/// The longest file, in bytes: every assessment that is made with it carries it.
pub const MAX_LENGTH: usize = 300_000;

/// Reads and checks a checklist file.
///
/// # Errors
/// What makes it unreadable, or everything that is wrong with it.
#[inline(never)]
pub fn load(text: &str) -> Result<Checklist, LoadError> {
    if text.len() > MAX_LENGTH {
        return Err(ReadError::TooLarge.into());
    }
    let file = format::parse(text)?;
    if file.get("format").and_then(Json::as_str) != Some("implementum-checklist") {
        return Err(ReadError::NotOurs.into());
    }
    if let Some(found) = file.get("formatVersion").and_then(Json::as_u64).filter(|version| *version > VERSION) {
        return Err(ReadError::TooNew { found }.into());
    }
    let mut check = Check::default();
    check.of(&FILE, Some(&file));
    check.scale(&file);
    check.references();
    if check.faults.is_empty() {
        let (canonical, fingerprint) = format::fingerprint(&file);
        let lines = lines(&file, fingerprint);
        let [plain, english] = [&lines.plain, &lines.english].map(|lines| lines.iter().map(String::as_str));
        let mut checklist = Reader { plain: &mut { plain }, english: &mut { english } }.checklist();
        checklist.file = canonical;
        return Ok(checklist);
    }
    for fault in &mut check.faults {
        fault.row = row(text, &fault.place);
    }
    Err(LoadError::Faults(check.faults))
}

/// An id or what points at one: its kind, itself, and its place.
type Named = (&'static str, String, String);

/// Goes through a file. It goes on after a fault, so that all are found at once.
#[derive(Default)]
struct Check {
    /// Where one is, name by name.
    path: Vec<String>,
    ids: Vec<Named>,
    references: Vec<Named>,
    faults: Vec<Fault>,
}

impl Check {
    fn fault(&mut self, cause: Cause) {
        let place = joined(&self.path, "/");
        self.faults.push(Fault { place, cause, row: 0 });
    }

    /// Holds what stands under a name against its shape.
    fn under(&mut self, name: &str, holds: &Holds, value: Option<&Json>) {
        self.path.push(name.to_owned());
        self.of(holds, value);
        self.path.pop();
    }

    /// Holds what stands here against its shape.
    fn of(&mut self, holds: &Holds, value: Option<&Json>) {
        let Some(json) = value else { return self.fault(Cause::Missing) };
        let wrong = match holds {
            Holds::Flag => json.as_bool().is_none().then_some(Cause::NotFlag),
            Holds::Number | Holds::UnreadNumber => {
                let is_fit = json.as_u64().is_some_and(|number| u32::try_from(number).is_ok());
                (!is_fit).then_some(Cause::NotNumber)
            }
            Holds::Record(fields) => return self.record(fields, json),
            Holds::Text | Holds::TextOr(_) => return self.record(&TEXT, json),
            Holds::List(each) => return self.list(each, json),
            Holds::Id(_) | Holds::Ref(_) | Holds::Address | Holds::Word | Holds::UnreadWord => {
                match json.as_str().map(str::trim) {
                    None => Some(Cause::NotText),
                    Some("") => Some(Cause::Missing),
                    Some(word) => self.word(holds, word),
                }
            }
        };
        if let Some(cause) = wrong {
            self.fault(cause);
        }
    }

    fn word(&mut self, holds: &Holds, word: &str) -> Option<Cause> {
        let place = joined(&self.path, "/");
        match holds {
            Holds::Id(kind) => {
                let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
                if word.len() > 64 || !word.bytes().all(is_fit) {
                    return Some(Cause::BadId);
                }
                let is_known = self.ids.iter().any(|(known, id, _)| known == kind && id == word);
                self.ids.push((kind, word.to_owned(), place));
                is_known.then_some(Cause::RepeatedId)
            }
            Holds::Ref(kind) => {
                self.references.push((kind, word.to_owned(), place));
                None
            }
            // Anything else might be a script that runs when it is pressed.
            Holds::Address => {
                (!word.starts_with("https://") && !word.starts_with("http://")).then_some(Cause::BadAddress)
            }
            Holds::Text
            | Holds::TextOr(_)
            | Holds::Flag
            | Holds::Number
            | Holds::Record(_)
            | Holds::List(_)
            | Holds::Word
            | Holds::UnreadWord
            | Holds::UnreadNumber => None,
        }
    }

    fn record(&mut self, fields: &[Field], json: &Json) {
        let Some(record) = json.as_object() else { return self.fault(Cause::NotObject) };
        for name in record.keys() {
            if fields.iter().all(|field| field.name != name) {
                self.path.push(name.clone());
                self.fault(Cause::UnknownName);
                self.path.pop();
            }
        }
        for field in fields {
            let value = get(Some(json), field.name);
            if field.is_needed || value.is_some() {
                self.under(field.name, &field.holds, value);
            }
        }
    }

    /// Each entry is called by its id in the path, else by its number from 1.
    fn list(&mut self, each: &Holds, json: &Json) {
        let Some(list) = json.as_array() else { return self.fault(Cause::NotList) };
        for (at, one) in list.iter().enumerate() {
            let name = match one.get("id").and_then(Json::as_str) {
                Some(id) => id.to_owned(),
                None => as_text(&(at + 1)),
            };
            self.under(&name, each, Some(one));
        }
    }

    #[inline(never)]
    fn scale(&mut self, file: &Json) {
        let Some(scale) = file.get("scale").and_then(Json::as_array) else { return };
        let mut is_fit = scale.len() == Answer::CODES.len();
        for (grade, code) in scale.iter().zip(Answer::CODES) {
            is_fit &= grade.get("code").and_then(Json::as_str) == Some(code);
        }
        if !is_fit {
            self.faults.push(Fault { place: "scale".to_owned(), cause: Cause::Scale, row: 0 });
        }
    }

    /// What points at nothing, and sources that nothing points at.
    #[inline(never)]
    fn references(&mut self) {
        let has = |all: &[Named], (kind, id, _): &Named| all.iter().any(|one| one.0 == *kind && one.1 == *id);
        for one in &self.references {
            if !has(&self.ids, one) {
                let cause = Cause::NoSuch { id: one.1.clone() };
                self.faults.push(Fault { place: one.2.clone(), cause, row: 0 });
            }
        }
        for one in &self.ids {
            if one.0 == "sources" && !has(&self.references, one) {
                self.faults.push(Fault { place: one.2.clone(), cause: Cause::UnusedSource, row: 0 });
            }
        }
    }
}

/// A text in every language.
const TEXT: [Field; 2] = [
    Field { name: "en", holds: Holds::Word, is_needed: false },
    Field { name: "sv", holds: Holds::Word, is_needed: true },
];
