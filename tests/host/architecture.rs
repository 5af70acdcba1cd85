//! The rules of `design.md` that the compiler does not know: who may name whom, how long a file may
//! be, what a sheet must not say. A failure names file and line.

use crate::fixtures::{path, text};

/// What a layer must never name: crates and, after `crate::`, other layers.
struct Layer {
    folder: &'static str,
    crates: &'static [&'static str],
    layers: &'static [&'static str],
    /// Names inside paths that mean storage or clocks.
    names: &'static [&'static str],
}

const BROWSER: &[&str] = &["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"];
const CLOCKS: &[&str] = &["SystemTime", "Instant", "now_utc", "now_local"];

const LAYERS: &[Layer] = &[
    Layer {
        folder: "src/domain",
        crates: &["serde_json", "yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"],
        layers: &["content", "format", "app", "ui", "web", "element"],
        names: CLOCKS,
    },
    Layer { folder: "src/format", crates: BROWSER, layers: &["content", "app", "ui", "web", "element"], names: CLOCKS },
    Layer { folder: "src/content", crates: BROWSER, layers: &["app", "ui", "web", "element"], names: CLOCKS },
    Layer {
        folder: "src/app",
        crates: &["serde_json", "yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"],
        layers: &["ui", "web", "element"],
        names: CLOCKS,
    },
    Layer {
        folder: "src/ui",
        crates: &["serde_json", "js_sys", "gloo"],
        layers: &["format", "web", "element"],
        names: &["SystemTime", "Instant", "local_storage", "session_storage", "indexed_db", "Storage", "Performance"],
    },
    Layer {
        folder: "src/web",
        crates: &["yew", "serde_json"],
        layers: &["content", "ui", "element"],
        names: &["SystemTime", "Instant"],
    },
    Layer {
        folder: "src/element",
        crates: &["serde_json"],
        layers: &[],
        names: &["SystemTime", "Instant", "local_storage"],
    },
];

/// Files of ours that may be longer than 250 lines, and why.
const LONG: &[(&str, &str)] = &[("src/app/words/", "tables of words")];

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
struct Broken {
    line: usize,
    what: String,
}

/// The files of a folder and below that end so, as paths from the top of the project.
pub fn sources(folder: &str, end: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(path(folder)) else { return Vec::new() };
    let mut files = Vec::new();
    for entry in entries.map(Result::unwrap) {
        let name = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files.extend(sources(&name, end));
        } else if name.ends_with(end) {
            files.push(name);
        }
    }
    files.sort();
    files
}

/// The lines of code, numbered from 1, without what stands in comments.
pub fn code_lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(source.lines()).map(|(number, line)| {
        let code = if line.trim_start().starts_with("//") { "" } else { line };
        (number, code.split(" // ").next().unwrap_or_default())
    })
}

fn broken(layer: &Layer, source: &str) -> Vec<Broken> {
    let mut found = Vec::new();
    for (line, code) in code_lines(source) {
        let words = code.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        for word in words.filter(|word| layer.crates.contains(word) || layer.names.contains(word)) {
            found.push(Broken { line, what: word.to_owned() });
        }
    }
    let code: Vec<&str> = code_lines(source).map(|(_, code)| code).collect();
    let code = code.join("\n");
    for (place, _) in code.match_indices("crate::") {
        let line = code[..place].matches('\n').count() + 1;
        let named = first_names(&code[place + "crate::".len()..]).into_iter();
        found.extend(
            named
                .filter(|name| layer.layers.contains(name))
                .map(|name| Broken { line, what: format!("crate::{name}") }),
        );
    }
    found
}

/// The names that a path begins with: one, or each of a group in braces.
fn first_names(path: &str) -> Vec<&str> {
    let name =
        |text: &'_ str| text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    let Some(group) = path.strip_prefix('{') else { return vec![&path[..name(path)]] };
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            ',' if depth == 0 => start = place + 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ if start <= place && !letter.is_whitespace() => {
                names.push(&group[place..place + name(&group[place..])]);
                start = usize::MAX;
            }
            _ => {}
        }
    }
    names
}

fn report(file: &str, broken: Vec<Broken>) -> Vec<String> {
    broken.into_iter().map(|Broken { line, what }| format!("{file}:{line} names {what}")).collect()
}

