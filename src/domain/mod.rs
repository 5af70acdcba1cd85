//! What a self-assessment is, and how two versions of one become one.
//!
//! Pure: no browser, no JSON, no clock, no randomness. Time and ids enter as arguments.
//!
//! Where to start: [`document`] is the truth, a flat map of fields that each carry a dot;
//! [`merge`] joins two documents; [`assessment`] is the same truth as typed records, for
//! reading; [`score`] and [`priority`] are the figures that the views show; [`spread`] is how far apart those are who
//! answered.

mod answer;
mod assessment;
mod change;
mod codes;
mod course;
mod decimal;
mod differ;
mod document;
mod gap;
mod key;
mod language;
mod mark;
mod merge;
mod moment;
mod order;
mod plan;
mod priority;
mod record;
mod score;
mod spread;
mod text;
mod value;
mod workshop;

pub use answer::Answer;
pub use assessment::{About, Assessment, ChecklistUsed, GroupKind, ItemState, PhaseState, Scope};
pub use change::{Change, Over, Turn};
pub use codes::Coded;
pub use course::{
    Assignment, Checkin, Closing, Comment, Concerned, ConcernedKind, Course, Decision, DecisionAbout, Direction,
    Indicator, Measure, Message, Need, NeedState, Often, Process, Report, Round, RoundOf, Snapshot, Stance, Step,
    Trace, Turned, Verdict, part_id,
};
pub use decimal::Decimal;
pub use differ::{Difference, Standing, Take};
pub use document::{Document, Dot, Register, Seen, Tick, WriterId, tick};
pub use gap::{Consequence, Effort, Gap, GapSize, Solver};
pub use key::{Key, Kind, Place};
pub use language::Language;
pub use mark::Mark;
pub use moment::{Date, Moment};
pub use order::{between, ordered, ordered_by, places};
pub use plan::{Action, ActionKind, ActionStatus, Means};
pub use priority::{Priority, Rank};
pub use record::{Field, Spec};
pub use score::Score;
pub use spread::{Agreement, Spread};
pub use text::{Piece, as_text, joined, together, two_digits, units};
pub use value::{Name, SAFE, Shape, Stored, Value};
pub use workshop::{Asked, Hands, KEYS, MOST_HANDS, Parked, Part, PartKind, Voice, VoiceKind, Workshop, whole};
