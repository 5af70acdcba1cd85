//! Check-ins, snapshots and the day for a calendar.

use icalendar::{Calendar, CalendarComponent, Component as _, DatePerhapsTime};
use implementum::app::follow::checkins::{self, Reported};
use implementum::app::results::{Table, table};
use implementum::app::words::notices;
use implementum::app::{CourseMsg, Effect, Format, Msg, Page, Route, Said};
use implementum::domain::{
    About, Action, ActionStatus, Checkin, ChecklistUsed, Closing, Course, Date, Document, Language, Moment, Name,
    Report, Snapshot, Step, Stored, Value, part_id,
};
use implementum::format::{self, Event, write_event};
use proptest::prelude::*;

use crate::coursed::coursed;
use crate::filled::filled;
use crate::team::{ID, Team};

use ActionStatus::{Done, Ongoing, Paused};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A team with three actions, of which the last is done, and check-ins on these days, by their ids.
fn checking(days: &[(&str, &str)]) -> Team {
    let mut team = Team::begun("anna");
    for (order, id) in (1..).zip(["m1", "m2", "m3"]) {
        team.edits(vec![Action::TITLE.set(id, format!("Åtgärd {order}")), Action::ORDER.set(id, Some(order))]);
    }
    team.edits(vec![Action::STATUS.set("m3", Some(Done)), Action::DUE.set("m1", Some(day("2027-02-01")))]);
    for (id, date) in days {
        team.edits(vec![Checkin::DATE.set(id, Some(day(date)))]);
    }
    team
}

/// Chooses a status as a field does.
fn says(team: &mut Team, row: &str, status: ActionStatus) {
    let over = Report::STATUS.read(&team.entry().document, row).map(|_| String::new()).unwrap_or_default();
    team.does(Msg::Written { id: ID.into(), change: Report::STATUS.set(row, Some(status)), over });
}

fn titles(team: &Team, checkin: &str) -> Vec<String> {
    checkins::asked(team.entry(), checkin).into_iter().map(|asked| asked.action.title.clone()).collect()
}

fn status(team: &Team, action: &str) -> Option<ActionStatus> {
    team.entry().view.actions.get(action).unwrap().status
}

#[test]
fn the_latest_check_in_gives_the_action_its_status_in_one_step_that_can_be_undone() {
    let mut team = checking(&[("av1", "2027-01-15"), ("av2", "2027-03-15")]);
    says(&mut team, "av2.m1", Ongoing);
    assert_eq!(Report::STATUS.read(&team.entry().document, "av2.m1"), Some(Ongoing));
    assert_eq!(status(&team, "m1"), Some(Ongoing));
    assert_eq!(team.entry().conflicts(), 0, "nobody has to choose between what stood there and this");
    team.does(Msg::UndoWanted);
    assert_eq!((Report::STATUS.read(&team.entry().document, "av2.m1"), status(&team, "m1")), (None, None));
    team.does(Msg::RedoWanted);
    assert_eq!(status(&team, "m1"), Some(Ongoing));
}

#[test]
fn an_earlier_check_in_says_how_it_was_and_leaves_the_plan_alone() {
    let mut team = checking(&[("av1", "2027-01-15"), ("av2", "2027-03-15")]);
    says(&mut team, "av1.m1", Paused);
    assert_eq!((Report::STATUS.read(&team.entry().document, "av1.m1"), status(&team, "m1")), (Some(Paused), None));
    assert!(checkins::is_latest(&team.entry().document, "av2") && !checkins::is_latest(&team.entry().document, "av1"));
}

#[test]
fn a_check_in_without_a_day_is_not_later_than_one_that_has_a_day() {
    let mut team = checking(&[("av1", "2027-01-15")]);
    team.edits(vec![Checkin::WORD.set("av2", "Vi hann inte".into())]);
    assert_eq!(team.entry().document.rows(Course::Checkins), ["av2", "av1"]);
    assert!(checkins::is_latest(&team.entry().document, "av1") && !checkins::is_latest(&team.entry().document, "av2"));
    says(&mut team, "av2.m1", Paused);
    assert_eq!(status(&team, "m1"), None);
    says(&mut team, "av1.m1", Ongoing);
    assert_eq!(status(&team, "m1"), Some(Ongoing));
    team.edits(vec![Checkin::DATE.set("av1", None)]);
    assert!(
        checkins::is_latest(&team.entry().document, "av2"),
        "where none has a day, the last one of the list is the latest"
    );
}

