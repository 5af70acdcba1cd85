//! The filled-in example: to look around and play in, kept nowhere, and gone when it is thrown away.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Page, Role};
use serde_json::json;

use crate::stage;
use crate::steps::{begin, enter, import, saved, speak, to_list};

const SUBJECT: &str = "Exempel: hjärtsvikt, sammanhållet vårdförlopp";
const BANNER: &str = "Det här är ett exempel.";

async fn open_example(page: &Page) -> Result<()> {
    page.by(Role::Button, "Titta på ett ifyllt exempel").click().await?;
    page.wait_for_focus(Role::Heading, SUBJECT).await.map(drop)
}

/// Everything that a browser keeps for a page.
async fn kept(page: &Page) -> Result<(usize, usize, bool)> {
    let databases = page.eval("indexedDB.databases().then((all) => all.length)").await?;
    let session = page.eval("sessionStorage.length === 0 && document.cookie === ''").await? == true;
    Ok((page.storage().await?.len(), usize::try_from(databases.as_u64().unwrap_or(99))?, session))
}

const NOTHING: (usize, usize, bool) = (0, 0, true);

#[tokio::test]
async fn one_looks_around_in_it_and_throws_it_away_and_nothing_was_ever_kept() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_example(page).await?;
    page.wait_for_text("6 åtgärder, 1 försenad, 1 utan ansvarig").await?;
    for part in ["Gapanalys", "Handlingsplan", "Resultat", "Dela"] {
        enter(page, part).await?;
        page.wait_for_text(BANNER).await?;
        assert!(!page.text().await?.contains("Inte sparat som fil än"), "{part} asks for a file");
    }
    page.by(Role::Button, "En sida för chefen").click().await?;
    page.wait_for_focus(Role::Heading, "En sida för chefen").await?;
    page.wait_for_text(BANNER).await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Gap 1: Utredning och diagnostik").await?;
    page.wait_for_text("Ni har bedömt 7 gap. 3 av dem har hög prioritet.").await?;
    enter(page, "Handlingsplan").await?;
    page.holding(Role::Row, "Ring patienten inom två veckor").that("el.innerText.includes('Försenad')").await?;
    assert_eq!(kept(page).await?, NOTHING);
    assert_eq!(page.call("listAssessments", &[]).await?, json!([]));
    page.by(Role::Button, "Släng exemplet").click().await?;
    page.wait_for_focus(Role::Heading, "Var står ni, och vad gör ni härnäst?").await?;
    page.none(Role::Button, "Släng exemplet").await?;
    assert_eq!(kept(page).await?, NOTHING);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn it_can_be_played_with_and_a_reload_leaves_nothing() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_example(page).await?;
    page.by(Role::Button, "Fortsätt med fråga 7").click().await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.by(Role::Button, "Lägg till som åtgärd").click().await?;
    page.holding(Role::Status, "Åtgärden").await?;
    page.by(Role::Textbox, "Kommentar").fill("Bara på prov").await?;
    enter(page, "Handlingsplan").await?;
    page.wait_for_text("7 åtgärder, 1 klar, 1 försenad.").await?;
    page.eval("window.dispatchEvent(new Event('pagehide'))").await?;
    assert_eq!(kept(page).await?, NOTHING);
    page.reload().await?;
    page.by(Role::Heading, "Var står ni, och vad gör ni härnäst?").await?;
    assert_eq!(kept(page).await?, NOTHING);
    assert_eq!(page.call("listAssessments", &[]).await?, json!([]));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn it_speaks_the_language_in_which_it_was_opened() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").await?;
    speak(page, "en").await?;
    page.by(Role::Button, "Look at a filled-in example").click().await?;
    page.wait_for_focus(Role::Heading, "Example: heart failure care pathway").await?;
    page.wait_for_text("This is an example.").await?;
    page.by(Role::Button, "Throw the example away").click().await?;
    page.wait_for_focus(Role::Heading, "Where do you stand, and what will you do next?").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn it_stands_beside_the_teams_own_and_never_among_them() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    saved(page).await?;
    let before = page.storage().await?;
    to_list(page).await?;
    open_example(page).await?;
    to_list(page).await?;
    page.by(Role::Button, "Fortsätt med Höftfraktur").await?;
    page.none(Role::Button, &format!("Fortsätt med {SUBJECT}")).await?;
    assert!(!page.text().await?.contains(BANNER));
    assert_eq!(page.storage().await?, before);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn its_file_is_called_an_example_and_becomes_ones_own_when_it_is_opened() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_example(page).await?;
    enter(page, "Dela").await?;
    page.wait_for_text("Det här är ett exempel, så det finns inget att skicka.").await?;
    page.by(Role::Button, "Spara som fil").click().await?;
    let file = stage.browser.downloaded().await?;
    assert!(file.name.starts_with("implementum-exempel-hjartsvikt"), "{}", file.name);
    assert_eq!(kept(page).await?, NOTHING, "a file is no reason to keep it here");
    page.by(Role::Button, "Släng exemplet").click().await?;
    assert_eq!(import(page, &String::from_utf8(file.bytes)?).await?["ok"], true);
    page.by(Role::Button, &format!("Fortsätt med {SUBJECT}")).click().await?;
    saved(page).await?;
    page.none(Role::Button, "Släng exemplet").await?;
    assert_eq!(page.storage().await?.len(), 1);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_page_for_the_manager_is_one_page_in_either_language() -> Result<()> {
    for (language, example, share, paper) in [
        ("sv", "Titta på ett ifyllt exempel", "Dela", "En sida för chefen"),
        ("en", "Look at a filled-in example", "Share", "One page for the manager"),
    ] {
        let stage = stage(Options::laptop()).await?;
        let page = &stage.page;
        speak(page, language).await?;
        page.by(Role::Button, example).click().await?;
        page.by(Role::Button, share).nth(0).click().await?;
        page.by(Role::Button, paper).click().await?;
        page.wait_for_focus(Role::Heading, paper).await?;
        assert_eq!(pdf_extract::extract_text_from_mem_by_pages(&page.pdf().await?)?.len(), 1, "{language}");
    }
    Ok(())
}
