//! Whole assessments: deleting and taking back, copying, putting away.

use implementum::app::{Effect, Msg, Route, Said, Saving};
use implementum::domain::About;

use crate::filled::filled;
use crate::team::{ID, Team, created, read, saves_of, the_save};

fn id() -> String {
    ID.to_owned()
}

#[test]
fn a_deleted_assessment_is_erased_and_comes_back_whole() {
    let mut team = filled();
    team.saves();
    let before = team.entry().clone();
    let copy = Some(format!("a-1/2026-11-21T09:45/{}/{}", before.size(), before.name()));
    assert_eq!(team.does(Msg::AssessmentDeleted { id: id() }), [Effect::Erase { id: id(), copy }]);
    assert!(team.model.library.entries.is_empty());
    assert_eq!(team.model.session.route, Route::Start);
    assert_eq!(team.said(), &Said::AssessmentDeleted { name: before.name().to_owned() });
    let effects = team.does(Msg::TakenBack);
    assert_eq!(the_save(&effects), ID);
    assert_eq!(
        (&team.entry().document, &team.entry().view, team.entry().kept),
        (&before.document, &before.view, before.kept)
    );
    assert_eq!(team.saving(), Saving::Waiting);
    team.keeps(&effects);
    assert_eq!(team.saving(), Saving::Done);
}

#[test]
fn taking_a_deletion_back_keeps_what_another_tab_wrote_meanwhile() {
    let mut team = Team::begun("anna");
    let stands = team.saves();
    let mut other = Team::new("bo");
    other.does(read(&[(ID, &stands)]));
    other.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    let theirs = other.saves();
    team.edits(vec![About::ROLES.set("", "Chef".into())]);
    team.does(Msg::AssessmentDeleted { id: id() });
    team.does(Msg::OtherTabWrote { id: id(), text: Some(theirs) });
    team.does(Msg::TakenBack);
    let about = &team.entry().view.about;
    assert_eq!([about.unit.as_str(), about.roles.as_str()], ["Ortopeden", "Chef"]);
}

/// A file that was saved before the deletion is older than what was deleted: what is written after it
/// has been opened must not pass for the changes that came after it the first time.
#[test]
fn writing_on_in_an_older_file_after_a_deletion_loses_nothing_of_the_newer_one() {
    let mut team = Team::begun("anna");
    let (_, older) = team.files(ID);
    team.edits(vec![About::ROLES.set("", "Chef".into())]);
    let (_, newer) = team.files(ID);
    team.does(Msg::AssessmentDeleted { id: id() });
    team.opens(&older);
    team.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    team.opens(&newer);
    let about = &team.entry().view.about;
    assert_eq!([about.unit.as_str(), about.roles.as_str()], ["Ortopeden", "Chef"]);
}

#[test]
fn a_copy_holds_everything_and_is_one_of_its_own() {
    let mut team = filled();
    let effects = team.does(Msg::AssessmentDuplicated { id: id(), copy: "kopia".into() });
    assert_eq!(the_save(&effects), "kopia");
    let copy = team.model.library.entries.get("kopia").unwrap().view.clone();
    let original = team.entry().view.clone();
    assert_eq!(
        (&copy.items, &copy.areas, &copy.actions, &copy.phases),
        (&original.items, &original.areas, &original.actions, &original.phases)
    );
    assert_eq!(copy.about.subject, format!("{} (kopia)", original.about.subject), "one can tell the two apart");
    assert_eq!(copy.id, "kopia");
    assert_ne!(copy.about.created, original.about.created);
    assert_eq!(team.said(), &Said::AssessmentDuplicated { name: copy.about.subject.clone() });
    team.does(Msg::Edited { id: "kopia".into(), changes: vec![About::UNIT.set("", "Akuten".into())] });
    assert_eq!(team.entry().view, original);
}

#[test]
fn a_copy_of_a_conflict_holds_the_value_that_was_shown() {
    let mut team = crate::filled::conflicting();
    team.does(Msg::AssessmentDuplicated { id: id(), copy: "kopia".into() });
    let copy = &team.model.library.entries.get("kopia").unwrap();
    assert_eq!((team.entry().conflicts(), copy.conflicts()), (3, 0));
    assert_eq!(copy.view.gap("ingang").now, team.entry().view.gap("ingang").now);
}

#[test]
fn an_archived_assessment_leaves_the_list_and_comes_back_to_it() {
    let mut team = Team::begun("anna");
    let effects = team.does(created("a-2", "Knäledsartros"));
    team.keeps(&effects);
    let names = |team: &Team, archived| -> Vec<String> {
        team.model.library.sorted(archived).into_iter().map(|entry| entry.name().to_owned()).collect()
    };
    assert_eq!(names(&team, false), ["Knäledsartros", "Höftfraktur"], "latest change first");
    let effects = team.does(Msg::ArchiveChanged { id: id(), archived: true });
    assert_eq!((names(&team, false), names(&team, true)), (vec!["Knäledsartros".into()], vec!["Höftfraktur".into()]));
    assert_eq!(team.said(), &Said::Archived { name: "Höftfraktur".into() });
    let text = team.keeps(&effects);
    assert!(text.contains("\"archived\":true"));
    let mut later = Team::new("bo");
    later.does(read(&[(ID, &text)]));
    assert_eq!(names(&later, true), ["Höftfraktur"]);
    team.does(Msg::ArchiveChanged { id: id(), archived: false });
    assert_eq!(names(&team, true), [] as [&str; 0]);
}

#[test]
fn deleting_one_leaves_the_others() {
    let mut team = Team::begun("anna");
    let effects = team.does(created("a-2", "Knäledsartros"));
    team.keeps(&effects);
    team.does(Msg::AssessmentDeleted { id: "a-2".into() });
    assert_eq!(team.model.library.entries.keys().collect::<Vec<_>>(), [ID]);
    assert_eq!(saves_of(&team.does(Msg::PageHidden)), [""; 0]);
}
