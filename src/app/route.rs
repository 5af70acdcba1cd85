//! Where one is. The address bar belongs to the page around us.

use std::rc::Rc;

#[cfg(feature = "leader")]
use crate::domain::Course;

/// A view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Mina självskattningar.
    #[default]
    Start,
    /// Ny självskattning.
    New,
    /// Ordlista.
    Glossary {
        /// Where one came from, and goes back to.
        back: Rc<Route>,
    },
    /// Kunskapsstöd.
    Knowledge {
        /// The part that one came for; empty for the beginning.
        part: String,
        /// Where one came from, and goes back to.
        back: Rc<Route>,
    },
    /// Vad finns sparat här?
    Kept,
    /// Öppna fil: what is in a file, before anything of it is taken.
    Opened,
    /// Många enheter: what a process leader sees of many units' assessments.
    #[cfg(feature = "leader")]
    Units(super::units::UnitsPage),
    /// A page of one assessment.
    At {
        /// Which assessment.
        id: String,
        /// Which page.
        page: Page,
    },
}

/// A page of one assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Översikt: the phases and what comes next.
    Overview,
    /// What the assessment is about.
    About,
    /// Checklista, one item at a time.
    Item {
        /// Its id.
        item: String,
    },
    /// Checklista, a whole phase as a list.
    Phase {
        /// Its id.
        phase: String,
    },
    /// Gapanalys: table and matrix.
    Gaps,
    /// One area of the gap analysis.
    Area {
        /// Its id.
        area: String,
    },
    /// Handlingsplan.
    Plan,
    /// One action.
    Action {
        /// Its id.
        action: String,
    },
    /// Införandet: what belongs to it over time.
    #[cfg(feature = "leader")]
    Course,
    /// One of its lists.
    #[cfg(feature = "leader")]
    List {
        /// Of what.
        course: Course,
    },
    /// One row of such a list.
    #[cfg(feature = "leader")]
    Row {
        /// Of what.
        course: Course,
        /// Its id.
        row: String,
    },
    /// Two points in time side by side.
    #[cfg(feature = "leader")]
    Compare {
        /// The id of one snapshot; empty for now.
        from: String,
        /// The id of the other one; empty for now.
        to: String,
    },
    /// Resultat.
    Result,
    /// Dela.
    Share,
    /// Workshop: agenda, groups, what was put aside.
    #[cfg(feature = "leader")]
    Workshop,
    /// The big screen.
    #[cfg(feature = "leader")]
    Room {
        /// The address of the slide; empty for the first.
        at: String,
    },
    /// Mata in blad.
    #[cfg(feature = "leader")]
    Sheets,
    /// How the room answered.
    #[cfg(feature = "leader")]
    Map,
    /// What came out of the workshop.
    #[cfg(feature = "leader")]
    SummingUp,
    /// Skriv ut: a paper as it will be printed.
    Print {
        /// Which one.
        paper: Paper,
    },
}

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// One page for a manager.
    Summary,
    /// Everything the team has written.
    Report,
    /// The questions, to fill in by hand.
    Blank,
    /// A list of the course.
    #[cfg(feature = "leader")]
    List(Course),
    /// What came out of a workshop, on one page.
    #[cfg(feature = "leader")]
    Workshop,
}

impl Route {
    /// A page of an assessment.
    pub fn at(id: &str, page: Page) -> Self {
        Self::At { id: id.to_owned(), page }
    }
}
