//! The saving protocol: what is asked of the store, what is met there, and what follows from its answers.

use implementum::app::{Effect, Met, Msg, Saving, Shelf, StoreFault, Trouble};
use implementum::domain::{About, Change, Gap, ItemState};
use implementum::format;

use crate::stores::Stores;
use crate::team::{ID, Team, by_newer, created, read, saves_of, the_save, without_sum};

fn id() -> String {
    ID.to_owned()
}

fn unit(text: &str) -> Vec<Change> {
    vec![About::UNIT.set("", text.into())]
}

fn fax() -> Vec<Change> {
    vec![Gap::NOW.set("ingang", "Fax".into())]
}

/// Another tab with the same assessment, as the store has it.
fn other_tab(text: &str) -> Team {
    let mut team = Team::new("bo");
    assert_eq!(team.does(read(&[(ID, text)])), []);
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
fn a_new_assessment_is_written_at_once_and_waits_until_it_stands() {
    let mut team = Team::ready("anna");
    let effects = team.does(created(ID, "Höftfraktur"));
    assert_eq!((the_save(&effects).as_str(), team.saving()), (ID, Saving::Waiting));
    team.keeps(&effects);
    assert_eq!(team.saving(), Saving::Done);
}

#[test]
fn what_was_written_while_a_save_was_under_way_is_not_called_saved() {
    let mut team = Team::begun("anna");
    team.edits(unit("Orto"));
    let text = team.model.text_to_keep(ID).unwrap().unwrap();
    team.edits(unit("Ortopeden"));
    team.does(Msg::Saved { id: id(), text, half: None });
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
    assert_eq!(team.does(Msg::PageHidden), [Effect::Save { id: id(), leaving: true }]);
}

#[test]
fn what_is_met_in_the_store_is_merged_before_it_is_written_over() {
    let mut team = Team::begun("anna");
    let mut other = other_tab(&team.saves());
    other.edits(fax());
    let theirs = other.saves();
    team.edits(unit("Ortopeden"));
    assert_eq!(team.model.meets(ID, &theirs), Met::New);
    assert_eq!(team.model.meets(ID, &theirs), Met::Known, "no text is news twice");
    let text = team.saves();
    let merged = format::read(&text).unwrap().document;
    assert_eq!((About::UNIT.read(&merged, ""), Gap::NOW.read(&merged, "ingang")), ("Ortopeden".into(), "Fax".into()));
    assert_eq!((team.saving(), team.entry().view.gap("ingang").now.as_str()), (Saving::Done, "Fax"));
}

#[test]
fn what_one_has_written_oneself_is_no_news() {
    let mut team = Team::begun("anna");
    let first = team.saves();
    team.edits(unit("Ortopeden"));
    let second = team.saves();
    team.edits(unit("Akuten"));
    for text in [&first, &second] {
        assert_eq!(team.model.meets(ID, text), Met::Known);
        assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: Some(text.clone()) }), []);
    }
    assert_eq!(team.entry().view.about.unit, "Akuten");
}

#[test]
fn what_was_deleted_meanwhile_is_not_written() {
    let mut team = Team::begun("anna");
    team.edits(unit("Ortopeden"));
    team.does(Msg::AssessmentDeleted { id: id() });
    assert_eq!(team.model.text_to_keep(ID), Ok(None));
}

#[test]
fn a_failed_save_keeps_what_was_written_is_told_and_tried_again_until_one_succeeds() {
    let mut team = Team::begun("anna");
    for why in [StoreFault::Full, StoreFault::Blocked, StoreFault::ReadBack] {
        team.edits(unit("Ortopeden"));
        team.does(Msg::SaveDue { id: id() });
        assert_eq!(team.does(Msg::SaveFailed { id: id(), why }), [Effect::TryLater { id: id() }]);
        assert_eq!(team.saving(), Saving::Failed(why));
        assert_eq!(team.model.not_kept(), Some((id(), Trouble::Nowhere(why))));
        assert!(team.model.library.is_at_risk());
        team.edits(vec![ItemState::COMMENT.set("F1-01", "Går det nu?".into())]);
        team.does(Msg::SaveDue { id: id() });
        assert_eq!(team.saving(), Saving::Failed(why), "still told while the next attempt is under way");
        assert_eq!(team.entry().view.about.unit, "Ortopeden");
        team.saves();
        assert_eq!((team.saving(), team.model.not_kept()), (Saving::Done, None));
        assert!(!team.model.library.is_at_risk());
    }
}

