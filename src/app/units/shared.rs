//! Gaps that several units share, and who can close them. How many units have a gap, never which unit is worse.

use super::heat::used_areas;
use super::{Collection, Round, same_name};
use crate::app::words::gaps as words;
use crate::content::Text;
use crate::domain::{Coded, Consequence, Gap, GapSize, Solver, places};

/// An area with what the units say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// What it is called.
    pub title: Text,
    /// How many units gave it each size, in the order of [`GapSize::ALL`].
    pub sizes: [usize; GapSize::ALL.len()],
    /// The worst consequence that any unit expects if a moderate or large gap stays.
    pub worst: Option<Consequence>,
    /// The units with a moderate or large gap, by name.
    pub units: Vec<String>,
    /// Who can close a gap, for each unit that has one of any size, in the order of [`Solver::ALL`].
    pub solvers: [Vec<String>; Solver::ALL.len()],
    /// The units that have a moderate or large gap and have not said who can close it.
    pub unsolved: Vec<String>,
    /// The id of the checklist's area, or nothing for one that units have added.
    id: Option<String>,
}

impl Shared {
    fn new(id: Option<String>, title: Text) -> Self {
        let (sizes, solvers) = Default::default();
        Self { title, sizes, worst: None, units: Vec::new(), solvers, unsolved: Vec::new(), id }
    }

    /// How many units have judged it at all.
    pub fn judged(&self) -> usize {
        self.sizes.iter().sum()
    }

    fn add(&mut self, unit: &str, gap: &Gap) {
        let Some(size) = gap.size else { return };
        self.sizes[size.place()] += 1;
        let is_big = size >= GapSize::Moderate;
        if is_big {
            self.units.push(unit.to_owned());
            self.worst = self.worst.max(gap.worst());
        }
        match gap.solver {
            Some(solver) if size != GapSize::None => self.solvers[solver.place()].push(unit.to_owned()),
            None if is_big => self.unsolved.push(unit.to_owned()),
            Some(_) | None => {}
        }
    }
}

/// The areas in which any unit has a moderate or large gap: those of the most units first, then those with the worse
/// consequence, then those with more large gaps.
pub fn shared(collection: &Collection) -> Vec<Shared> {
    let mut shared = areas(collection);
    shared.retain(|one| !one.units.is_empty());
    let weight = |at: usize| (shared[at].units.len(), shared[at].worst, shared[at].sizes[GapSize::Large.place()]);
    places(shared.len(), &|a, b| weight(b).cmp(&weight(a))).into_iter().map(|at| shared[at].clone()).collect()
}

/// Every area that any unit says something of, as the checklists have them.
pub fn areas(collection: &Collection) -> Vec<Shared> {
    let mut areas: Vec<Shared> = Vec::new();
    for unit in collection.round(Round::Now) {
        for row in used_areas(unit) {
            let id = row.area.as_ref().map(|area| area.id.clone());
            let own = row.gap.title.trim();
            let title = match &row.area {
                Some(area) => area.title.clone(),
                None if own.is_empty() => both(words::NO_TITLE),
                None => Text { sv: own.to_owned(), en: None },
            };
            let is_same = |one: &Shared| one.id == id && (id.is_some() || same_name(&one.title.sv, &title.sv));
            let at = areas.iter().position(is_same).unwrap_or_else(|| {
                areas.push(Shared::new(id.clone(), title.clone()));
                areas.len() - 1
            });
            areas[at].add(&unit.name, &row.gap);
        }
    }
    areas
}

fn both(word: crate::app::words::Word) -> Text {
    use crate::domain::Language::{English, Swedish};
    Text { sv: word.say(Swedish).to_owned(), en: Some(word.say(English).to_owned()) }
}

/// What someone can close.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The area.
    pub title: Text,
    /// The units that say so, by name.
    pub units: Vec<String>,
}

/// Who can close which gaps: for each that any unit names, the areas of the most units first. Last, with none, the
/// moderate and large gaps of which nobody has said it.
pub fn who_acts(collection: &Collection) -> Vec<(Option<Solver>, Vec<Task>)> {
    let areas = areas(collection);
    let tasks = |units: &dyn Fn(&Shared) -> Vec<String>| {
        let mut tasks = Vec::new();
        for area in &areas {
            let units = units(area);
            if !units.is_empty() {
                tasks.push(Task { title: area.title.clone(), units });
            }
        }
        tasks.sort_by_key(|task| std::cmp::Reverse(task.units.len()));
        tasks
    };
    let named = Solver::ALL.iter().map(|solver| (Some(*solver), tasks(&|area| area.solvers[solver.place()].clone())));
    let mut all: Vec<_> = named.collect();
    all.push((None, tasks(&|area| area.unsolved.clone())));
    all.retain(|(_, tasks)| !tasks.is_empty());
    all
}
