//! A small world of several writers, each with a copy of its own, and beside it the plain truth:
//! who has heard of which change. What the documents hold is held against that.

use std::collections::{BTreeMap, BTreeSet};

use implementum::domain::{
    About, Action, Change, Date, Document, Dot, Gap, ItemState, Key, Kind, Moment, PhaseState, Place, Register, Shape,
    Tick, Value, WriterId,
};
use proptest::prelude::*;

/// The writers' names: a name may hold the full stop that also ends it in files.
const WRITERS: [&str; 3] = ["anna", "b.o.2", "çà-ö"];

/// What one of them does. Numbers are taken modulo what there is.
#[derive(Clone, Debug)]
pub enum Step {
    /// Writes a value of the field's own shape.
    Write { who: usize, field: usize, text: String, number: u8 },
    /// Removes a field.
    Remove { who: usize, field: usize },
    /// Removes the whole record that a field is in.
    RemoveRecord { who: usize, field: usize },
    /// Takes in another's copy.
    Merge { who: usize, from: usize },
}

/// One change as it happened.
struct Happened {
    key: Key,
    value: Option<Value>,
    replaced: BTreeSet<Dot>,
}

/// The copies, and who knows what.
pub struct World {
    pub copies: Vec<Document>,
    pub known: Vec<BTreeSet<Dot>>,
    happened: BTreeMap<Dot, Happened>,
}

impl World {
    pub fn new() -> Self {
        let copies = WRITERS.iter().map(|_| Document::new("varld-1")).collect();
        Self { copies, known: vec![BTreeSet::new(); WRITERS.len()], happened: BTreeMap::new() }
    }

    /// The world after these steps.
    pub fn after(steps: &[Step]) -> Self {
        let mut world = Self::new();
        for step in steps {
            world.take(step);
        }
        world
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Write { who, field, text, number } => {
                let key = field_of(*field);
                let value = Some(value_of(&key, text, *number));
                self.write(*who % WRITERS.len(), vec![Change { key, value }]);
            }
            Step::Remove { who, field } => {
                self.write(*who % WRITERS.len(), vec![Change { key: field_of(*field), value: None }]);
            }
            Step::RemoveRecord { who, field } => {
                let who = *who % WRITERS.len();
                let removal = self.copies[who].removal(&field_of(*field).place);
                self.write(who, removal);
            }
            Step::Merge { who, from } => {
                let (who, from) = (*who % WRITERS.len(), *from % WRITERS.len());
                self.copies[who] = self.copies[who].merged(&self.copies[from]);
                let heard = self.known[from].clone();
                self.known[who].extend(heard);
            }
        }
    }

    fn write(&mut self, who: usize, changes: Vec<Change>) {
        let writer: WriterId = WRITERS[who].into();
        for Change { key, value } in &changes {
            let count = 1 + u32::try_from(self.happened.keys().filter(|dot| dot.writer == writer).count()).unwrap();
            let replaced = self.known[who].iter().filter(|dot| self.happened[*dot].key == *key).cloned().collect();
            let dot = Dot { count, writer: writer.clone() };
            self.happened.insert(dot.clone(), Happened { key: key.clone(), value: value.clone(), replaced });
            self.known[who].insert(dot);
        }
        // Everyone's clock is wrong in a way of their own, and they say so at the same change.
        let at = moment(u8::try_from(self.happened.len() % 7).unwrap() * 3);
        self.copies[who].write(&writer, at, changes);
    }

    /// What a copy has to hold: every value that its owner has heard of, save those that a change
    /// its owner has also heard of has replaced or removed.
    pub fn truth(&self, who: usize) -> BTreeMap<Key, Register> {
        let known = &self.known[who];
        let gone: BTreeSet<&Dot> = known.iter().flat_map(|dot| &self.happened[dot].replaced).collect();
        let mut fields: BTreeMap<Key, Register> = BTreeMap::new();
        for dot in known.iter().rev().filter(|dot| !gone.contains(dot)) {
            let Happened { key, value, .. } = &self.happened[dot];
            if let Some(value) = value {
                fields.entry(key.clone()).or_default().push((dot.clone(), value.clone()));
            }
        }
        fields
    }
}

