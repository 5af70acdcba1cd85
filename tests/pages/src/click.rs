//! The mouse: a click in the middle of a thing, when a person could make it.

use anyhow::{Context, Result};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

use crate::{Element, Engine, Find, failure, patience};

impl Element {
    /// Clicks in its middle with the mouse, when it is enabled and nothing lies over it. A box or radio button that is
    /// drawn by its label is clicked there, as a person would.
    ///
    /// # Errors
    /// When it stays disabled or covered.
    pub async fn click(&self) -> Result<()> {
        let mut reason = String::new();
        let patience = self.page.held.options.patience;
        let clicked = patience::until(patience, async || {
            reason = match self.try_click().await? {
                None => return Ok(Some(())),
                Some(reason) => reason,
            };
            Ok(None)
        });
        match clicked.await.with_context(|| format!("clicking {}", self.heard))? {
            Some(()) => Ok(()),
            None => Err(failure::explain(&self.page, &format!("{} cannot be clicked: {reason}", self.heard)).await),
        }
    }

    /// `None` when the click was made, otherwise why it was not.
    async fn try_click(&self) -> Result<Option<String>> {
        if !self.is_enabled().await? {
            return Ok(Some("it is disabled".to_owned()));
        }
        match self.page.held.engine {
            // Its driver scrolls a frame, but not the page around it.
            Engine::Firefox => {
                self.eval("self === top || el.scrollIntoView({ block: 'center', behavior: 'instant' })").await?;
            }
            // Its driver scrolls no further than it must, and misses what then stands at the very edge of the window.
            Engine::WebKit => {
                const AT_THE_EDGE: &str = "(({ top, bottom }) => top < 100 || bottom > innerHeight - 100)
                    (el.getBoundingClientRect()) && el.scrollIntoView({ block: 'center', behavior: 'instant' })";
                self.eval(AT_THE_EDGE).await?;
            }
            Engine::Chromium => {}
        }
        let Err(error) = self.inner.click().await else { return Ok(None) };
        // WebKitGTK's driver clicks with scripts that stumble over what a page adds to all objects.
        if matches!(&*error, WebDriverErrorInner::JavascriptError(_)) && self.is_on_top().await? {
            return self.click_by_hand().await.map(|()| None);
        }
        let reason = covered(error)?;
        // A sticky bar may lie over it after the least scrolling; a person would scroll on.
        self.eval("el.scrollIntoView({ block: 'center', behavior: 'instant' })").await?;
        let label = "const el = arguments[0]; const label = el.labels?.[0]; return label ? [label] : [el];";
        if self.page.held.engine == Engine::WebKit && self.is_on_top().await? {
            return self.click_by_hand().await.map(|()| None);
        }
        for shown in self.page.run_for_elements(label, vec![self.inner.to_json()?]).await? {
            match shown.click().await {
                Ok(()) => return Ok(None),
                Err(error) => drop(covered(error)?),
            }
        }
        Ok(Some(reason))
    }

    /// Whether a click in its middle would reach it. `WebKitGTK`'s driver takes what it draws inside a field itself,
    /// the parts of a date, for something that lies over the field.
    async fn is_on_top(&self) -> Result<bool> {
        const REACHED: &str = "(({ left, top, width, height }) =>
            el.getRootNode().elementFromPoint(left + width / 2, top + height / 2))(el.getBoundingClientRect()) === el";
        Ok(self.eval(REACHED).await? == true)
    }

    async fn click_by_hand(&self) -> Result<()> {
        let chain = self.page.session().await?.action_chain();
        chain.move_to_element_center(&self.inner).click().perform().await.context("clicking by hand")
    }
}

impl Find {
    /// Waits for it and clicks it. If it is drawn anew in between, it is looked for again.
    ///
    /// # Errors
    /// When it does not appear or cannot be clicked.
    pub async fn click(self) -> Result<()> {
        let element = self.clone().await?;
        match element.click().await {
            Err(error) if is_stale(&error) => self.await?.click().await,
            done => done,
        }
    }
}

fn is_stale(error: &anyhow::Error) -> bool {
    let inner = error.downcast_ref::<WebDriverError>().map(|error| &**error);
    matches!(inner, Some(WebDriverErrorInner::StaleElementReference(_)))
}

/// The reason why something cannot be clicked yet; any other error is passed on.
fn covered(error: WebDriverError) -> Result<String> {
    match &*error {
        WebDriverErrorInner::ElementClickIntercepted(info) | WebDriverErrorInner::ElementNotInteractable(info) => {
            Ok(info.to_string())
        }
        _ => Err(error.into()),
    }
}
