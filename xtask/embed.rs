//! What the bundle embeds, without what only people and checks read: checklists lose their names and
//! indents, sheets their indents and comments. The files in `src/content` and `styles` stay as they are.

use std::path::Path;
use std::{env, fs};

#[path = "../src/content/lines.rs"]
mod lines;
#[path = "../src/content/shape.rs"]
mod shape;

const SHEETS: [&str; 11] =
    ["tokens", "base", "parts", "start", "checklist", "gaps", "plan", "result", "help", "paper", "print"];
const CHECKLISTS: [&str; 2] = ["fyra-faser", "sex-steg"];

fn main() {
    for source in ["xtask/embed.rs", "src/content/lines.rs", "src/content/shape.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let out = Path::new(&out);
    let sheets: String = SHEETS.iter().map(|name| close_set_sheet(&read(&format!("styles/{name}.css")))).collect();
    fs::write(out.join("style.css"), sheets).expect("OUT_DIR can be written to");
    for name in CHECKLISTS {
        let file = serde_json::from_str(&read(&format!("src/content/{name}.json"))).expect("the file is JSON");
        embed(out, name, lines::lines(&file));
    }
    let glossary = serde_json::from_str(&read("src/content/glossary.json")).expect("the file is JSON");
    embed(out, "glossary", lines::glossary(&glossary));
}

fn embed(out: &Path, name: &str, lines: lines::Lines) {
    for (language, lines) in [("sv", lines.plain), ("en", lines.english)] {
        assert!(!lines.iter().any(|line| line.contains('\n')), "{name}: a text of several lines");
        fs::write(out.join(format!("{name}.{language}")), lines.join("\n")).expect("OUT_DIR can be written to");
    }
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
