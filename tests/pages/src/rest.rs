//! Browsers that rest until the next test: what a test has left in one is taken away before another test gets it.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use reqwest::Url;
use serde_json::json;
use thirtyfour::WindowHandle;
use tokio::time::timeout;

use crate::browser::Running;
use crate::{Browser, Engine, Options, Page, firefox};

/// After so many tests a browser is ended, so that what grows in one stays small.
const MOST_TESTS: usize = 30;
/// How long the tidying may take before a new browser is started instead.
const TIDY_WITHIN: Duration = Duration::from_secs(10);

/// Those that no test has now. They end with the program: each has a guard that sees to it.
static RESTING: Mutex<Vec<Resting>> = Mutex::new(Vec::new());

struct Resting {
    engine: Engine,
    lang: String,
    running: Arc<Running>,
}

/// What tests have done with a browser so far.
#[derive(Default)]
pub(crate) struct Used {
    tests: usize,
    /// Where the last test was: `http://127.0.0.1:1234`.
    origins: BTreeSet<String>,
}

/// Lets a browser rest, if the next test may have it.
pub(crate) fn lay_down(engine: Engine, options: &Options, running: &Arc<Running>) {
    let is_worn = running.used.lock().map_or(true, |used| used.tests + 1 >= MOST_TESTS);
    if may_rest(engine, options) && !is_worn {
        let resting = Resting { engine, lang: options.lang.clone(), running: Arc::clone(running) };
        RESTING.lock().map(|mut all| all.push(resting)).unwrap_or_default();
    }
}

/// One that rests and is like what is asked for.
pub(crate) fn woken(engine: Engine, options: &Options) -> Option<Arc<Running>> {
    if !may_rest(engine, options) {
        return None;
    }
    let mut all = RESTING.lock().ok()?;
    let place = all.iter().position(|one| one.engine == engine && one.lang == options.lang)?;
    Some(all.swap_remove(place).running)
}

/// Whether a browser like this may be one that has been used: `WebKitGTK`'s starts soon, and its driver can take away
/// nothing that was stored.
fn may_rest(engine: Engine, options: &Options) -> bool {
    let is_own = options.user_data_dir.is_some() || options.download_dir.is_some() || !options.switches.is_empty();
    engine != Engine::WebKit && !options.is_new && !is_own
}

impl Browser {
    /// A browser that has been used, with one new tab and nothing of what was there.
    pub(crate) async fn tidied(engine: Engine, options: &Options, running: Arc<Running>) -> Result<Self> {
        let again = async {
            let first = only_tab(&running).await?;
            let origins = {
                let mut used = running.used.lock().ok().context("a panic elsewhere")?;
                used.tests += 1;
                std::mem::take(&mut used.origins)
            };
            for left in std::fs::read_dir(&running.downloads).context("the download folder")? {
                std::fs::remove_file(left?.path()).context("what was downloaded")?;
            }
            let browser = Self::new(engine, options.clone(), Arc::clone(&running), first);
            let page = browser.page();
            match engine {
                Engine::Chromium => page.tidy_chromium(origins).await?,
                Engine::Firefox => page.in_firefox(firefox::TIDY, vec![]).await.map(drop)?,
                Engine::WebKit => {}
            }
            browser.dressed().await
        };
        timeout(TIDY_WITHIN, again).await.context("tidying up")?
    }
}

impl Page {
    /// Notes where this tab goes.
    pub(crate) fn goes_to(&self, url: &str) {
        let Ok(url) = Url::parse(url) else { return };
        // What keeps nothing has no origin that could be named; pages from the disk share one.
        let origin = match url.origin() {
            named if named.is_tuple() => named.ascii_serialization(),
            _ if url.scheme() == "file" => "file://".to_owned(),
            _ => return,
        };
        if let Ok(mut used) = self.held.running.used.lock() {
            used.origins.insert(origin);
        }
    }

    async fn tidy_chromium(&self, origins: BTreeSet<String>) -> Result<()> {
        for origin in origins {
            self.cdp("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "all" })).await?;
        }
        self.cdp("Network.clearBrowserCache", json!({})).await?;
        for log in ["browser", "performance"] {
            self.held.running.driver.get_log(log).await.with_context(|| format!("the log {log}"))?;
        }
        Ok(())
    }
}

/// Closes every tab and opens one.
async fn only_tab(running: &Running) -> Result<WindowHandle> {
    let driver = &running.driver;
    let before = driver.windows().await.context("all tabs")?;
    // The first is in the window that listens, in Firefox.
    let place = before.first().context("a tab")?;
    driver.switch_to_window(place.clone()).await.context("the first tab")?;
    let first = driver.new_tab().await.context("a new tab")?;
    for left in before {
        driver.switch_to_window(left).await.context("a tab that was left")?;
        driver.close_window().await.context("closing a tab that was left")?;
    }
    driver.switch_to_window(first.clone()).await.context("the new tab")?;
    let now = driver.windows().await.context("all tabs")?;
    ensure!(now == [first.clone()], "a tab was left: {now:?}");
    Ok(first)
}
