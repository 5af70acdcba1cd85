//! A process leader's files: what comes in, what is refused, what is seen as one, and the collection as a file.

use implementum::app::units::{Collection, Refusal, Round, Told, UnitsEffect, UnitsMsg, UnitsPage};
use implementum::app::words::faults;
use implementum::app::{Effect, Msg, Route, Said};
use implementum::domain::{About, Answer, Change, ChecklistUsed, Document, ItemState, Language, Name};
use implementum::format::{self, Page, ReadError};
use serde_json::{Value, json};

use crate::team::Team;
use crate::world::moment;

/// A unit's self-assessment.
pub fn document(id: &str, unit: &str, changes: Vec<Change>) -> Document {
    let mut document = Document::new(id);
    let mut all = vec![
        ChecklistUsed::ID.set("", Name("fyra-faser".into())),
        About::SUBJECT.set("", "Höftfraktur".into()),
        About::UNIT.set("", unit.into()),
    ];
    all.extend(changes);
    document.write(&"anna".into(), moment(9), all);
    document
}

/// The same as a file.
pub fn file(id: &str, unit: &str, changes: Vec<Change>) -> String {
    format::write_file(&document(id, unit, changes), moment(10))
}

/// An answer to an item.
pub fn says(item: &str, answer: Answer) -> Change {
    ItemState::ANSWER.set(item, Some(answer))
}

/// A process leader who has dropped these files, in a round.
pub fn dropped(leader: &mut Team, round: Round, files: &[(&str, &str)]) {
    leader.does(Msg::Units(UnitsMsg::FilesChosen { round, count: files.len() }));
    for (name, text) in files {
        leader.does(Msg::Units(UnitsMsg::FileRead { name: (*name).into(), text: (*text).into() }));
    }
    leader.does(Msg::Units(UnitsMsg::AllRead));
}

pub fn with(files: &[(&str, &str)]) -> Team {
    let mut leader = Team::ready("leder");
    dropped(&mut leader, Round::Now, files);
    leader
}

pub fn units(leader: &Team) -> &Collection {
    &leader.model.session.units
}

fn names(leader: &Team) -> Vec<&str> {
    units(leader).now.iter().map(|unit| unit.name.as_str()).collect()
}

#[test]
fn files_of_every_kind_come_in_and_stand_by_name_as_a_swede_would_sort_them() {
    let [one, other] = [document("d-4", "Åkerö", vec![]), document("d-5", "ängsbacken", vec![])];
    let several = format::write_all(&[&one, &other], moment(10));
    let page = Page { language: "sv", title: "Rapport", style: "p{}", body: "<p>Rapport</p>" };
    let report = format::write_page(&document("d-3", "Östra vårdcentralen", vec![]), moment(10), &page);
    let leader = with(&[
        ("ö.html", &report),
        ("z.json", &file("d-2", "Zinkgruvan", vec![])),
        ("två.json", &several),
        ("a.json", &file("d-1", "Avdelning 7", vec![])),
    ]);
    assert_eq!(names(&leader), ["Avdelning 7", "Zinkgruvan", "Åkerö", "ängsbacken", "Östra vårdcentralen"]);
    assert_eq!(leader.said(), &Said::Units(Told::Read { units: 5, earlier: 0, refused: 0 }));
    assert_eq!(leader.model.session.route, Route::Units(UnitsPage::Files));
    assert_eq!(leader.model.library, Team::ready("leder").model.library, "nothing of it becomes one's own");
}

