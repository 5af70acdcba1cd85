//! The words of *Kunskapsstöd*, and of the advice that is given where it helps.

use super::{fill, word, words};
use crate::domain::Language;

words! {
    KNOWLEDGE = "Kunskapsstöd" / "Knowledge support";
    LEAD = "Kort om vad man vet om att införa något nytt, med källor." / "In brief, what is known about introducing something new, with sources.";
    PARTS = "Kunskapsstödets delar" / "Parts of the knowledge support";
    SOURCES = "Källor:" / "Sources:";
    CURVES = "Klockan: de som börjar. Den prickade kurvan: alla som har börjat." / "The bell: those who begin. The dotted curve: all who have begun.";
    TO_GLOSSARY = "Enstaka ord förklaras i ordlistan, som nås här nedanför." / "Single words are explained in the glossary, which is reached below.";
    TALK = "Att prata om:" / "To talk about:";
}

/// "Ni har prövat 2 av 5."
pub fn tried(language: Language, tried: u32, all: usize) -> String {
    fill(language, word!("Ni har prövat {0} av {1}.", "You have tried {0} of {1}."), &[&tried, &all])
}
