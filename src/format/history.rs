//! The `history` block: how far every writer was seen, and the dot of every field. It stands by
//! itself, so that a person who opens the file reads the content.

use litemap::LiteMap;

use super::ReadError;
use super::fields::{moment, object, value, walk};
use super::json::{Json, Map};
use super::writer::Writer;
use crate::domain::{Date, Dot, Key, Mark, Moment, Register, Seen, Tick, WriterId, joined, tick};

pub(super) type Fields = LiteMap<Key, Register>;

/// The count of a value that has no dot yet. One that stays so was written by hand, outside the tool.
pub(super) const BY_HAND: u32 = 0;

/// Puts the dots to the values, and their rivals beside them. A value without a dot gets a writer whose
/// name follows from what was written, so that the same file stays the same.
pub(super) fn read(history: Option<&Json>, fields: &mut Fields) -> Result<Seen, ReadError> {
    let history = object(history, "history")?;
    let mut seen = seen(object(history.get("seen"), "history/seen")?)?;
    walk(object(history.get("dots"), "history/dots")?, "history/dots/", &mut |found| {
        let dot = dot(found.json).ok_or_else(|| ReadError::wrong(&found.path, "\"abc.1\""))?;
        if let Some(register) = found.field.and_then(|(key, _)| fields.get_mut(&key)) {
            register[0].0 = dot;
        }
        Ok(())
    })?;
    walk(object(history.get("rivals"), "history/rivals")?, "history/rivals/", &mut |found| {
        let wrong = || ReadError::wrong(&found.path, "[[\"abc.1\", …]]");
        for json in found.json.as_array().ok_or_else(wrong)? {
            let (dot, json) = rival(json).ok_or_else(wrong)?;
            let Some((key, spec)) = &found.field else { continue };
            if let Some(register) = fields.get_mut(key).filter(|register| register[0].0.count != BY_HAND) {
                register.push((dot, value(spec, json, &found.path)?));
            }
        }
        Ok(())
    })?;
    name_by_hand(fields, &mut seen);
    cover(&mut seen, fields);
    Ok(seen)
}

fn seen(writers: &Map) -> Result<Seen, ReadError> {
    let mut seen = Seen::new();
    for (writer, json) in writers {
        let path = joined(&["history/seen/", writer], "");
        let wrong = || ReadError::wrong(&path, "[1, \"2026-11-21T14:12\"]");
        let [count, at] = json.as_array().map(Vec::as_slice).unwrap_or_default() else { return Err(wrong()) };
        let count = count.as_u64().and_then(|count| u32::try_from(count).ok());
        let count = count.filter(|count| *count <= MOST_CHANGES).ok_or_else(wrong)?;
        let at = moment(Some(at), &path)?.ok_or_else(wrong)?;
        seen.insert(writer.as_str().into(), Tick { count, at });
    }
    Ok(seen)
}

/// `[dot, value]`; which field the value is for is not known here.
fn rival(json: &Json) -> Option<(Dot, &Json)> {
    let [at, value] = json.as_array()?.as_slice() else { return None };
    let dot = dot(at)?;
    (value.as_array().is_none() && value.as_object().is_none()).then_some((dot, value))
}

fn name_by_hand(fields: &mut Fields, seen: &mut Seen) {
    let mut mark = Mark::NONE;
    let mut by_hand = Vec::new();
    for (key, register) in fields.iter_mut() {
        let (dot, value) = &mut register[0];
        if dot.count == BY_HAND {
            mark = mark.with(&path(key)).with(&text_of(value));
            by_hand.push(dot);
        }
    }
    let writer: WriterId = joined(&["hand-", &mark.digits()], "").into();
    for (count, dot) in (1..).zip(by_hand) {
        *dot = Dot { count, writer: writer.clone() };
        seen.insert(writer.clone(), Tick { count, at: LONG_AGO });
    }
}

fn text_of(value: &crate::domain::Value) -> String {
    let mut out = Writer::default();
    out.value(value);
    out.finish()
}

/// When nobody knows when; never later than any real change.
const LONG_AGO: Moment = Moment { date: Date::FIRST, hour: 0, minute: 0 };

/// A document has seen what it holds, whatever the file claims.
fn cover(seen: &mut Seen, fields: &Fields) {
    for (dot, _) in fields.values().flatten() {
        let tick = tick(seen, &dot.writer, LONG_AGO);
        tick.count = tick.count.max(dot.count);
    }
}

/// The most changes that one writer makes: so far below what a `u32` holds that counting on never ends.
pub(super) const MOST_CHANGES: u32 = 1 << 30;

/// `writer.count`, the count without any sign or nought before it.
fn dot(json: &Json) -> Option<Dot> {
    let text = json.as_str()?;
    let (writer, digits) = text.split_at(text.bytes().rposition(|byte| byte == b'.')?);
    let mut count = 0_u64;
    for byte in digits[1..].bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 || count == 0 && digit == 0 || count > u64::from(MOST_CHANGES) {
            return None;
        }
        count = count * 10 + u64::from(digit);
    }
    let count = u32::try_from(count).ok().filter(|count| (1..=MOST_CHANGES).contains(count))?;
    (!writer.is_empty()).then(|| Dot { count, writer: writer.into() })
}

fn path(key: &Key) -> String {
    let kind = key.place.kind;
    if kind.is_single() {
        joined(&[kind.name(), key.field], "/")
    } else {
        joined(&[kind.name(), &key.place.id, key.field], "/")
    }
}
