//! Reading what is kept: nothing is written before that is done, and nothing unreadable is ever written over.

use implementum::app::{Effect, Model, Msg, Saving, Shelf, StoreFault, Trouble};
use implementum::domain::{About, Gap};
use implementum::format::{self, ReadError};

use crate::filled::filled;
use crate::stores::Stores;
use crate::team::{ID, NEWER, Team, by_newer, created, read, saves_of, the_save, without_sum};

fn id() -> String {
    ID.to_owned()
}

#[test]
fn the_first_thing_asked_for_is_what_is_kept() {
    assert_eq!(Team::new("anna").does(Msg::Started), [Effect::ReadLibrary]);
}

#[test]
fn what_is_kept_is_read_and_nothing_is_written_for_it() {
    let mut before = filled();
    let text = before.saves();
    let mut team = Team::new("bo");
    assert_eq!(team.does(read(&[(ID, &text)])), []);
    assert_eq!((team.saving(), &team.entry().view), (Saving::Done, &before.entry().view));
    assert_eq!(team.does(Msg::PageHidden), []);
}

#[test]
fn much_that_is_kept_is_read_part_by_part_and_one_can_begin_meanwhile() {
    let text = without_sum(&filled().saves());
    let ids: Vec<String> = (0..40).map(|number| format!("kept-{number}")).collect();
    let texts: Vec<String> = ids.iter().map(|id| text.replace(&format!("\"{ID}\""), &format!("\"{id}\""))).collect();
    let pairs: Vec<(&str, &str)> = ids.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    let mut team = Team::new("bo");
    assert!(team.model.is_waiting());
    let mut effects = team.does(read(&pairs));
    assert_eq!(
        (effects.as_slice(), team.model.library.is_read, team.model.is_waiting()),
        (&[Effect::ReadOn][..], false, false)
    );
    assert_eq!(saves_of(&team.does(created("new-1", "Höftfraktur"))), [""; 0], "nothing is written before the end");
    let mut parts = 1;
    while effects.contains(&Effect::ReadOn) {
        effects = team.does(Msg::ReadOnDue);
        parts += 1;
    }
    assert!(parts > 2 && team.model.library.is_read, "{parts} parts");
    assert_eq!(saves_of(&effects), ["new-1"], "what stands alike in both places is not written again");
    assert_eq!(team.model.library.entries.len(), 41);
}

#[test]
fn nothing_is_saved_before_everything_has_been_read() {
    let mut team = Team::new("anna");
    assert_eq!(saves_of(&team.does(created(ID, "Höftfraktur"))), [""; 0]);
    assert_eq!(saves_of(&team.does(Msg::SaveDue { id: id() })), [""; 0]);
    assert_eq!(saves_of(&team.does(Msg::PageHidden)), [""; 0]);
    assert_eq!(team.saving(), Saving::Waiting);
}

#[test]
fn what_was_begun_or_opened_before_everything_was_read_is_saved_as_soon_as_it_is() {
    let (_, file) = filled().files(ID);
    for msg in [created(ID, "Höftfraktur"), Msg::FileRead { text: file }] {
        for end in [read(&[]), Msg::LibraryUnreadable(StoreFault::Blocked)] {
            let mut team = Team::new("anna");
            team.does(msg.clone());
            if matches!(msg, Msg::FileRead { .. }) {
                team.takes();
            }
            assert_eq!(team.saving(), Saving::Waiting);
            let effects = team.does(end);
            assert_eq!(the_save(&effects), ID);
            team.keeps(&effects);
            assert_eq!(team.saving(), Saving::Done);
        }
    }
}

#[test]
fn what_is_kept_and_what_was_opened_before_it_was_read_become_one() {
    let mut kept = Team::begun("bo");
    let (_, file) = kept.files(ID);
    kept.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    let stands = kept.saves();
    let mut colleague = Team::ready("cia");
    colleague.opens(&file);
    colleague.edits(vec![Gap::NOW.set("ingang", "Fax".into())]);
    let (_, file) = colleague.files(ID);

    let mut team = Team::new("anna");
    team.opens(&file);
    let effects = team.does(read(&[(ID, &stands)]));
    let both = format::read(&team.keeps(&effects)).unwrap().document;
    assert_eq!((About::UNIT.read(&both, ""), Gap::NOW.read(&both, "ingang")), ("Ortopeden".into(), "Fax".into()));
}

