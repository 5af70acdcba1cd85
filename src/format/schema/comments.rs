//! The schema of what comes back from a round of comments.

use schemars::JsonSchema;

use crate::domain::Moment;

/// What comes back of a copy that was sent out for comments.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase")]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) struct CommentsFile {
    /// Says that these are comments of ours.
    #[schemars(extend("const" = "implementum-comments"))]
    format: String,
    /// The version of this format.
    #[schemars(range(min = 1, max = 1))]
    format_version: u64,
    /// The id of the assessment.
    #[schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$"))]
    assessment: String,
    /// The id of the round.
    #[schemars(regex(pattern = "^[^/]{1,100}$"))]
    round: String,
    /// The id of the answer: the same each time that one and the same copy is saved.
    #[schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$"))]
    answer: String,
    /// How often it has been saved: of two files of one answer the one that was saved more often counts.
    #[schemars(range(min = 1, max = 10_000))]
    saves: u32,
    /// When it was saved, local time.
    saved_at: Moment,
    /// The unit that answers.
    #[schemars(length(max = 200))]
    unit: String,
    /// The role of who writes.
    #[schemars(length(max = 200))]
    role: String,
    /// The comments.
    comments: Vec<CommentOfFile>,
}

/// One comment.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is used")]
struct CommentOfFile {
    /// The number of its box, which no other comment of the file has.
    #[schemars(range(min = 1, max = 10_000))]
    number: u32,
    /// What it is about; empty for the whole.
    #[schemars(regex(pattern = "^((areas|actions|messages)/[^/]{1,100})?$"))]
    row: String,
    /// The comment.
    #[schemars(length(max = 20_000))]
    text: String,
}
