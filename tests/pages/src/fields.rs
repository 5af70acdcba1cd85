//! Filling in fields by hand: text, dates, lists.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::{Element, Engine, Find, failure, patience};

/// The order of the parts of a date that was right the last time: the engine's own.
static RIGHT_ORDER: AtomicUsize = AtomicUsize::new(0);
/// How long a date may take to come into its field.
const TAKES: Duration = Duration::from_secs(3);

impl Element {
    /// Clicks into the field, empties it and types.
    ///
    /// # Errors
    /// When it cannot be clicked.
    pub async fn fill(&self, text: &str) -> Result<()> {
        // A click of WebKitGTK's driver may miss a field at the window's edge: what is typed then goes nowhere.
        for _ in 0..3 {
            self.click().await?;
            if self.eval("el.getRootNode().activeElement === el").await? == true {
                self.page.clear_text().await?;
                return self.page.type_text(text).await;
            }
            self.eval("el.scrollIntoView({ block: 'center', behavior: 'instant' })").await?;
        }
        Err(failure::explain(&self.page, &format!("{} does not take the focus when it is clicked", self.heard)).await)
    }

    /// Clicks into the field and puts a text in place of what stands there, all at once as from the clipboard.
    ///
    /// # Errors
    /// When it cannot be clicked, or takes no text.
    pub async fn paste(&self, text: &str) -> Result<()> {
        self.click().await?;
        self.page.press_with(Key::Control, 'a').await?;
        let script = "return document.execCommand('insertText', false, arguments[0]);";
        let taken = self.page.run(script, vec![json!(text)]).await.context("pasting")?;
        ensure!(taken == true, "{} takes no pasted text", self.heard);
        Ok(())
    }

    /// Clicks into a date field and types a date, `2026-11-30`.
    ///
    /// # Errors
    /// When the field does not take the date.
    pub async fn fill_date(&self, date: &str) -> Result<()> {
        // On a busy machine a click may land before the field is ready for keys: there is more than one try.
        for _ in 0..3 {
            self.click().await?;
            if self.type_date(date).await? {
                return Ok(());
            }
        }
        Err(failure::explain(&self.page, &format!("{} does not take the date {date}", self.heard)).await)
    }

    /// Types a date, `2026-11-30`, into a date field that has the focus, and says whether the field has taken it. The
    /// order of its parts follows the language of the browser's programs, which no page can see, so each is tried, the
    /// one that was right before first.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn type_date(&self, date: &str) -> Result<bool> {
        let parts: Vec<&str> = date.split('-').collect();
        let [year, month, day] = parts[..] else { bail!("{date} is not like 2026-11-30") };
        let right = Key::Right.value();
        // A full part leads on to the next by itself, but for a year, which may grow to six digits, and in WebKit.
        let on = if self.page.held.engine == Engine::WebKit { right.to_string() } else { String::new() };
        let orders = [
            format!("{month}{on}{day}{on}{year}"),
            format!("{year}{right}{month}{on}{day}"),
            format!("{day}{on}{month}{on}{year}"),
        ];
        let known = RIGHT_ORDER.load(Ordering::Relaxed);
        for order in (0..orders.len()).map(|place| (known + place) % orders.len()) {
            self.page.press_times(3, Key::Left).await?;
            self.page.type_text(&orders[order]).await?;
            // On a busy machine keys come to the field after they are said to be pressed.
            let taken = patience::until(TAKES, async || Ok((self.value().await? == date).then_some(())));
            if taken.await?.is_some() {
                RIGHT_ORDER.store(order, Ordering::Relaxed);
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Chooses an option of a list by its visible text.
    ///
    /// # Errors
    /// When there is no such option; the message lists those that are.
    pub async fn choose(&self, text: &str) -> Result<()> {
        const OPTIONS: &str = "return [...arguments[0].options].filter((o) => o.label.trim() === arguments[1]);";
        let found = self.page.run_for_elements(OPTIONS, vec![self.inner.to_json()?, json!(text)]).await?;
        if let [option] = found.as_slice() {
            return Ok(option.click().await?);
        }
        let there = self.eval("[...el.options].map((o) => o.label.trim())").await?;
        let wanted = format!("{} options “{text}” in {}; there are {there}", found.len(), self.heard);
        Err(failure::explain(&self.page, &wanted).await)
    }
}

impl Find {
    /// Waits for the field, clicks into it, empties it and types.
    ///
    /// # Errors
    /// When it does not appear or cannot be clicked.
    pub async fn fill(self, text: &str) -> Result<()> {
        self.await?.fill(text).await
    }

    /// Waits for the field and puts a text in place of what stands there, all at once as from the clipboard.
    ///
    /// # Errors
    /// When it does not appear, cannot be clicked or takes no text.
    pub async fn paste(self, text: &str) -> Result<()> {
        self.await?.paste(text).await
    }

    /// Waits for the date field and types a date, `2026-11-30`.
    ///
    /// # Errors
    /// When it does not appear or does not take the date.
    pub async fn fill_date(self, date: &str) -> Result<()> {
        self.await?.fill_date(date).await
    }

    /// Waits for the list and chooses an option by its visible text.
    ///
    /// # Errors
    /// When list or option is missing.
    pub async fn choose(self, text: &str) -> Result<()> {
        self.await?.choose(text).await
    }
}
