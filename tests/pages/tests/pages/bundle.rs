//! The files of the bundle: names that change with what they hold, a wasm that is checked, and everything in one file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site, dist};
use serde_json::json;
use tempfile::TempDir;

use crate::steps::{begin, first_question, saved};

/// A copy of the bundle that a test may spoil.
fn copy() -> Result<TempDir> {
    let folder = tempfile::tempdir().context("a folder for a copy")?;
    for file in fs::read_dir(dist()?)? {
        let file = file?;
        if file.file_type()?.is_dir() {
            continue;
        }
        fs::copy(file.path(), folder.path().join(file.file_name()))?;
    }
    Ok(folder)
}

/// The file of this kind that the team's loader names: its name changes with what it holds.
fn hashed(folder: &Path, kind: &str) -> Result<PathBuf> {
    let loader = fs::read_to_string(folder.join("implementum.js"))?;
    let files = fs::read_dir(folder)?.flatten().map(|file| file.path());
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        loader.contains(&name) && path.extension().is_some_and(|extension| extension == kind)
    };
    files.into_iter().find(is_it).with_context(|| format!("a {kind} that the loader names"))
}

async fn opened(folder: &Path) -> Result<(Site, Browser, Page)> {
    let site = Site::serve(folder).await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    Ok((site, browser, page))
}

async fn says_that_it_could_not_start(page: &Page) -> Result<()> {
    page.wait_for_text("Självskattningen kunde inte starta. Det ni har sparat finns kvar. Ladda om sidan").await?;
    assert_eq!(page.all(Role::Alert).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn an_old_loader_beside_the_files_of_a_new_version_says_to_reload() -> Result<()> {
    let folder = copy()?;
    fs::remove_file(hashed(folder.path(), "js")?)?;
    let (_site, _browser, page) = opened(folder.path()).await?;
    says_that_it_could_not_start(&page).await?;
    // One that a page adds later is no blank box either.
    page.eval("document.querySelector('implementum-widget').replaceWith(document.createElement('implementum-widget'))")
        .await?;
    says_that_it_could_not_start(&page).await
}

#[tokio::test]
async fn a_wasm_that_was_changed_on_its_way_is_not_run() -> Result<()> {
    let folder = copy()?;
    let wasm = hashed(folder.path(), "wasm")?;
    let mut bytes = fs::read(&wasm)?;
    // The last byte belongs to a text: the file stays sound wasm.
    *bytes.last_mut().context("bytes")? ^= 1;
    fs::write(&wasm, bytes)?;
    let (_site, _browser, page) = opened(folder.path()).await?;
    says_that_it_could_not_start(&page).await
}

#[tokio::test]
async fn where_no_wasm_can_run_the_element_says_so_and_the_page_hears_it() -> Result<()> {
    const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    const EARS: &str = "window.heard = [];
        addEventListener('implementum-error', ({ detail }) => window.heard.push(detail));";
    for (script, policy) in [("delete globalThis.WebAssembly;", None), ("", Some(POLICY))] {
        let mut site = Site::of(&dist()?);
        if let Some(policy) = policy {
            site = site.header("Content-Security-Policy", policy);
        }
        let site = site.start().await?;
        site.before_load(&format!("{EARS}{script}"));
        let browser = Browser::start(Options::laptop()).await?;
        let page = browser.open(site.url("/")).await?;
        says_that_it_could_not_start(&page).await?;
        assert_eq!(page.eval("window.heard").await?, json!([{ "kind": "start", "code": "", "id": null }]));
    }
    Ok(())
}

#[tokio::test]
async fn a_mistake_in_a_handler_of_the_page_is_not_taken_for_one_of_ours() -> Result<()> {
    let site = Site::serve(&dist()?).await?;
    site.before_load(
        "for (const name of ['ready', 'changed', 'saved']) {
            addEventListener(`implementum-${name}`, () => { window.thrown = name; new Array(-1); });
        }",
    );
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    begin(&page, "Höftfraktur").await?;
    page.wait_until("window.thrown === 'saved'").await?;
    first_question(&page).await?;
    page.by(Role::Radio, "Delvis på plats").click().await?;
    saved(&page).await?;
    assert!(!page.text().await?.contains("Något gick fel i verktyget"));
    Ok(())
}

#[tokio::test]
async fn the_single_file_does_the_job_from_a_plain_folder() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("implementum.html");
    fs::copy(dist()?.join("implementum.html"), &file)?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(format!("file://{}", file.display())).await?;
    begin(&page, "Höftfraktur").await?;
    first_question(&page).await?;
    page.by(Role::Radio, "Delvis på plats").click().await?;
    saved(&page).await?;
    page.reload().await?;
    page.by(Role::Radio, "Delvis på plats").that("el.checked").await?;
    browser.assert_quiet().await
}
