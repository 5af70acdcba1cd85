//! Two versions become one: the join of dotted version vectors, field by field.
//!
//! A value stays if both have its dot, or if the other side has never seen it. A value whose dot
//! the other side has seen and no longer holds was replaced or removed there, and goes. What is
//! left is one value, none, or several that were written without knowledge of each other.
//! The rule is the one of optimised observed-remove maps (Almeida, Shoker, Baquero 2018,
//! "Delta state replicated data types"), and it is commutative, associative and idempotent.

use litemap::LiteMap;

use super::{Document, Dot, Key, Register, Seen, Value, tick};

impl Document {
    /// Joins two versions of the same assessment. The id stays this one's.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut fields = union(&self.fields, &other.fields);
        for (key, register) in &mut fields {
            let theirs = other.fields.get(key).map_or(&[][..], Vec::as_slice);
            let ours = std::mem::take(register);
            keep(&ours, theirs, &other.seen, register);
            keep(theirs, &ours, &self.seen, register);
        }
        let mut seen = self.seen.clone();
        for (writer, theirs) in &other.seen {
            let known = tick(&mut seen, writer, theirs.at);
            // The same count is the same change; the greater time only keeps the join symmetric.
            if (theirs.count, theirs.at) > (known.count, known.at) {
                *known = *theirs;
            }
        }
        Self::from_parts(self.id.clone(), seen, fields)
    }

    /// Whether there is nothing in the other that this version would take in. Comparing `seen` would
    /// not do: a file that someone has changed by hand says that it is the one that it was.
    pub fn knows(&self, other: &Self) -> bool {
        self.merged(other) == *self
    }
}

/// Every field of both, with what this side holds of it.
pub(super) fn union(ours: &LiteMap<Key, Register>, theirs: &LiteMap<Key, Register>) -> LiteMap<Key, Register> {
    let mut fields = ours.clone();
    for key in theirs.keys() {
        if fields.get(key).is_none() {
            fields.insert(key.clone(), Register::new());
        }
    }
    fields
}

/// Keeps the values that the other side holds too, or has never seen. A dot names one change, so two values
/// under one dot mean that a file was changed by hand: both stay.
fn keep(values: &[(Dot, Value)], other: &[(Dot, Value)], other_seen: &Seen, kept: &mut Register) {
    for (dot, value) in values {
        if other.iter().any(|(one, _)| one == dot) || !has_seen(other_seen, dot) {
            kept.push((dot.clone(), value.clone()));
        }
    }
}

fn has_seen(seen: &Seen, dot: &Dot) -> bool {
    seen.get(&dot.writer).is_some_and(|tick| tick.count >= dot.count)
}
