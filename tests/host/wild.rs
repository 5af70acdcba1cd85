//! Whatever comes in at the gate, it answers; and it never takes in half of anything.

use implementum::content;
use implementum::format::{self, ReadError, write_file};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::fixtures::assessments;
use crate::world::{moment, texts};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any JSON, with a liking for the names that files of ours have.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        texts().prop_map(Value::from),
        proptest::sample::select(vec!["w.1", "not-started", "2026-11-21", "2026-11-21T14:12", "w.0", ".1"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map(names(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn names() -> impl Strategy<Value = String> {
    let ours = vec![
        "about",
        "checklist",
        "items",
        "phases",
        "areas",
        "actions",
        "history",
        "seen",
        "dots",
        "rivals",
        "subject",
        "answer",
        "order",
        "date",
        "F1-01",
        "w",
        "kept",
        "exportedAt",
        "filedAt",
        "generator",
    ];
    prop_oneof![6 => proptest::sample::select(ours).prop_map(str::to_owned), 1 => texts()]
}

/// The same, dressed as a file of ours, so that it gets past the door.
fn dressed(json: Value, format: &str) -> String {
    let mut file = match json {
        Value::Object(map) => map,
        other => Map::from_iter([("about".to_owned(), other)]),
    };
    file.insert("format".into(), format.into());
    file.insert("formatVersion".into(), 1.into());
    file.insert("id".into(), "a-1".into());
    Value::Object(file).to_string()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_makes_the_gate_panic(text in texts(), any in any::<String>()) {
        for text in [&text, &any, &format!("{{{text}"), &format!("[\"{any}\"]")] {
            let _ = (format::read(text), content::load(text));
        }
    }

    #[test]
    fn no_json_makes_the_gate_panic_and_what_it_takes_in_it_gives_back(json in json()) {
        let _ = (format::read(&json.to_string()), content::load(&json.to_string()));
        let _ = content::load(&dressed(json.clone(), "implementum-checklist"));
        if let Ok(read) = format::read(&dressed(json, format::FORMAT)) {
            let again = format::read(&write_file(&read.document, moment(1))).unwrap();
            prop_assert_eq!(again.document, read.document);
        }
    }

    #[test]
    fn a_file_with_one_byte_changed_opens_or_is_refused(which in any::<prop::sample::Index>(), to in any::<char>()) {
        let (_, text) = assessments().swap_remove(1);
        let mut letters: Vec<char> = text.chars().collect();
        *which.get_mut(&mut letters) = to;
        let _ = format::read(&letters.into_iter().collect::<String>());
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused_as_cut_off() {
    for (name, text) in assessments() {
        for cut in text.char_indices().map(|(place, _)| place).skip(1) {
            assert_eq!(format::read(&text[..cut]), Err(ReadError::CutOff), "{name}, cut at byte {cut}");
        }
    }
}

/// What the fuzzing of the gate began with and what it found on its way, a file that once made it panic among them if
/// there ever is one.
#[test]
fn every_file_of_the_fuzzing_corpus_is_answered_and_what_is_taken_in_is_given_back() {
    let folder = crate::fixtures::path("tests/fuzz/corpus/gate");
    let mut taken = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        drop(format::open(&text));
        for read in format::read_all(&text).unwrap_or_default() {
            taken += 1;
            assert_eq!(format::read(&write_file(&read.document, moment(1))).unwrap().document, read.document);
        }
    }
    assert!(taken >= 6, "{taken}: what it began with opens");
}
