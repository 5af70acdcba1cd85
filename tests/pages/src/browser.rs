//! One browser of one test: started for it, closed with it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};

use crate::chrome::{Options, capabilities};
use crate::driver::Driver;
use crate::log::Logs;
use crate::media::Look;
use crate::{Page, failure};

/// A headless browser with one tab. It closes when the last of it (browser, pages, elements) is dropped.
#[derive(Clone)]
pub struct Browser {
    pub(crate) held: Arc<Held>,
    first: WindowHandle,
}

/// What all tabs of a browser share.
pub(crate) struct Held {
    pub(crate) driver: WebDriver,
    pub(crate) options: Options,
    pub(crate) downloads: PathBuf,
    pub(crate) look: Mutex<Look>,
    pub(crate) current: Mutex<Option<WindowHandle>>,
    pub(crate) logs: Mutex<Logs>,
    pub(crate) taken: Mutex<Vec<PathBuf>>,
    process: Driver,
    // Removed last, when nothing writes there any more.
    _folder: TempDir,
}

impl Browser {
    /// Starts a driver and a browser.
    ///
    /// # Errors
    /// When one of the programs is missing or does not start.
    pub async fn start(options: Options) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("implementum-").tempdir().context("a folder for the profile")?;
        let profile = options.user_data_dir.clone().unwrap_or_else(|| folder.path().join("profile"));
        let downloads = options.download_dir.clone().unwrap_or_else(|| folder.path().join("downloads"));
        std::fs::create_dir_all(&downloads).context("a folder for downloads")?;
        let process = Driver::start(folder.path())?;
        // Never through a proxy that the environment names: the driver is on this machine.
        let client = reqwest::Client::builder().no_proxy().build().context("a client for the driver")?;
        let driver = WebDriver::builder(process.address(), capabilities(&options, &profile, &downloads))
            .client(client)
            .await
            .context("starting the browser; CHROME names another program")?;
        let first = driver.window().await.context("the first tab")?;
        let look = Mutex::new(Look::from(&options));
        let held = Held {
            driver,
            options,
            downloads,
            look,
            process,
            current: Mutex::default(),
            logs: Mutex::default(),
            taken: Mutex::default(),
            _folder: folder,
        };
        let browser = Self { held: Arc::new(held), first };
        browser.page().dress().await?;
        Ok(browser)
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

    /// Ends the browser as a power cut would: no page gets to save anything. Start another on the same profile.
    ///
    /// # Errors
    /// When the browser does not say which process it is, or that cannot be ended.
    pub fn cut_power(self) -> Result<()> {
        let id = self.held.driver.handle().capabilities().get("goog:processID").and_then(Value::as_u64);
        let id = id.context("the browser's process id")?;
        let done = std::process::Command::new("kill").args(["-9", &id.to_string()]).status().context("kill")?;
        anyhow::ensure!(done.success(), "kill -9 {id}: {done}");
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let session = format!("/session/{}", self.driver.session_id());
        if std::thread::panicking() {
            failure::keep_picture(
                &self.options.failures,
                self.process.ask_now("GET", &format!("{session}/screenshot")),
            );
        }
        // A profile that is kept is closed with care; a fresh one goes with its browser. Asked in plain words: the
        // runtime of the test may be gone, and the driver's own way of closing waits for it.
        if self.options.user_data_dir.is_some() {
            self.process.ask_now("DELETE", &session);
        }
        let _ = self.driver.clone().leak();
    }
}