#[test]
fn what_cannot_be_read_is_listed_with_its_name_and_why_and_the_rest_goes_on() {
    let good = file("d-1", "Avdelning 7", vec![]);
    let mut leader = with(&[
        ("halv.json", &good[..good.len() / 2]),
        ("bra.json", &good),
        ("tom.json", ""),
        ("annan.html", "<html>"),
        ("ny.json", &good.replace(&format!("\"formatVersion\": {}", format::CURRENT), "\"formatVersion\": 99")),
        ("lista.json", include_str!("../../src/content/fyra-faser.json")),
        ("inga.json", &format::write_all(&[], moment(10))),
    ]);
    let refused: Vec<(&str, Refusal)> =
        units(&leader).refused.iter().map(|one| (one.file.as_str(), one.why.clone())).collect();
    assert_eq!(
        refused,
        [
            ("halv.json", Refusal::Read(ReadError::CutOff)),
            ("tom.json", Refusal::Read(ReadError::Empty)),
            ("annan.html", Refusal::Read(ReadError::NotOurs)),
            ("ny.json", Refusal::Read(ReadError::TooNew { found: 99 })),
            ("lista.json", Refusal::Read(ReadError::Checklist)),
            ("inga.json", Refusal::Read(ReadError::Empty)),
        ]
    );
    assert_eq!(names(&leader), ["Avdelning 7"]);
    assert_eq!(leader.said(), &Said::Units(Told::Read { units: 1, earlier: 0, refused: 6 }));
    leader.does(Msg::Units(UnitsMsg::FilesChosen { round: Round::Now, count: 2 }));
    assert_eq!(units(&leader).refused, [], "the list is of the files that were chosen last");
    leader.does(Msg::Units(UnitsMsg::FileUnreadable { name: "stor.json".into(), too_large: true }));
    leader.does(Msg::Units(UnitsMsg::FileUnreadable { name: "borta.json".into(), too_large: false }));
    assert_eq!(units(&leader).reading.map(|reading| (reading.done, reading.total)), Some((2, 2)));
    leader.does(Msg::Units(UnitsMsg::AllRead));
    let why: Vec<&Refusal> = units(&leader).refused.iter().map(|one| &one.why).collect();
    assert_eq!(why, [&Refusal::Read(ReadError::TooLarge), &Refusal::Unreadable]);
}

#[test]
fn the_same_self_assessment_twice_is_seen_as_one_and_merged() {
    let mut newer = document("d-1", "Avdelning 7", vec![says("F1-01", Answer::Started)]);
    let older = format::write_file(&newer, moment(10));
    newer.write(&"bo".into(), moment(11), vec![says("F1-02", Answer::InPlace)]);
    let newer = format::write_file(&newer, moment(12));
    for order in [[("1.json", &*older), ("2.json", &*newer)], [("2.json", &*newer), ("1.json", &*older)]] {
        let leader = with(&order);
        assert_eq!(names(&leader), ["Avdelning 7"]);
        let unit = &units(&leader).now[0];
        assert_eq!(unit.answers.get("F1-01"), Some(&Some(Answer::Started)));
        assert_eq!(unit.answers.get("F1-02"), Some(&Some(Answer::InPlace)));
        assert_eq!(unit.saved_at, Some(moment(12)));
        assert_eq!(units(&leader).merged()[0].files, order.map(|(name, _)| name));
    }
}

#[test]
fn units_of_one_name_are_told_apart_by_what_they_introduce_and_then_by_number() {
    let of = |id: &str, subject: &str| file(id, "Ortopeden", vec![About::SUBJECT.set("", subject.into())]);
    let nameless = file("d-5", " ", vec![About::SUBJECT.set("", String::new())]);
    let leader = with(&[
        ("1.json", &of("d-1", "Höftfraktur")),
        ("2.json", &of("d-2", "Artros")),
        ("3.json", &of("d-3", "Artros")),
        ("4.json", &file("d-4", "ORTOPEDEN ", vec![])),
        ("okänd.json", &nameless),
    ]);
    assert_eq!(
        names(&leader),
        [
            "okänd.json",
            "Ortopeden – Artros",
            "Ortopeden – Artros (2)",
            "Ortopeden – Höftfraktur",
            "ORTOPEDEN – Höftfraktur (2)"
        ]
    );
}

/// The golden of a collection: it opens for ever.
pub fn golden() -> String {
    crate::fixtures::golden("collection-2.json", || saved(&mut whole()).1)
}

