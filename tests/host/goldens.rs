//! The files that were once written must open for ever, and the written form must not drift.

use std::collections::BTreeMap;
use std::fs;

use implementum::domain::{
    About, Answer, Asked, Assessment, Course, Decimal, Document, Gap, Indicator, ItemState, Kind, Measure, PartKind,
    Priority, Rank, Value, VoiceKind,
};
use implementum::format::{self, CURRENT};
use serde_json::Value as Json;

use crate::coursed::{course_conflicting, coursed};
use crate::filled::{conflicting, filled, workshop_conflicting, workshopped};
use crate::fixtures::{assessments, checksum, golden, is_blessed, path};
use crate::team::{ID, Team};

/// The goldens of version 1, with how they were made. A new version adds its own and leaves these.
fn first() -> String {
    golden("assessment-1.json", || filled().files(ID).1)
}

fn conflicts() -> String {
    golden("assessment-1-conflicts.json", || conflicting().files(ID).1)
}

fn coded() -> String {
    golden("assessment-1-code.json", || conflicting().files(ID).1)
}

/// One whose checklist is carried along.
fn carrying() -> String {
    golden("assessment-1-checklist.json", || crate::page_checklist::begun().files(ID).1)
}

/// The first of version 2, which brought workshops.
fn workshop() -> String {
    golden("assessment-2.json", || workshopped().files(ID).1)
}

fn workshop_conflicts() -> String {
    golden("assessment-2-conflicts.json", || workshop_conflicting().files(ID).1)
}

/// The first of version 3, which brought the course of an introduction.
fn course() -> String {
    golden("assessment-3.json", || coursed().files(ID).1)
}

fn course_conflicts() -> String {
    golden("assessment-3-conflicts.json", || course_conflicting().files(ID).1)
}

/// A file of several.
fn several() -> String {
    golden("assessments-1.json", || {
        let [one, other] = [filled(), conflicting()].map(|team| team.entry().document.clone());
        let mut other = (*other).clone();
        other.id = "b-2".into();
        format::write_all(&[&one, &other], filled().model.session.now)
    })
}

/// Every golden there is: name and text.
fn all() -> Vec<(String, String)> {
    let _ = (first(), conflicts(), coded(), carrying(), workshop(), workshop_conflicts(), course(), course_conflicts());
    let mut all = assessments();
    all.push(("assessments-1.json".to_owned(), several()));
    all.push(("collection-2.json".to_owned(), crate::units_files::golden()));
    all
}

#[test]
fn every_golden_opens_whole_and_nothing_in_it_is_unknown() {
    let _ = (first(), conflicts(), coded(), carrying(), workshop(), workshop_conflicts(), course(), course_conflicts());
    for (name, text) in assessments() {
        let read = format::read(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(read.unknown, [] as [&str; 0], "{name}");
        assert!(read.exported_at.is_some(), "{name}");
        assert_eq!(
            Team::ready("ny").opens(&text),
            implementum::app::Said::FileOpened { name: About::SUBJECT.read(&read.document, ""), unknown: Vec::new() }
        );
    }
}

#[test]
fn goldens_of_this_version_are_written_again_byte_for_byte() {
    let _ = (first(), conflicts(), coded(), carrying(), workshop(), workshop_conflicts(), course(), course_conflicts());
    let prefix = format!("assessment-{CURRENT}");
    let ours: Vec<_> = assessments().into_iter().filter(|(name, _)| name.starts_with(&prefix)).collect();
    assert!(ours.len() >= 2, "version {CURRENT} has no goldens yet");
    for (name, text) in ours {
        let read = format::read(&text).unwrap();
        let again = format::write_file(&read.document, read.exported_at.unwrap());
        // What stands around the content may be added to: older programs name it, and read all the same.
        let again = if text.contains("\"controlCode\"") { again } else { without(&again, "controlCode") };
        assert_eq!(of_any_program(&again), of_any_program(&text), "{name}: a new written form takes a new version");
    }
}

/// The text without the version of the program that wrote it.
fn of_any_program(text: &str) -> String {
    without(text, "generator")
}

fn without(text: &str, name: &str) -> String {
    let line = text.split_inclusive('\n').find(|line| line.contains(&format!("\"{name}\""))).expect("it stands there");
    text.replacen(line, "", 1)
}

#[test]
fn the_golden_of_several_opens_whole_and_is_written_again_byte_for_byte() {
    let text = several();
    let read = format::read_all(&text).unwrap();
    assert!(read.len() == 2 && text.contains("\"formatVersion\": 1"), "the golden of version 1");
    let ids: Vec<&str> = read.iter().map(|one| one.document.id.as_str()).collect();
    assert_eq!(ids, ["a-1", "b-2"]);
    assert!(read.iter().all(|one| one.unknown.is_empty() && one.code == format::Code::Right));
    let documents: Vec<&Document> = read.iter().map(|one| &one.document).collect();
    let again = format::write_all(&documents, read[0].exported_at.unwrap());
    let changes = ["\"generator\"", "\"formatVersion\""];
    let stays = |line: &&str| !changes.iter().any(|name| line.contains(name));
    let lines = |text: &str| text.lines().filter(stays).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&again), lines(&text), "a new written form takes a new version");
    assert_eq!(Team::ready("ny").model.import(&text), Ok(vec!["a-1".into(), "b-2".into()]));
}

