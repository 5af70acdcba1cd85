//! The harness proved on a page of its own: what can be found is found, and what must not be is not.

mod acting;
mod finding;
mod judging;
mod serving;
mod surviving;

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use implementum_pages::{Browser, Options, Page, Site};

/// The folder with the page that these tests use.
fn fixture() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fixture"))
}

/// What one test holds; dropping it closes everything.
struct Stage {
    site: Site,
    browser: Browser,
    page: Page,
}

/// Opens the page in a browser like this.
async fn stage_in(options: Options) -> Result<Stage> {
    let site = Site::serve(fixture()).await?;
    let browser = Browser::start(options).await?;
    let page = browser.open(site.url("/index.html")).await?;
    Ok(Stage { site, browser, page })
}

async fn stage() -> Result<Stage> {
    stage_in(Options::default()).await
}

/// A browser that gives up soon, for tests that wait for what does not come; its pictures are no news.
fn impatient() -> Options {
    let failures = std::env::temp_dir().join("implementum-planted-failures");
    Options { patience: Duration::from_millis(200), failures, ..Options::default() }
}

/// What an expected failure says.
fn complaint<T>(result: Result<T>) -> String {
    match result {
        Ok(_) => panic!("this should have failed"),
        Err(error) => format!("{error:#}"),
    }
}
