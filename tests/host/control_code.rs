//! The control code: the same for the same content everywhere, and another one as soon as the content is.

use implementum::app::Msg;
use implementum::domain::{About, Document};
use implementum::format::{self, Code, control_code};
use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::filled::filled;
use crate::fixtures::text;
use crate::team::{ID, Team};
use crate::world::{World, moment, steps};

/// The code of a file by others' means: an independent RFC 8785, and SHA-256 in base32.
fn by_others(text: &str) -> String {
    let mut file: Value = serde_json::from_str(text).unwrap();
    for around in ["format", "formatVersion", "generator", "exportedAt", "controlCode", "history", "kept"] {
        file.as_object_mut().unwrap().remove(around);
    }
    let canonical = serde_json_canonicalizer::to_vec(&file).unwrap();
    let sum = Sha256::digest(&canonical);
    let bits = sum.iter().fold(String::new(), |bits, byte| format!("{bits}{byte:08b}"));
    let letter = |five: &[u8]| {
        let place = usize::from_str_radix(std::str::from_utf8(five).unwrap(), 2).unwrap();
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().nth(place).unwrap()
    };
    let code: String = bits.as_bytes()[..40].chunks(5).map(letter).collect();
    format!("{}-{}", &code[..4], &code[4..])
}

#[test]
fn golden_codes_stay_what_they_are() {
    for (name, code) in
        [("assessment-1", "1531-7TGQ"), ("assessment-1-conflicts", "7BNP-Y5BV"), ("assessment-1-code", "ERFJ-97ZA")]
    {
        let file = text(&format!("tests/fixtures/{name}.json"));
        assert_eq!(
            (control_code(&format::read(&file).unwrap().document).as_str(), by_others(&file).as_str()),
            (code, code)
        );
    }
    assert_eq!(format::read(&text("tests/fixtures/assessment-1-code.json")).unwrap().code, Code::Right);
    assert_eq!(control_code(&Document::new("a-1")), by_others(&format::write_file(&Document::new("a-1"), moment(1))));
}

#[test]
fn a_code_stands_in_the_file_and_is_of_the_content_alone() {
    let mut team = filled();
    let (_, text) = team.files(ID);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["controlCode"], by_others(&text));
    assert_eq!(format::read(&text).unwrap().code, Code::Right);
    // Neither the time of saving nor who wrote what is part of it.
    let again = format::write_file(&team.entry().document, moment(3));
    assert_eq!(by_others(&again), by_others(&text));
    let unit = team.entry().view.about.unit.clone();
    let before = control_code(&team.entry().document);
    team.edits(vec![About::UNIT.set("", "Akuten".into())]);
    assert_ne!(control_code(&team.entry().document), before);
    team.edits(vec![About::UNIT.set("", unit)]);
    assert_eq!(control_code(&team.entry().document), before);
}

#[test]
fn a_file_that_was_changed_since_it_was_saved_says_so() {
    let (_, text) = filled().files(ID);
    let code = |text: &str| format::read(text).unwrap().code;
    assert_eq!(code(&text), Code::Right);
    assert_eq!(code(&text.replacen("\"in-place\"", "\"partly\"", 1)), Code::Wrong);
    assert_eq!(code(&text.replacen("\"subject\"", "\"humör\": \"gott\",\n    \"subject\"", 1)), Code::Wrong);
    assert_eq!(code(&text.replacen("\"subject\"", "\"humör\": 0.5,\n    \"subject\"", 1)), Code::Wrong);
    // Set close, or saved by another program at another time, it says the same.
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(code(&file.to_string()), Code::Right);
    let mut without = file;
    without.as_object_mut().unwrap().remove("controlCode");
    assert_eq!(code(&without.to_string()), Code::Missing);
}

#[test]
fn what_this_browser_keeps_needs_no_code_and_several_in_one_file_have_one_each() {
    let mut team = filled();
    assert!(!team.saves().contains("controlCode"));
    team.does(Msg::AssessmentDuplicated { id: ID.into(), copy: "a-2".into() });
    let effects = team.does(Msg::AllWanted);
    let implementum::app::Effect::Download { text, .. } = &effects[0] else { panic!("{effects:?}") };
    let all = format::read_all(text).unwrap();
    assert_eq!(all.iter().map(|read| read.code).collect::<Vec<_>>(), [Code::Right, Code::Right]);
    let mut other = Team::ready("bo");
    assert!(matches!(other.opens(text), implementum::app::Said::FilesOpened { count: 2 }));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_code_is_the_one_that_others_come_to(steps in steps()) {
        for copy in World::after(&steps).copies {
            let text = format::write_file(&copy, moment(1));
            prop_assert_eq!(control_code(&copy), by_others(&text));
            prop_assert_eq!(format::read(&text).unwrap().code, Code::Right);
        }
    }

    #[test]
    fn keys_stand_in_the_order_of_their_utf16_units(ids in proptest::collection::btree_set("[\u{e000}-\u{f8ff}\u{10000}-\u{10fff}a-z]{1,3}", 1..6)) {
        let mut document = Document::new("a-1");
        for id in &ids {
            document.write(&"anna".into(), moment(1), vec![implementum::domain::ItemState::COMMENT.set(id, "x".into())]);
        }
        prop_assert_eq!(control_code(&document), by_others(&format::write_file(&document, moment(1))));
    }
}
