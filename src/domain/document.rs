//! The truth: a flat map of fields. Each field carries the dot of the change that wrote it, and
//! the document knows how far it has seen every writer. That is all that a merge needs.

use std::rc::Rc;

use litemap::LiteMap;

use super::{About, Action, ChecklistUsed, Date, Gap, ItemState, Moment, PhaseState, Spec, Value, places};

/// One page load of one person: fresh at every load, so that a copied tab is a writer of its own.
pub type WriterId = Rc<str>;

/// One change: the n-th of one writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dot {
    /// 1 for the writer's first change.
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

/// The kinds of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What the assessment is about; exists once.
    About,
    /// Which checklist it uses; exists once.
    Checklist,
    /// Checklist items, by item id.
    Items,
    /// Phases, by phase id.
    Phases,
    /// Gap areas, by area id.
    Areas,
    /// Actions, by action id.
    Actions,
}

impl Kind {
    /// Every kind, in the order in which files hold them.
    pub const ALL: [Self; 6] = [Self::About, Self::Checklist, Self::Items, Self::Phases, Self::Areas, Self::Actions];

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Checklist => "checklist",
            Self::Items => "items",
            Self::Phases => "phases",
            Self::Areas => "areas",
            Self::Actions => "actions",
        }
    }

    /// Whether there is one such record, without an id, in a document.
    pub fn is_single(self) -> bool {
        matches!(self, Self::About | Self::Checklist)
    }

    /// The fields that a record of this kind has.
    pub fn fields(self) -> &'static [Spec] {
        match self {
            Self::About => About::FIELDS,
            Self::Checklist => ChecklistUsed::FIELDS,
            Self::Items => ItemState::FIELDS,
            Self::Phases => PhaseState::FIELDS,
            Self::Areas => Gap::FIELDS,
            Self::Actions => Action::FIELDS,
        }
    }
}

/// Which record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its kind.
    pub kind: Kind,
    /// Its id; empty for a kind that exists once.
    pub id: String,
}

/// Which field of which record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The record.
    pub place: Place,
    /// The field's name in files.
    pub field: &'static str,
}

/// What a field holds: one value, or several that nobody has chosen between yet.
/// Sorted, latest dot first; the first is the one that is shown.
pub type Register = Vec<(Dot, Value)>;

/// A wish to write a field, or to remove it (`None`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub key: Key,
    /// What; `None` removes the field.
    pub value: Option<Value>,
}

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
                let order = places(register.len(), &|a, b| register[b].cmp(&register[a]));
                *register = order.into_iter().map(|place| register[place].clone()).collect();
            }
            register.dedup();
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

    /// The other values of a field that differ from the shown one, each once.
    pub fn rivals(&self, key: &Key) -> Vec<&Value> {
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
    /// Gives the changes that take it back.
    pub fn write(&mut self, writer: &WriterId, at: Moment, changes: Vec<Change>) -> Vec<Change> {
        let mut back = Vec::with_capacity(changes.len());
        for Change { key, value } in changes {
            let tick = self.seen.entry(writer.clone()).or_insert(Tick { count: 0, at });
            *tick = Tick { count: tick.count + 1, at };
            let dot = Dot { count: tick.count, writer: writer.clone() };
            back.push(Change { key: key.clone(), value: self.value(&key).cloned() });
            match value {
                Some(value) => self.fields.insert(key, vec![(dot, value)]),
                None => self.fields.remove(&key),
            };
        }
        back.reverse();
        back
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

    /// Whether anything is known of a record.
    pub fn has(&self, place: &Place) -> bool {
        let first = Key { place: place.clone(), field: "" };
        let (Ok(at) | Err(at)) = self.fields.find_index(&first);
        self.fields.get_indexed(at).is_some_and(|(key, _)| key.place == *place)
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
