//! The page as a guest: under a strict policy, in any folder, without a word on the network or in the console.

use anyhow::Result;
use implementum_pages::{Browser, Finds as _, Options, Role, Site, dist};

use crate::steps::{begin, enter, first_question, saved};

pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
#[tokio::test]
async fn a_small_job_under_a_strict_policy_in_a_sub_folder_asks_for_nothing_and_complains_of_nothing() -> Result<()> {
    const HOST: &str = "<!doctype html><html lang=sv><title>Vår region</title><link rel=icon href='data:,'>
        <script type=module src=/verktyg/implementum/1.0/implementum.js></script>
        <main><h1>Införande</h1><implementum-widget heading-level=2></implementum-widget></main>";
    let site = Site::of(&dist()?).under("/verktyg/implementum/1.0").page("/sv/inforande", HOST);
    let site = site.header("Content-Security-Policy", STRICT).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/sv/inforande")).await?;
    page.by(Role::Button, "Ny självskattning").await?;
    let fetched = site.paths();
    begin(&page, "Höftfraktur").await?;
    first_question(&page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.by(Role::Button, "Lägg till som åtgärd").click().await?;
    page.by(Role::Textbox, "Kommentar").fill("Under ett strängt regelverk.").await?;
    enter(&page, "Gapanalys").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    page.by(Role::Textbox, "Nuläge").fill("Som det är.").await?;
    for part in ["Handlingsplan", "Resultat", "Dela"] {
        enter(&page, part).await?;
    }
    page.by(Role::Button, "In English").click().await?;
    page.by(Role::Button, "På svenska").click().await?;
    saved(&page).await?;
    page.by(Role::Button, "Spara som fil").click().await?;
    browser.downloaded().await?;
    assert_eq!((browser.asked_elsewhere().await?, site.paths()), (vec![], fetched));
    assert_eq!(page.eval("document.querySelector('h1').nextSibling.localName").await?, "implementum-widget");
    browser.assert_quiet().await
}

#[tokio::test]
async fn the_texts_for_a_region_open_and_give_axe_nothing_to_find() -> Result<()> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(Options::laptop()).await?;
    for (file, heading) in
        [("tillganglighet", "Tillgänglighet i Implementum"), ("integritet", "Lagring och integritet i Implementum")]
    {
        let page = browser.open(site.url(&format!("/{file}.html"))).await?;
        page.document().by(Role::Heading, heading).await?;
        let faults = page.axe(&["EN-301-549", "wcag22aa", "best-practice"]).await?;
        assert!(faults.is_empty(), "{file}: {faults:?}");
    }
    Ok(())
}
