//! Measuring what stands on the page: findings as sentences, gathered over many views and told all at once.

use anyhow::{Result, ensure};
use implementum_pages::Page;

/// The measures, as functions of `window.survey`.
const MEASURES: &str = include_str!("survey.js");

/// What was found so far, each with its place.
#[derive(Default)]
pub struct Findings {
    list: Vec<String>,
    looks: usize,
}

/// Lays the measures into the page.
pub async fn ready_to_measure(page: &Page) -> Result<()> {
    page.wait_until(
        "document.querySelector('implementum-widget, implementum-leader')?.shadowRoot?.querySelector('#view-heading')",
    )
    .await?;
    page.eval(MEASURES.trim()).await.map(drop)
}

impl Findings {
    /// Asks for a measure, `survey.fits()`, and keeps what it finds.
    pub async fn measure(&mut self, page: &Page, place: &str, expression: &str) -> Result<()> {
        self.looks += 1;
        self.list.extend(measured(page, expression).await?.iter().map(|what| format!("{place}: {what}")));
        Ok(())
    }

    /// Keeps something that a test found by itself.
    pub fn keep(&mut self, finding: String) {
        self.list.push(finding);
    }

    /// Fails with everything that was found.
    pub fn told(&self) -> Result<()> {
        println!("measured {} times", self.looks);
        ensure!(self.list.is_empty(), "{} findings:\n{}", self.list.len(), self.list.join("\n"));
        Ok(())
    }
}

/// What a measure finds now.
pub async fn measured(page: &Page, expression: &str) -> Result<Vec<String>> {
    Ok(serde_json::from_value(page.eval(expression).await?)?)
}
