//! The words of *Införandet*, where the lists are found, and of the pages of one record.

use crate::app::words::{Word, counted, fill, word, words};
use crate::domain::Language;

words! {
    TITLE = "Införandet" / "The introduction";
    LEAD = "Allt som hör till införandet över tid, från första planen till avslutet. Använd det ni behöver och hoppa över resten." / "Everything that belongs to the introduction over time, from the first plan to the closing. Use what you need and skip the rest.";
    BEFORE = "Före gapanalysen" / "Before the gap analysis";
    BETWEEN = "Förankra och besluta" / "Anchor and decide";
    AFTER = "Följ upp" / "Follow up";
    END = "Avsluta" / "Close";
    NOTHING_YET = "Inget än" / "Nothing yet";
    BELONGS = "Hör till" / "Belongs to";
    CLOSED = "Avslutad" / "Closed";
    NOT_CLOSED = "Inte avslutad" / "Not closed";
    NO_NAME = "(utan namn)" / "(unnamed)";
    ROW_GONE = "Den här posten finns inte längre." / "This entry no longer exists.";
    EMPTY = "Här finns inget än." / "There is nothing here yet.";
    SAVE_TABLE = "Spara som tabell" / "Save as a table";
    PRINT_LIST = "Skriv ut" / "Print";
    PAPER_HELP = "Så här blir det på papper." / "This is how it will look on paper.";
    BACK = "Tillbaka till listan" / "Back to the list";
    A_NUMBER = "Skriv ett tal, till exempel 12 eller 12,5." / "Write a number, for example 12 or 12.5.";
    NOT_A_NUMBER = "Det här är inte sparat. Skriv ett tal, till exempel 12 eller 12,5." / "This has not been saved. Write a number, for example 12 or 12.5.";
    NOT_WEEKS = "Det här är inte sparat. Skriv hela veckor, från 1 till 520." / "This has not been saved. Write whole weeks, from 1 to 520.";
}

/// "3 rader".
pub fn rows(language: Language, number: usize) -> String {
    if number == 0 {
        return NOTHING_YET.say(language).to_owned();
    }
    counted(language, number, word!("post", "entry"), word!("poster", "entries"))
}

/// "2 försenade".
pub fn late(language: Language, number: usize) -> String {
    counted(language, number, word!("försenad", "late"), word!("försenade", "late"))
}

/// "Steg 3 av 6": where the team is; `part` is what the checklist calls its parts.
pub fn step(language: Language, part: &str, number: usize, of: usize) -> String {
    fill(language, word!("{0} {1} av {2}", "{0} {1} of {2}"), &[&part, &number, &of])
}

/// "Avslutad 3 oktober 2028".
pub fn closed(language: Language, day: Option<String>) -> String {
    match day {
        Some(day) => fill(language, word!("Avslutad {0}", "Closed {0}"), &[&day]),
        None => CLOSED.say(language).to_owned(),
    }
}

/// What a list of a kind is taken back to.
pub const TO_HUB: Word = word!("Tillbaka till Införandet", "Back to The introduction");
