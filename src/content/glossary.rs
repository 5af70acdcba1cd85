//! The glossary: the words of the trade that stand in our texts, each with what we mean by it. What is found in a
//! text follows from the text alone, so that a new question needs no list of its words.

use super::Text;
use super::reader::Reader;
use crate::domain::Language;

/// A word of the trade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word, as one looks it up.
    pub term: Text,
    /// What words in texts begin with when they are this one, with commas between; empty for one that is only looked up.
    pub forms: Text,
    /// What we mean by it, in a sentence or two.
    pub means: Text,
}

/// Every term, in the order of the Swedish alphabet. Read once; it stays as long as the page.
pub fn glossary() -> &'static [Term] {
    thread_local! {
        static READ: &'static [Term] = read();
    }
    READ.with(|all| *all)
}

fn read() -> &'static [Term] {
    let mut plain = include_str!(concat!(env!("OUT_DIR"), "/glossary.sv")).split('\n');
    let mut english = include_str!(concat!(env!("OUT_DIR"), "/glossary.en")).split('\n');
    let mut lines = Reader { plain: &mut plain, english: &mut english };
    lines.glossary().leak()
}

/// The places in the glossary of the terms that stand in these texts, each once, as they come.
pub fn terms_in(texts: &[&str], language: Language) -> Vec<usize> {
    let mut found = Vec::new();
    for text in texts {
        let mut rest = *text;
        let mut is_start = true;
        while let Some(letter) = rest.chars().next() {
            let mut length = letter.len_utf8();
            if is_start && let Some((place, matched)) = longest(rest, language) {
                length = matched;
                if !found.contains(&place) {
                    found.push(place);
                }
            }
            // Letters of Western European languages: the tables of all others weigh kilobytes in the bundle.
            is_start = !matches!(letter, '0'..='9' | 'A'..='Z' | 'a'..='z' | 'À'..='ÿ');
            rest = &rest[length..];
        }
    }
    found
}

/// The term whose form the text begins with, and the length of that form: *gapanalys* before *gap*.
fn longest(text: &str, language: Language) -> Option<(usize, usize)> {
    let mut best = None;
    let mut length = 0;
    for (place, term) in glossary().iter().enumerate() {
        for form in term.forms.get(language).split(',') {
            if form.len() > length && begins(text.as_bytes(), form.as_bytes()) {
                length = form.len();
                best = Some((place, length));
            }
        }
    }
    best
}

/// Whether a text begins with a form. The first letter may be large: in UTF-8, that is a matter of one bit in the
/// first byte, or in the second for å, ä and ö. *LAG* is no *lag*.
fn begins(text: &[u8], form: &[u8]) -> bool {
    const LARGE: u8 = 0x20;
    let Some(text) = text.get(..form.len()) else { return false };
    let is_upper = form[0].is_ascii_uppercase();
    for (at, (here, wanted)) in text.iter().zip(form).enumerate() {
        let is_first = !is_upper && (at == 0 || at == 1 && form[0] >= 0xc3);
        if here != wanted && !(is_first && here | LARGE == *wanted) {
            return false;
        }
    }
    true
}
