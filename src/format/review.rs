//! A copy that is sent out for comments, and what comes back of it.
//!
//! The copy is a page like the report, with boxes for comments and one script, which its policy names by its sum and
//! which keeps everything in that page. What it saves is the page again, with the comments in it as JSON: whoever wrote
//! them can open it, read it and go on, and whoever gets it can read it without the tool.

use litemap::LiteMap;

use super::fields::{expected, is_id, moment};
use super::json::{Json, Map, parse_within};
use super::page::{self, COMMENTS_MARK, Page};
use super::writer::Writer;
use super::{COMMENTS, MAX_LENGTH, ReadError};
use crate::domain::{Course, Document, Dot, Key, Kind, Register, Seen, Shape, Tick, Value, WriterId, as_text, joined};

/// The version of the format. It is raised when something of it comes to mean something else.
const VERSION: u64 = 1;

/// The longest text of comments that is read, in bytes.
pub const MAX_COMMENTS: usize = 4_000_000;

/// The most boxes that a copy has, and how often one may save it.
const MOST: u64 = 10_000;

/// The longest that one comment may be, in signs, and what is said of who wrote it.
const LONGEST: usize = 20_000;
const LONGEST_NAME: usize = 200;

/// What runs in a copy: it opens the boxes, saves, and asks before unsaved words are left.
pub const SCRIPT: &str = include_str!("copy.js");

/// Its sum as a policy names it.
pub const SCRIPT_HASH: &str = "sha256-vOUGh5H+MeO8avW9INBt26ucp2Y5HNq1wf8aFN+Nkos=";

/// Of what a copy is.
#[derive(Clone, Copy, Debug)]
pub struct CopyOf<'a> {
    /// The id of the assessment.
    pub assessment: &'a str,
    /// The id of the round.
    pub round: &'a str,
}

/// The text of a copy.
pub fn write_copy(of: CopyOf, page: &Page) -> String {
    let mut out = Writer::new(true);
    out.open('{');
    let numbers = |out: &mut Writer, name, number: u64| {
        out.key(name);
        out.plain(&as_text(&number));
    };
    for (name, text) in [("format", COMMENTS), ("assessment", of.assessment), ("round", of.round), ("answer", "")] {
        out.key(name);
        out.string(text);
        if name == "format" {
            numbers(&mut out, "formatVersion", VERSION);
        }
    }
    numbers(&mut out, "saves", 0);
    out.close('}');
    let policy = joined(&["; script-src '", SCRIPT_HASH, "'; require-trusted-types-for 'script'"], "");
    let script = joined(&["\n<script>", SCRIPT, "</script>"], "");
    page::written(page, COMMENTS_MARK, &out.finish(), [&policy, &script])
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The id of the round.
    pub round: String,
    /// The unit that it came from.
    pub unit: String,
    /// The comments, as a version of the assessment that holds nothing else: merged, a later file of the same answer
    /// takes the place of an earlier one, and an earlier one changes nothing.
    pub document: Document,
    /// Names that this version does not know. What stands there was left out.
    pub unknown: Vec<String>,
}

/// Reads what came back of a copy, as a page or as the JSON alone; nothing for a copy that nobody has saved.
///
/// # Errors
/// See [`ReadError`]. Nothing is guessed at, and nothing is read in part.
pub fn read_answer(text: &str) -> Result<Option<Answer>, ReadError> {
    if text.len() > MAX_LENGTH {
        return Err(ReadError::TooLarge);
    }
    let text = if page::is_page(text) { page::behind(text, COMMENTS_MARK).ok_or(ReadError::CutOff)? } else { text };
    let file = parse_within(text, MAX_COMMENTS)?;
    if file.get("format").and_then(Json::as_str) != Some(COMMENTS) {
        return Err(ReadError::NotOurs);
    }
    match file.get("formatVersion").and_then(Json::as_u64) {
        Some(VERSION) => {}
        Some(found @ 1..) => return Err(ReadError::TooNew { found }),
        Some(0) | None => return Err(ReadError::wrong("formatVersion", "1, 2, 3 …")),
    }
    let Some(file) = file.as_object() else { return Err(ReadError::NotOurs) };
    let saves = whole(file, "", "saves", 0)?;
    if saves == 0 { Ok(None) } else { answer(file, saves).map(Some) }
}

