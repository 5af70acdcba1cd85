//! What is written is read back the same; what was written by hand opens.

use implementum::domain::{About, Document, ItemState};
use implementum::format::{self, CURRENT, Kept, ReadError, write_file, write_kept};
use proptest::prelude::*;

use crate::filled::filled;
use crate::team::{ID, Team};
use crate::world::{World, moment, steps, texts};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() }
}

/// A document with conflicts, removals and odd texts, made only by writing and merging.
fn documents() -> impl Strategy<Value = Document> {
    (steps(), steps(), texts()).prop_map(|(one, other, text)| {
        let mut document = World::after(&one).copies[0].merged(&World::after(&other).copies[2]);
        document.write(&"dora".into(), moment(8), vec![ItemState::COMMENT.set(&format!("id {}", text.len()), text)]);
        document
    })
}

/// The lines of a text, whatever order its keys stand in.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().map(|line| line.trim_end_matches(',')).collect();
    lines.sort_unstable();
    lines
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn it_is_written_as_every_writer_of_json_writes_it(document in documents(), odd in "[\\x00-\\x7f]{0,40}") {
        let mut document = document;
        document.write(&"eva".into(), moment(9), vec![About::SUBJECT.set("", odd)]);
        let text = write_file(&document, moment(10));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let theirs = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(lines(&text), lines(&theirs));
        let kept = write_kept(&document, &Kept::default());
        let value: serde_json::Value = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(kept.len(), value.to_string().len());
    }

    #[test]
    fn a_saved_file_reads_back_the_same(document in documents(), hour in any::<u8>()) {
        let read = format::read(&write_file(&document, moment(hour))).unwrap();
        prop_assert_eq!(read.document, document);
        prop_assert_eq!(read.exported_at, Some(moment(hour)));
        prop_assert_eq!((read.kept, read.unknown), (Kept::default(), Vec::new()));
    }

    #[test]
    fn what_the_browser_keeps_reads_back_the_same(
        document in documents(), archived in any::<bool>(), hour in proptest::option::of(any::<u8>()), filed_changes in 0..1_u64 << 53,
    ) {
        let kept = Kept { archived, filed_at: hour.map(moment), filed_changes };
        let read = format::read(&write_kept(&document, &kept)).unwrap();
        prop_assert_eq!((read.document, read.kept), (document, kept));
        prop_assert_eq!((read.exported_at, read.unknown), (None, Vec::new()));
    }
}

#[test]
fn a_byte_order_mark_passes() {
    let (_, text) = filled().files(ID);
    assert_eq!(format::read(&format!("\u{feff}{text}")), format::read(&text));
}

#[test]
fn windows_line_breaks_and_a_last_line_break_pass() {
    let (_, text) = filled().files(ID);
    assert_eq!(format::read(&format!("{}\r\n", text.replace('\n', "\r\n"))), format::read(&text));
}

/// As a person would write it in a text editor.
const BY_HAND: &str = r#"{
  "format": "implementum-assessment",
  "formatVersion": 1,
  "id": "fran-papper",
  "checklist": { "id": "fyra-faser" },
  "about": { "subject": "Höftfraktur", "unit": "Ortopeden" },
  "items": { "F1-01": { "answer": "partly", "comment": "Svarat på papper" } }
}"#;

#[test]
fn a_file_written_by_hand_without_history_opens() {
    let document = format::read(BY_HAND).unwrap().document;
    assert_eq!(About::SUBJECT.read(&document, ""), "Höftfraktur");
    assert_eq!(ItemState::COMMENT.read(&document, "F1-01"), "Svarat på papper");
    assert_eq!(document.changes(), 5);
    assert_eq!(document.changed_at(), None, "nobody knows when, so nobody is told a year");
}

#[test]
fn opening_a_file_written_by_hand_twice_changes_nothing() {
    assert_eq!(format::read(BY_HAND), format::read(BY_HAND));
    let mut team = Team::ready("anna");
    team.opens(BY_HAND);
    let once = team.model.library.entries.get("fran-papper").unwrap().document.clone();
    team.opens(BY_HAND);
    assert_eq!(team.model.library.entries.get("fran-papper").unwrap().document, once);
}

#[test]
fn a_line_added_by_hand_is_merged_and_the_rest_of_the_file_stays_the_same() {
    let (before, after) = (BY_HAND.to_owned(), BY_HAND.replace("\"unit\"", "\"roles\": \"Chef\", \"unit\""));
    let [before, after] = [before, after].map(|text| format::read(&text).unwrap().document);
    let merged = before.merged(&after);
    assert_eq!(About::ROLES.read(&merged, ""), "Chef");
    assert_eq!(merged.fields().keys().map(|key| merged.rivals(key).len()).sum::<usize>(), 0);
}

#[test]
fn an_answer_edited_by_hand_in_a_saved_file_is_taken_in_beside_the_old_one() {
    let mut team = filled();
    let (_, text) = team.files(ID);
    let by_hand = text.replace("Ortopedkliniken, Växjö", "Ortopedkliniken, Ljungby");
    assert!(matches!(team.opens(&by_hand), implementum::app::Said::FileMerged { conflicts: 1, .. }));
    let key = About::UNIT.key("");
    assert_eq!((team.entry().document.value(&key).is_some(), team.entry().document.rivals(&key).len()), (true, 1));
}

#[test]
fn a_document_has_seen_what_it_holds_whatever_the_file_claims() {
    let (_, text) = filled().files(ID);
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    file["history"]["seen"] = serde_json::json!({});
    let document = format::read(&file.to_string()).unwrap().document;
    assert_eq!(document.changes(), filled().entry().document.changes());
}

#[test]
fn fields_that_this_version_does_not_know_are_named_and_the_rest_is_read() {
    let text = BY_HAND
        .replace("\"id\": \"fran-papper\"", "\"id\": \"fran-papper\", \"mood\": [1]")
        .replace("\"unit\"", "\"floor\": 3, \"unit\"")
        .replace("\"answer\"", "\"colour\": null, \"answer\"");
    let read = format::read(&text).unwrap();
    assert_eq!(read.unknown, ["mood", "about/floor", "items/F1-01/colour"]);
    assert_eq!(About::UNIT.read(&read.document, ""), "Ortopeden");
}

#[test]
fn answers_to_items_that_no_checklist_has_are_kept() {
    let text = BY_HAND.replace("F1-01", "borttagen-99");
    let document = format::read(&text).unwrap().document;
    let again = format::read(&write_file(&document, moment(9))).unwrap().document;
    assert_eq!(ItemState::COMMENT.read(&again, "borttagen-99"), "Svarat på papper");
}

#[test]
fn a_newer_document_is_refused_not_guessed_at() {
    for (found, version) in [(CURRENT + 1, &*(CURRENT + 1).to_string()), (17, "17"), (1 << 53, "9007199254740992")] {
        let text = BY_HAND.replace("\"formatVersion\": 1", &format!("\"formatVersion\": {version}, \"new\": {{}}"));
        assert_eq!(format::read(&text), Err(ReadError::TooNew { found }));
    }
}
