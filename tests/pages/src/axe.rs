//! axe-core over the page as it is now, and its findings as text.

use std::fmt;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::Page;

const RUN: &str =
    "const { violations, passes } = await axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] });
return { violations, ran: violations.length + passes.length };";

/// One rule that is broken, and where.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The rule's name, as `color-contrast`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// What the rule asks for.
    pub help: String,
    /// Each place: where, the markup, and what to do.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        self.places.iter().try_for_each(|place| write!(f, "\n  {place}"))
    }
}

impl Page {
    /// Runs every rule of the tags, `&["EN-301-549", "wcag22aa", "best-practice"]`, over the whole document and its
    /// open shadow roots. None is switched off.
    ///
    /// # Errors
    /// When AXE names no file, or no rule ran.
    pub async fn axe(&self, tags: &[&str]) -> Result<Vec<Violation>> {
        if self.eval("typeof axe").await? != "object" {
            let path = std::env::var("AXE").context("AXE names the file axe.min.js")?;
            let source = std::fs::read_to_string(&path).with_context(|| format!("reading {path}"))?;
            // Sent by the driver, so the page's policy does not see it.
            self.session().await?.execute(source, vec![]).await.context("putting axe into the page")?;
        }
        let found = self.run(RUN, vec![json!(tags)]).await.context("running axe")?;
        anyhow::ensure!(found["ran"].as_u64() > Some(0), "axe knows no rule with any of the tags {tags:?}");
        Ok(array(&found["violations"]).iter().map(violation).collect())
    }
}

fn violation(found: &Value) -> Violation {
    Violation {
        rule: text(&found["id"]),
        impact: text(&found["impact"]),
        help: text(&found["help"]),
        places: array(&found["nodes"]).iter().map(place).collect(),
    }
}

fn place(node: &Value) -> String {
    format!("{} {}\n    {}", node["target"], text(&node["html"]), text(&node["failureSummary"]).replace('\n', "\n    "))
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
