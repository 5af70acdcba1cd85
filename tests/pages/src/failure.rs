//! What one wants to see when a test fails: what was there, and a picture.

use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};
use serde_json::Value;
use thirtyfour::support::base64_decode;

use crate::Page;

/// An error that says what was wanted and then what was there; picture and text are kept.
pub(crate) async fn explain(page: &Page, wanted: &str) -> Error {
    let there = match page.ax_tree().await {
        Ok(tree) => tree,
        Err(_) => page.text().await.unwrap_or_else(|error| format!("(nothing can be read: {error:#})")),
    };
    let url = page.url().await.unwrap_or_default();
    let file = page.held.options.failures.join(format!("{}.png", test_name()));
    let picture = match page.picture(&file).await {
        Ok(()) => format!("\nA picture is in {}", file.display()),
        Err(error) => format!("\nNo picture could be made: {error:#}"),
    };
    let text = format!("{wanted}\nOn {url} there was:\n{there}");
    let _ = std::fs::write(file.with_extension("txt"), &text);
    anyhow!("{}{picture}", shortened(&text))
}

/// Keeps the picture that the driver gave while the test was panicking.
pub(crate) fn keep_picture(folder: &Path, screenshot: Option<Value>) {
    let bytes = screenshot.and_then(|value| base64_decode(value.as_str()?).ok());
    let file = folder.join(format!("{}.png", test_name()));
    if let Some(bytes) = bytes
        && std::fs::create_dir_all(folder).is_ok()
        && std::fs::write(&file, bytes).is_ok()
    {
        eprintln!("A picture is in {}", file.display());
    }
}

/// Where pictures go unless a test says otherwise.
pub(crate) fn folder() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    workspace.unwrap_or(Path::new(".")).join("target/failures")
}

/// The test runner names its threads after the tests.
pub(crate) fn test_name() -> String {
    std::thread::current().name().unwrap_or("unnamed").replace("::", "-")
}

fn shortened(text: &str) -> String {
    const LINES: usize = 150;
    let mut lines: Vec<_> = text.lines().take(LINES).collect();
    if text.lines().nth(LINES).is_some() {
        lines.push("… (the rest is in the text file)");
    }
    lines.join("\n")
}
