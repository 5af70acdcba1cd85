//! How a headless Chromium is asked for.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::Options;
use crate::driver::{Guarded, Ready};

/// The driver, on a port of its own choice. It takes one that is free for IPv6 and ends if somebody has just taken that
/// one for IPv4.
pub(crate) fn driver(folder: &Path) -> Guarded {
    Guarded {
        arguments: vec!["--port=0".to_owned(), format!("--log-path={}", folder.join("driver.log").display())],
        ready: Ready::Says("successfully on port "),
        ..Guarded::alone("CHROMEDRIVER", "/usr/bin/chromedriver")
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
