//! Where a field stands: which kind of record, which record, which field.

use super::{About, Action, ChecklistUsed, Gap, Hands, ItemState, Parked, Part, PhaseState, Shape, Spec, Value};
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
}

impl Kind {
    /// Every kind, in the order in which files hold them.
    pub const ALL: [Self; 11] = [
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
    ];

    /// The same in the order of their names.
    pub const BY_NAME: [Self; 11] = [
        Self::About,
        Self::Actions,
        Self::Agenda,
        Self::Areas,
        Self::Checklist,
        Self::Hands,
        Self::Items,
        Self::Parked,
        Self::Phases,
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
        }
    }

    /// Whether there is one such record, without an id, in a document.
    pub fn is_single(self) -> bool {
        matches!(self, Self::About | Self::Checklist | Self::Workshop)
    }

    /// Whether it belongs to a workshop and is the facilitator's alone: two versions of it are never put side by side.
    fn is_of_the_room(self) -> bool {
        matches!(self, Self::Agenda | Self::Voices | Self::Hands)
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

    /// Whether people choose between differing values: words, choices and dates, which have a field of their own.
    pub fn has_choice(&self) -> bool {
        matches!(self.shape(), Some(Shape::Prose | Shape::Code(_) | Shape::Date)) && !self.place.kind.is_of_the_room()
    }
}
