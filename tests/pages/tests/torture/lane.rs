//! One browser's share of a row.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Error, Result, bail};
use implementum_pages::{Browser, Chance, Options, Site};

use crate::count::Count;

/// What goes wrong in a page is asked for in its address; see the script.
const PLANTED: &str = include_str!("planted.js");

/// One browser's share of a row.
pub struct Lane {
    /// The files of the element.
    bundle: PathBuf,
    /// The numbers of this lane.
    pub chance: Chance,
    /// What came of it so far.
    pub count: Count,
    /// How many texts were made up so far: each is unlike any other.
    pub words: usize,
    wanted: usize,
}

impl Lane {
    /// A lane that makes so many tries.
    pub fn new(bundle: &Path, seed: u64, wanted: usize) -> Self {
        Self { bundle: bundle.to_owned(), chance: Chance::new(seed), count: Count::default(), words: 0, wanted }
    }

    /// Whether there are tries left.
    pub fn goes_on(&self) -> bool {
        self.count.tried < self.wanted
    }

    /// A site of its own, whose address stays for as long as the lane needs it.
    pub async fn site(&self) -> Result<Site> {
        let site = Site::serve(&self.bundle).await?;
        site.before_load(PLANTED);
        Ok(site)
    }

    /// A browser with a profile that is thrown away.
    pub async fn browser(&self) -> Result<Browser> {
        Browser::start(one_of_its_own()).await
    }

    /// A browser with a profile that stays.
    pub async fn browser_on(&self, profile: &Path) -> Result<Browser> {
        Browser::start(one_of_its_own().with_profile(profile)).await
    }

    /// Counts a try and what was lost in it.
    pub fn tried(&mut self, lost: Option<String>) {
        self.count.tried += 1;
        if let Some(lost) = &lost {
            eprintln!("lost: {lost}");
        }
        self.count.lost.extend(lost);
    }

    /// Notes that a try came to nothing, because a browser or its driver did. Nothing of what was called saved is
    /// forgotten by that: the next try looks for it.
    ///
    /// # Errors
    /// When that happens too often to be an accident.
    pub fn stumbled(&mut self, error: Error) -> Result<()> {
        let line = format!("{error:#}");
        eprintln!("stumbled: {line}");
        self.count.stumbles.push(line);
        if self.count.stumbles.len() > 3 + self.wanted / 10 {
            bail!("too many tries came to nothing");
        }
        Ok(())
    }
}

/// On a busy machine a browser may take long to come, and what a try is about must not be what an earlier one has left.
fn one_of_its_own() -> Options {
    Options { patience: Duration::from_secs(20), is_new: true, ..Options::laptop() }
}
