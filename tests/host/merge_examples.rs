//! The merge by example: what a team would say of it.

use implementum::domain::{About, Assessment, Change, Document, Gap, Kind, Place, Value, WriterId};

use crate::world::moment;

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

/// One who writes, at an hour of that one's own clock.
struct Writer(WriterId, u8);

impl Writer {
    fn writes(&self, document: &mut Document, changes: Vec<Change>) {
        document.write(&self.0, moment(self.1), changes);
    }
}

/// Two writers, the second one with a clock that is behind, and the copy they both began with.
fn two() -> (Writer, Writer, Document) {
    let (anna, bo) = (Writer("anna".into(), 14), Writer("bo".into(), 3));
    let mut common = Document::new("a-1");
    anna.writes(&mut common, vec![About::SUBJECT.set("", "Höftfraktur".into()), Gap::NOW.set("ingang", "Fax".into())]);
    (anna, bo, common)
}

#[test]
fn a_write_that_saw_another_replaces_it_whatever_the_clocks_say() {
    let (_, bo, common) = two();
    let mut newer = common.clone();
    bo.writes(&mut newer, vec![About::SUBJECT.set("", "Knäledsartros".into())]);
    for merged in [common.merged(&newer), newer.merged(&common)] {
        assert_eq!(About::SUBJECT.read(&merged, ""), "Knäledsartros");
        assert!(merged.rivals(&About::SUBJECT.key("")).is_empty());
    }
}

#[test]
fn two_writes_without_knowledge_of_each_other_both_stay_until_one_is_chosen() {
    let (anna, bo, common) = two();
    let (mut hers, mut his) = (common.clone(), common);
    let key = Gap::NOW.key("ingang");
    anna.writes(&mut hers, vec![Gap::NOW.set("ingang", "Remiss på papper".into())]);
    bo.writes(&mut his, vec![Gap::NOW.set("ingang", "Digital remiss".into())]);
    let mut merged = hers.merged(&his);
    let shown = merged.value(&key).cloned().unwrap();
    let rival = merged.rivals(&key).into_iter().cloned().collect::<Vec<_>>();
    assert_eq!([vec![shown], rival.clone()].concat(), [text("Remiss på papper"), text("Digital remiss")]);

    bo.writes(&mut merged, vec![Change { key: key.clone(), value: rival.into_iter().next() }]);
    for old in [&hers, &his] {
        let settled = old.merged(&merged);
        assert_eq!(settled.value(&key), Some(&text("Digital remiss")));
        assert!(settled.rivals(&key).is_empty());
    }
}

#[test]
fn the_same_words_written_twice_are_no_conflict() {
    let (anna, bo, common) = two();
    let (mut hers, mut his) = (common.clone(), common);
    anna.writes(&mut hers, vec![About::UNIT.set("", "Ortopeden".into())]);
    bo.writes(&mut his, vec![About::UNIT.set("", "Ortopeden".into())]);
    assert!(hers.merged(&his).rivals(&About::UNIT.key("")).is_empty());
}

#[test]
fn writes_to_different_fields_of_one_record_both_stay() {
    let (anna, bo, common) = two();
    let (mut hers, mut his) = (common.clone(), common);
    anna.writes(&mut hers, vec![Gap::TARGET.set("ingang", "Inom ett dygn".into())]);
    bo.writes(&mut his, vec![Gap::DEMAND.set("ingang", "Snabbspår".into())]);
    let gap = Assessment::read(&hers.merged(&his)).gap("ingang");
    assert_eq!([&gap.now, &gap.target, &gap.demand], ["Fax", "Inom ett dygn", "Snabbspår"]);
}

#[test]
fn a_deletion_that_saw_the_record_holds_against_older_copies() {
    let (_, bo, common) = two();
    let mut without = common.clone();
    let removal = without.removal(&Place { kind: Kind::Areas, id: "ingang".into() });
    bo.writes(&mut without, removal);
    assert!(common.merged(&without).ids(Kind::Areas).is_empty());
    assert!(without.merged(&common).ids(Kind::Areas).is_empty());
}

#[test]
fn an_edit_made_while_someone_else_deleted_survives_the_deletion() {
    let (anna, bo, common) = two();
    let (mut edited, mut without) = (common.clone(), common);
    anna.writes(&mut edited, vec![Gap::TARGET.set("ingang", "Inom ett dygn".into())]);
    let removal = without.removal(&Place { kind: Kind::Areas, id: "ingang".into() });
    bo.writes(&mut without, removal);
    assert_eq!(Gap::TARGET.read(&edited.merged(&without), "ingang"), "Inom ett dygn");
}

#[test]
fn a_value_changed_by_hand_in_a_file_stands_beside_the_one_it_was() {
    let (_, _, common) = two();
    let key = About::SUBJECT.key("");
    let mut fields = common.fields().clone();
    fields.get_mut(&key).unwrap()[0].1 = text("Höftprotes");
    let by_hand = Document::from_parts(common.id.clone(), common.seen().clone(), fields);
    assert!(!common.knows(&by_hand));
    let merged = common.merged(&by_hand);
    assert_eq!(merged.fields()[&key].len(), 2);
}

#[test]
fn counting_changes_and_the_last_clock_follow_the_writers() {
    let (_, bo, mut document) = two();
    assert_eq!((document.changes(), document.changed_at()), (2, Some(moment(14))));
    bo.writes(&mut document, vec![About::UNIT.set("", "Ortopeden".into())]);
    assert_eq!((document.changes(), document.changed_at()), (3, Some(moment(14))));
}