#[test]
fn what_only_one_place_took_is_saved_told_of_and_tried_again() {
    for missed in [Shelf::Local, Shelf::Mirror] {
        let mut team = Team::begun("anna");
        let text = team.model.text_to_keep(ID).unwrap().unwrap();
        let half = Some((missed, StoreFault::Full));
        let effects = team.does(Msg::Saved { id: id(), text, half });
        assert_eq!(effects, [Effect::TryLater { id: id() }]);
        assert_eq!((team.saving(), team.model.not_kept()), (Saving::Done, Some((id(), Trouble::Half(missed)))));
        assert!(!team.model.library.is_at_risk());
        team.edits(unit("Ortopeden"));
        assert_eq!(team.model.not_kept(), Some((id(), Trouble::Half(missed))), "told until both have it");
        team.saves();
        assert_eq!(team.model.not_kept(), None);
    }
}

#[test]
fn a_place_that_is_missing_from_the_start_is_told_before_the_first_answer() {
    let mut team = Team::new("anna");
    team.does(Msg::ShelfMissing(Shelf::Mirror, StoreFault::Blocked));
    team.does(read(&[]));
    assert_eq!(team.model.not_kept(), Some((String::new(), Trouble::Half(Shelf::Mirror))));
    let effects = team.does(created(ID, "Höftfraktur"));
    team.keeps(&effects);
    assert_eq!(team.model.not_kept(), None, "it works after all");
}

#[test]
fn an_assessment_that_grows_too_long_is_warned_of_and_then_stays_on_the_page() {
    let mut team = Team::begun("anna");
    team.edits(unit(&"å".repeat(490_000)));
    team.saves();
    assert_eq!(team.model.not_kept(), None, "counted as browsers count, not in bytes");
    team.edits(unit(&"🏥".repeat(251_000)));
    team.saves();
    assert_eq!((team.saving(), team.model.not_kept()), (Saving::Done, Some((id(), Trouble::Long))));
    team.edits(unit(&"🏥".repeat(501_000)));
    assert_eq!(team.model.text_to_keep(ID), Err(StoreFault::TooLong));
    let (_, file) = team.files(ID);
    assert_eq!(format::read(&file).map(|read| read.document), Ok((*team.entry().document).clone()), "a file holds it");
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
    other.edits(fax());
    let theirs = other.saves();
    assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs) }), []);
    assert_eq!((team.saving(), team.entry().view.gap("ingang").now.as_str()), (Saving::Done, "Fax"));
    assert_eq!(team.entry().document, other.entry().document);
}

#[test]
fn what_another_tab_wrote_meets_what_is_unsaved_here_and_both_stand_in_both() {
    let mut team = Team::begun("anna");
    let mut other = other_tab(&team.saves());
    other.edits(fax());
    let theirs = other.saves();
    team.edits(unit("Ortopeden"));
    let effects = team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs) });
    let ours = team.keeps(&effects);
    assert_eq!(other.does(Msg::OtherTabWrote { id: id(), text: Some(ours) }), []);
    assert_eq!(team.entry().document, other.entry().document);
    assert_eq!((team.saving(), other.saving()), (Saving::Done, Saving::Done));
}

#[test]
fn putting_away_in_one_tab_is_not_undone_by_what_another_writes() {
    let mut stores = Stores::default();
    let mut team = Team::begun("anna");
    let effects = team.does(Msg::SaveDue { id: id() });
    stores.carry_out(&mut team, &effects);
    let mut other = stores.opened_by("bo");
    let effects = team.does(Msg::ArchiveChanged { id: id(), archived: true });
    stores.carry_out(&mut team, &effects);
    other.edits(unit("Ortopeden"));
    let effects = other.does(Msg::SaveDue { id: id() });
    stores.carry_out(&mut other, &effects);
    assert!(stores.opened_by("cia").entry().kept.archived);
}