#[test]
fn goldens_are_never_changed_only_added() {
    let list = path("tests/fixtures/goldens.sha256");
    let known: BTreeMap<String, String> = fs::read_to_string(&list)
        .unwrap_or_default()
        .lines()
        .map(|line| {
            let (sum, name) = line.split_once("  ").expect("checksum, two spaces, name, as sha256sum writes it");
            (name.to_owned(), sum.to_owned())
        })
        .collect();
    let now: BTreeMap<String, String> = all().into_iter().map(|(name, text)| (name, checksum(&text))).collect();
    for (name, sum) in &known {
        assert_eq!(now.get(name), Some(sum), "{name} has been changed or removed: put back what it was");
    }
    if is_blessed() {
        let lines: Vec<String> = now.iter().map(|(name, sum)| format!("{sum}  {name}")).collect();
        fs::write(&list, lines.join("\n") + "\n").unwrap();
    } else {
        assert_eq!(now.len(), known.len(), "a golden is not in goldens.sha256: run once with IMPLEMENTUM_BLESS=1");
    }
}

#[test]
fn the_first_golden_still_says_what_the_team_wrote() {
    let read = Assessment::read(&format::read(&first()).unwrap().document);
    assert_eq!(read.about.subject, "Höftfraktur – sammanhållet vårdförlopp");
    assert_eq!(read.about.date.map(|date| date.to_string()).as_deref(), Some("2026-11-20"));
    assert_eq!(read.checklist.id.0, "fyra-faser");
    assert_eq!((read.items.len(), read.areas.len(), read.actions.len()), (24, 5, 3));
    assert_eq!([read.answer("F1-01"), read.answer("F3-01")], [Some(Answer::InPlace), None]);
    assert_eq!(read.item("F1-02").evidence, "RIKSHÖFT, uttag 3 november: ”tid till operation”");
    assert_eq!(read.gap("ingang").computed(), Rank::Judged(Priority::High));
    assert_eq!(read.gap("samverkan").computed(), Rank::Judged(Priority::Medium));
    assert_eq!(read.gap("samverkan").rank(), Rank::Judged(Priority::High));
    assert!(read.gap("forebyggande").hidden && read.is_done("behovsinventering"));
    assert_eq!(read.gap("q7w2e1").title, "Läkemedelsgenomgång");
    assert_eq!(
        (read.actions.get("m1").unwrap().origin.0.as_str(), read.actions.get("m3").unwrap().origin.0.as_str()),
        ("areas/ingang", "")
    );
    assert_eq!(read.actions.get("m1").unwrap().due.map(|date| date.to_string()).as_deref(), Some("2026-11-30"));
}

#[test]
fn what_has_no_workshop_is_written_as_version_1_wrote_it_and_keeps_its_control_code() {
    let read = format::read(&coded()).unwrap();
    let again = format::write_file(&read.document, read.exported_at.unwrap());
    let as_then = again.replacen(&format!("\"formatVersion\": {CURRENT}"), "\"formatVersion\": 1", 1);
    assert_eq!(of_any_program(&as_then), of_any_program(&coded()));
    assert_eq!(read.code, format::Code::Right);
}

