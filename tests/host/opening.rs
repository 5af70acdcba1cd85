//! *Öppna fil*: one sees what would happen before it happens, and it happens as one has chosen.

use implementum::app::results::{self, Row};
use implementum::app::{Msg, Page, Route, Said};
use implementum::domain::{
    About, Action, Answer, Change, Document, Gap, ItemState, Key, Kind, Language, Place, Shape, Standing, Take, Value,
};
use proptest::prelude::*;

use crate::filled::filled;
use crate::team::{ID, Team, the_save};
use crate::world::{World, moment, steps};

/// A team, and a colleague's file of the same assessment. Both have gone on since they parted.
fn parted() -> (Team, String) {
    let mut team = Team::begun("anna");
    team.edits(vec![Gap::NOW.set("ingang", "Fax".into()), ItemState::COMMENT.set("F1-03", "Delat".into())]);
    let (_, file) = team.files(ID);
    let mut colleague = Team::ready("bo");
    colleague.opens(&file);
    colleague.edits(vec![
        ItemState::COMMENT.set("F1-03", "Hos dem".into()),
        Gap::NOW.set("ingang", "Digital remiss".into()),
        About::ROLES.set("", "Läkare".into()),
        Action::TITLE.set("m9", "Snabbspår".into()),
        Action::ROLE.set("m9", "Chef".into()),
        Action::ORDER.set("m9", Some(5)),
    ]);
    let (_, file) = colleague.files(ID);
    team.edits(vec![ItemState::COMMENT.set("F1-03", "Hos oss".into()), About::UNIT.set("", "Ortopeden".into())]);
    team.saves();
    (team, file)
}

fn looked(team: &mut Team, file: &str) -> Vec<Row> {
    assert_eq!(team.does(Msg::FileRead { text: file.into() }), []);
    assert_eq!(team.model.session.route, Route::Opened);
    let read = team.model.session.opened.all[0].clone();
    results::rows(team.entry(), &read.document, Some(team.checklist()), Language::Swedish)
}

fn text<'a>(team: &'a Team, key: &Key) -> Option<&'a Value> {
    team.entry().document.value(key)
}

#[test]
fn looking_at_a_file_changes_nothing() {
    let (mut team, file) = parted();
    let before = team.model.library.clone();
    looked(&mut team, &file);
    assert_eq!(team.model.library, before);
    team.does(Msg::Went(Route::Start));
    assert_eq!(team.model.library, before);
    assert!(team.model.session.opened.all.is_empty());
    team.does(Msg::FileTaken);
    assert_eq!(team.model.library, before, "what was left is not taken later");
}

#[test]
fn a_difference_is_called_by_the_names_that_people_know() {
    let (mut team, file) = parted();
    let rows = looked(&mut team, &file);
    let said: Vec<[&str; 3]> = rows.iter().map(|row| [&*row.name, &*row.ours, &*row.theirs]).collect();
    assert_eq!(
        said,
        [
            ["Roller som är med", "(tomt)", "Läkare"],
            ["Enhet", "Ortopeden", "(tomt)"],
            ["Behovsinventering, fråga 3: Kommentar", "Hos oss", "Hos dem"],
            ["Område: Ingång i förloppet", "", ""].map(|one| one),
        ][..3]
            .iter()
            .copied()
            .chain([
                [said[3][0], "Fax", "Digital remiss"],
                ["Åtgärd: Snabbspår", "(finns inte)", "Ansvarig (roll): Chef"],
            ])
            .collect::<Vec<_>>()
    );
    assert!(said[3][0].starts_with("Område: ") && said[3][0].ends_with(": Nuläge"), "{}", said[3][0]);
    let natural: Vec<Take> = rows.iter().map(|row| row.natural).collect();
    assert_eq!(natural, [Take::Theirs, Take::Ours, Take::Both, Take::Theirs, Take::Theirs]);
    for row in &rows {
        assert!(!row.name.contains('/') && !row.name.contains("F1-"), "no path: {}", row.name);
    }
}

#[test]
fn every_field_that_people_can_see_has_a_name() {
    for kind in Kind::ALL {
        for spec in kind.fields() {
            let key = Key { place: Place { kind, id: "x".into() }, field: spec.name };
            let is_named = implementum::app::words::fields::field(&key).is_some();
            // When something was done by the clock is told, but nobody compares it.
            let is_told = matches!((kind, spec.shape), (Kind::Course(_), Shape::Moment));
            assert_eq!(key.is_shown() || is_told, is_named, "{kind:?} {}", spec.name);
        }
    }
}