/// A time of day.
pub fn moment(hour: u8) -> Moment {
    Moment { date: Date::new(2026, 11, 21).unwrap(), hour: hour % 24, minute: 12 }
}

/// The fields that the world writes in: every shape, records that exist once and that do not.
fn field_of(number: usize) -> Key {
    let fields = [
        About::SUBJECT.key(""),
        About::DATE.key(""),
        About::CREATED.key(""),
        ItemState::ANSWER.key("F1-01"),
        ItemState::COMMENT.key("F1-01"),
        PhaseState::DONE.key("installation"),
        Gap::NOW.key("ingång 1"),
        Gap::SIZE.key("ingång 1"),
        Gap::ORDER.key("ingång 1"),
        Action::TITLE.key("x"),
        Action::ORIGIN.key("x"),
        Action::TITLE.key("y"),
    ];
    fields[number % fields.len()].clone()
}

fn value_of(key: &Key, text: &str, number: u8) -> Value {
    let Key { place: Place { kind, .. }, field } = key;
    let spec = Kind::fields(*kind).iter().find(|spec| spec.name == *field).unwrap();
    let is_cleared = number == 0;
    match spec.shape {
        Shape::Prose | Shape::Name => Value::Text(text.to_owned()),
        Shape::Flag => Value::Flag(number.is_multiple_of(2)),
        Shape::Code(_) | Shape::Date | Shape::Moment | Shape::Number | Shape::Decimal if is_cleared => Value::Nothing,
        Shape::Code(codes) => Value::Text(codes[usize::from(number) % codes.len()].to_owned()),
        Shape::Date => Value::Text(format!("2026-02-{:02}", number % 28 + 1)),
        Shape::Moment => Value::Text(moment(number).to_string()),
        Shape::Decimal => Value::Text(format!("-{number}.5")),
        Shape::Number => Value::Number((i64::from(number) - 128) * 70_368_744_177_663),
    }
}

/// Texts that have broken something somewhere, and any other text.
pub fn texts() -> impl Strategy<Value = String> {
    prop_oneof![2 => proptest::sample::select(NASTY).prop_map(str::to_owned), 1 => any::<String>()]
}

const NASTY: &[&str] = &[
    "",
    "Å ä Ö é",
    "👩‍⚕️🏥",
    "\"citat\" och \\",
    "مرحبا \u{202e}baklänges",
    "\u{0}\u{1}\u{1f}\u{7f}\u{85}",
    "\u{2028}\n\r\t",
    "\u{feff}",
    "a\u{30a}",
];

fn step() -> impl Strategy<Value = Step> {
    let (who, field) = (0..WRITERS.len(), 0..12_usize);
    prop_oneof![
        6 => (who.clone(), field.clone(), texts(), any::<u8>())
            .prop_map(|(who, field, text, number)| Step::Write { who, field, text, number }),
        1 => (who.clone(), field.clone()).prop_map(|(who, field)| Step::Remove { who, field }),
        1 => (who.clone(), field).prop_map(|(who, field)| Step::RemoveRecord { who, field }),
        3 => (who.clone(), who).prop_map(|(who, from)| Step::Merge { who, from }),
    ]
}

/// What may happen in a world.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(step(), 0..60)
}

/// The same document with other values and times under the same dots, as a file that someone has changed by hand.
pub fn forged(document: &Document, with: &[u8]) -> Document {
    let fields = document.fields().iter().zip(with.iter().cycle()).map(|((key, register), number)| {
        let mut register: Register = register.clone();
        if let (1..=80, Some((_, value))) = (number, register.first_mut()) {
            *value = Value::Text(format!("för hand {}", number % 3));
        }
        (key.clone(), register)
    });
    let seen = document.seen().iter().zip(with.iter().cycle());
    let seen = seen.map(|((writer, tick), hour)| (writer.clone(), Tick { count: tick.count, at: moment(*hour) }));
    Document::from_parts(document.id.clone(), seen.collect(), fields.collect())
}
