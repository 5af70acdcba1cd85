//! The truth: a flat map of fields. Each field carries the dot of the change that wrote it, and
//! the document knows how far it has seen every writer. That is all that a merge needs.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Change, Date, Key, Kind, Mark, Moment, Over, Place, Stored, Turn, Value, places};

/// One page load of one person: fresh at every load, so that a copied tab is a writer of its own.
pub type WriterId = Rc<str>;

/// One change of one writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dot {
    /// Greater than that of the writer's earlier ones; from 1.
    pub count: u32,
    /// Who made it.
    pub writer: WriterId,
}

/// How far one writer has been seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The number of its changes that this document knows.
    pub count: u32,
    /// When it made the last of them, by its own clock; only for showing.
    pub at: Moment,
}

/// How far every writer has been seen.
pub type Seen = LiteMap<WriterId, Tick>;

/// How far a writer has been seen; one that has not been begins with no change at all at `at`.
#[inline(never)]
pub fn tick<'a>(seen: &'a mut Seen, writer: &WriterId, at: Moment) -> &'a mut Tick {
    seen.entry(writer.clone()).or_insert(Tick { count: 0, at })
}

/// What a field holds: one value, or several that nobody has chosen between yet.
/// Sorted, latest dot first; the first is the one that is shown.
pub type Register = Vec<(Dot, Value)>;

/// A self-assessment with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The assessment's id: letters, digits and hyphens.
    pub id: String,
    pub(super) seen: Seen,
    pub(super) fields: LiteMap<Key, Register>,
}

