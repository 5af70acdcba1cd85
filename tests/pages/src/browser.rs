//! One browser of one test: started for it and closed with it, or one that an earlier test has used, with nothing of
//! that left in it: to start one takes longer than most tests.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver, WindowHandle};
use tokio::time::timeout;

use crate::driver::Driver;
use crate::log::Logs;
use crate::media::Look;
use crate::rest::Used;
use crate::trap::Trap;
use crate::{Engine, Options, Page, chromium, failure, firefox, rest, webkit};

/// How often a browser is started that does not come, and how long one is waited for: drivers look for a free port for
/// their talk with the browser too, and may lose it again.
const TRIES: u32 = 5;
const COMES_WITHIN: Duration = Duration::from_secs(20);

/// A headless browser with one tab. It closes when the last of it (browser, pages, elements) is dropped.
#[derive(Clone)]
pub struct Browser {
    pub(crate) held: Arc<Held>,
    first: WindowHandle,
}

/// What all tabs of a browser share.
pub(crate) struct Held {
    pub(crate) engine: Engine,
    pub(crate) running: Arc<Running>,
    pub(crate) options: Options,
    pub(crate) look: Mutex<Look>,
    pub(crate) current: Mutex<Option<WindowHandle>>,
    pub(crate) logs: Mutex<Logs>,
    /// Whether no other test may have it: it was ended without being asked, or is not ready yet.
    is_spent: AtomicBool,
}

/// The processes of a browser, and what they write.
pub(crate) struct Running {
    pub(crate) driver: WebDriver,
    pub(crate) downloads: PathBuf,
    /// Where addresses beyond this machine end, for an engine that does not tell them.
    pub(crate) trap: Option<Trap>,
    /// What the next test must not find in it.
    pub(crate) used: Mutex<Used>,
    process: Driver,
    // Removed last, when nothing writes there any more.
    pub(crate) folder: TempDir,
}

impl Browser {
    /// A browser of the engine that this run is about, with nothing in it: one that rests, or a new one.
    ///
    /// # Errors
    /// When one of the programs is missing or does not start.
    pub async fn start(options: Options) -> Result<Self> {
        let engine = Engine::of_this_run();
        while let Some(running) = rest::woken(engine, &options) {
            // Whatever is wrong with it is gone with it.
            if let Ok(browser) = Self::tidied(engine, &options, running).await {
                return Ok(browser);
            }
        }
        let running = Arc::new(started(engine, &options).await?);
        let first = running.driver.window().await.context("the first tab")?;
        let browser = Self::new(engine, options, running, first);
        if engine == Engine::Firefox {
            browser.page().in_firefox(firefox::LISTEN, vec![]).await?;
        }
        browser.dressed().await
    }

    /// Ready for a test: with the size and the wishes that were asked for.
    pub(crate) async fn dressed(self) -> Result<Self> {
        self.page().dress().await?;
        self.held.is_spent.store(false, Ordering::Relaxed);
        Ok(self)
    }

    pub(crate) fn new(engine: Engine, options: Options, running: Arc<Running>, first: WindowHandle) -> Self {
        let held = Held {
            engine,
            running,
            look: Mutex::new(Look::from(&options)),
            options,
            is_spent: AtomicBool::new(true),
            current: Mutex::default(),
            logs: Mutex::default(),
        };
        Self { held: Arc::new(held), first }
    }

    /// The first tab.
    pub fn page(&self) -> Page {
        Page::new(Arc::clone(&self.held), self.first.clone())
    }

    /// Opens an address in the first tab.
    ///
    /// # Errors
    /// When the address cannot be reached.
    pub async fn open(&self, url: impl AsRef<str>) -> Result<Page> {
        let page = self.page();
        page.open(url).await?;
        Ok(page)
    }

    /// Ends the browser as a power cut would, with every process of its own at once: no page gets to save anything.
    /// Start another on the same profile.
    ///
    /// # Errors
    /// When the browser does not say which process it is, or that cannot be ended.
    pub fn cut_power(self) -> Result<()> {
        let told = self.held.running.driver.handle().capabilities();
        let id = ["goog:processID", "moz:processID"].into_iter().find_map(|name| told.get(name)?.as_u64());
        let all = family(id.context("the browser's process id")?)?;
        self.held.is_spent.store(true, Ordering::Relaxed);
        // One that has ended in the meantime is as wanted.
        Command::new("kill").arg("-9").args(all.iter().map(u64::to_string)).output().context("kill").map(drop)
    }
}

