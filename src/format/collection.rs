//! A process leader's collection as one file: the assessments of many units, those of an earlier round, and the words
//! about them all. Through the same gate as every assessment.

use super::fields::exported_at;
use super::json::{Json, Map, parse_within};
use super::writer::Writer;
use super::{COLLECTION, MAX_LENGTH, Read, ReadError, page, read_list, read_several, version};
use crate::domain::{Document, Moment, as_text};

/// The longest collection that is read, in bytes: three hundred assessments of a usual length take a tenth of it.
pub const MAX_COLLECTION: usize = 64_000_000;

/// The fewest answers that figures may be hidden below.
const MOST_HIDDEN: u64 = 1000;

/// The names of the process leader's own texts.
const TEXTS: [&str; 3] = ["conclusions", "biggestGaps", "keyAreas"];

/// What stands in a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The round that the work is about.
    pub now: Vec<Read>,
    /// An earlier round of the same units.
    pub earlier: Vec<Read>,
    /// Conclusions about nuläge, the biggest gaps, the most important areas.
    pub texts: [String; 3],
    /// Where fewer have answered, no figures are shown.
    pub fewest: u32,
    /// The ids of those that had been changed outside before they came into the collection.
    pub altered: Vec<String>,
}

/// What a text turned out to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Assessments, in a file of one or several or in a report.
    Assessments(Vec<Read>),
    /// A collection.
    Collection(Box<Gathered>),
}

/// Reads a collection, or whatever else holds assessments.
///
/// # Errors
/// As [`super::read_all`]: of what is refused nothing is taken in.
pub fn open(text: &str) -> Result<Opened, ReadError> {
    if text.len() <= MAX_LENGTH && page::is_page(text) {
        return super::read_all(text).map(Opened::Assessments);
    }
    let mut file = parse_within(text, MAX_COLLECTION)?;
    if file.get("format").and_then(Json::as_str) != Some(COLLECTION) {
        return if text.len() > MAX_LENGTH {
            Err(ReadError::TooLarge)
        } else {
            read_several(file).map(Opened::Assessments)
        };
    }
    version(&file)?;
    let Json::Object(map) = &mut file else { return Err(ReadError::NotOurs) };
    exported_at(map)?;
    let mut gathered =
        Gathered { texts: texts(map)?, fewest: fewest(map)?, altered: altered(map)?, ..Gathered::default() };
    gathered.now = read_list(map, "assessments")?;
    if map.get("earlier").is_some() {
        gathered.earlier = read_list(map, "earlier")?;
    }
    Ok(Opened::Collection(Box::new(gathered)))
}

fn texts(map: &Map) -> Result<[String; 3], ReadError> {
    let texts = super::fields::object(map.get("texts"), "texts")?;
    let mut all: [String; 3] = Default::default();
    for (text, name) in all.iter_mut().zip(TEXTS) {
        match texts.get(name) {
            None => {}
            Some(Json::String(found)) => text.clone_from(found),
            Some(_) => return Err(ReadError::wrong(&["texts/", name].concat(), "\"…\"")),
        }
    }
    Ok(all)
}

fn fewest(map: &Map) -> Result<u32, ReadError> {
    let Some(json) = map.get("fewest") else { return Ok(0) };
    let number = json.as_u64().filter(|number| *number <= MOST_HIDDEN);
    number.and_then(|number| u32::try_from(number).ok()).ok_or_else(|| ReadError::wrong("fewest", "0, 1, 2 …"))
}

fn altered(map: &Map) -> Result<Vec<String>, ReadError> {
    let wrong = || ReadError::wrong("altered", "[\"a-1\", …]");
    let Some(json) = map.get("altered") else { return Ok(Vec::new()) };
    let mut ids = Vec::new();
    for id in json.as_array().ok_or_else(wrong)? {
        ids.push(id.as_str().ok_or_else(wrong)?.to_owned());
    }
    Ok(ids)
}

/// An assessment with when it was saved as a file.
pub type Saved<'a> = (&'a Document, Option<Moment>);

/// What is written beside the assessments.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// See [`Gathered::texts`].
    pub texts: &'a [String; 3],
    /// See [`Gathered::fewest`].
    pub fewest: u32,
    /// See [`Gathered::altered`].
    pub altered: &'a [&'a str],
}

/// The text of a collection: this round and the earlier one. Close set, for it is large.
pub fn write_collection([now, earlier]: [&[Saved]; 2], about: About, exported_at: Moment) -> String {
    let mut out = Writer::new(false);
    out.head(COLLECTION, Some(exported_at));
    out.key("texts");
    out.open('{');
    for (name, text) in TEXTS.iter().zip(about.texts) {
        out.key(name);
        out.string(text);
    }
    out.close('}');
    out.key("fewest");
    out.plain(&as_text(&about.fewest));
    out.key("altered");
    out.open('[');
    for id in about.altered {
        out.entry();
        out.string(id);
    }
    out.close(']');
    for (name, list) in [("assessments", now), ("earlier", earlier)] {
        out.key(name);
        out.open('[');
        for (document, saved_at) in list {
            out.entry();
            out.assessment(document, *saved_at, None);
        }
        out.close(']');
    }
    out.close('}');
    out.finish()
}