#[test]
fn how_a_file_stands_to_what_is_here_is_told() {
    let (team, file) = parted();
    let theirs = implementum::format::read(&file).unwrap().document;
    let ours = &team.entry().document;
    assert_eq!(ours.standing(&theirs), Standing::Apart);
    let both = ours.merged(&theirs);
    assert_eq!((both.standing(&theirs), theirs.standing(&both)), (Standing::Newer, Standing::Older));
    assert_eq!(both.standing(&both), Standing::Same);
}

#[test]
fn taken_as_suggested_it_is_a_merge_with_a_safety_copy_of_what_stood_here() {
    let (mut team, file) = parted();
    let theirs = implementum::format::read(&file).unwrap().document;
    let merged = team.entry().document.merged(&theirs);
    looked(&mut team, &file);
    let stood = team.model.text_to_keep(ID).unwrap().unwrap();
    let effects = team.takes();
    assert_eq!(*team.entry().document, merged);
    assert_eq!((the_save(&effects).as_str(), &team.model.session.route), (ID, &Route::at(ID, Page::Overview)));
    assert!(matches!(team.said(), Said::FileMerged { conflicts: 1, .. }));
    assert!(
        team.model.copy_before(ID, &stood).is_some(),
        "what stands in the store is copied before it is written over"
    );
}

#[test]
fn each_difference_ends_as_it_was_chosen_and_the_same_file_then_brings_nothing_new() {
    for take in [Take::Ours, Take::Theirs] {
        let (mut team, file) = parted();
        let rows = looked(&mut team, &file);
        let read = team.model.session.opened.all[0].clone();
        let side = if take == Take::Ours { team.entry().document.clone() } else { read.document.clone().into() };
        for row in &rows {
            team.does(Msg::DifferenceChosen { at: 0, key: row.key.clone(), take });
        }
        team.takes();
        for row in &rows {
            assert_eq!(text(&team, &row.key), side.value(&row.key), "{}", row.name);
            assert!(team.entry().document.rivals(&row.key).is_empty());
        }
        assert_eq!(team.entry().document.ids(Kind::Actions).len(), usize::from(take == Take::Theirs));
        team.saves();
        let before = team.model.library.clone();
        assert_eq!(team.opens(&file), Said::FileSame { name: "Höftfraktur".into() });
        team.saves();
        assert_eq!(team.model.library, before);
    }
}

#[test]
fn all_at_once_is_the_same_as_one_by_one_and_some_can_be_chosen_after_it() {
    let (mut team, file) = parted();
    let rows = looked(&mut team, &file);
    team.does(Msg::AllChosen { at: 0, take: Some(Take::Ours) });
    assert!(!rows.iter().any(|row| team.model.session.opened.take(0, &row.key, row.natural) != Take::Ours));
    team.does(Msg::DifferenceChosen { at: 0, key: rows[0].key.clone(), take: Take::Theirs });
    team.takes();
    let (roles, unit) = (&team.entry().view.about.roles, &team.entry().view.about.unit);
    assert_eq!((roles.as_str(), unit.as_str()), ("Läkare", "Ortopeden"));
    assert_eq!(team.entry().view.item("F1-03").comment, "Hos oss");

    let (mut team, file) = parted();
    let rows = looked(&mut team, &file);
    team.does(Msg::AllChosen { at: 0, take: Some(Take::Theirs) });
    team.does(Msg::AllChosen { at: 0, take: None });
    assert!(rows.iter().all(|row| team.model.session.opened.take(0, &row.key, row.natural) == row.natural));
}

#[test]
fn both_can_stand_beside_each_other_as_assessments_of_their_own() {
    let (mut team, file) = parted();
    looked(&mut team, &file);
    let before = team.entry().clone();
    let effects = team.does(Msg::FileTakenApart { at: 0, copy: "a-9".into() });
    assert_eq!(the_save(&effects), "a-9");
    assert_eq!(*team.entry(), before);
    let other = team.model.library.entries.get("a-9").unwrap();
    assert_eq!((other.name(), other.view.about.roles.as_str()), ("Höftfraktur (kopia)", "Läkare"));
    assert_eq!(team.model.session.route, Route::at("a-9", Page::Overview));
}

#[test]
fn several_files_wait_together_and_the_same_one_twice_waits_once() {
    let (mut team, file) = parted();
    let (_, other) = {
        let mut team = Team::ready("cia");
        team.does(crate::team::created("b-1", "Stroke"));
        team.files("b-1")
    };
    for text in [&file, &other, &file] {
        team.does(Msg::FileRead { text: text.clone() });
    }
    assert_eq!(team.model.session.opened.all.len(), 2);
    let effects = team.takes();
    assert_eq!(crate::team::saves_of(&effects), [ID, "b-1"]);
    assert_eq!((team.said(), &team.model.session.route), (&Said::FilesOpened { count: 2 }, &Route::Start));
}

