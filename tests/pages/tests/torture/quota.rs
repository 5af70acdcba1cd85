//! The browser is full: local storage to the last unit or to a few before it, by what another part of the site keeps
//! there, and in every other try the mirror too. Chromium's own way of giving a site less room does not reach its
//! databases, so there the page itself refuses, with the browser's own error.
//!
//! What was called saved, in both places or in one, must be there; what the site keeps must stay; and what stood in a place
//! that then refused something must still stand.

use anyhow::{Result, ensure};
use implementum_pages::{Page, Site};

use crate::aside;
use crate::lane::Lane;
use crate::work::Work;

/// Fills local storage with something that is not ours until so many units are left, and gives how long that is.
const FILL: &str = "((free) => {
    const key = 'sidans-egen';
    localStorage.removeItem(key);
    let text = '';
    for (let step = 2 ** 22; step >= 1; step /= 2) {
        try { localStorage.setItem(key, text + 'x'.repeat(step)); text += 'x'.repeat(step); } catch { /* too much */ }
    }
    let isFull = false;
    try { localStorage.setItem(key, text + 'x'); } catch { isFull = true; }
    localStorage.setItem(key, text.slice(free));
    return isFull ? text.length - free : null;
})";

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, browser) = (lane.site().await?, lane.browser().await?);
    let (page, mut work) = (browser.page(), Work::default());
    page.open(site.url("/")).await?;
    work.go_on(&page, &mut lane.chance).await?;
    work.type_on(&page, &mut lane.chance).await?;
    work.settle(&page).await?;
    while lane.goes_on() {
        if let Err(error) = one(lane, &site, &page, &mut work).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

async fn one(lane: &mut Lane, site: &Site, page: &Page, work: &mut Work) -> Result<()> {
    let free = [0, 1, lane.chance.below(40), lane.chance.below(4000)][lane.chance.below(4)];
    let is_mirror_full = lane.chance.below(2) == 0;
    aside::step(page, site).await?;
    let filled = page.eval(&format!("{FILL}({free})")).await?;
    ensure!(filled.is_u64(), "local storage does not get full");
    let room = [0, 0, lane.chance.below(8000)][lane.chance.below(3)];
    let address = if is_mirror_full { format!("/?full={room}") } else { "/".to_owned() };
    page.open(site.url(&address)).await?;
    let written = write(lane, page, work).await;
    aside::step(page, site).await?;
    let foreign = page.eval("localStorage.getItem('sidans-egen')?.length").await?;
    // Seen first as it stands, with no room for anything; then with all the room there is.
    page.open(site.url("/")).await?;
    let mut lost = work.missing(page).await?;
    aside::step(page, site).await?;
    page.eval("localStorage.removeItem('sidans-egen')").await?;
    page.open(site.url("/")).await?;
    lost = lost.or(work.missing(page).await?);
    lost = lost.or((foreign != filled).then(|| format!("what the site keeps: {filled} signs, and now {foreign}")));
    lane.tried(lost.map(|lost| format!("{lost} with {free} units left behind {address}")));
    written
}

async fn write(lane: &mut Lane, page: &Page, work: &mut Work) -> Result<()> {
    work.go_on(page, &mut lane.chance).await?;
    for _ in 0..=lane.chance.below(4) {
        work.type_on(page, &mut lane.chance).await?;
    }
    work.settle(page).await
}
