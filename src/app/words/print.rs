//! The words of *Skriv ut* and of what is printed.

use super::{Word, checklist, common, fill, gaps, new, plan, result, word, words};
use crate::app::Paper;
use crate::domain::{Language, Moment, as_text};

words! {
    EMPTY = "Det finns inget att skriva ut än. Börja med checklistan: det ni svarar där hamnar på papperet." / "There is nothing to print yet. Begin with the checklist: what you answer there goes onto the paper.";
    PRINT = "Skriv ut" / "Print";
    SUMMARY = "En sida för chefen" / "One page for the manager";
    SUMMARY_HELP = "Var ni står, de största gapen, nästa steg och nästa datum på en A4. För den som beslutar, och för anslagstavlan." / "Where you stand, the biggest gaps, the next steps and the next date on one A4 page. For whoever decides, and for the notice board.";
    REPORT = "Hela rapporten" / "The whole report";
    REPORT_HELP = "Allt ni har skrivit, fråga för fråga. För er själva, för LPO och kunskapsstyrningsrådet och för arkivet." / "Everything you have written, question by question. For yourselves, for the LPO and the knowledge management council, and for the archive.";
    BLANK = "Tom checklista" / "Blank checklist";
    BLANK_HELP = "Alla frågor med rutor att kryssa i och rader att skriva på. För er som vill svara på papper." / "All questions with boxes to tick and lines to write on. For those who want to answer on paper.";
    BACK = "Tillbaka till Dela" / "Back to Share";
    WHERE = "Här står vi" / "Where we stand";
    NEXT_DATE = "Nästa datum" / "Next date";
    NO_ANSWER = "Inget svar" / "No answer";
    TICK = "Sätt ett kryss per fråga. ”Vet inte” är också ett svar." / "Tick one box a question. “Don’t know” is an answer too.";
    SOURCES = "Checklistan och dess källor" / "The checklist and its sources";
    TIMES = "Tider och versioner" / "Times and versions";
    CREATED = "Skapad" / "Created";
    CHANGED = "Senast ändrad" / "Last changed";
    PRINTED = "Utskriven" / "Printed";
}

/// The name of a paper, and whom it is for.
pub fn named(paper: Paper) -> [Word; 2] {
    match paper {
        Paper::Summary => [SUMMARY, SUMMARY_HELP],
        Paper::Report => [REPORT, REPORT_HELP],
        Paper::Blank => [BLANK, BLANK_HELP],
        #[cfg(feature = "leader")]
        Paper::List(course) => [super::course::register(course).title, super::course::PAPER_HELP],
        #[cfg(feature = "leader")]
        Paper::Workshop => [super::workshop::PAPER, super::workshop::PAPER_HELP],
    }
}

/// A field on paper: what it is called in files and to people, and the names of its choices, if it has any.
pub struct Said(pub &'static str, pub Word, pub &'static [Word]);

/// What the assessment is about, beside what stands at the top.
pub const ABOUT: &[Said] = &[Said("roles", new::ROLES, &[]), Said("involvement", new::INVOLVEMENT, &[])];

/// The team's own words on its result.
pub const OWN: &[Said] = &[
    Said("conclusions", result::CONCLUSIONS, &[]),
    Said("biggestGaps", result::BIGGEST_GAPS, &[]),
    Said("keyAreas", result::KEY_AREAS, &[]),
];

/// What is said of an item beside its answer.
pub const ITEM: &[Said] = &[
    Said("reason", checklist::REASON, &[]),
    Said("comment", checklist::COMMENT, &[]),
    Said("evidence", checklist::EVIDENCE, &[]),
];

/// What is said of an area.
pub const AREA: &[Said] = &[
    Said("demand", gaps::DEMAND, &[]),
    Said("now", gaps::NOW, &[]),
    Said("target", gaps::TARGET, &[]),
    Said("gap", gaps::GAP_WORDS, &[]),
    Said("evidence", gaps::EVIDENCE, &[]),
    Said("size", gaps::SIZE, common::SIZES),
    Said("patients", gaps::PATIENTS, common::CONSEQUENCES),
    Said("staff", gaps::STAFF, common::CONSEQUENCES),
    Said("steering", gaps::STEERING, common::CONSEQUENCES),
    Said("solver", gaps::SOLVER, common::SOLVERS),
    Said("effort", gaps::EFFORT, common::EFFORTS),
    Said("priority", gaps::CHOSEN, common::PRIORITIES),
    Said("priorityReason", gaps::PRIORITY_REASON, &[]),
];

/// What is said of an action.
pub const ACTION: &[Said] = &[
    Said("role", plan::ROLE, &[]),
    Said("start", plan::START, &[]),
    Said("due", plan::DUE, &[]),
    Said("status", plan::STATUS, common::STATUSES),
    Said("kind", plan::KIND_SHORT, common::ACTION_KINDS),
    Said("means", plan::MEANS, common::MEANS),
    Said("frees", plan::FREES, &[]),
    Said("followUp", plan::FOLLOW_UP, &[]),
    Said("economy", plan::ECONOMY, &[]),
];

/// "2026-11-21 14:12".
pub fn minute(at: Moment) -> String {
    as_text(&at).replace('T', " ")
}

/// "version 1.0.0, fingeravtryck 3f9a01c2": which text the team answered.
pub fn version(language: Language, version: &str, fingerprint: &str) -> String {
    let fingerprint = fingerprint.get(..8).unwrap_or_default();
    fill(language, word!("version {0}, fingeravtryck {1}", "version {0}, fingerprint {1}"), &[&version, &fingerprint])
}