#[test]
fn reading_a_second_time_loses_nothing() {
    let mut team = Team::begun("anna");
    let text = team.saves();
    team.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    team.does(read(&[(ID, &text), ("b", "skräp")]));
    team.does(read(&[(ID, &text), ("b", "skräp")]));
    assert_eq!(team.entry().view.about.unit, "Ortopeden");
    assert_eq!(team.model.library.set_aside.len(), 1);
}

#[test]
fn a_store_that_cannot_be_read_is_told_and_work_goes_on() {
    let mut team = Team::new("anna");
    assert_eq!(team.does(Msg::LibraryUnreadable(StoreFault::Blocked)), []);
    assert_eq!((team.model.library.is_read, team.model.library.blocked), (true, Some(StoreFault::Blocked)));
    let effects = team.does(created(ID, "Höftfraktur"));
    team.does(Msg::SaveFailed { id: id(), why: StoreFault::Blocked });
    assert_eq!(team.saving(), Saving::Failed(StoreFault::Blocked));
    team.keeps(&effects);
    assert_eq!((team.saving(), team.model.library.blocked), (Saving::Done, None));
}

#[test]
fn what_cannot_be_read_is_set_aside_with_its_reason_and_can_be_taken_away_as_it_stands() {
    let newer = by_newer(&filled().saves());
    let strange = without_sum(&filled().saves()).replace("\"id\":\"a-1\"", "\"id\":\"a-7\"");
    let mut team = Team::new("anna");
    team.does(read(&[("a", "{"), ("b", &newer), ("c", &strange), ("d", "")]));
    assert!(team.model.library.entries.is_empty());
    let why: Vec<&ReadError> = team.model.library.set_aside.iter().map(|aside| &aside.why).collect();
    let wrong_id = ReadError::WrongShape { place: "id".into(), expected: "a-7".into() };
    assert_eq!(why, [&ReadError::CutOff, &ReadError::TooNew { found: NEWER }, &wrong_id, &ReadError::Empty]);
    let effects = team.does(Msg::RawWanted("b".into()));
    assert_eq!(effects, [Effect::Download { id: "b".into(), name: "implementum-b.txt".into(), text: newer }]);
    assert_eq!(team.does(Msg::PageHidden), []);
}

/// Something unreadable in both places, or in one of them.
fn spoiled(text: &str, is_in_both: bool) -> Stores {
    let mut stores = Stores::default();
    stores.local.insert(id(), text.to_owned());
    if is_in_both {
        stores.mirror.insert(id(), text.to_owned());
    }
    stores
}

#[test]
fn what_is_set_aside_is_never_written_over_not_even_by_a_file_of_the_same_id() {
    let (_, file) = filled().files(ID);
    for is_in_both in [true, false] {
        let mut stores = spoiled("{", is_in_both);
        let mut team = stores.opened_by("anna");
        let effects = team.reads(&file.clone());
        stores.carry_out(&mut team, &effects);
        assert_eq!(stores.local[ID], "{");
        if is_in_both {
            assert_eq!((stores.mirror[ID].as_str(), team.saving()), ("{", Saving::Failed(StoreFault::Occupied)));
        } else {
            assert_eq!((stores.mirror[ID].len() > 1, team.saving()), (true, Saving::Done));
            assert_eq!(team.model.not_kept(), Some((id(), Trouble::Half(Shelf::Local))));
        }
        assert_eq!(team.entry().name(), "Höftfraktur – sammanhållet vårdförlopp");
        assert_eq!(team.model.library.set_aside.len(), 1);
    }
}

