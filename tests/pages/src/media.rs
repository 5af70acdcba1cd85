//! What the page learns about the screen and the person: size, colours, contrast, motion.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, anyhow, ensure};
use serde_json::{Value, json};

use crate::{Engine, Options, Page, webkit};

/// What the person has asked the system for, and what the page is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// `prefers-color-scheme`.
    pub scheme: Scheme,
    /// `forced-colors`.
    pub contrast: Contrast,
    /// `prefers-reduced-motion`.
    pub motion: Motion,
    /// `pointer`, `hover`.
    pub pointer: Pointer,
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

/// What the person points with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    #[default]
    Fine,
    /// A finger.
    Coarse,
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

    /// Changes colours, contrast, motion and pointer while the page is open.
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
        match self.held.engine {
            Engine::Chromium => self.dress_chromium(size, media).await,
            Engine::Firefox => self.dress_firefox(size, media).await,
            Engine::WebKit => self.dress_webkit(size, media).await,
        }
    }

    async fn dress_chromium(&self, (width, height): (u32, u32), media: Media) -> Result<()> {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        let touch = json!({ "enabled": media.pointer == Pointer::Coarse, "maxTouchPoints": 1 });
        self.cdp("Emulation.setTouchEmulationEnabled", touch).await?;
        self.cdp("Emulation.setEmulatedMedia", emulated(media)).await?;
        self.wait_to_wear((width, height), media).await
    }

    async fn dress_firefox(&self, (width, height): (u32, u32), media: Media) -> Result<()> {
        let wishes = json!({
            "prefersColorSchemeOverride": if media.scheme == Scheme::Dark { "dark" } else { "light" },
            "forcedColorsOverride": if media.contrast == Contrast::Forced { "active" } else { "none" },
        });
        let is_still = u8::from(media.motion == Motion::Reduced);
        // As Firefox counts what can be pointed with: 1 is coarse, 2 is fine and 4 can hover.
        let pointer = if media.pointer == Pointer::Coarse { 1 } else { 2 | 4 };
        let given = vec![json!(width), json!(height), wishes, json!(is_still), json!(pointer)];
        self.in_firefox(FIREFOX_WEARS, given).await?;
        self.wait_to_wear((width, height), media).await
    }

    async fn dress_webkit(&self, size: (u32, u32), media: Media) -> Result<()> {
        ensure!(media.contrast == Contrast::Normal, "WebKitGTK has no colours of the system");
        ensure!(media.pointer == Pointer::Fine, "WebKitGTK has no finger on a screen that nobody sees");
        webkit::tell_wishes(self.held.running.folder.path(), media)?;
        let session = self.session().await?;
        // What the window has around the page.
        let frame = self.eval("[outerWidth - innerWidth, outerHeight - innerHeight]").await?;
        let outer = |inner: u32, frame: &Value| i64::from(inner) + frame.as_i64().unwrap_or_default();
        let (width, height) = (outer(size.0, &frame[0]), outer(size.1, &frame[1]));
        let (width, height) = (u32::try_from(width)?, u32::try_from(height)?);
        session.set_window_rect(0, 0, width, height).await.context("the window's size")?;
        self.wait_to_wear(size, media).await?;
        // What follows from a size, a query of a container above all, is there with the next picture but one.
        let drawn = "for (let left = 2; left; left--) await new Promise(requestAnimationFrame);";
        self.run(drawn, vec![]).await.context("waiting for pictures").map(drop)
    }

    /// Waits until the page has heard of its size and of the person's wishes.
    async fn wait_to_wear(&self, (width, height): (u32, u32), media: Media) -> Result<()> {
        let wishes = [
            ("prefers-color-scheme: dark", media.scheme == Scheme::Dark),
            ("forced-colors: active", media.contrast == Contrast::Forced),
            ("prefers-reduced-motion: reduce", media.motion == Motion::Reduced),
            ("pointer: coarse", media.pointer == Pointer::Coarse),
        ];
        let mut worn = format!("innerWidth === {width} && innerHeight === {height}");
        for (wish, is_so) in wishes {
            let _ = write!(worn, " && matchMedia('({wish})').matches === {is_so}");
        }
        self.wait_until(&worn).await
    }
}

/// Firefox's own words for size and wishes: those of the tab, and one of the whole browser.
const FIREFOX_WEARS: &str = "const [width, height, wishes, still, pointer] = arguments;
const tab = gBrowser.selectedBrowser;
for (const [side, size] of Object.entries({ width, height }))
    for (const name of [side, `min-${side}`, `max-${side}`]) tab.style.setProperty(name, `${size}px`);
Object.assign(tab.browsingContext, wishes);
Services.prefs.setIntPref('ui.prefersReducedMotion', still);
for (const which of ['primary', 'all']) Services.prefs.setIntPref(`ui.${which}PointerCapabilities`, pointer);";

fn emulated(media: Media) -> Value {
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
    json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": contrast },
        { "name": "prefers-reduced-motion", "value": motion },
    ] })
}
