//! Undo and redo: of one's own changes, and never over what another wrote meanwhile.

use implementum::app::{Effect, Msg, Page, Route, Said};
use implementum::domain::{About, Action, Answer, Change, Closing, Gap, ItemState, Kind, Place, Value};

use crate::stores::Stores;
use crate::team::{ID, Team};

fn id() -> String {
    ID.to_owned()
}

fn comment(text: &str) -> Vec<Change> {
    vec![ItemState::COMMENT.set("F1-01", text.into())]
}

fn answer(answer: Answer) -> Vec<Change> {
    vec![ItemState::ANSWER.set("F1-01", Some(answer))]
}

/// Two tabs that have the same assessment open.
fn two_tabs() -> (Stores, Team, Team) {
    let mut stores = Stores::default();
    let mut anna = Team::begun("anna");
    let effects = anna.does(Msg::SaveDue { id: id() });
    stores.carry_out(&mut anna, &effects);
    let bo = stores.opened_by("bo");
    (stores, anna, bo)
}

fn saves(stores: &mut Stores, team: &mut Team) {
    let effects = team.does(Msg::SaveDue { id: id() });
    stores.carry_out(team, &effects);
}

#[test]
fn changes_are_undone_one_by_one_and_done_again() {
    let mut team = Team::begun("anna");
    let before = team.entry().view.clone();
    team.edits(answer(Answer::Partly));
    team.edits(answer(Answer::InPlace));
    let after = team.entry().view.clone();
    assert_eq!(team.does(Msg::UndoWanted), [Effect::SaveSoon { id: id() }]);
    assert_eq!((team.said(), team.entry().view.item("F1-01").answer), (&Said::Undone, Some(Answer::Partly)));
    team.does(Msg::UndoWanted);
    assert_eq!(team.entry().view, before);
    assert_eq!(team.does(Msg::UndoWanted), [], "there is no more");
    team.does(Msg::RedoWanted);
    team.does(Msg::RedoWanted);
    assert_eq!((team.said(), &team.entry().view), (&Said::Redone, &after));
    assert_eq!(team.does(Msg::RedoWanted), []);
    team.does(Msg::UndoWanted);
    team.edits(comment("Nytt"));
    assert_eq!(team.does(Msg::RedoWanted), [], "a new change ends what could be done again");
}

#[test]
fn in_a_closed_assessment_nothing_is_undone_nobody_is_moved_and_it_can_be_undone_once_it_is_open_again() {
    let mut team = Team::begun("anna");
    team.edits(answer(Answer::Partly));
    team.edits(vec![Closing::CLOSED.set("", true)]);
    let (there, before) = (Route::at(ID, Page::Result), team.entry().document.clone());
    team.does(Msg::Went(there.clone()));
    for msg in [Msg::UndoWanted, Msg::UndoWanted] {
        assert_eq!(team.does(msg), []);
        assert_eq!((team.said(), &team.model.session.route), (&Said::IsClosed, &there));
    }
    assert_eq!(team.entry().document, before);
    team.edits(vec![Closing::CLOSED.set("", false)]);
    assert_eq!(team.does(Msg::UndoWanted), [Effect::SaveSoon { id: id() }], "the opening itself");
    assert!(team.entry().document.is_closed());
}

#[test]
fn what_is_typed_in_one_field_is_one_change() {
    let mut team = Team::begun("anna");
    for text in ["V", "Vi", "Vi h", "Vi har"] {
        team.edits(comment(text));
    }
    team.edits(vec![ItemState::EVIDENCE.set("F1-01", "S".into())]);
    team.does(Msg::UndoWanted);
    assert_eq!(team.entry().view.item("F1-01").comment, "Vi har");
    team.does(Msg::UndoWanted);
    assert_eq!(team.entry().view.item("F1-01").comment, "");
}

#[test]
fn one_is_taken_to_where_the_change_was_made() {
    let mut team = Team::begun("anna");
    let place = Route::at(ID, Page::Item { item: "F1-01".into() });
    team.does(Msg::Went(place.clone()));
    team.edits(answer(Answer::Partly));
    team.does(Msg::Went(Route::at(ID, Page::Result)));
    team.does(Msg::UndoWanted);
    assert_eq!(team.model.session.route, place);
}

#[test]
fn what_another_wrote_in_the_same_field_since_is_left_alone() {
    let (mut stores, mut anna, mut bo) = two_tabs();
    anna.edits(comment("Annas"));
    saves(&mut stores, &mut anna);
    let text = stores.local[ID].clone();
    bo.does(Msg::OtherTabWrote { id: id(), text: Some(text) });
    bo.edits(comment("Bos"));
    saves(&mut stores, &mut bo);
    saves(&mut stores, &mut anna);
    assert_eq!(anna.entry().view.item("F1-01").comment, "Bos");
    anna.does(Msg::UndoWanted);
    assert_eq!((anna.said(), anna.entry().view.item("F1-01").comment.as_str()), (&Said::NotUndone, "Bos"));
}

#[test]
fn only_ones_own_changes_are_undone() {
    let (mut stores, mut anna, mut bo) = two_tabs();
    anna.edits(comment("Annas"));
    bo.edits(vec![About::UNIT.set("", "Bos enhet".into())]);
    saves(&mut stores, &mut bo);
    saves(&mut stores, &mut anna);
    anna.does(Msg::UndoWanted);
    anna.does(Msg::UndoWanted);
    let view = &anna.entry().view;
    assert_eq!((view.item("F1-01").comment.as_str(), view.about.unit.as_str()), ("", "Bos enhet"));
}

