//! Text to document and back: the one gate for storage, export and import.
//!
//! Nothing gets in that is not checked field by field, and what is refused is refused whole:
//! bad input changes nothing. See [`ReadError`] for every way in which a text can be refused.

mod bare;
mod calendar;
mod code;
#[cfg(feature = "leader")]
mod collection;
mod csv;
mod error;
mod fields;
mod history;
mod json;
mod migrations;
mod page;
#[cfg(feature = "leader")]
mod review;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod snapshot;
mod write;
mod writer;

use crate::domain::{Document, Moment};
pub use bare::without_words;
pub use calendar::{Event, write_event};
pub use code::{Code, control_code, fingerprint};
#[cfg(feature = "leader")]
pub use collection::{About, Gathered, MAX_COLLECTION, Opened, Saved, open, write_collection};
pub use csv::write_table;
pub use error::ReadError;
pub use json::{Json, MAX_LENGTH, parse};
pub use migrations::CURRENT;
pub use page::{Page, write_page};
#[cfg(feature = "leader")]
pub use review::{Answer, CopyOf, MAX_COMMENTS, SCRIPT, SCRIPT_HASH, read_answer, write_copy};
pub use snapshot::write_snapshot;
pub use write::{check_kept, write_all, write_file, write_kept};

/// What the file of an assessment says that it is.
pub const FORMAT: &str = "implementum-assessment";

/// What a file of several assessments says that it is.
pub const ALL: &str = "implementum-assessments";

/// What a process leader's collection says that it is.
pub const COLLECTION: &str = "implementum-collection";

/// What the comments that come back from a round say that they are.
pub const COMMENTS: &str = "implementum-comments";

/// Said of an assessment by this browser alone; never in a saved file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Put away from the list of current ones.
    pub archived: bool,
    /// When it was last saved as a file here.
    pub filed_at: Option<Moment>,
    /// How many changes the document knew then.
    pub filed_changes: u64,
}

/// What a text turned out to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The assessment.
    pub document: Document,
    /// What this browser said of it; the default for a saved file.
    pub kept: Kept,
    /// When it was saved as a file, if it was.
    pub exported_at: Option<Moment>,
    /// Whether it is as it was when it was saved.
    pub code: Code,
    /// Fields that this version does not know, by path. They were left out.
    pub unknown: Vec<String>,
}

/// Reads any version that this build knows.
///
/// # Errors
/// See [`ReadError`]. Nothing is guessed at, and nothing is read in part.
pub fn read(text: &str) -> Result<Read, ReadError> {
    read_one(json::parse(text)?)
}

/// Reads a file of one assessment or of several, or a report that holds one.
///
/// # Errors
/// As [`read`]: if one of them is refused, all are.
pub fn read_all(text: &str) -> Result<Vec<Read>, ReadError> {
    if text.len() <= MAX_LENGTH && page::is_page(text) {
        return Ok(vec![read(page::file_in(text)?)?]);
    }
    read_several(json::parse(text)?)
}

fn read_several(mut file: Json) -> Result<Vec<Read>, ReadError> {
    if file.get("format").and_then(Json::as_str) != Some(ALL) {
        return Ok(vec![read_one(file)?]);
    }
    version(&file)?;
    let Json::Object(map) = &mut file else { return Err(ReadError::NotOurs) };
    fields::exported_at(map)?;
    read_list(map, "assessments")
}

fn read_list(map: &mut json::Map, name: &str) -> Result<Vec<Read>, ReadError> {
    let Some(Json::Array(list)) = map.remove(name) else {
        return Err(ReadError::wrong(name, "[ { … } ]"));
    };
    let mut all = Vec::new();
    for one in list {
        all.push(read_one(one)?);
    }
    Ok(all)
}

fn read_one(mut file: Json) -> Result<Read, ReadError> {
    match file.get("format").and_then(Json::as_str) {
        Some(FORMAT) => {}
        Some("implementum-checklist") => return Err(ReadError::Checklist),
        Some(COLLECTION) => return Err(ReadError::Collection),
        Some(COMMENTS) => return Err(ReadError::Comments),
        Some(_) | None => return Err(ReadError::NotOurs),
    }
    let version = version(&file)?;
    // Of what stands in the file, before any step lifts it.
    let code = code::check(&file)?;
    migrations::lift(&mut file, version)?;
    fields::read(&file, code)
}

fn version(file: &Json) -> Result<u64, ReadError> {
    match file.get("formatVersion").and_then(Json::as_u64) {
        Some(version @ 1..=CURRENT) => Ok(version),
        Some(found @ 1..) => Err(ReadError::TooNew { found }),
        Some(0) | None => Err(ReadError::wrong("formatVersion", "1, 2, 3 …")),
    }
}
