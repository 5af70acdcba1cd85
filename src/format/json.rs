//! Strict JSON: a repeated key is refused, where a plain reader would silently keep the last; numbers
//! are whole. Our own tree over `serde_json`'s reader and writer: its `Value` can hold fractions, and
//! the printing of fractions and its maps would add 12 KB to the bundle.

use std::cell::RefCell;
use std::fmt;

use litemap::LiteMap;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
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

    /// The text without any space: keys in order and whole numbers, so the canonical one of RFC 8785.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| panic!("trees have text keys and whole numbers"))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Fraction => serializer.serialize_unit(),
            Self::Bool(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(list) => {
                let mut sequence = serializer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|one| sequence.serialize_element(one))?;
                sequence.end()
            }
            Self::Object(map) => {
                let mut object = serializer.serialize_map(Some(map.len()))?;
                map.iter().try_for_each(|(key, one)| object.serialize_entry(key, one))?;
                object.end()
            }
        }
    }
}

/// Reads a text as JSON. A byte order mark at the start, which Windows tools add, is passed over.
///
/// # Errors
/// Empty, too long, cut off, not JSON, nested deeper than 100, or with a repeated key.
pub fn parse(text: &str) -> Result<Json, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_LENGTH {
        return Err(ReadError::TooLarge);
    }
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let refused = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let top = Strict { depth: 0, refused: &refused };
    let value = top.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|error| match (refused.take(), error.classify()) {
        (Some(why), _) => why,
        (None, Category::Eof) => ReadError::CutOff,
        (None, _) => ReadError::NotJson { line: error.line(), column: error.column() },
    })
}

/// How deep a text may be nested. `serde_json` has a limit of its own, a little deeper, but says it only in
/// words, and they would add 3 KB to the bundle.
const DEEPEST: u32 = 100;

/// Builds a value and remembers why we refused it, where it was not the reader that did.
#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: u32,
    refused: &'a RefCell<Option<ReadError>>,
}

impl Strict<'_> {
    /// One level further in.
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth < DEEPEST { Ok(Self { depth: self.depth + 1, ..self }) } else { self.refuse(ReadError::TooDeep) }
    }

    fn refuse<T, E: Error>(self, why: ReadError) -> Result<T, E> {
        self.refused.replace(Some(why));
        Err(E::custom(""))
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
        // The field that it stands in refuses it, by name.
        Ok(Json::Fraction)
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Json, A::Error> {
        let inside = self.deeper()?;
        let mut list = Vec::new();
        while let Some(value) = sequence.next_element_seed(inside)? {
            list.push(value);
        }
        Ok(Json::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let inside = self.deeper()?;
        let mut list: Vec<(String, Json)> = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            list.push((key, entries.next_value_seed(inside)?));
        }
        let order = places(list.len(), &|a, b| list[a].0.cmp(&list[b].0));
        if let Some(pair) = order.windows(2).find(|pair| list[pair[0]].0 == list[pair[1]].0) {
            return self.refuse(ReadError::RepeatedKey { key: list[pair[0]].0.clone() });
        }
        let mut map = Map::new();
        for place in order {
            let (key, value) = &mut list[place];
            // In order and each once, so that every one goes last.
            _ = map.try_append(std::mem::take(key), std::mem::replace(value, Json::Null));
        }
        Ok(Json::Object(map))
    }
}
