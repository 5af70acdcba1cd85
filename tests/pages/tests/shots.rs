//! The set of pictures that `cargo xtask shots` makes, to be looked at. Not a test: it says nothing about right or
//! wrong, so it runs only when asked for. `SHOTS_DIR` names the folder, `target/shots` by default.

#[allow(dead_code, reason = "shared with the tests, which use the rest")]
#[path = "pages/content.rs"]
mod content;
#[allow(dead_code, reason = "shared with the tests, which use the rest")]
#[path = "pages/steps.rs"]
mod steps;
#[path = "pages/views.rs"]
mod views;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use implementum_pages::{Browser, Finds as _, Media, Options, Page, Role, Scheme, Site, dist};

use crate::views::{FIRST, REST, fill, show};

#[tokio::test]
#[ignore = "makes pictures; run by cargo xtask shots"]
async fn pictures_of_every_view_on_a_phone_and_a_laptop() -> Result<()> {
    every_view("360", Options::phone()).await?;
    every_view("1280", Options::laptop()).await
}

#[tokio::test]
#[ignore = "makes pictures; run by cargo xtask shots"]
async fn pictures_of_every_view_in_the_dark() -> Result<()> {
    let media = Media { scheme: Scheme::Dark, ..Media::default() };
    every_view("1280-dark", Options { media, ..Options::laptop() }).await
}

#[tokio::test]
#[ignore = "makes pictures; run by cargo xtask shots"]
async fn pictures_of_the_first_views_on_a_projector() -> Result<()> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(Options { width: 1920, height: 1080, is_new: true, ..Options::default() }).await?;
    let page = browser.open(site.url("/")).await?;
    take(&page, "start-first-time", "1920").await?;
    fill(&page).await?;
    for view in ["start", "overview", "question", "result"] {
        take(&page, view, "1920").await?;
    }
    Ok(())
}

/// A made-up clinic's work, view by view.
async fn every_view(width: &str, options: Options) -> Result<()> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(Options { is_new: true, ..options }).await?;
    let page = browser.open(site.url("/")).await?;
    page.by(Role::Button, "Ny självskattning").await?;
    for view in FIRST {
        take(&page, view, width).await?;
    }
    fill(&page).await?;
    for view in REST {
        take(&page, view, width).await?;
    }
    Ok(())
}

async fn take(page: &Page, view: &str, width: &str) -> Result<()> {
    show(page, view).await.with_context(|| format!("on the way to {view}"))?;
    page.picture(&folder().join(format!("{view}-{width}.png"))).await
}

fn folder() -> PathBuf {
    let named = std::env::var_os("SHOTS_DIR").map(PathBuf::from);
    named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/shots"))
}
