//! Pictures and paper.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::support::{base64_decode, base64_encode};

use crate::{Element, Engine, Page};

impl Page {
    /// A picture of the whole page, also what lies below the fold (not in WebKit), as PNG.
    ///
    /// # Errors
    /// When the browser cannot draw it or the file cannot be written.
    pub async fn picture(&self, file: &Path) -> Result<()> {
        let drawn = match self.held.engine {
            Engine::Chromium => self.chromium_draws_all().await?,
            Engine::Firefox => {
                let tools = FirefoxTools::new(Arc::clone(self.session().await?.handle()));
                tools.full_screenshot_as_png().await.context("a picture of the page")?
            }
            // Its driver draws the screen only.
            Engine::WebKit => return self.picture_of_screen(file).await,
        };
        write(file, &drawn)
    }

    async fn chromium_draws_all(&self) -> Result<Vec<u8>> {
        let size = self.cdp("Page.getLayoutMetrics", json!({})).await?["cssContentSize"].clone();
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        decoded(&self.cdp("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip })).await?)
    }

    /// A picture of what is on the screen now, as PNG.
    ///
    /// # Errors
    /// When the browser cannot draw it or the file cannot be written.
    pub async fn picture_of_screen(&self, file: &Path) -> Result<()> {
        write(file, &self.session().await?.screenshot_as_png().await.context("a picture of the screen")?)
    }

    /// The page on paper, as PDF: size and margins are the page's own (`@page`), A4 when it names none.
    ///
    /// # Errors
    /// When the browser cannot print.
    pub async fn pdf(&self) -> Result<Vec<u8>> {
        match self.held.engine {
            Engine::Chromium => {}
            Engine::Firefox => {
                // Centimetres, as the driver wants them.
                let a4 = PrintPage { width: 21.0, height: 29.7 };
                let paper = PrintParameters { page: a4, ..PrintParameters::default() };
                return self.session().await?.print_page(paper).await.context("printing");
            }
            Engine::WebKit => return self.print_by_hand().await,
        }
        // Inches, as the protocol wants them.
        let a4 =
            json!({ "preferCSSPageSize": true, "printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69 });
        decoded(&self.cdp("Page.printToPDF", a4).await?)
    }
}

impl Element {
    /// A picture of it alone, as the address of a PNG that a page can show.
    ///
    /// # Errors
    /// When the browser cannot draw it.
    pub async fn picture(&self) -> Result<String> {
        self.page.session().await?;
        let drawn = self.inner.screenshot_as_png().await.with_context(|| format!("a picture of {}", self.heard))?;
        Ok(format!("data:image/png;base64,{}", base64_encode(&drawn)))
    }
}

fn decoded(answer: &Value) -> Result<Vec<u8>> {
    base64_decode(answer["data"].as_str().context("data in the answer")?).context("base64")
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("the folder {}", folder.display()))?;
    }
    std::fs::write(file, bytes).with_context(|| format!("writing {}", file.display()))
}
