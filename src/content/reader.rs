//! A place in a checklist file. Reading goes on after a fault, so that all are found at once.

use std::cell::RefCell;

use super::{Cause, Fault, Text};
use crate::format::Json;

/// Whether faults are told, and so whether the path to each place is kept. In the browser only files that
/// ship are read, and a host test has found no fault in them.
const TELLS: bool = cfg!(not(target_arch = "wasm32"));

/// Where we are in the file, and where faults are gathered.
pub(super) struct At<'a> {
    value: &'a Json,
    path: String,
    /// What it would stand in is no object: that is told there, and not again for every name in it.
    is_lost: bool,
    faults: &'a RefCell<Vec<Fault>>,
}

impl<'a> At<'a> {
    #[inline(never)]
    pub(super) fn top(value: &'a Json, faults: &'a RefCell<Vec<Fault>>) -> Self {
        Self { value, path: String::new(), is_lost: false, faults }
    }

    /// Notes a fault here.
    pub(super) fn fault(&self, cause: Cause) {
        if TELLS && !self.is_lost {
            self.faults.borrow_mut().push(Fault { place: self.path.clone(), cause });
        }
    }

    /// Notes that nothing stands here, or something else than an object, or names that the format does not have.
    pub(super) fn only(&self, names: &[&str]) {
        if !TELLS {
            return;
        }
        let Some(object) = self.value.as_object() else {
            return self.fault(if self.is_there() { Cause::NotObject } else { Cause::Missing });
        };
        for name in object.keys().filter(|name| !names.contains(&name.as_str())) {
            self.to(name).fault(Cause::UnknownName);
        }
    }

    /// The place of a name, whether something stands there or not.
    #[inline(never)]
    pub(super) fn to(&self, name: &str) -> At<'a> {
        let path = if !TELLS {
            String::new()
        } else if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}/{name}", self.path)
        };
        At {
            value: self.value.get(name).unwrap_or(&Json::Null),
            path,
            is_lost: self.value.as_object().is_none(),
            faults: self.faults,
        }
    }

    /// Whether anything stands here.
    #[inline(never)]
    pub(super) fn is_there(&self) -> bool {
        *self.value != Json::Null
    }

    /// Whether a list stands here.
    #[inline(never)]
    pub(super) fn is_list(&self) -> bool {
        self.value.as_array().is_some()
    }

    /// A plain word: an id, a version, an address.
    #[inline(never)]
    pub(super) fn word(&self, name: &str) -> String {
        let at = self.to(name);
        match at.value {
            Json::String(word) if !word.trim().is_empty() => word.clone(),
            Json::Null | Json::String(_) => {
                at.fault(Cause::Missing);
                String::new()
            }
            Json::Bool(_) | Json::Number(_) | Json::Fraction | Json::Array(_) | Json::Object(_) => {
                at.fault(Cause::NotText);
                String::new()
            }
        }
    }

    /// An id.
    #[inline(never)]
    pub(super) fn id(&self) -> String {
        let id = self.word("id");
        let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
        if TELLS && !id.is_empty() && (id.len() > 64 || !id.bytes().all(is_fit)) {
            self.to("id").fault(Cause::BadId);
        }
        id
    }

    /// A text in every language. Swedish must be there.
    #[inline(never)]
    pub(super) fn text(&self, name: &str) -> Text {
        self.to(name).as_text()
    }

    /// This place as a text.
    #[inline(never)]
    pub(super) fn as_text(&self) -> Text {
        self.only(&["sv", "en"]);
        let en = self.to("en").is_there().then(|| self.word("en"));
        Text { sv: self.word("sv"), en }
    }

    /// A text that may be left out.
    #[inline(never)]
    pub(super) fn text_or(&self, name: &str, other: &Text) -> Text {
        if self.to(name).is_there() { self.text(name) } else { other.clone() }
    }

    /// A yes or no; no where nothing stands.
    #[inline(never)]
    pub(super) fn flag(&self, name: &str) -> bool {
        let at = self.to(name);
        match at.value {
            Json::Null => false,
            Json::Bool(flag) => *flag,
            Json::String(_) | Json::Number(_) | Json::Fraction | Json::Array(_) | Json::Object(_) => {
                at.fault(Cause::NotFlag);
                false
            }
        }
    }

    /// Notes a whole number that is missing or something else.
    pub(super) fn needs_number(&self, name: &str) {
        if !TELLS {
            return;
        }
        if !self.to(name).is_there() {
            self.to(name).fault(Cause::Missing);
        }
        self.number_or_none(name);
    }

    /// A whole number that may be left out.
    #[inline(never)]
    pub(super) fn number_or_none(&self, name: &str) -> Option<u32> {
        let at = self.to(name);
        let number = at.value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() && at.is_there() {
            at.fault(Cause::NotNumber);
        }
        number
    }

    /// A list that must be there; each entry is called by its id in the path, else by its number from 1.
    #[inline(never)]
    pub(super) fn list<T>(&self, name: &str, each: impl Fn(&At) -> T) -> Vec<T> {
        let at = self.to(name);
        if !at.is_there() {
            at.fault(Cause::Missing);
        }
        self.list_or_none(name, each)
    }

    /// A list that may be left out.
    #[inline(never)]
    pub(super) fn list_or_none<T>(&self, name: &str, each: impl Fn(&At) -> T) -> Vec<T> {
        let at = self.to(name);
        let Some(entries) = at.value.as_array() else {
            if at.is_there() {
                at.fault(Cause::NotList);
            }
            return Vec::new();
        };
        let entry = |(place, value): (usize, &'a Json)| {
            let mut path = String::new();
            if TELLS {
                let id = value.get("id").and_then(Json::as_str);
                path = format!("{}/{}", at.path, id.map_or_else(|| (place + 1).to_string(), str::to_owned));
            }
            each(&At { value, path, is_lost: false, faults: self.faults })
        };
        entries.iter().enumerate().map(entry).collect()
    }

    /// A list of words; may be left out.
    #[inline(never)]
    pub(super) fn words(&self, name: &str) -> Vec<String> {
        self.list_or_none(name, |at| match at.value {
            Json::String(word) if !word.trim().is_empty() => word.clone(),
            Json::String(_) => {
                at.fault(Cause::Missing);
                String::new()
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Fraction | Json::Array(_) | Json::Object(_) => {
                at.fault(Cause::NotText);
                String::new()
            }
        })
    }
}
