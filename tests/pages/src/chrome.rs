//! How a headless Chromium is asked for: what a test may choose, and what is always so.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::{Media, failure};

/// What a test may choose about its browser.
#[derive(Clone, Debug)]
pub struct Options {
    /// Width of the viewport in CSS pixels; no scrollbar takes from it.
    pub width: u32,
    /// Height of the viewport in CSS pixels.
    pub height: u32,
    /// Language of the browser, as in `navigator.language`.
    pub lang: String,
    /// Colours, contrast and motion that the person has asked the system for.
    pub media: Media,
    /// A profile that outlives the browser, to open again; otherwise a fresh one that is thrown away.
    pub user_data_dir: Option<PathBuf>,
    /// Where downloads go; otherwise a folder that is thrown away.
    pub download_dir: Option<PathBuf>,
    /// Switches of Chromium's own besides those that are always set.
    pub switches: Vec<String>,
    /// How long to wait for anything.
    pub patience: Duration,
    /// Where a failure leaves its picture and text: `target/failures`.
    pub failures: PathBuf,
}

impl Default for Options {
    /// A laptop: 1280 by 800, Swedish, light.
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            lang: "sv-SE".to_owned(),
            media: Media::default(),
            user_data_dir: None,
            download_dir: None,
            switches: vec![],
            patience: Duration::from_secs(10),
            failures: failure::folder(),
        }
    }
}

impl Options {
    /// A laptop, 1280 by 800.
    pub fn laptop() -> Self {
        Self::default()
    }

    /// A phone, 360 by 740.
    pub fn phone() -> Self {
        Self { width: 360, height: 740, ..Self::default() }
    }

    /// The same with another profile, one that stays when the browser closes.
    #[must_use]
    pub fn with_profile(self, folder: &Path) -> Self {
        Self { user_data_dir: Some(folder.to_owned()), ..self }
    }
}

pub(crate) fn capabilities(options: &Options, profile: &Path, downloads: &Path) -> Capabilities {
    let binary = std::env::var("CHROME").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": binary,
            "args": arguments(options, profile),
            "prefs": {
                // Chromium's own first page asks the network, and the driver waits for it: up to five seconds.
                "session": { "restore_on_startup": 4, "startup_urls": ["about:blank"] },
                "intl.accept_languages": options.lang,
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
            },
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    match wanted {
        Value::Object(map) => Capabilities::from(map),
        _ => Capabilities::new(),
    }
}

fn arguments(options: &Options, profile: &Path) -> Vec<String> {
    let fixed = [
        "--headless=new",
        // The driver talks through a pipe: no port that could be taken, no name to look up.
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--disable-features=Translate,OptimizationHints,MediaRouter",
        // The same picture on every machine, and a viewport as wide as was asked for.
        "--hide-scrollbars",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
    ];
    let chosen = [
        format!("--user-data-dir={}", profile.display()),
        format!("--lang={}", options.lang),
        format!("--window-size={},{}", options.width.max(500), options.height),
    ];
    fixed.into_iter().map(str::to_owned).chain(chosen).chain(options.switches.iter().cloned()).collect()
}
