//! What is wrong with a file, in plain words: what happened, what is safe, what to do.

use crate::content::{Cause, Fault, LoadError};
use crate::domain::Language;
use crate::format::ReadError;

/// Why something that is kept could not be read.
pub fn unreadable(language: Language, why: &ReadError) -> String {
    match language {
        Language::Swedish => swedish(why).0,
        Language::English => english(why).0,
    }
}

/// Why a file was not opened. Nothing has changed then, and the sentence says so.
pub fn refused(language: Language, why: &ReadError) -> String {
    let safe = match language {
        Language::Swedish => "Inget har ändrats här.",
        Language::English => "Nothing has been changed here.",
    };
    let (what, cure) = match language {
        Language::Swedish => swedish(why),
        Language::English => english(why),
    };
    format!("{what} {safe} {cure}").trim_end().to_owned()
}

fn swedish(why: &ReadError) -> (String, &'static str) {
    const ASK: &str = "Be den som skickade filen att spara den på nytt.";
    match why {
        ReadError::Empty => ("Filen är tom.".into(), ASK),
        ReadError::TooLarge => {
            ("Filen är för stor för att vara en självskattning.".into(), "Kontrollera att ni valde rätt fil.")
        }
        ReadError::NotJson { line, column } => (
            format!("Filen går inte att läsa: den är inte i formatet JSON (rad {line}, tecken {column})."),
            "Välj en fil som är sparad med Spara som fil.",
        ),
        ReadError::CutOff => ("Filen är avklippt: slutet saknas.".into(), ASK),
        ReadError::TooDeep => {
            ("Filen är inte uppbyggd som en självskattning.".into(), "Välj en fil som är sparad med Spara som fil.")
        }
        ReadError::RepeatedKey { key } => (
            format!("I filen står ”{key}” två gånger på samma ställe, och det går inte att veta vilket som gäller."),
            ASK,
        ),
        ReadError::NotOurs => {
            ("Filen är ingen självskattning från Implementum.".into(), "Välj en fil som är sparad med Spara som fil.")
        }
        ReadError::Checklist => ("Filen är en checklista, ingen självskattning.".into(), "Välj en självskattning."),
        ReadError::TooNew { found } => (
            format!("Filen är sparad med en nyare version av Implementum (filformat {found})."),
            "Öppna den på en sida med den nyare versionen, eller ladda om den här sidan.",
        ),
        ReadError::WrongShape { place, expected } => {
            (format!("I filen står något oväntat vid {place}. Där ska det stå: {expected}"), ASK)
        }
    }
}

fn english(why: &ReadError) -> (String, &'static str) {
    const ASK: &str = "Ask whoever sent the file to save it again.";
    match why {
        ReadError::Empty => ("The file is empty.".into(), ASK),
        ReadError::TooLarge => {
            ("The file is too large to be a self-assessment.".into(), "Check that you chose the right file.")
        }
        ReadError::NotJson { line, column } => (
            format!("The file cannot be read: it is not in JSON format (line {line}, column {column})."),
            "Choose a file saved with Save as file.",
        ),
        ReadError::CutOff => ("The file is cut off: the end is missing.".into(), ASK),
        ReadError::TooDeep => {
            ("The file is not built like a self-assessment.".into(), "Choose a file saved with Save as file.")
        }
        ReadError::RepeatedKey { key } => (
            format!("In the file “{key}” stands twice in the same place, and it cannot be known which one applies."),
            ASK,
        ),
        ReadError::NotOurs => {
            ("The file is not a self-assessment from Implementum.".into(), "Choose a file saved with Save as file.")
        }
        ReadError::Checklist => ("The file is a checklist, not a self-assessment.".into(), "Choose a self-assessment."),
        ReadError::TooNew { found } => (
            format!("The file was saved with a newer version of Implementum (file format {found})."),
            "Open it on a page with the newer version, or reload this page.",
        ),
        ReadError::WrongShape { place, expected } => {
            (format!("The file holds something unexpected at {place}. It should be: {expected}"), ASK)
        }
    }
}

/// What is wrong with a checklist, a line each: place, cause and cure.
pub fn checklist(language: Language, why: &LoadError) -> Vec<String> {
    match why {
        LoadError::Text(why) => vec![refused(language, why)],
        LoadError::Faults(faults) => faults.iter().map(|fault| line(language, fault)).collect(),
    }
}

fn line(language: Language, Fault { place, cause }: &Fault) -> String {
    let text = match language {
        Language::Swedish => swedish_cause(cause),
        Language::English => english_cause(cause),
    };
    format!("{place}: {text}")
}

fn swedish_cause(cause: &Cause) -> String {
    match cause {
        Cause::Missing => "här saknas något. Fyll i det.".into(),
        Cause::NotText => "här ska det stå en text. Sätt den inom citattecken.".into(),
        Cause::NotList => "här ska det stå en lista. Sätt den inom [ och ].".into(),
        Cause::NotObject => "här ska det stå namn och värden. Sätt dem inom { och }.".into(),
        Cause::NotFlag => "här ska det stå true eller false, utan citattecken.".into(),
        Cause::NotNumber => "här ska det stå ett heltal, utan citattecken.".into(),
        Cause::UnknownName => "namnet finns inte i formatet. Rätta stavningen eller ta bort det.".into(),
        Cause::BadId => "id får bara ha a–z, 0–9, bindestreck, understreck, kolon och punkt, högst 64 tecken. Byt id.".into(),
        Cause::RepeatedId => "samma id står redan tidigare. Ge den här ett eget.".into(),
        Cause::NoSuch { id } => format!("”{id}” finns inte i filen. Rätta stavningen eller lägg till det som ska pekas ut."),
        Cause::Scale => "skalan ska ha de sex svaren i ordning: not-started, started, partly, in-place, unknown, not-applicable. Rätta listan.".into(),
        Cause::UnusedSource => "ingen fråga och inget område nämner källan. Ta bort den eller hänvisa till den.".into(),
    }
}

fn english_cause(cause: &Cause) -> String {
    match cause {
        Cause::Missing => "something is missing here. Fill it in.".into(),
        Cause::NotText => "this should be a text. Put it in quotation marks.".into(),
        Cause::NotList => "this should be a list. Put it within [ and ].".into(),
        Cause::NotObject => "this should be names and values. Put them within { and }.".into(),
        Cause::NotFlag => "this should be true or false, without quotation marks.".into(),
        Cause::NotNumber => "this should be a whole number, without quotation marks.".into(),
        Cause::UnknownName => "the format has no such name. Correct the spelling or remove it.".into(),
        Cause::BadId => "an id may only have a–z, 0–9, hyphen, underscore, colon and full stop, at most 64 signs. Change the id.".into(),
        Cause::RepeatedId => "the same id stands earlier. Give this one its own.".into(),
        Cause::NoSuch { id } => format!("“{id}” is not in the file. Correct the spelling or add what it should point at."),
        Cause::Scale => "the scale should have the six answers in order: not-started, started, partly, in-place, unknown, not-applicable. Correct the list.".into(),
        Cause::UnusedSource => "no question and no area names the source. Remove it or refer to it.".into(),
    }
}
