//! Follow-up and closing.

use super::Course;
use super::choices::{Direction, Often, Turned};
use crate::domain::record::fields;
use crate::domain::value::Name;
use crate::domain::{ActionStatus, Date, Decimal, Kind, Moment};

fields! {
    /// A check-in.
    Checkin in Kind::Course(Course::Checkins); {
        /// The day.
        date DATE: Option<Date> = "date",
        /// A word on the whole.
        word WORD: String = "word",
        /// The day of the next one.
        next NEXT: Option<Date> = "next",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// What is said of one action at one check-in.
    Report in Kind::Course(Course::Reports); {
        /// How it stands.
        status STATUS: Option<ActionStatus> = "status",
        /// A word on it.
        word WORD: String = "word",
    }
}

fields! {
    /// How everything stood at a point in time.
    Snapshot in Kind::Course(Course::Snapshots); {
        /// Its name.
        title TITLE: String = "title",
        /// When it was taken, by the clock of the browser that took it.
        at AT: Option<Moment> = "at",
        /// The content as a file holds it, without the text of the checklist and without other snapshots.
        content CONTENT: Name = "content",
    }
}

fields! {
    /// An indicator.
    Indicator in Kind::Course(Course::Indicators); {
        /// What is measured.
        title TITLE: String = "title",
        /// In which unit.
        unit UNIT: String = "unit",
        /// Which way it is to go.
        direction DIRECTION: Option<Direction> = "direction",
        /// Where it stood at the beginning.
        baseline BASELINE: Option<Decimal> = "baseline",
        /// Where it is to come.
        target TARGET: Option<Decimal> = "target",
        /// Who follows it: a role.
        role ROLE: String = "role",
        /// How often.
        often OFTEN: Option<Often> = "often",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// The value of an indicator on a day.
    Measure in Kind::Course(Course::Measures); {
        /// The day.
        date DATE: Option<Date> = "date",
        /// The value.
        value VALUE: Option<Decimal> = "value",
        /// A word on it.
        note NOTE: String = "note",
    }
}

fields! {
    /// The closing.
    Closing in Kind::Course(Course::Closing); {
        /// It has been judged established.
        established ESTABLISHED: bool = "established",
        /// By whom.
        judged_by JUDGED_BY: String = "judgedBy",
        /// When.
        judged_on JUDGED_ON: Option<Date> = "judgedOn",
        /// Who owns it in the unit: a role.
        owner_unit OWNER_UNIT: String = "ownerUnit",
        /// Who owns it at the LPO: a role.
        owner_lpo OWNER_LPO: String = "ownerLpo",
        /// What was ended.
        ended ENDED: String = "ended",
        /// What went well.
        worked WORKED: String = "worked",
        /// What was harder than expected.
        harder HARDER: String = "harder",
        /// What one would do otherwise.
        otherwise OTHERWISE: String = "otherwise",
        /// What others can learn from it.
        others OTHERS: String = "others",
        /// The next review.
        next_review NEXT_REVIEW: Option<Date> = "nextReview",
        /// It is closed, and read-only until it is opened again.
        closed CLOSED: bool = "closed",
    }
}

fields! {
    /// It was closed or opened again.
    Trace in Kind::Course(Course::Trace); {
        /// When, by the clock of the browser.
        at AT: Option<Moment> = "at",
        /// Which of them.
        what WHAT: Option<Turned> = "what",
        /// Why.
        why WHY: String = "why",
    }
}