#[test]
fn what_is_set_aside_is_not_erased_when_a_file_of_the_same_id_is_deleted() {
    let (_, file) = filled().files(ID);
    let mut stores = spoiled("{", false);
    let mut team = stores.opened_by("anna");
    let effects = team.reads(&file);
    stores.carry_out(&mut team, &effects);
    let effects = team.does(Msg::AssessmentDeleted { id: id() });
    stores.carry_out(&mut team, &effects);
    assert!(team.model.library.entries.is_empty());
    assert_eq!((stores.local[ID].as_str(), stores.mirror.get(ID)), ("{", None));
    assert_eq!(team.model.library.set_aside.len(), 1);
}

#[test]
fn what_one_place_cannot_give_any_more_comes_from_the_other_one() {
    let text = filled().saves();
    for is_local_spoiled in [true, false] {
        let mut stores = Stores::default();
        let (spoiled, sound) = if is_local_spoiled {
            (&mut stores.local, &mut stores.mirror)
        } else {
            (&mut stores.mirror, &mut stores.local)
        };
        spoiled.insert(id(), text[..900].to_owned());
        sound.insert(id(), text.clone());
        let team = stores.opened_by("anna");
        assert_eq!(team.entry().view, filled().entry().view);
        assert_eq!(team.model.library.set_aside.len(), 1);
        assert!([&stores.local[ID], &stores.mirror[ID]].contains(&&text[..900].to_owned()), "left as it is");
    }
}

#[test]
fn each_place_alone_is_enough_and_fills_the_other_one_again() {
    let text = filled().saves();
    for is_local in [true, false] {
        let mut stores = Stores::default();
        let place = if is_local { &mut stores.local } else { &mut stores.mirror };
        place.insert(id(), text.clone());
        let team = stores.opened_by("anna");
        assert_eq!((team.saving(), &team.entry().view), (Saving::Done, &filled().entry().view));
        for place in [&stores.local, &stores.mirror] {
            assert_eq!(format::read(&place[ID]).unwrap().document, *team.entry().document);
        }
    }
}

#[test]
fn what_a_newer_version_wrote_in_either_place_is_read_only_here() {
    let text = filled().saves();
    let newer = by_newer(&text);
    for (local, mirror) in [(&newer, &text), (&text, &newer), (&newer, &newer)] {
        let mut stores = Stores::default();
        stores.local.insert(id(), local.clone());
        stores.mirror.insert(id(), mirror.clone());
        let before = stores.clone();
        let mut team = stores.opened_by("anna");
        let (_, file) = filled().files(ID);
        let effects = team.reads(&file);
        stores.carry_out(&mut team, &effects);
        assert_eq!(team.saving(), Saving::Failed(StoreFault::Occupied));
        assert_eq!((&stores.local, &stores.mirror), (&before.local, &before.mirror));
        assert!(matches!(team.model.library.set_aside[0].why, ReadError::TooNew { found } if found == NEWER));
    }
}

#[test]
fn something_unreadable_that_appears_later_is_set_aside_too_and_never_erased() {
    let mut team = Team::begun("anna");
    let newer = by_newer(&team.saves());
    let mut stores = spoiled(&newer, true);
    team.edits(vec![About::UNIT.set("", "Akuten".into())]);
    let effects = team.does(Msg::SaveDue { id: id() });
    stores.carry_out(&mut team, &effects);
    assert_eq!(team.saving(), Saving::Failed(StoreFault::Occupied));
    let aside = &team.model.library.set_aside;
    assert_eq!((aside.len(), &aside[0].text, &aside[0].why), (1, &newer, &ReadError::TooNew { found: NEWER }));
    let effects = team.does(Msg::AssessmentDeleted { id: id() });
    stores.carry_out(&mut team, &effects);
    assert_eq!((&stores.local[ID], &stores.mirror[ID]), (&newer, &newer));
}

#[test]
fn a_model_knows_nothing_before_it_is_told() {
    let model: Model = Team::new("anna").model;
    assert!(model.library.entries.is_empty() && !model.library.is_read && model.library.blocked.is_none());
    assert!(model.current().is_none());
}
