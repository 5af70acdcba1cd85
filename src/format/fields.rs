//! A checked file to a document: every field is held against what its record may hold.

use super::json::{Json, Map};
use super::{Code, Kept, Read, ReadError, code, history};
use crate::domain::{Document, Dot, Key, Kind, Moment, Place, Shape, Spec, Value, WriterId, joined};

pub(super) fn read(file: &Json, code: Code) -> Result<Read, ReadError> {
    let Some(file) = file.as_object() else { return Err(ReadError::NotOurs) };
    let id = match file.get("id").and_then(Json::as_str) {
        Some(id) if is_id(id) => id.to_owned(),
        Some(_) | None => return Err(ReadError::wrong("id", "a-z 0-9 -")),
    };
    let exported_at = exported_at(file)?;
    let mut unknown = unknown_names(file);
    let mut fields = history::Fields::new();
    let nobody: WriterId = "".into();
    walk(file, "", &mut |found| {
        let Some((key, spec)) = found.field else {
            unknown.push(found.path);
            return Ok(());
        };
        let value = value(spec, found.json, &found.path)?;
        fields.insert(key, vec![(Dot { count: history::BY_HAND, writer: nobody.clone() }, value)]);
        Ok(())
    })?;
    let seen = history::read(file.get("history"), &mut fields)?;
    Ok(Read {
        document: Document::from_parts(id, seen, fields),
        kept: kept(file.get("kept"))?,
        exported_at,
        code,
        unknown,
    })
}

/// When a file was saved, of what every file begins with.
pub(super) fn exported_at(file: &Map) -> Result<Option<Moment>, ReadError> {
    if file.get("generator").is_some_and(|name| name.as_str().is_none()) {
        return Err(ReadError::wrong("generator", &expected(Shape::Name)));
    }
    moment(file.get("exportedAt"), "exportedAt")
}

pub(super) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn unknown_names(file: &Map) -> Vec<String> {
    let is_known =
        |name: &str| name == "id" || code::AROUND.contains(&name) || Kind::ALL.iter().any(|kind| kind.name() == name);
    file.keys().filter(|name| !is_known(name)).cloned().collect()
}

/// What stands for a field in a tree of the content's shape.
pub(super) struct Found<'a> {
    /// Which field, if it is one of ours.
    pub field: Option<(Key, &'static Spec)>,
    pub json: &'a Json,
    pub path: String,
}

/// What is done with each field, in the order of their keys.
type Each<'a> = &'a mut dyn FnMut(Found) -> Result<(), ReadError>;

/// Goes through a tree of the content's shape: the file itself, where `top` is empty, or a part of its history.
pub(super) fn walk(tree: &Map, top: &str, each: Each) -> Result<(), ReadError> {
    for kind in Kind::ALL {
        let path = joined(&[top, kind.name()], "");
        let records = object(tree.get(kind.name()), &path)?;
        if kind.is_single() {
            record(Place { kind, id: String::new() }, records, &path, each)?;
            continue;
        }
        for (id, fields) in records {
            let path = joined(&[&path, id], "/");
            if top.is_empty() && (id.is_empty() || id.chars().count() > 100 || id.contains('/')) {
                return Err(ReadError::wrong(&path, "id"));
            }
            record(Place { kind, id: id.clone() }, object(Some(fields), &path)?, &path, each)?;
        }
    }
    Ok(())
}

fn record(place: Place, fields: &Map, path: &str, each: Each) -> Result<(), ReadError> {
    for (name, json) in fields {
        let spec = place.kind.fields().iter().find(|spec| spec.name == name);
        let field = spec.map(|spec| (Key { place: place.clone(), field: spec.name }, spec));
        each(Found { field, json, path: joined(&[path, name], "/") })?;
    }
    Ok(())
}

/// The value of a field, if its record may hold it.
pub(super) fn value(spec: &Spec, json: &Json, path: &str) -> Result<Value, ReadError> {
    let value = match json {
        Json::Null => Some(Value::Nothing),
        Json::Bool(flag) => Some(Value::Flag(*flag)),
        Json::Number(number) => Some(Value::Number(*number)),
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Fraction | Json::Array(_) | Json::Object(_) => None,
    };
    value.filter(|value| spec.shape.accepts(value)).ok_or_else(|| ReadError::wrong(path, &expected(spec.shape)))
}

/// What a shape accepts, as an example that reads the same in every language.
pub(super) fn expected(shape: Shape) -> String {
    match shape {
        Shape::Prose | Shape::Name => "\"…\"".to_owned(),
        Shape::Code(codes) => joined(codes, " | "),
        Shape::Date => "2026-11-21".to_owned(),
        Shape::Moment => "2026-11-21T14:12".to_owned(),
        Shape::Number => "0, 1, 2 …".to_owned(),
        Shape::Decimal => "\"12.5\"".to_owned(),
        Shape::Flag => "true | false".to_owned(),
    }
}

/// An object, or an empty one where there is nothing.
pub(super) fn object<'a>(json: Option<&'a Json>, path: &str) -> Result<&'a Map, ReadError> {
    static NONE: Map = Map::new();
    match json {
        None => Ok(&NONE),
        Some(Json::Object(map)) => Ok(map),
        Some(_) => Err(ReadError::wrong(path, "{ … }")),
    }
}

pub(super) fn moment(json: Option<&Json>, path: &str) -> Result<Option<Moment>, ReadError> {
    match json {
        None | Some(Json::Null) => Ok(None),
        Some(json) => match json.as_str().and_then(Moment::parse) {
            Some(moment) => Ok(Some(moment)),
            None => Err(ReadError::wrong(path, &expected(Shape::Moment))),
        },
    }
}

fn kept(json: Option<&Json>) -> Result<Kept, ReadError> {
    let fields = object(json, "kept")?;
    Ok(Kept {
        archived: fields.get("archived").and_then(Json::as_bool).unwrap_or_default(),
        filed_at: moment(fields.get("filedAt"), "kept/filedAt")?,
        filed_changes: fields.get("filedChanges").and_then(Json::as_u64).unwrap_or_default(),
    })
}
