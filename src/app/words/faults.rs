//! What is wrong with a file, in plain words: what happened, what is safe, what to do.

use std::fmt::Display;

use super::{Word, fill, word};
use crate::content::{Cause, Fault, LoadError};
use crate::domain::Language;
use crate::format::ReadError;

/// Why something that is kept could not be read.
pub fn unreadable(language: Language, why: &ReadError) -> String {
    let (what, parts, _) = told(why);
    fill(language, what, &parts)
}

/// Why a file was not opened. Nothing has changed then, and the sentence says so.
pub fn refused(language: Language, why: &ReadError) -> String {
    let (what, parts, cure) = told(why);
    let safe = word!("Inget har ändrats här.", "Nothing has been changed here.");
    let what = fill(language, what, &parts);
    format!("{what} {} {}", safe.say(language), cure.say(language))
}

/// What happened, what the sentence has in it, and the cure.
fn told(why: &ReadError) -> (Word, [&dyn Display; 2], Word) {
    const ASK: Word =
        word!("Be den som skickade filen att spara den på nytt.", "Ask whoever sent the file to save it again.");
    const CHOOSE: Word =
        word!("Välj en fil som är sparad med Spara som fil.", "Choose a file saved with Save as file.");
    let mut parts: [&dyn Display; 2] = [&"", &""];
    let (what, cure) = match why {
        ReadError::Empty => (word!("Filen är tom.", "The file is empty."), ASK),
        ReadError::TooLarge => (
            word!(
                "Filen är för stor för att vara en självskattning.",
                "The file is too large to be a self-assessment."
            ),
            word!("Kontrollera att ni valde rätt fil.", "Check that you chose the right file."),
        ),
        ReadError::NotJson { line, column } => {
            parts = [line, column];
            let sentence = word!(
                "Filen går inte att läsa: den är inte i formatet JSON (rad {0}, tecken {1}).",
                "The file cannot be read: it is not in JSON format (line {0}, column {1}).",
            );
            (sentence, CHOOSE)
        }
        ReadError::CutOff => {
            (word!("Filen är avklippt: slutet saknas.", "The file is cut off: the end is missing."), ASK)
        }
        ReadError::TooDeep => (
            word!(
                "Filen är inte uppbyggd som en självskattning.",
                "The file does not have the structure of a self-assessment."
            ),
            CHOOSE,
        ),
        ReadError::RepeatedKey { key } => {
            parts[0] = key;
            let sentence = word!(
                "I filen står ”{0}” två gånger på samma ställe, och det går inte att veta vilket som gäller.",
                "In the file, “{0}” appears twice in the same place, and there is no way of knowing which one applies.",
            );
            (sentence, ASK)
        }
        ReadError::NotOurs => (
            word!(
                "Filen är ingen självskattning från Implementum.",
                "The file is not a self-assessment from Implementum.",
            ),
            CHOOSE,
        ),
        ReadError::Checklist => (
            word!("Filen är en checklista, ingen självskattning.", "The file is a checklist, not a self-assessment."),
            word!("Välj en självskattning.", "Choose a self-assessment."),
        ),
        ReadError::TooNew { found } => {
            parts[0] = found;
            let sentence = word!(
                "Filen är sparad med en nyare version av Implementum (filformat {0}).",
                "The file was saved with a newer version of Implementum (file format {0}).",
            );
            let cure = word!(
                "Öppna den på en sida med den nyare versionen, eller ladda om den här sidan.",
                "Open it on a page with the newer version, or reload this page.",
            );
            (sentence, cure)
        }
        ReadError::WrongShape { place, expected } => {
            parts = [place, expected];
            let sentence = word!(
                "I filen står något oväntat vid {0}. Där ska det stå: {1}",
                "The file has something unexpected at {0}. It should be: {1}",
            );
            (sentence, ASK)
        }
    };
    (what, parts, cure)
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
        Cause::BadId => "an id may only have a–z, 0–9, hyphen, underscore, colon and full stop, at most 64 characters. Change the id.".into(),
        Cause::RepeatedId => "the same id is used earlier. Give this one its own.".into(),
        Cause::NoSuch { id } => format!("“{id}” is not in the file. Correct the spelling or add what it should refer to."),
        Cause::Scale => "the scale should have the six answers in order: not-started, started, partly, in-place, unknown, not-applicable. Correct the list.".into(),
        Cause::UnusedSource => "no question and no area refers to the source. Remove it, or name it where it is used.".into(),
    }
}
