//! Files as many units in Swedish care might send them to their process leader: made up, the same in every run, and
//! written by the product's own writer.
//!
//! Among them are both checklists, short and whole; units that have answered nothing yet; some that stand in two camps
//! on known questions; files of the first version of the format; reports as web pages; one self-assessment twice; and
//! some that nobody can read. `cargo xtask units --out folder` writes them for trying by hand.

mod answers;
mod names;
mod spoiled;

use implementum::content::{Checklist, built_in};
use implementum::domain::{About, Change, ChecklistUsed, Date, Document, GroupKind, Moment, Name, Scope};
use implementum::format::{self, Page};

use crate::Chance;

/// A file with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFile {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// What has been made, and what is known of it.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The files.
    pub files: Vec<UnitFile>,
    /// The names of the files that cannot be read.
    pub broken: Vec<String>,
    /// The names of the units whose files can be read, each once.
    pub units: Vec<String>,
    /// How many of them use the first checklist that ships.
    pub first_checklist: usize,
    /// The unit whose self-assessment stands in two files.
    pub twice: String,
    /// The same units in an earlier round: by the same id, or another year's self-assessment of the same unit.
    pub earlier: Vec<UnitFile>,
}

/// The questions of the first checklist on which the units stand in two camps.
pub const CAMPS: [&str; 2] = ["F1-04", "F2-03"];

/// What a unit is like.
struct Plan {
    number: usize,
    name: String,
    checklist: &'static Checklist,
    is_blank: bool,
    is_short: bool,
}

/// So many files, from a seed.
pub fn make(count: usize, seed: u64) -> Made {
    let mut made = Made::default();
    let readable = count.saturating_sub(1);
    let mut first = None;
    for number in 0..readable {
        let mut chance = Chance::new(seed.wrapping_add(number as u64).wrapping_mul(7919));
        let plan = plan(number);
        let document = document(&plan, &mut chance, 0);
        if number % 10 == 7 {
            let file = spoiled::spoiled(number / 10, &plan.name, &format::write_file(&document, saved(number)));
            made.broken.push(file.name.clone());
            made.files.push(file);
            continue;
        }
        made.units.push(plan.name.clone());
        made.first_checklist += usize::from(plan.checklist.id == built_in()[0].id);
        made.files.push(file(&plan, &document));
        // Every third unit begins a self-assessment of its own each year; the others go on with the same.
        let mut before = Chance::new(seed.wrapping_add(number as u64).wrapping_mul(104_729));
        let id = if number % 3 == 2 { format!("tidigare-{number}") } else { document.id.clone() };
        let mut earlier = self::document(&plan, &mut before, 1);
        earlier.id = id;
        let name = format!("{:03}-tidigare.json", number + 1);
        made.earlier.push(UnitFile { name, text: format::write_file(&earlier, at(2025, 11, number)) });
        first.get_or_insert((plan, document));
    }
    if let Some((plan, mut document)) = first {
        document.write(
            &"kollegan".into(),
            saved(1),
            vec![About::ROLES.set("", "Chef, sjuksköterska, arbetsterapeut".into())],
        );
        let name = format!("{count:03}-igen.json");
        made.files.push(UnitFile { name, text: format::write_file(&document, saved(2)) });
        made.twice = plan.name;
    }
    made
}

/// So many files in which every question has an answer and every area a gap: the most that a page is to bear.
pub fn full(count: usize, seed: u64) -> Vec<UnitFile> {
    let checklist = built_in()[0];
    (0..count)
        .map(|number| {
            let mut chance = Chance::new(seed.wrapping_add(number as u64).wrapping_mul(7919));
            let plan = Plan { number, name: names::unit(number), checklist, is_blank: false, is_short: false };
            let document = document(&plan, &mut chance, 0);
            UnitFile { name: format!("{:03}.json", number + 1), text: format::write_file(&document, saved(number)) }
        })
        .collect()
}

fn plan(number: usize) -> Plan {
    let checklists = built_in();
    Plan {
        number,
        name: names::unit(number),
        checklist: checklists[usize::from(number % 3 == 1)],
        is_blank: number % 13 == 5,
        is_short: number % 4 == 2,
    }
}

/// The unit's document; `ago` years ago it had come less far.
fn document(plan: &Plan, chance: &mut Chance, ago: i32) -> Document {
    let checklist = plan.checklist;
    let mut document = Document::new(format!("enhet-{:03}", plan.number + 1));
    let when = at(2026 - ago, 10, plan.number);
    let writer = format!("grupp{}", plan.number).as_str().into();
    document.write(&writer, when, about(plan, checklist, when));
    if !plan.is_blank {
        document.write(&writer, when, answers::items(plan, chance, ago));
        document.write(&writer, when, answers::areas(plan, chance));
        document.write(&writer, when, answers::actions(plan, chance));
    }
    document
}

fn about(plan: &Plan, checklist: &Checklist, when: Moment) -> Vec<Change> {
    vec![
        ChecklistUsed::ID.set("", Name(checklist.id.clone())),
        ChecklistUsed::VERSION.set("", Name(checklist.version.clone())),
        ChecklistUsed::FINGERPRINT.set("", Name(checklist.fingerprint.clone())),
        About::SUBJECT.set("", "Sammanhållet vårdförlopp hjärtsvikt".into()),
        About::UNIT.set("", plan.name.clone()),
        About::GROUP.set("", Some(GroupKind::Unit)),
        About::ROLES.set("", "Enhetschef, läkare, sjuksköterska, undersköterska".into()),
        About::SCOPE.set("", Some(if plan.is_short { Scope::Short } else { Scope::Full })),
        About::DATE.set("", Some(when.date)),
        About::CREATED.set("", Some(when)),
    ]
}

/// The file as the unit saved it.
fn file(plan: &Plan, document: &Document) -> UnitFile {
    let at = saved(plan.number);
    let number = plan.number + 1;
    match plan.number % 10 {
        4 => {
            let body = format!("<article class=\"paper\"><h1>{}</h1></article>", plan.name);
            let page = Page { language: "sv", title: &plan.name, style: ".paper{margin:1em}", body: &body };
            UnitFile { name: format!("{number:03}-rapport.html"), text: format::write_page(document, at, &page) }
        }
        8 => {
            let text = format::write_file(document, at);
            let newest = format!("\"formatVersion\": {}", format::CURRENT);
            UnitFile {
                name: format!("{number:03}-version-1.json"),
                text: text.replacen(&newest, "\"formatVersion\": 1", 1),
            }
        }
        _ => UnitFile { name: format!("{number:03}.json"), text: format::write_file(document, at) },
    }
}

/// When a unit saved its file.
fn saved(number: usize) -> Moment {
    at(2026, 11, number)
}

fn at(year: i32, month: u8, number: usize) -> Moment {
    let day = u8::try_from(number % 27).unwrap_or_default() + 1;
    let date = Date::new(year, month, day).unwrap_or(Date::FIRST);
    Moment { date, hour: 8 + u8::try_from(number % 9).unwrap_or_default(), minute: 15 }
}
