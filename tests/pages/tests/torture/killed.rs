//! The browser is killed in the middle of typing, and started again on the same profile.
//!
//! What counts is what was seen from outside before the kill: in one look the bar said *Sparat* and this stood in the
//! fields. The kill falls up to a second and a quarter after the first such look of a browser, while keys go in: a while
//! in which Chromium has not yet written its local storage to disk.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};
use implementum_pages::{Chance, Page, Site};
use serde_json::Value;

use crate::account::{Account, FIELDS, Look};
use crate::lane::Lane;
use crate::way;

const SUBJECT: &str = "Höftfraktur";
/// The kill falls within so many milliseconds after something was called saved.
const WITHIN: usize = 1250;

/// What one profile holds.
#[derive(Default)]
struct Kept {
    id: String,
    account: Account,
    /// Whether something has been called saved and the browser was killed since.
    is_tried: bool,
    words: usize,
}

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, profile) = (lane.site().await?, tempfile::tempdir()?);
    let mut kept = Kept::default();
    while lane.goes_on() {
        if let Err(error) = one_life(lane, &site, profile.path(), &mut kept).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

/// A browser from its start to its kill: first what the one before it called saved is looked for.
async fn one_life(lane: &mut Lane, site: &Site, profile: &Path, kept: &mut Kept) -> Result<()> {
    let browser = lane.browser_on(profile).await?;
    let page = browser.open(site.url("/")).await?;
    let there = if kept.id.is_empty() { Value::Null } else { way::file(&page, &kept.id).await? };
    if kept.is_tried {
        kept.is_tried = false;
        let lost = kept.account.missing_in(&there);
        let is_lost = lost.is_some();
        lane.tried(lost);
        if is_lost {
            // A loss counts once: from here on goes what is left.
            kept.account = Account::default();
        }
    }
    if there.is_null() {
        kept.id = way::begin(&page, SUBJECT).await?;
        way::to_first_question(&page).await?;
    } else {
        way::first_question(&page, SUBJECT).await?;
    }
    let (before, first) = (kept.account.len(), FIELDS[lane.chance.below(FIELDS.len())].0);
    way::to_end_of(&page, first).await?;
    // Until something new has been called saved there is nothing that could be lost.
    while kept.account.len() <= before {
        type_on(&page, &mut lane.chance, kept).await?;
    }
    kept.is_tried = true;
    let moment = Duration::from_millis(lane.chance.below(WITHIN) as u64);
    tokio::select! {
        stopped = type_for_ever(&page, &mut lane.chance, kept) => stopped?,
        // No wait for anything: this is the moment of the kill, and it is drawn.
        () = tokio::time::sleep(moment) => {}
    }
    browser.cut_power()
}

async fn type_for_ever(page: &Page, chance: &mut Chance, kept: &mut Kept) -> Result<()> {
    loop {
        type_on(page, chance, kept).await?;
    }
}

/// Types some words, with or without a look behind them.
async fn type_on(page: &Page, chance: &mut Chance, kept: &mut Kept) -> Result<()> {
    let mut words = String::new();
    for _ in 0..=chance.below(4) {
        kept.words += 1;
        words.push_str(&format!("{} ", kept.words));
    }
    page.type_text(&words).await?;
    for _ in 0..chance.below(12) {
        let look = Look::at(page).await?;
        if look.fields.is_empty() {
            bail!("the fields are gone");
        }
        if kept.account.note(&look) {
            break;
        }
    }
    Ok(())
}
