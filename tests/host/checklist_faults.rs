//! What a region that writes its own checklist is told: every fault, at its place, with its cure.

use implementum::app::words::faults;
use implementum::content::{Cause, Fault, LoadError, load};
use implementum::domain::Language;
use implementum::format::ReadError;
use serde_json::{Value, json};

const FILE: &str = include_str!("../../src/content/fyra-faser.json");

/// The built-in checklist with other values at these JSON pointers; `None` takes away what stands there.
fn broken(changes: &[(&str, Option<Value>)]) -> String {
    let mut file: Value = serde_json::from_str(FILE).unwrap();
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match (file.pointer_mut(parent).unwrap(), value.clone()) {
            (Value::Object(map), Some(value)) => _ = map.insert(name.to_owned(), value),
            (Value::Object(map), None) => _ = map.remove(name),
            (Value::Array(list), Some(value)) => list[name.parse::<usize>().unwrap()] = value,
            (Value::Array(list), None) => _ = list.remove(name.parse().unwrap()),
            (other, _) => panic!("{pointer}: {other}"),
        }
    }
    file.to_string()
}

fn faults_of(text: &str) -> Vec<(String, Cause)> {
    match load(text) {
        Ok(_) => Vec::new(),
        Err(LoadError::Faults(faults)) => faults.into_iter().map(|Fault { place, cause, .. }| (place, cause)).collect(),
        Err(LoadError::Text(why)) => panic!("{why}"),
    }
}

/// A change, where it is found (`@` is the first item), and what it is called.
fn table() -> Vec<(&'static str, Option<Value>, &'static str, Cause)> {
    let no_such = |id: &str| Cause::NoSuch { id: id.into() };
    vec![
        ("/phases/0/items/0/help", None, "@help", Cause::Missing),
        ("/phases/0/items/0/help/sv", Some(json!("  ")), "@help/sv", Cause::Missing),
        ("/phases/0/items/0/help/en", Some(json!("")), "@help/en", Cause::Missing),
        ("/phases/0/items/0/help", Some(json!("Beskriv")), "@help", Cause::NotObject),
        ("/phases/0/items/0/help/sv", Some(json!(7)), "@help/sv", Cause::NotText),
        ("/phases/0/items/0/help/de", Some(json!("Nein")), "@help/de", Cause::UnknownName),
        ("/phases/0/items/0/dimension", None, "@dimension", Cause::Missing),
        ("/phases/0/items/0/dimension", Some(json!("behvo")), "@dimension", no_such("behvo")),
        ("/phases/0/items/0/themes", Some(json!("t01")), "@themes", Cause::NotList),
        ("/phases/0/items/0/themes/0", Some(json!("t99")), "@themes/1", no_such("t99")),
        ("/phases/0/items/0/themes/0", Some(json!(1)), "@themes/1", Cause::NotText),
        ("/phases/0/items/0/themes/0", Some(json!("")), "@themes/1", Cause::Missing),
        ("/phases/0/items/0/sources/0", Some(json!("KG")), "@sources/1", no_such("KG")),
        ("/phases/0/items/0/short", Some(json!("ja")), "@short", Cause::NotFlag),
        ("/phases/0/items/0/titel", Some(json!({"sv": "x"})), "@titel", Cause::UnknownName),
        ("/phases/0/items/0", Some(json!("F1-01")), "phases/behovsinventering/items/1", Cause::NotObject),
        ("/phases/0/items/1/id", Some(json!("F1-01")), "@id", Cause::RepeatedId),
        ("/phases/1/items/0/id", Some(json!("F1-01")), "phases/installation/items/F1-01/id", Cause::RepeatedId),
        ("/phases/0/items/0/id", Some(json!("F1 01")), "phases/behovsinventering/items/F1 01/id", Cause::BadId),
        ("/phases/0/items/0/id", Some(json!("a/b")), "phases/behovsinventering/items/a/b/id", Cause::BadId),
        ("/phases/0/items/0/id", None, "phases/behovsinventering/items/1/id", Cause::Missing),
        ("/phases/0/items", None, "phases/behovsinventering/items", Cause::Missing),
        (
            "/phases/0/process",
            Some(json!({"length": {"id": "l", "text": {"sv": "x"}, "weeks": "fyra"}})),
            "phases/behovsinventering/process/length/weeks",
            Cause::NotNumber,
        ),
        ("/phases/0/process", Some(json!({"length": 4})), "phases/behovsinventering/process/length", Cause::NotObject),
        (
            "/phases/0/process",
            Some(json!({"who": [{"id": "a", "text": {"sv": "x"}}, {"id": "a", "text": {"sv": "y"}}]})),
            "phases/behovsinventering/process/who/a/id",
            Cause::RepeatedId,
        ),
        (
            "/phases/0/process",
            Some(json!({"who": [{"id": "a", "text": {"sv": "x"}}], "length": {"id": "a", "text": {"sv": "y"}}})),
            "phases/behovsinventering/process/length/id",
            Cause::RepeatedId,
        ),
        ("/phases", Some(json!({})), "phases", Cause::NotList),
        ("/chain", Some(json!({})), "chain", Cause::NotList),
        ("/chain", Some(json!([{"title": {"sv": "x"}}])), "chain/1/text", Cause::Missing),
        ("/areas/0/suggestions", Some(json!("Vem?")), "areas/ingang/suggestions", Cause::NotList),
        ("/areas/0/suggestions/1/sv", None, "areas/ingang/suggestions/2/sv", Cause::Missing),
        ("/dimensions/0/suggestions/0", Some(json!("Vem?")), "dimensions/behov/suggestions/1", Cause::NotObject),
        ("/themes/0/suggestions", Some(json!([])), "themes/t01/suggestions", Cause::UnknownName),
        ("/areas/3/id", Some(json!("ingang")), "areas/ingang/id", Cause::RepeatedId),
        ("/areas/0/sources", Some(json!(["X"])), "areas/ingang/sources/1", no_such("X")),
        ("/dimensions/1/id", Some(json!("behov")), "dimensions/behov/id", Cause::RepeatedId),
        ("/scale/0", None, "scale", Cause::Scale),
        ("/scale/0/code", Some(json!("started")), "scale", Cause::Scale),
        ("/scale", None, "scale", Cause::Missing),
        ("/part", None, "part", Cause::Missing),
        ("/part/those", Some(json!({"sv": "faserna"})), "part/those", Cause::UnknownName),
        ("/formatVersion", None, "formatVersion", Cause::Missing),
        ("/formatVersion", Some(json!("1")), "formatVersion", Cause::NotNumber),
        ("/sources/0/address", Some(json!("javascript:alert(1)")), "sources/KG-FASER/address", Cause::BadAddress),
        ("/version", Some(json!(1)), "version", Cause::NotText),
        ("/colour", Some(json!("blue")), "colour", Cause::UnknownName),
    ]
}

