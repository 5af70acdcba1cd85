//! A checklist file to a checklist, with every check. The bundle holds only what ships, which a host
//! test has loaded, and so none of this.

use serde_json::Value;

use super::lines::lines;
use super::reader::Reader;
use super::shape::{FILE, Field, Holds};
use super::{Cause, Checklist, Fault, LoadError};
use crate::domain::{Answer, Coded};
use crate::format::{self, ReadError};

/// The version of the checklist format that this build reads.
const VERSION: u64 = 1;

/// Reads and checks a checklist file.
///
/// # Errors
/// What makes it unreadable, or everything that is wrong with it.
pub fn load(text: &str) -> Result<Checklist, LoadError> {
    format::parse(text)?;
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| ReadError::NotOurs)?;
    if file["format"] != "implementum-checklist" {
        return Err(ReadError::NotOurs.into());
    }
    if let Some(found) = file["formatVersion"].as_u64().filter(|version| *version > VERSION) {
        return Err(ReadError::TooNew { found }.into());
    }
    let mut faults = Vec::new();
    At { path: String::new(), faults: &mut faults }.check(&FILE, &file);
    if let Some(scale) = file["scale"].as_array()
        && !scale.iter().map(|grade| grade["code"].as_str()).eq(Answer::CODES.iter().copied().map(Some))
    {
        faults.push(Fault { place: "scale".to_owned(), cause: Cause::Scale });
    }
    let lines = lines(&file);
    let [plain, english] = [&lines.plain, &lines.english].map(|lines| lines.iter().map(String::as_str));
    let checklist = Reader { plain: &mut { plain }, english: &mut { english } }.checklist();
    faults.extend(super::check::faults(&checklist));
    if faults.is_empty() { Ok(checklist) } else { Err(LoadError::Faults(faults)) }
}

/// A place in the file. Checking goes on after a fault, so that all are found at once.
struct At<'a> {
    path: String,
    faults: &'a mut Vec<Fault>,
}

impl At<'_> {
    fn fault(&mut self, cause: Cause) {
        self.faults.push(Fault { place: self.path.clone(), cause });
    }

    fn to(&mut self, name: &str) -> At<'_> {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}/{name}", self.path) };
        At { path, faults: self.faults }
    }

    /// Holds what stands here, where something does, against its shape.
    fn check(&mut self, holds: &Holds, value: &Value) {
        match holds {
            Holds::Id => self.id(value),
            Holds::Word | Holds::UnreadWord => self.word(value),
            Holds::Text | Holds::TextOr(_) => self.record(&TEXT, value),
            Holds::Flag if !value.is_boolean() => self.fault(Cause::NotFlag),
            Holds::Flag => {}
            Holds::Number | Holds::UnreadNumber => self.number(value),
            Holds::Record(fields) => self.record(fields, value),
            Holds::List(each) => self.list(each, value),
        }
    }

    fn word(&mut self, value: &Value) {
        match value.as_str().map(str::trim) {
            None => self.fault(if value.is_null() { Cause::Missing } else { Cause::NotText }),
            Some("") => self.fault(Cause::Missing),
            Some(_) => {}
        }
    }

    fn number(&mut self, value: &Value) {
        if value.as_u64().is_none_or(|number| u32::try_from(number).is_err()) {
            self.fault(Cause::NotNumber);
        }
    }

    fn id(&mut self, value: &Value) {
        self.word(value);
        let id = value.as_str().unwrap_or_default();
        let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
        if !id.trim().is_empty() && (id.len() > 64 || !id.bytes().all(is_fit)) {
            self.fault(Cause::BadId);
        }
    }

    fn record(&mut self, fields: &[Field], value: &Value) {
        let Some(object) = value.as_object() else {
            return self.fault(if value.is_null() { Cause::Missing } else { Cause::NotObject });
        };
        for name in object.keys().filter(|name| fields.iter().all(|field| field.name != **name)) {
            self.to(name).fault(Cause::UnknownName);
        }
        for field in fields {
            let value = &value[field.name];
            let mut at = self.to(field.name);
            match (value.is_null(), field.is_needed) {
                (false, _) => at.check(&field.holds, value),
                (true, true) => at.fault(Cause::Missing),
                (true, false) => {}
            }
        }
    }

    /// Each entry is called by its id in the path, else by its number from 1.
    fn list(&mut self, each: &Holds, value: &Value) {
        let Some(list) = value.as_array() else { return self.fault(Cause::NotList) };
        for (number, value) in (1..).zip(list) {
            let name = value["id"].as_str().map_or_else(|| number.to_string(), str::to_owned);
            self.to(&name).check(each, value);
        }
    }
}

/// A text in every language.
const TEXT: [Field; 2] = [
    Field { name: "en", holds: Holds::Word, is_needed: false },
    Field { name: "sv", holds: Holds::Word, is_needed: true },
];