fn answer(file: &Map, saves: u32) -> Result<Answer, ReadError> {
    const NAMES: [&str; 10] =
        ["format", "formatVersion", "assessment", "round", "answer", "saves", "savedAt", "unit", "role", "comments"];
    let id = |name| text(file, "", name, 64).and_then(|id| if is_id(id) { Ok(id) } else { Err(no_id(name)) });
    let (assessment, answer) = (id("assessment")?, id("answer")?);
    let round = text(file, "", "round", 100)?;
    if round.is_empty() || round.contains('/') {
        return Err(no_id("round"));
    }
    let at = moment(file.get("savedAt"), "savedAt")?;
    let at = at.ok_or_else(|| ReadError::wrong("savedAt", &expected(Shape::Moment)))?;
    let (unit, role) = (text(file, "", "unit", LONGEST_NAME)?, text(file, "", "role", LONGEST_NAME)?);
    let mut unknown = unknown(file, &NAMES, "");
    // No writer of ours has a hyphen: nobody's own changes can be taken for these.
    let writer: WriterId = joined(&["answer-", answer], "").as_str().into();
    let mut fields: LiteMap<Key, Register> = LiteMap::new();
    let comments = file.get("comments").and_then(Json::as_array);
    for (place, comment) in comments.ok_or_else(|| ReadError::wrong("comments", "[ { … } ]"))?.iter().enumerate() {
        let path = joined(&["comments/", &as_text(&place), "/"], "");
        let comment = comment.as_object().ok_or_else(|| ReadError::wrong(path.trim_end_matches('/'), "{ … }"))?;
        let number = whole(comment, &path, "number", 1)?;
        let record = joined(&[answer, &as_text(&number)], ".");
        let row = row(comment, &path)?;
        let said = [("round", round), ("row", row), ("unit", unit), ("role", role)];
        for (field, text) in said.into_iter().chain([("text", text(comment, &path, "text", LONGEST)?)]) {
            let dot = Dot { count: saves, writer: writer.clone() };
            let before = fields.insert(Course::Comments.key(&record, field), vec![(dot, Value::Text(text.to_owned()))]);
            if before.is_some() {
                return Err(ReadError::RepeatedKey { key: joined(&["number", &as_text(&number)], " ") });
            }
        }
        unknown.extend(self::unknown(comment, &["number", "row", "text"], &path));
    }
    let mut seen = Seen::new();
    seen.insert(writer, Tick { count: saves, at });
    let document = Document::from_parts(assessment.to_owned(), seen, fields);
    Ok(Answer { round: round.to_owned(), unit: unit.to_owned(), document, unknown })
}

fn no_id(name: &str) -> ReadError {
    ReadError::wrong(name, "a-z 0-9 -")
}

/// A text that must be there, of at most so many signs.
fn text<'a>(file: &'a Map, path: &str, name: &str, most: usize) -> Result<&'a str, ReadError> {
    let text = file.get(name).and_then(Json::as_str).filter(|text| text.chars().count() <= most);
    text.ok_or_else(|| ReadError::wrong(&joined(&[path, name], ""), &expected(Shape::Prose)))
}

/// A whole number that must be there, from `least` on.
fn whole(file: &Map, path: &str, name: &str, least: u64) -> Result<u32, ReadError> {
    let number = file.get(name).and_then(Json::as_u64).filter(|number| (least..=MOST).contains(number));
    let number = number.and_then(|number| u32::try_from(number).ok());
    number.ok_or_else(|| ReadError::wrong(&joined(&[path, name], ""), "1, 2, 3 …"))
}

/// What a comment is about: `areas/ingang`, or nothing for the whole.
fn row<'a>(comment: &'a Map, path: &str) -> Result<&'a str, ReadError> {
    const KINDS: [Kind; 3] = [Kind::Areas, Kind::Actions, Kind::Course(Course::Messages)];
    let row = text(comment, path, "row", 110)?;
    let is_one = row.split_once('/').is_some_and(|(kind, id)| {
        KINDS.iter().any(|one| one.name() == kind) && (1..=100).contains(&id.chars().count()) && !id.contains('/')
    });
    if row.is_empty() || is_one { Ok(row) } else { Err(ReadError::wrong(&joined(&[path, "row"], ""), "areas/…")) }
}

fn unknown(file: &Map, names: &[&str], path: &str) -> Vec<String> {
    let mut unknown = Vec::new();
    for name in file.keys().filter(|name| !names.contains(&name.as_str())) {
        unknown.push(joined(&[path, name], ""));
    }
    unknown
}
