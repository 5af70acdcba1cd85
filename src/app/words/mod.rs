//! The words of the interface. Each stands in every language, or it does not compile.
//!
//! To add a word: one line in the file of its view. To add a language: a variant of
//! [`Language`]; the compiler then names every place that lacks it.

pub mod checklist;
pub mod common;
pub mod dates;
pub mod faults;
pub mod gaps;
pub mod new;
pub mod notices;
pub mod overview;
pub mod plan;
pub mod result;
pub mod share;
pub mod start;

use crate::domain::Language;

/// A word or a sentence of the interface: a pointer to the same in every language, Swedish first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub(crate) &'static [&'static str; 2]);

impl Word {
    /// The word in a language.
    pub const fn say(self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.0[0],
            Language::English => self.0[1],
        }
    }
}

/// Writes a word where it stands: Swedish, English.
macro_rules! word {
    ($sv:literal, $en:literal $(,)?) => {
        $crate::app::words::Word(&[$sv, $en])
    };
}
pub(crate) use word;

/// Writes words as constants, and a list of them for tests.
macro_rules! words {
    ($($name:ident = $sv:literal / $en:literal;)+) => {
        $(#[doc = $sv] pub const $name: $crate::app::words::Word = $crate::app::words::Word(&[$sv, $en]);)+
        /// Every word here, with its name.
        pub const ALL: &[(&str, $crate::app::words::Word)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use words;

/// Every word of the interface, by file.
pub const ALL: &[(&str, &[(&str, Word)])] = &[
    ("checklist", checklist::ALL),
    ("common", common::ALL),
    ("gaps", gaps::ALL),
    ("new", new::ALL),
    ("notices", notices::ALL),
    ("overview", overview::ALL),
    ("plan", plan::ALL),
    ("result", result::ALL),
    ("share", share::ALL),
    ("start", start::ALL),
];

/// "1 fråga", "2 frågor": a number with the right form of its word.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
