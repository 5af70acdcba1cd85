//! The glossary: whole, in order, and found at the words that it explains.

use std::collections::BTreeSet;

use implementum::app::words;
use implementum::content::{Term, built_in, glossary, terms_in};
use implementum::domain::Language::{self, English, Swedish};
use serde_json::Value;

use crate::fixtures::text;

fn file() -> Vec<Value> {
    let file: Value = serde_json::from_str(&text("src/content/glossary.json")).unwrap();
    file["terms"].as_array().unwrap().clone()
}

/// The terms that stand in a text, by name.
fn found(language: Language, text: &str) -> Vec<&'static str> {
    terms_in(&[text], language).into_iter().map(|place| glossary()[place].term.get(language)).collect()
}

#[test]
fn the_glossary_in_the_bundle_is_the_file() {
    let file = file();
    assert_eq!(glossary().len(), file.len());
    assert!((25..=40).contains(&file.len()), "{} terms", file.len());
    for (one, entry) in glossary().iter().zip(&file) {
        for (text, name) in [(&one.term, "term"), (&one.forms, "forms"), (&one.means, "means")] {
            assert_eq!(text.sv, entry[name]["sv"], "{entry}");
            assert_eq!(text.en.as_deref().unwrap_or_default(), entry[name]["en"], "{entry}");
        }
    }
}

#[test]
fn every_term_has_an_id_of_its_own_and_one_or_two_sentences() {
    let ids: BTreeSet<String> = file().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), glossary().len());
    for one in glossary() {
        for language in [Swedish, English] {
            let means = one.means.get(language);
            let sentences = means.matches(['.', '?']).count();
            assert!((1..=2).contains(&sentences) && means.ends_with(['.', '?']), "{means}");
            assert!(means.chars().count() <= 160, "{} signs: {means}", means.chars().count());
        }
    }
}

#[test]
fn the_file_has_the_order_of_the_swedish_alphabet() {
    const ALPHABET: &str = "-abcdefghijklmnopqrstuvwxyzåäö";
    let places = |word: &str| -> Vec<usize> {
        word.to_lowercase().chars().map(|letter| ALPHABET.find(letter).unwrap_or_else(|| panic!("{letter}"))).collect()
    };
    for two in glossary().windows(2) {
        assert!(places(&two[0].term.sv) < places(&two[1].term.sv), "{} before {}", two[0].term.sv, two[1].term.sv);
    }
}

#[test]
fn a_term_is_found_in_every_form_and_as_the_longest_word_that_stands_there() {
    assert_eq!(found(Swedish, "Kärnan är det som ger effekten."), ["kärna"]);
    assert_eq!(found(Swedish, "Görs kärndelarna som tänkt?"), ["kärna"]);
    assert_eq!(found(Swedish, "Gapanalysen visar gapen."), ["gapanalys", "gap"]);
    assert_eq!(found(Swedish, "En LAG (lokal arbetsgrupp) i varje arbetslag, med LPO"), ["LAG", "LPO"]);
    assert_eq!(found(Swedish, "nuläget, målbilden, nuläget"), ["nuläge", "målbild"]);
    assert_eq!(found(Swedish, "De-implementera!"), ["de-implementera"]);
    assert_eq!(
        found(English, "Current state and gap analysis of the pathway"),
        ["current state", "gap analysis", "care pathway"]
    );
    assert_eq!(found(English, "Is it of use to the action group, correctly?"), [] as [&str; 0]);
    assert_eq!(found(Swedish, "ögat, lag, åäö – ”hårt”"), [] as [&str; 0]);
}

#[test]
fn every_term_is_found_where_it_stands_by_itself() {
    for language in [Swedish, English] {
        let is_looked_for = |one: &&Term| match language {
            Swedish => !one.forms.sv.is_empty(),
            English => one.forms.en.is_some(),
        };
        for one in glossary().iter().filter(is_looked_for) {
            let term = one.term.get(language);
            assert_eq!(found(language, term), [term]);
            let large: String = term.chars().take(1).flat_map(char::to_uppercase).chain(term.chars().skip(1)).collect();
            assert_eq!(found(language, &large), [term]);
        }
    }
}

/// What is written in capitals. Titles of sources are called what their publishers call them.
fn abbreviations() -> BTreeSet<String> {
    let mut said: Vec<String> = Vec::new();
    for (_, all) in words::ALL {
        said.extend(all.iter().flat_map(|(_, word)| [Swedish, English].map(|one| word.say(one).to_owned())));
    }
    // Sentences with something put in stand inside functions: from the sources, what is in quotation marks.
    for file in crate::architecture::sources("src/app/words", ".rs") {
        said.extend(text(&file).split('"').skip(1).step_by(2).map(str::to_owned));
    }
    let mut all = BTreeSet::new();
    for name in ["fyra-faser", "sex-steg", "knowledge"] {
        let mut file: Value = serde_json::from_str(&text(&format!("src/content/{name}.json"))).unwrap();
        file["sources"].take();
        texts(&file, &mut said);
    }
    for one in &said {
        let words = one.split(|letter: char| !letter.is_alphanumeric());
        all.extend(words.filter(|word| word.len() > 1 && word.chars().all(char::is_uppercase)).map(str::to_owned));
    }
    all
}

fn texts(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(text) if name == "sv" || name == "en" => said.push(text.clone()),
                    value => texts(value, said),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| texts(value, said)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_abbreviation_in_the_checklists_and_the_words_is_explained() {
    /// Said to be a network, and a table for spreadsheets, where they stand.
    const EXPLAINED: [&str; 2] = ["NIRN", "CSV"];
    let abbreviations = abbreviations();
    assert!(["LAG", "LPO", "LSGUA", "JSON"].iter().all(|one| abbreviations.contains(*one)), "{abbreviations:?}");
    for one in abbreviations.iter().filter(|one| !EXPLAINED.contains(&one.as_str())) {
        assert!(glossary().iter().any(|term| term.term.sv == **one), "{one} has no entry");
    }
}

#[test]
fn what_the_gap_analysis_asks_for_and_what_the_questions_say_is_explained_where_it_stands() {
    for (language, terms) in [(Swedish, ["nuläge", "målbild"]), (English, ["current state", "target state"])] {
        assert_eq!(found(language, words::gaps::NOW.say(language)), [terms[0]]);
        assert_eq!(found(language, words::gaps::TARGET.say(language)), [terms[1]]);
    }
    let checklist = built_in()[0];
    let item = checklist.item("F1-09").unwrap();
    assert_eq!(found(Swedish, &item.help.sv), ["kärna"]);
    let with_terms = checklist.items().filter(|item| !found(Swedish, &item.question.sv).is_empty()).count();
    assert!((3..20).contains(&with_terms), "{with_terms} of 40 questions have a word to explain: few, not all");
}
