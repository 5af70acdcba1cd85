//! What the browser complained about, and what it fetched, since the test began.

use std::fmt;
use std::sync::{Arc, MutexGuard};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::Value;

use crate::browser::Held;
use crate::trap::Trap;
use crate::{Browser, Engine, Page};

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
    /// All lines of the console so far, of all tabs.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn log(&self) -> Result<Vec<Line>> {
        let held = &self.held;
        match held.engine {
            Engine::Chromium => {
                let new = held.running.driver.get_log("browser").await.context("the console")?;
                let new = new.into_iter().map(|entry| Line {
                    level: entry.level,
                    source: entry.source.unwrap_or_default(),
                    message: entry.message,
                });
                held.keep_lines(new)?;
            }
            Engine::Firefox | Engine::WebKit => {
                for window in held.running.driver.windows().await.context("all tabs")? {
                    Page::new(Arc::clone(held), window).listen().await?;
                }
            }
        }
        Ok(held.logs()?.lines.clone())
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

    /// Every address beyond this machine that any tab has asked for so far, in order. What the page asks its own server
    /// for the [`crate::Site`] knows; `blob:` and `data:` ask nobody.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn asked_elsewhere(&self) -> Result<Vec<String>> {
        let held = &self.held;
        match held.engine {
            Engine::Chromium => {
                let new = held.running.driver.get_log("performance").await.context("the network log")?;
                held.logs()?.requests.extend(new.iter().filter_map(|entry| requested(&entry.message)));
            }
            Engine::Firefox => {
                let new = self.page().in_firefox("return kept.asked.splice(0);", vec![]).await?;
                let new: Vec<String> = serde_json::from_value(new).context("addresses")?;
                held.logs()?.requests.extend(new);
            }
            Engine::WebKit => return Ok(held.running.trap.iter().flat_map(Trap::asked).collect()),
        }
        let all = held.logs()?.requests.clone();
        Ok(all.into_iter().filter(|address| !NEARBY.iter().any(|start| address.starts_with(start))).collect())
    }
}

/// Addresses that lead to no other machine.
const NEARBY: [&str; 4] = ["http://127.0.0.1:", "blob:", "data:", "about:"];

impl Held {
    fn logs(&self) -> Result<MutexGuard<'_, Logs>> {
        self.logs.lock().map_err(|_| anyhow!("a panic elsewhere"))
    }

    fn keep_lines(&self, new: impl IntoIterator<Item = Line>) -> Result<()> {
        self.logs()?.lines.extend(new);
        Ok(())
    }
}

impl Page {
    /// Keeps what the console of this document has said, before another takes its place; Chromium's driver does so
    /// itself. What a document says while it is leaving is lost.
    pub(crate) async fn listen(&self) -> Result<()> {
        if self.held.engine == Engine::Chromium {
            return Ok(());
        }
        self.keep(self.run("return (window.consoleHeard ?? []).splice(0);", vec![]).await.context("the console")?)?;
        if self.held.engine == Engine::Firefox {
            self.keep(self.in_firefox("return kept.lines.splice(0);", vec![]).await?)?;
        }
        Ok(())
    }

    fn keep(&self, lines: Value) -> Result<()> {
        let lines: Vec<(String, String, String)> = serde_json::from_value(lines).context("lines of the console")?;
        self.held.keep_lines(lines.into_iter().map(|(level, source, message)| Line { level, source, message }))
    }
}

fn requested(message: &str) -> Option<String> {
    let event: Value = serde_json::from_str(message).ok()?;
    let event = &event["message"];
    (event["method"] == "Network.requestWillBeSent")
        .then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
}
