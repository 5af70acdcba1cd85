//! English is whole: every text of the interface and of the checklists stands in it, differs from the Swedish, and
//! holds nothing Swedish but names. Read from the sources, so that no sentence inside a function is passed over.

use std::fs;
use std::path::PathBuf;

use implementum::app::words::faults;
use implementum::content::{Cause, Fault, LoadError};
use implementum::domain::Language;
use serde_json::Value;

use crate::fixtures::{path, text};

/// Texts that are the same in both languages.
const SAME: &[&str] = &[
    "Workshop",
    "Agenda",
    "Panel",
    "Gap",
    "gap",
    "{0} ({1})",
    "({0}, {1})",
    "JSON",
    "LAG",
    "LPO",
    "LSGUA",
    "patientkontrakt",
    // Names, and a table of them.
    "Region Kronoberg",
    "Socialstyrelsen 2012",
    "Kunskapsguiden",
    "NIRN",
    "Installation",
];

/// Names with Swedish letters, and what a Swede has to find.
const NAMES: &[&str] = &[
    "Region Skåne",
    "Läkartidningen",
    "Region Västra Götaland",
    "Region Östergötland",
    "Region Jönköping County",
    "Region Jämtland Härjedalen",
    "På svenska",
    "lokalt programområde",
];

/// Words that no English text holds.
const SWEDISH: &[&str] = &["och", "att", "inte", "som", "till", "av", "ett", "en", "vi", "ni", "på", "om", "med"];

/// A text in both languages, with the place where it stands.
struct Pair {
    place: String,
    sv: String,
    en: String,
}

#[test]
fn every_text_of_the_interface_is_english_in_english() {
    let pairs = interface();
    assert!(pairs.len() > 400, "only {} texts were read", pairs.len());
    judge(&pairs);
}

#[test]
fn every_text_of_the_checklists_is_english_in_english() {
    for name in ["fyra-faser", "sex-steg"] {
        let pairs = checklist(name);
        assert!(pairs.len() > 300, "{name}: only {} texts were read", pairs.len());
        judge(&pairs);
    }
}

#[test]
fn every_text_of_the_glossary_is_english_in_english() {
    let mut pairs = checklist("glossary");
    // How a word is written in texts is no text, and may be nothing in one language.
    pairs.retain(|pair| !pair.place.ends_with("/forms"));
    assert!(pairs.len() > 50, "only {} texts were read", pairs.len());
    judge(&pairs);
}

#[test]
fn every_text_of_the_knowledge_support_is_english_in_english() {
    let mut pairs = checklist("knowledge");
    // What is written with figures alone is written alike, but for the space before the sign.
    pairs.retain(|pair| pair.sv.contains(char::is_alphabetic));
    assert!(pairs.len() > 60, "only {} texts were read", pairs.len());
    judge(&pairs);
}

#[test]
fn every_text_of_the_example_is_english_in_english() {
    let pairs = checklist("example");
    assert!(pairs.len() > 40, "only {} texts were read", pairs.len());
    judge(&pairs);
}

#[test]
fn a_text_left_in_swedish_is_found() {
    let pair = |sv: &str, en: &str| Pair { place: String::new(), sv: sv.into(), en: en.into() };
    assert!(fault(&pair("Spara", "Spara")).is_some(), "the same");
    assert!(fault(&pair("Nuläget", "The nuläge")).is_some(), "a letter");
    assert!(fault(&pair("Hos oss", "Hos oss och er")).is_some(), "a word");
    assert!(fault(&pair("Spara", " ")).is_some(), "nothing");
    assert!(fault(&pair("I Region Skåne", "In Region Skåne")).is_none(), "a name");
}

#[test]
fn a_thing_has_one_english_name() {
    let mut pairs = checklist("fyra-faser");
    pairs.extend(checklist("sex-steg"));
    // One step, six steps: Swedish has one word for both.
    pairs.retain(|pair| !pair.place.contains("/part/"));
    for one in &pairs {
        for other in &pairs {
            let same = one.sv != other.sv || one.en == other.en;
            assert!(same, "{}: {:?}, but {}: {:?}", one.place, one.en, other.place, other.en);
        }
    }
}

#[test]
fn families_procedures_and_the_work_environment_are_called_the_same_everywhere() {
    let mut pairs = interface();
    pairs.extend(["fyra-faser", "sex-steg"].into_iter().flat_map(checklist));
    for Pair { place, sv, en } in &pairs {
        for (ours, theirs) in [("närstående", "famil"), ("arbetsmiljö", "work environment"), ("rutin", "procedure")]
        {
            let holds = !sv.to_lowercase().contains(ours) || en.to_lowercase().contains(theirs);
            assert!(holds, "{place}: {sv:?} is {en:?}, without “{theirs}”");
        }
    }
}

