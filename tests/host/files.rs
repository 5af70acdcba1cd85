//! Saving as a file and opening one.

use implementum::app::{Effect, Msg, Page, Route, Said};
use implementum::domain::{About, Gap, ItemState};
use implementum::format;

use crate::filled::{conflicting, filled};
use crate::team::{ID, Team, the_save};

#[test]
fn a_saved_file_reads_back_identical_and_holds_nothing_of_this_browser_alone() {
    for mut team in [filled(), conflicting()] {
        team.does(Msg::ArchiveChanged { id: ID.into(), archived: true });
        let (_, text) = team.files(ID);
        let read = format::read(&text).unwrap();
        assert_eq!(read.document, *team.entry().document);
        assert_eq!(read.kept, format::Kept::default());
        assert_eq!(read.exported_at, Some(team.model.session.now));
        assert_eq!(team.model.file_text(ID, team.model.session.now), Some(text));
    }
}

#[test]
fn saving_as_a_file_is_told_with_its_name_and_counted_from() {
    let mut team = filled();
    assert!(team.entry().changes_since_file() > 50);
    let effects = team.does(Msg::FileWanted { id: ID.into() });
    let Some(Effect::Download { name, .. }) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(team.said(), &Said::FileSaved { name: name.clone() });
    assert_eq!((team.entry().changes_since_file(), team.entry().kept.filed_at), (0, Some(team.model.session.now)));
    assert!(team.keeps(&effects).contains("\"filedAt\":\"2026-11-21T"));
    team.edits(vec![About::UNIT.set("", "Akuten".into()), About::ROLES.set("", "Chef".into())]);
    assert_eq!(team.entry().changes_since_file(), 2);
}

#[test]
fn a_file_that_is_new_here_is_opened_saved_and_shown() {
    let (_, text) = filled().files(ID);
    let mut team = Team::ready("bo");
    let effects = team.reads(&text);
    assert_eq!(
        team.said(),
        &Said::FileOpened { name: "Höftfraktur – sammanhållet vårdförlopp".into(), unknown: Vec::new() }
    );
    assert_eq!((the_save(&effects).as_str(), &team.model.session.route), (ID, &Route::at(ID, Page::Overview)));
    assert_eq!(team.entry().view, filled().entry().view);
    assert_eq!(team.entry().changes_since_file(), 0);
}

#[test]
fn a_file_of_something_that_is_here_is_merged_never_doubled_never_overwritten() {
    let mut team = Team::begun("anna");
    let (_, file) = team.files(ID);
    let mut colleague = Team::ready("bo");
    colleague.opens(&file);
    colleague.edits(vec![Gap::NOW.set("ingang", "Fax".into())]);
    let (_, file) = colleague.files(ID);
    team.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    assert_eq!(team.opens(&file), Said::FileMerged { name: "Höftfraktur".into(), conflicts: 0, unknown: Vec::new() });
    assert_eq!(team.model.library.entries.len(), 1);
    assert_eq!(
        (team.entry().view.gap("ingang").now.as_str(), team.entry().view.about.unit.as_str()),
        ("Fax", "Ortopeden")
    );
}

#[test]
fn a_file_with_nothing_new_is_told_as_such_and_changes_nothing() {
    let mut team = filled();
    let (_, file) = team.files(ID);
    team.edits(vec![About::UNIT.set("", "Akuten".into())]);
    let before = team.entry().document.clone();
    assert_eq!(team.opens(&file), Said::FileSame { name: team.entry().name().to_owned() });
    assert_eq!(team.entry().document, before);
}

#[test]
fn opening_the_same_file_twice_changes_nothing_the_second_time() {
    let (_, file) = conflicting().files(ID);
    let mut once = Team::ready("bo");
    let effects = once.reads(&file.clone());
    once.keeps(&effects);
    let mut twice = once.clone();
    assert!(matches!(twice.opens(&file), Said::FileSame { .. }));
    let text = twice.saves();
    assert_eq!(twice.model.library, once.model.library);
    assert_eq!(format::read(&text).map(|read| read.document), Ok((*once.entry().document).clone()));
}

#[test]
fn a_file_of_something_archived_brings_it_back_to_the_list() {
    let mut team = Team::begun("anna");
    let (_, file) = team.files(ID);
    team.does(Msg::ArchiveChanged { id: ID.into(), archived: true });
    let effects = team.reads(&file);
    assert!(team.keeps(&effects).contains("\"archived\":false"));
    assert!(!team.entry().kept.archived);
}

#[test]
fn what_the_tool_does_not_know_in_a_file_is_named() {
    let (_, file) = filled().files(ID);
    let file = file.replacen("\"subject\"", "\"humör\": 1,\n    \"subject\"", 1);
    let said = Team::ready("bo").opens(&file);
    assert!(matches!(&said, Said::FileOpened { unknown, .. } if *unknown == ["about/humör"]), "{said:?}");
}

#[test]
fn conflicts_of_a_file_are_counted_and_one_choice_settles_one() {
    let mut team = conflicting();
    assert!(matches!(team.said(), Said::FileMerged { conflicts: 3, .. }));
    let key = ItemState::ANSWER.key("F1-01");
    let rival = team.entry().document.rivals(&key)[0].clone();
    let change = implementum::domain::Change { key: key.clone(), value: Some(rival.clone()) };
    let effects = team.does(Msg::RivalChosen { id: ID.into(), change });
    assert_eq!((effects, team.said()), (vec![Effect::SaveSoon { id: ID.into() }], &Said::Chosen));
    assert_eq!((team.entry().conflicts(), team.entry().document.value(&key)), (2, Some(&rival)));
}

#[test]
fn a_file_that_the_disk_would_not_give_is_told() {
    let mut team = Team::begun("anna");
    let before = team.model.library.clone();
    team.does(Msg::FileUnreadable { too_large: false });
    assert_eq!(team.said(), &Said::FileUnreadable);
    team.does(Msg::FileUnreadable { too_large: true });
    assert_eq!(team.said(), &Said::FileRefused(format::ReadError::TooLarge));
    assert_eq!(team.model.library, before);
}
