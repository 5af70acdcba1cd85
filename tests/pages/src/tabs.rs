//! More than one tab: opening, switching, closing, and the browser's own protocol for one of them.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Browser, Engine, Page};

impl Browser {
    /// A second tab in front of the first, showing an address. It shares the profile, and so the storage.
    ///
    /// # Errors
    /// When the browser cannot open it.
    pub async fn new_tab(&self, url: impl AsRef<str>) -> Result<Page> {
        // WebKitGTK's driver does not turn to another tab of a window: the first would stay hidden.
        let in_a_window = self.held.engine == Engine::WebKit;
        self.another(url, in_a_window).await
    }

    /// A second tab in a window of its own: neither hides the other, so both go on at once.
    ///
    /// # Errors
    /// When the browser cannot open it.
    pub async fn new_window(&self, url: impl AsRef<str>) -> Result<Page> {
        self.another(url, true).await
    }

    async fn another(&self, url: impl AsRef<str>, in_a_window: bool) -> Result<Page> {
        let first = self.page();
        let session = first.session().await?;
        let opened = if in_a_window { session.new_window().await } else { session.new_tab().await };
        let window = opened.context("opening a tab")?;
        let page = Page::new(Arc::clone(&self.held), window);
        if in_a_window && self.held.engine == Engine::Firefox {
            // The first window hears what is said in all of them.
            page.in_firefox("window.kept = { lines: [], asked: [] };", vec![]).await?;
        }
        page.dress().await?;
        page.open(url).await?;
        Ok(page)
    }
}

impl Page {
    /// Closes the tab as a person does, so that the page may save on its way out.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn close(self) -> Result<()> {
        self.listen().await?;
        self.session().await?.close_window().await.context("closing the tab")?;
        self.remember(None);
        Ok(())
    }

    /// Brings the tab to the front. Everything done to a page does this by itself; it is free when it is there.
    ///
    /// # Errors
    /// When the tab is closed.
    pub async fn bring_to_front(&self) -> Result<()> {
        let there = self.held.current.lock().is_ok_and(|current| current.as_ref() == Some(&self.window));
        if there {
            return Ok(());
        }
        self.held
            .running
            .driver
            .switch_to_window(self.window.clone())
            .await
            .context("switching to the tab; is it closed?")?;
        self.remember(Some(&self.window));
        if self.held.engine == Engine::Chromium {
            // Without it the tab stays hidden, and a hidden page does not draw.
            let brought = self.held.running.driver.cdp().send_raw("Page.bringToFront", json!({})).await;
            brought.context("bringing the tab to the front")?;
        }
        Ok(())
    }

    /// Goes into a frame of the page, counted from 0; until [`Page::leave_frame`] everything is about that document.
    ///
    /// # Errors
    /// When there is no such frame.
    pub async fn enter_frame(&self, index: u16) -> Result<()> {
        self.session().await?.enter_frame(index).await.with_context(|| format!("frame {index}, counted from 0"))
    }

    /// Back to the page itself.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn leave_frame(&self) -> Result<()> {
        self.session().await?.enter_default_frame().await.context("leaving the frame")
    }

    /// A command of the `DevTools` protocol to this tab. Chromium only: a test that needs it runs in no other
    /// engine, so prefer what is standard.
    ///
    /// # Errors
    /// When the browser does not know it or refuses.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.session().await?.cdp().send_raw(method, parameters).await.with_context(|| method.to_owned())
    }

    /// Runs a script in every document of this tab from now on, before the page's own scripts. Chromium only, for the
    /// bench, which reaches into pages that no [`crate::Site`] may touch: a test asks the site instead.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn before_load(&self, script: &str) -> Result<()> {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }

    fn remember(&self, window: Option<&thirtyfour::WindowHandle>) {
        if let Ok(mut current) = self.held.current.lock() {
            *current = window.cloned();
        }
    }
}
