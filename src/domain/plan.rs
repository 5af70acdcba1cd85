//! The action plan.

use super::codes::codes;
use super::record::record;
use super::text::joined;
use super::value::Name;
use super::{Date, Kind, Place};

codes! {
    /// What an action does with a way of working: making room is as much an action as adding.
    ActionKind {
        /// Börja.
        Start = "start",
        /// Fortsätt.
        Continue = "continue",
        /// Sluta.
        Stop = "stop",
    }
}

codes! {
    /// How an action stands.
    ActionStatus {
        /// Not begun.
        NotStarted = "not-started",
        /// Under way.
        Ongoing = "ongoing",
        /// Done.
        Done = "done",
        /// Resting.
        Paused = "paused",
        /// Will not be done.
        Dropped = "dropped",
    }
}

codes! {
    /// By what an action is to change something: training and information alone are rarely enough.
    Means {
        /// Routines are adjusted.
        Routine = "routine",
        /// Ways of working.
        Working = "working",
        /// Training.
        Training = "training",
        /// Information to staff.
        Information = "information",
        /// Information to patients.
        Patients = "patients",
        /// Premises, equipment, systems.
        Equipment = "equipment",
        /// Staffing, time, money.
        Resources = "resources",
        /// Something else.
        Other = "other",
    }
}

record! {
    /// One action: the five fields of Region Skåne's handlingsplan, its kind and its origin.
    Action in Kind::Actions; {
        /// What will be done.
        title TITLE: String = "title",
        /// Börja, fortsätt or sluta.
        kind KIND: Option<ActionKind> = "kind",
        /// What the action frees: time, money, room.
        frees FREES: String = "frees",
        /// The responsible role, never a name.
        role ROLE: String = "role",
        /// First day.
        start START: Option<Date> = "start",
        /// Last day.
        due DUE: Option<Date> = "due",
        /// How and when it is followed up.
        follow_up FOLLOW_UP: String = "followUp",
        /// The economic consequence.
        economy ECONOMY: String = "economy",
        /// How it stands; none reads as not begun.
        status STATUS: Option<ActionStatus> = "status",
        /// Where it came from: `items/F1-04`, `areas/ingang`, or empty for a free one.
        origin ORIGIN: Name = "origin",
        /// By what it is to change something. From version 3.
        means MEANS: Option<Means> = "means",
        /// The id of the uppdrag that it answers, or empty. From version 3.
        assignment ASSIGNMENT: Name = "assignment",
        /// Order in the plan.
        order ORDER: Option<i64> = "order",
    }
}

impl Action {
    /// The status, with "not begun" for none.
    pub fn state(&self) -> ActionStatus {
        self.status.unwrap_or(ActionStatus::NotStarted)
    }

    /// Whether there is nothing left to do.
    pub fn is_closed(&self) -> bool {
        matches!(self.state(), ActionStatus::Done | ActionStatus::Dropped)
    }

    /// Whether it should have been done before `today`.
    pub fn is_late(&self, today: Date) -> bool {
        !self.is_closed() && self.due.is_some_and(|due| due < today)
    }

    /// Whether it came from this record.
    pub fn is_from(&self, place: &Place) -> bool {
        self.origin.0.split_once('/').is_some_and(|(kind, id)| kind == place.kind.name() && id == place.id)
    }
}

impl Place {
    /// The reference that an action keeps to where it came from.
    pub fn reference(&self) -> Name {
        Name(joined(&[self.kind.name(), &self.id], "/"))
    }
}
