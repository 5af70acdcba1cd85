//! Strict JSON: a repeated key is refused, where a plain reader would silently keep the last; numbers
//! are whole. Our own tree over `serde_json`'s reader: its `Value` can hold fractions, and they and its
//! maps would add several kilobytes to the bundle.

use std::cell::RefCell;
use std::fmt;

use litemap::LiteMap;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::ReadError;
use crate::domain::places;

/// The longest text that is read, in bytes. An assessment is at most a million characters.
pub const MAX_LENGTH: usize = 8_000_000;

/// An object: keys in order.
pub type Map = LiteMap<String, Json>;

/// A JSON text as a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number that is not whole, or too large: no field of ours holds one.
    Fraction,
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(Map),
}

impl Json {
    /// What stands under a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object().and_then(|map| map.get(key))
    }

    /// The text, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The number, if this is a whole one from 0.
    pub fn as_u64(&self) -> Option<u64> {
        if let Self::Number(number) = self { u64::try_from(*number).ok() } else { None }
    }

    /// Yes or no, if this is one of them.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(flag) = self { Some(*flag) } else { None }
    }

    /// The list, if this is one.
    pub fn as_array(&self) -> Option<&Vec<Self>> {
        if let Self::Array(list) = self { Some(list) } else { None }
    }

    /// The object, if this is one.
    pub fn as_object(&self) -> Option<&Map> {
        if let Self::Object(map) = self { Some(map) } else { None }
    }
}

/// Reads a text as JSON. A byte order mark at the start, which Windows tools add, is passed over.
///
/// # Errors
/// Empty, too long, cut off, not JSON, nested deeper than 100, or with a repeated key.
pub fn parse(text: &str) -> Result<Json, ReadError> {
    parse_within(text, MAX_LENGTH)
}

/// The same for a text of at most so many bytes.
pub(super) fn parse_within(text: &str, most: usize) -> Result<Json, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > most {
        return Err(ReadError::TooLarge);
    }
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let refused = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let top = Strict { depth: 0, refused: &refused };
    let value = top.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    match (refused.take(), value) {
        (Some(why), _) => Err(why),
        (None, Ok(value)) => Ok(value),
        (None, Err(error)) if error.classify() == Category::Eof => Err(ReadError::CutOff),
        (None, Err(error)) => Err(ReadError::NotJson { line: error.line(), column: error.column() }),
    }
}

/// How deep a text may be nested. `serde_json` has a limit of its own, a little deeper, but says it only in
/// words.
const DEEPEST: u32 = 100;

/// Builds a value and remembers why we refused it. Reading goes on all the same, for an error of our own
/// would bring along how `serde_json` words errors; what is remembered counts before what comes after it.
#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: u32,
    refused: &'a RefCell<Option<ReadError>>,
}

impl Strict<'_> {
    /// One level further in.
    fn deeper(self) -> Self {
        if self.depth >= DEEPEST {
            self.refuse(ReadError::TooDeep);
        }
        Self { depth: self.depth + 1, ..self }
    }

    fn refuse(self, why: ReadError) {
        self.refused.borrow_mut().get_or_insert(why);
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Json;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Fraction, Json::Number))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        // Never called, but the default would bring along the printing of fractions.
        Ok(Json::Fraction)
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Json, A::Error> {
        let inside = self.deeper();
        let mut list = Vec::new();
        while let Some(value) = sequence.next_element_seed(inside)? {
            list.push(value);
        }
        Ok(Json::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let inside = self.deeper();
        let mut list: Vec<(String, Json)> = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            list.push((key, entries.next_value_seed(inside)?));
        }
        Ok(self.object(list))
    }
}

/// The key under which `serde_json` hands over a number that is not whole, or too large, as a text.
const NUMBER: &str = "$serde_json::private::Number";

impl Strict<'_> {
    fn object(self, mut list: Vec<(String, Json)>) -> Json {
        if let [(key, Json::String(_))] = list.as_slice()
            && key == NUMBER
        {
            // The field that it stands in refuses it, by name.
            return Json::Fraction;
        }
        let order = places(list.len(), &|a, b| list[a].0.cmp(&list[b].0));
        if let Some(pair) = order.windows(2).find(|pair| list[pair[0]].0 == list[pair[1]].0) {
            self.refuse(ReadError::RepeatedKey { key: list[pair[0]].0.clone() });
        }
        let sorted = order.into_iter().map(|place| std::mem::replace(&mut list[place], (String::new(), Json::Null)));
        Json::Object(Map::from_sorted_store_unchecked(sorted.collect()))
    }
}
