//! What came of the tries of a row.

use std::fmt;

/// How many of the losses are told in full.
const TOLD: usize = 5;

/// What came of the tries of a row, or of one lane of it.
#[derive(Default)]
pub struct Count {
    /// How often something was called saved, and then everything possible was done to it.
    pub tried: usize,
    /// What is no longer there of what was called saved, one entry a try.
    pub lost: Vec<String>,
    /// Tries that came to nothing because the browser or its driver did.
    pub stumbles: Vec<String>,
}

impl Count {
    /// Both together.
    pub fn and(mut self, other: Self) -> Self {
        self.tried += other.tried;
        self.lost.extend(other.lost);
        self.stumbles.extend(other.stumbles);
        self
    }

    /// Why the row has failed, if it has.
    pub fn failure(&self, least: usize) -> Option<String> {
        if !self.lost.is_empty() {
            return Some(format!("lost {}", self.lost[..self.lost.len().min(TOLD)].join(", ")));
        }
        let why = || format!("{} tries of {least}; {}", self.tried, self.stumbles.join(", "));
        (self.tried < least).then(why)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (tried, lost) = (self.tried, self.lost.len());
        write!(f, "tried={tried} survived={} lost={lost}", tried - lost)
    }
}