#[test]
fn a_number_that_cannot_be_used_stays_as_it_was_typed_until_the_field_holds_something_else() {
    let mut team = checking(&[]);
    let key = Step::WEEKS.key("installation");
    let types = |team: &mut Team, text: &str, number| {
        let (id, key, text) = (ID.to_owned(), Step::WEEKS.key("installation"), text.to_owned());
        team.does(Msg::Course(CourseMsg::NumberTyped { id, key, text, number }));
    };
    let half = |team: &Team| {
        let holds = team.entry().document.value(&key).cloned();
        team.model.session.half(ID, &key, holds.as_ref()).map(str::to_owned)
    };
    types(&mut team, "14", Some(Value::Number(14)));
    assert_eq!((Step::WEEKS.read(&team.entry().document, "installation"), half(&team)), (Some(14), None));
    team.does(Msg::Course(CourseMsg::NumberLeft));
    types(&mut team, "12,5", None);
    assert_eq!(
        (Step::WEEKS.read(&team.entry().document, "installation"), half(&team)),
        (Some(14), Some("12,5".into()))
    );
    assert_eq!(team.model.session.half("another", &key, None), None);
    team.edits(vec![Step::WEEKS.set("installation", Some(15))]);
    assert_eq!(half(&team), None, "a button gave it another length");
    types(&mut team, "många", None);
    types(&mut team, "16", Some(Value::Number(16)));
    assert_eq!((Step::WEEKS.read(&team.entry().document, "installation"), half(&team)), (Some(16), None));
}

#[test]
fn what_was_a_number_only_on_the_way_to_what_is_none_is_not_kept() {
    let mut team = checking(&[]);
    team.edits(vec![Step::WEEKS.set("installation", Some(9))]);
    let types = |team: &mut Team, text: &str| {
        let number = text.parse().ok().map(Value::Number);
        let (id, key, text) = (ID.to_owned(), Step::WEEKS.key("installation"), text.to_owned());
        team.does(Msg::Course(CourseMsg::NumberTyped { id, key, text, number }));
    };
    let weeks = |team: &Team| Step::WEEKS.read(&team.entry().document, "installation");
    for text in ["1", "12", "12,", "12,5"] {
        types(&mut team, text);
    }
    assert_eq!(weeks(&team), Some(9), "as before anyone typed");
    types(&mut team, "12");
    team.does(Msg::Course(CourseMsg::NumberLeft));
    types(&mut team, "12x");
    assert_eq!(weeks(&team), Some(12), "what was there when the field was left");
    let key = Step::WEEKS.key("anvandning");
    for (text, number) in [("4", Some(Value::Number(4))), ("4x", None)] {
        team.does(Msg::Course(CourseMsg::NumberTyped { id: ID.into(), key: key.clone(), text: text.into(), number }));
    }
    assert_eq!(Step::WEEKS.read(&team.entry().document, "anvandning"), None, "a field that was empty is empty again");
    let holds = team.entry().document.value(&key).cloned();
    assert_eq!(team.model.session.half(ID, &key, holds.as_ref()), Some("4x"), "and says what cannot be used");
}

#[test]
fn a_status_that_is_taken_back_or_is_of_no_action_changes_no_plan() {
    let mut team = checking(&[("av1", "2027-01-15")]);
    says(&mut team, "av1.m1", Ongoing);
    team.does(Msg::Written { id: ID.into(), change: Report::STATUS.set("av1.m1", None), over: "ongoing".into() });
    assert_eq!((Report::STATUS.read(&team.entry().document, "av1.m1"), status(&team, "m1")), (None, Some(Ongoing)));
    says(&mut team, "av1.gone", Done);
    assert_eq!(team.entry().view.actions.len(), 3);
}

#[test]
fn a_check_in_goes_through_what_was_open_then_and_what_something_is_said_of() {
    let mut team = checking(&[("av1", "2027-01-15"), ("av2", "2027-03-15"), ("av3", "2027-05-15")]);
    assert_eq!(titles(&team, "av1"), ["Åtgärd 1", "Åtgärd 2"], "what is done is not asked for");
    says(&mut team, "av1.m1", Ongoing);
    says(&mut team, "av2.m1", Done);
    team.edits(vec![Action::STATUS.set("m1", Some(Done))]);
    assert_eq!(titles(&team, "av2"), ["Åtgärd 1", "Åtgärd 2"]);
    assert_eq!(titles(&team, "av3"), ["Åtgärd 2"], "done at the last one");
    team.edits(vec![Report::WORD.set("av3.m3", "Vi såg den igen".into())]);
    assert_eq!(titles(&team, "av3"), ["Åtgärd 2", "Åtgärd 3"]);
    assert_eq!(titles(&team, "av1"), ["Åtgärd 1", "Åtgärd 2", "Åtgärd 3"], "told of later, so open then");
}

