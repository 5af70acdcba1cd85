//! The `history` block: how far every writer was seen, and the dot of every field. It stands by
//! itself, so that a person who opens the file reads the content.

use litemap::LiteMap;

use sha2::{Digest, Sha256};

use super::ReadError;
use super::fields::{moment, object, value};
use super::json::{Json, Map};
use crate::domain::{self, Date, Dot, Key, Kind, Moment, Register, Seen, Tick, WriterId};

type Fields = LiteMap<Key, Register>;

/// Puts the dots to the values. A value without a dot was written by hand, outside the tool: it
/// gets a writer whose name follows from what was written, so that the same file stays the same.
pub(super) fn read(history: Option<&Json>, values: LiteMap<Key, domain::Value>) -> Result<(Seen, Fields), ReadError> {
    let history = object(history, "history")?;
    let mut seen = seen(object(history.get("seen"), "history/seen")?)?;
    let dots = tree(history.get("dots"), "history/dots", "\"abc.1\"", is_dot)?;
    let rivals = tree(history.get("rivals"), "history/rivals", "[[\"abc.1\", …]]", are_rivals)?;
    let mut fields = Fields::new();
    let mut by_hand = Vec::new();
    for (key, value) in values {
        match leaf(dots, &key).and_then(Json::as_str).and_then(dot) {
            Some(dot) => {
                let mut register = vec![(dot, value)];
                register.extend(others(leaf(rivals, &key), &key)?);
                fields.insert(key, register);
            }
            None => by_hand.push((key, value)),
        }
    }
    add_by_hand(by_hand, &mut seen, &mut fields);
    cover(&mut seen, &fields);
    Ok((seen, fields))
}

fn seen(writers: &Map) -> Result<Seen, ReadError> {
    let mut seen = Seen::new();
    for (writer, json) in writers {
        let path = format!("history/seen/{writer}");
        let wrong = || ReadError::wrong(path.as_str(), "[1, \"2026-11-21T14:12\"]");
        let [count, at] = json.as_array().map(Vec::as_slice).unwrap_or_default() else { return Err(wrong()) };
        let count = count.as_u64().and_then(|count| u32::try_from(count).ok());
        let count = count.filter(|count| *count <= MOST_CHANGES).ok_or_else(wrong)?;
        let at = moment(Some(at), &path)?.ok_or_else(wrong)?;
        seen.insert(writer.as_str().into(), Tick { count, at });
    }
    Ok(seen)
}

/// A tree of the content's shape, once every leaf in it has been found to fit.
fn tree<'a>(json: Option<&'a Json>, path: &str, expected: &str, fits: fn(&Json) -> bool) -> Result<&'a Map, ReadError> {
    let leaves = |fields: &Map, path: &str| match fields.iter().find(|(_, json)| !fits(json)) {
        Some((name, _)) => Err(ReadError::wrong(format!("{path}/{name}"), expected)),
        None => Ok(()),
    };
    let tree = object(json, path)?;
    for kind in Kind::ALL {
        let path = format!("{path}/{}", kind.name());
        let records = object(tree.get(kind.name()), &path)?;
        if kind.is_single() {
            leaves(records, &path)?;
        } else {
            for (id, fields) in records {
                let path = format!("{path}/{id}");
                leaves(object(Some(fields), &path)?, &path)?;
            }
        }
    }
    Ok(tree)
}

fn leaf<'a>(tree: &'a Map, key: &Key) -> Option<&'a Json> {
    let records = tree.get(key.place.kind.name())?;
    if key.place.kind.is_single() { records.get(key.field) } else { records.get(&key.place.id)?.get(key.field) }
}

fn is_dot(json: &Json) -> bool {
    json.as_str().and_then(dot).is_some()
}

fn are_rivals(json: &Json) -> bool {
    json.as_array().is_some_and(|list| list.iter().all(|one| rival(one).is_some()))
}

/// `[dot, value]`; which field the value is for is not known here.
fn rival(json: &Json) -> Option<(Dot, &Json)> {
    let [at, value] = json.as_array()?.as_slice() else { return None };
    let dot = dot(at.as_str()?)?;
    (value.as_array().is_none() && value.as_object().is_none()).then_some((dot, value))
}

/// The values of a field that were not the one shown, held against what it may hold.
fn others(json: Option<&Json>, key: &Key) -> Result<Register, ReadError> {
    let mut register = Register::new();
    let Some(spec) = key.place.kind.fields().iter().find(|spec| spec.name == key.field) else { return Ok(register) };
    for (dot, json) in json.and_then(Json::as_array).into_iter().flatten().filter_map(rival) {
        register.push((dot, value(spec, json, &format!("history/rivals/{}", path(key)))?));
    }
    Ok(register)
}

fn add_by_hand(values: Vec<(Key, domain::Value)>, seen: &mut Seen, fields: &mut Fields) {
    if values.is_empty() {
        return;
    }
    let mut digest = Sha256::new();
    for (key, value) in &values {
        digest.update(path(key));
        digest.update(super::write::json_of(value).to_text());
    }
    let name = format!("{:x}", digest.finalize());
    let writer: WriterId = format!("hand-{}", &name[..12]).into();
    for (count, (key, value)) in (1..).zip(values) {
        fields.insert(key, vec![(Dot { count, writer: writer.clone() }, value)]);
        seen.insert(writer.clone(), Tick { count, at: LONG_AGO });
    }
}

/// When nobody knows when; never later than any real change.
const LONG_AGO: Moment = Moment { date: Date::FIRST, hour: 0, minute: 0 };

/// A document has seen what it holds, whatever the file claims.
fn cover(seen: &mut Seen, fields: &Fields) {
    for (dot, _) in fields.values().flatten() {
        let tick = seen.entry(dot.writer.clone()).or_insert(Tick { count: 0, at: LONG_AGO });
        tick.count = tick.count.max(dot.count);
    }
}

/// The most changes that one writer makes: so far below what a `u32` holds that counting on never ends.
pub(super) const MOST_CHANGES: u32 = 1 << 30;

fn dot(text: &str) -> Option<Dot> {
    let (writer, digits) = text.rsplit_once('.')?;
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let count = digits.parse().ok().filter(|count| is_plain && *count <= MOST_CHANGES)?;
    (!writer.is_empty()).then(|| Dot { count, writer: writer.into() })
}

fn path(key: &Key) -> String {
    let kind: Kind = key.place.kind;
    if kind.is_single() {
        format!("{}/{}", kind.name(), key.field)
    } else {
        format!("{}/{}/{}", kind.name(), key.place.id, key.field)
    }
}