#[test]
fn a_bad_file_leaves_what_is_being_looked_at() {
    let (mut team, file) = parted();
    looked(&mut team, &file);
    team.does(Msg::FileRead { text: "{".into() });
    assert!(matches!(team.said(), Said::FileRefused(_)));
    assert_eq!((&team.model.session.route, team.model.session.opened.all.len()), (&Route::Opened, 1));
}

#[test]
fn a_word_can_be_looked_up_while_a_file_waits() {
    let (mut team, file) = parted();
    looked(&mut team, &file);
    team.does(Msg::Went(Route::Glossary { back: Route::Opened.into() }));
    team.does(Msg::Went(Route::Opened));
    assert_eq!(team.model.session.opened.all.len(), 1);
}

#[test]
fn a_hundred_differences_are_all_there() {
    let mut team = filled();
    let (_, file) = team.files(ID);
    let changes: Vec<Change> = team
        .checklist()
        .items()
        .flat_map(|item| {
            [
                ItemState::COMMENT.set(&item.id, "Nytt".into()),
                ItemState::EVIDENCE.set(&item.id, "Mer".into()),
                ItemState::ANSWER.set(&item.id, Some(Answer::Unknown)),
            ]
        })
        .collect();
    team.edits(changes);
    team.saves();
    let rows = looked(&mut team, &file);
    assert!(rows.len() > 100, "{}", rows.len());
    assert!(rows.iter().all(|row| row.natural == Take::Ours));
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_chosen_both_sides_are_known_afterwards_and_each_field_is_as_chosen(steps in steps(), picks in proptest::collection::vec(0..3_u8, 40)) {
        let world = World::after(&steps);
        let (ours, theirs) = (&world.copies[0], &world.copies[1]);
        let picked = |key: &Key, natural: Take| {
            let pick = picks[(key.field.len() * 7 + key.place.id.len()) % picks.len()];
            match pick { 0 => natural, 1 => Take::Ours, _ => Take::Theirs }
        };
        let taken = ours.taking(theirs, &picked, &"dora".into(), moment(9));
        prop_assert!(taken.knows(ours) && taken.knows(theirs));
        for difference in ours.differences(theirs) {
            let take = picked(&difference.keys[0], difference.natural);
            for key in &difference.keys {
                let side = match take { Take::Ours => ours, Take::Theirs => theirs, Take::Both => continue };
                prop_assert_eq!(taken.value(key), side.value(key));
            }
        }
        // A second time there is nothing left to take.
        prop_assert_eq!(taken.taking(theirs, &|_, natural| natural, &"dora".into(), moment(9)), taken);
    }

    #[test]
    fn taken_as_suggested_nothing_that_anyone_wrote_is_dropped_and_no_id_changes(steps in steps()) {
        let world = World::after(&steps);
        let (ours, theirs) = (&world.copies[0], &world.copies[1]);
        let taken = ours.taking(theirs, &|_, natural| natural, &"dora".into(), moment(9));
        prop_assert_eq!(&taken, &ours.merged(theirs));
        for (one, other) in [(ours, theirs), (theirs, ours)] {
            for (key, register) in one.fields() {
                for (dot, value) in register {
                    let has_seen = other.seen().get(&dot.writer).is_some_and(|tick| tick.count >= dot.count);
                    let stays = taken.fields().get(key).is_some_and(|all| all.contains(&(dot.clone(), value.clone())));
                    // It goes only where the other side had seen it and put something else in its place.
                    let is_there = other.fields().get(key).is_some_and(|all| all.contains(&(dot.clone(), value.clone())));
                    prop_assert_eq!(stays, !has_seen || is_there);
                }
            }
        }
        let ids = |document: &Document, kind| -> Vec<String> { document.ids(kind).into_iter().map(str::to_owned).collect() };
        for kind in Kind::ALL {
            for id in ids(&taken, kind) {
                prop_assert!(ids(ours, kind).contains(&id) || ids(theirs, kind).contains(&id));
            }
        }
    }

    #[test]
    fn what_does_not_differ_is_no_difference(steps in steps()) {
        for copy in World::after(&steps).copies {
            prop_assert_eq!(copy.differences(&copy), []);
            prop_assert_eq!(copy.standing(&copy), Standing::Same);
        }
    }
}
