//! Where a field stands: which kind of record, which record, which field.

use super::{
    About, Action, ChecklistUsed, Course, Gap, Hands, ItemState, Parked, Part, PhaseState, Shape, Spec, Value,
};
use super::{Voice, Workshop};

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
    /// The workshop; exists once.
    Workshop,
    /// The parts of its agenda, by id.
    Agenda,
    /// The answers of sheets and groups, by id.
    Voices,
    /// Shows of hands, by what was asked.
    Hands,
    /// What was put aside for later, by id.
    Parked,
    /// What belongs to the course of the introduction over time.
    Course(Course),
}

impl Kind {
    /// Every kind, in the order in which files hold them.
    pub const ALL: [Self; 27] = [
        Self::About,
        Self::Checklist,
        Self::Items,
        Self::Phases,
        Self::Areas,
        Self::Actions,
        Self::Workshop,
        Self::Agenda,
        Self::Voices,
        Self::Hands,
        Self::Parked,
        Self::Course(Course::Process),
        Self::Course(Course::Steps),
        Self::Course(Course::Concerned),
        Self::Course(Course::Needs),
        Self::Course(Course::Assignments),
        Self::Course(Course::Decisions),
        Self::Course(Course::Messages),
        Self::Course(Course::Checkins),
        Self::Course(Course::Reports),
        Self::Course(Course::Snapshots),
        Self::Course(Course::Indicators),
        Self::Course(Course::Measures),
        Self::Course(Course::Closing),
        Self::Course(Course::Trace),
        Self::Course(Course::Rounds),
        Self::Course(Course::Comments),
    ];

    /// The same in the order of their names.
    pub const BY_NAME: [Self; 27] = [
        Self::About,
        Self::Actions,
        Self::Agenda,
        Self::Areas,
        Self::Course(Course::Assignments),
        Self::Course(Course::Checkins),
        Self::Checklist,
        Self::Course(Course::Closing),
        Self::Course(Course::Comments),
        Self::Course(Course::Concerned),
        Self::Course(Course::Decisions),
        Self::Hands,
        Self::Course(Course::Indicators),
        Self::Items,
        Self::Course(Course::Measures),
        Self::Course(Course::Messages),
        Self::Course(Course::Needs),
        Self::Parked,
        Self::Phases,
        Self::Course(Course::Process),
        Self::Course(Course::Reports),
        Self::Course(Course::Rounds),
        Self::Course(Course::Snapshots),
        Self::Course(Course::Steps),
        Self::Course(Course::Trace),
        Self::Voices,
        Self::Workshop,
    ];

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Checklist => "checklist",
            Self::Items => "items",
            Self::Phases => "phases",
            Self::Areas => "areas",
            Self::Actions => "actions",
            Self::Workshop => "workshop",
            Self::Agenda => "agenda",
            Self::Voices => "voices",
            Self::Hands => "hands",
            Self::Parked => "parked",
            Self::Course(course) => course.name(),
        }
    }

    /// Whether there is one such record, without an id, in a document.
    pub fn is_single(self) -> bool {
        match self {
            Self::About | Self::Checklist | Self::Workshop => true,
            Self::Course(course) => course.is_single(),
            Self::Items
            | Self::Phases
            | Self::Areas
            | Self::Actions
            | Self::Agenda
            | Self::Voices
            | Self::Hands
            | Self::Parked => false,
        }
    }

    /// Whether it belongs to a workshop and is the facilitator's alone: two versions of it are never put side by side.
    fn is_of_the_room(self) -> bool {
        matches!(self, Self::Agenda | Self::Voices | Self::Hands)
    }

    /// Whether its records come and go as a whole, like the actions of a plan.
    pub fn is_row(self) -> bool {
        match self {
            Self::Actions => true,
            Self::Course(course) => !course.is_single() && course != Course::Steps,
            Self::About
            | Self::Checklist
            | Self::Items
            | Self::Phases
            | Self::Areas
            | Self::Workshop
            | Self::Agenda
            | Self::Voices
            | Self::Hands
            | Self::Parked => false,
        }
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
            Self::Workshop => Workshop::FIELDS,
            Self::Agenda => Part::FIELDS,
            Self::Voices => Voice::FIELDS,
            Self::Hands => Hands::FIELDS,
            Self::Parked => Parked::FIELDS,
            Self::Course(course) => course.fields(),
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

impl Key {
    fn shape(&self) -> Option<Shape> {
        self.place.kind.fields().iter().find(|spec| spec.name == self.field).map(|spec| spec.shape)
    }

    /// Whether the field can hold the value.
    pub fn accepts(&self, value: &Value) -> bool {
        self.shape().is_some_and(|shape| shape.accepts(value))
    }

    /// Whether it holds words that someone types.
    pub fn is_prose(&self) -> bool {
        self.shape() == Some(Shape::Prose)
    }

    /// Whether people can see it and know it by a name: words, choices, dates, and what is ticked.
    pub fn is_shown(&self) -> bool {
        self.has_choice() || self.shape() == Some(Shape::Flag) && !self.place.kind.is_of_the_room()
    }

    /// Whether people choose between differing values: words, choices, dates and numbers, which have a field of their own.
    pub fn has_choice(&self) -> bool {
        match self.shape() {
            Some(Shape::Prose | Shape::Code(_) | Shape::Date | Shape::Decimal) => !self.place.kind.is_of_the_room(),
            Some(Shape::Number) => matches!(self.place.kind, Kind::Course(_)) && self.field != "order",
            Some(Shape::Name | Shape::Moment | Shape::Flag) | None => false,
        }
    }
}
