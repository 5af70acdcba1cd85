//! Two points in time side by side, and the answers that have aged.

use implementum::app::follow;
use implementum::app::follow::over_time::{self, Turn, Turned};
use implementum::app::follow::points::{self, Point};
use implementum::app::{CourseMsg, Msg};
use implementum::domain::{
    Action, ActionStatus, Answer, Assessment, Date, Gap, GapSize, ItemState, Language, Moment, Name, Snapshot,
};
use implementum::format;

use crate::team::{ID, Team, day};

use Answer::{InPlace, NotStarted, Partly, Started, Unknown};

const SV: Language = Language::Swedish;

/// A team with a snapshot and what came after it.
fn moved() -> Team {
    let mut team = Team::begun("anna");
    team.answers(&[
        ("F1-01", Started),
        ("F1-02", NotStarted),
        ("F1-03", InPlace),
        ("F1-04", Unknown),
        ("F2-01", InPlace),
        ("F2-02", Partly),
    ]);
    team.edits(vec![
        Gap::SIZE.set("ingang", Some(GapSize::Large)),
        Gap::SIZE.set("utredning", Some(GapSize::Moderate)),
        Gap::SIZE.set("samverkan", Some(GapSize::None)),
        Action::TITLE.set("m1", "Snabbspår".into()),
        Action::TITLE.set("m2", "Ny rutin".into()),
        Action::TITLE.set("m3", "Gammal".into()),
        Action::STATUS.set("m3", Some(ActionStatus::Done)),
    ]);
    team.does(Msg::Course(CourseMsg::SnapshotWanted { id: ID.into(), snapshot: "s1".into() }));
    team.answers(&[("F1-01", InPlace), ("F1-03", Partly), ("F1-04", Partly), ("F2-03", Started)]);
    team.edits(vec![
        Gap::SIZE.set("ingang", Some(GapSize::Small)),
        Gap::SIZE.set("samverkan", Some(GapSize::Moderate)),
        Action::STATUS.set("m1", Some(ActionStatus::Ongoing)),
        Action::STATUS.set("m3", Some(ActionStatus::Ongoing)),
        Action::TITLE.set("m4", "Från i dag".into()),
    ]);
    team
}

fn points(team: &Team) -> [Point<'_>; 2] {
    ["s1", ""].map(|id| points::point(&team.model.library, team.entry(), id, day(21)).unwrap())
}

fn views<'a>(points: &'a [Point; 2]) -> [&'a Assessment; 2] {
    points.each_ref().map(|point| &*point.view)
}

fn brief(rows: &[Turned]) -> Vec<(&str, Turn, &str, &str)> {
    rows.iter().map(|row| (row.title.as_str(), row.turn, row.from.1.as_str(), row.to.1.as_str())).collect()
}

#[test]
fn questions_that_moved_or_stayed_low_are_told_in_words_and_what_stands_firm_is_not() {
    let team = moved();
    let points = points(&team);
    let title = |id: &str| team.checklist().item(id).unwrap().title.get(SV);
    let rows = over_time::questions(team.checklist(), views(&points), SV);
    assert_eq!(
        brief(&rows),
        [
            (title("F1-01"), Turn::Ahead, "Påbörjat", "På plats"),
            (title("F1-03"), Turn::Back, "På plats", "Delvis på plats"),
            (title("F1-04"), Turn::Other, "Vet inte", "Delvis på plats"),
            (title("F2-03"), Turn::New, "Inget svar", "Påbörjat"),
            (title("F1-02"), Turn::Low, "Inte påbörjat", "Inte påbörjat"),
        ]
    );
    assert_eq!((rows[0].from.0, rows[0].to.0, rows[2].from.0), (Some(1), Some(3), None));
}

#[test]
fn a_smaller_gap_is_further_ahead_and_one_that_stays_large_stays_low() {
    let team = moved();
    let rows = over_time::gaps(team.checklist(), views(&points(&team)), SV);
    let turns: Vec<(Turn, &str, &str)> =
        rows.iter().map(|row| (row.turn, row.from.1.as_str(), row.to.1.as_str())).collect();
    assert_eq!(
        turns,
        [(Turn::Ahead, "Stort", "Litet"), (Turn::Back, "Inget gap", "Måttligt"), (Turn::Low, "Måttligt", "Måttligt")]
    );
}

#[test]
fn actions_that_are_new_or_gone_are_told_too() {
    let mut team = moved();
    team.does(Msg::RecordDeleted {
        id: ID.into(),
        place: implementum::domain::Place { kind: implementum::domain::Kind::Actions, id: "m2".into() },
    });
    assert_eq!(
        brief(&over_time::actions(views(&points(&team)), SV)),
        [
            ("Snabbspår", Turn::Ahead, "Inte startad", "Pågår"),
            ("Gammal", Turn::Back, "Klar", "Pågår"),
            ("Från i dag", Turn::New, "(finns inte)", "Inte startad"),
            ("Ny rutin", Turn::Gone, "Inte startad", "(finns inte)"),
        ]
    );
}

