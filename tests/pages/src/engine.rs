//! The engines that the tests run in, one for each run of a test program, and what is left out in one of them.

use std::fmt;
use std::io::Write as _;

use crate::failure::test_name;

/// What a browser is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// `WebKitGTK`'s small browser, by its driver, on a screen that nobody sees. A stand-in for Safari.
    WebKit,
}

impl Engine {
    /// The one that `ENGINE` names: `chromium`, which it is without it, `firefox` or `webkit`.
    ///
    /// # Panics
    /// When it names another.
    pub fn of_this_run() -> Self {
        let named = std::env::var("ENGINE").unwrap_or_default();
        match named.as_str() {
            "" | "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("ENGINE names {other:?}, and there are chromium, firefox and webkit"),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

/// Whether the test that asks is left out in this run, because this engine cannot do what it takes. It is counted and
/// told with its reason, which README must give word by word. Never for what the product does wrong.
///
/// ```no_run
/// # use implementum_pages::{Engine, skip_in};
/// # fn example() -> anyhow::Result<()> {
/// if skip_in(Engine::WebKit, "its driver does not print") {
///     return Ok(());
/// }
/// # Ok(()) }
/// ```
///
/// # Panics
/// When the file that `SKIPS` names cannot be written.
pub fn skip_in(engine: Engine, reason: &str) -> bool {
    if Engine::of_this_run() != engine {
        return false;
    }
    let line = format!("{}\t{reason}\n", test_name());
    // Whoever started the run reads the file; what a test that passed prints is shown to nobody.
    if let Some(file) = std::env::var_os("SKIPS") {
        let opened = std::fs::OpenOptions::new().create(true).append(true).open(&file);
        opened.and_then(|mut file| file.write_all(line.as_bytes())).expect("SKIPS names a file that can be written");
    }
    true
}
