//! The history in a file, for the JSON Schemas.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use crate::domain::Moment;

/// How far every writer was seen, and which change wrote each field.
#[derive(JsonSchema, Default)]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) struct History {
    /// Writer id to the number of its changes and the time of the last.
    #[schemars(default)]
    seen: BTreeMap<String, (Count, Moment)>,
    /// The content's tree, with `writer.count` in place of each value.
    #[schemars(default)]
    dots: Tree<Dot>,
    /// The content's tree, with the values that nobody has chosen between yet, as `[dot, value]`.
    #[schemars(default)]
    rivals: Tree<Vec<(Dot, Plain)>>,
}

/// A number of changes.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct Count(#[schemars(range(max = crate::format::history::MOST_CHANGES))] u32);

/// One change: `writer.count`.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct Dot(#[schemars(regex(pattern = "^.+\\.[1-9][0-9]{0,9}$"))] String);

/// The value of a field.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "only its schema is used")]
enum Plain {
    /// Nothing.
    Nothing,
    /// A text, a code or a date.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
}

/// Something for every field, in the shape of the content.
#[derive(JsonSchema)]
#[schemars(default)]
#[allow(dead_code, reason = "only its schema is used")]
struct Tree<T> {
    checklist: BTreeMap<String, T>,
    about: BTreeMap<String, T>,
    phases: BTreeMap<String, BTreeMap<String, T>>,
    items: BTreeMap<String, BTreeMap<String, T>>,
    areas: BTreeMap<String, BTreeMap<String, T>>,
    actions: BTreeMap<String, BTreeMap<String, T>>,
    workshop: BTreeMap<String, T>,
    agenda: BTreeMap<String, BTreeMap<String, T>>,
    voices: BTreeMap<String, BTreeMap<String, T>>,
    hands: BTreeMap<String, BTreeMap<String, T>>,
    parked: BTreeMap<String, BTreeMap<String, T>>,
    process: BTreeMap<String, T>,
    steps: BTreeMap<String, BTreeMap<String, T>>,
    concerned: BTreeMap<String, BTreeMap<String, T>>,
    needs: BTreeMap<String, BTreeMap<String, T>>,
    assignments: BTreeMap<String, BTreeMap<String, T>>,
    decisions: BTreeMap<String, BTreeMap<String, T>>,
    messages: BTreeMap<String, BTreeMap<String, T>>,
    checkins: BTreeMap<String, BTreeMap<String, T>>,
    reports: BTreeMap<String, BTreeMap<String, T>>,
    snapshots: BTreeMap<String, BTreeMap<String, T>>,
    indicators: BTreeMap<String, BTreeMap<String, T>>,
    measures: BTreeMap<String, BTreeMap<String, T>>,
    closing: BTreeMap<String, T>,
    trace: BTreeMap<String, BTreeMap<String, T>>,
    rounds: BTreeMap<String, BTreeMap<String, T>>,
    comments: BTreeMap<String, BTreeMap<String, T>>,
}

impl<T> Default for Tree<T> {
    fn default() -> Self {
        let (checklist, about, phases, items, areas, actions) = Default::default();
        let (workshop, agenda, voices, hands, parked) = Default::default();
        let (process, steps, concerned, needs, assignments, decisions, messages, checkins) = Default::default();
        let (reports, snapshots, indicators, measures, closing, trace, rounds, comments) = Default::default();
        Self {
            checklist,
            about,
            phases,
            items,
            areas,
            actions,
            workshop,
            agenda,
            voices,
            hands,
            parked,
            process,
            steps,
            concerned,
            needs,
            assignments,
            decisions,
            messages,
            checkins,
            reports,
            snapshots,
            indicators,
            measures,
            closing,
            trace,
            rounds,
            comments,
        }
    }
}