#[test]
fn the_golden_of_version_2_still_says_what_the_room_did() {
    let read = Assessment::read(&format::read(&workshop()).unwrap().document);
    assert_eq!((read.agenda.len(), read.voices.len(), read.hands.len(), read.parked.len()), (2, 3, 4, 1));
    assert_eq!(read.workshop.starts, Some(13 * 60));
    let part = read.agenda.get("d2").unwrap();
    assert_eq!((part.title.as_str(), part.kind, part.minutes), ("Egna grupper", Some(PartKind::OwnGroups), Some(45)));
    let group = read.voices.get("g1").unwrap();
    assert_eq!((group.name.as_str(), group.kind), ("Avdelning 3", Some(VoiceKind::OwnGroup)));
    let answers: Vec<_> = group.by_item().iter().map(|(item, answer)| (item.clone(), *answer)).collect();
    assert_eq!(answers, [("F1-01".into(), Answer::Started), ("F1-02".into(), Answer::Unknown)]);
    let of = |asked: Asked| read.hands.get(&asked.id()).unwrap().counts();
    assert_eq!(of(Asked::Item("F1-04".into())), [2, 6, 2, 1, 3, 1]);
    assert_eq!(of(Asked::Opening("1".into())), [9, 4, 0, 0, 0, 0]);
    assert_eq!(read.parked.get("p1").unwrap().at.0, "items/F1-04");
}

#[test]
fn the_golden_of_version_3_still_says_how_the_introduction_went() {
    let document = format::read(&course()).unwrap().document;
    for course in Course::ALL.into_iter().filter(|course| !course.is_single()) {
        assert_eq!(document.rows(course).len(), if course == Course::Steps { 2 } else { 1 }, "{course:?}");
    }
    assert_eq!(document.rows_of(Course::Measures, "i1"), ["i1.v1"]);
    assert_eq!(Measure::VALUE.read(&document, "i1.v1").map(Decimal::thousandths), Some(52_000));
    assert!(document.is_closed());
    let spring = implementum::app::follow::points::held(&document, "sn1").unwrap();
    assert_eq!(spring.answer("F1-01"), Some(Answer::InPlace), "a snapshot opens for ever, too");
    let both = format::read(&course_conflicts()).unwrap().document;
    assert_eq!(both.rivals(&Indicator::TARGET.key("i1")), [&Value::Text("75".into())]);
    assert!(!both.is_closed());
}

#[test]
fn the_golden_with_conflicts_still_holds_both_values() {
    let document = format::read(&conflicts()).unwrap().document;
    let both = |document: &Document, key| -> Vec<Value> {
        document.value(&key).into_iter().chain(document.rivals(&key)).cloned().collect()
    };
    let text = |text: &str| Value::Text(text.into());
    let answers = both(&document, ItemState::ANSWER.key("F1-01"));
    assert_eq!(answers, [text("partly"), text("in-place")]);
    let now = both(&document, Gap::NOW.key("ingang"));
    assert_eq!(now, [text("Fyra timmars väntan"), text("Väntan \"för länge\"")]);
    assert_eq!(both(&document, About::DATE.key("")), [Value::Nothing, text("2026-11-24")]);
    assert_eq!(both(&document, About::UNIT.key("")), [text("Ortopeden")]);
    assert_eq!(document.ids(Kind::Areas), ["ingang"]);
}

#[test]
fn a_person_who_opens_the_file_reads_the_content_before_the_history() {
    let text = first();
    let file: Json = serde_json::from_str(&text).unwrap();
    let place = |name: &str| text.find(&format!("\n  \"{name}\": ")).unwrap_or_else(|| panic!("{name} is missing"));
    let order = [
        "format",
        "formatVersion",
        "generator",
        "exportedAt",
        "id",
        "checklist",
        "about",
        "phases",
        "items",
        "areas",
        "actions",
        "history",
    ];
    assert!(order.windows(2).all(|pair| place(pair[0]) < place(pair[1])));
    assert_eq!(file.as_object().unwrap().len(), order.len(), "nothing of this browser alone stands in a file");
    assert_eq!(file["about"]["subject"], "Höftfraktur – sammanhållet vårdförlopp");
}

#[test]
fn the_goldens_hold_every_kind_of_record_and_almost_every_field() {
    let document = format::read(&course()).unwrap().document;
    for kind in Kind::ALL {
        let written = |field: &str| document.fields().keys().any(|key| key.place.kind == kind && key.field == field);
        let missing: Vec<_> = kind.fields().iter().map(|spec| spec.name).filter(|name| !written(name)).collect();
        let expected: &[&str] = match kind {
            Kind::About => &["keyAreas"],
            // Only where the checklist does not ship; another golden has it.
            Kind::Checklist => &["file"],
            _ => &[],
        };
        assert_eq!(missing, expected, "{kind:?}");
    }
}
