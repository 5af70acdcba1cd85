//! The browser is killed in the middle of typing, and started again on the same profile.
//!
//! What counts is what was seen from outside before the kill: in one look the bar said *Sparat* and this stood in the
//! fields. The kill falls up to a second and a quarter after the first such look of a browser, while keys go in: a while
//! in which Chromium has not yet written its local storage to disk.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use implementum_pages::{Chance, Page, Site};

use crate::lane::Lane;
use crate::work::Work;

/// The kill falls within so many milliseconds after something was called saved.
const WITHIN: usize = 1250;

/// What one profile holds.
#[derive(Default)]
struct Profile {
    work: Work,
    /// Whether something has been called saved and the browser was killed since.
    is_tried: bool,
}

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, folder) = (lane.site().await?, tempfile::tempdir()?);
    let mut profile = Profile::default();
    while lane.goes_on() {
        if let Err(error) = one_life(lane, &site, folder.path(), &mut profile).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

/// A browser from its start to its kill: first what the one before it called saved is looked for.
async fn one_life(lane: &mut Lane, site: &Site, folder: &Path, profile: &mut Profile) -> Result<()> {
    let browser = lane.browser_on(folder).await?;
    let page = browser.open(site.url("/")).await?;
    let Profile { work, is_tried } = profile;
    let missing = work.missing(&page).await?;
    if std::mem::take(is_tried) {
        lane.tried(missing);
        if !lane.goes_on() {
            return Ok(());
        }
    }
    work.go_on(&page, &mut lane.chance).await?;
    // Until something new has been called saved there is nothing that could be lost.
    let before = work.account.length();
    while work.account.length() <= before {
        work.type_on(&page, &mut lane.chance).await?;
    }
    *is_tried = true;
    let moment = Duration::from_millis(lane.chance.below(WITHIN) as u64);
    tokio::select! {
        stopped = type_for_ever(&page, &mut lane.chance, work) => stopped?,
        // No wait for anything: this is the moment of the kill, and it is drawn.
        () = tokio::time::sleep(moment) => {}
    }
    browser.cut_power()
}

async fn type_for_ever(page: &Page, chance: &mut Chance, work: &mut Work) -> Result<()> {
    loop {
        work.type_on(page, chance).await?;
    }
}
