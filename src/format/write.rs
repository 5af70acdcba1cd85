//! A document to text.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::json::{Json, Map};
use super::{CURRENT, FORMAT, Kept};
use crate::domain::{self, Document, Dot, Kind, Moment, Register};

/// The file as it is written: what a person looks for first stands first.
struct Written(Vec<(&'static str, Json)>);

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(key, one)| object.serialize_entry(key, one))?;
        object.end()
    }
}

/// The text of a saved file, for people and programs to read.
pub fn write_file(document: &Document, exported_at: Moment) -> String {
    let written = written(document, Some(exported_at), None);
    serde_json::to_string_pretty(&written).unwrap_or_else(|_| panic!("maps have text keys and no fractions"))
}

/// The text that this browser keeps: the same, closer set, with what this browser says of it.
pub fn write_kept(document: &Document, kept: &Kept) -> String {
    let kept = object([
        ("archived", Json::Bool(kept.archived)),
        ("filedAt", kept.filed_at.map_or(Json::Null, |at| Json::String(at.to_string()))),
        ("filedChanges", Json::Number(i64::try_from(kept.filed_changes).unwrap_or(i64::MAX))),
    ]);
    let written = written(document, None, Some(kept));
    serde_json::to_string(&written).unwrap_or_else(|_| panic!("maps have text keys and no fractions"))
}

fn written(document: &Document, exported_at: Option<Moment>, kept: Option<Json>) -> Written {
    let text = |text: &str| Json::String(text.to_owned());
    let mut written = vec![
        ("format", text(FORMAT)),
        ("formatVersion", Json::Number(i64::try_from(CURRENT).unwrap_or(i64::MAX))),
        ("generator", text(concat!("Implementum ", env!("CARGO_PKG_VERSION")))),
    ];
    if let Some(at) = exported_at {
        written.push(("exportedAt", Json::String(at.to_string())));
    }
    written.push(("id", text(&document.id)));
    for kind in [Kind::Checklist, Kind::About, Kind::Phases, Kind::Items, Kind::Areas, Kind::Actions] {
        written
            .push((kind.name(), tree(document, kind, &|register| register.first().map(|(_, value)| json_of(value)))));
    }
    if let Some(kept) = kept {
        written.push(("kept", kept));
    }
    written.push(("history", history(document)));
    Written(written)
}

fn history(document: &Document) -> Json {
    let mut seen = Map::new();
    for (writer, tick) in document.seen() {
        seen.insert(
            writer.to_string(),
            Json::Array(vec![Json::Number(tick.count.into()), Json::String(tick.at.to_string())]),
        );
    }
    let dots = forest(document, &|register| register.first().map(|(dot, _)| Json::String(text_of(dot))));
    let rivals = forest(document, &|register| {
        let others: Vec<Json> = register
            .iter()
            .skip(1)
            .map(|(dot, value)| Json::Array(vec![Json::String(text_of(dot)), json_of(value)]))
            .collect();
        (!others.is_empty()).then_some(Json::Array(others))
    });
    object([("dots", dots), ("rivals", rivals), ("seen", Json::Object(seen))])
}

/// What a tree holds for a field; nothing leaves it out.
type Leaf<'a> = &'a dyn Fn(&Register) -> Option<Json>;

/// One tree a kind; kinds without anything are left out.
fn forest(document: &Document, leaf: Leaf) -> Json {
    let mut trees = Map::new();
    for kind in Kind::ALL {
        let tree = tree(document, kind, leaf);
        if tree.as_object().is_some_and(|map| !map.is_empty()) {
            trees.insert(kind.name().to_owned(), tree);
        }
    }
    Json::Object(trees)
}

fn tree(document: &Document, kind: Kind, leaf: Leaf) -> Json {
    let mut records = Map::new();
    for (key, register) in document.fields().iter().filter(|(key, _)| key.place.kind == kind) {
        let Some(value) = leaf(register) else { continue };
        if kind.is_single() {
            records.insert(key.field.to_owned(), value);
        } else {
            if records.get(key.place.id.as_str()).is_none() {
                records.insert(key.place.id.clone(), Json::Object(Map::new()));
            }
            if let Some(Json::Object(fields)) = records.get_mut(key.place.id.as_str()) {
                fields.insert(key.field.to_owned(), value);
            }
        }
    }
    Json::Object(records)
}

/// An object of a few known keys, given in order.
fn object<const N: usize>(entries: [(&str, Json); N]) -> Json {
    let mut map = Map::new();
    for (key, value) in entries {
        map.insert(key.to_owned(), value);
    }
    Json::Object(map)
}

fn text_of(dot: &Dot) -> String {
    format!("{}.{}", dot.writer, dot.count)
}

pub(super) fn json_of(value: &domain::Value) -> Json {
    match value {
        domain::Value::Nothing => Json::Null,
        domain::Value::Text(text) => Json::String(text.clone()),
        domain::Value::Number(number) => Json::Number(*number),
        domain::Value::Flag(flag) => Json::Bool(*flag),
    }
}
