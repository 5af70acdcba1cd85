//! The words of a copy for comments: for those who read what a team has written, and were not there.

use crate::app::words::print::Said;
use crate::app::words::{Word, common, fill, gaps, named, plan, word, words};
use crate::domain::{Coded, Consequence, Effort, GapSize, Language, Priority, Solver};

words! {
    TEAM_PRIORITY = "Teamets prioritet" / "The team’s priority";
}

/// What a team has written of an area.
pub const AREA_TEXTS: &[Said] = &[
    Said("demand", gaps::DEMAND, &[]),
    Said("now", gaps::NOW, &[]),
    Said("target", gaps::TARGET, &[]),
    Said("gap", gaps::GAP_WORDS, &[]),
    Said("evidence", word!("Underlag", "Evidence"), &[]),
];

/// What it has chosen.
pub const AREA_CHOICES: &[Said] = &[
    Said("size", gaps::GAP, SIZES),
    Said("patients", word!("För patienter", "For patients"), CONSEQUENCES),
    Said("staff", word!("För medarbetare", "For staff"), CONSEQUENCES),
    Said("steering", word!("För styrning och ekonomi", "For management and finances"), CONSEQUENCES),
    Said("solver", gaps::SOLVED_BY, SOLVERS),
    Said("effort", word!("Insats", "Effort"), EFFORTS),
];

const SIZES: &[Word; GapSize::ALL.len()] =
    &[word!("inget", "none"), word!("litet", "small"), word!("måttligt", "moderate"), word!("stort", "large")];

const CONSEQUENCES: &[Word; Consequence::ALL.len()] = &[
    word!("ingen konsekvens", "no consequence"),
    word!("liten konsekvens", "minor consequence"),
    word!("betydande konsekvens", "considerable consequence"),
    word!("allvarlig konsekvens", "serious consequence"),
];

const SOLVERS: &[Word; Solver::ALL.len()] = &[
    word!("teamets egen enhet", "the team’s own unit"),
    word!("förvaltningen", "the division"),
    word!("LAG eller LPO", "LAG or LPO"),
    word!("regionen", "the region"),
    word!("kommunen", "the municipality"),
    word!("nationell nivå", "national level"),
];

const EFFORTS: &[Word; Effort::ALL.len()] =
    &[word!("liten", "small"), word!("måttlig", "moderate"), word!("stor", "large")];

/// What a team has chosen of an action.
pub const ACTION_CHOICES: &[Said] = &[
    Said("role", plan::ROLE, &[]),
    Said("start", plan::START, &[]),
    Said("due", plan::DUE, &[]),
    Said("status", plan::STATUS, common::STATUSES),
    Said("kind", plan::KIND_SHORT, common::ACTION_KINDS),
    Said("means", plan::MEANS, common::MEANS),
];

/// What it has written of it.
pub const ACTION_TEXTS: &[Said] = &[
    Said("frees", plan::FREES, &[]),
    Said("followUp", word!("Uppföljning", "Follow-up"), &[]),
    Said("economy", plan::ECONOMY, &[]),
];

/// "Låg, inte den som föreslogs. Beslut i ledningsgruppen": a priority of the team's own, and why.
pub fn own(language: Language, chosen: Priority, reason: &str) -> String {
    let sentence = word!("{0}, inte den som föreslogs", "{0}, not the one suggested");
    let own = fill(language, sentence, &[&common::priority(chosen).say(language)]);
    let reason = reason.trim();
    if reason.is_empty() { own } else { named(&own, reason) }
}
