//! The rows, each with the fewest tries that prove anything.

use std::path::Path;
use std::pin::Pin;
use std::thread;

use anyhow::{Context, Error, Result};
use implementum_pages::Engine;

use crate::count::Count;
use crate::lane::Lane;
use crate::{corrupted, killed, largest, names, quota, spoiled, tabs};

type Work = for<'a> fn(&'a mut Lane) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// One way to lose what was saved.
pub struct Row {
    /// As it is called on the command line.
    pub name: &'static str,
    /// Whose row it is.
    pub engine: Engine,
    /// How many browsers share the work.
    lanes: usize,
    /// How many tries there are at least.
    pub whole: usize,
    /// How many in the short run.
    pub short: usize,
    work: Work,
}

/// All rows, in the order in which they are run.
pub const ALL: [&Row; 10] =
    [&KILLED, &KILLED_FIREFOX, &TABS, &QUOTA, &THROWING, &CORRUPTED, &BLOCKED, &CLOCK, &LARGEST, &NAMES];

/// Killed in the middle of typing.
pub const KILLED: Row = Row {
    name: "killed-chromium",
    engine: Engine::Chromium,
    lanes: 2,
    whole: 200,
    short: 4,
    work: |lane| Box::pin(killed::row(lane)),
};
const KILLED_FIREFOX: Row = Row { name: "killed-firefox", engine: Engine::Firefox, whole: 50, short: 1, ..KILLED };
/// Three tabs are typed in at once.
pub const TABS: Row =
    Row { name: "tabs", lanes: 1, whole: 1000, short: 63, work: |lane| Box::pin(tabs::row(lane)), ..KILLED };
/// Every door to the storage throws at any moment.
pub const THROWING: Row =
    Row { name: "throwing", whole: 200, short: 4, work: |lane| Box::pin(spoiled::throwing(lane)), ..KILLED };
/// What stands there is spoiled.
pub const CORRUPTED: Row =
    Row { name: "corrupted", whole: 200, short: 2, work: |lane| Box::pin(corrupted::row(lane)), ..KILLED };
const QUOTA: Row = Row { name: "quota", whole: 60, short: 2, work: |lane| Box::pin(quota::row(lane)), ..KILLED };
const BLOCKED: Row =
    Row { name: "blocked", whole: 60, short: 2, work: |lane| Box::pin(spoiled::blocked(lane)), ..KILLED };
const CLOCK: Row = Row { name: "clock", whole: 60, short: 2, work: |lane| Box::pin(spoiled::clock(lane)), ..KILLED };
const LARGEST: Row = Row { name: "largest", whole: 12, short: 2, work: |lane| Box::pin(largest::row(lane)), ..KILLED };
const NAMES: Row = Row { name: "names", whole: 60, short: 2, work: |lane| Box::pin(names::row(lane)), ..KILLED };

impl Row {
    /// Makes so many tries on this bundle.
    pub fn run(&self, bundle: &Path, seed: u64, tries: usize) -> Count {
        let lane = |number: usize| {
            let share = (tries + number) / self.lanes;
            let mut lane = Lane::new(bundle, seed + 1000 * number as u64, share);
            if let Err(error) = self.walk(&mut lane) {
                lane.count.stumbles.push(format!("{error:#}"));
            }
            lane.count
        };
        thread::scope(|scope| {
            let lanes: Vec<_> = (0..self.lanes).map(|number| scope.spawn(move || lane(number))).collect();
            let broken = || Count { stumbles: vec!["a lane panicked".to_owned()], ..Count::default() };
            lanes.into_iter().map(|lane| lane.join().unwrap_or_else(|_| broken())).fold(Count::default(), Count::and)
        })
    }

    fn walk(&self, lane: &mut Lane) -> Result<(), Error> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("a runtime")?;
        runtime.block_on((self.work)(lane))
    }
}
