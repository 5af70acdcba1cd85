//! From the gaps to a plan that has been decided: uppdrag, decisions, communication, rounds of comments.

use super::Course;
use super::choices::{DecisionAbout, RoundOf, Verdict};
use crate::domain::record::fields;
use crate::domain::value::Name;
use crate::domain::{Date, Kind};

fields! {
    /// An uppdrag from the gaps that have been prioritised.
    Assignment in Kind::Course(Course::Assignments); {
        /// What is to be achieved.
        title TITLE: String = "title",
        /// To whom.
        to TO: String = "to",
        /// Why.
        why WHY: String = "why",
        /// Its limits: what is not part of it, what it may cost.
        limits LIMITS: String = "limits",
        /// By when.
        due DUE: Option<Date> = "due",
        /// The gap that it came from: `areas/ingang`, or empty.
        origin ORIGIN: Name = "origin",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// A decision.
    Decision in Kind::Course(Course::Decisions); {
        /// What was decided.
        title TITLE: String = "title",
        /// What it is about.
        about ABOUT: Option<DecisionAbout> = "about",
        /// The deciding body.
        body BODY: String = "body",
        /// The day.
        date DATE: Option<Date> = "date",
        /// Its conditions.
        conditions CONDITIONS: String = "conditions",
        /// Who was consulted, for a change of the plan.
        consulted CONSULTED: String = "consulted",
        /// A mark of the plan as it was then.
        seal SEAL: Name = "seal",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// One line of the communication plan.
    Message in Kind::Course(Course::Messages); {
        /// The message.
        title TITLE: String = "title",
        /// To whom.
        audience AUDIENCE: String = "audience",
        /// By which channel.
        channel CHANNEL: String = "channel",
        /// When.
        due DUE: Option<Date> = "due",
        /// Who: a role.
        role ROLE: String = "role",
        /// It has been done.
        done DONE: bool = "done",
        /// Order in the plan.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// A round of comments.
    Round in Kind::Course(Course::Rounds); {
        /// Its name.
        title TITLE: String = "title",
        /// What it is about.
        of OF: Option<RoundOf> = "of",
        /// The day on which copies were sent.
        sent SENT: Option<Date> = "sent",
        /// Until when answers are awaited.
        due DUE: Option<Date> = "due",
        /// Order in the list.
        order ORDER: Option<i64> = "order",
    }
}

fields! {
    /// A comment that came back.
    Comment in Kind::Course(Course::Comments); {
        /// The id of its round.
        round ROUND: Name = "round",
        /// What it is about: `areas/ingang`, `actions/a-1`, or empty for the whole.
        row ROW: Name = "row",
        /// The unit that it came from.
        unit UNIT: String = "unit",
        /// The role of who wrote it.
        role ROLE: String = "role",
        /// The comment.
        text TEXT: String = "text",
        /// What became of it.
        verdict VERDICT: Option<Verdict> = "verdict",
        /// What changed by it, or why nothing did.
        why WHY: String = "why",
    }
}