#[test]
fn each_layer_names_only_what_stands_to_its_right() {
    let mut found = Vec::new();
    for layer in LAYERS {
        let files = sources(layer.folder, ".rs");
        assert!(!files.is_empty(), "{} is gone", layer.folder);
        for file in &files {
            found.extend(report(file, broken(layer, &text(file))));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_planted_violation_is_found_with_its_line() {
    let source = "//! May say yew, crate::ui and serde_json here.\nuse crate::domain::Key;\nuse crate::{domain::{Key, ui},\n    web::Browser};\nfn f() { serde_json::json!(1); } // yew\nlet x = crate::ui::views::X;\n";
    let app = LAYERS.iter().find(|layer| layer.folder == "src/app").unwrap();
    let found: Vec<String> = report("x.rs", broken(app, source));
    assert_eq!(found, ["x.rs:5 names serde_json", "x.rs:3 names crate::web", "x.rs:6 names crate::ui"]);
    assert_eq!(broken(app, "let yewtree = crate::webbing::X;"), []);
}

/// Where a `style` attribute is written in Rust: a page with a strict policy would refuse it.
fn styles(source: &str) -> Vec<Broken> {
    let has_style = |code: &str| {
        code.match_indices("style=")
            .any(|(at, _)| !code[..at].ends_with(|one: char| one.is_alphanumeric() || one == '_' || one == '-'))
    };
    code_lines(source)
        .filter(|(_, code)| has_style(code))
        .map(|(line, _)| Broken { line, what: "style=".into() })
        .collect()
}

#[test]
fn no_view_writes_a_style_attribute() {
    let files = sources("src/ui", ".rs").into_iter();
    let found: Vec<String> = files.flat_map(|file| report(&file, styles(&text(&file)))).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    assert_eq!(styles("<p>\n  <i style={width} />\n</p>").len(), 1);
    assert_eq!(styles("<p data-style=\"x\" fontstyle=\"y\">"), []);
}

/// What a sheet inside an element must not use: the page's font size, the page's width.
fn sheet_faults(sheet: &str) -> Vec<Broken> {
    let mut found = Vec::new();
    for (line, code) in (1..).zip(sheet.lines()) {
        let has_rem = code.match_indices("rem").any(|(at, _)| {
            let after = code[at + 3..].chars().next();
            code[..at].ends_with(|one: char| one.is_ascii_digit()) && !after.is_some_and(char::is_alphanumeric)
        });
        let media = code.find("@media").map(|at| &code[at..]).unwrap_or_default();
        let condition = media.split('{').next().unwrap_or_default();
        let faults = [
            (has_rem, "rem"),
            (code.contains("<style"), "<style"),
            (condition.contains("width"), "@media by the width of the page"),
        ];
        found
            .extend(faults.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| Broken { line, what: what.into() }));
    }
    found
}

#[test]
fn sheets_measure_the_element_and_not_the_page() {
    let files = sources("styles", ".css").into_iter();
    let found: Vec<String> = files.flat_map(|file| report(&file, sheet_faults(&text(&file)))).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    let planted = "a { width: 2rem; }\n@media (min-width: 40em) { b { width: 1em } }\n@media print { i { width: 1em } }\n.rem2 { inset: .5rem }\n";
    let lines: Vec<usize> = sheet_faults(planted).into_iter().map(|one| one.line).collect();
    assert_eq!(lines, [1, 2, 4]);
}

#[test]
fn a_file_is_one_idea_and_not_over_two_hundred_and_fifty_lines() {
    for file in &sources("src", ".rs") {
        let lines = text(file).lines().count();
        let reason = LONG.iter().find(|(place, _)| file.starts_with(place));
        assert!(lines <= 250 || reason.is_some(), "{file}: {lines} lines");
    }
    let is_needed = |place: &str| {
        sources("src", ".rs").iter().any(|file| file.starts_with(place) && text(file).lines().count() > 250)
    };
    for (place, _) in LONG.iter().filter(|(place, _)| path(place).is_file()) {
        assert!(is_needed(place), "{place} need not be on the list any more");
    }
}

#[test]
fn every_source_begins_with_what_it_is_for() {
    for folder in ["src", "tests/host"] {
        for file in &sources(folder, ".rs") {
            assert!(text(file).starts_with("//! "), "{file}:1 does not say what the file is for");
        }
    }
}

/// The checklists are data: another one, with other parts, needs no line of code.
#[test]
fn no_code_knows_a_phase_a_step_or_a_question() {
    let mut ids = Vec::new();
    for checklist in implementum::content::built_in() {
        for phase in &checklist.phases {
            ids.push(format!("\"{}\"", phase.id));
            ids.extend(phase.items.iter().map(|item| format!("\"{}\"", item.id)));
        }
    }
    assert!(ids.len() > 80);
    let known = |line: &str| ids.iter().any(|id| line.contains(id.as_str()));
    let mut seen = Vec::new();
    for file in sources("src", ".rs") {
        let source = text(&file);
        seen.extend(
            code_lines(&source).filter(|(_, line)| known(line)).map(|(at, line)| format!("{file}:{at}: {line}")),
        );
    }
    assert_eq!(seen, [] as [String; 0]);
    assert!(known("if phase.id == \"behovsinventering\" {") && known("item(\"S1-01\")"), "a planted one is found");
}
