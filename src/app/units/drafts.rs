//! What could be said of the collection to the knowledge management council: drafts, made of counts, to be edited.

use super::shared::{self, Shared};
use super::{Collection, Group, groups, standing};
use crate::app::agreement::{self, Order, Row};
use crate::app::words::{result, units as words};
use crate::domain::{Agreement, Answer, Coded, Consequence, Language, Solver, joined};

/// Areas in a list.
const MOST: usize = 5;
/// Questions in a sentence: with more, what is said of two checklists would not fit on the paper.
const QUESTIONS: usize = 4;

/// Draft answers to the three questions of a national gap analysis, in their order: conclusions, biggest gaps, most
/// important areas. Empty where there is nothing to make one of.
pub fn drafts(collection: &Collection, language: Language) -> [String; 3] {
    let shared = shared::shared(collection);
    let units = collection.now.len();
    let line = |one: &Shared| words::draft_gap(language, one.title.get(language), one.units.len(), units, one.worst);
    let gaps: Vec<String> = shared.iter().take(MOST).map(line).collect();
    [conclusions(collection, language), result::draft_areas(&gaps), important(&shared, language)]
}

fn conclusions(collection: &Collection, language: Language) -> String {
    let mut lines = Vec::new();
    for group in groups(&collection.now) {
        let answered = group.units.iter().filter(|unit| unit.answers.values().any(Option::is_some)).count();
        if answered > 0 {
            let rows = agreement::rows(&group.questions(), &group.answers(), collection.fewest, Order::Phase);
            let mut text =
                words::draft_answered(language, answered, group.units.len(), group.checklist.title.get(language));
            for (sentence, titles) in findings(&group, &rows, language) {
                if !titles.is_empty() {
                    text.push(' ');
                    text.push_str(&words::draft_finding(language, sentence, &titles));
                }
            }
            lines.push(text);
        }
    }
    joined(&lines, "\n")
}

/// What the answers of one checklist say: each with the titles of the questions.
fn findings(group: &Group, rows: &[Row], language: Language) -> [(words::Finding, Vec<String>); 4] {
    let titles = |rows: Vec<&Row>| rows.into_iter().map(|row| row.item.title.get(language).to_owned()).collect();
    let apart =
        agreement::most_apart(rows, QUESTIONS).into_iter().filter(|row| row.spread.agreement() == Agreement::TwoCamps);
    let is_hidden = |id: &str| rows.iter().any(|row| row.item.id == id && row.is_hidden);
    let open = standing::said(group, Answer::Unknown)
        .into_iter()
        .filter(|said| said.units.len() > 1 && !is_hidden(&said.item.id));
    let open = open.take(QUESTIONS).map(|said| said.item.title.get(language).to_owned()).collect();
    [
        (words::Finding::InPlace, titles(mostly(rows, |answer| answer == Answer::InPlace))),
        (words::Finding::Low, titles(mostly(rows, Answer::is_low))),
        (words::Finding::Apart, titles(apart.collect())),
        (words::Finding::Open, open),
    ]
}

/// The questions that two thirds of those who placed them on the scale, and at least two, answered so; most of them first.
fn mostly(rows: &[Row], is_meant: fn(Answer) -> bool) -> Vec<&Row> {
    let mut found: Vec<(u32, &Row)> = Vec::new();
    // Where some stand apart from the many, that is what is to be said.
    for row in rows.iter().filter(|row| !row.is_hidden && row.spread.agreement() != Agreement::TwoCamps) {
        let meant =
            Answer::ALL.iter().filter(|answer| is_meant(**answer)).map(|answer| row.spread.count(*answer)).sum();
        if meant >= 2 && meant * 3 >= row.spread.rated() * 2 {
            found.push((meant, row));
        }
    }
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found.into_iter().take(QUESTIONS).map(|(_, row)| row).collect()
}

/// The shared gaps that can affect care, and who can close each.
fn important(shared: &[Shared], language: Language) -> String {
    let matters = |one: &&Shared| one.units.len() > 1 && one.worst >= Some(Consequence::Considerable);
    let line = |one: &Shared| {
        let named = Solver::ALL.iter().filter(|solver| !one.solvers[solver.place()].is_empty());
        let solvers: Vec<(Solver, usize)> = named.map(|solver| (*solver, one.solvers[solver.place()].len())).collect();
        words::draft_area(language, one.title.get(language), &solvers)
    };
    result::draft_areas(&shared.iter().filter(matters).take(MOST).map(line).collect::<Vec<_>>())
}
