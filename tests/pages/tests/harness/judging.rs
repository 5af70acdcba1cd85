//! Size, media, paper, pictures, the console, axe and the tree.

use anyhow::Result;
use implementum_pages::*;

use crate::{complaint, stage, stage_in};

const TAGS: [&str; 3] = ["EN-301-549", "wcag22aa", "best-practice"];

#[tokio::test]
async fn the_viewport_is_exactly_as_large_as_was_asked_for() -> Result<()> {
    let stage = stage_in(Options::phone()).await?;
    let size = "[innerWidth, innerHeight, document.documentElement.clientWidth]";
    assert_eq!(stage.page.eval(size).await?, serde_json::json!([360, 740, 360]));
    stage.page.resize(320, 256).await?;
    assert_eq!(stage.page.eval(size).await?, serde_json::json!([320, 256, 320]));
    Ok(())
}

#[tokio::test]
async fn the_browser_speaks_the_language_asked_for() -> Result<()> {
    if skip_in(Engine::WebKit, "it speaks the language of the system, and has only those installed there") {
        return Ok(());
    }
    assert_eq!(stage().await?.page.eval("navigator.language").await?, "sv-SE");
    Ok(())
}

/// Which of these the page finds to be so.
async fn so(page: &Page, queries: [&str; 2]) -> Result<serde_json::Value> {
    page.eval(&format!("{queries:?}.map((query) => matchMedia(query).matches)")).await
}

#[tokio::test]
async fn colours_and_motion_are_as_wished_from_the_start_and_change_while_open() -> Result<()> {
    const WISHES: [&str; 2] = ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"];
    let dark = Media { scheme: Scheme::Dark, ..Media::default() };
    let stage = stage_in(Options { media: dark, ..Options::default() }).await?;
    assert_eq!(so(&stage.page, WISHES).await?, serde_json::json!([true, false]));
    stage.page.emulate(Media { motion: Motion::Reduced, ..Media::default() }).await?;
    assert_eq!(so(&stage.page, WISHES).await?, serde_json::json!([false, true]));
    stage.page.reload().await?;
    assert_eq!(so(&stage.page, WISHES).await?, serde_json::json!([false, true]));
    Ok(())
}

#[tokio::test]
async fn the_page_is_put_on_paper() -> Result<()> {
    let stage = stage().await?;
    let pdf = stage.page.pdf().await?;
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 5000);
    stage.page.wait_for_text("På papper").await?;
    Ok(())
}

#[tokio::test]
async fn the_page_is_put_into_a_picture() -> Result<()> {
    let stage = stage().await?;
    let folder = tempfile::tempdir()?;
    let (whole, screen) = (folder.path().join("a/whole.png"), folder.path().join("screen.png"));
    stage.page.picture(&whole).await?;
    stage.page.picture_of_screen(&screen).await?;
    assert_eq!(size_of(&screen)?, (1280, 800));
    let (width, height) = size_of(&whole)?;
    // WebKit's driver draws the screen only.
    assert!(width == 1280 && (height > 1500 || Engine::of_this_run() == Engine::WebKit), "{width} by {height}");
    Ok(())
}

#[tokio::test]
async fn the_console_is_quiet_until_someone_speaks() -> Result<()> {
    let stage = stage().await?;
    stage.browser.assert_quiet().await?;
    for loud in
        ["setTimeout(() => { throw new Error('oj') })", "void Promise.reject(new Error('nej'))", "console.warn('akta')"]
    {
        stage.page.eval(&format!("void ({loud})")).await?;
    }
    stage.page.wait_until("new Promise((done) => setTimeout(() => done(true)))").await?;
    let said = complaint(stage.browser.assert_quiet().await);
    assert!(said.contains("oj") && said.contains("nej") && said.contains("akta"), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_script_runs_before_the_pages_own_after_a_reload_too() -> Result<()> {
    let stage = stage().await?;
    stage.site.before_load("Date.now = () => 0; Array.prototype.extra = 1; Object.prototype.more = 1;");
    stage.page.reload().await?;
    assert_eq!(stage.page.eval("window.Date.now()").await?, 0);
    stage.page.by(Role::Button, "Ny självskattning").click().await?;
    stage.page.holding(Role::Status, "Ny").await?;
    Ok(())
}

#[tokio::test]
async fn axe_finds_a_planted_fault_and_only_that() -> Result<()> {
    let stage = stage().await?;
    let before = stage.page.axe(&TAGS).await?;
    let plant = "document.querySelector('implementum-widget').shadowRoot.prepend(document.createElement('img'))";
    stage.page.eval(plant).await?;
    let after = stage.page.axe(&TAGS).await?;
    let new: Vec<_> = after.iter().filter(|found| before.iter().all(|old| old.rule != found.rule)).collect();
    let [fault] = new.as_slice() else { panic!("{new:?}") };
    assert!(fault.to_string().starts_with("image-alt (critical)") && fault.to_string().contains("<img>"), "{fault}");
    assert!(complaint(stage.page.axe(&["unheard-of"]).await).contains("axe"));
    Ok(())
}

#[tokio::test]
async fn the_tree_reads_like_the_page_and_stays_the_same() -> Result<()> {
    let stage = stage().await?;
    let tree = stage.page.ax_tree().await?;
    for line in [
        "heading “Självskattning” [level=2]",
        "button “Spärrad” [disabled]",
        "radio “På plats” (Rutinen är känd) [checked=false]",
        "group “Finns en rutin?”",
        "table “Resultat”",
        "tab “Tabell” [selected]",
    ] {
        assert!(tree.contains(line), "{line} is not in\n{tree}");
    }
    assert!(!tree.contains("Dold"), "{tree}");
    stage.page.reload().await?;
    assert_eq!(stage.page.ax_tree().await?, tree);
    Ok(())
}

/// Width and height from a PNG's header.
fn size_of(file: &std::path::Path) -> Result<(u32, u32)> {
    let bytes = std::fs::read(file)?;
    let number = |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    Ok((number(16), number(20)))
}