#[test]
fn the_golden_of_a_collection_opens_whole_with_every_word() {
    let leader = with(&[("samling.json", &golden())]);
    assert_eq!(units(&leader).refused, []);
    assert_eq!((units(&leader).now.len(), units(&leader).earlier.len(), units(&leader).fewest), (2, 1, 5));
    assert_eq!(units(&leader).texts, ["Vi ser ”mycket”.\nOch mer.", "", "Tid"]);
    let started = units(&leader).earlier[0].answers.get("F1-01").copied().flatten();
    assert_eq!(started, Some(Answer::Started));
}

/// A leader with two rounds, texts, and a file that was changed outside.
pub fn whole() -> Team {
    let altered = file("d-2", "Barnmottagningen", vec![says("F1-01", Answer::Partly)]).replace("partly", "started");
    let mut leader =
        with(&[("1.json", &file("d-1", "Avdelning 7", vec![says("F1-01", Answer::InPlace)])), ("2.json", &altered)]);
    dropped(
        &mut leader,
        Round::Earlier,
        &[("0.json", &file("d-1", "Avdelning 7", vec![says("F1-01", Answer::Started)]))],
    );
    leader.does(Msg::Units(UnitsMsg::TextWritten { place: 0, text: "Vi ser ”mycket”.\nOch mer.".into() }));
    leader.does(Msg::Units(UnitsMsg::TextWritten { place: 2, text: "Tid".into() }));
    leader.does(Msg::Units(UnitsMsg::FewestChosen(5)));
    leader
}