#[test]
fn what_was_said_the_last_time_stands_beside_and_what_was_late_is_marked() {
    let mut team = checking(&[("av1", "2027-01-15"), ("av2", "2027-03-15")]);
    says(&mut team, "av1.m1", Ongoing);
    team.edits(vec![Report::WORD.set("av1.m1", "På remiss".into())]);
    let first = checkins::asked(team.entry(), "av1");
    assert!(!first[0].is_late && first[0].before.is_none());
    let asked = checkins::asked(team.entry(), "av2");
    let before = Reported { date: Some(day("2027-01-15")), status: Some(Ongoing), word: "På remiss".into() };
    assert_eq!(asked[0].before, Some(before.clone()));
    assert!(asked[0].is_late && !asked[1].is_late);
    says(&mut team, "av2.m1", Done);
    assert!(!checkins::asked(team.entry(), "av2")[0].is_late, "what is done is late no more");
    let after = Reported { date: Some(day("2027-03-15")), status: Some(Done), word: String::new() };
    assert_eq!(checkins::line(&team.entry().document, "m1"), [before, after]);
}

#[test]
fn a_list_of_check_ins_counts_how_the_actions_stood() {
    let mut team = checking(&[("av1", "2027-01-15")]);
    let counts = |team: &Team, language| checkins::counts(&team.entry().document, "av1", language);
    assert_eq!(counts(&team, Language::Swedish), "");
    for (row, status) in [("av1.m1", Ongoing), ("av1.m2", Done), ("av1.m3", Done)] {
        says(&mut team, row, status);
    }
    assert_eq!(counts(&team, Language::Swedish), "2 klara, 1 pågår");
    assert_eq!(counts(&team, Language::English), "2 done, 1 ongoing");
}

#[test]
fn check_ins_stand_by_day_whatever_order_they_were_written_in() {
    let team = checking(&[("av1", "2027-05-15"), ("av2", "2027-01-15"), ("av3", "2027-03-15")]);
    assert_eq!(team.entry().document.rows(Course::Checkins), ["av2", "av3", "av1"]);
}

#[test]
fn the_id_of_a_part_is_never_longer_than_a_file_may_hold() {
    assert_eq!(part_id("av1", "m1"), "av1.m1");
    let long = part_id("av1", &"å".repeat(100));
    assert!(long.chars().count() <= 100 && long.starts_with("av1."), "{long}");
    assert_ne!(long, part_id("av1", &"ä".repeat(100)));
    let mut team = checking(&[("av1", "2027-01-15")]);
    team.edits(vec![Action::TITLE.set(&"m".repeat(100), "Lång".into())]);
    let asked = checkins::asked(team.entry(), "av1");
    let row = asked.iter().find(|asked| asked.action.title == "Lång").unwrap().row.clone();
    says(&mut team, &row, Done);
    assert_eq!(status(&team, &"m".repeat(100)), Some(Done));
    let text = team.files(ID).1;
    assert!(format::read(&text).is_ok());
}

/// Takes a snapshot of this id.
fn snaps(team: &mut Team, snapshot: &str) {
    team.does(Msg::Course(CourseMsg::SnapshotWanted { id: ID.into(), snapshot: snapshot.into() }));
}

#[test]
fn a_snapshot_holds_what_a_file_holds_without_history_checklist_and_other_snapshots() {
    let mut team = filled();
    team.edits(vec![ChecklistUsed::FILE.set("", Name("{}".into()))]);
    let before = team.entry().document.clone();
    snaps(&mut team, "s1");
    assert_eq!(team.said(), &Said::SnapshotTaken);
    assert_eq!(team.model.session.route, Route::at(ID, Page::Row { course: Course::Snapshots, row: "s1".into() }));
    let document = team.entry().document.clone();
    assert_eq!(Snapshot::TITLE.read(&document, "s1"), "Hösten 2026");
    assert_eq!(Snapshot::AT.read(&document, "s1"), Some(team.model.session.now));
    let text = Snapshot::CONTENT.read(&document, "s1").0;
    assert!(!text.contains("history") && !text.contains("\"file\""), "{text}");
    let held = format::read(&text).unwrap().document;
    for key in before.fields().keys().filter(|key| **key != ChecklistUsed::FILE.key("")) {
        assert_eq!(held.value(key), before.value(key), "{key:?}");
    }
    snaps(&mut team, "s2");
    let second = Snapshot::CONTENT.read(&team.entry().document, "s2").0;
    assert_eq!(format::read(&second).unwrap().document.rows(Course::Snapshots), [] as [&str; 0]);
    let again = format::read(&team.files(ID).1).unwrap().document;
    assert_eq!(Snapshot::CONTENT.read(&again, "s1").0, text, "it goes along in the file");
}

