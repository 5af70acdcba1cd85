//! The course of an introduction over time: what is written beside the self-assessment itself, from the process plan to the
//! closing. Each kind is a list of fields; they are read one by one, and drawn, printed and told by what they hold.

mod after;
mod before;
mod between;
mod choices;

pub use self::after::{Checkin, Closing, Indicator, Measure, Report, Snapshot, Trace};
pub use self::before::{Concerned, Need, Process, Step};
pub use self::between::{Assignment, Comment, Decision, Message, Round};
pub use self::choices::{ConcernedKind, DecisionAbout, Direction, NeedState, Often, RoundOf, Stance, Turned, Verdict};
use super::record::Spec;
use super::{Document, Key, Kind, Mark, Place, Value, joined, ordered_by};

/// The kinds of record of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Course {
    /// The process plan; exists once.
    Process,
    /// The steps of the process, by phase id.
    Steps,
    /// Units and partners that are affected, by id.
    Concerned,
    /// Data that is needed, by id.
    Needs,
    /// Uppdrag, by id.
    Assignments,
    /// Decisions, by id.
    Decisions,
    /// The communication plan, by id.
    Messages,
    /// Check-ins, by id.
    Checkins,
    /// What is said of an action at a check-in, by `<check-in>.<action>`.
    Reports,
    /// Snapshots, by id.
    Snapshots,
    /// Indicators, by id.
    Indicators,
    /// Their dated values, by `<indicator>.<id>`.
    Measures,
    /// The closing; exists once.
    Closing,
    /// When it was closed and reopened, by id.
    Trace,
    /// Rounds of comments, by id.
    Rounds,
    /// What came back, by `<answer>.<number>`.
    Comments,
}

impl Course {
    /// Every kind, in the order in which files hold them.
    pub const ALL: [Self; 16] = [
        Self::Process,
        Self::Steps,
        Self::Concerned,
        Self::Needs,
        Self::Assignments,
        Self::Decisions,
        Self::Messages,
        Self::Checkins,
        Self::Reports,
        Self::Snapshots,
        Self::Indicators,
        Self::Measures,
        Self::Closing,
        Self::Trace,
        Self::Rounds,
        Self::Comments,
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::Steps => "steps",
            Self::Concerned => "concerned",
            Self::Needs => "needs",
            Self::Assignments => "assignments",
            Self::Decisions => "decisions",
            Self::Messages => "messages",
            Self::Checkins => "checkins",
            Self::Reports => "reports",
            Self::Snapshots => "snapshots",
            Self::Indicators => "indicators",
            Self::Measures => "measures",
            Self::Closing => "closing",
            Self::Trace => "trace",
            Self::Rounds => "rounds",
            Self::Comments => "comments",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|course| course.name() == name)
    }

    /// Whether there is one such record, without an id, in a document.
    pub fn is_single(self) -> bool {
        matches!(self, Self::Process | Self::Closing)
    }

    /// The field by which records of this kind follow each other in time.
    fn time(self) -> Option<&'static str> {
        match self {
            Self::Checkins | Self::Measures => Some("date"),
            Self::Snapshots | Self::Trace => Some("at"),
            Self::Process
            | Self::Steps
            | Self::Concerned
            | Self::Needs
            | Self::Assignments
            | Self::Decisions
            | Self::Messages
            | Self::Reports
            | Self::Indicators
            | Self::Closing
            | Self::Rounds
            | Self::Comments => None,
        }
    }

    /// The fields that a record of this kind has.
    pub fn fields(self) -> &'static [Spec] {
        match self {
            Self::Process => Process::FIELDS,
            Self::Steps => Step::FIELDS,
            Self::Concerned => Concerned::FIELDS,
            Self::Needs => Need::FIELDS,
            Self::Assignments => Assignment::FIELDS,
            Self::Decisions => Decision::FIELDS,
            Self::Messages => Message::FIELDS,
            Self::Checkins => Checkin::FIELDS,
            Self::Reports => Report::FIELDS,
            Self::Snapshots => Snapshot::FIELDS,
            Self::Indicators => Indicator::FIELDS,
            Self::Measures => Measure::FIELDS,
            Self::Closing => Closing::FIELDS,
            Self::Trace => Trace::FIELDS,
            Self::Rounds => Round::FIELDS,
            Self::Comments => Comment::FIELDS,
        }
    }

    /// The record of this kind and id.
    pub fn place(self, id: &str) -> Place {
        Place { kind: Kind::Course(self), id: id.to_owned() }
    }

    /// A field of a record of this kind.
    pub fn key(self, id: &str, field: &'static str) -> Key {
        Key { place: self.place(id), field }
    }
}

/// What an id can have at most: no file with a longer one opens.
const LONGEST: usize = 100;

/// The id of what belongs to a record. A part that is too long for it is told by a mark.
pub fn part_id(owner: &str, part: &str) -> String {
    let id = joined(&[owner, part], ".");
    if id.chars().count() <= LONGEST { id } else { joined(&[owner, &Mark::NONE.with(part).digits()], ".") }
}

/// A day or a time as a number that grows with it.
fn digits(time: &str) -> i64 {
    let mut number = 0;
    for digit in time.bytes().filter(u8::is_ascii_digit) {
        number = number * 10 + i64::from(digit - b'0');
    }
    number
}

impl Document {
    /// The ids of the records of a kind of the course, in their order; by time, where each belongs to a day. One without a
    /// day is not later than any other.
    pub fn rows(&self, course: Course) -> Vec<&str> {
        let number = |id: &str, field| match self.value(&course.key(id, field)) {
            Some(Value::Number(number)) => Some(*number),
            Some(Value::Text(time)) => Some(digits(time)),
            Some(Value::Nothing | Value::Flag(_)) | None => None,
        };
        let rows = ordered_by(self.ids(Kind::Course(course)), &|id| number(id, "order"));
        match course.time() {
            Some(field) => ordered_by(rows, &|id| number(id, field).or(Some(0))),
            None => rows,
        }
    }

    /// Of the rows of a kind, those that belong to a record: their ids begin with its own and a full stop.
    pub fn rows_of(&self, course: Course, owner: &str) -> Vec<&str> {
        let mut rows = self.rows(course);
        rows.retain(|id| id.strip_prefix(owner).is_some_and(|rest| rest.starts_with('.')));
        rows
    }

    /// Whether it has been closed: then it is read-only until somebody opens it again.
    pub fn is_closed(&self) -> bool {
        Closing::CLOSED.read(self, "")
    }
}
