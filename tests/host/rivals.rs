//! What two people wrote without knowing of each other: kept until someone chooses, not until someone types.

use implementum::domain::{About, Action, Date, Document, Moment, Over, Value, WriterId};

const NOON: Moment = Moment { date: Date::FIRST, hour: 12, minute: 0 };

fn writer(name: &str) -> WriterId {
    name.into()
}

/// One field, written by two without knowledge of each other.
fn two_minds() -> Document {
    let mut anna = Document::new("a-1");
    anna.write(&writer("anna"), NOON, vec![About::UNIT.set("", "Kirurgen".to_owned())]);
    let mut bo = Document::new("a-1");
    for unit in ["Orto", "Ortopeden"] {
        bo.write(&writer("bo"), NOON, vec![About::UNIT.set("", unit.to_owned())]);
    }
    anna.merged(&bo)
}

#[test]
fn typing_in_a_field_with_two_versions_keeps_the_other_one() {
    let mut document = two_minds();
    document.write_over(
        &writer("anna"),
        NOON,
        vec![About::UNIT.set("", "Ortopeden, avdelning 3".to_owned())],
        Over::Shown,
    );
    let key = About::UNIT.key("");
    assert_eq!(About::UNIT.read(&document, ""), "Ortopeden, avdelning 3");
    assert_eq!(document.rivals(&key), [&Value::Text("Kirurgen".to_owned())]);
    let stored = Document::from_parts(document.id.clone(), document.seen().clone(), document.fields().clone());
    assert_eq!(About::UNIT.read(&stored, ""), "Ortopeden, avdelning 3", "the order outlives a reload");
}

#[test]
fn choosing_settles_it_for_everyone() {
    let mut document = two_minds();
    let before = document.clone();
    document.write(&writer("anna"), NOON, vec![About::UNIT.set("", "Kirurgen".to_owned())]);
    let merged = before.merged(&document);
    assert_eq!((About::UNIT.read(&merged, ""), merged.rivals(&About::UNIT.key("")).len()), ("Kirurgen".to_owned(), 0));
}

#[test]
fn where_there_is_nothing_to_choose_nobody_is_asked() {
    let [mut anna, mut bo] = [Document::new("a-1"), Document::new("a-1")];
    anna.write(&writer("anna"), NOON, vec![Action::ORDER.set("x", Some(1))]);
    bo.write(&writer("bo"), NOON, vec![Action::ORDER.set("x", Some(2))]);
    assert!(anna.merged(&bo).rivals(&Action::ORDER.key("x")).is_empty());
}

#[test]
fn a_value_that_its_field_cannot_hold_is_not_written() {
    let mut document = Document::new("a-1");
    let half_typed =
        implementum::domain::Change { key: About::DATE.key(""), value: Some(Value::Text("0002-11-20".to_owned())) };
    assert!(document.write(&writer("anna"), NOON, vec![half_typed.clone()]).is_empty());
    document.write_over(&writer("anna"), NOON, vec![half_typed], Over::Shown);
    assert_eq!(document, Document::new("a-1"));
}
