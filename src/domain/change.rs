//! What can be done to a field, and how to go back.

use super::{Key, Value};

/// A wish to write a field, or to remove it (`None`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub key: Key,
    /// What; `None` removes the field.
    pub value: Option<Value>,
}

/// A field that was written, with what it showed before and what was written: one can go both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Where.
    pub key: Key,
    /// What was shown before; none for nothing.
    pub from: Option<Value>,
    /// What was written; none if the field was removed.
    pub to: Option<Value>,
}

/// What a write takes the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over<'a> {
    /// All values of the field: someone has chosen.
    Everything,
    /// The value that is shown; what nobody has chosen between yet stays: typing is not choosing.
    Shown,
    /// Only this text, which stood in the field: what others have written there since has not been seen in it, and what
    /// the writer wrote there earlier may be offered beside it.
    Seen(&'a str),
}
