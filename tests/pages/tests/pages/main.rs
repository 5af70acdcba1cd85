//! The shipped bundle in a real browser, used as a person uses it. Run by `cargo xtask test`, which builds it first.

mod address;
mod bundle;
mod cards;
mod case;
mod checklist;
mod content;
mod course;
mod course_senses;
mod everyone;
mod example;
mod files;
mod first_steps;
mod focus;
mod follow;
mod formats;
mod gaps;
mod hands;
mod help;
mod hosts;
mod kept;
mod knowledge;
mod opening;
mod page;
mod page_checklist;
mod paper;
mod places;
mod plan;
mod result;
mod review;
mod room;
mod saving;
mod senses;
mod six_steps;
mod start;
mod steps;
mod survey;
mod tabs;
mod team;
mod told;
mod tree;
mod two_years;
mod units;
mod units_kept;
mod units_paper;
mod units_senses;
mod views;
mod whole_job;
mod workshop;
mod workshop_senses;

use anyhow::Result;
use implementum_pages::{Browser, Options, Page, Site, dist};

/// What one test holds; dropping it closes everything.
struct Stage {
    site: Site,
    browser: Browser,
    page: Page,
}

/// Opens the stand-alone page in a browser like this.
async fn stage(options: Options) -> Result<Stage> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(options).await?;
    let page = browser.open(site.url("/")).await?;
    Ok(Stage { site, browser, page })
}

/// The same, with a script that runs before the page's own.
async fn spoiled_stage(script: &str) -> Result<Stage> {
    let site = Site::serve(&dist()?).await?;
    site.before_load(script);
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    Ok(Stage { site, browser, page })
}
