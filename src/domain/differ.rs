//! How two versions of one assessment stand to each other, and a merge in which someone has said, field by field,
//! which side counts.

use super::merge::union;
use super::{Change, Document, Key, Moment, Place, Value, WriterId};

/// How a version stands to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Each holds all that the other does.
    Same,
    /// This one holds all of the other, and more.
    Newer,
    /// The other one holds all of this, and more.
    Older,
    /// Each holds something that the other has not seen.
    Apart,
}

/// What becomes of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// This side stays.
    Ours,
    /// The other side takes its place.
    Theirs,
    /// Both stay until someone chooses.
    Both,
}

/// Something in which two versions differ: one field, or a whole action or other row that one side does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The fields, which go together; at least one.
    pub keys: Vec<Key>,
    /// What a plain merge makes of it: whoever has seen the other counts.
    pub natural: Take,
}

impl Document {
    /// How this version stands to the other one.
    pub fn standing(&self, other: &Self) -> Standing {
        match (self.knows(other), other.knows(self)) {
            (true, true) => Standing::Same,
            (true, false) => Standing::Newer,
            (false, true) => Standing::Older,
            (false, false) => Standing::Apart,
        }
    }

    /// In what the other version differs, of all that people can see.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let both = self.merged(other);
        let mut found: Vec<Difference> = Vec::new();
        for key in union(&self.fields, &other.fields).keys() {
            let is_whole = key.place.kind.is_row() && (!self.has(&key.place) || !other.has(&key.place));
            let rivals = both.rivals(key);
            let is_open = !rivals.is_empty() && rivals != self.rivals(key);
            let shown = both.value(key);
            if !is_whole && (!key.is_shown() || says_the_same(self.value(key), other.value(key)) && !is_open) {
                continue;
            }
            let natural = if is_open {
                Take::Both
            } else if shown == self.value(key) {
                Take::Ours
            } else if shown == other.value(key) {
                Take::Theirs
            } else {
                // What is left is neither: an older rival whose own rival one side has removed.
                Take::Both
            };
            match found.last_mut() {
                Some(last) if is_whole && last.natural == natural && last.keys[0].place == key.place => {
                    last.keys.push(key.clone());
                }
                Some(_) | None => found.push(Difference { keys: vec![key.clone()], natural }),
            }
        }
        found
    }

    /// The merge with the other version in which each difference ends as `chosen` says, who is told the first of its
    /// fields and what a plain merge would make of it. Where that is chosen nothing is written: only then do all
    /// copies of both sides come to the same by themselves.
    #[must_use]
    pub fn taking(&self, other: &Self, chosen: &dyn Fn(&Key, Take) -> Take, writer: &WriterId, at: Moment) -> Self {
        let mut both = self.merged(other);
        let mut changes = Vec::new();
        for Difference { keys, natural } in self.differences(other) {
            let take = chosen(&keys[0], natural);
            let side = match take {
                Take::Ours => self,
                Take::Theirs => other,
                Take::Both => continue,
            };
            if take == natural {
                continue;
            }
            for key in keys {
                let value = side.value(&key).cloned();
                changes.push(Change { key, value });
            }
        }
        both.write(writer, at, changes);
        both
    }

    /// Whether anything is known of a record.
    pub fn has(&self, place: &Place) -> bool {
        !self.record(place).is_empty()
    }
}

/// What was never filled in says the same as what was emptied.
fn says_the_same(ours: Option<&Value>, theirs: Option<&Value>) -> bool {
    let said = |value: Option<&Value>| match value {
        Some(Value::Text(text)) if text.is_empty() => None,
        Some(Value::Nothing | Value::Flag(false)) | None => None,
        Some(value) => Some(value.clone()),
    };
    said(ours) == said(theirs)
}
