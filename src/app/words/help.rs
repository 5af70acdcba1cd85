//! The words of help in place: *Ordlista*, and what stands at the words themselves.

use super::{fill, word, words};
use crate::domain::Language;

words! {
    GLOSSARY = "Ordlista" / "Glossary";
    LEAD = "Ord som används här, och vad vi menar med dem." / "Words used here, and what we mean by them.";
    BACK = "Tillbaka" / "Back";
    EXAMPLE = "Titta på ett ifyllt exempel" / "Look at a filled-in example";
    EXAMPLE_IS = "Det här är ett exempel." / "This is an example.";
    EXAMPLE_FREE = "Kliniken är påhittad. Ändra som ni vill: inget av det sparas." / "The clinic is made up. Change things as you like: none of it is saved.";
    DROP_EXAMPLE = "Släng exemplet" / "Throw the example away";
    EXAMPLE_NOT_KEPT = "Sparas inte" / "Not saved";
    EXAMPLE_FILE = "Det här är ett exempel, så det finns inget att skicka. Vill ni se hur en fil ser ut kan ni spara en." / "This is an example, so there is nothing to send. If you want to see what a file looks like you can save one.";
    WHAT_IS = "Ordförklaringar:" / "Words explained:";
}

/// "Vad betyder målbild?", for a word that can be explained where it stands.
pub fn what_is(language: Language, term: &str) -> String {
    fill(language, word!("Vad betyder {0}?", "What is meant by {0}?"), &[&term])
}
