//! The gap analysis as its views show it: what is described, where it stands, what it adds up to.

use std::rc::Rc;

use super::{AreaRow, urgent};
use crate::app::words::gaps::{self as words, Found};
use crate::domain::{Consequence, Gap, GapSize, Language, Priority, Rank, Solver, between};

impl AreaRow {
    /// The checklist's title, or the team's own for an area that it added.
    pub fn title(&self, language: Language) -> &str {
        match &self.area {
            Some(area) => area.title.get(language),
            None if self.gap.title.trim().is_empty() => words::NO_TITLE.say(language),
            None => &self.gap.title,
        }
    }

    /// Whether the team has said anything of the gap. A name or a solver alone says nothing of it.
    pub fn is_described(&self) -> bool {
        self.gap.is_begun() || matches!(self.gap.rank(), Rank::Judged(_))
    }
}

/// The described areas, most urgent first. Their places are their numbers in table and matrix.
pub fn described(rows: &[Rc<AreaRow>]) -> Vec<Rc<AreaRow>> {
    urgent(rows, AreaRow::is_described)
}

/// The areas in use that nothing is said of yet, in the team's order.
pub fn untouched(rows: &[Rc<AreaRow>]) -> impl Iterator<Item = &Rc<AreaRow>> {
    rows.iter().filter(|row| !row.gap.hidden && !row.is_described())
}

/// What the analysis shows, in figures.
pub fn found(rows: &[Rc<AreaRow>]) -> Found {
    let mut found = Found::default();
    for row in rows.iter().filter(|row| !row.gap.hidden) {
        let is_high = row.gap.rank() == Rank::Judged(Priority::High);
        let is_outside = row.gap.solver.is_some_and(|solver| solver != Solver::Unit);
        found.total += 1;
        found.untouched += usize::from(!row.is_described());
        found.gaps += usize::from(matches!(row.gap.rank(), Rank::Judged(_)));
        found.high += usize::from(is_high);
        found.high_outside += usize::from(is_high && is_outside);
        found.none += usize::from(row.gap.rank() == Rank::NoGap);
    }
    found
}

/// Whether the priority that applies is another than the suggested one.
pub fn is_overridden(gap: &Gap) -> bool {
    gap.chosen.is_some() && gap.rank() != gap.computed()
}

/// The columns of the matrix, smallest gap first. Only real gaps stand in it.
pub const COLUMNS: [GapSize; 3] = [GapSize::Small, GapSize::Moderate, GapSize::Large];

/// The lines of the matrix, worst consequence first. Only gaps with a consequence stand in it.
pub const LINES: [Consequence; 3] = [Consequence::Serious, Consequence::Considerable, Consequence::Minor];

/// The line and the column of a gap in the matrix; none if it has no place there.
pub fn cell(gap: &Gap) -> Option<(Consequence, GapSize)> {
    let size = gap.size.filter(|size| *size != GapSize::None)?;
    let worst = gap.worst().filter(|worst| *worst != Consequence::None)?;
    Some((worst, size))
}

/// How many described areas, "no gap" aside, have no place in the matrix.
pub fn outside_matrix(described: &[Rc<AreaRow>]) -> usize {
    described.iter().filter(|row| row.gap.size != Some(GapSize::None) && cell(&row.gap).is_none()).count()
}

/// Where an area stands among those in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaPlace {
    /// From 1.
    pub number: usize,
    /// Areas in use.
    pub total: usize,
    /// The id of the one before.
    pub previous: Option<String>,
    /// The id of the one after.
    pub next: Option<String>,
}

#[inline(never)]
fn used(rows: &[Rc<AreaRow>]) -> Vec<&Rc<AreaRow>> {
    let mut used = Vec::new();
    for row in rows {
        if !row.gap.hidden {
            used.push(row);
        }
    }
    used
}

/// Where an area stands among those in use; none if it is left out.
pub fn area_place(rows: &[Rc<AreaRow>], id: &str) -> Option<AreaPlace> {
    let used = used(rows);
    let at = used.iter().position(|row| row.id == id)?;
    let id_at = |place: usize| used.get(place).map(|row| row.id.clone());
    Some(AreaPlace {
        number: at + 1,
        total: used.len(),
        previous: at.checked_sub(1).and_then(id_at),
        next: id_at(at + 1),
    })
}

/// The order key that moves an area one step among those in use; none at the end of the list.
/// Only this row is written: neighbours that share a key, and leave no room, are passed together.
pub fn moved(rows: &[Rc<AreaRow>], id: &str, up: bool) -> Option<i64> {
    let mut used = used(rows);
    let mut slot = used.iter().position(|row| row.id == id)?;
    used.remove(slot);
    loop {
        slot = if up { slot.checked_sub(1)? } else { slot + 1 };
        if slot > used.len() {
            return None;
        }
        let before = slot.checked_sub(1).and_then(|place| used.get(place));
        let key = key_between(id, before, used.get(slot));
        if key.is_some() {
            return key;
        }
    }
}

/// A key that places this id between two rows; none if there is no room.
fn key_between(id: &str, before: Option<&&Rc<AreaRow>>, after: Option<&&Rc<AreaRow>>) -> Option<i64> {
    let (first, second) = (before.map(|row| row.order), after.map(|row| row.order));
    let fits = |key: &i64| {
        before.is_none_or(|row| (row.order, row.id.as_str()) < (*key, id))
            && after.is_none_or(|row| (*key, id) < (row.order, row.id.as_str()))
    };
    // Between neighbouring keys there is no third one, but the id may fit beside the latter.
    Some(between(first, second)).filter(fits).or(second.filter(fits))
}
