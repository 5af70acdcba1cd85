//! Bad files: each is refused for what is wrong with it, and with nothing taken in.

use implementum::app::Said;
use implementum::format::{self, MAX_LENGTH, ReadError};

use crate::filled::filled;
use crate::team::{ID, Team};

fn refusal(text: &str) -> ReadError {
    let before = filled();
    let mut after = before.clone();
    let why = after.model.import(text).expect_err("it should have been refused");
    assert!(after.model == before.model, "a refused file changes nothing");
    assert_eq!(format::read(text), Err(why.clone()));
    why
}

fn repeated(text: &str) -> String {
    match refusal(text) {
        ReadError::RepeatedKey { key } => key,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_or_blank_file_is_refused_as_empty() {
    for text in ["", " ", "\n\r\n\t ", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(refusal(text), ReadError::Empty);
    }
}

#[test]
fn fifty_megabytes_are_refused_as_too_large_without_being_read() {
    let mut text = "{\"about\":\"".to_owned();
    text.extend(std::iter::repeat_n('å', 25_000_000));
    assert_eq!(format::read(&text), Err(ReadError::TooLarge));
    assert_eq!(format::read(&" ".repeat(MAX_LENGTH + 1)), Err(ReadError::TooLarge));
    assert_eq!(format::read(&" ".repeat(MAX_LENGTH)), Err(ReadError::Empty));
}

#[test]
fn a_hundred_thousand_levels_are_refused_as_too_deep_open_or_closed() {
    let many = 100_000;
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        assert_eq!(refusal(&open.repeat(many)), ReadError::TooDeep);
        assert_eq!(refusal(&format!("{}1{}", open.repeat(many), close.repeat(many))), ReadError::TooDeep);
    }
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    assert_eq!(refusal("Hej!"), ReadError::NotJson { line: 1, column: 1 });
    assert_eq!(refusal("{\n  \"format\": 'x'\n}"), ReadError::NotJson { line: 2, column: 13 });
    for text in ["{} {}", "{\"a\":1,}", "PK\u{3}\u{4}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":\"\t\"}", "\"\\ud800\""] {
        assert_eq!(refusal(text).code(), "not-json", "{text}");
    }
}

#[test]
fn a_page_that_is_no_report_of_ours_is_told_apart_from_a_file_that_was_spoiled() {
    for text in ["<html></html>", "\u{feff}\n<!DOCTYPE html><p>{}"] {
        assert_eq!(format::read_all(text), Err(ReadError::NotOurs));
        assert_eq!(Team::ready("anna").opens(text), Said::FileRefused(ReadError::NotOurs));
    }
}

#[test]
fn a_number_may_be_of_any_size_but_no_field_of_ours_holds_one_that_is_not_whole_or_too_large() {
    let long = format!("1{}", "0".repeat(400));
    for number in ["1e999", "-1E+309", "1.5", "0e0", "9223372036854775808", &long] {
        assert_eq!(refusal(&format!("{{\"a\":{number}}}")), ReadError::NotOurs, "{number}");
        let gap = format!(
            "{{\"format\":\"implementum-assessment\",\"formatVersion\":1,\"id\":\"a\",\"checklist\":{{\"id\":\"c\"}},\"areas\":{{\"x\":{{\"order\":{number}}}}}}}"
        );
        assert_eq!(refusal(&gap).code(), "wrong-shape", "{number}");
    }
}

#[test]
fn json_that_is_not_ours_is_refused_as_not_ours() {
    for text in [
        "[]",
        "1",
        "null",
        "\"implementum-assessment\"",
        "{}",
        "{\"format\":1}",
        "{\"format\":\"other\",\"formatVersion\":1}",
    ] {
        assert_eq!(refusal(text), ReadError::NotOurs, "{text}");
    }
}

#[test]
fn a_checklist_is_told_apart_from_an_assessment() {
    assert_eq!(refusal(include_str!("../../src/content/fyra-faser.json")), ReadError::Checklist);
}

#[test]
fn a_key_that_stands_twice_is_refused_wherever_it_stands() {
    assert_eq!(repeated(r#"{"format":"implementum-assessment","format":"implementum-assessment"}"#), "format");
    assert_eq!(repeated(r#"{"about":{"subject":"a","unit":"b","subject":"a"}}"#), "subject");
    assert_eq!(repeated(r#"{"items":{"F1-01":{},"F1-02":{},"F1-01":{}}}"#), "F1-01");
    assert_eq!(repeated(r#"{"history":{"seen":{"w":[1,"x"],"w":[2,"x"]}}}"#), "w");
    assert_eq!(repeated(r#"{"list":[{"a":1},{"b":1,"b":2}]}"#), "b");
    assert_eq!(repeated(r#"{"caf\u00e9":1,"café":2}"#), "café");
}

#[test]
fn every_way_of_refusing_has_its_own_code() {
    let whys = every_way();
    let codes: std::collections::BTreeSet<_> = whys.iter().map(ReadError::code).collect();
    assert_eq!(codes.len(), whys.len());
}

/// One of each.
pub fn every_way() -> Vec<ReadError> {
    vec![
        ReadError::Empty,
        ReadError::TooLarge,
        ReadError::NotJson { line: 3, column: 14 },
        ReadError::CutOff,
        ReadError::TooDeep,
        ReadError::RepeatedKey { key: "subject".into() },
        ReadError::NotOurs,
        ReadError::Checklist,
        ReadError::Collection,
        ReadError::Comments,
        ReadError::TooNew { found: 7 },
        ReadError::WrongShape { place: "items/F1-01/answer".into(), expected: "partly".into() },
    ]
}

#[test]
fn a_refused_file_is_told_and_everything_else_stays_as_it_was() {
    let before = Team::begun("anna");
    let mut team = before.clone();
    assert_eq!(team.opens("{"), implementum::app::Said::FileRefused(ReadError::CutOff));
    assert_eq!(team.model.library, before.model.library);
    assert_eq!(team.model.session.route, before.model.session.route);
    assert_eq!(team.entry().document, before.model.library.entries.get(ID).unwrap().document);
}
