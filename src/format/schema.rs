//! The JSON Schemas of saved files, from the types. Made on the host, shipped as a file.

#[cfg(feature = "leader")]
mod comments;
mod history;

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};

use self::history::History;

use crate::domain::{About, Action, ChecklistUsed, Gap, Hands, ItemState, Moment, Parked, Part, PhaseState};
use crate::domain::{
    Assignment, Checkin, Closing, Comment, Concerned, Decision, Indicator, Measure, Message, Need, Process, Report,
    Round, Snapshot, Step, Trace, Voice, Workshop,
};

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
    /// The process plan. From version 3.
    #[schemars(default)]
    process: Process,
    /// What is planned of each step, by phase id. From version 3.
    #[schemars(default)]
    steps: ById<Step>,
    /// Units and partners that are affected, by id. From version 3.
    #[schemars(default)]
    concerned: ById<Concerned>,
    /// Data that is needed, by id. From version 3.
    #[schemars(default)]
    needs: ById<Need>,
    /// Uppdrag, by id. From version 3.
    #[schemars(default)]
    assignments: ById<Assignment>,
    /// Decisions, by id. From version 3.
    #[schemars(default)]
    decisions: ById<Decision>,
    /// The communication plan, by id. From version 3.
    #[schemars(default)]
    messages: ById<Message>,
    /// Check-ins, by id. From version 3.
    #[schemars(default)]
    checkins: ById<Checkin>,
    /// What was said of an action at a check-in, by `<check-in>.<action>`. From version 3.
    #[schemars(default)]
    reports: ById<Report>,
    /// Snapshots, by id. From version 3.
    #[schemars(default)]
    snapshots: ById<Snapshot>,
    /// Indicators, by id. From version 3.
    #[schemars(default)]
    indicators: ById<Indicator>,
    /// Their dated values, by `<indicator>.<id>`. From version 3.
    #[schemars(default)]
    measures: ById<Measure>,
    /// The closing. From version 3.
    #[schemars(default)]
    closing: Closing,
    /// When it was closed and opened again, by id. From version 3.
    #[schemars(default)]
    trace: ById<Trace>,
    /// Rounds of comments, by id. From version 3.
    #[schemars(default)]
    rounds: ById<Round>,
    /// What came back, by `<answer>.<number>`. From version 3.
    #[schemars(default)]
    comments: ById<Comment>,
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

/// The schema of what comes back from a round of comments.
#[cfg(feature = "leader")]
pub fn comments() -> String {
    written::<comments::CommentsFile>()
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
