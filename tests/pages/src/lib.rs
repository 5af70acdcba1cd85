//! The browser-test harness: the shipped page driven as a person would, in three engines.
//!
//! Things are found by role and name as assistive technology hears them, clicks and keys are the browser's own, and
//! every wait is for a condition, never for a time. Each [`Browser`] is its own process with its own profile, so tests
//! run side by side: two threads (`--test-threads 2`) keep two cores busy. When a test is done, its browser rests, and
//! another test gets it with a new tab and nothing stored.
//!
//! A test is written once. `ENGINE` picks the engine of a run (`chromium`, which it is without it, `firefox`, `webkit`),
//! and nothing but the harness knows the difference: see [`Engine`]. What an engine cannot do is skipped there by
//! [`skip_in`], with a reason. The environment says where things are: `CHROME` and `CHROMEDRIVER`; `FIREFOX` and
//! `GECKODRIVER`; `WEBKITDRIVER`, `MINIBROWSER`, `XVFB`, `XSETTINGSD` and `XDOTOOL`; `DIST` (default the workspace's `dist`),
//! `AXE` (`axe.min.js`).
//!
//! Speak with `?` to the page and with `assert!` about it: what the harness itself could not do comes back as an error
//! that lists what was there, and either kind of failure leaves a picture in `target/failures/`.
//!
//! ```no_run
//! # use implementum_pages::*;
//! # async fn example() -> anyhow::Result<()> {
//! let site = Site::serve(&dist()?).await?;
//! let browser = Browser::start(Options::phone()).await?;
//! let page = browser.open(site.url("/")).await?;
//! page.by(Role::Button, "Ny självskattning").click().await?;
//! page.type_text("Digital triage").await?;
//! page.press(Key::Enter).await?;
//! page.by(Role::Heading, "Digital triage").await?;
//! browser.assert_quiet().await?;
//! # Ok(()) }
//! ```
//!
//! | module | holds |
//! | --- | --- |
//! | `site`, `answers`, `wire` | the server, its request log, what the files weigh |
//! | `engine`, `options`, `browser`, `driver`, `rest` | what is asked for, the session, the processes, and their rest |
//! | `chromium`, `firefox`, `webkit`, `by_hand`, `trap` | how each engine is asked for it |
//! | `page`, `tabs`, `scope`, `find`, `element`, `role` | finding and acting |
//! | `click`, `keys`, `fields`, `files`, `downloads`, `storage`, `media`, `print` | one way of using the page each |
//! | `log`, `axe`, `ax_tree`, `outline`, `failure` | judging it |
//! | `chance` | what looks random and is the same in every run |
//! | `units` | the files of made-up units, for a process leader |

mod answers;
mod ax_tree;
mod axe;
mod browser;
mod by_hand;
mod chance;
mod chromium;
mod click;
mod downloads;
mod driver;
mod element;
mod engine;
mod failure;
mod fields;
mod files;
mod find;
mod firefox;
mod keys;
mod log;
mod media;
mod options;
mod outline;
mod page;
mod patience;
mod print;
mod rest;
mod role;
mod scope;
mod site;
mod storage;
mod tabs;
mod trap;
pub mod units;
mod webkit;
mod wire;

pub use answers::SiteBuilder;
pub use axe::Violation;
pub use browser::Browser;
pub use chance::Chance;
pub use downloads::Download;
pub use element::Element;
pub use engine::{Engine, skip_in};
pub use find::Find;
pub use log::Line;
pub use media::{Contrast, Media, Motion, Pointer, Scheme};
pub use options::Options;
pub use page::Page;
pub use role::{Heard, Role};
pub use scope::{Finds, Scope};
pub use site::{Request, Site, dist};
pub use thirtyfour::Key;
pub use wire::brotli_size;