impl Document {
    /// An empty document that nobody has written in.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), seen: Seen::new(), fields: LiteMap::new() }
    }

    /// A document as a file holds it. Registers are sorted here; empty ones are dropped.
    pub fn from_parts(id: String, seen: Seen, fields: LiteMap<Key, Register>) -> Self {
        let mut document = Self { id, seen, fields };
        document.fields.retain(|_, register| !register.is_empty());
        for (_, register) in document.fields.iter_mut() {
            if register.len() > 1 {
                let mut sorted = Register::new();
                for place in places(register.len(), &|a, b| register[b].cmp(&register[a])) {
                    if sorted.last() != Some(&register[place]) {
                        sorted.push(register[place].clone());
                    }
                }
                *register = sorted;
            }
        }
        document
    }

    /// How far every writer has been seen.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Every field that holds something.
    pub fn fields(&self) -> &LiteMap<Key, Register> {
        &self.fields
    }

    /// The value that is shown for a field.
    pub fn value(&self, key: &Key) -> Option<&Value> {
        self.fields.get(key).and_then(|register| register.first()).map(|(_, value)| value)
    }

    /// The other values of a field that differ from the shown one, each once. Where there is nothing to
    /// choose, as between two places in an order, the shown one simply counts.
    pub fn rivals(&self, key: &Key) -> Vec<&Value> {
        if !key.has_choice() {
            return Vec::new();
        }
        let Some(((_, shown), others)) = self.fields.get(key).and_then(|register| register.split_first()) else {
            return Vec::new();
        };
        let mut rivals: Vec<&Value> = Vec::new();
        for (_, value) in others {
            if value != shown && !rivals.contains(&value) {
                rivals.push(value);
            }
        }
        rivals
    }

    /// Writes as `writer` at `at`; each change takes the writer's next dot and settles what it replaces.
    /// A value that its field cannot hold is not written. Gives what was turned into what.
    pub fn write(&mut self, writer: &WriterId, at: Moment, changes: Vec<Change>) -> Vec<Turn> {
        self.write_over(writer, at, changes, Over::Everything)
    }

    /// The same, but what it does not write over stays beside the new value.
    pub fn write_over(&mut self, writer: &WriterId, at: Moment, changes: Vec<Change>, over: Over) -> Vec<Turn> {
        let mut turns = Vec::with_capacity(changes.len());
        for Change { key, value } in changes {
            if value.as_ref().is_some_and(|value| !key.accepts(value)) {
                continue;
            }
            let from = self.value(&key).cloned();
            let mut register = self.beside(&key, over);
            // Greater than what stays beside it, so that the new value is the one that is shown.
            let highest = register.iter().map(|(dot, _)| dot.count).max().unwrap_or(0);
            let dot = self.next_dot(writer, at, highest);
            if let Some(value) = &value {
                register.insert(0, (dot, value.clone()));
            }
            if register.is_empty() {
                self.fields.remove(&key);
            } else {
                self.fields.insert(key.clone(), register);
            }
            turns.push(Turn { key, from, to: value });
        }
        turns
    }

    /// The values of a field that stay when it is written over so.
    fn beside(&self, key: &Key, over: Over) -> Register {
        let mut stay = Register::new();
        let Some(register) = self.fields.get(key).filter(|_| key.has_choice()) else { return stay };
        for (place, (dot, value)) in register.iter().enumerate() {
            let stays = match over {
                Over::Everything => false,
                Over::Shown => place > 0,
                Over::Seen(seen) => match value {
                    Value::Text(text) => text != seen,
                    Value::Nothing => !seen.is_empty(),
                    Value::Number(_) | Value::Flag(_) => true,
                },
            };
            if stays {
                stay.push((dot.clone(), value.clone()));
            }
        }
        stay
    }

    /// Who wrote the value that is shown for a field.
    pub fn writer(&self, key: &Key) -> Option<&WriterId> {
        self.fields.get(key).and_then(|register| register.first()).map(|(dot, _)| &dot.writer)
    }

    /// The writer's next dot, greater than `above`.
    fn next_dot(&mut self, writer: &WriterId, at: Moment, above: u32) -> Dot {
        let tick = tick(&mut self.seen, writer, at);
        *tick = Tick { count: tick.count.max(above) + 1, at };
        Dot { count: tick.count, writer: writer.clone() }
    }

    /// The changes that remove a whole record.
    pub fn removal(&self, place: &Place) -> Vec<Change> {
        let keys = self.fields.keys().filter(|key| key.place == *place);
        keys.map(|key| Change { key: key.clone(), value: None }).collect()
    }

    /// The ids of the records of a kind.
    pub fn ids(&self, kind: Kind) -> Vec<&str> {
        let mut ids: Vec<&str> =
            self.fields.keys().filter(|key| key.place.kind == kind).map(|key| key.place.id.as_str()).collect();
        ids.dedup();
        ids
    }

    /// What is known of a record.
    pub(super) fn record(&self, place: &Place) -> Record<'_> {
        let fields = self.fields.as_slice();
        let start = fields.partition_point(|(key, _)| key.place < *place);
        let length = fields[start..].iter().take_while(|(key, _)| key.place == *place).count();
        Record(&fields[start..start + length])
    }

    /// The same as long as nothing in a record changes, and another one when it does.
    pub fn mark(&self, place: &Place) -> Mark {
        let mut mark = Mark::NONE;
        for (key, register) in self.record(place).0 {
            mark = mark.with(key.field);
            for (dot, value) in register {
                mark = mark.with(&dot.writer).with_number(dot.count);
                // In a file that was changed by hand another value can stand under the same dot.
                if let Value::Text(text) = value {
                    mark = mark.with(text);
                }
            }
        }
        mark
    }

    /// The number of changes that this document knows of; grows with every change.
    pub fn changes(&self) -> u64 {
        self.seen.values().map(|tick| u64::from(tick.count)).sum()
    }

    /// The latest change by its writer's clock, for showing; none if it was written by hand, and nobody
    /// knows when.
    pub fn changed_at(&self) -> Option<Moment> {
        self.seen.values().map(|tick| tick.at).max().filter(|at| at.date != Date::FIRST)
    }
}

/// The fields of one record, which stand together in the document.
#[derive(Clone, Copy)]
pub(super) struct Record<'a>(&'a [(Key, Register)]);

impl<'a> Record<'a> {
    /// Whether nothing is known of it.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Fills in what is shown for a field.
    #[inline(never)]
    pub fn fill<T: Stored>(self, field: &mut T, name: &str) {
        *field = T::read(self.value(name));
    }

    #[inline(never)]
    fn value(self, name: &str) -> Option<&'a Value> {
        let (_, register) = self.0.iter().find(|(key, _)| key.field == name)?;
        register.first().map(|(_, value)| value)
    }
}
