//! Safety copies: when they are taken, that they stay within their room, and the way back to them.

use implementum::app::{Effect, Msg, Route, SafetyCopy, Said};
use implementum::domain::{About, Change, ItemState, units};
use implementum::format;

use crate::stores::Stores;
use crate::team::{ID, Team, created};

fn id() -> String {
    ID.to_owned()
}

fn unit(text: &str) -> Vec<Change> {
    vec![About::UNIT.set("", text.into())]
}

fn saves(stores: &mut Stores, team: &mut Team) {
    let effects = team.does(Msg::SaveDue { id: id() });
    stores.carry_out(team, &effects);
}

/// Works for so many minutes: a message takes one, a change with its save three.
fn works(stores: &mut Stores, team: &mut Team, changes: usize) {
    for change in 0..changes {
        team.edits(unit(&format!("Enhet {change}")));
        saves(stores, team);
    }
}

fn begun() -> (Stores, Team) {
    let mut stores = Stores::default();
    let mut team = Team::ready("anna");
    let effects = team.does(created(ID, "Höft/fraktur"));
    stores.carry_out(&mut team, &effects);
    (stores, team)
}

#[test]
fn a_copy_of_what_stood_there_is_taken_every_ten_minutes_of_work_and_not_at_every_save() {
    let (mut stores, mut team) = begun();
    works(&mut stores, &mut team, 3);
    assert!(stores.copies.is_empty(), "the first minutes are in nobody's way");
    works(&mut stores, &mut team, 10);
    let copies = team.model.library.safety_copies();
    assert_eq!((copies.len(), stores.copies.len()), (3, 3));
    for copy in copies {
        let text = &stores.copies[copy.key];
        assert_eq!((copy.id, copy.name, copy.units), (ID, "Höft/fraktur", units(text)));
        assert!(format::read(text).is_ok());
    }
}

#[test]
fn copies_rotate_within_their_room_and_the_latest_of_each_assessment_always_stays() {
    let (mut stores, mut team) = begun();
    works(&mut stores, &mut team, 100);
    let kept = team.model.library.safety_copies().len();
    assert_eq!((kept, stores.copies.len()), (4, 4), "all of one day");
    let large = |day: u32, id: &str| format!("{id}/2026-10-{day:02}T10:00/900000/Stor");
    let mut keys: Vec<String> = (1..=12).map(|day| large(day, "b")).collect();
    keys.push("gammal/2025-01-01T10:00/999999/Den enda".into());
    team.does(Msg::CopiesFound(keys));
    team.edits(unit("Ett till"));
    let lines = team.model.copy_before(ID, &"x".repeat(400)).unwrap();
    let gone: Vec<&str> = lines.lines().skip(1).collect();
    assert_eq!(gone.len(), 9, "{gone:?}");
    let stay: Vec<String> = team.model.library.safety_copies().iter().map(|copy| copy.key.to_owned()).collect();
    assert!(stay.contains(&large(12, "b")) && stay.iter().any(|key| key.starts_with("gammal/")), "{stay:?}");
}

#[test]
fn a_name_in_the_mirror_that_is_not_ours_is_no_copy() {
    for key in ["", "a", "a/b/c", "a-1/i går/12/Namn", "a-1/2026-11-21T09:45/många/Namn"] {
        assert_eq!(SafetyCopy::read(key), None, "{key}");
    }
}

#[test]
fn going_back_to_a_copy_can_be_undone_and_what_was_there_is_copied_first() {
    let (mut stores, mut team) = begun();
    team.edits(vec![ItemState::COMMENT.set("F1-01", "Finns bara nu".into())]);
    works(&mut stores, &mut team, 8);
    let first = team.model.library.safety_copies().last().unwrap().key.to_owned();
    let then = format::read(&stores.copies[&first]).unwrap().document;
    team.edits(vec![ItemState::EVIDENCE.set("F1-02", "Senare".into())]);
    saves(&mut stores, &mut team);
    let now = team.entry().view.clone();
    let copies = stores.copies.len();
    let effects = team.does(Msg::CopyWanted { key: first, as_file: false });
    stores.carry_out(&mut team, &effects);
    assert_eq!(team.said(), &Said::Restored);
    for key in team.entry().document.fields().keys() {
        assert_eq!(team.entry().document.value(key), then.value(key), "{key:?}");
    }
    assert_eq!(team.entry().document.fields().keys().count(), then.fields().keys().count());
    assert_eq!(stores.copies.len(), copies + 1);
    team.does(Msg::UndoWanted);
    assert_eq!(team.entry().view, now);
}

#[test]
fn a_deleted_assessment_stays_as_a_copy_and_comes_back_from_it() {
    let (mut stores, mut team) = begun();
    let before = team.entry().view.clone();
    let effects = team.does(Msg::AssessmentDeleted { id: id() });
    stores.carry_out(&mut team, &effects);
    assert!(stores.local.is_empty() && stores.mirror.is_empty());
    let mut later = stores.opened_by("bo");
    let effects = later.does(Msg::Went(Route::Kept));
    stores.carry_out(&mut later, &effects);
    let key = later.model.library.safety_copies()[0].key.to_owned();
    let effects = later.does(Msg::CopyWanted { key, as_file: false });
    stores.carry_out(&mut later, &effects);
    assert_eq!(later.entry().view, before);
    assert_eq!(stores.local[ID], stores.mirror[ID]);
}

#[test]
fn a_copy_becomes_a_file_that_opens() {
    let (mut stores, mut team) = begun();
    works(&mut stores, &mut team, 8);
    let key = team.model.library.safety_copies()[0].key.to_owned();
    let text = stores.copies[&key].clone();
    let effects = team.does(Msg::CopyRead { key, text: text.clone(), as_file: true });
    let [Effect::Download { name, text: file, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "implementum-a-1-2026-11-21.json");
    assert_eq!(format::read(file).unwrap().document, format::read(&text).unwrap().document);
}

#[test]
fn a_copy_that_cannot_be_read_changes_nothing() {
    let (mut stores, mut team) = begun();
    works(&mut stores, &mut team, 8);
    let key = team.model.library.safety_copies()[0].key.to_owned();
    let before = team.entry().view.clone();
    assert_eq!(team.does(Msg::CopyRead { key, text: String::new(), as_file: false }), []);
    assert!(matches!(team.said(), Said::FileRefused(_)));
    assert_eq!(team.entry().view, before);
}

#[test]
fn copies_go_one_by_one_or_with_their_assessment() {
    let (mut stores, mut team) = begun();
    works(&mut stores, &mut team, 12);
    let key = team.model.library.safety_copies()[0].key.to_owned();
    let before = stores.copies.len();
    let effects = team.does(Msg::CopyForgotten(key.clone()));
    stores.carry_out(&mut team, &effects);
    assert_eq!((stores.copies.len(), stores.copies.contains_key(&key)), (before - 1, false));
    team.does(Msg::Went(Route::Kept));
    let effects = team.does(Msg::AssessmentForgotten(id()));
    stores.carry_out(&mut team, &effects);
    assert!(stores.local.is_empty() && stores.mirror.is_empty() && stores.copies.is_empty(), "{:?}", stores.copies);
    assert_eq!(team.model.session.route, Route::Kept);
}