/// A process and all that it started, and what those did.
fn family(first: u64) -> Result<Vec<u64>> {
    let listed = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output().context("ps")?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let pairs: Vec<(u64, u64)> = listed
        .lines()
        .filter_map(|line| {
            let (process, parent) = line.trim().split_once(char::is_whitespace)?;
            Some((process.parse().ok()?, parent.trim().parse().ok()?))
        })
        .collect();
    anyhow::ensure!(pairs.iter().any(|(process, _)| *process == first), "the browser has ended already");
    let mut all = vec![first];
    let mut place = 0;
    while let Some(parent) = all.get(place).copied() {
        all.extend(pairs.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        place += 1;
    }
    Ok(all)
}

/// The processes of a new browser.
async fn started(engine: Engine, options: &Options) -> Result<Running> {
    let folder = tempfile::Builder::new().prefix("implementum-").tempdir().context("a folder for the profile")?;
    let profile = options.user_data_dir.clone().unwrap_or_else(|| folder.path().join("profile"));
    let downloads = options.download_dir.clone().unwrap_or_else(|| folder.path().join("downloads"));
    std::fs::create_dir_all(&downloads).context("a folder for downloads")?;
    std::fs::create_dir_all(&profile).context("a folder for the profile")?;
    let trap = if engine == Engine::WebKit { Some(Trap::set().await?) } else { None };
    let wanted = match &trap {
        None if engine == Engine::Firefox => firefox::capabilities(options, &downloads),
        None => chromium::capabilities(options, &profile, &downloads),
        Some(trap) => {
            webkit::furnish(folder.path(), &downloads, options.media)?;
            webkit::capabilities(folder.path(), trap.address)
        }
    };
    let (process, driver) = session(engine, folder.path(), &wanted).await?;
    Ok(Running { driver, downloads, trap, used: Mutex::default(), process, folder })
}

/// A driver and its browser, started again when the browser does not come.
async fn session(engine: Engine, folder: &Path, wanted: &Capabilities) -> Result<(Driver, WebDriver)> {
    for _ in 1..TRIES {
        if let Ok(both) = try_session(engine, folder, wanted).await {
            return Ok(both);
        }
    }
    try_session(engine, folder, wanted).await
}

async fn try_session(engine: Engine, folder: &Path, wanted: &Capabilities) -> Result<(Driver, WebDriver)> {
    webkit::forget_ended(folder)?;
    let process = Driver::start(engine, folder)?;
    // Never through a proxy that the environment names: the driver is on this machine.
    // And over a line of its own for each word: one that is kept open dies with the runtime of the test that opened it.
    let client = reqwest::Client::builder().no_proxy().pool_max_idle_per_host(0);
    let client = client.build().context("a client for the driver")?;
    let started = WebDriver::builder(process.address(), wanted.clone()).client(client);
    let started = timeout(COMES_WITHIN, async {
        tokio::select! {
            started = async { started.await } => Ok(started),
            () = webkit::ended(folder) => Err(anyhow!("the browser ended as it started")),
        }
    });
    let started = started.await.context("the browser does not come")??;
    let driver = started.with_context(|| {
        let variable = match engine {
            Engine::Chromium => "CHROME",
            Engine::Firefox => "FIREFOX",
            Engine::WebKit => "MINIBROWSER",
        };
        format!("starting the browser; {variable} names another program")
    })?;
    Ok((process, driver))
}

impl Drop for Held {
    fn drop(&mut self) {
        let Running { driver, process, .. } = &*self.running;
        let session = format!("/session/{}", driver.session_id());
        if std::thread::panicking() {
            failure::keep_picture(&self.options.failures, process.ask_now("GET", &format!("{session}/screenshot")));
            return;
        }
        if self.is_spent.load(Ordering::Relaxed) {
            return;
        }
        // A profile that is kept is closed with care; a fresh one goes with its browser. Asked in plain words: the
        // runtime of the test may be gone, and the driver's own way of closing waits for it.
        if self.options.user_data_dir.is_some() {
            process.ask_now("DELETE", &session);
        }
        rest::lay_down(self.engine, &self.options, &self.running);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.driver.clone().leak();
    }
}
