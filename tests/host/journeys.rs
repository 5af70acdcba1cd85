//! What a team does, told as messages: begin, answer, act on a low answer, plan.

use implementum::app::results;
use implementum::app::{Effect, Msg, NewAssessment, Page, Route, Said, StoreFault};
use implementum::domain::{About, Action, ActionKind, Answer, GroupKind, ItemState, Kind, Place, Scope};

use crate::team::{ID, Team, created, day, saves_of};

fn item(id: &str) -> Place {
    Place { kind: Kind::Items, id: id.into() }
}

#[test]
fn only_what_is_being_introduced_must_be_filled_in() {
    let mut team = Team::ready("anna");
    let effects = team.does(created(ID, "  Höftfraktur "));
    assert_eq!(saves_of(&effects).len(), 1);
    let view = &team.entry().view;
    assert_eq!(view.about.subject, "Höftfraktur");
    assert_eq!((view.about.scope, view.about.group, view.about.unit.as_str()), (Some(Scope::Full), None, ""));
    let checklist = team.checklist();
    let used = &view.checklist;
    assert_eq!(
        [&used.id.0, &used.version.0, &used.fingerprint.0],
        [&checklist.id, &checklist.version, &checklist.fingerprint]
    );
    assert_eq!(team.model.session.route, Route::at(ID, Page::Overview));
    assert_eq!(team.model.current().map(implementum::app::Entry::name), Some("Höftfraktur"));
}

#[test]
fn without_a_subject_nothing_begins() {
    let mut team = Team::ready("anna");
    for subject in ["", "   ", "\n\t"] {
        assert_eq!(team.does(created(ID, subject)), []);
    }
    assert!(team.model.library.entries.is_empty());
    assert_eq!(team.model.session.route, Route::Start);
}

#[test]
fn an_id_that_is_taken_begins_nothing_new() {
    let mut team = Team::begun("anna");
    assert_eq!(team.does(created(ID, "Något annat")), []);
    assert_eq!(team.entry().name(), "Höftfraktur");
}

#[test]
fn everything_in_the_form_is_kept_and_an_unknown_checklist_gets_the_usual_one() {
    let mut team = Team::ready("anna");
    let new = NewAssessment {
        subject: "KOL".into(),
        unit: " Vårdcentralen Öster ".into(),
        group: Some(GroupKind::LocalGroup),
        roles: "Chef".into(),
        date: Some(day(24)),
        scope: Some(Scope::Short),
        checklist: "finns-inte".into(),
    };
    team.does(Msg::AssessmentCreated { id: ID.into(), new });
    let about = &team.entry().view.about;
    assert_eq!([about.unit.as_str(), about.roles.as_str()], ["Vårdcentralen Öster", "Chef"]);
    assert_eq!(
        (about.group, about.date, about.scope),
        (Some(GroupKind::LocalGroup), Some(day(24)), Some(Scope::Short))
    );
    assert_eq!(team.entry().view.checklist.id.0, "fyra-faser");
}

#[test]
fn an_answer_is_given_changed_and_taken_away() {
    let mut team = Team::begun("anna");
    for answer in [Some(Answer::Started), Some(Answer::InPlace), None] {
        let effects = team.edits(vec![ItemState::ANSWER.set("F1-01", answer)]);
        assert_eq!(effects, [Effect::SaveSoon { id: ID.into() }]);
        assert_eq!(team.entry().view.answer("F1-01"), answer);
    }
    team.edits(vec![ItemState::COMMENT.set("F1-01", "Vi är oense".into())]);
    assert_eq!(team.entry().view.item("F1-01").comment, "Vi är oense");
}

#[test]
fn an_untouched_record_stays_the_same_one_so_that_its_row_is_not_drawn_again() {
    let mut team = Team::begun("anna");
    team.answers(&[("F1-01", Answer::Partly), ("F1-02", Answer::Partly)]);
    let before = team.entry().view.clone();
    team.answers(&[("F1-02", Answer::InPlace)]);
    let after = team.entry().view.clone();
    assert!(std::rc::Rc::ptr_eq(before.items.get("F1-01").unwrap(), after.items.get("F1-01").unwrap()));
    assert!(!std::rc::Rc::ptr_eq(before.items.get("F1-02").unwrap(), after.items.get("F1-02").unwrap()));
    assert_eq!(*after, implementum::domain::Assessment::read(&team.entry().document));
}

