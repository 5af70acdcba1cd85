//! What the build embeds is what people read in the repository, but for spaces and comments.

use std::fs;

use crate::fixtures::{path, text};

fn embedded(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("OUT_DIR"))).unwrap()
}

#[test]
fn an_embedded_checklist_says_the_same_as_its_file() {
    let file = text("src/content/fyra-faser.json");
    let [file, embedded]: [serde_json::Value; 2] =
        [file, embedded("fyra-faser.json")].map(|text| serde_json::from_str(&text).unwrap());
    assert_eq!(file, embedded);
}

#[test]
fn the_embedded_sheets_hold_every_sign_of_the_files_but_spaces_comments_and_needless_semicolons() {
    let names = ["tokens", "base", "parts", "start", "checklist", "gaps", "plan", "result", "print"];
    let files = names.map(|name| text(&format!("styles/{name}.css")));
    assert_eq!(bare(&files.concat()), bare(&embedded("style.css")));
    assert!(!embedded("style.css").contains("/*"));
}

#[test]
fn no_sheet_is_forgotten() {
    let sheets = fs::read_dir(path("styles")).unwrap().count();
    // `page.css` belongs to the stand-alone page, not to the element.
    assert_eq!(sheets - 1, 9, "a new sheet is named in xtask/embed.rs and here");
}

fn bare(sheet: &str) -> String {
    let without_comments: String = sheet
        .split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").unwrap().1 })
        .collect();
    without_comments.split_whitespace().collect::<String>().replace(";}", "}")
}
