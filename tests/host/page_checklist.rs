//! The checklist that the page points at: taken up, carried by what is made with it, and given up again.

use implementum::app::words::faults;
use implementum::app::{Effect, Model, Msg, NewAssessment, PageChecklist, Told, Why};
use implementum::content::{self, LoadError, MAX_LENGTH, built_in, carried, load};
use implementum::domain::{Answer, ChecklistUsed, Language};
use implementum::format::{self, Code};
use serde_json::Value;

use crate::team::{ID, Team, read};

/// A region's own checklist, as the demo folder has it.
pub const REGION: &str = include_str!("../pages/hosts/region.json");
const ADDRESS: &str = "/checklistor/region.json";

fn named(address: &str) -> Msg {
    Msg::PageChecklist(PageChecklist::Named { address: address.into() })
}

fn fetched(text: &str) -> Msg {
    Msg::PageChecklist(PageChecklist::Read { address: ADDRESS.into(), text: text.into() })
}

/// A tab on a page with the region's checklist.
fn on_page() -> Team {
    let mut team = Team::ready("anna");
    team.does(named(ADDRESS));
    team.does(fetched(REGION));
    team
}

/// The same, with an assessment that was made with it.
pub fn begun() -> Team {
    let mut team = on_page();
    let checklist = "region-tre-fragor".to_owned();
    let new = NewAssessment { subject: "Höftfraktur".into(), checklist, ..NewAssessment::default() };
    team.does(Msg::AssessmentCreated { id: ID.into(), new });
    team.answers(&[("R-01", Answer::Partly)]);
    team
}

fn ids(model: &Model) -> Vec<&str> {
    model.library.checklists.iter().map(|one| one.id.as_str()).collect()
}

/// The id of the checklist by which the assessment is shown.
fn shown(team: &Team) -> Option<&str> {
    team.model.library.checklist(&team.entry().view).map(|one| one.id.as_str())
}

#[test]
fn it_is_asked_for_once_and_stands_before_those_that_ship() {
    let mut team = Team::ready("anna");
    let fetch = Effect::FetchChecklist { address: ADDRESS.into(), most: MAX_LENGTH };
    assert_eq!(team.does(named(ADDRESS)), [fetch]);
    assert_eq!(ids(&team.model), ["fyra-faser", "sex-steg"]);
    assert_eq!(team.does(fetched(REGION)), []);
    assert_eq!(ids(&team.model), ["region-tre-fragor", "fyra-faser", "sex-steg"]);
    assert_eq!(team.does(named("")), [], "nothing is asked for");
    assert_eq!(ids(&team.model), ["fyra-faser", "sex-steg"]);
}

#[test]
fn an_answer_that_comes_after_the_page_has_named_another_is_not_taken() {
    let mut team = Team::ready("anna");
    team.does(named(ADDRESS));
    team.does(named("/en-annan.json"));
    team.does(fetched(REGION));
    team.does(fetched("{}"));
    assert_eq!(ids(&team.model), ["fyra-faser", "sex-steg"]);
    assert_eq!(team.model.library.unusable, None);
    team.does(named(""));
    let missing = PageChecklist::Missing { address: "/en-annan.json".into(), status: String::new() };
    team.does(Msg::PageChecklist(missing));
    assert_eq!(team.model.library.unusable, None);
}

#[test]
fn what_is_made_with_it_carries_it_and_can_be_read_where_no_page_has_it() {
    let mut team = begun();
    let (text, file) = (team.saves(), team.files(ID).1);
    assert_eq!(shown(&team), Some("region-tre-fragor"));
    team.does(named(""));
    assert_eq!(shown(&team), Some("region-tre-fragor"), "the page has it no longer");
    let mut store = Team::new("bo");
    store.does(read(&[(ID, &text)]));
    let mut opened = Team::ready("cecilia");
    opened.opens(&file);
    for other in [&store, &opened] {
        assert_eq!(shown(other), Some("region-tre-fragor"));
        assert_eq!(other.entry().view.answer("R-01"), Some(Answer::Partly));
    }
    assert_eq!(ids(&opened.model), ["fyra-faser", "sex-steg"], "for that one assessment alone");
    assert_eq!(format::read(&file).unwrap().code, Code::Right);
}

