//! One thing that was found, and what can be read of it.

use anyhow::{Context, Result};
use axum::http::Method;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use crate::{Engine, Find, Heard, Page};

/// A thing on the page with the role and name it had when it was found.
#[derive(Clone)]
pub struct Element {
    pub(crate) page: Page,
    pub(crate) inner: WebElement,
    /// What assistive technology heard when it was found.
    pub heard: Heard,
}

impl Element {
    /// Asks the browser what the element is (Get Computed Role, Get Computed Label).
    pub(crate) async fn heard(page: &Page, inner: WebElement) -> Result<Self> {
        let role = ask(page, &inner, "computedrole").await?;
        let name = ask(page, &inner, "computedlabel").await?;
        let element = Self { page: page.clone(), inner, heard: Heard { role, name } };
        // WebKitGTK gives no name to a cell or an option, though it reads what is in it.
        let is_read = matches!(element.heard.role.as_str(), "cell" | "columnheader" | "rowheader" | "option");
        let is_nameless = page.held.engine == Engine::WebKit && is_read && element.heard.name.is_empty();
        let name = if is_nameless { element.text().await? } else { element.heard.name.clone() };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Self { heard: Heard { name, ..element.heard }, ..element })
    }

    /// The text that can be seen in it.
    ///
    /// # Errors
    /// When it is no longer there.
    pub async fn text(&self) -> Result<String> {
        Ok(self.eval("el.innerText.trim()").await?.as_str().unwrap_or_default().to_owned())
    }

    /// What a field holds.
    ///
    /// # Errors
    /// When it is no longer there.
    pub async fn value(&self) -> Result<String> {
        Ok(self.eval("el.value").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Whether a box, radio button or option is chosen.
    ///
    /// # Errors
    /// When it is no longer there.
    pub async fn is_checked(&self) -> Result<bool> {
        Ok(self.eval("el.checked ?? el.selected ?? el.ariaChecked === 'true'").await? == Value::Bool(true))
    }

    /// Whether it can be used.
    ///
    /// # Errors
    /// When it is no longer there.
    pub async fn is_enabled(&self) -> Result<bool> {
        if self.page.held.engine == Engine::WebKit {
            // Its driver asks with scripts that stumble over what a page adds to all objects.
            return Ok(self.eval("!el.matches(':disabled')").await? == Value::Bool(true));
        }
        self.page.session().await?;
        self.inner.is_enabled().await.context("whether it is enabled")
    }

    /// What explains it: the text of what `aria-describedby` names.
    ///
    /// # Errors
    /// When it is no longer there.
    pub async fn description(&self) -> Result<String> {
        const TEXT: &str =
            "(el.ariaDescription ?? '') + (el.getAttribute('aria-describedby') ?? '').split(/\\s+/).filter(Boolean)
            .map((id) => el.getRootNode().getElementById(id)?.textContent.trim() ?? `(${id} is missing)`).join(' ')";
        Ok(self.eval(TEXT).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The value of a JavaScript expression over `el`.
    ///
    /// # Errors
    /// When it throws, or the element is no longer there.
    pub async fn eval(&self, expression: &str) -> Result<Value> {
        let script = format!("const el = arguments[0]; return ({expression});");
        self.page
            .run(&script, vec![self.inner.to_json()?])
            .await
            .with_context(|| format!("{expression} of {}", self.heard))
    }
}

impl Find {
    /// Waits for it and reads its text.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn text(self) -> Result<String> {
        self.await?.text().await
    }
}

async fn ask(page: &Page, element: &WebElement, what: &'static str) -> Result<String> {
    let question = Question { element: element.element_id().to_string(), what };
    Ok(page.session().await?.cmd(question).await?.value::<Option<String>>()?.unwrap_or_default())
}

/// A standard question about an element that thirtyfour has no word for.
#[derive(Debug)]
struct Question {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Question {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/{}", self.element, self.what))
    }
}
