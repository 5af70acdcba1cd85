//! How a process leader's collection is kept: as a file, in the browser when asked, and else nowhere at all.

use anyhow::Result;
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::units::{Desk, desk, go};

const MIRROR: &str = "implementum/default";
/// Whether the browser would ask before the page is left.
const ASKS: &str = "(() => { const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving); return leaving.defaultPrevented; })()";

/// What can be seen of the collection: who has answered what.
async fn table(page: &Page) -> Result<String> {
    page.by(Role::Table, "Vem har svarat vad?").await?.text().await
}

/// Writes the three texts, the first one anew.
async fn write(desk: &Desk) -> Result<()> {
    let page = &desk.page;
    go(page, "Underlag").await?;
    page.by(Role::Button, "Använd utkastet: Var finns de största gapen?").click().await?;
    page.by(Role::Textbox, "Vilka är slutsatserna om nuläget?").fill("Egna ord: ”vi” är på väg.").await?;
    go(page, "Samlingen").await
}

#[tokio::test]
async fn a_collection_is_saved_as_a_file_and_shows_the_same_in_a_clean_browser() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    assert_eq!(page.eval(ASKS).await?, false);
    desk.gather().await?;
    write(&desk).await?;
    assert_eq!(page.eval(ASKS).await?, true, "it stands nowhere but here");
    let before = table(page).await?;
    page.by(Role::Button, "Spara samlingen som fil").click().await?;
    let file = desk.browser.downloaded().await?;
    assert!(file.name.starts_with("implementum-samling-"), "{}", file.name);
    page.wait_for_text("Samlingen är sparad.").await?;
    assert_eq!(page.eval(ASKS).await?, false);
    let json: Value = serde_json::from_slice(&file.bytes)?;
    assert_eq!(
        (&json["format"], json["assessments"].as_array().map(Vec::len)),
        (&json!("implementum-collection"), Some(35))
    );

    let there = Browser::start(Options::laptop()).await?;
    let site = Site::serve(&dist()?).await?;
    let other = there.open(site.url("/ledare.html")).await?;
    other.by(Role::Button, "Många enheter").click().await?;
    other.by(Role::Button, "Välj filer").upload(&file.path).await?;
    other.wait_for_focus(Role::Heading, "Samlingen").await?;
    assert_eq!(table(&other).await?, before);
    go(&other, "Underlag").await?;
    let text = other.by(Role::Textbox, "Vilka är slutsatserna om nuläget?").await?.value().await?;
    assert_eq!(text, "Egna ord: ”vi” är på väg.");

    let team = there.open(site.url("/")).await?;
    team.by(Role::Button, "Öppna fil").upload(&file.path).await?;
    team.holding(Role::Status, "Filen är en samling från en processledare.").await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn nothing_is_kept_in_the_browser_unless_asked_and_what_is_can_be_seen_opened_and_forgotten() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    write(&desk).await?;
    assert_eq!(page.storage().await?.len(), 0);
    assert!(!page.databases().await?.contains(&MIRROR.to_owned()), "not even an empty database");
    let before = table(page).await?;
    page.by(Role::Button, "Kom ihåg samlingen i den här webbläsaren").click().await?;
    page.holding(Role::Status, "Samlingen finns kvar i den här webbläsaren tills du väljer Glöm.").await?;
    assert_eq!(page.storage().await?.len(), 0, "it stands in the mirror alone");
    assert_eq!(page.eval(ASKS).await?, false);
    page.reload().await?;
    page.by(Role::Button, "Öppna den ihågkomna samlingen").click().await?;
    page.wait_for_focus(Role::Heading, "Samlingen").await?;
    assert_eq!(table(page).await?, before);
    page.by(Role::Button, "Vad finns sparat här?").click().await?;
    page.wait_for_focus(Role::Heading, "Vad finns sparat här?").await?;
    page.by(Role::Heading, "En samling från många enheter").await?;
    page.wait_for_text("35 enheter, sparad i dag").await?;
    page.by(Role::Button, "Spara som fil: En samling från många enheter").click().await?;
    let file = desk.browser.downloaded().await?;
    assert!(String::from_utf8(file.bytes)?.contains("Egna ord"));
    page.by(Role::Button, "Glöm samlingen").click().await?;
    page.wait_for_text("Ingenting är sparat här.").await?;
    page.reload().await?;
    page.none(Role::Button, "Öppna den ihågkomna samlingen").await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn leaving_the_computer_takes_the_kept_collection_away_once_it_is_a_file() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    page.by(Role::Button, "Kom ihåg samlingen i den här webbläsaren").click().await?;
    page.holding(Role::Status, "Samlingen finns kvar").await?;
    page.reload().await?;
    page.by(Role::Button, "Vad finns sparat här?").click().await?;
    page.by(Role::Button, "Spara allt som en fil").click().await?;
    let file = desk.browser.downloaded().await?;
    assert!(file.name.starts_with("implementum-samling-"), "the only file, for there is nothing else: {}", file.name);
    page.by(Role::Button, "Ta bort allt härifrån").click().await?;
    page.holding(Role::Status, "Allt är borttaget ur den här webbläsaren.").await?;
    page.wait_until(&format!("indexedDB.databases().then((all) => all.every(({{ name }}) => name !== '{MIRROR}'))"))
        .await?;
    page.reload().await?;
    page.by(Role::Button, "Många enheter").await?;
    page.none(Role::Button, "Öppna den ihågkomna samlingen").await?;
    desk.browser.assert_quiet().await
}