#[test]
fn an_assessment_that_another_tab_began_appears_here() {
    let mut team = Team::ready("anna");
    let text = Team::begun("bo").saves();
    assert_eq!(team.does(Msg::OtherTabWrote { id: id(), text: Some(text) }), []);
    assert_eq!((team.entry().name(), team.saving()), ("Höftfraktur", Saving::Done));
}

#[test]
fn what_another_tab_wrote_and_cannot_be_read_here_is_set_aside_once_and_ours_is_not_called_saved() {
    let text = Team::begun("bo").saves();
    let newer = by_newer(&text);
    for (theirs, is_kept_elsewhere) in [(newer.as_str(), false), ("{", true)] {
        let mut stores = Stores::default();
        stores.local.insert(id(), theirs.to_owned());
        let mut team = Team::begun("anna");
        let before = team.entry().document.clone();
        let effects = team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs.to_owned()) });
        assert_eq!((team.saving(), the_save(&effects)), (Saving::Waiting, id()));
        stores.carry_out(&mut team, &effects);
        assert_eq!((&team.entry().document, stores.local[ID].as_str()), (&before, theirs));
        let trouble =
            if is_kept_elsewhere { Trouble::Half(Shelf::Local) } else { Trouble::Nowhere(StoreFault::Occupied) };
        assert_eq!(team.model.not_kept(), Some((id(), trouble)));
        team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs.to_owned()) });
        assert_eq!(team.model.library.set_aside.len(), 1);
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
    team.edits(unit("Ortopeden"));
    let effects = team.does(Msg::OtherTabWrote { id: id(), text: None });
    assert_eq!(the_save(&effects), ID);
}

#[test]
fn what_could_not_be_erased_is_told_and_comes_back_into_the_list() {
    let mut stores = Stores::default();
    let mut team = Team::begun("anna");
    let effects = team.does(Msg::SaveDue { id: id() });
    stores.carry_out(&mut team, &effects);
    team.does(Msg::AssessmentDeleted { id: id() });
    assert_eq!(team.does(Msg::EraseFailed { id: id() }), [Effect::ReadLibrary]);
    assert_eq!(team.said(), &implementum::app::Said::NotErased);
    team.does(stores.read());
    assert_eq!(team.entry().name(), "Höftfraktur");
}

#[test]
fn a_kept_text_of_which_any_one_sign_is_another_takes_nothing_from_the_sound_one_in_the_other_place() {
    let mut team = Team::begun("anna");
    team.edits(unit("Ortopeden"));
    team.edits(fax());
    let sound = team.saves();
    let document = format::read(&sound).unwrap().document;
    for (place, sign) in sound.char_indices() {
        for other in ["x", "7", "\"", ","] {
            let mut spoiled = sound.clone();
            spoiled.replace_range(place..place + sign.len_utf8(), other);
            let mut stores = Stores::default();
            stores.local.insert(id(), spoiled.clone());
            stores.mirror.insert(id(), sound.clone());
            let team = stores.opened_by("bo");
            let opened = &team.model.library.entries;
            let is_there = opened.get(ID).is_some_and(|entry| *entry.document == document);
            let around: String = spoiled.chars().skip(place.saturating_sub(20)).take(40).collect();
            assert!(is_there, "sign {place}, …{around}…");
            assert_eq!(stores.mirror[ID], sound, "the sound one stays");
        }
    }
}

#[test]
fn a_kept_text_without_a_sum_as_it_was_written_before_there_were_any_is_read() {
    let sound = Team::begun("anna").saves();
    let old = without_sum(&sound);
    let mut team = Team::new("bo");
    team.does(read(&[(ID, &old)]));
    assert_eq!(team.model.library.entries.get(ID).map(|entry| entry.name().to_owned()), Some("Höftfraktur".to_owned()));
}
