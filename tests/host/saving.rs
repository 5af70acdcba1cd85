//! The saving protocol: what is asked of the store, and what follows from its answers.

use implementum::app::{Basis, Effect, Msg, Saving, StoreFault};
use implementum::domain::{About, Gap, ItemState};
use implementum::format;

use crate::team::{ID, Team, created, saves_of, the_save};

fn id() -> String {
    ID.to_owned()
}

fn unit(text: &str) -> Vec<implementum::domain::Change> {
    vec![About::UNIT.set("", text.into())]
}

/// Another tab with the same assessment, as the store has it.
fn other_tab(text: &str) -> Team {
    let mut team = Team::new("bo");
    team.does(Msg::LibraryRead(vec![(id(), text.into())]));
    team
}

#[test]
fn an_edit_is_saved_soon_and_shown_as_waiting_until_it_stands() {
    let mut team = Team::begun("anna");
    assert_eq!(team.saving(), Saving::Done);
    assert_eq!(team.edits(unit("Ortopeden")), [Effect::SaveSoon { id: id() }]);
    assert_eq!(team.saving(), Saving::Waiting);
    let text = team.saves();
    assert_eq!(team.saving(), Saving::Done);
    assert_eq!(format::read(&text).map(|read| read.document), Ok((*team.entry().document).clone()));
}

#[test]
fn a_new_assessment_is_written_at_once_where_nothing_stands_and_waits_until_it_does() {
    let mut team = Team::ready("anna");
    let effects = team.does(created(ID, "Höftfraktur"));
    let (_, text, basis) = the_save(&effects);
    assert_eq!((basis, team.saving()), (None, Saving::Waiting));
    team.does(Msg::Saved { id: id(), text });
    assert_eq!(team.saving(), Saving::Done);
}

#[test]
fn every_save_says_what_is_known_to_stand_there() {
    let mut team = Team::begun("anna");
    let first = team.saves();
    team.edits(unit("Ortopeden"));
    let (_, second, basis) = the_save(&team.does(Msg::SaveDue { id: id() }));
    assert_eq!(basis, Some(Basis::of(&first)));
    team.does(Msg::Saved { id: id(), text: second.clone() });
    team.edits(unit("Akuten"));
    assert_eq!(the_save(&team.does(Msg::SaveDue { id: id() })).2, Some(Basis::of(&second)));
}

#[test]
fn what_was_written_while_a_save_was_under_way_is_not_called_saved() {
    let mut team = Team::begun("anna");
    team.edits(unit("Orto"));
    let under_way = team.does(Msg::SaveDue { id: id() });
    team.edits(unit("Ortopeden"));
    team.keeps(&under_way);
    assert_eq!(team.saving(), Saving::Waiting);
    team.saves();
    assert_eq!(team.saving(), Saving::Done);
}

#[test]
fn leaving_the_page_saves_everything_that_is_not_saved_and_nothing_else() {
    let mut team = Team::begun("anna");
    let effects = team.does(created("a-2", "Knäledsartros"));
    assert_eq!(team.does(Msg::PageHidden).len(), 1, "the first save has not been heard of yet");
    team.keeps(&effects);
    assert_eq!(team.does(Msg::PageHidden), []);
    team.edits(unit("Ortopeden"));
    assert_eq!(the_save(&team.does(Msg::PageHidden)).0, ID);
}

#[test]
fn a_save_that_meets_another_version_merges_it_and_saves_again() {
    let mut team = Team::begun("anna");
    let mut other = other_tab(&team.saves());
    other.edits(vec![Gap::NOW.set("ingang", "Fax".into())]);
    let theirs = other.saves();
    team.edits(unit("Ortopeden"));
    team.does(Msg::SaveDue { id: id() });
    let again = team.does(Msg::SaveMet { id: id(), text: Some(theirs.clone()) });
    let (_, text, basis) = the_save(&again);
    assert_eq!(basis, Some(Basis::of(&theirs)));
    let merged = format::read(&text).unwrap().document;
    assert_eq!((About::UNIT.read(&merged, ""), Gap::NOW.read(&merged, "ingang")), ("Ortopeden".into(), "Fax".into()));
    team.keeps(&again);
    assert_eq!((team.saving(), team.entry().view.gap("ingang").now.as_str()), (Saving::Done, "Fax"));
}

#[test]
fn a_save_that_meets_its_own_earlier_text_ends() {
    let mut team = Team::begun("anna");
    team.edits(unit("Ortopeden"));
    let first = the_save(&team.does(Msg::SaveDue { id: id() })).1;
    team.edits(unit("Akuten"));
    team.does(Msg::SaveDue { id: id() });
    team.does(Msg::Saved { id: id(), text: first.clone() });
    let again = team.does(Msg::SaveMet { id: id(), text: Some(first) });
    team.keeps(&again);
    assert_eq!((team.saving(), team.entry().view.about.unit.as_str()), (Saving::Done, "Akuten"));
}

