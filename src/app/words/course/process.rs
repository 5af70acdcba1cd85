//! The words of the process plan.

use crate::app::words::{Word, fill, word, words};
use crate::domain::{Date, Language, as_text};

words! {
    TIMELINE = "Stegen i tid" / "The steps in time";
    STEP = "Steg" / "Step";
    WHEN = "När" / "When";
    STATE = "Läge" / "State";
    IN_TIME = "I tid" / "In time";
    CHAIN = "Den nationella kedjan" / "The national chain";
    PLAN_STEP = "Ändra eller markera klart" / "Change or mark as done";
    DONE_TODAY = "Klart i dag" / "Done today";
    LATER = "En vecka senare" / "One week later";
    EARLIER = "En vecka tidigare" / "One week earlier";
    LONGER = "En vecka längre" / "One week longer";
    SHORTER = "En vecka kortare" / "One week shorter";
    NO_START = "Sätt en första dag för att se stegen i tid." / "Set a first day to see the steps in time.";
    DONE = "Klart" / "Done";
    NOW = "Pågår" / "Under way";
    LATE = "Försenat" / "Late";
    AHEAD = "Kommer" / "To come";
    NOTE = "Anteckning" / "Note";
    TODAY = "i dag" / "today";
    PRINT_HELP = "Hela processen på en A4, för LPO och ledningsgruppen." / "The whole process on one A4 page, for the LPO and the management team.";
}

/// "2026-12-01 till 2026-12-28".
pub fn span(language: Language, start: Date, end: Date) -> String {
    fill(language, word!("{0} till {1}", "{0} to {1}"), &[&start, &end])
}

/// "4 veckor", "12 veckor, beräknat".
pub fn weeks(language: Language, weeks: u32, is_assumed: bool) -> String {
    const LENGTH: Word = word!("{0} veckor", "{0} weeks");
    const ONE: Word = word!("{0} vecka", "{0} week");
    const ASSUMED: Word = word!("{0} veckor, beräknat", "{0} weeks, estimated");
    let sentence = match (weeks, is_assumed) {
        (1, _) => ONE,
        (_, false) => LENGTH,
        (_, true) => ASSUMED,
    };
    fill(language, sentence, &[&weeks])
}

/// What a button or a field does to a step: "Klart i dag: Förbered".
pub fn of_step(language: Language, what: Word, step: &str) -> String {
    super::super::named(what.say(language), step)
}

/// "Klart 2026-12-20".
pub fn done_on(language: Language, done: Date) -> String {
    fill(language, word!("Klart {0}", "Done {0}"), &[&as_text(&done)])
}
