//! The browser's life: power cuts, kept profiles, panics, and nothing left behind.

use std::process::Command;

use anyhow::{Context, Result};
use implementum_pages::*;
use serde_json::json;

use crate::{fixture, impatient};

#[tokio::test]
async fn a_profile_outlives_its_browser_closed_or_cut_off() -> Result<()> {
    if skip_in(Engine::WebKit, "under its driver nothing outlives the browser") {
        return Ok(());
    }
    let profile = tempfile::tempdir()?;
    let site = Site::serve(fixture()).await?;
    let note = async |browser: &Browser| {
        let page = browser.open(site.url("/")).await?;
        page.by(Role::Textbox, "Anteckning").await?.value().await
    };
    let first = Browser::start(Options::default().with_profile(profile.path())).await?;
    note(&first).await?;
    first.page().by(Role::Textbox, "Anteckning").fill("kvar").await?;
    drop(first);
    let second = Browser::start(Options::default().with_profile(profile.path())).await?;
    assert_eq!(note(&second).await?, "kvar");
    second.cut_power()?;
    // All of it has gone at once, not the window alone.
    assert_eq!(still_running(&profile.path().display().to_string())?, Vec::<String>::new());
    let third = Browser::start(Options::default().with_profile(profile.path())).await?;
    assert_eq!(note(&third).await?, "kvar");
    Ok(())
}

const SAVES: &str = "Object.assign(document.createElement('a'), { href: 'data:,kvar', download: 'kvar.txt' }).click()";

#[tokio::test]
async fn what_a_test_has_left_in_a_browser_the_next_one_does_not_find() -> Result<()> {
    let site = Site::serve(fixture()).await?;
    for _ in 0..3 {
        let browser = Browser::start(Options::default()).await?;
        let page = browser.open(site.url("/")).await?;
        assert!(page.storage().await?.is_empty());
        assert_eq!(page.eval("[innerWidth, history.length > 2]").await?, json!([1280, false]));
        assert_eq!((browser.log().await?.len(), browser.asked_elsewhere().await?.len()), (0, 0));
        // Were the one below left, there would be two.
        page.eval(SAVES).await?;
        assert_eq!(browser.downloaded().await?.bytes, b"kvar");
        page.store("kvar", "ett ord").await?;
        page.eval("console.error('kvar'), fetch('http://nowhere.invalid/kvar').then(() => 1, () => 0)").await?;
        page.resize(700, 500).await?;
        // In a tab of its own: browsers ask before a page hands out a second file.
        browser.new_tab(site.url("/?second")).await?.eval(SAVES).await?;
        let from_disk = browser.new_window(format!("file://{}", fixture().join("index.html").display())).await?;
        assert!(from_disk.storage().await?.is_empty());
        from_disk.store("kvar", "ett ord").await?;
    }
    Ok(())
}

#[test]
fn a_panic_leaves_a_picture_and_no_process() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let profile = folder.path().join("profile");
    let options = Options { failures: folder.path().to_owned(), ..impatient().with_profile(&profile) };
    let test = std::thread::Builder::new().name("a-planted-panic".to_owned());
    let outcome = test.spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(async move {
            let browser = Browser::start(options).await.expect("a browser");
            browser.open("data:text/html,<h1>Oj").await.expect("a page");
            panic!("planted");
        });
    })?;
    assert!(outcome.join().is_err());
    let picture = std::fs::read(folder.path().join("a-planted-panic.png")).context("the picture")?;
    assert!(picture.starts_with(b"\x89PNG"));
    assert_eq!(still_running(&profile.display().to_string())?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn a_missing_bundle_or_file_says_what_to_do() -> Result<()> {
    if let Err(error) = dist() {
        assert!(error.to_string().contains("cargo xtask build"), "{error}");
    }
    Ok(())
}

/// Processes whose command line names this, once those that are just ending have ended: at most five seconds.
fn still_running(name: &str) -> Result<Vec<String>> {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(5);
    loop {
        let running = running(name)?;
        if running.is_empty() || std::time::Instant::now() > deadline {
            return Ok(running);
        }
        std::thread::yield_now();
    }
}

/// Processes whose command line names this.
fn running(name: &str) -> Result<Vec<String>> {
    let listed = Command::new("ps").args(["-eo", "args"]).output()?;
    Ok(String::from_utf8_lossy(&listed.stdout).lines().filter(|line| line.contains(name)).map(str::to_owned).collect())
}