#[test]
fn what_is_made_with_one_that_ships_carries_nothing() {
    let mut team = Team::begun("anna");
    let value: Value = serde_json::from_str(&team.files(ID).1).unwrap();
    assert_eq!(value["checklist"].as_object().unwrap().keys().collect::<Vec<_>>(), ["fingerprint", "id", "version"]);
}

#[test]
fn the_file_without_words_carries_it_too_and_nothing_in_its_place() {
    let mut team = begun();
    let bare = |team: &mut Team| -> Value {
        let effects = team.does(Msg::FormatWanted { id: ID.into(), format: implementum::app::Format::Figures });
        let [Effect::Download { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
        serde_json::from_str(text).unwrap()
    };
    assert!(load(bare(&mut team)["checklist"]["file"].as_str().unwrap()).is_ok());
    team.edits(vec![ChecklistUsed::FILE.set("", implementum::domain::Name("Patienten heter något".into()))]);
    assert_eq!(bare(&mut team)["checklist"]["file"], Value::Null, "what is no checklist are somebody's words");
}

#[test]
fn a_newer_version_on_the_page_leaves_what_was_begun_with_the_older_one() {
    let mut team = begun();
    let newer = REGION.replace("Vet alla varför vi gör det här?", "Vet alla varför?").replace("1.0.0", "1.1.0");
    team.does(fetched(&newer));
    let version = |team: &Team| team.model.library.checklist(&team.entry().view).unwrap().version.clone();
    assert_eq!((team.model.library.checklists[0].version.as_str(), version(&team).as_str()), ("1.1.0", "1.0.0"));
    // Where nothing is carried, the same id is near enough.
    team.edits(vec![
        ChecklistUsed::FILE.set("", implementum::domain::Name::default()),
        ChecklistUsed::FINGERPRINT.set("", implementum::domain::Name::default()),
    ]);
    assert_eq!(version(&team), "1.1.0");
}

#[test]
fn one_with_the_id_of_one_that_ships_takes_its_place_for_what_is_begun_from_now_on() {
    let mut team = Team::begun("anna");
    team.does(named(ADDRESS));
    team.does(fetched(&REGION.replace("region-tre-fragor", "fyra-faser")));
    assert_eq!(team.model.library.checklist(&team.entry().view).unwrap().items().count(), 40);
    team.does(Msg::AssessmentCreated {
        id: "b-2".into(),
        new: NewAssessment { subject: "Annat".into(), checklist: "fyra-faser".into(), ..NewAssessment::default() },
    });
    let other = team.model.library.entries.get("b-2").unwrap().view.clone();
    assert_eq!(team.model.library.checklist(&other).unwrap().items().count(), 3);
}

#[test]
fn what_an_assessment_carries_is_checked_like_any_other() {
    assert_eq!(carried(""), None);
    assert_eq!(carried("{}"), None);
    assert_eq!(carried(&REGION.replace("https://region.example", "javascript:alert")), None, "a script in a link");
    let one = carried(REGION).unwrap();
    assert!(std::ptr::eq(one, content::from_file(REGION).unwrap()), "each stands there once");
    assert!(std::ptr::eq(one, carried(&one.file).unwrap()));
}

#[test]
fn its_fingerprint_is_the_sum_of_the_text_that_is_carried() {
    let one = load(REGION).unwrap();
    assert_eq!(crate::fixtures::checksum(&one.file), one.fingerprint);
    let spaced = serde_json::to_string_pretty(&serde_json::from_str::<Value>(REGION).unwrap()).unwrap();
    assert_eq!(load(&spaced).unwrap(), one, "spaces and the order of names make no other checklist");
    for (ours, name) in built_in().iter().zip(["fyra-faser", "sex-steg"]) {
        let file = crate::fixtures::text(&format!("src/content/{name}.json"));
        assert_eq!(load(&file).unwrap().fingerprint, ours.fingerprint, "the build and the tool say the same");
    }
}

#[test]
fn what_cannot_be_used_says_why_and_the_page_hears_it() {
    let long = format!("{REGION}{}", " ".repeat(MAX_LENGTH));
    let newer = REGION.replace("\"formatVersion\": 1", "\"formatVersion\": 2");
    let faulty = REGION.replace("\"dimension\": \"vilja\"", "\"dimension\": \"lust\"");
    let refused = [
        ("", "empty"),
        ("<!doctype html>", "not-json"),
        (&REGION[..900], "cut-off"),
        ("{}", "not-ours"),
        (r#"{"a":1,"a":2}"#, "repeated-key"),
        (&newer, "too-new"),
        (&long, "too-large"),
        (&faulty, "faults"),
    ];
    for (text, code) in refused {
        let mut team = Team::ready("anna");
        let mut told = Told::default();
        told.news(&team.model);
        team.does(named(ADDRESS));
        team.does(fetched(text));
        assert_eq!(ids(&team.model), ["fyra-faser", "sex-steg"]);
        let news = told.news(&team.model);
        assert_eq!((news.len(), news[0].name, news[0].kind, news[0].code), (1, "error", "checklist", code));
        let Why::Refused(why) = &team.model.library.unusable.as_ref().unwrap().why else { panic!("{code}") };
        for language in [Language::Swedish, Language::English] {
            let lines = faults::checklist(language, why);
            assert!(!lines.is_empty() && lines.iter().all(|line| line.ends_with('.')), "{lines:?}");
            assert!(!lines.concat().contains("självskattning") && !lines.concat().contains("assessment"), "{lines:?}");
        }
        team.does(fetched(REGION));
        assert_eq!(ids(&team.model).len(), 3, "a page that mends its file is heard");
    }
}

#[test]
fn a_fault_is_told_with_its_row() {
    let rows = |text: &str| match load(text) {
        Err(LoadError::Faults(faults)) => faults.into_iter().map(|fault| (fault.row, fault.place)).collect(),
        other => panic!("{other:?}"),
    };
    // The last of them: of two with one id it is the later that is wrong.
    let row_of = |text: &str, words: &str| 1 + text[..text.rfind(words).unwrap()].matches('\n').count();
    let table = [
        ("\"dimension\": \"vilja\"", "\"dimension\": \"lust\"", "phases/fore/items/R-01/dimension"),
        ("\"id\": \"R-02\"", "\"id\": \"R 02\"", "phases/fore/items/R 02/id"),
        ("\"id\": \"R-03\"", "\"id\": \"R-01\"", "phases/efter/items/R-01/id"),
        ("\"en\": \"Will\"", "\"en\": 7", "dimensions/vilja/title/en"),
        ("\"version\": \"1.0.0\"", "\"version\": [ \"]\", {\"a\": \"}\\\"\"} ]", "version"),
        ("\"address\": \"https:", "\"address\": \"ftp:", "sources/REGION/address"),
        ("\"short\": true", "\"kort\": true", "phases/fore/items/R-01/kort"),
    ];
    for (good, bad, place) in table {
        let text = REGION.replace(good, bad);
        let found: Vec<(usize, String)> = rows(&text);
        assert!(found.contains(&(row_of(&text, bad), place.into())), "{place}: {found:?}");
    }
    // What is missing should stand in what begins in this row.
    let text = REGION.replace(" \"about\":", " \"om\":");
    assert_eq!(rows(&text), [(row_of(&text, "\"om\":"), "om".to_owned()), (1, "about".to_owned())]);
    let one_line: Value = serde_json::from_str(&text).unwrap();
    assert!(rows(&one_line.to_string()).iter().all(|(row, _)| *row == 1));
}
