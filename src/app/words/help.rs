//! The words of help in place: *Ordlista*, and what stands at the words themselves.

use super::{fill, word, words};
use crate::domain::Language;

words! {
    GLOSSARY = "Ordlista" / "Glossary";
    LEAD = "Ord som används här, och vad vi menar med dem." / "Words used here, and what we mean by them.";
    BACK = "Tillbaka" / "Back";
    WHAT_IS = "Vad betyder" / "What is meant by";
}

/// "Vad betyder målbild?", for a word that can be explained where it stands.
pub fn what_is(language: Language, term: &str) -> String {
    fill(language, word!("Vad betyder {0}?", "What is meant by {0}?"), &[&term])
}
