//! Finding the one thing that has a role and a name, as assistive technology hears them.

use std::pin::Pin;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::page::WIDGET;
use crate::scope::{Scope, Within};
use crate::{Element, Page, Role, failure, patience};

const CANDIDATES: &str = include_str!("find.js");
const ANYTHING: &str = "/*that*/ true";

#[derive(Clone)]
pub(crate) enum Name {
    Exact(String),
    Containing(String),
}

/// A description of one thing. Awaiting it waits until exactly one thing answers to it.
#[derive(Clone)]
pub struct Find {
    scope: Scope,
    role: Role,
    name: Option<Name>,
    text: String,
    that: String,
    nth: Option<usize>,
}

impl Find {
    pub(crate) fn new(scope: Scope, role: Role, name: Option<Name>) -> Self {
        Self { scope, role, name, text: String::new(), that: ANYTHING.to_owned(), nth: None }
    }

    /// One of several, counted from 0 in document order.
    #[must_use]
    pub fn nth(self, index: usize) -> Self {
        Self { nth: Some(index), ..self }
    }

    /// Only one of which a JavaScript expression over `el` is true: `that("el.checked")`.
    #[must_use]
    pub fn that(self, condition: &str) -> Self {
        Self { that: condition.to_owned(), ..self }
    }

    /// Waits until nothing answers to it.
    ///
    /// # Errors
    /// When something still does at the end.
    pub async fn gone(self) -> Result<()> {
        let patience = self.scope.page.held.options.patience;
        match patience::until(patience, async || Ok(self.matches().await?.is_empty().then_some(()))).await? {
            Some(()) => Ok(()),
            None => Err(failure::explain(&self.scope.page, &format!("{} is still there", self.description())).await),
        }
    }

    /// How many answer to it now. Does not wait.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn count(&self) -> Result<usize> {
        Ok(self.matches().await?.len())
    }

    pub(crate) fn page(&self) -> &Page {
        &self.scope.page
    }

    pub(crate) fn with_text(self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self }
    }

    /// What is looked for, as a person would say it.
    pub(crate) fn description(&self) -> String {
        let name = match &self.name {
            Some(Name::Exact(name)) => format!(" “{name}”"),
            Some(Name::Containing(part)) => format!(" with “{part}” in its name"),
            None => String::new(),
        };
        let text = if self.text.is_empty() { String::new() } else { format!(" holding “{}”", self.text) };
        let that = if self.that == ANYTHING { String::new() } else { format!(" with {}", self.that) };
        format!("{}{name}{text}{that}", self.role)
    }

    async fn one(self) -> Result<Element> {
        let mut seen = Vec::new();
        let patience = self.scope.page.held.options.patience;
        let found = patience::until(patience, async || {
            seen = self.matches().await?;
            Ok(match self.nth {
                Some(index) => seen.get(index).cloned(),
                None if seen.len() == 1 => seen.pop(),
                None => None,
            })
        });
        match found.await? {
            Some(element) => Ok(element),
            None => bail!(failure::explain(&self.scope.page, &self.missed(&seen)).await),
        }
    }

    fn missed(&self, seen: &[Element]) -> String {
        let what = self.description();
        match (self.nth, seen.len()) {
            (_, 0) => format!("there is no {what}"),
            (Some(index), count) => format!("there is no {what} number {index}, counted from 0: there are {count}"),
            (None, count) => format!("there are {count} of {what}; say which, or where"),
        }
    }

    pub(crate) async fn matches(&self) -> Result<Vec<Element>> {
        let mut found = Vec::new();
        for candidate in self.candidates().await? {
            let element = Element::heard(&self.scope.page, candidate).await?;
            let named = match &self.name {
                Some(Name::Exact(name)) => element.heard.name == *name,
                Some(Name::Containing(part)) => element.heard.name.contains(part),
                None => true,
            };
            if named && self.role.is(&element.heard.role) {
                found.push(element);
            }
        }
        Ok(found)
    }

    async fn candidates(&self) -> Result<Vec<WebElement>> {
        let (start, widget) = match &self.scope.within {
            Within::Widgets => (Value::Null, WIDGET),
            Within::Document => (Value::Null, ""),
            Within::Element(element) => (element.to_json()?, ""),
        };
        let name = match &self.name {
            Some(Name::Exact(name) | Name::Containing(name)) => name.as_str(),
            None => "",
        };
        let given = vec![
            start,
            json!(self.role.selector()),
            json!(name),
            json!(self.text),
            json!(widget),
            json!(self.role.is_named_by_content()),
        ];
        self.scope.page.run_for_elements(&CANDIDATES.replace(ANYTHING, &self.that), given).await
    }
}

/// Everything in the document that a selector names, seen and open to assistive technology, in document order.
pub(crate) async fn shown(page: &Page, selector: &str) -> Result<Vec<WebElement>> {
    let given = vec![Value::Null, json!(selector), json!(""), json!(""), json!(""), json!(false)];
    page.run_for_elements(CANDIDATES, given).await
}

impl IntoFuture for Find {
    type Output = Result<Element>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<Element>>>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.one())
    }
}
