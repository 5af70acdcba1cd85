//! One tab: opening, reading, waiting, and talking to the element.

use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};

use crate::browser::Held;
use crate::{Element, Engine, failure, patience};

/// The element under test.
pub(crate) const WIDGET: &str = "implementum-widget, implementum-leader";

// What a sighted person can read of every widget: a shadow root has no innerText of its own.
const TEXT: &str = "const read = (host) => [...(host.shadowRoot?.children ?? [])]
    .filter((el) => el.checkVisibility()).map((el) => el.innerText).join('\\n');
return [...document.querySelectorAll(arguments[0])].map(read).join('\\n').trim();";

const CALL: &str = "const [widget, method, args] = arguments;
const host = document.querySelector(widget);
if (typeof host?.[method] !== 'function') return { no: `there is no method ${method} on ${widget}` };
return host[method](...args).then((yes) => ({ yes }), (error) => ({ no: String(error?.message ?? error) }));";

/// A tab. Whatever is done to it first brings it to the front, as a person would.
#[derive(Clone)]
pub struct Page {
    pub(crate) held: Arc<Held>,
    pub(crate) window: WindowHandle,
}

impl Page {
    pub(crate) fn new(held: Arc<Held>, window: WindowHandle) -> Self {
        Self { held, window }
    }

    /// Opens an address and waits until the document has loaded.
    ///
    /// # Errors
    /// When the address cannot be reached.
    pub async fn open(&self, url: impl AsRef<str>) -> Result<()> {
        let url = url.as_ref();
        self.listen().await?;
        self.goes_to(url);
        self.session().await?.goto(url).await.with_context(|| format!("opening {url}"))
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn reload(&self) -> Result<()> {
        self.listen().await?;
        self.session().await?.refresh().await.context("loading the page again")
    }

    /// The address now, with its fragment.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn url(&self) -> Result<String> {
        Ok(self.session().await?.current_url().await.context("the address")?.to_string())
    }

    /// Runs an expression in the page and gives its value; a promise is awaited. Works under any policy.
    ///
    /// # Errors
    /// When the expression throws.
    pub async fn eval(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression});"), vec![]).await.with_context(|| format!("evaluating {expression}"))
    }

    /// The visible text of every widget on the page.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        let text = self.run(TEXT, vec![json!(WIDGET)]).await.context("reading the page")?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the text can be read in a widget.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        let seen =
            patience::until(self.held.options.patience, async || Ok(self.text().await?.contains(text).then_some(())));
        match seen.await? {
            Some(()) => Ok(()),
            None => Err(failure::explain(self, &format!("the text “{text}” did not appear")).await),
        }
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// When it does not become true, or throws.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let script = format!("return !!(await ({expression}));");
        let asked = async || Ok((self.run(&script, vec![]).await? == Value::Bool(true)).then_some(()));
        match patience::until(self.held.options.patience, asked).await? {
            Some(()) => Ok(()),
            None => Err(failure::explain(self, &format!("never true: {expression}")).await),
        }
    }

    /// Calls a promise method of the first widget and gives what it resolves to.
    ///
    /// # Errors
    /// When the promise is rejected; the message is the rejection's.
    pub async fn call(&self, method: &str, arguments: &[Value]) -> Result<Value> {
        let mut answer = self
            .run(CALL, vec![json!(WIDGET), json!(method), json!(arguments)])
            .await
            .with_context(|| format!("calling {method}"))?;
        match answer["no"].as_str() {
            Some(message) => Err(anyhow!("{method} was rejected: {message}")),
            None => Ok(answer["yes"].take()),
        }
    }

    /// Runs the body of an async function with arguments.
    pub(crate) async fn run(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        // `arguments` is the outer function's: an arrow function has none of its own.
        let script = format!("return (async () => {{ {body} }})()");
        // WebKitGTK's driver stumbles over what a page adds to all objects when it packs an answer, JSON does not.
        let packed =
            if self.held.engine == Engine::WebKit { ".then((it) => JSON.stringify(it) ?? 'null');" } else { ";" };
        let answer = self.session().await?.execute(script + packed, arguments).await?.json().clone();
        match answer.as_str() {
            Some(text) if self.held.engine == Engine::WebKit => serde_json::from_str(text).context("an answer in JSON"),
            _ => Ok(answer),
        }
    }

    /// Runs the body of an async function that gives elements.
    pub(crate) async fn run_for_elements(
        &self,
        body: &str,
        arguments: Vec<Value>,
    ) -> Result<Vec<thirtyfour::WebElement>> {
        let script = format!("return (async () => {{ {body} }})();");
        Ok(self.session().await?.execute(script, arguments).await?.elements()?)
    }

    /// The driver, with this tab in front.
    pub(crate) async fn session(&self) -> Result<&WebDriver> {
        self.bring_to_front().await?;
        Ok(&self.held.running.driver)
    }

    /// The element with the focus, through every shadow root; the body when nothing has it.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn focused(&self) -> Result<Element> {
        const DEEPEST: &str = "let el = document.activeElement; while (el.shadowRoot?.activeElement) el = el.shadowRoot.activeElement; return [el];";
        let found = self.run_for_elements(DEEPEST, vec![]).await.context("looking for the focus")?;
        Element::heard(self, found.into_iter().next().context("nothing has the focus, not even the page")?).await
    }
}
