//! What each field is called where it does not stand in a form: in a comparison of two versions, and in tables.

use super::print::{self, Said};
use super::{Word, common, fill, gaps, named, new, plan, word};
use crate::domain::{Key, Kind, Language};

/// Yes and no, for what is ticked.
pub const FLAGS: [Word; 2] = [word!("Nej", "No"), word!("Ja", "Yes")];

/// The answer to an item; the checklist names its choices.
pub const ANSWER: &[Said] = &[Said("answer", word!("Svar", "Answer"), &[])];

/// What the papers say at their top, in words of its own.
const ABOUT: &[Said] = &[
    Said("subject", new::SUBJECT, &[]),
    Said("unit", new::UNIT, &[]),
    Said("group", new::GROUP, common::GROUPS),
    Said("date", new::DATE, &[]),
    Said("scope", new::SCOPE, common::SCOPES),
];
const PHASE: &[Said] = &[Said("done", word!("Ni är klara med den", "You are done with it"), &[])];
const AREA: &[Said] = &[
    Said("title", gaps::TITLE, &[]),
    Said("hidden", word!("Inte med i gapanalysen", "Left out of the gap analysis"), &[]),
];
const ACTION: &[Said] = &[Said("title", plan::TITLE, &[])];

const WORKSHOP: &[Said] =
    &[Said("nextSteps", word!("Nästa steg från workshopen", "Next steps from the workshop"), &[])];
const PARKED: &[Said] = &[
    Said("text", word!("Att ta upp senare", "To take up later"), &[]),
    Said("settled", word!("Att ta upp senare: avklarat", "To take up later: dealt with"), &[]),
];

/// The name of a field and of its choices, if people know it by one.
pub fn field(key: &Key) -> Option<&'static Said> {
    let lists: &[&[Said]] = match key.place.kind {
        Kind::About => &[ABOUT, print::ABOUT, print::OWN],
        Kind::Items => &[ANSWER, print::ITEM],
        Kind::Phases => &[PHASE],
        Kind::Areas => &[AREA, print::AREA],
        Kind::Actions => &[ACTION, print::ACTION],
        Kind::Workshop => &[WORKSHOP],
        Kind::Parked => &[PARKED],
        #[cfg(feature = "leader")]
        Kind::Course(course) => &[super::course::register(course).fields],
        #[cfg(not(feature = "leader"))]
        Kind::Course(_) => &[],
        Kind::Checklist | Kind::Agenda | Kind::Voices | Kind::Hands => &[],
    };
    lists.iter().copied().flatten().find(|field| field.0 == key.field)
}

/// "Fråga 3 i Behovsinventering".
pub fn question(language: Language, number: usize, phase: &str) -> String {
    fill(language, word!("{1}, fråga {0}", "{1}, question {0}"), &[&number, &phase])
}

/// "Åtgärd: Snabbspår".
pub fn action(language: Language, title: &str) -> String {
    let title = if title.is_empty() { plan::NO_TITLE.say(language) } else { title };
    named(plan::ACTION.say(language), title)
}

/// "Område: Ingång".
pub fn area(language: Language, title: &str) -> String {
    named(gaps::AREA.say(language), title)
}

/// What the name of a question begins with where its checklist is not known here.
pub fn unknown_question(language: Language, id: &str) -> String {
    fill(language, word!("Fråga {0}", "Question {0}"), &[&id])
}

/// What stands for a whole action that one side does not have.
pub const NOT_THERE: Word = word!("(finns inte)", "(not there)");

/// What stands for one of which nothing is said but its title.
pub const THERE: Word = word!("(finns)", "(there)");
