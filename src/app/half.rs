//! What was typed in a field for a number and cannot be used: it stays in its field, which says so, until it is mended.

use super::Session;
use crate::domain::{Key, Value};

/// What was typed in a field for a number and cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Half {
    /// In which assessment.
    pub id: String,
    /// In which field.
    pub key: Key,
    /// What was typed.
    pub text: String,
    /// What the field held, and holds. Once it holds something else, what was typed is of no use any more.
    pub holds: Option<Value>,
}

/// The field for a number that is being typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// In which assessment.
    pub id: String,
    /// In which field.
    pub key: Key,
    /// What the field held when someone began to type.
    pub before: Option<Value>,
    /// What was written last. Once the field holds something else, somebody else wrote it.
    pub wrote: Option<Value>,
}

impl Session {
    /// What was typed in a field and cannot be used, as long as the field holds what it held then.
    pub fn half(&self, id: &str, key: &Key, holds: Option<&Value>) -> Option<&str> {
        let is_it = |half: &&Half| half.id == id && half.key == *key && half.holds.as_ref() == holds;
        self.halves.iter().find(is_it).map(|half| half.text.as_str())
    }
}
