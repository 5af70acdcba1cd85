//! Where to look for things, and the words for what is looked for.

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::WebElement;

use crate::find::Name;
use crate::{Element, Find, Page, Role};

/// Where to look: in every widget of a page, in one element, or in the whole document.
#[derive(Clone)]
pub struct Scope {
    pub(crate) page: Page,
    pub(crate) within: Within,
}

#[derive(Clone)]
pub(crate) enum Within {
    Widgets,
    Document,
    Element(WebElement),
}

impl Page {
    /// The whole document, the host page's own things too. A page itself looks into widgets only.
    pub fn document(&self) -> Scope {
        Scope { page: self.clone(), within: Within::Document }
    }

    /// The widget (or any element of the host page) that a CSS selector names, for pages with several.
    ///
    /// # Errors
    /// When there is none.
    pub async fn widget(&self, selector: &str) -> Result<Scope> {
        let found = self
            .run_for_elements("return [...document.querySelectorAll(arguments[0])];", vec![json!(selector)])
            .await?;
        let element = found.into_iter().next().with_context(|| format!("nothing on the page is {selector}"))?;
        Ok(Scope { page: self.clone(), within: Within::Element(element) })
    }
}

/// What can be looked into: a [`Page`], an [`Element`] (a group, a row) and a [`Scope`].
pub trait Finds {
    /// Where this looks.
    fn scope(&self) -> Scope;

    /// The one visible thing with this role and exactly this name. Await it, or act on it at once: `by(..).click()`.
    fn by(&self, role: Role, name: &str) -> Find {
        Find::new(self.scope(), role, Some(Name::Exact(name.to_owned())))
    }

    /// The same, when only part of the name is known.
    fn containing(&self, role: Role, part: &str) -> Find {
        Find::new(self.scope(), role, Some(Name::Containing(part.to_owned())))
    }

    /// The one with this text in it, for roles without a name of their own (a row, a list item, a
    /// status).
    fn holding(&self, role: Role, text: &str) -> Find {
        Find::new(self.scope(), role, None).with_text(text)
    }

    /// The only one of its role.
    fn the(&self, role: Role) -> Find {
        Find::new(self.scope(), role, None)
    }

    /// All of a role that are there now, in document order. Does not wait.
    fn all(&self, role: Role) -> impl Future<Output = Result<Vec<Element>>> {
        let find = Find::new(self.scope(), role, None);
        async move { find.matches().await }
    }

    /// Waits until nothing has this role and this name. A page that is still empty has nothing either: look for
    /// what comes with it first.
    fn none(&self, role: Role, name: &str) -> impl Future<Output = Result<()>> {
        self.by(role, name).gone()
    }

    /// The same look-up inside an element.
    fn within(&self, element: &Element) -> Scope {
        Scope { page: self.scope().page, within: Within::Element(element.inner.clone()) }
    }
}

impl Finds for Page {
    fn scope(&self) -> Scope {
        Scope { page: self.clone(), within: Within::Widgets }
    }
}

impl Finds for Element {
    fn scope(&self) -> Scope {
        Scope { page: self.page.clone(), within: Within::Element(self.inner.clone()) }
    }
}

impl Finds for Scope {
    fn scope(&self) -> Scope {
        self.clone()
    }
}
