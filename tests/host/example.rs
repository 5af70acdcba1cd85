//! The filled-in example: a file like any other to read, and nothing at all to keep.

use implementum::app::{Effect, Entry, Msg, Page, Route, Said, file_name, results};
use implementum::content::{Checklist, built_in, example};
use implementum::domain::{
    About, Action, ActionKind, Answer, Date, Gap, ItemState, Kind, Language, Place, Priority, Rank, Value,
};
use implementum::format;

use crate::team::{ID, Team, created, day, saves_of};

const EXAMPLE: &str = "e-1";

fn opened(language: Language) -> Team {
    let mut team = Team::ready("anna");
    team.does(Msg::LanguageChosen(language));
    assert_eq!(team.does(Msg::ExampleOpened(EXAMPLE.into())), []);
    team
}

fn entry(team: &Team) -> &Entry {
    team.model.library.entries.get(EXAMPLE).unwrap()
}

fn checklist() -> &'static Checklist {
    built_in().into_iter().find(|one| one.id == "fyra-faser").unwrap()
}

#[test]
fn it_is_read_through_the_gate_like_any_file_and_comes_back_the_same() {
    for language in [Language::Swedish, Language::English] {
        let read = format::read(&example(language, day(21))).unwrap();
        assert_eq!(read.unknown, [] as [&str; 0]);
        let team = opened(language);
        let document = &entry(&team).document;
        let file = format::write_file(document, team.model.session.now);
        let back = format::read(&file).unwrap();
        assert_eq!((&back.document, back.unknown.len()), (&**document, 0));
        assert!(!file.contains('$'), "a slot was left empty");
    }
}

#[test]
fn everything_in_it_belongs_to_the_four_phases() {
    let (team, checklist) = (opened(Language::Swedish), checklist());
    let view = &entry(&team).view;
    assert_eq!((&view.checklist.id.0, &view.checklist.fingerprint.0), (&checklist.id, &checklist.fingerprint));
    assert!(view.items.keys().all(|id| checklist.item(id).is_some()));
    assert!(view.areas.keys().all(|id| checklist.area(id).is_some()));
    assert!(view.phases.keys().all(|id| checklist.phase(id).is_some()));
    for (id, action) in view.actions.iter() {
        assert!(
            !matches!(results::origin(checklist, view, action), results::Origin::Gone | results::Origin::Free),
            "{id}"
        );
    }
}

#[test]
fn it_shows_every_kind_of_thing_that_a_team_comes_to() {
    for language in [Language::Swedish, Language::English] {
        let team = opened(language);
        let view = &entry(&team).view;
        let with = |answer| view.items.values().filter(|item| item.answer == Some(answer)).count();
        assert_eq!(results::progress(checklist(), view).answered, 32);
        assert!(with(Answer::Unknown) >= 3 && with(Answer::InPlace) >= 5 && with(Answer::NotStarted) >= 3);
        let reasons: Vec<_> = view
            .items
            .values()
            .filter(|item| item.answer == Some(Answer::NotApplicable))
            .map(|item| &item.reason)
            .collect();
        assert!(reasons.len() == 1 && !reasons[0].is_empty());
        let areas = results::areas(Some(checklist()), view);
        let ranks: Vec<Rank> = results::described(&areas).iter().map(|row| row.gap.rank()).collect();
        assert_eq!(ranks.len(), 8);
        for rank in
            [Rank::Judged(Priority::High), Rank::Judged(Priority::Medium), Rank::Judged(Priority::Low), Rank::NoGap]
        {
            assert!(ranks.contains(&rank), "{rank:?}");
        }
        assert!(areas.iter().any(|row| results::is_overridden(&row.gap) && !row.gap.reason.is_empty()));
        for kind in [ActionKind::Start, ActionKind::Continue, ActionKind::Stop] {
            assert!(view.actions.values().any(|action| action.kind == Some(kind)), "{kind:?}");
        }
    }
}

#[test]
fn one_action_is_late_and_one_is_nobodys_whatever_the_day() {
    for today in [day(21), Date::new(2028, 2, 29).unwrap(), Date::new(2031, 1, 1).unwrap()] {
        let read = format::read(&example(Language::Swedish, today)).unwrap();
        let view = implementum::domain::Assessment::read(&read.document);
        let state = results::plan_state(&view, today);
        assert_eq!((state.total, state.late, state.without_role, state.done), (6, 1, 1, 1), "{today}");
        for action in view.actions.values() {
            assert!(!results::dates_turned(action));
        }
    }
}

#[test]
fn it_has_the_day_on_which_it_was_opened() {
    let team = opened(Language::English);
    let about = &entry(&team).view.about;
    assert_eq!((about.date, about.created.map(|at| at.date)), (Some(day(21)), Some(day(21))));
    assert!(about.subject.starts_with("Example: "), "{}", about.subject);
    assert_eq!(entry(&team).document.changed_at().map(|at| at.date), Some(day(21)));
}

#[test]
fn nothing_of_it_is_ever_written_whatever_is_done_in_it() {
    let mut team = opened(Language::Swedish);
    let id = || EXAMPLE.to_owned();
    let place = Place { kind: Kind::Actions, id: "a1".into() };
    for msg in [
        Msg::Edited { id: id(), changes: vec![ItemState::ANSWER.set("F4-08", Some(Answer::Started))] },
        Msg::ActionAdded { id: id(), action: "n1".into(), origin: None, title: "Ny".into(), open: false },
        Msg::AreaAdded { id: id(), area: "own-1".into() },
        Msg::AreaHidden { id: id(), area: "ingang".into() },
        Msg::TakenBack,
        Msg::RecordDeleted { id: id(), place },
        Msg::SaveDue { id: id() },
        Msg::PageHidden,
        Msg::Went(Route::Start),
        Msg::LanguageChosen(Language::English),
        Msg::PageHidden,
        Msg::ExampleDropped,
        Msg::PageHidden,
    ] {
        assert_eq!(team.does(msg.clone()), [], "{msg:?}");
    }
}