#[test]
fn no_text_of_the_interface_stands_outside_the_words() {
    for file in ["src/ui", "src/element", "src/web", "src/app"].into_iter().flat_map(|folder| sources(&path(folder))) {
        if file.components().any(|part| part.as_os_str() == "words") {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        for (_, literal) in literals(&source) {
            assert!(!is_swedish(&literal), "{}: {literal:?}", file.display());
        }
    }
}

#[test]
fn every_fault_of_a_checklist_is_told_in_english_too() {
    let causes = [
        Cause::Missing,
        Cause::NotText,
        Cause::NotList,
        Cause::NotObject,
        Cause::NotFlag,
        Cause::NotNumber,
        Cause::UnknownName,
        Cause::BadId,
        Cause::RepeatedId,
        Cause::NoSuch { id: "F1-99".into() },
        Cause::BadAddress,
        Cause::Scale,
        Cause::UnusedSource,
    ];
    let pairs = causes.map(|cause| {
        let faults = LoadError::Faults(vec![Fault { place: "/items/0".into(), cause, row: 7 }]);
        let [sv, en] = [Language::Swedish, Language::English].map(|one| faults::checklist(one, &faults).concat());
        Pair { place: "a checklist’s fault".into(), sv, en }
    });
    judge(&pairs);
}

fn judge(pairs: &[Pair]) {
    let found: Vec<String> = pairs
        .iter()
        .filter_map(|pair| fault(pair).map(|why| format!("{}: {why}: {:?} / {:?}", pair.place, pair.sv, pair.en)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn fault(Pair { sv, en, .. }: &Pair) -> Option<&'static str> {
    if sv.trim().is_empty() || en.trim().is_empty() {
        return Some("one is empty");
    }
    if sv == en && !SAME.contains(&sv.as_str()) {
        return Some("both are the same");
    }
    let bare = NAMES.iter().fold(en.clone(), |text, name| text.replace(name, ""));
    if is_swedish(&bare) {
        return Some("Swedish letters");
    }
    let mut words = bare.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| SWEDISH.contains(&word)).then_some("a Swedish word")
}

fn is_swedish(text: &str) -> bool {
    text.to_lowercase().contains(['å', 'ä', 'ö'])
}

/// Every pair of texts in the sources of the words: `word!("…", "…")` and `NAME = "…" / "…"`.
fn interface() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for file in sources(&path("src/app/words")) {
        let source = fs::read_to_string(&file).unwrap();
        let literals = literals(&source);
        for two in literals.windows(2) {
            let [(before, sv), (between, en)] = two else { unreachable!("windows of two") };
            let is_word = before.trim_end().ends_with("word!(") && between.trim() == ",";
            let is_constant = before.trim_end().ends_with('=') && between.trim() == "/";
            if is_word || is_constant {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                pairs.push(Pair { place: name, sv: sv.clone(), en: en.clone() });
            }
        }
    }
    pairs
}

fn checklist(name: &str) -> Vec<Pair> {
    let mut pairs = Vec::new();
    collect(&serde_json::from_str(&text(&format!("src/content/{name}.json"))).unwrap(), name, &mut pairs);
    pairs
}

fn collect(value: &Value, place: &str, pairs: &mut Vec<Pair>) {
    match value {
        Value::Object(map) if map.contains_key("sv") || map.contains_key("en") => {
            let [sv, en] = ["sv", "en"].map(|one| value[one].as_str().unwrap_or_default().to_owned());
            pairs.push(Pair { place: place.to_owned(), sv, en });
        }
        Value::Object(map) => map.iter().for_each(|(name, value)| collect(value, &format!("{place}/{name}"), pairs)),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                collect(value, &format!("{place}/{at}"), pairs);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn sources(folder: &PathBuf) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.is_dir() {
            files.extend(sources(&file));
        } else if file.extension().is_some_and(|end| end == "rs") {
            files.push(file);
        }
    }
    files.sort();
    files
}

/// Every text in quotation marks, with the code before it; comments are passed over.
fn literals(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut before = String::new();
    let mut signs = source.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '/' if signs.peek() == Some(&'/') => signs.by_ref().take_while(|sign| *sign != '\n').for_each(drop),
            // A quotation mark as a single sign opens nothing.
            '\'' if signs.peek() == Some(&'"') => drop(signs.next()),
            '"' => {
                let mut literal = String::new();
                while let Some(sign) = signs.next() {
                    match sign {
                        '"' => break,
                        '\\' => literal.extend(signs.next()),
                        sign => literal.push(sign),
                    }
                }
                found.push((std::mem::take(&mut before), literal));
            }
            sign => before.push(sign),
        }
    }
    found
}
