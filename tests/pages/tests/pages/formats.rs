//! What *Dela* saves besides the file: a report that opens again, a file without words, tables; and the control code.

use anyhow::{Context as _, Result};
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::paper::{pages_of, says};
use crate::stage;
use crate::steps::{FILLED, FILLED_SUBJECT, enter, exported, go_on_with, import, take_in, to_list};

const EVIL: &str =
    "</script><script>window.ran=1</script><!-- <img src=x onerror=window.ran=1> <svg onload=window.ran=1>";

/// The filled assessment with what would like to run in every field for words.
fn evil() -> Result<Value> {
    let mut file: Value = serde_json::from_str(FILLED)?;
    for (of, field) in [("about", "unit"), ("about", "roles"), ("about", "conclusions")] {
        file[of][field] = json!(EVIL);
    }
    for (of, id, field) in [("items", "F1-01", "comment"), ("areas", "ingang", "now"), ("actions", "m1", "title")] {
        file[of][id][field] = json!(EVIL);
    }
    Ok(file)
}

async fn other_formats(page: &Page) -> Result<()> {
    enter(page, "Dela").await?;
    page.by(Role::Button, "Andra format").click().await
}

#[tokio::test]
async fn the_report_is_a_page_that_reads_well_runs_nothing_and_opens_again() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    assert_eq!(import(page, &evil()?.to_string()).await?["ok"], true);
    go_on_with(page, FILLED_SUBJECT).await?;
    let before = exported(page, "a-1").await?;
    enter(page, "Dela").await?;
    page.by(Role::Button, "Hela rapporten").click().await?;
    page.wait_for_focus(Role::Heading, "Hela rapporten").await?;
    page.by(Role::Button, "Spara som webbsida").click().await?;
    let file = stage.browser.downloaded().await?;
    assert!(file.name.ends_with("-rapport.html"), "{}", file.name);
    let html = String::from_utf8(file.bytes.clone())?;

    let site = Site::of(&dist()?).page("/rapport", &html).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let report = browser.open(site.url("/rapport")).await?;
    let document = report.document();
    document.by(Role::Heading, FILLED_SUBJECT).await?;
    assert_eq!(
        report.eval("[...document.querySelectorAll('h1')].map((one) => one.textContent)").await?,
        json!([FILLED_SUBJECT])
    );
    assert_eq!(report.eval("document.title").await?, FILLED_SUBJECT);
    assert_eq!(
        report.eval("document.body.textContent.split('window.ran=1</script>').length > 5").await?,
        true,
        "texts stand as they were written"
    );
    assert_eq!(
        report
            .eval("[window.ran, document.querySelectorAll('button, img, iframe, [onload], [onerror]').length]")
            .await?,
        json!([null, 0])
    );
    assert_eq!(html.matches("<script").count(), 1, "the one that holds the file");
    let faults = report.axe(&["EN-301-549", "wcag22aa", "best-practice"]).await?;
    assert!(faults.is_empty(), "{faults:?}");
    let printed = report.pdf().await?;
    assert!(says(&pages_of(&printed)?.concat(), "Kontrollkod"));

    let there = Browser::start(Options::laptop()).await?;
    let own = Site::serve(&dist()?).await?;
    let other = there.open(own.url("/")).await?;
    other.by(Role::Button, "Öppna fil").upload(&file.path).await?;
    other.wait_for_text("Kontrollkoden stämmer").await?;
    take_in(&other, "Öppna och spara här").await?;
    other.wait_for_focus(Role::Heading, FILLED_SUBJECT).await?;
    assert_eq!(exported(&other, "a-1").await?, before);
    assert_eq!(other.eval("window.ran").await?, Value::Null);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn tables_and_the_file_without_words_step_back_behind_other_formats() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    import(page, FILLED).await?;
    go_on_with(page, FILLED_SUBJECT).await?;
    enter(page, "Dela").await?;
    page.none(Role::Button, "Spara svaren som tabell").await?;
    page.by(Role::Button, "Andra format").click().await?;
    for (button, end, holds) in [
        ("Spara svaren som tabell", "-svar.csv", "F1-01"),
        ("Spara gapen som tabell", "-gap.csv", "Gapet med egna ord"),
        ("Spara åtgärderna som tabell", "-atgarder.csv", "Ansvarig (roll)"),
    ] {
        page.by(Role::Button, button).click().await?;
        let file = stage.browser.downloaded().await?;
        assert!(file.name.ends_with(end), "{}", file.name);
        assert_eq!(file.bytes.get(..3), Some(&b"\xef\xbb\xbf"[..]), "the mark of UTF-8 reaches the disk");
        assert!(String::from_utf8(file.bytes)?.contains(holds));
        page.holding(Role::Status, "öppnas i Excel").await?;
    }
    page.by(Role::Button, "Spara utan fritext").click().await?;
    let file = stage.browser.downloaded().await?;
    let text = String::from_utf8(file.bytes)?;
    assert!(!text.contains("RIKSHÖFT") && text.contains("in-place"), "{text}");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_control_code_is_the_same_on_screen_in_the_file_and_on_paper() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    import(page, FILLED).await?;
    go_on_with(page, FILLED_SUBJECT).await?;
    let text = page.call("exportAssessment", &[json!("a-1")]).await?;
    let file: Value = serde_json::from_str(text.as_str().context("a text")?)?;
    let code = file["controlCode"].as_str().context("a code")?.to_owned();
    assert_eq!(code.len(), 9);
    enter(page, "Dela").await?;
    page.wait_for_text(&format!("Kontrollkod {code}")).await?;
    page.wait_for_text("Den är ingen underskrift").await?;
    for paper in ["En sida för chefen", "Hela rapporten"] {
        page.by(Role::Button, paper).click().await?;
        page.wait_for_focus(Role::Heading, paper).await?;
        page.wait_for_text(&code).await?;
        page.by(Role::Button, "Tillbaka till Dela").click().await?;
    }
    to_list(page).await?;
    other_formats_hold_the_file(page).await
}

async fn other_formats_hold_the_file(page: &Page) -> Result<()> {
    go_on_with(page, FILLED_SUBJECT).await?;
    other_formats(page).await?;
    page.by(Role::Button, "Rapporten som webbsida").click().await?;
    page.wait_for_focus(Role::Heading, "Hela rapporten").await.map(drop)
}