/// Other faults that follow from the same mistake, and that the writer of the file is right to hear of too.
fn follows(place: &str, cause: &Cause) -> bool {
    matches!(cause, Cause::NoSuch { id } if id == "metod")
        || (place.starts_with("sources/") && *cause == Cause::UnusedSource)
}

#[test]
fn a_mistake_is_found_at_its_place_and_called_what_it_is() {
    for (pointer, value, place, cause) in table() {
        let place = place.replace('@', "phases/behovsinventering/items/F1-01/");
        let mut found = faults_of(&broken(&[(pointer, value.clone())]));
        found.retain(|(place, cause)| !follows(place, cause));
        assert_eq!(found, [(place, cause)], "{pointer} = {value:?}");
    }
}

#[test]
fn a_source_that_nothing_names_is_found() {
    let source = json!({"id": "NY", "title": {"sv": "Ny källa"}});
    let mut file: Value = serde_json::from_str(FILE).unwrap();
    file["sources"].as_array_mut().unwrap().push(source);
    assert_eq!(faults_of(&file.to_string()), [("sources/NY/id".to_owned(), Cause::UnusedSource)]);
}

#[test]
fn english_may_be_left_out_and_swedish_may_not() {
    assert_eq!(faults_of(&broken(&[("/phases/0/title/en", None)])), []);
    let place = "phases/behovsinventering/title/sv";
    assert_eq!(faults_of(&broken(&[("/phases/0/title/sv", None)])), [(place.to_owned(), Cause::Missing)]);
}

#[test]
fn ids_that_are_missing_are_not_called_repeated() {
    let text = broken(&[("/phases/0/items/0/id", None), ("/phases/0/items/1/id", None)]);
    let causes: Vec<Cause> = faults_of(&text).into_iter().map(|(_, cause)| cause).collect();
    assert_eq!(causes, [Cause::Missing, Cause::Missing]);
}

#[test]
fn several_mistakes_are_all_told_at_once() {
    let text = broken(&[
        ("/title/sv", Some(json!(""))),
        ("/phases/0/items/0/short", Some(json!(1))),
        ("/phases/2/items/1/dimension", Some(json!("x"))),
        ("/areas/0/id", Some(json!("å"))),
    ]);
    let places: Vec<String> = faults_of(&text).into_iter().map(|(place, _)| place).collect();
    assert_eq!(
        places,
        [
            "title/sv",
            "phases/behovsinventering/items/F1-01/short",
            "areas/å/id",
            "phases/anvandning/items/F3-02/dimension"
        ]
    );
}

#[test]
fn a_file_that_is_no_checklist_is_refused_for_that() {
    let newer = broken(&[("/formatVersion", Some(json!(2)))]);
    assert_eq!(load(&newer), Err(LoadError::Text(ReadError::TooNew { found: 2 })));
    for text in ["{}", "[]", "7", r#"{"format":"implementum-assessment"}"#] {
        assert_eq!(load(text), Err(LoadError::Text(ReadError::NotOurs)), "{text}");
    }
    assert_eq!(load(&FILE[..900]), Err(LoadError::Text(ReadError::CutOff)));
}

#[test]
fn every_fault_is_told_in_a_line_with_its_place_and_a_cure_in_both_languages() {
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
        Cause::NoSuch { id: "t99".into() },
        Cause::BadAddress,
        Cause::Scale,
        Cause::UnusedSource,
    ];
    let tried: Vec<Cause> = table().into_iter().map(|(.., cause)| cause).chain([Cause::UnusedSource]).collect();
    assert!(
        causes.iter().all(|cause| tried.iter().any(|one| std::mem::discriminant(one) == std::mem::discriminant(cause)))
    );
    let all = causes.iter().map(|cause| Fault { place: "phases/x/items/F1-01".into(), cause: cause.clone(), row: 7 });
    let all = LoadError::Faults(all.collect());
    let [sv, en] = [Language::Swedish, Language::English].map(|language| faults::checklist(language, &all));
    assert_eq!((sv.len(), en.len()), (causes.len(), causes.len()));
    for (sv, en) in sv.iter().zip(&en) {
        for line in [sv, en] {
            assert!(line.contains(" 7, phases/x/items/F1-01: ") && line.ends_with('.'), "{line}");
            assert!(line.split(['.', ',']).count() >= 3, "cause and cure: {line}");
        }
        assert_ne!(sv, en);
    }
}
