//! Two versions become one: the join of dotted version vectors, field by field.
//!
//! A value stays if both have its dot, or if the other side has never seen it. A value whose dot
//! the other side has seen and no longer holds was replaced or removed there, and goes. What is
//! left is one value, none, or several that were written without knowledge of each other.
//! The rule is the one of optimised observed-remove maps (Almeida, Shoker, Baquero 2018,
//! "Delta state replicated data types"), and it is commutative, associative and idempotent.

use super::{Document, Dot, Register, Seen, Value};

impl Document {
    /// Joins two versions of the same assessment. The id stays this one's.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut fields = self.fields.clone();
        for key in other.fields.keys() {
            fields.entry(key.clone()).or_default();
        }
        for (key, register) in &mut fields {
            let theirs = other.fields.get(key).map_or(&[][..], Vec::as_slice);
            *register = joined(register.as_slice(), &self.seen, theirs, &other.seen);
        }
        let mut seen = self.seen.clone();
        for (writer, tick) in &other.seen {
            let known = seen.entry(writer.clone()).or_insert(*tick);
            // The same count is the same change; the greater time only keeps the join symmetric.
            if (tick.count, tick.at) > (known.count, known.at) {
                *known = *tick;
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

/// A dot names one change, so two values under one dot mean that a file was changed by hand: both stay.
fn joined(ours: &[(Dot, Value)], our_seen: &Seen, theirs: &[(Dot, Value)], their_seen: &Seen) -> Register {
    let stays = |dot: &Dot, other: &[(Dot, Value)], other_seen: &Seen| {
        other.iter().any(|(one, _)| one == dot) || !has_seen(other_seen, dot)
    };
    let kept_ours = ours.iter().filter(|(dot, _)| stays(dot, theirs, their_seen));
    let kept_theirs = theirs.iter().filter(|(dot, _)| stays(dot, ours, our_seen));
    kept_ours.chain(kept_theirs).cloned().collect()
}

fn has_seen(seen: &Seen, dot: &Dot) -> bool {
    seen.get(&dot.writer).is_some_and(|tick| tick.count >= dot.count)
}