#[test]
fn every_assessment_can_be_kept_as_a_snapshot_and_one_that_is_deleted_comes_back() {
    let mut team = coursed();
    team.edits(vec![Closing::CLOSED.set("", false)]);
    snaps(&mut team, "s9");
    let text = Snapshot::CONTENT.read(&team.entry().document, "s9").0;
    assert!(format::read(&text).is_ok());
    team.does(Msg::RecordDeleted { id: ID.into(), place: Course::Snapshots.place("s9") });
    assert!(!team.entry().document.has(&Course::Snapshots.place("s9")));
    team.does(Msg::TakenBack);
    assert_eq!(Snapshot::CONTENT.read(&team.entry().document, "s9").0, text);
}

#[test]
fn where_there_is_no_room_for_another_snapshot_it_is_said_and_nothing_is_changed() {
    let mut team = filled();
    team.edits(vec![About::INVOLVEMENT.set("", "\"".repeat(100_000))]);
    snaps(&mut team, "s1");
    assert_eq!(team.said(), &Said::SnapshotTaken);
    let before = team.entry().document.clone();
    snaps(&mut team, "s2");
    assert_eq!(team.said(), &Said::NoRoom);
    assert_eq!(team.entry().document, before);
    assert!(team.entry().size() < 1_000_000);
}

#[test]
fn a_closed_assessment_takes_no_snapshot() {
    let mut team = coursed();
    assert!(team.entry().document.is_closed());
    snaps(&mut team, "s9");
    assert_eq!(team.said(), &Said::IsClosed);
    let said = notices::said(Language::Swedish, team.said());
    assert!(said.ends_with("öppna den igen under Införandet, Avslut."), "in this edition one stands beside it: {said}");
    assert!(!team.entry().document.has(&Course::Snapshots.place("s9")));
}

/// The one event as a foreign parser reads it: its day, its end, its summary, its description and its id.
fn parsed(text: &str) -> (String, Option<String>, String, String, String) {
    let calendar: Calendar = text.parse().unwrap_or_else(|why| panic!("{why}: {text}"));
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    assert_eq!(calendar.property_value("VERSION"), Some("2.0"));
    assert!(calendar.property_value("PRODID").is_some());
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else { panic!("{text}") };
    let said = |text: Option<&str>| text.unwrap_or_default().to_owned();
    assert!(event.get_timestamp().is_some(), "{text}");
    (
        whole_day(event.get_start().unwrap()),
        event.get_end().map(whole_day),
        said(event.get_summary()),
        said(event.get_description()),
        said(event.get_uid()),
    )
}

/// A whole day as it is written everywhere else.
fn whole_day(day: DatePerhapsTime) -> String {
    match day {
        DatePerhapsTime::Date(day) => day.to_string(),
        DatePerhapsTime::DateTime(time) => panic!("{time:?} is no whole day"),
    }
}

/// Every line ends as it must, and none is too long.
fn is_well_folded(text: &str) -> bool {
    let lines: Vec<&str> = text.split("\r\n").collect();
    lines.last() == Some(&"") && lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n']))
}

