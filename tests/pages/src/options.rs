//! What a test may choose about its browser, whichever engine it is.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::{Media, failure};

/// What a test may choose about its browser.
#[derive(Clone, Debug)]
pub struct Options {
    /// Width of the viewport in CSS pixels; no scrollbar takes from it.
    pub width: u32,
    /// Height of the viewport in CSS pixels.
    pub height: u32,
    /// Language of the browser, as in `navigator.language`.
    pub lang: String,
    /// Colours, contrast and motion that the person has asked the system for.
    pub media: Media,
    /// A profile that outlives the browser, to open again; otherwise a fresh one that is thrown away.
    pub user_data_dir: Option<PathBuf>,
    /// Where downloads go; otherwise a folder that is thrown away.
    pub download_dir: Option<PathBuf>,
    /// Switches of Chromium's own besides those that are always set; the other engines know none of them.
    pub switches: Vec<String>,
    /// Whether it must be one that no other test has had.
    pub is_new: bool,
    /// How long to wait for anything.
    pub patience: Duration,
    /// Where a failure leaves its picture and text: `target/failures`.
    pub failures: PathBuf,
}

impl Default for Options {
    /// A laptop: 1280 by 800, Swedish, light.
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            lang: "sv-SE".to_owned(),
            media: Media::default(),
            user_data_dir: None,
            download_dir: None,
            switches: vec![],
            is_new: false,
            patience: Duration::from_secs(10),
            failures: failure::folder(),
        }
    }
}

impl Options {
    /// A laptop, 1280 by 800.
    pub fn laptop() -> Self {
        Self::default()
    }

    /// A phone, 360 by 740.
    pub fn phone() -> Self {
        Self { width: 360, height: 740, ..Self::default() }
    }

    /// The same with another profile, one that stays when the browser closes.
    #[must_use]
    pub fn with_profile(self, folder: &Path) -> Self {
        Self { user_data_dir: Some(folder.to_owned()), ..self }
    }
}