#[test]
fn a_deletion_that_is_taken_back_leaves_what_another_wrote_there_meanwhile() {
    let (mut stores, mut anna, _) = two_tabs();
    anna.does(Msg::ActionAdded { id: id(), action: "m".into(), origin: None, title: "Titel".into(), open: false });
    anna.edits(vec![Action::ROLE.set("m", "Chef".into())]);
    saves(&mut stores, &mut anna);
    for by_notice in [true, false] {
        let mut bo = stores.opened_by("bo");
        let mut cia = stores.opened_by("cia");
        bo.edits(vec![Action::TITLE.set("m", "Bos titel".into())]);
        cia.does(Msg::RecordDeleted { id: id(), place: Place { kind: Kind::Actions, id: "m".into() } });
        let mut own = stores.clone();
        saves(&mut own, &mut cia);
        saves(&mut own, &mut bo);
        saves(&mut own, &mut cia);
        cia.does(if by_notice { Msg::TakenBack } else { Msg::UndoWanted });
        let action = cia.entry().view.actions.get("m").unwrap();
        assert_eq!((action.title.as_str(), action.role.as_str()), ("Bos titel", "Chef"));
    }
}

#[test]
fn what_the_notice_has_taken_back_cannot_be_undone_a_second_time() {
    let mut team = Team::begun("anna");
    team.edits(vec![Gap::NOW.set("ingang", "Fax".into())]);
    team.does(Msg::AreaHidden { id: id(), area: "ingang".into() });
    team.does(Msg::TakenBack);
    assert!(!team.entry().view.gap("ingang").hidden);
    team.does(Msg::UndoWanted);
    assert_eq!(team.entry().view.gap("ingang").now, "");
}

#[test]
fn a_deleted_assessment_comes_back_by_undo_too() {
    let mut team = Team::begun("anna");
    let document = team.entry().document.clone();
    team.does(Msg::AssessmentDeleted { id: id() });
    team.does(Msg::Went(Route::New));
    team.does(Msg::UndoWanted);
    assert_eq!(team.entry().document, document);
}

#[test]
fn what_another_tab_deleted_is_not_ones_own_to_undo() {
    let mut team = Team::begun("anna");
    team.does(Msg::OtherTabWrote { id: id(), text: None });
    assert!(team.model.session.done.is_empty());
}

#[test]
fn undoing_keeps_a_version_that_nobody_has_chosen_between() {
    let (mut stores, mut anna, mut bo) = two_tabs();
    anna.edits(comment("Annas"));
    bo.edits(comment("Bos"));
    saves(&mut stores, &mut anna);
    saves(&mut stores, &mut bo);
    let mine = bo.entry().view.item("F1-01").comment.clone();
    bo.does(Msg::UndoWanted);
    let key = ItemState::COMMENT.key("F1-01");
    let document = &bo.entry().document;
    let left: Vec<&Value> = document.value(&key).into_iter().chain(document.rivals(&key)).collect();
    assert!(left.contains(&&Value::Text("Annas".into())), "{left:?} after {mine}");
}

#[test]
fn going_on_in_a_field_where_another_has_written_unseen_keeps_both() {
    let (mut stores, mut anna, mut bo) = two_tabs();
    anna.edits(comment("Annas"));
    saves(&mut stores, &mut anna);
    // Bo has the field open, and its text has not been shown to them yet.
    let text = stores.local[ID].clone();
    bo.does(Msg::OtherTabWrote { id: id(), text: Some(text) });
    for (before, text) in [("", "B"), ("B", "Bo"), ("Bo", "Bos")] {
        bo.does(Msg::Written { id: id(), change: comment(text).remove(0), over: before.into() });
    }
    let document = &bo.entry().document;
    let key = ItemState::COMMENT.key("F1-01");
    assert_eq!(document.value(&key), Some(&Value::Text("Bos".into())), "one's own words stay in the field");
    assert_eq!(document.rivals(&key), [&Value::Text("Annas".into())]);
    bo.edits(comment("Bos text"));
    assert_eq!(bo.entry().document.rivals(&key), [&Value::Text("Annas".into())], "typing on is not choosing");
}

#[test]
fn what_one_wrote_earlier_and_another_wrote_over_stays_while_one_types_over_theirs() {
    let (mut stores, mut anna, mut bo) = two_tabs();
    anna.edits(comment("Annas"));
    bo.edits(comment("Bos"));
    saves(&mut stores, &mut anna);
    saves(&mut stores, &mut bo);
    saves(&mut stores, &mut anna);
    let key = ItemState::COMMENT.key("F1-01");
    // Which of the two is shown to both follows from nothing that they know; the other one is offered beside it.
    let shown = bo.entry().view.item("F1-01").comment.clone();
    let (mut typing, mut other) = if shown == "Annas" { (bo, anna) } else { (anna, bo) };
    let offered = typing.entry().document.rivals(&key)[0].clone();
    other.edits(comment("Nytt"));
    saves(&mut stores, &mut other);
    // The field is open with what was shown; what the other one wrote now has not been seen in it.
    typing.does(Msg::OtherTabWrote { id: id(), text: Some(stores.local[ID].clone()) });
    let change = comment(&format!("{shown} och mer")).remove(0);
    typing.does(Msg::Written { id: id(), change, over: shown.clone() });
    let document = &typing.entry().document;
    let left: Vec<&Value> = document.value(&key).into_iter().chain(document.rivals(&key)).collect();
    assert!(left.contains(&&offered), "{offered:?} was offered, nobody typed over it, and there is only {left:?}");
}
