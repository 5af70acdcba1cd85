//! The words of the interface. Each stands in every language, or it does not compile.
//!
//! To add a word: one line in the file of its view. To add a language: a variant of
//! [`Language`]; the compiler then names every place that lacks it.

#[cfg(feature = "leader")]
pub mod agreement;
pub mod checklist;
pub mod common;
#[cfg(feature = "leader")]
pub mod course;
pub mod dates;
pub mod faults;
pub mod fields;
pub mod gaps;
pub mod help;
pub mod kept;
pub mod knowledge;
pub mod new;
pub mod notices;
pub mod now;
pub mod opened;
pub mod overview;
pub mod plan;
pub mod print;
pub mod result;
pub mod share;
pub mod start;
#[cfg(feature = "leader")]
pub mod units;
#[cfg(feature = "leader")]
pub mod workshop;

use crate::domain::{Language, Piece, joined, together};

/// A word or a sentence of the interface: a line in every language, Swedish first. One text, not one
/// a language: the tables of where each begins would weigh 2 KB in the bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub(crate) &'static str);

impl Word {
    /// The word in a language.
    #[inline(never)]
    pub fn say(self, language: Language) -> &'static str {
        let (swedish, english) = self.0.split_once('\n').unwrap_or((self.0, self.0));
        match language {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }
}

/// Writes a word where it stands: Swedish, English.
macro_rules! word {
    ($sv:literal, $en:literal $(,)?) => {
        $crate::app::words::Word(concat!($sv, "\n", $en))
    };
}
pub(crate) use word;

/// Writes words as constants, and a list of them for tests.
macro_rules! words {
    ($($name:ident = $sv:literal / $en:literal;)+) => {
        $(#[doc = $sv] pub const $name: $crate::app::words::Word = $crate::app::words::Word(concat!($sv, "\n", $en));)+
        /// Every word here, with its name.
        pub const ALL: &[(&str, $crate::app::words::Word)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use words;

/// Every word of the interface, by file.
pub const ALL: &[(&str, &[(&str, Word)])] = &[
    #[cfg(feature = "leader")]
    ("agreement", agreement::ALL),
    ("checklist", checklist::ALL),
    ("common", common::ALL),
    #[cfg(feature = "leader")]
    ("course", course::ALL),
    #[cfg(feature = "leader")]
    ("course/review", course::review::ALL),
    #[cfg(feature = "leader")]
    ("follow", course::follow::ALL),
    #[cfg(feature = "leader")]
    ("closing", course::closing::ALL),
    #[cfg(feature = "leader")]
    ("copied", course::copied::ALL),
    ("now", now::ALL),
    #[cfg(feature = "leader")]
    ("leading", course::leading::ALL),
    #[cfg(feature = "leader")]
    ("process", course::process::ALL),
    ("gaps", gaps::ALL),
    ("help", help::ALL),
    ("kept", kept::ALL),
    ("knowledge", knowledge::ALL),
    ("new", new::ALL),
    ("notices", notices::ALL),
    ("opened", opened::ALL),
    ("overview", overview::ALL),
    ("plan", plan::ALL),
    ("print", print::ALL),
    ("result", result::ALL),
    ("share", share::ALL),
    ("start", start::ALL),
    #[cfg(feature = "leader")]
    ("units", units::ALL),
    #[cfg(feature = "leader")]
    ("workshop", workshop::ALL),
];

/// A sentence with something put in: `{0}` is the first of the parts, `{1}` the second. One function for
/// all sentences: each `format!` in each language would add as much to the bundle as this one does.
#[inline(never)]
fn fill(language: Language, sentence: Word, parts: &[&dyn Piece]) -> String {
    debug_assert!(has_places_for(sentence, parts.len()), "{sentence:?} with {} parts", parts.len());
    let mut pieces = sentence.say(language).split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if let Some((number, rest)) = piece.split_once('}') {
            let place = number.bytes().next().map(|digit| usize::from(digit - b'0'));
            if let Some(part) = place.and_then(|place| parts.get(place)) {
                part.add_to(&mut text);
                text.push_str(rest);
            }
        }
    }
    text
}

/// Whether every language puts in the same parts, and none that there is not. Only asked while testing.
fn has_places_for(sentence: Word, parts: usize) -> bool {
    let has = |language: Language, number: usize| sentence.say(language).contains(&format!("{{{number}}}"));
    let is_alike = |number| has(Language::Swedish, number) == has(Language::English, number);
    (0..parts).all(is_alike) && !has(Language::Swedish, parts) && !has(Language::English, parts)
}

/// "1 fråga", "2 frågor": a number with the right form of its word.
pub fn count(number: usize, one: &str, many: &str) -> String {
    let word = if number == 1 { one } else { many };
    together(&[&number, &" ", &word])
}

/// The same in a language.
#[inline(never)]
fn counted(language: Language, number: usize, one: Word, many: Word) -> String {
    count(number, one.say(language), many.say(language))
}

/// "Ändra: Om självskattningen": what is done, and to what.
#[inline(never)]
pub fn named(what: &str, of: &str) -> String {
    joined(&[what, of], ": ")
}
