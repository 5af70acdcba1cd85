//! *Kunskapsstöd*: every text has its sources, every source is used, and what it repeats of elsewhere says the same.

use std::collections::BTreeSet;

use implementum::content::{KnowledgePart, built_in, knowledge};
use implementum::domain::Language::{self, English, Swedish};
use serde_json::Value;

use crate::architecture::sources;
use crate::fixtures::text;

fn part(id: &str) -> &'static KnowledgePart {
    knowledge().parts.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("there is no {id}"))
}

fn words(part: &KnowledgePart, language: Language) -> usize {
    part.text.iter().map(|text| text.get(language).split_whitespace().count()).sum()
}

/// The cells of a column, in Swedish.
fn column(part: &KnowledgePart, place: usize) -> Vec<&str> {
    part.cells.chunks(part.heads.len()).map(|row| row[place].sv.as_str()).collect()
}

#[test]
fn the_knowledge_support_in_the_bundle_is_the_file() {
    let file: Value = serde_json::from_str(&text("src/content/knowledge.json")).unwrap();
    let ids = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let all = knowledge();
    assert_eq!(all.parts.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), ids(&file["parts"]));
    assert_eq!(
        all.opening.claims.iter().map(|one| one.id.clone()).collect::<Vec<_>>(),
        ids(&file["opening"]["claims"])
    );
    assert_eq!(all.sources.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), ids(&file["sources"]));
    let last = all.sources.last().unwrap();
    assert_eq!(last.address.as_deref(), file["sources"].as_array().unwrap().last().unwrap()["address"].as_str());
}

#[test]
fn every_text_and_every_claim_has_a_source_that_there_is_and_every_source_is_used() {
    let all = knowledge();
    let known: BTreeSet<&String> = all.sources.iter().map(|source| &source.id).collect();
    assert_eq!(known.len(), all.sources.len(), "ids are not repeated");
    let mut used = BTreeSet::new();
    for one in all.parts.iter().chain(&all.opening.claims) {
        assert!(!one.sources.is_empty(), "{} has no source", one.id);
        for source in &one.sources {
            assert!(known.contains(source), "{} names {source}", one.id);
            used.insert(source);
        }
    }
    assert_eq!(used, known, "a source that nothing names");
    for source in &all.sources {
        assert!(source.address.as_ref().is_none_or(|address| address.starts_with("https://")), "{}", source.id);
    }
}

#[test]
fn a_source_is_called_the_same_as_in_the_checklists() {
    for source in &knowledge().sources {
        for checklist in built_in() {
            let theirs = checklist.sources.iter().find(|one| one.id == source.id);
            assert!(theirs.is_none_or(|one| one == source || one.id.contains(':')), "{}", source.id);
        }
    }
}

#[test]
fn a_text_is_read_in_a_minute_and_a_claim_in_a_breath() {
    for language in [Swedish, English] {
        for one in &knowledge().parts {
            assert!((60..=130).contains(&words(one, language)), "{}: {} words", one.id, words(one, language));
        }
        for one in &knowledge().opening.claims {
            assert!(one.title.get(language).split_whitespace().count() <= 15, "{}", one.id);
            assert!((10..=40).contains(&words(one, language)), "{}: {} words", one.id, words(one, language));
        }
    }
}

#[test]
fn the_phases_and_the_steps_in_the_table_are_those_of_the_checklists() {
    let table = part("phases");
    let titles =
        |place: usize| -> Vec<String> { built_in()[place].phases.iter().map(|phase| phase.title.sv.clone()).collect() };
    assert_eq!(column(table, 0), titles(0));
    assert_eq!(column(table, table.heads.len() - 1).join("; "), titles(1).join("; "));
    assert_eq!(table.cells.len() % table.heads.len(), 0);
}

#[test]
fn the_shares_of_the_groups_are_the_whole_and_each_sum_is_that_of_those_before() {
    let table = part("spread");
    assert!(table.has_chart && knowledge().parts.iter().filter(|one| one.has_chart).count() == 1);
    let tenths = |cell: &str| -> u32 {
        let number = cell.trim_end_matches(" %");
        let (whole, tenths) = number.split_once(',').unwrap_or((number, "0"));
        whole.parse::<u32>().unwrap() * 10 + tenths.parse::<u32>().unwrap()
    };
    let mut sum = 0;
    for (share, so_far) in column(table, 1).into_iter().zip(column(table, 2)) {
        sum += tenths(share);
        assert_eq!(sum, tenths(so_far), "{share}");
    }
    assert_eq!((sum, column(table, 1).len()), (1000, 5));
    for cell in &table.cells {
        assert_eq!(cell.sv.replace(',', ".").replace(" %", "%").ends_with('%'), cell.get(English).ends_with('%'));
    }
}

#[test]
fn the_famous_figures_are_never_said_without_what_they_compare() {
    let of = |language| part("figures").text.iter().map(|one| one.get(language)).collect::<Vec<_>>().join(" ");
    for (language, words) in [
        (Swedish, ["80", "14", "30", "olika saker", "ifrågasatta"]),
        (English, ["80", "14", "30", "different things", "questioned"]),
    ] {
        assert!(words.iter().all(|word| of(language).contains(word)), "{}", of(language));
    }
    for one in knowledge().parts.iter().filter(|one| one.id != "figures") {
        for text in &one.text {
            assert!(!text.sv.contains("80 procent") && !text.sv.contains("17 år"), "{}: {}", one.id, text.sv);
        }
    }
}

#[test]
fn five_views_and_more_lead_to_a_part_that_there_is() {
    let mut links = 0;
    for file in sources("src/ui/views", ".rs") {
        for rest in text(&file).split("knowledge_link(ctx, \"").skip(1) {
            let id = rest.split('"').next().unwrap();
            assert!(id == "claims" || knowledge().parts.iter().any(|one| one.id == id), "{file} leads to {id}");
            links += 1;
        }
    }
    assert!(links >= 5, "{links}");
}
