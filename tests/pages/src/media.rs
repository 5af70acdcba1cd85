//! What the page learns about the screen and the person: size, colours, contrast, motion.

use anyhow::{Result, anyhow};
use serde_json::json;

use crate::{Options, Page};

/// What the person has asked the system for, and what the page is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// `prefers-color-scheme`.
    pub scheme: Scheme,
    /// `forced-colors`.
    pub contrast: Contrast,
    /// `prefers-reduced-motion`.
    pub motion: Motion,
    /// `@media screen` or `@media print`.
    pub medium: Medium,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Scheme {
    #[default]
    Light,
    Dark,
}

/// The page's colours, or the system's few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Contrast {
    #[default]
    Normal,
    Forced,
}

/// Whether things may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Motion {
    #[default]
    Full,
    Reduced,
}

/// Where the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Medium {
    #[default]
    Screen,
    Print,
}

/// What every tab of a browser wears.
pub(crate) struct Look {
    size: (u32, u32),
    media: Media,
}

impl From<&Options> for Look {
    fn from(options: &Options) -> Self {
        Self { size: (options.width, options.height), media: options.media }
    }
}

impl Page {
    /// Makes the viewport exactly this large; at once, as when a window is dragged or a page is zoomed (400 % on a
    /// 1280 px screen is 320 px).
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.held.look.lock().map_err(|_| anyhow!("a panic elsewhere"))?.size = (width, height);
        self.dress().await
    }

    /// Changes colours, contrast, motion and medium while the page is open.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn emulate(&self, media: Media) -> Result<()> {
        self.held.look.lock().map_err(|_| anyhow!("a panic elsewhere"))?.media = media;
        self.dress().await
    }

    /// Gives this tab the size and the media that the browser has now.
    pub(crate) async fn dress(&self) -> Result<()> {
        let (size, media) = {
            let look = self.held.look.lock().map_err(|_| anyhow!("a panic elsewhere"))?;
            (look.size, look.media)
        };
        let (width, height) = size;
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        self.cdp("Emulation.setEmulatedMedia", emulated(media)).await.map(drop)
    }
}

fn emulated(media: Media) -> serde_json::Value {
    let scheme = match media.scheme {
        Scheme::Light => "light",
        Scheme::Dark => "dark",
    };
    let contrast = match media.contrast {
        Contrast::Normal => "none",
        Contrast::Forced => "active",
    };
    let motion = match media.motion {
        Motion::Full => "no-preference",
        Motion::Reduced => "reduce",
    };
    let medium = match media.medium {
        Medium::Screen => "",
        Medium::Print => "print",
    };
    json!({ "media": medium, "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": contrast },
        { "name": "prefers-reduced-motion", "value": motion },
    ] })
}