#[test]
fn it_is_changed_like_any_other_and_a_change_can_be_taken_back() {
    let mut team = opened(Language::Swedish);
    team.does(Msg::Edited { id: EXAMPLE.into(), changes: vec![Gap::NOW.set("vantetid", "Sju veckor".into())] });
    assert_eq!(entry(&team).view.gap("vantetid").now, "Sju veckor");
    team.does(Msg::RecordDeleted { id: EXAMPLE.into(), place: Place { kind: Kind::Actions, id: "a1".into() } });
    assert!(!entry(&team).view.actions.contains_key("a1"));
    team.does(Msg::TakenBack);
    assert!(entry(&team).view.actions.contains_key("a1") && entry(&team).is_example());
}

#[test]
fn it_never_stands_among_the_teams_own() {
    let mut team = opened(Language::Swedish);
    assert!(team.model.library.sorted(false).is_empty() && team.model.library.sorted(true).is_empty());
    assert_eq!(saves_of(&team.does(created(ID, "Höftfraktur"))).len(), 1);
    assert_eq!(team.model.library.sorted(false).len(), 1);
    assert_eq!(results::filed(entry(&team)), results::Filed::Example);
}

#[test]
fn a_new_one_is_fresh_and_the_old_one_is_gone() {
    let mut team = opened(Language::Swedish);
    team.does(Msg::Edited { id: EXAMPLE.into(), changes: vec![About::UNIT.set("", "Ändrad".into())] });
    team.does(Msg::LanguageChosen(Language::English));
    team.does(Msg::ExampleOpened("e-2".into()));
    assert_eq!(team.model.library.entries.len(), 1);
    let view = &team.model.library.entries.get("e-2").unwrap().view;
    assert_eq!(view.about.unit, "Ekbacken medical clinic (made up)");
    assert_eq!(team.model.session.route, Route::at("e-2", Page::Overview));
}

#[test]
fn thrown_away_it_leaves_nothing_and_one_stands_at_the_start() {
    let mut team = opened(Language::Swedish);
    team.does(Msg::RecordDeleted { id: EXAMPLE.into(), place: Place { kind: Kind::Actions, id: "a1".into() } });
    let focuses = team.model.session.focuses;
    team.does(Msg::ExampleDropped);
    assert!(team.model.library.entries.is_empty() && team.model.session.notice.is_none());
    assert_eq!(team.model.session.route, Route::Start);
    assert!(team.model.session.focuses > focuses, "the heading takes the focus");
}

#[test]
fn opening_it_takes_no_undo_away_from_the_teams_own() {
    let mut team = Team::begun("anna");
    team.does(Msg::AssessmentDeleted { id: ID.into() });
    team.does(Msg::ExampleOpened(EXAMPLE.into()));
    assert!(team.model.session.notice.is_some());
    team.does(Msg::TakenBack);
    assert!(team.model.library.entries.contains_key(ID));
}

#[test]
fn its_file_says_in_its_name_that_it_is_an_example_and_is_kept_once_somebody_opens_it() {
    let mut team = opened(Language::Swedish);
    let effects = team.does(Msg::FileWanted { id: EXAMPLE.into() });
    let [Effect::Download { name, text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(*name, file_name(&entry(&team).view.about, day(21), ".json"));
    assert!(name.starts_with("implementum-exempel-"), "{name}");
    let effects = team.reads(text);
    assert_eq!(saves_of(&effects).len(), 1, "a file that was opened is kept");
    assert!(matches!(team.said(), Said::FileOpened { .. }));
    assert!(!entry(&team).is_example());
    assert_eq!(team.model.library.sorted(false).len(), 1);
}

#[test]
fn a_day_so_many_days_away_is_counted_over_months_and_leap_years_and_stays_within_what_files_hold() {
    let date = |year, month, day| Date::new(year, month, day).unwrap();
    assert_eq!(date(2028, 2, 28).days_away(2), date(2028, 3, 1));
    assert_eq!(date(2027, 1, 1).days_away(-1), date(2026, 12, 31));
    assert_eq!(day(21).days_away(0), day(21));
    assert_eq!(Date::FIRST.days_away(-1), Date::FIRST);
    assert_eq!(date(2999, 12, 31).days_away(1), date(2999, 12, 31));
    assert_eq!(Action::DUE.set("a", Some(day(21).days_away(9))).value, Some(Value::Text("2026-11-30".into())));
}

#[test]
fn it_speaks_the_language_that_is_chosen_until_something_in_it_is_changed() {
    let mut team = opened(Language::Swedish);
    team.does(Msg::LanguageChosen(Language::English));
    assert!(entry(&team).name().starts_with("Example: heart failure"), "{}", entry(&team).name());
    assert_eq!(team.model.session.route, Route::at(EXAMPLE, Page::Overview));
    let change = ItemState::COMMENT.set("F1-01", "Ours".into());
    team.does(Msg::Edited { id: EXAMPLE.into(), changes: vec![change] });
    team.does(Msg::LanguageChosen(Language::Swedish));
    assert!(entry(&team).name().starts_with("Example: heart failure"), "what was tried out is not thrown away");
}