#[test]
fn a_save_that_finds_its_place_empty_writes_there() {
    let mut team = Team::begun("anna");
    team.edits(unit("Ortopeden"));
    team.does(Msg::SaveDue { id: id() });
    let again = team.does(Msg::SaveMet { id: id(), text: None });
    assert_eq!(the_save(&again).2, None);
    team.keeps(&again);
    assert_eq!(team.saving(), Saving::Done);
}

#[test]
fn a_failed_save_keeps_what_was_written_and_is_told_until_one_succeeds() {
    let mut team = Team::begun("anna");
    for why in [StoreFault::Full, StoreFault::Blocked, StoreFault::ReadBack] {
        team.edits(unit("Ortopeden"));
        team.does(Msg::SaveDue { id: id() });
        assert_eq!(team.does(Msg::SaveFailed { id: id(), why }), []);
        assert_eq!(team.saving(), Saving::Failed(why));
        team.edits(vec![ItemState::COMMENT.set("F1-01", "Går det nu?".into())]);
        team.does(Msg::SaveDue { id: id() });
        assert_eq!(team.saving(), Saving::Failed(why), "still told while the next attempt is under way");
        assert_eq!(team.entry().view.about.unit, "Ortopeden");
        team.saves();
        assert_eq!(team.saving(), Saving::Done);
    }
}

#[test]
fn leaving_the_page_tries_again_what_failed() {
    let mut team = Team::begun("anna");
    team.edits(unit("Ortopeden"));
    team.does(Msg::SaveFailed { id: id(), why: StoreFault::Full });
    assert_eq!(saves_of(&team.does(Msg::PageHidden)).len(), 1);
}

#[test]
fn what_another_tab_wrote_is_taken_in_and_needs_no_saving() {
    let mut team = Team::begun("anna");
    let mut other = other_tab(&team.saves());
    other.edits(vec![Gap::NOW.set("ingang", "Fax".into())]);
    let theirs = other.saves();
    assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs) }), []);
    assert_eq!((team.saving(), team.entry().view.gap("ingang").now.as_str()), (Saving::Done, "Fax"));
    assert_eq!(team.entry().document, other.entry().document);
}

#[test]
fn what_another_tab_wrote_meets_what_is_unsaved_here_and_both_stand_in_both() {
    let mut team = Team::begun("anna");
    let mut other = other_tab(&team.saves());
    other.edits(vec![Gap::NOW.set("ingang", "Fax".into())]);
    let theirs = other.saves();
    team.edits(unit("Ortopeden"));
    let effects = team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs.clone()) });
    assert_eq!(the_save(&effects).2, Some(Basis::of(&theirs)));
    let ours = team.keeps(&effects);
    assert_eq!(other.does(Msg::OtherTabWrote { id: id(), text: Some(ours) }), []);
    assert_eq!(team.entry().document, other.entry().document);
    assert_eq!((team.saving(), other.saving()), (Saving::Done, Saving::Done));
}

#[test]
fn an_assessment_that_another_tab_began_appears_here() {
    let mut team = Team::ready("anna");
    let text = Team::begun("bo").saves();
    assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: Some(text) }), []);
    assert_eq!((team.entry().name(), team.saving()), ("Höftfraktur", Saving::Done));
}

#[test]
fn what_another_tab_wrote_and_cannot_be_read_here_is_set_aside_and_nothing_is_called_saved() {
    let newer = Team::begun("anna").saves().replace("\"formatVersion\":1", "\"formatVersion\":2");
    let strange = Team::begun("bo").saves().replace("\"id\":\"a-1\"", "\"id\":\"a-2\"");
    for text in [newer, strange, "{".into()] {
        let mut team = Team::begun("anna");
        let before = team.entry().document.clone();
        assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: Some(text.clone()) }), []);
        assert_eq!(team.entry().document, before);
        assert_eq!(team.saving(), Saving::Failed(StoreFault::Occupied));
        assert_eq!(team.model.library.set_aside.first().map(|aside| aside.text.clone()), Some(text));
        let effects = team.does(Msg::AssessmentDeleted { id: id() });
        assert!(effects.is_empty(), "what stands there and cannot be read is not ours to remove: {effects:?}");
    }
}

#[test]
fn what_another_tab_deleted_goes_here_too_and_can_be_taken_back() {
    let mut team = Team::begun("anna");
    let document = team.entry().document.clone();
    assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: None }), [], "nothing is erased once more");
    assert!(team.model.library.entries.is_empty());
    team.does(Msg::TakenBack);
    assert_eq!(team.entry().document, document);
}

#[test]
fn what_another_tab_deleted_while_something_was_unsaved_here_is_kept_and_saved() {
    let mut team = Team::begun("anna");
    team.does(Msg::Edited { id: id(), changes: vec![About::UNIT.set("", "Ortopeden".to_owned())] });
    let effects = team.does(Msg::OtherTabWrote { id: id(), text: None });
    assert!(matches!(effects.as_slice(), [Effect::Save { basis: None, .. }]), "{effects:?}");
}
