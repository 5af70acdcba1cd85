//! One area of the gap analysis: what the pathway asks, how it is, how it should be.

use super::codes::codes;
use super::record::record;
use super::{Kind, Priority};

codes! {
    /// How large the gap is, 0–3.
    GapSize {
        /// "Vi arbetar redan så": a good answer.
        None = "none",
        /// A minor adjustment is enough.
        Small = "small",
        /// Takes planning and a decision.
        Moderate = "moderate",
        /// Takes new resources or a new way of working.
        Large = "large",
    }
}

codes! {
    /// What follows if the gap stays, 0–3.
    Consequence {
        /// Not noticed.
        None = "none",
        /// Noticed, but does not disturb care.
        Minor = "minor",
        /// Affects quality of care or waiting time.
        Considerable = "considerable",
        /// Can affect patient safety or give clearly worse results.
        Serious = "serious",
    }
}

codes! {
    /// Who can close the gap.
    Solver {
        /// The unit itself.
        Unit = "unit",
        /// The förvaltning.
        Administration = "administration",
        /// LAG or LPO.
        Group = "lag-lpo",
        /// The region.
        Region = "region",
        /// The municipality.
        Municipality = "municipality",
        /// The national level.
        National = "national",
    }
}

codes! {
    /// How much work it takes.
    Effort {
        /// Little.
        Low = "low",
        /// Some.
        Medium = "medium",
        /// Much.
        High = "high",
    }
}

record! {
    /// What the team says of one gap area.
    Gap in Kind::Areas; {
        /// The name of an area that the team added; the checklist names the others.
        title TITLE: String = "title",
        /// What the pathway says.
        demand DEMAND: String = "demand",
        /// Nuläge: how it is.
        now NOW: String = "now",
        /// How the team knows.
        evidence EVIDENCE: String = "evidence",
        /// Målbild: how it should be.
        target TARGET: String = "target",
        /// The gap in words.
        gap GAP: String = "gap",
        /// Its size.
        size SIZE: Option<GapSize> = "size",
        /// The consequence for patients and their next of kin.
        patients PATIENTS: Option<Consequence> = "patients",
        /// The consequence for staff and operations.
        staff STAFF: Option<Consequence> = "staff",
        /// The consequence for steering and economy.
        steering STEERING: Option<Consequence> = "steering",
        /// Who can close it.
        solver SOLVER: Option<Solver> = "solver",
        /// The effort of closing it.
        effort EFFORT: Option<Effort> = "effort",
        /// The team's own priority, over the computed one.
        chosen CHOSEN: Option<Priority> = "priority",
        /// Why the team chose another priority.
        reason REASON: String = "priorityReason",
        /// Left out of the analysis.
        hidden HIDDEN: bool = "hidden",
        /// Order among the areas; none means the checklist's own place.
        order ORDER: Option<i64> = "order",
    }
}

impl Gap {
    /// The worst of the three consequences that the team has judged.
    pub fn worst(&self) -> Option<Consequence> {
        [self.patients, self.staff, self.steering].into_iter().flatten().max()
    }

    /// Whether the team has written or judged anything here.
    pub fn is_begun(&self) -> bool {
        let texts = [&self.demand, &self.now, &self.evidence, &self.target, &self.gap];
        texts.iter().any(|text| !text.trim().is_empty()) || self.size.is_some() || self.worst().is_some()
    }
}
