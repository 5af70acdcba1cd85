//! What the bundle embeds, without what only people read: checklists and sheets lose their indents
//! and comments. The files in `src/content` and `styles` stay as they are.

use std::path::Path;
use std::{env, fs};

const SHEETS: [&str; 9] = ["tokens", "base", "parts", "start", "checklist", "gaps", "plan", "result", "print"];
const CHECKLISTS: [&str; 1] = ["fyra-faser"];

fn main() {
    println!("cargo::rerun-if-changed=xtask/embed.rs");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let out = Path::new(&out);
    let sheets: String = SHEETS.iter().map(|name| close_set_sheet(&read(&format!("styles/{name}.css")))).collect();
    fs::write(out.join("style.css"), sheets).expect("OUT_DIR can be written to");
    for name in CHECKLISTS {
        let text = close_set_json(&read(&format!("src/content/{name}.json")));
        fs::write(out.join(format!("{name}.json")), text).expect("OUT_DIR can be written to");
    }
}

fn read(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// JSON without the spaces outside its texts.
fn close_set_json(text: &str) -> String {
    let (mut out, mut in_text, mut is_escaped) = (String::new(), false, false);
    for letter in text.chars() {
        if in_text || !letter.is_ascii_whitespace() {
            out.push(letter);
        }
        if letter == '"' && !is_escaped {
            in_text = !in_text;
        }
        is_escaped = in_text && letter == '\\' && !is_escaped;
    }
    out
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
