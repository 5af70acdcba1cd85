//! What is wrong with a file, in plain words: what happened, what is safe, what to do.

use super::{Word, fill, word};
use crate::content::{Cause, Fault, LoadError};
use crate::domain::{Language, Piece, joined};
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
    joined(&[what.as_str(), safe.say(language), cure.say(language)], " ")
}

/// What happened, what the sentence has in it, and the cure.
fn told(why: &ReadError) -> (Word, [&dyn Piece; 2], Word) {
    const ASK: Word =
        word!("Be den som skickade filen att spara den på nytt.", "Ask whoever sent the file to save it again.");
    const CHOOSE: Word =
        word!("Välj en fil som är sparad med Spara som fil.", "Choose a file saved with Save as file.");
    let mut parts: [&dyn Piece; 2] = [&"", &""];
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
        ReadError::Collection => (
            word!("Filen är en samling från en processledare.", "The file is a process leader’s collection."),
            word!("Öppna den i Implementum för processledare.", "Open it in Implementum for process leaders."),
        ),
        ReadError::Comments => (
            word!("Filen är synpunkter från en synpunktsrunda.", "The file holds comments from a round of comments."),
            word!("Öppna den i Implementum för processledare.", "Open it in Implementum for process leaders."),
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

/// What is wrong with a checklist, a line each: row, place, cause and cure.
pub fn checklist(language: Language, why: &LoadError) -> Vec<String> {
    let mut lines = Vec::new();
    match why {
        LoadError::Text(why) => lines.push(no_checklist(language, why)),
        LoadError::Faults(faults) => {
            for fault in faults {
                lines.push(line(language, fault));
            }
        }
    }
    lines
}

fn no_checklist(language: Language, why: &ReadError) -> String {
    let sentence = match why {
        ReadError::TooLarge => {
            word!("Filen är för stor för att vara en checklista.", "The file is too large to be a checklist.")
        }
        ReadError::TooDeep
        | ReadError::NotOurs
        | ReadError::Checklist
        | ReadError::Collection
        | ReadError::Comments
        | ReadError::WrongShape { .. } => {
            word!("Filen är ingen checklista för Implementum.", "The file is not a checklist for Implementum.")
        }
        ReadError::Empty
        | ReadError::NotJson { .. }
        | ReadError::CutOff
        | ReadError::RepeatedKey { .. }
        | ReadError::TooNew { .. } => return unreadable(language, why),
    };
    sentence.say(language).to_owned()
}

fn line(language: Language, Fault { place, cause, row }: &Fault) -> String {
    let mut id = "";
    let sentence = match cause {
        Cause::Missing => word!("här saknas något. Fyll i det.", "something is missing here. Fill it in."),
        Cause::NotText => {
            word!("här ska det stå en text inom citattecken.", "this should be a text in quotation marks.")
        }
        Cause::NotList => word!("här ska det stå en lista inom [ och ].", "this should be a list within [ and ]."),
        Cause::NotObject => {
            word!("här ska det stå namn och värden inom klamrar.", "this should be names and values within braces.")
        }
        Cause::NotFlag => word!(
            "här ska det stå true eller false, utan citattecken.",
            "this should be true or false, without quotation marks."
        ),
        Cause::NotNumber => word!(
            "här ska det stå ett heltal, utan citattecken.",
            "this should be a whole number, without quotation marks."
        ),
        Cause::UnknownName => word!(
            "namnet finns inte i formatet. Rätta stavningen eller ta bort det.",
            "the format has no such name. Correct the spelling or remove it."
        ),
        Cause::BadId => word!(
            "id får bara ha a–z, 0–9, bindestreck, understreck, kolon och punkt, högst 64 tecken. Byt id.",
            "an id may only have a–z, 0–9, hyphen, underscore, colon and full stop, at most 64 characters. Change the id."
        ),
        Cause::RepeatedId => {
            word!("samma id står tidigare. Ge den här ett eget.", "the same id is used earlier. Give this one its own.")
        }
        Cause::NoSuch { id: missing } => {
            id = missing;
            word!(
                "”{2}” finns inte i filen. Rätta stavningen eller lägg till det som ska pekas ut.",
                "“{2}” is not in the file. Correct the spelling or add what it should refer to."
            )
        }
        Cause::BadAddress => word!(
            "adressen ska börja med https://. Rätta den eller ta bort den.",
            "the address should begin with https://. Correct it or remove it."
        ),
        Cause::Scale => word!(
            "skalan ska ha de sex svaren i ordning: not-started, started, partly, in-place, unknown, not-applicable. Rätta listan.",
            "the scale should have the six answers in order: not-started, started, partly, in-place, unknown, not-applicable. Correct the list."
        ),
        Cause::UnusedSource => word!(
            "ingen fråga och inget område nämner källan. Ta bort den eller hänvisa till den.",
            "no question and no area refers to the source. Remove it, or name it where it is used."
        ),
    };
    let place: [&dyn Piece; 2] = [row, place];
    let place = fill(language, word!("Rad {0}, {1}: ", "Line {0}, {1}: "), &place);
    let cause = sentence.say(language).replace("{2}", id);
    place + &cause
}
