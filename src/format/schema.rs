//! The JSON Schemas of saved files, from the types. Made on the host, shipped as a file.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};

use crate::domain::{About, Action, ChecklistUsed, Gap, Hands, ItemState, Moment, Parked, Part, PhaseState};
use crate::domain::{Voice, Workshop};

/// A self-assessment as Implementum saves it to a file.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase")]
#[allow(dead_code, reason = "only its schema is used")]
struct AssessmentFile {
    /// Says that this is an assessment of ours.
    #[schemars(extend("const" = "implementum-assessment"))]
    format: String,
    /// The version of this format.
    #[schemars(range(min = 1, max = super::CURRENT))]
    format_version: u64,
    /// The program that wrote the file.
    #[schemars(default)]
    generator: String,
    /// When the file was saved, local time.
    exported_at: Option<Moment>,
    /// The control code: the same for the same content, as it was when the file was saved.
    #[schemars(default)]
    control_code: Option<String>,
    /// The assessment's id, the same in every copy of it.
    #[schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$"))]
    id: String,
    /// The checklist in use.
    #[schemars(default)]
    checklist: ChecklistUsed,
    /// What the assessment is about.
    #[schemars(default)]
    about: About,
    /// By phase id.
    #[schemars(default)]
    phases: ById<PhaseState>,
    /// By item id.
    #[schemars(default)]
    items: ById<ItemState>,
    /// By gap area id.
    #[schemars(default)]
    areas: ById<Gap>,
    /// By action id.
    #[schemars(default)]
    actions: ById<Action>,
    /// The workshop that it is worked with in. From version 2.
    #[schemars(default)]
    workshop: Workshop,
    /// The parts of the workshop's agenda, by id. From version 2.
    #[schemars(default)]
    agenda: ById<Part>,
    /// The answers of sheets and groups, by id. From version 2.
    #[schemars(default)]
    voices: ById<Voice>,
    /// Shows of hands, by what was asked: `items.F1-04`, `first.areas.ingang`, `opening.1`, `evaluation.useful`. From version 2.
    #[schemars(default)]
    hands: ById<Hands>,
    /// What was put aside for later, by id. From version 2.
    #[schemars(default)]
    parked: ById<Parked>,
    /// How versions of the assessment relate, for merging. Without it the content is read as written by hand.
    #[schemars(default)]
    history: History,
}

/// Several self-assessments as one file.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase")]
#[allow(dead_code, reason = "only its schema is used")]
struct AssessmentsFile {
    /// Says that these are assessments of ours.
    #[schemars(extend("const" = "implementum-assessments"))]
    format: String,
    /// The version of this format.
    #[schemars(range(min = 1, max = super::CURRENT))]
    format_version: u64,
    /// The program that wrote the file.
    #[schemars(default)]
    generator: String,
    /// When the file was saved, local time.
    exported_at: Option<Moment>,
    /// Each as a file of its own would hold it.
    assessments: Vec<AssessmentFile>,
}

/// A process leader's collection.
#[cfg(feature = "leader")]
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase")]
#[allow(dead_code, reason = "only its schema is used")]
struct CollectionFile {
    /// Says that this is a collection of ours.
    #[schemars(extend("const" = "implementum-collection"))]
    format: String,
    /// The version of this format.
    #[schemars(range(min = 1, max = super::CURRENT))]
    format_version: u64,
    /// The program that wrote the file.
    #[schemars(default)]
    generator: String,
    /// When the file was saved, local time.
    exported_at: Option<Moment>,
    /// The process leader's own words.
    #[schemars(default)]
    texts: CollectionTexts,
    /// Where fewer units have answered, no figures are shown.
    #[schemars(default, range(max = 1000))]
    fewest: u32,
    /// The ids of those that had been changed outside before they came into the collection.
    #[schemars(default)]
    altered: Vec<String>,
    /// The round that the work is about, each as a file of its own would hold it.
    assessments: Vec<AssessmentFile>,
    /// An earlier round of the same units.
    #[schemars(default)]
    earlier: Vec<AssessmentFile>,
}

/// Three questions of a national gap analysis.
#[cfg(feature = "leader")]
#[derive(JsonSchema, Default)]
#[schemars(rename_all = "camelCase", default)]
#[allow(dead_code, reason = "only its schema is used")]
struct CollectionTexts {
    /// Conclusions about nuläge.
    conclusions: String,
    /// The biggest gaps.
    biggest_gaps: String,
    /// The most important areas for improvement.
    key_areas: String,
}

type ById<T> = BTreeMap<RecordId, T>;

/// The id of a record.
#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[allow(dead_code, reason = "only its schema is used")]
struct RecordId(#[schemars(regex(pattern = "^[^/]{1,100}$"))] String);

/// How far every writer was seen, and which change wrote each field.
#[derive(JsonSchema, Default)]
#[allow(dead_code, reason = "only its schema is used")]
struct History {
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
struct Count(#[schemars(range(max = super::history::MOST_CHANGES))] u32);

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
}

impl<T> Default for Tree<T> {
    fn default() -> Self {
        let (checklist, about, phases, items, areas, actions) = Default::default();
        let (workshop, agenda, voices, hands, parked) = Default::default();
        Self { checklist, about, phases, items, areas, actions, workshop, agenda, voices, hands, parked }
    }
}

/// The schema of one assessment as it stands in the bundle, ending in a line break.
pub fn assessment() -> String {
    written::<AssessmentFile>()
}

/// The schema of a file of several.
pub fn assessments() -> String {
    written::<AssessmentsFile>()
}

/// The schema of a process leader's collection.
#[cfg(feature = "leader")]
pub fn collection() -> String {
    written::<CollectionFile>()
}

fn written<T: JsonSchema>() -> String {
    let settings = SchemaSettings::default().with_transform(RecursiveTransform(within_safe_numbers));
    let schema = settings.into_generator().into_root_schema_for::<T>();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}

/// Whole numbers stay within what every JSON reader keeps exactly, as the gate demands.
fn within_safe_numbers(schema: &mut Schema) {
    if schema.get("format").is_some_and(|format| format == "int64") {
        schema.insert("minimum".into(), (-crate::domain::SAFE).into());
        schema.insert("maximum".into(), crate::domain::SAFE.into());
    }
}
