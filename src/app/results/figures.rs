//! The figures of phases and dimensions, and what they say. Never added up, never ranked.

use super::{areas, biggest, dimension_score, phase_score, progress};
use crate::app::words;
use crate::content::{Checklist, Text};
use crate::domain::{Assessment, Language, Priority, Rank, Score};

/// A phase or a dimension with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its title.
    pub title: &'a Text,
    /// Its name in a chart.
    pub short: &'a Text,
    /// Its figures.
    pub score: Score,
}

/// Every phase that this assessment asks something in.
pub fn per_phase<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for phase in &checklist.phases {
        add(&mut parts, &phase.title, &phase.title, phase_score(phase, assessment));
    }
    parts
}

/// Every dimension that this assessment asks something in.
pub fn per_dimension<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for dimension in &checklist.dimensions {
        add(&mut parts, &dimension.title, &dimension.short, dimension_score(checklist, dimension, assessment));
    }
    parts
}

fn add<'a>(parts: &mut Vec<Part<'a>>, title: &'a Text, short: &'a Text, score: Score) {
    if score.total > 0 {
        parts.push(Part { title, short, score });
    }
}

/// The parts that have come furthest and least far, among those whose figure rests on at least half of
/// their items: one answer of five says little. Several where they are equal.
/// Where all are equal, or there is only one, nothing has come least far.
pub fn extremes<'a>(parts: &[Part<'a>]) -> (Vec<Part<'a>>, Vec<Part<'a>>) {
    let (mut most, mut least) = (0, u32::MAX);
    let figure = |part: &Part| part.score.percent().filter(|_| is_well_founded(part));
    for figure in parts.iter().filter_map(figure) {
        most = most.max(figure);
        least = least.min(figure);
    }
    let at = |wanted: u32| {
        let mut at: Vec<Part<'a>> = Vec::new();
        for part in parts {
            if figure(part) == Some(wanted) {
                at.push(*part);
            }
        }
        at
    };
    (at(most), if most == least { Vec::new() } else { at(least) })
}

/// Whether its figure rests on too few items to be compared.
pub fn is_thin(part: &Part) -> bool {
    part.score.percent().is_some() && !is_well_founded(part)
}

fn is_well_founded(part: &Part) -> bool {
    part.score.rated * 2 >= part.score.applicable()
}

/// What a chart of these parts shows, in a sentence, and whether some were left out.
pub fn finding(language: Language, parts: &[Part]) -> String {
    let (strongest, weakest) = extremes(parts);
    let has_thin = parts.iter().any(is_thin);
    if has_thin && strongest.is_empty() {
        return words::result::TOO_FEW.say(language).to_owned();
    }
    let finding = words::result::finding(language, &names(&strongest, language), &names(&weakest, language));
    if has_thin { finding + " " + words::result::THIN.say(language) } else { finding }
}

fn names<'a>(parts: &[Part<'a>], language: Language) -> Vec<&'a str> {
    parts.iter().map(|part| part.title.get(language)).collect()
}

/// The areas that matter most, by title: gaps of high priority; else the dimensions that have come least far.
pub fn key_areas(checklist: &Checklist, assessment: &Assessment, language: Language) -> Vec<String> {
    let mut titles = Vec::new();
    for row in biggest(&areas(Some(checklist), assessment)) {
        if row.gap.rank() == Rank::Judged(Priority::High) {
            titles.push(row.title(language).to_owned());
        }
    }
    if titles.is_empty() {
        for part in extremes(&per_dimension(checklist, assessment)).1 {
            titles.push(part.title.get(language).to_owned());
        }
    }
    titles
}

/// Gaps in a draft.
const MOST: usize = 5;

/// Draft answers to the three questions of a national gap analysis, in their order: conclusions,
/// biggest gaps, most important areas. Empty where there is nothing to make one of.
pub fn drafts(checklist: &Checklist, assessment: &Assessment, language: Language) -> [String; 3] {
    let progress = progress(checklist, assessment);
    let finding = finding(language, &per_dimension(checklist, assessment));
    let rows = biggest(&areas(Some(checklist), assessment));
    let gaps: Vec<(&str, &str)> = rows.iter().take(MOST).map(|row| (row.title(language), &*row.gap.gap)).collect();
    let conclusions = (progress.answered > 0).then(|| words::result::draft_conclusions(language, progress, &finding));
    [
        conclusions.unwrap_or_default(),
        words::result::draft_gaps(&gaps),
        words::result::draft_areas(&key_areas(checklist, assessment, language)),
    ]
}