#[test]
fn a_low_answer_leads_to_an_action_that_knows_where_it_came_from() {
    let mut team = Team::begun("anna");
    team.answers(&[("F2-06", Answer::NotStarted)]);
    assert!(team.entry().view.answer("F2-06").is_some_and(Answer::is_low));
    let title = team.checklist().item("F2-06").unwrap().next_step.sv.clone();
    let (id, action) = (ID.to_owned(), "m1".to_owned());
    team.does(Msg::ActionAdded { id, action, origin: Some(item("F2-06")), title: title.clone(), open: false });
    assert_eq!(team.said(), &Said::ActionAdded);
    let found = results::actions_from(&team.entry().view, &item("F2-06"));
    assert_eq!(found.len(), 1);
    let action = found[0].1;
    assert_eq!(
        (&action.title, action.origin.0.as_str(), action.kind),
        (&title, "items/F2-06", Some(ActionKind::Start))
    );
    assert_eq!(results::actions_from(&team.entry().view, &item("F2-07")), []);
}

#[test]
fn only_the_two_lowest_levels_are_low() {
    let low: Vec<Answer> =
        <Answer as implementum::domain::Coded>::ALL.iter().copied().filter(|one| one.is_low()).collect();
    assert_eq!(low, [Answer::NotStarted, Answer::Started]);
}

#[test]
fn a_new_action_comes_last_and_opens_if_one_wants_to_fill_it_in() {
    let mut team = Team::begun("anna");
    for (action, open) in [("z", false), ("a", false), ("m", true)] {
        let (id, action, title) = (ID.into(), action.to_owned(), action.to_owned());
        team.does(Msg::ActionAdded { id, action, origin: None, title, open });
    }
    let order: Vec<&String> = results::plan(&team.entry().view).into_iter().map(|(id, _)| id).collect();
    assert_eq!(order, ["z", "a", "m"]);
    assert_eq!(team.model.session.route, Route::at(ID, Page::Action { action: "m".into() }));
}

#[test]
fn a_deleted_action_comes_back_as_it_was() {
    let mut team = crate::filled::filled();
    let before = team.entry().view.clone();
    let place = Place { kind: Kind::Actions, id: "m1".into() };
    let effects = team.does(Msg::RecordDeleted { id: ID.into(), place });
    assert_eq!(effects, [Effect::SaveSoon { id: ID.into() }]);
    assert_eq!((team.said(), team.entry().view.actions.len()), (&Said::ActionDeleted, 2));
    assert_eq!(team.model.session.route, Route::at(ID, Page::Plan));
    team.does(Msg::TakenBack);
    assert_eq!(team.said(), &Said::TakenBack);
    assert_eq!(team.entry().view, before);
}

#[test]
fn taking_back_happens_once_and_leaves_later_edits_alone() {
    let mut team = crate::filled::filled();
    team.does(Msg::RecordDeleted { id: ID.into(), place: Place { kind: Kind::Actions, id: "m1".into() } });
    team.edits(vec![Action::TITLE.set("m2", "Senare ändring".into()), About::UNIT.set("", "Ny".into())]);
    team.does(Msg::TakenBack);
    let after = team.entry().view.clone();
    assert_eq!((after.actions.get("m2").unwrap().title.as_str(), after.about.unit.as_str()), ("Senare ändring", "Ny"));
    assert_eq!(after.actions.get("m1").unwrap().title, "Snabbspår även kvällar och helger");
    assert_eq!(team.does(Msg::TakenBack), []);
    assert_eq!(team.entry().view, after);
}

#[test]
fn a_notice_lasts_until_one_goes_elsewhere_and_one_with_a_way_back_until_it_is_closed() {
    let mut team = crate::filled::filled();
    let elsewhere = || Msg::Went(Route::at(ID, Page::Result));
    team.does(Msg::FileWanted { id: ID.into() });
    assert!(team.model.session.notice.is_some());
    team.does(elsewhere());
    assert!(team.model.session.notice.is_none());
    team.does(Msg::AreaHidden { id: ID.into(), area: "ingang".into() });
    team.does(elsewhere());
    assert!(team.model.session.notice.is_some(), "what was deleted can still be taken back");
    team.does(Msg::NoticeClosed);
    assert!(team.model.session.notice.is_none());
}

#[test]
fn messages_about_an_assessment_that_is_gone_change_nothing() {
    let mut team = Team::ready("anna");
    let before = team.model.library.clone();
    let id = || "borta".to_owned();
    for msg in [
        Msg::AssessmentDeleted { id: id() },
        Msg::AssessmentDuplicated { id: id(), copy: "b".into() },
        Msg::ArchiveChanged { id: id(), archived: true },
        Msg::ActionAdded { id: id(), action: "m".into(), origin: None, title: String::new(), open: true },
        Msg::AreaAdded { id: id(), area: "o".into() },
        Msg::FileWanted { id: id() },
        Msg::RawWanted(id()),
        Msg::SaveDue { id: id() },
        Msg::Saved { id: id(), text: String::new(), half: None },
        Msg::SaveFailed { id: id(), why: StoreFault::Full },
        Msg::OtherTabWrote { id: id(), text: None },
    ] {
        assert_eq!(team.does(msg.clone()), [], "{msg:?}");
    }
    assert_eq!(team.model.library, before);
}
