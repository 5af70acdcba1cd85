//! Leaving the computer: everything as one file that opens, and then nothing of ours is left.

use implementum::app::{Effect, Msg, Route, Said};
use implementum::domain::About;
use implementum::format::{self, CURRENT, ReadError};

use crate::filled::filled;
use crate::stores::Stores;
use crate::team::{ID, Team, created};

fn id() -> String {
    ID.to_owned()
}

/// A tab with two assessments, both saved.
fn two() -> (Stores, Team) {
    let mut stores = Stores::default();
    let mut team = filled();
    let effects = team.does(created("b-2", "Knäledsartros"));
    stores.carry_out(&mut team, &effects);
    let effects = team.does(Msg::SaveDue { id: id() });
    stores.carry_out(&mut team, &effects);
    (stores, team)
}

fn file(effects: &[Effect]) -> (String, String) {
    let Some(Effect::Download { name, text, .. }) = effects.first() else { panic!("{effects:?}") };
    (name.clone(), text.clone())
}

#[test]
fn everything_is_one_file_that_opens_as_it_was() {
    let (_, mut team) = two();
    let (name, text) = file(&team.does(Msg::AllWanted));
    assert_eq!((name.as_str(), team.said()), ("implementum-2026-11-21.json", &Said::FileSaved { name: name.clone() }));
    let mut other = Team::ready("bo");
    assert_eq!(other.opens(&text), Said::FilesOpened { count: 2 });
    for id in [ID, "b-2"] {
        let opened = &other.model.library.entries.get(id).unwrap().document;
        assert_eq!(opened, &team.model.library.entries.get(id).unwrap().document);
    }
    assert_eq!(other.model.session.route, Route::Start);
    assert_eq!(team.entry().changes_since_file(), 0);
}

#[test]
fn a_file_of_several_is_refused_whole() {
    let (_, mut team) = two();
    let (_, text) = file(&team.does(Msg::AllWanted));
    let newer = text.replacen(&format!("\"formatVersion\": {CURRENT}"), "\"formatVersion\": 99", 1);
    let spoiled = text.replace("\"b-2\"", "\"b 2\"");
    for (text, is_it) in [(newer, "too-new"), (spoiled, "wrong-shape")] {
        let mut other = Team::ready("bo");
        let why = other.model.import(&text).unwrap_err();
        assert_eq!(why.code(), is_it);
        assert!(other.model.library.entries.is_empty());
    }
    for list in ["null", "{}", "[1]", "[null]"] {
        let text = format!(r#"{{"format":"implementum-assessments","formatVersion":1,"assessments":{list}}}"#);
        assert!(format::read_all(&text).is_err(), "{list}");
    }
}

#[test]
fn a_file_of_none_brings_nothing_and_whoever_opens_it_is_told_that_it_is_empty() {
    let mut team = Team::ready("anna");
    let none = team.model.all_text(team.model.session.now);
    assert_eq!(team.model.import(&none), Ok(Vec::new()));
    assert_eq!(team.opens(&none), Said::FileRefused(ReadError::Empty));
}

#[test]
fn nothing_is_wiped_before_a_file_holds_everything_as_it_is_now() {
    let (mut stores, mut team) = two();
    assert!(!team.model.is_all_filed());
    assert_eq!(team.does(Msg::WipeWanted), []);
    assert_eq!(team.said(), &Said::ChangedSince);
    team.does(Msg::AllWanted);
    assert!(team.model.is_all_filed());
    team.edits(vec![About::UNIT.set("", "Ändrat efteråt".into())]);
    assert!(!team.model.is_all_filed());
    assert_eq!(team.does(Msg::WipeWanted), []);
    team.does(Msg::AllWanted);
    let effects = team.does(Msg::WipeWanted);
    assert_eq!(effects, [Effect::Wipe]);
    stores.carry_out(&mut team, &effects);
    assert!(team.model.library.entries.is_empty() && team.model.session.done.is_empty());
    assert_eq!((team.said(), &team.model.session.route), (&Said::Wiped, &Route::Start));
    assert_eq!(team.does(Msg::UndoWanted), [], "nothing of it comes back");
    assert_eq!(team.does(Msg::PageHidden), []);
}

#[test]
fn what_cannot_be_read_is_handed_out_too_and_goes_only_then() {
    let mut stores = Stores::default();
    stores.local.insert("skräp".into(), "{".into());
    stores.mirror.insert("skräp".into(), "{".into());
    let mut team = stores.opened_by("anna");
    let effects = team.does(created(ID, "Höftfraktur"));
    stores.carry_out(&mut team, &effects);
    let effects = team.does(Msg::AllWanted);
    let names: Vec<&str> = effects
        .iter()
        .filter_map(|effect| if let Effect::Download { name, .. } = effect { Some(name.as_str()) } else { None })
        .collect();
    assert_eq!(names, ["implementum-2026-11-21.json", "implementum-skräp.txt"]);

    let effects = team.does(Msg::RawForgotten("skräp".into()));
    assert!(matches!(effects.first(), Some(Effect::Download { text, .. }) if text == "{"));
    stores.carry_out(&mut team, &effects);
    assert_eq!((team.said(), team.model.library.set_aside.len()), (&Said::RawErased, 0));
    assert!(!stores.local.contains_key("skräp") && !stores.mirror.contains_key("skräp"));
}

#[test]
fn a_file_is_asked_for_more_plainly_with_age_and_with_changes() {
    use implementum::app::results::file_is_due;
    use implementum::domain::{Date, ItemState};
    let mut team = Team::begun("anna");
    let due = |team: &Team, day: u8| file_is_due(team.entry(), Date::new(2026, 11, day).unwrap());
    assert!(!due(&team, 21), "just begun");
    assert!(due(&team, 22), "a day without a file");
    team.files(ID);
    assert!(!due(&team, 30), "nothing has changed since");
    team.edits(vec![About::UNIT.set("", "Akuten".into())]);
    assert!(!due(&team, 27));
    assert!(due(&team, 28), "a week");
    for place in 0..50 {
        team.edits(vec![ItemState::COMMENT.set("F1-01", place.to_string())]);
    }
    assert!(due(&team, 21), "much would be lost");
}