#[test]
fn the_next_check_in_is_a_day_for_the_calendar_that_a_foreign_program_reads() {
    let mut team = checking(&[("av1", "2027-04-15")]);
    let subject =
        "Höftfraktur; sammanhållet vårdförlopp, från ambulans till hemgång på Åmåls, Örebros och Västerås sjukhus";
    team.edits(vec![
        About::SUBJECT.set("", subject.into()),
        About::UNIT.set("", "Ortopeden\\Öst,\nplan 3".into()),
        Checkin::NEXT.set("av1", Some(day("2027-12-31"))),
        Checkin::WORD.set("av1", "Hemligt".into()),
    ]);
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: Format::Calendar(Checkin::NEXT.key("av1")) });
    let [Effect::Download { name, text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(name.ends_with("-2027-12-31.ics"), "{name}");
    assert_eq!(team.said(), &Said::CalendarSaved { name: name.clone() });
    assert!(is_well_folded(text) && !text.contains("Hemligt"), "{text}");
    assert!(text.contains("\r\nDTSTART;VALUE=DATE:20271231\r\n") && text.contains("\r\nDTEND;VALUE=DATE:20280101\r\n"));
    let (start, end, summary, description, uid) = parsed(text);
    assert_eq!((start.as_str(), end.as_deref()), ("2027-12-31", Some("2028-01-01")));
    assert_eq!(summary, format!("Avstämning: {subject}"));
    assert_eq!(description, "Ortopeden\\Öst,\nplan 3");
    team.edits(vec![Checkin::NEXT.set("av1", Some(day("2028-01-07")))]);
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: Format::Calendar(Checkin::NEXT.key("av1")) });
    let [Effect::Download { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(parsed(text).4, uid, "the same event on another day");
}

#[test]
fn the_next_review_is_a_day_for_the_calendar_too_and_where_there_is_none_nothing_happens() {
    let mut team = coursed();
    let key = Closing::NEXT_REVIEW.key("");
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: Format::Calendar(key) });
    let [Effect::Download { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(parsed(text).2.starts_with("Genomgång: "), "{text}");
    let nothing = Format::Calendar(Checkin::NEXT.key("av7"));
    assert_eq!(team.does(Msg::FormatWanted { id: ID.into(), format: nothing }), []);
}

#[test]
fn the_stamp_of_a_calendar_is_in_utc_wherever_the_clock_stands() {
    for (ahead, stamp) in [(0, "20261121T0959"), (60, "20261121T0859"), (-600, "20261121T1959"), (660, "20261120T2259")]
    {
        let mut team = coursed();
        team.model.session.ahead = ahead;
        let effects =
            team.does(Msg::FormatWanted { id: ID.into(), format: Format::Calendar(Closing::NEXT_REVIEW.key("")) });
        let [Effect::Download { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
        let written = text.lines().find_map(|line| line.strip_prefix("DTSTAMP:")).unwrap();
        assert_eq!(written, format!("{stamp}00Z"));
    }
}

#[test]
fn the_last_day_there_is_has_no_day_after() {
    let written = Moment { date: Date::FIRST, hour: 0, minute: 0 };
    let text =
        write_event(&Event { uid: "a", written, day: day("2999-12-31"), summary: "Avstämning", description: "" });
    assert!(!text.contains("DTEND") && !text.contains("DESCRIPTION"), "{text}");
    assert_eq!(parsed(&text).0, "2999-12-31");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_fit_in_a_calendar(summary in "[;,:\\\\\"åäö👩 a-c]{1,90}", description in "[;,\\\\\nåäö🏥 a-c]{0,200}") {
        let written = Moment { date: day("2027-04-15"), hour: 9, minute: 5 };
        let text = write_event(&Event { uid: "a-1", written, day: day("2027-06-15"), summary: &summary, description: &description });
        prop_assert!(is_well_folded(&text), "{}", text);
        let unfolded = text.replace("\r\n ", "");
        let line = |name: &str| unfolded.split("\r\n").find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned();
        let plain = |text: &str| text.replace("\\n", "\u{1}").replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\").replace('\u{1}', "\n");
        if !summary.contains('\\') && !description.contains('\\') {
            prop_assert_eq!(plain(&line("SUMMARY:")), summary);
            prop_assert_eq!(plain(&line("DESCRIPTION:")), description);
        }
        prop_assert!(text.parse::<Calendar>().is_ok());
    }
}

#[test]
fn a_document_with_nothing_in_it_is_a_snapshot_too() {
    assert!(format::write_snapshot(&Document::new("a-1")).is_some());
    assert_eq!(Option::<ActionStatus>::read(None), None);
}

#[test]
fn the_table_of_reports_goes_by_check_in_and_within_each_by_the_plan() {
    let mut team = checking(&[("av1", "2027-03-15"), ("av2", "2027-01-15")]);
    team.edits(vec![Action::ORDER.set("m1", Some(9))]);
    for report in ["av1.m1", "av2.m1", "av1.m2", "av2.m2", "av9.m1"] {
        team.edits(vec![Report::WORD.set(report, report.into())]);
    }
    let rows = table(Table::Course(Course::Reports), team.entry(), team.checklist(), Language::Swedish);
    let words: Vec<&str> = rows[1..].iter().map(|row| row[2].as_str()).collect();
    assert_eq!(words, ["av2.m2", "av2.m1", "av1.m2", "av1.m1", "av9.m1"]);
}