/// The name and the text of the collection as a file.
pub fn saved(leader: &mut Team) -> (String, String) {
    let effects = leader.does(Msg::Units(UnitsMsg::FileWanted));
    let [Effect::Download { id, name, text }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(id, "");
    (name.clone(), text.clone())
}

#[test]
fn a_collection_is_saved_as_one_file_and_opened_again_the_same() {
    let mut leader = whole();
    assert!(units(&leader).is_unsaved());
    let (name, text) = saved(&mut leader);
    assert_eq!(name, "implementum-samling-2026-11-21.json");
    assert_eq!(leader.said(), &Said::Units(Told::Saved { name }));
    assert!(!units(&leader).is_unsaved());
    let again = with(&[("samling.json", &text)]);
    let [before, after] = [units(&leader), units(&again)];
    assert_eq!(after.mark(), before.mark());
    assert_eq!((&after.texts, after.fewest), (&before.texts, 5));
    for (one, other) in before.now.iter().chain(&before.earlier).zip(after.now.iter().chain(&after.earlier)) {
        assert_eq!((&one.document, &one.name, one.saved_at), (&other.document, &other.name, other.saved_at));
        assert_eq!((one.is_altered, one.id() == "d-2"), (other.is_altered, other.is_altered), "{}", one.name);
    }
    assert_eq!((after.now.len(), after.earlier.len()), (2, 1));
    leader.does(Msg::Units(UnitsMsg::TextWritten { place: 1, text: "x".into() }));
    assert!(units(&leader).is_unsaved(), "a word more, and it is not saved any more");
}

#[test]
fn a_collection_that_comes_into_another_adds_to_it_and_writes_over_no_words() {
    let (_, text) = saved(&mut whole());
    let mut leader = with(&[("3.json", &file("d-3", "Cellprovsgruppen", vec![]))]);
    leader.does(Msg::Units(UnitsMsg::TextWritten { place: 0, text: "Mina ord".into() }));
    dropped(&mut leader, Round::Now, &[("samling.json", &text)]);
    assert_eq!(names(&leader), ["Avdelning 7", "Barnmottagningen", "Cellprovsgruppen"]);
    assert_eq!(units(&leader).texts, ["Mina ord", "", "Tid"]);
    assert_eq!(units(&leader).fewest, 0);
    assert_eq!(units(&leader).earlier.len(), 1);
}

#[test]
fn a_collection_that_is_opened_as_any_file_comes_to_its_own_place() {
    let (_, text) = saved(&mut whole());
    let mut leader = Team::begun("leder");
    let before = leader.model.library.clone();
    leader.does(Msg::FileRead { text });
    assert_eq!(leader.model.session.route, Route::Units(UnitsPage::Files));
    assert_eq!(names(&leader), ["Avdelning 7", "Barnmottagningen"]);
    assert_eq!(leader.model.library, before);
}

#[test]
fn the_team_is_told_what_a_collection_is_and_where_it_is_opened() {
    let (_, text) = saved(&mut whole());
    let mut team = Team::begun("anna");
    let before = team.model.library.clone();
    // By the gate that the team's edition has; in the process leader's it is opened in its own place.
    assert_eq!(team.model.import(&text), Err(ReadError::Collection));
    assert_eq!(team.model.library, before);
    let said = faults::refused(Language::Swedish, &ReadError::Collection);
    assert!(said.contains("samling") && said.contains("Implementum för processledare"), "{said}");
    assert_eq!(ReadError::Collection.code(), "collection");
}

#[test]
fn a_damaged_collection_is_refused_whole_with_the_place() {
    let (_, text) = saved(&mut whole());
    let file: Value = serde_json::from_str(&text).unwrap();
    let refusal = |change: &dyn Fn(&mut Value)| {
        let mut file = file.clone();
        change(&mut file);
        let leader = with(&[("samling.json", &file.to_string())]);
        assert!(units(&leader).is_empty(), "nothing of it is taken in");
        units(&leader).refused[0].why.clone()
    };
    let place = |change: &dyn Fn(&mut Value)| match refusal(change) {
        Refusal::Read(ReadError::WrongShape { place, .. }) => place,
        other => panic!("{other:?}"),
    };
    assert_eq!(place(&|file| file["texts"] = json!([])), "texts");
    assert_eq!(place(&|file| file["texts"]["keyAreas"] = json!(3)), "texts/keyAreas");
    assert_eq!(place(&|file| file["fewest"] = json!(-1)), "fewest");
    assert_eq!(place(&|file| file["fewest"] = json!(100_000)), "fewest");
    assert_eq!(place(&|file| file["altered"] = json!([1])), "altered");
    assert_eq!(place(&|file| file["assessments"] = json!({})), "assessments");
    assert_eq!(place(&|file| file["earlier"] = json!(null)), "earlier");
    assert_eq!(place(&|file| file["earlier"][0]["items"]["F1-01"]["answer"] = json!("mycket")), "items/F1-01/answer");
    assert_eq!(place(&|file| file["formatVersion"] = json!(0)), "formatVersion");
    assert_eq!(refusal(&|file| file["formatVersion"] = json!(99)), Refusal::Read(ReadError::TooNew { found: 99 }));
    assert_eq!(refusal(&|file| file["assessments"][1]["format"] = json!("x")), Refusal::Read(ReadError::NotOurs));
    let cut = with(&[("samling.json", &text[..text.len() / 3])]);
    assert_eq!(units(&cut).refused[0].why, Refusal::Read(ReadError::CutOff));
}

#[test]
fn a_collection_may_be_longer_than_an_assessment_and_not_without_end() {
    let (_, text) = saved(&mut whole());
    let padded = |length: usize| format!("{text}{}", " ".repeat(length - text.len()));
    assert!(matches!(format::open(&padded(format::MAX_LENGTH + 1)), Ok(format::Opened::Collection(_))));
    assert_eq!(format::open(&padded(format::MAX_COLLECTION + 1)), Err(ReadError::TooLarge));
    let one = file("d-1", "A", vec![]);
    let long = format!("{one}{}", " ".repeat(format::MAX_LENGTH));
    assert_eq!(format::open(&long), Err(ReadError::TooLarge), "an assessment is as long as ever");
}

#[test]
fn nothing_is_kept_in_the_browser_unless_asked_and_what_is_can_be_forgotten() {
    let mut leader = whole();
    assert_eq!(leader.does(Msg::PageHidden), []);
    let effects = leader.does(Msg::Units(UnitsMsg::KeepWanted));
    let [Effect::Units(UnitsEffect::Keep { key, text })] = effects.as_slice() else { panic!("{effects:?}") };
    let (key, text) = (key.clone(), text.clone());
    assert!(key.starts_with("samling 2026-11-21T") && !key.contains('/'), "{key}");
    assert_eq!(leader.model.kept_collection(), None, "not before it is there");
    leader.does(Msg::Units(UnitsMsg::Kept));
    let kept = leader.model.kept_collection().unwrap();
    assert_eq!((kept.units, kept.size), (3, implementum::domain::units(&text)));
    assert!(units(&leader).is_kept() && !units(&leader).is_unsaved());
    assert!(leader.model.library.safety_copies().is_empty(), "no version takes it for a safety copy");

    let mut other = Team::ready("nästa");
    other.does(Msg::CopiesFound(vec![key.clone()]));
    assert_eq!(
        other.does(Msg::Units(UnitsMsg::KeptWanted { as_file: false })),
        [Effect::Units(UnitsEffect::ReadKept { key: key.clone(), as_file: false })]
    );
    other.does(Msg::Units(UnitsMsg::KeptRead { text: text.clone(), as_file: false }));
    assert_eq!(units(&other).mark(), units(&leader).mark());
    assert!(units(&other).is_kept() && !units(&other).is_unsaved());
    let mut third = with(&[("3.json", &file("d-3", "Cellprovsgruppen", vec![]))]);
    third.does(Msg::Units(UnitsMsg::KeptRead { text: text.clone(), as_file: false }));
    assert_eq!(names(&third), ["Avdelning 7", "Barnmottagningen", "Cellprovsgruppen"], "what was there stays");
    let effects = other.does(Msg::Units(UnitsMsg::ForgetWanted));
    assert_eq!(effects, [Effect::EraseCopies { keys: vec![key] }]);
    assert_eq!(other.model.kept_collection(), None);
    assert!(units(&other).is_unsaved(), "now it stands on this page only");
    other.does(Msg::Units(UnitsMsg::KeptRead { text: "{".into(), as_file: false }));
    assert_eq!(other.said(), &Said::Units(Told::Unreadable));
}

#[test]
fn leaving_the_computer_takes_the_collection_along_as_a_file_and_away_from_the_browser() {
    let mut leader = whole();
    leader.does(Msg::Units(UnitsMsg::KeepWanted));
    leader.does(Msg::Units(UnitsMsg::Kept));
    let effects = leader.does(Msg::AllWanted);
    let names: Vec<&str> = effects
        .iter()
        .filter_map(|effect| if let Effect::Download { name, .. } = effect { Some(name.as_str()) } else { None })
        .collect();
    assert!(names.contains(&"implementum-samling-2026-11-21.json"), "{names:?}");
    assert_eq!(leader.does(Msg::WipeWanted), [Effect::Wipe]);
    leader.does(Msg::Wiped);
    assert_eq!(leader.model.kept_collection(), None);
    assert!(units(&leader).is_empty());

    let mut other = Team::ready("nästa");
    let key = "samling 2026-11-21T09:12 3 4711".to_owned();
    other.does(Msg::CopiesFound(vec![key.clone()]));
    let effects = other.does(Msg::AllWanted);
    assert_eq!(effects, [Effect::Units(UnitsEffect::ReadKept { key, as_file: true })], "there is nothing else");
    assert!(!other.model.is_all_filed(), "not before it is handed out");
    other.does(Msg::Units(UnitsMsg::KeptRead { text: "{".into(), as_file: true }));
    assert_eq!(other.said(), &Said::FileBroken);
    assert!(!other.model.is_all_filed());
    other.does(Msg::Units(UnitsMsg::KeptRead { text: saved(&mut whole()).1, as_file: true }));
    assert!(other.model.is_all_filed());
}

#[test]
fn a_unit_can_be_left_out_and_the_collection_emptied() {
    let mut leader = whole();
    leader.does(Msg::Units(UnitsMsg::UnitLeftOut { round: Round::Now, id: "d-1".into() }));
    assert_eq!((names(&leader), units(&leader).earlier.len()), (vec!["Barnmottagningen"], 1));
    leader.does(Msg::Units(UnitsMsg::Emptied));
    assert!(units(&leader).is_empty() && !units(&leader).is_unsaved());
}
