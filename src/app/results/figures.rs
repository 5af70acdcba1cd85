//! The figures of phases and dimensions, and what they say. Never added up, never ranked.

use super::{areas, biggest, dimension_score, phase_score, progress};
use crate::app::words;
use crate::content::{Checklist, Heading, Phase, Text};
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
    let part = |phase: &'a Phase| {
        let score = phase_score(phase, assessment);
        (score.total > 0).then_some(Part { title: &phase.title, short: &phase.title, score })
    };
    checklist.phases.iter().filter_map(part).collect()
}

/// Every dimension that this assessment asks something in.
pub fn per_dimension<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<Part<'a>> {
    let part = |dimension: &'a Heading| {
        let score = dimension_score(checklist, dimension, assessment);
        (score.total > 0).then_some(Part { title: &dimension.title, short: &dimension.short, score })
    };
    checklist.dimensions.iter().filter_map(part).collect()
}

/// The parts that have come furthest and least far, among those whose figure rests on at least half of
/// their items: one answer of five says little. Several where they are equal.
/// Where all are equal, or there is only one, nothing has come least far.
pub fn extremes<'a>(parts: &[Part<'a>]) -> (Vec<Part<'a>>, Vec<Part<'a>>) {
    let parts: Vec<Part<'a>> = parts.iter().copied().filter(is_well_founded).collect();
    let figures = || parts.iter().filter_map(|part| part.score.percent());
    let at = |figure: Option<u32>| -> Vec<Part<'a>> {
        let same = parts.iter().filter(|part| figure.is_some() && part.score.percent() == figure);
        same.copied().collect()
    };
    let (most, least) = (figures().max(), figures().min());
    (at(most), if most == least { Vec::new() } else { at(least) })
}

fn is_well_founded(part: &Part) -> bool {
    part.score.rated * 2 >= part.score.applicable()
}

/// What a chart of these parts shows, in a sentence, and whether some were left out.
pub fn finding(language: Language, parts: &[Part]) -> String {
    let (strongest, weakest) = extremes(parts);
    let is_left_out = |part: &Part| part.score.percent().is_some() && !is_well_founded(part);
    let has_thin = parts.iter().any(is_left_out);
    if has_thin && strongest.is_empty() {
        return words::result::TOO_FEW.say(language).to_owned();
    }
    let finding = words::result::finding(language, &names(&strongest, language), &names(&weakest, language));
    if has_thin { finding + " " + words::result::THIN.say(language) } else { finding }
}

fn names<'a>(parts: &[Part<'a>], language: Language) -> Vec<&'a str> {
    parts.iter().map(|part| part.short.get(language)).collect()
}

/// The areas that matter most, by title: gaps of high priority; else the dimensions that have come least far.
pub fn key_areas(checklist: &Checklist, assessment: &Assessment, language: Language) -> Vec<String> {
    let rows = biggest(&areas(Some(checklist), assessment));
    let high = rows.iter().filter(|row| row.gap.rank() == Rank::Judged(Priority::High));
    let high: Vec<String> = high.map(|row| row.title(language).to_owned()).collect();
    if !high.is_empty() {
        return high;
    }
    let (_, weakest) = extremes(&per_dimension(checklist, assessment));
    weakest.into_iter().map(|part| part.title.get(language).to_owned()).collect()
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
