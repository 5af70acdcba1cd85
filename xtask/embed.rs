//! What the bundle embeds, without what only people and checks read: checklists lose their names and
//! indents, sheets their indents and comments. The files in `src/content` and `styles` stay as they are.

use std::path::Path;
use std::{env, fs};

use serde_json::{Value, Value as Json};
use sha2::{Digest, Sha256};

#[path = "../src/content/lines.rs"]
mod lines;
#[path = "../src/content/shape.rs"]
mod shape;

const SHEETS: [&str; 12] =
    ["tokens", "base", "parts", "start", "checklist", "gaps", "plan", "result", "help", "opened", "paper", "print"];
/// What the process leader's edition adds.
const LEADER_SHEETS: [&str; 5] = ["units", "workshop", "room", "course", "review"];
const CHECKLISTS: [&str; 2] = ["fyra-faser", "sex-steg"];

fn main() {
    for source in ["xtask/embed.rs", "src/content/lines.rs", "src/content/shape.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let out = Path::new(&out);
    let is_leaders = env::var_os("CARGO_FEATURE_LEADER").is_some();
    let more: &[&str] = if is_leaders { &LEADER_SHEETS } else { &[] };
    let sheets: String =
        SHEETS.iter().chain(more).map(|name| close_set_sheet(&read(&format!("styles/{name}.css")))).collect();
    fs::write(out.join("style.css"), sheets).expect("OUT_DIR can be written to");
    for name in CHECKLISTS {
        let file: Value = serde_json::from_str(&read(&format!("src/content/{name}.json"))).expect("the file is JSON");
        // Keys are sorted and there are no fractions: the text is the canonical one of RFC 8785.
        let fingerprint = format!("{:x}", Sha256::digest(file.to_string()));
        embed(out, name, lines::lines(&file, fingerprint));
    }
    let glossary = serde_json::from_str(&read("src/content/glossary.json")).expect("the file is JSON");
    let mut terms = lines::Lines::default();
    terms.add(&shape::GLOSSARY, Some(&glossary));
    embed(out, "glossary", terms);
    let knowledge = serde_json::from_str(&read("src/content/knowledge.json")).expect("the file is JSON");
    let mut known = lines::Lines::default();
    known.add(&shape::KNOWLEDGE, Some(&knowledge));
    embed(out, "knowledge", known);
    let workshop = serde_json::from_str(&read("src/content/workshop.json")).expect("the file is JSON");
    let mut begin = lines::Lines::default();
    begin.add(&shape::WORKSHOP, Some(&workshop));
    embed(out, "workshop", begin);
    let mut example = serde_json::from_str(&read("src/content/example.json")).expect("the file is JSON");
    if is_leaders {
        let course: Value = serde_json::from_str(&read("src/content/example-course.json")).expect("the file is JSON");
        add_all(&mut example, course);
    }
    let mut slots = lines::Lines::default();
    leave_slots(&mut example, &mut slots);
    fs::write(out.join("example.slots"), example.to_string()).expect("OUT_DIR can be written to");
    embed(out, "example", slots);
}

/// Puts the members of one record into another, in the place of those of the same name.
fn add_all(record: &mut Value, more: Value) {
    if let (Value::Object(record), Value::Object(more)) = (record, more) {
        record.extend(more);
    }
}

/// The example is a file of ours but for its texts, which stand in both languages, and its days, which are counted from
/// today. In the place of each a `$` is left, and what goes there becomes a line; `src/content/example.rs` fills them in.
fn leave_slots(value: &mut Value, slots: &mut lines::Lines) {
    if let Some(days) = value["days"].as_i64() {
        let sign = if days < 0 { '<' } else { '>' };
        let line = format!("{sign}{}", days.unsigned_abs());
        slots.plain.push(line.clone());
        slots.english.push(line);
        *value = "$".into();
    } else if let [Some(sv), Some(en)] = ["sv", "en"].map(|language| value[language].as_str()) {
        for text in [sv, en] {
            assert!(!text.contains(['"', '\\', '$']) && !text.starts_with(['<', '>']), "{text} does not fit a slot");
        }
        slots.plain.push(sv.to_owned());
        slots.english.push(en.to_owned());
        *value = "$".into();
    } else if let Some(record) = value.as_object_mut() {
        record.values_mut().for_each(|value| leave_slots(value, slots));
    }
}

fn embed(out: &Path, name: &str, lines: lines::Lines) {
    for (language, lines) in [("sv", lines.plain), ("en", lines.english)] {
        assert!(!lines.iter().any(|line| line.contains('\n')), "{name}: a text of several lines");
        fs::write(out.join(format!("{name}.{language}")), lines.join("\n")).expect("OUT_DIR can be written to");
    }
}

/// What `lines` calls it: the tool has a way of its own to write numbers.
fn as_text(number: &impl ToString) -> String {
    number.to_string()
}

fn read(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A sheet without comments, and with no more space than its words need. Texts in quotation marks stay.
fn close_set_sheet(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
        } else if letter == '"' || letter == '\'' {
            let end = rest[1..].find(letter).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if letter.is_whitespace() {
            rest = rest.trim_start();
            if !rest.starts_with(['{', '}', ';', ','])
                && !out.ends_with(['{', '}', ';', ',', ' '])
                && !ends_property(&out)
            {
                out.push(' ');
            }
        } else {
            if letter == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// Whether the text ends with the colon after a property's name, where no space is needed. In a selector one may be.
fn ends_property(text: &str) -> bool {
    let start = text.rfind(['{', '}', ';']).map_or(0, |at| at + 1);
    text.ends_with(':') && text[start..].bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b':')
}
