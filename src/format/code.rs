//! The control code: the same for the same content, and as good as never for another. It shows that a file, a paper
//! and a screen say the same. It is no signature: whoever changes a file can make a new code too.

use sha2::{Digest, Sha256};

use super::json::{Json, parse};
use super::write::write_content;
use super::writer::Writer;
use super::{ReadError, fields};
use crate::domain::{Document, as_text, places};

/// The name of the field in a file.
pub(super) const CODE: &str = "controlCode";

/// What stands in a file around the content, and is no part of it.
pub(super) const AROUND: [&str; 7] = ["format", "formatVersion", "generator", "exportedAt", CODE, "history", "kept"];

/// Whether a file is as it was when it was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It has no code.
    Missing,
    /// Its code is that of its content.
    Right,
    /// Its content was changed since it was saved.
    Wrong,
}

/// The code of an assessment, as `7K3M-QX9P`.
pub fn control_code(document: &Document) -> String {
    parse(&write_content(document)).map(|content| code_of(&content)).unwrap_or_default()
}

/// Holds the code that stands in a file against what stands there.
pub(super) fn check(file: &Json) -> Result<Code, ReadError> {
    match file.get(CODE) {
        None | Some(Json::Null) => Ok(Code::Missing),
        Some(Json::String(code)) => Ok(if *code == code_of(file) { Code::Right } else { Code::Wrong }),
        Some(_) => Err(ReadError::wrong(CODE, &fields::expected(crate::domain::Shape::Name))),
    }
}

/// Letters and digits that cannot be taken for each other, by Crockford.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code_of(file: &Json) -> String {
    let mut out = Writer::new(false);
    canonical(file, &AROUND, &mut out);
    let sum = Sha256::digest(out.finish());
    let mut bits = 0_u64;
    for byte in &sum[..5] {
        bits = bits << 8 | u64::from(*byte);
    }
    let mut code = String::new();
    for place in 0..8 {
        if place == 4 {
            code.push('-');
        }
        code.push(char::from(DIGITS[usize::try_from(bits >> (35 - 5 * place) & 31).unwrap_or_default()]));
    }
    code
}

/// A file as RFC 8785 writes it, and SHA-256 over that in hexadecimal.
pub fn fingerprint(file: &Json) -> (String, String) {
    let mut out = Writer::new(false);
    canonical(file, &[], &mut out);
    let text = out.finish();
    let mut sum = String::new();
    for byte in Sha256::digest(&text) {
        for digit in [byte >> 4, byte & 15] {
            sum.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    (text, sum)
}

/// JSON as RFC 8785 writes it: close set, keys in the order of their UTF-16 units.
fn canonical(json: &Json, without: &[&str], out: &mut Writer) {
    match json {
        Json::Null => out.plain("null"),
        Json::Bool(flag) => out.plain(if *flag { "true" } else { "false" }),
        Json::Number(number) => out.plain(&as_text(number)),
        // None of ours; its own digits are not kept, and a file with one has another code than when it was saved.
        Json::Fraction => out.plain("0.5"),
        Json::String(text) => out.string(text),
        Json::Array(list) => {
            out.open('[');
            for one in list {
                out.entry();
                canonical(one, &[], out);
            }
            out.close(']');
        }
        Json::Object(map) => {
            let entries: Vec<_> = map.iter().collect();
            out.open('{');
            for place in places(entries.len(), &|a, b| entries[a].0.encode_utf16().cmp(entries[b].0.encode_utf16())) {
                let (key, value) = entries[place];
                if !without.contains(&key.as_str()) {
                    out.key(key);
                    canonical(value, &[], out);
                }
            }
            out.close('}');
        }
    }
}
