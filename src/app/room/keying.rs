//! Sheets that people filled in by hand: a key an item, in the order of the paper.

use crate::app::results;
use crate::content::Checklist;
use crate::domain::{Answer, Assessment, Change, Name, Voice, VoiceKind, between};

/// The sheet that is being keyed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keying {
    /// Its id; empty before its first key.
    pub sheet: String,
    /// The item that the next key is for, counted from 0.
    pub at: usize,
}

/// The answers of a sheet in the order of the paper: id, title and answer of each item.
pub fn keyed<'a>(
    checklist: &'a Checklist,
    assessment: &Assessment,
    sheet: &str,
) -> Vec<(&'a crate::content::Item, Option<Answer>)> {
    let answers = assessment.voices.get(sheet).map(|voice| voice.by_item()).unwrap_or_default();
    let mut keyed = Vec::new();
    for (_, item) in results::all_items(checklist, assessment) {
        keyed.push((&**item, answers.get(item.id.as_str()).copied()));
    }
    keyed
}

/// What a key changes: the answer of an item, or, with a space, none. A sheet that is new gets its place after the others.
pub(in crate::app) fn change(assessment: &Assessment, sheet: &str, item: &str, answer: Option<Answer>) -> Vec<Change> {
    let voice = assessment.voices.get(sheet);
    let mut answers = voice.map(|voice| voice.by_item()).unwrap_or_default();
    match answer {
        Some(answer) => _ = answers.insert(item.to_owned(), answer),
        None => _ = answers.remove(item),
    }
    let mut changes = vec![Voice::ANSWERS.set(sheet, Voice::written(&answers))];
    if voice.is_none() {
        let last = assessment.voices.values().filter_map(|one| one.order).max();
        changes.push(Voice::KIND.set(sheet, Some(VoiceKind::Sheet)));
        changes.push(Voice::ORDER.set(sheet, Some(between(last, None))));
    }
    changes
}

/// A group with what it answered in a file of its own, or none yet.
pub(in crate::app) fn group(
    assessment: &Assessment,
    id: &str,
    name: &str,
    kind: VoiceKind,
    answers: Option<Name>,
) -> Vec<Change> {
    let mut changes = vec![Voice::NAME.set(id, name.to_owned())];
    if let Some(answers) = answers {
        changes.push(Voice::ANSWERS.set(id, answers));
    }
    if assessment.voices.get(id).is_none() {
        let last = assessment.voices.values().filter_map(|one| one.order).max();
        changes.push(Voice::KIND.set(id, Some(kind)));
        changes.push(Voice::ORDER.set(id, Some(between(last, None))));
    }
    changes
}
