//! A page in which something goes wrong while one writes: the storage throws, is blocked, or the clock is set. Behind it
//! comes a sound page, and everything that was called saved in any of them must be there.

use anyhow::Result;
use implementum_pages::{Page, Site};

use crate::lane::Lane;
use crate::work::Work;

/// Everything that keeps a text throws, drops or aborts by chance.
pub async fn throwing(lane: &mut Lane) -> Result<()> {
    each(lane, |lane| {
        let kind = ["", "", "", "&silent"][lane.chance.below(4)];
        format!("/?faults={}{kind}", 1 + lane.chance.below(1 << 30))
    })
    .await
}

/// One place or both are refused, from the start or from the middle of the work on.
pub async fn blocked(lane: &mut Lane) -> Result<()> {
    each(lane, |lane| {
        let place = ["local", "mirror", "both"][lane.chance.below(3)];
        let when = ["", "&late"][lane.chance.below(2)];
        format!("/?blocked={place}{when}")
    })
    .await
}

/// The clock is set back a year, on a year, or anywhere.
pub async fn clock(lane: &mut Lane) -> Result<()> {
    const YEAR: usize = 365 * 24 * 60;
    each(lane, |lane| {
        let back = [YEAR, YEAR, lane.chance.below(20 * YEAR)][lane.chance.below(3)];
        format!("/?clock={}{back}", ["-", "-", ""][lane.chance.below(3)])
    })
    .await
}

async fn each(lane: &mut Lane, address: fn(&mut Lane) -> String) -> Result<()> {
    let (site, browser) = (lane.site().await?, lane.browser().await?);
    let (page, mut work) = (browser.page(), Work::default());
    page.open(site.url("/")).await?;
    work.go_on(&page, &mut lane.chance).await?;
    work.type_on(&page, &mut lane.chance).await?;
    work.settle(&page).await?;
    while lane.goes_on() {
        let address = address(lane);
        if let Err(error) = one(lane, &site, &page, &mut work, &address).await {
            lane.stumbled(error.context(address))?;
        }
    }
    Ok(())
}

/// Writes on a spoiled page, and looks on a sound one.
async fn one(lane: &mut Lane, site: &Site, page: &Page, work: &mut Work, address: &str) -> Result<()> {
    page.open(site.url(address)).await?;
    let written = write(lane, page, work, address).await;
    page.open(site.url("/")).await?;
    let missing = work.missing(page).await?;
    lane.tried(missing.map(|missing| format!("{missing} behind {address}")));
    written
}

async fn write(lane: &mut Lane, page: &Page, work: &mut Work, address: &str) -> Result<()> {
    // Where nothing can be read the assessment is not in the list, and there is nothing to write in.
    let is_here = crate::way::list(page).await?.iter().any(|(id, _)| *id == work.id);
    if !is_here {
        return Ok(());
    }
    work.go_on(page, &mut lane.chance).await?;
    for round in 0..=lane.chance.below(4) {
        if round == 1 && address.contains("late") {
            page.eval("block()").await?;
        }
        work.type_on(page, &mut lane.chance).await?;
    }
    if lane.chance.below(3) > 0 {
        work.settle(page).await?;
    }
    Ok(())
}
