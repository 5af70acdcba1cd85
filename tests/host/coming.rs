//! What comes next and what is late, and what a plan lacks: what the overview tells after three months away.

use implementum::app::results::{self, Lack, Standing};
use implementum::content::example;
use implementum::domain::{
    About, Action, ActionKind, ActionStatus, Assignment, Change, Checkin, Closing, Concerned, Course, Date, Kind,
    Language, Means, Message, Name, Need, NeedState, Process, Report, Round, Step,
};
use implementum::format;

use crate::team::{Team, day};

const SV: Language = Language::Swedish;

fn on(month: u8, day: u8) -> Option<Date> {
    Date::new(2027, month, day)
}

/// What comes, each with its kind, by their days.
fn coming(team: &Team, today: Date) -> Vec<(Kind, String)> {
    let all = results::coming(team.checklist(), team.entry(), today, SV);
    all.into_iter().map(|one| (one.place.kind, one.place.id)).collect()
}

fn wrote(changes: Vec<Change>) -> Team {
    let mut team = Team::begun("anna");
    team.edits(changes);
    team
}

#[test]
fn everything_that_is_open_and_has_a_day_comes_by_its_day() {
    let team = wrote(vec![
        Action::TITLE.set("m1", "Snabbspår".into()),
        Action::DUE.set("m1", on(5, 1)),
        Action::TITLE.set("m2", "Klar".into()),
        Action::DUE.set("m2", on(1, 1)),
        Action::STATUS.set("m2", Some(ActionStatus::Done)),
        Need::DUE.set("u1", on(2, 1)),
        Need::DUE.set("u2", on(2, 1)),
        Need::STATE.set("u2", Some(NeedState::InHand)),
        Assignment::DUE.set("up1", on(6, 1)),
        Message::DUE.set("k1", on(3, 1)),
        Message::DUE.set("k2", on(3, 1)),
        Message::DONE.set("k2", true),
        Round::DUE.set("r1", on(4, 1)),
        Checkin::DATE.set("av1", on(1, 15)),
        Checkin::NEXT.set("av1", on(4, 15)),
        Closing::NEXT_REVIEW.set("", on(12, 1)),
    ]);
    let course = |course, id: &str| (Kind::Course(course), id.to_owned());
    let expected = [
        course(Course::Needs, "u1"),
        course(Course::Messages, "k1"),
        course(Course::Rounds, "r1"),
        course(Course::Checkins, ""),
        (Kind::Actions, "m1".to_owned()),
        course(Course::Assignments, "up1"),
        course(Course::Closing, ""),
    ];
    assert_eq!(coming(&team, day(21)), expected);
    let later = on(4, 2).unwrap();
    assert!(!coming(&team, later).contains(&expected[2]), "nobody waits for a round whose day has passed");
    assert!(coming(&team, later).contains(&expected[0]), "what is needed is late until it is there");
}

#[test]
fn an_uppdrag_comes_until_every_action_that_answers_it_is_closed() {
    let mut team = wrote(vec![
        Assignment::DUE.set("up1", on(6, 1)),
        Assignment::ORIGIN.set("up1", Name("areas/ingang".into())),
        Action::ASSIGNMENT.set("m1", Name("up1".into())),
        Action::STATUS.set("m1", Some(ActionStatus::Done)),
        Action::ORIGIN.set("m2", Name("areas/ingang".into())),
    ]);
    let answering =
        |team: &Team| results::answering(team.entry(), "up1").into_iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    assert_eq!(answering(&team), ["m1", "m2"]);
    assert_eq!(coming(&team, day(21)).len(), 1, "one that answers it is open");
    team.edits(vec![Action::STATUS.set("m2", Some(ActionStatus::Dropped))]);
    assert_eq!(coming(&team, day(21)), []);
}

#[test]
fn the_step_that_goes_on_comes_with_its_last_day_and_the_team_is_in_the_first_that_is_not_done() {
    let mut team = wrote(vec![Process::START.set("", on(1, 4))]);
    let today = on(1, 10).unwrap();
    let first = &team.checklist().phases[0];
    assert_eq!(coming(&team, today), [(Kind::Course(Course::Steps), first.id.clone())]);
    assert_eq!(results::step_of(team.checklist(), team.entry(), today).unwrap().0, 1);
    team.edits(vec![implementum::domain::PhaseState::DONE.set(&first.id, true)]);
    assert_eq!(results::step_of(team.checklist(), team.entry(), today).unwrap().0, 2);
}

