//! What the browser complained about, and what it fetched, since the test began.

use std::fmt;

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::Value;

use crate::Browser;

/// One line of the browser's console: a message of the page, an uncaught error, a broken policy, a failed request.
#[derive(Clone, Debug)]
pub struct Line {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Who says it: `javascript`, `security`, `network`, `console-api` …
    pub source: String,
    /// What is said, with the place.
    pub message: String,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.level, self.source, self.message)
    }
}

/// Reading the driver's logs empties them, so they are kept here.
#[derive(Default)]
pub(crate) struct Logs {
    lines: Vec<Line>,
    requests: Vec<String>,
}

impl Browser {
    /// All lines of the console so far, of all tabs. Chromium only.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn log(&self) -> Result<Vec<Line>> {
        let new = self.held.driver.get_log("browser").await.context("the console")?;
        let new = new.into_iter().map(|entry| Line {
            level: entry.level,
            source: entry.source.unwrap_or_default(),
            message: entry.message,
        });
        let mut logs = self.held.logs.lock().map_err(|_| anyhow!("a panic elsewhere"))?;
        logs.lines.extend(new);
        Ok(logs.lines.clone())
    }

    /// Fails when there was any warning, error, broken policy or failed request.
    ///
    /// # Errors
    /// With all of them as text.
    pub async fn assert_quiet(&self) -> Result<()> {
        let loud: Vec<_> =
            self.log().await?.into_iter().filter(|line| matches!(line.level.as_str(), "SEVERE" | "WARNING")).collect();
        let text: Vec<_> = loud.iter().map(ToString::to_string).collect();
        ensure!(loud.is_empty(), "the console is not quiet:\n{}", text.join("\n"));
        Ok(())
    }

    /// Every address that any tab has asked for so far, in order, wherever it is: also `blob:`, `data:` and foreign
    /// hosts, which the [`crate::Site`] cannot see. Chromium only.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let new = self.held.driver.get_log("performance").await.context("the network log")?;
        let mut logs = self.held.logs.lock().map_err(|_| anyhow!("a panic elsewhere"))?;
        logs.requests.extend(new.iter().filter_map(|entry| requested(&entry.message)));
        Ok(logs.requests.clone())
    }
}

fn requested(message: &str) -> Option<String> {
    let event: Value = serde_json::from_str(message).ok()?;
    let event = &event["message"];
    (event["method"] == "Network.requestWillBeSent")
        .then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
}
