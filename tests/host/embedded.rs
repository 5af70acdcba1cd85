//! What the build embeds is what people read in the repository, but for spaces and comments.

use std::fs;

use crate::fixtures::{path, text};

fn embedded(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("OUT_DIR"))).unwrap()
}

#[test]
fn an_embedded_checklist_says_the_same_as_its_file() {
    ["fyra-faser", "sex-steg"].into_iter().for_each(says_the_same);
}

fn says_the_same(name: &str) {
    let file: serde_json::Value = serde_json::from_str(&text(&format!("src/content/{name}.json"))).unwrap();
    let mut said = Vec::new();
    words(&file, &mut said);
    let [plain, english] = ["sv", "en"].map(|language| embedded(&format!("{name}.{language}")));
    let mut left: Vec<&str> = plain.lines().skip(1).chain(english.lines()).collect();
    for word in said {
        let at = left.iter().position(|line| *line == word).unwrap_or_else(|| panic!("{word} is left out"));
        left.swap_remove(at);
    }
    // Lengths of lists and flags; a heading without a short title says its title twice.
    left.retain(|line| !line.is_empty() && line.parse::<u32>().is_err() && !text_is_said(&file, line));
    assert_eq!(left, [] as [&str; 0], "these stand in no file");
    assert_eq!(plain.lines().next(), Some(crate::fixtures::checksum(&file.to_string()).as_str()));
}

/// Every word and text of a file, but for what it says that it is and the codes of its scale.
fn words<'a>(value: &'a serde_json::Value, said: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::Object(map) => {
            let read = map.iter().filter(|(name, _)| !["format", "formatVersion", "code"].contains(&name.as_str()));
            read.for_each(|(_, value)| words(value, said));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| words(value, said)),
        serde_json::Value::String(word) => said.push(word),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

fn text_is_said(file: &serde_json::Value, line: &str) -> bool {
    let headings = ["dimensions", "themes"].map(|name| file[name].as_array().unwrap());
    let mut bare = headings.into_iter().flatten().filter(|heading| heading["short"].is_null());
    bare.any(|heading| heading["title"]["sv"] == line || heading["title"]["en"] == line)
}

#[test]
fn the_embedded_glossary_example_and_knowledge_support_hold_every_text_of_their_files() {
    for name in ["glossary", "example", "knowledge"] {
        let file: serde_json::Value = serde_json::from_str(&text(&format!("src/content/{name}.json"))).unwrap();
        for (language, end) in [("sv", ".sv"), ("en", ".en")] {
            let embedded = embedded(&format!("{name}{end}"));
            let mut said = Vec::new();
            in_language(&file, language, &mut said);
            assert!(said.len() > 40, "{name}: only {} texts were read", said.len());
            for one in said {
                assert!(embedded.lines().any(|line| line == one), "{name}{end}: {one}");
            }
        }
    }
}

fn in_language<'a>(value: &'a serde_json::Value, language: &str, said: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::Object(map) if map.contains_key("sv") => said.push(value[language].as_str().unwrap()),
        serde_json::Value::Object(map) => map.values().for_each(|one| in_language(one, language, said)),
        serde_json::Value::Array(list) => list.iter().for_each(|one| in_language(one, language, said)),
        serde_json::Value::String(_)
        | serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn the_embedded_sheets_hold_every_sign_of_the_files_but_spaces_comments_and_needless_semicolons() {
    let names = [
        "tokens",
        "base",
        "parts",
        "start",
        "checklist",
        "gaps",
        "plan",
        "result",
        "help",
        "opened",
        "paper",
        "print",
        "units",
        "workshop",
        "room",
        "course",
        "review",
    ];
    let files = names.map(|name| text(&format!("styles/{name}.css")));
    assert_eq!(bare(&files.concat()), bare(&embedded("style.css")));
    assert!(!embedded("style.css").contains("/*"));
}

#[test]
fn no_sheet_is_forgotten() {
    let sheets = fs::read_dir(path("styles")).unwrap().count();
    // `page.css` belongs to the stand-alone page, and `themes` to others'.
    assert_eq!(sheets - 2, 17, "a new sheet is named in xtask/embed.rs and here");
}

fn bare(sheet: &str) -> String {
    let without_comments: String = sheet
        .split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").unwrap().1 })
        .collect();
    without_comments.split_whitespace().collect::<String>().replace(";}", "}")
}