#[test]
fn when_the_whole_plan_has_run_out_every_step_that_is_not_done_is_late() {
    let team = wrote(vec![Process::START.set("", on(1, 4))]);
    let (first, later) = (on(4, 1).unwrap(), Date::new(2031, 1, 1).unwrap());
    let standing = |today| {
        let steps = results::process(team.checklist(), &team.entry().document, today);
        steps.iter().map(|step| step.standing).collect::<Vec<_>>()
    };
    assert_eq!(standing(first), [Standing::Late, Standing::Ahead, Standing::Ahead, Standing::Ahead]);
    assert_eq!(standing(later), [Standing::Late; 4]);
    assert_eq!(coming(&team, later).len(), 4);
    assert_eq!(results::step_of(team.checklist(), team.entry(), later).unwrap().0, 1);
}

#[test]
fn a_step_that_is_put_off_has_not_begun_and_is_still_what_comes_next() {
    let team = wrote(vec![
        Process::START.set("", on(1, 1)),
        Step::DONE.set("behovsinventering", on(3, 9)),
        Step::START.set("installation", on(4, 1)),
        Step::WEEKS.set("installation", Some(2)),
    ]);
    let today = on(3, 10).unwrap();
    let steps = results::process(team.checklist(), &team.entry().document, today);
    let standing: Vec<Standing> = steps.iter().map(|step| step.standing).collect();
    assert_eq!(standing, [Standing::Done, Standing::Ahead, Standing::Ahead, Standing::Ahead]);
    assert_eq!(coming(&team, today), [(Kind::Course(Course::Steps), "installation".to_owned())]);
}

#[test]
fn the_next_checkin_is_the_one_that_the_latest_by_its_day_has_set() {
    let mut team = wrote(vec![Checkin::DATE.set("av1", on(3, 1)), Checkin::NEXT.set("av1", on(6, 1))]);
    assert_eq!(results::next_checkin(team.entry()), on(6, 1));
    // An earlier one that is written in afterwards sets nothing.
    team.edits(vec![Checkin::DATE.set("av2", on(2, 1)), Checkin::NEXT.set("av2", on(2, 15))]);
    assert_eq!(results::next_checkin(team.entry()), on(6, 1));
    team.edits(vec![Checkin::DATE.set("av3", on(6, 2))]);
    assert_eq!(results::next_checkin(team.entry()), on(6, 1), "nothing stands in that one yet");
    team.edits(vec![Report::WORD.set("av3.m1", "Klart".into())]);
    assert_eq!(results::next_checkin(team.entry()), None, "the latest has set none");
}

#[test]
fn a_plan_lacks_what_makes_plans_come_to_nothing_and_each_remark_goes_when_it_is_mended() {
    let mut team = Team::begun("anna");
    assert_eq!(results::lacks(team.entry()), [], "a plan that is not begun lacks nothing");
    for id in ["m1", "m2", "m3"] {
        team.edits(vec![
            Action::TITLE.set(id, "Utbilda".into()),
            Action::KIND.set(id, Some(ActionKind::Start)),
            Action::MEANS.set(id, Some(Means::Training)),
        ]);
    }
    assert_eq!(results::lacks(team.entry()), [Lack::OnlyWords, Lack::NothingEnded, Lack::Unowned, Lack::NobodyAsked]);
    team.edits(vec![Action::MEANS.set("m1", Some(Means::Routine))]);
    assert!(!results::lacks(team.entry()).contains(&Lack::OnlyWords));
    team.edits(vec![Action::KIND.set("m2", Some(ActionKind::Stop))]);
    assert!(!results::lacks(team.entry()).contains(&Lack::NothingEnded));
    team.edits(vec![Action::ROLE.set("m3", "Chef".into())]);
    assert!(results::lacks(team.entry()).contains(&Lack::Unowned), "an owner without a day");
    team.edits(vec![Action::DUE.set("m3", on(5, 1))]);
    assert!(!results::lacks(team.entry()).contains(&Lack::Unowned));
    team.edits(vec![Concerned::ASKED.set("e1", on(1, 1))]);
    assert_eq!(results::lacks(team.entry()), []);
    team.edits(vec![Concerned::ASKED.set("e1", None), About::INVOLVEMENT.set("", "Två patienter".into())]);
    assert_eq!(results::lacks(team.entry()), []);
}

#[test]
fn the_example_has_a_day_in_most_lists_and_every_list_but_the_last_ones_is_filled() {
    for language in [Language::Swedish, Language::English] {
        let read = format::read(&example(language, day(21))).unwrap();
        for course in Course::ALL {
            let is_there = !read.document.ids(Kind::Course(course)).is_empty();
            let is_last = matches!(course, Course::Snapshots | Course::Closing | Course::Trace);
            assert_eq!(is_there, !is_last, "{course:?}");
        }
    }
}
