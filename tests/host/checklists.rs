//! The checklists that ship: they load, they are whole, and what others lean on stays.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use implementum::content::{Checklist, Text, built_in, load};
use implementum::domain::{Answer, Coded, Language};
use serde_json::Value;

use crate::fixtures::{golden, path, text};

const FOUR: &str = "src/content/fyra-faser.json";
const SIX: &str = "src/content/sex-steg.json";

/// Every checklist file of the tree, registered or not, by path.
fn files() -> Vec<(String, Checklist)> {
    const OTHERS: [&str; 5] =
        ["glossary.json", "example.json", "example-course.json", "workshop.json", "knowledge.json"];
    let names =
        std::fs::read_dir(path("src/content")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let is_other = |name: &str| OTHERS.contains(&name);
    let files = names.filter(|name| name.rsplit_once('.').is_some_and(|(_, end)| end == "json") && !is_other(name));
    let files = files.map(|name| format!("src/content/{name}"));
    files.map(|name| (name.clone(), load(&text(&name)).unwrap_or_else(|why| panic!("{name}: {why:?}")))).collect()
}

fn four() -> Checklist {
    load(&text(FOUR)).unwrap()
}

fn six() -> Checklist {
    load(&text(SIX)).unwrap()
}

#[test]
fn every_checklist_of_the_tree_is_built_in_and_the_four_phases_come_first() {
    let built_in: Vec<Checklist> = built_in().into_iter().cloned().collect();
    // Those that ship are carried by no assessment.
    let [four, six] = [four(), six()].map(|one| Checklist { file: String::new(), ..one });
    assert_eq!(built_in, [four, six]);
    assert_eq!(files().len(), built_in.len());
}

#[test]
fn four_phases_have_forty_items_of_which_eighteen_are_short() {
    let checklist = four();
    assert_eq!(checklist.items().count(), 40);
    assert_eq!(checklist.items().filter(|item| item.short).count(), 18);
    let phases: Vec<&str> = checklist.phases.iter().map(|phase| phase.title.sv.as_str()).collect();
    assert_eq!(phases, ["Behovsinventering", "Installation", "Användning", "Vidmakthållande"]);
    assert_eq!((checklist.dimensions.len(), checklist.areas.len(), checklist.themes.len()), (7, 16, 14));
}

#[test]
fn every_area_and_every_dimension_has_two_or_three_questions_to_talk_about_and_never_an_order() {
    for (name, checklist) in files() {
        let areas = checklist.areas.iter().map(|area| (&area.id, &area.suggestions));
        let dimensions = checklist.dimensions.iter().map(|one| (&one.id, &one.suggestions));
        for (id, suggestions) in areas.chain(dimensions) {
            assert!((2..=3).contains(&suggestions.len()), "{name} {id}: {}", suggestions.len());
            for one in suggestions {
                for (language, talk) in [(Language::Swedish, "Prata om "), (Language::English, "Talk about ")] {
                    let text = one.get(language);
                    assert!(text.ends_with('?') || text.starts_with(talk), "{name} {id}: {text}");
                    assert!(text.chars().count() <= 60, "{name} {id}: {text}");
                }
            }
        }
        assert!(checklist.themes.iter().all(|theme| theme.suggestions.is_empty()), "{name}");
    }
    let [four, six] = [four(), six()];
    for area in &four.areas {
        assert_eq!(area.suggestions, six.area(&area.id).unwrap().suggestions, "{}: the same area", area.id);
    }
}

#[test]
fn the_six_steps_say_which_chain_they_belong_to_and_where_the_region_comes_in() {
    let titles: Vec<String> = six().chain.into_iter().map(|link| link.title.sv).collect();
    assert_eq!(titles, ["Initiering", "Framtagande", "Införande"]);
    let last = six().chain.pop().unwrap().text;
    assert!(last.sv.contains("Regionen") && last.sv.contains("sex stegen"), "{}", last.sv);
    assert_eq!(four().chain, []);
}

#[test]
fn a_checklist_may_leave_out_its_chain_and_its_suggestions() {
    let mut file: Value = serde_json::from_str(&text(SIX)).unwrap();
    file.as_object_mut().unwrap().remove("chain");
    for list in ["areas", "dimensions"] {
        for one in file[list].as_array_mut().unwrap() {
            one.as_object_mut().unwrap().remove("suggestions");
        }
    }
    let bare = load(&file.to_string()).unwrap();
    assert!(bare.chain.is_empty() && bare.areas.iter().all(|area| area.suggestions.is_empty()));
    assert!(bare.dimensions.iter().all(|one| one.suggestions.is_empty()));
    let mut whole = six();
    whole.chain.clear();
    assert_eq!(bare.phases, whole.phases, "what stands after it is read as before");
}

#[test]
fn every_theme_and_every_dimension_is_covered_in_every_checklist() {
    for (name, checklist) in files() {
        let themes: BTreeSet<&String> = checklist.items().flat_map(|item| &item.themes).collect();
        assert!(checklist.themes.iter().all(|theme| themes.contains(&theme.id)), "{name}: {themes:?}");
        let dimensions: BTreeSet<&String> = checklist.items().map(|item| &item.dimension).collect();
        assert!(
            checklist.dimensions.iter().all(|dimension| dimensions.contains(&dimension.id)),
            "{name}: {dimensions:?}"
        );
        assert!(
            checklist.phases.iter().all(|phase| phase.items.iter().any(|item| item.short)),
            "{name}: a part without short items"
        );
    }
}

#[test]
fn all_five_questions_of_kronoberg_stand_in_the_four_phases() {
    let five = [
        ("F1-05", "är till nytta"),
        ("F1-07", "får plats"),
        ("F1-08", "förbättring för alla"),
        ("F2-05", "sluta med"),
        ("F2-04", "på olika sätt"),
    ];
    let checklist = four();
    for (id, words) in five {
        let item = checklist.item(id).unwrap();
        assert!(item.question.sv.contains(words), "{id}: {}", item.question.sv);
        assert!(item.sources.iter().any(|source| source == "KRONOBERG"), "{id} does not name its source");
    }
}

/// Every text of a checklist with the place where it stands.
fn texts(value: &Value, place: &str, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(map) if map.contains_key("sv") || map.contains_key("en") => {
            found.push((place.to_owned(), value.clone()));
        }
        Value::Object(map) => map.iter().for_each(|(name, value)| texts(value, &format!("{place}/{name}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| texts(value, &format!("{place}/{at}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    for (name, _) in files() {
        let mut found = Vec::new();
        texts(&serde_json::from_str(&text(&name)).unwrap(), "", &mut found);
        assert!(found.len() > 200, "{name}");
        for (place, one) in found {
            let [sv, en] = ["sv", "en"].map(|language| one[language].as_str().unwrap_or_default().trim().to_owned());
            assert!(!sv.is_empty() && !en.is_empty(), "{name}{place}: {one}");
            assert!(!sv.contains("  ") && !en.contains("  "), "{name}{place}: two spaces");
        }
    }
}

#[test]
fn titles_are_short_noun_phrases_and_no_claims() {
    let claims = [" är ", " finns", " har ", " ska ", " kan ", " vet ", " are ", " has ", " have "];
    for (name, checklist) in files() {
        for item in checklist.items() {
            let titles = [&item.title.sv, item.title.get(Language::English)];
            for title in titles {
                assert!(!title.ends_with(['.', '?', '!', '…']), "{name} {}: {title}", item.id);
                assert!(
                    !claims.iter().any(|claim| format!(" {} ", title.to_lowercase()).contains(claim)),
                    "{name} {}: {title}",
                    item.id
                );
                assert!(title.chars().count() <= 48, "{name} {}: {title}", item.id);
            }
            let questions = [&item.question.sv, item.question.get(Language::English)];
            assert!(questions.iter().all(|question| question.ends_with('?')), "{name} {}: {questions:?}", item.id);
        }
    }
}

#[test]
fn no_title_and_no_question_stands_twice_in_any_checklist() {
    let mut known = BTreeSet::new();
    for (name, checklist) in files() {
        for item in checklist.items() {
            assert!(known.insert(item.question.sv.clone()), "{name} {}: {}", item.id, item.question.sv);
        }
        let titles: BTreeSet<&str> = checklist.items().map(|item| item.title.sv.as_str()).collect();
        assert_eq!(titles.len(), checklist.items().count(), "{name}");
    }
}

#[test]
fn answers_are_named_exactly_as_the_radio_buttons_are_called() {
    let names = ["Inte påbörjat", "Påbörjat", "Delvis på plats", "På plats", "Vet inte", "Inte aktuellt"];
    for (name, checklist) in files() {
        let shown: Vec<&str> = Answer::ALL.iter().map(|answer| checklist.grade(*answer).label.sv.as_str()).collect();
        assert_eq!(shown, names, "{name}");
    }
}

#[test]
fn ids_are_stable() {
    for checklist in [four(), six()] {
        let mut ids = String::new();
        for phase in &checklist.phases {
            writeln!(ids, "phase {}", phase.id).unwrap();
            phase.items.iter().for_each(|item| writeln!(ids, "item {}", item.id).unwrap());
        }
        checklist.areas.iter().for_each(|area| writeln!(ids, "area {}", area.id).unwrap());
        let file = format!("ids-{}.txt", checklist.id);
        let known = golden(&file, || ids.clone());
        let now: BTreeSet<&str> = ids.lines().collect();
        let gone: Vec<&str> = known.lines().filter(|line| !now.contains(line)).collect();
        assert_eq!(gone, [] as [&str; 0], "teams have answered these");
        assert_eq!(ids, known, "new ids and a new order are written by hand into {file}");
    }
}

#[test]
fn the_fingerprint_follows_what_the_file_says_and_not_how_it_is_set() {
    let value: Value = serde_json::from_str(&text(FOUR)).unwrap();
    assert_eq!(load(&value.to_string()).unwrap().fingerprint, four().fingerprint);
    let changed = text(FOUR).replacen("Problembeskrivning", "Beskrivning av problemet", 1);
    assert_ne!(load(&changed).unwrap().fingerprint, four().fingerprint);
    assert_eq!(
        four().fingerprint,
        crate::fixtures::checksum(&value.to_string()),
        "keys must be sorted on every machine"
    );
}

#[test]
fn english_falls_back_on_swedish() {
    let text = Text { sv: "Plats för det nya".into(), en: None };
    assert_eq!(text.get(Language::English), "Plats för det nya");
}

#[test]
fn six_steps_have_thirty_six_items_of_which_sixteen_are_short_and_each_step_says_how_it_goes() {
    let checklist = six();
    let steps: Vec<&str> = checklist.phases.iter().map(|phase| phase.title.sv.as_str()).collect();
    let six =
        ["Förbered", "Förstå nuläge, målbild och gap", "Planera", "Genomför", "Följ upp", "Förvalta och förstärk"];
    assert_eq!(steps, six);
    assert_eq!(checklist.items().count(), 36);
    assert_eq!(checklist.items().filter(|item| item.short).count(), 16);
    for phase in &checklist.phases {
        let process = phase.process.as_ref().unwrap();
        assert!(
            [&process.who, &process.activities, &process.deliverables, &process.decides]
                .iter()
                .all(|one| !one.is_empty())
        );
        assert!(process.length.is_some(), "{}", phase.id);
    }
}

#[test]
fn every_item_of_the_six_steps_points_at_a_section_of_its_source() {
    let checklist = six();
    for (number, phase) in (1..).zip(&checklist.phases) {
        let section = format!("SKANE-6:4.{number}");
        for item in &phase.items {
            assert!(item.sources.iter().all(|source| checklist.sources.iter().any(|known| known.id == *source)));
            let of_the_whole = item.sources.iter().any(|source| source == "SKANE-6:4");
            assert!(of_the_whole || item.sources.contains(&section), "{} names no section", item.id);
        }
    }
}

#[test]
fn no_item_of_one_checklist_is_an_item_of_the_other_in_other_words() {
    let (four, six) = (four(), six());
    for (one, other) in four.items().flat_map(|one| six.items().map(move |other| (one, other))) {
        assert_ne!(one.title.sv.to_lowercase(), other.title.sv.to_lowercase());
        for texts in [[&one.question, &other.question], [&one.help, &other.help]] {
            let shared = shared_per_cent(&texts[0].sv, &texts[1].sv);
            assert!(shared < 40, "{} and {} share {shared} %: {texts:#?}", one.id, other.id);
        }
    }
    let reworded = "Har patienter och närstående fått berätta för oss vad som är viktigt för dem?";
    assert!(shared_per_cent(&four.item("F1-03").unwrap().question.sv, reworded) >= 40, "a rewording is seen");
}

/// Of the words that two texts use, the share that both do, in per cent. Short words carry no matter.
fn shared_per_cent(one: &str, other: &str) -> usize {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() > 3).collect()
    };
    let (one, other) = (words(one), words(other));
    100 * one.intersection(&other).count() / one.union(&other).count().max(1)
}

/// The parts of the seed that name activities, deliverables, deciding bodies and times, and how many points each has.
const POINTS: [(&str, usize); 6] = [("4.1", 10), ("4.2", 14), ("4.3", 15), ("4.4", 7), ("4.5", 10), ("4.6", 8)];

#[test]
fn every_point_of_the_seed_leads_to_something_in_the_six_steps() {
    let checklist = six();
    let process = checklist.phases.iter().filter_map(|phase| phase.process.as_ref());
    let lines = process.flat_map(|one| {
        [&one.who, &one.activities, &one.deliverables, &one.decides].into_iter().flatten().chain(&one.length)
    });
    let mut ids: BTreeSet<&str> = lines.map(|line| line.id.as_str()).collect();
    ids.extend(checklist.items().map(|item| item.id.as_str()));
    ids.extend(checklist.areas.iter().map(|area| area.id.as_str()));
    ids.extend(checklist.phases.iter().map(|phase| phase.id.as_str()));
    let points: Value = serde_json::from_str(&text("tests/fixtures/seed-points-sex-steg.json")).unwrap();
    for point in points.as_array().unwrap() {
        let named = point["ids"].as_array().unwrap();
        assert!(!named.is_empty(), "{point}");
        assert!(named.iter().all(|id| ids.contains(id.as_str().unwrap())), "{point}");
    }
    for (section, number) in POINTS {
        let listed = points.as_array().unwrap().iter().filter(|point| point["section"] == section).count();
        assert_eq!(listed, number, "{section}");
    }
}
