//! The page as indented text where no driver gives the whole tree: each thing's role and name are asked for one by one.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use crate::{Element, Page, find};

/// Whatever may have a role that somebody hears.
const ANY: &str = "a[href], button, input, select, textarea, summary, details, fieldset, dialog, h1, h2, h3, h4, h5, h6, \
    nav, main, section, table, tr, th, td, ul, ol, li, img, svg, progress, meter, output, [role]";
const BESIDE: &str = include_str!("outline.js");

impl Page {
    /// Role, name, value, description, states; one line each, two spaces a level.
    pub(crate) async fn outline(&self) -> Result<String> {
        let shown = find::shown(self, ANY).await?;
        let given = shown.iter().map(thirtyfour::WebElement::to_json).collect::<Result<Vec<_>, _>>()?;
        let beside = self.run(BESIDE, given).await.context("reading what is there")?;
        let beside: Vec<(usize, String, String, Vec<String>)> = serde_json::from_value(beside).context("lines")?;
        let mut text = String::new();
        for (element, (depth, value, description, states)) in shown.into_iter().zip(beside) {
            let _ = write!(text, "{}{}", "  ".repeat(depth), Element::heard(self, element).await?.heard);
            if !value.is_empty() {
                let _ = write!(text, " = “{value}”");
            }
            if !description.is_empty() {
                let _ = write!(text, " ({description})");
            }
            for state in states {
                let _ = write!(text, " [{state}]");
            }
            text.push('\n');
        }
        Ok(text)
    }
}
