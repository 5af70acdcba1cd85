//! The file without comments and words: made from a list of what may leave.

use implementum::app::{Effect, Format, Msg, Said};
use implementum::domain::{Change, Document, Dot, Key, Kind, Place, Shape, Value};
use implementum::format::{self, without_words};

use crate::filled::filled;
use crate::team::{ID, Team, day};
use crate::world::moment;

const SECRET: &str = "hemligt";

/// An assessment in which every field holds something, and every one for words the secret.
fn full() -> Document {
    let mut document = Document::new(ID);
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for spec in kind.fields() {
            let value = match spec.shape {
                Shape::Prose => Value::Text(format!("{SECRET} {}", spec.name)),
                Shape::Name => Value::Text("items/F1-01".into()),
                Shape::Code(codes) => Value::Text(codes[0].into()),
                Shape::Date => Value::Text(day(21).to_string()),
                Shape::Decimal => Value::Text("12.5".into()),
                Shape::Moment => Value::Text(moment(1).to_string()),
                Shape::Number => Value::Number(1),
                Shape::Flag => Value::Flag(true),
            };
            let id = if kind.is_single() { "" } else { "F1-01" };
            let key = Key { place: Place { kind, id: id.into() }, field: spec.name };
            changes.push(Change { key, value: Some(value) });
        }
    }
    document.write(&"anna".into(), moment(1), changes);
    document
}

#[test]
fn of_words_only_what_is_introduced_and_where_leave() {
    let bare = without_words(&full(), "");
    let words: Vec<&str> = bare
        .fields()
        .iter()
        .filter(|(_, register)| matches!(&register[0].1, Value::Text(text) if text.contains(SECRET)))
        .map(|(key, _)| key.field)
        .collect();
    assert_eq!(words, ["subject", "unit"]);
    assert!(bare.fields().len() > 20, "answers, judgements and dates leave");
}

#[test]
fn a_field_that_nobody_has_listed_stays() {
    let full = full();
    let mut fields = full.fields().clone();
    for kind in Kind::ALL {
        let id = if kind.is_single() { "" } else { "F1-01" };
        let key = Key { place: Place { kind, id: id.into() }, field: "nytt" };
        fields.insert(key, vec![(Dot { count: 1, writer: "anna".into() }, Value::Flag(true))]);
    }
    let with_new = Document::from_parts(full.id.clone(), full.seen().clone(), fields);
    assert_eq!(without_words(&with_new, ""), without_words(&full, ""));
}

#[test]
fn words_that_stand_as_a_name_or_an_id_stay() {
    let mut document = full();
    let place = Place { kind: Kind::Items, id: "Anna Andersson".into() };
    let name = |kind, id: &str, field| Key { place: Place { kind, id: id.into() }, field };
    document.write(
        &"anna".into(),
        moment(2),
        vec![
            Change { key: Key { place, field: "answer" }, value: Some(Value::Text("partly".into())) },
            Change { key: name(Kind::Actions, "m1", "origin"), value: Some(Value::Text("Anna Andersson".into())) },
        ],
    );
    let text = format::write_file(&without_words(&document, ""), moment(2));
    assert!(!text.contains("Andersson"), "{text}");
}

#[test]
fn values_that_nobody_has_chosen_between_leave_only_from_listed_fields() {
    let full = full();
    let mut other = full.clone();
    let mut ours = full;
    let comment = Key { place: Place { kind: Kind::Items, id: "F1-01".into() }, field: "comment" };
    for (document, writer) in [(&mut ours, "anna"), (&mut other, "bo")] {
        let value = Some(Value::Text(format!("{SECRET} {writer}")));
        document.write(&writer.into(), moment(2), vec![Change { key: comment.clone(), value }]);
    }
    let text = format::write_file(&without_words(&ours.merged(&other), ""), moment(2));
    assert_eq!(text.matches(SECRET).count(), 2, "{text}");
}

#[test]
fn it_is_an_assessment_of_its_own_so_that_no_word_passes_for_deleted() {
    let mut team = filled();
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: Format::Figures });
    let [Effect::Download { name, text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(name.ends_with("-utan-fritext.json"), "{name}");
    assert_eq!(team.said(), &Said::FileSaved { name: name.clone() });
    assert!(team.entry().changes_since_file() > 0, "the whole is not saved by it");
    let before = team.entry().clone();
    team.opens(text);
    assert_eq!(*team.entry(), before);
    // A later one is a newer version of the earlier one, wherever they meet.
    let mut leader = Team::ready("lena");
    leader.opens(text);
    team.answers(&[("F1-01", implementum::domain::Answer::Unknown)]);
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: Format::Figures });
    let [Effect::Download { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(matches!(leader.opens(text), Said::FileMerged { conflicts: 0, .. }));
    assert_eq!(leader.model.library.entries.len(), 1);
}