#[test]
fn phases_are_counted_each_by_itself_and_every_question_once() {
    let team = moved();
    let phases = over_time::per_phase(team.checklist(), views(&points(&team)));
    assert_eq!(phases[0].1[..3], [1, 1, 1]);
    assert_eq!(phases[1].1[..3], [0, 2, 0]);
    let all: usize = phases.iter().flat_map(|(_, counts)| counts).sum();
    assert_eq!(all, team.checklist().items().count());
}

#[test]
fn a_point_that_cannot_be_read_is_no_point() {
    let mut team = moved();
    team.edits(vec![Snapshot::CONTENT.set("s2", Name("{".into()))]);
    assert!(points::point(&team.model.library, team.entry(), "s2", day(21)).is_none());
    assert!(points::point(&team.model.library, team.entry(), "nowhere", day(21)).is_none());
}

/// A file of the same checklist that has been opened here: a year old, with one answer.
fn with_another() -> Team {
    let mut team = Team::begun("anna");
    team.answers(&[("F1-01", InPlace)]);
    team.opens(r#"{"format":"implementum-assessment","formatVersion":3,"id":"a-9","checklist":{"id":"fyra-faser"},"about":{"subject":"I fjol","unit":"Ortopeden"},"items":{"F1-01":{"answer":"started"}}}"#);
    team.opens(r#"{"format":"implementum-assessment","formatVersion":3,"id":"a-8","checklist":{"id":"sex-steg"},"about":{"subject":"En annan checklista"}}"#);
    team
}

#[test]
fn another_assessment_of_the_same_checklist_is_a_point_too() {
    let team = with_another();
    let (library, entry) = (&team.model.library, team.entry());
    assert_eq!(points::points(library, entry), ["a-9", ""]);
    assert_eq!(points::name(library, entry, "a-9", SV), "I fjol · Ortopeden");
    let points = ["a-9", ""].map(|id| points::point(library, entry, id, day(21)).unwrap());
    let rows = over_time::questions(team.checklist(), views(&points), SV);
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].turn, rows[0].from.1.as_str(), rows[0].to.1.as_str()), (Turn::Ahead, "Påbörjat", "På plats"));
}

fn aged(team: &Team, id: &str, today: &str) -> Vec<String> {
    let point = points::point(&team.model.library, team.entry(), id, Date::parse(today).unwrap()).unwrap();
    follow::aged(team.checklist(), &point).into_iter().map(|(item, _)| item.id.clone()).collect()
}

#[test]
fn an_answer_ages_half_a_year_after_the_last_change_of_whoever_wrote_it() {
    let mut team = Team::begun("anna");
    team.answers(&[("F1-01", Started)]);
    assert_eq!(aged(&team, "", "2027-05-20"), [] as [&str; 0]);
    assert_eq!(aged(&team, "", "2027-05-22"), ["F1-01"]);
}

/// A snapshot as somebody took it on a day, with this answer to the first question.
fn snapshot(team: &mut Team, id: &str, at: &str, answer: Answer) {
    let mut then = Team::begun("annan");
    then.answers(&[("F1-01", answer)]);
    let text = format::write_snapshot(&then.entry().document).unwrap();
    team.edits(vec![Snapshot::AT.set(id, Some(Moment::parse(at).unwrap())), Snapshot::CONTENT.set(id, Name(text))]);
}

#[test]
fn an_answer_that_is_the_same_since_an_old_snapshot_has_aged() {
    let mut team = Team::begun("anna");
    team.answers(&[("F1-01", Partly)]);
    snapshot(&mut team, "s1", "2026-02-01T09:00", Partly);
    assert_eq!(aged(&team, "", "2026-11-21"), ["F1-01"]);
    snapshot(&mut team, "s2", "2026-08-01T09:00", Started);
    assert_eq!(aged(&team, "", "2026-11-21"), [] as [&str; 0], "it was another in between");
    snapshot(&mut team, "s3", "2026-09-01T09:00", Partly);
    assert_eq!(aged(&team, "", "2026-11-21"), [] as [&str; 0], "and is the same again only since September");
    assert_eq!(aged(&team, "s2", "2026-11-21"), [] as [&str; 0]);
}

#[test]
fn at_a_snapshot_only_what_came_before_it_says_what_has_aged() {
    let mut team = Team::begun("anna");
    snapshot(&mut team, "s1", "2026-01-01T09:00", Partly);
    snapshot(&mut team, "s2", "2026-09-01T09:00", Partly);
    assert_eq!(aged(&team, "s2", "2026-11-21"), ["F1-01"]);
    assert_eq!(aged(&team, "s1", "2026-11-21"), [] as [&str; 0]);
}

#[test]
fn an_answer_that_nobody_knows_the_day_of_has_not_aged() {
    let mut team = Team::ready("anna");
    let text = r#"{"format":"implementum-assessment","formatVersion":3,"id":"a-1","checklist":{"id":"fyra-faser"},"about":{"subject":"Utan historia"},"items":{"F1-01":{"answer":"partly"}}}"#;
    team.opens(text);
    assert_eq!(ItemState::ANSWER.read(&team.entry().document, "F1-01"), Some(Partly));
    assert_eq!(aged(&team, "", "2030-01-01"), [] as [&str; 0]);
}
