//! Where one is, in the page's address: asked for by an attribute, shared with the page, and never a word of anybody's.

use anyhow::{Context as _, Result};
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site, dist};
use serde_json::json;

use crate::hosts::{FOLDER, host};
use crate::steps::{begin, enter, first_question};

const FIRST: &str = "Kan vi med egna ord säga vilket problem vi vill lösa och vem som har problemet?";

async fn opened(html: &str, fragment: &str) -> Result<(Site, Browser, Page)> {
    let site = Site::of(&dist()?).under(FOLDER).page("/", html).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url(&format!("/{fragment}"))).await?;
    page.by(Role::Button, "Mina självskattningar").count().await?;
    Ok((site, browser, page))
}

async fn fragment(page: &Page) -> Result<String> {
    let url = page.url().await?;
    Ok(url.split_once('#').map(|(_, fragment)| format!("#{fragment}")).unwrap_or_default())
}

async fn steps(page: &Page) -> Result<i64> {
    page.eval("history.length").await?.as_i64().context("a number")
}

#[tokio::test]
async fn back_and_forward_move_between_views_and_a_reload_stays() -> Result<()> {
    let (_site, browser, page) = opened(&host("address")?, "").await?;
    page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(fragment(&page).await?, "", "nobody has gone anywhere");
    page.eval("history.replaceState({ mine: 1 }, '')").await?;
    let id = begin(&page, "Höftfraktur").await?;
    assert_eq!(fragment(&page).await?, format!("#implementum/default/at/{id}"));
    assert_eq!(page.eval("history.state").await?, json!({ "mine": 1 }), "what the page keeps there is kept");
    first_question(&page).await?;
    assert_eq!(fragment(&page).await?, format!("#implementum/default/at/{id}/item/F1-01"));
    enter(&page, "Gapanalys").await?;
    for (go, heading) in [("back", FIRST), ("back", "Höftfraktur"), ("forward", FIRST), ("forward", "Gapanalys")] {
        page.eval(&format!("(history.{go}(), 0)")).await?;
        page.wait_for_focus(Role::Heading, heading).await?;
    }
    page.reload().await?;
    page.by(Role::Heading, "Gapanalys").await?;
    assert_eq!(page.eval("document.activeElement.localName").await?, "body", "who loads a page begins at its top");
    assert_eq!(fragment(&page).await?, format!("#implementum/default/at/{id}/gaps"));
    page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    page.wait_for_focus(Role::Heading, "Mina självskattningar").await?;
    assert!(!page.url().await?.contains('#'), "the start has no address of its own");
    page.eval("(history.back(), 0)").await?;
    page.wait_for_focus(Role::Heading, "Gapanalys").await?;
    browser.assert_quiet().await
}

#[tokio::test]
async fn a_part_of_the_knowledge_support_has_an_address_and_what_there_is_not_is_the_whole() -> Result<()> {
    let (_site, browser, page) = opened(&host("address")?, "#implementum/default/knowledge/stop").await?;
    page.by(Role::Heading, "Att sluta med något").await?;
    page.by(Role::Button, "Tre saker som bär").click().await?;
    page.wait_for_focus(Role::Heading, "Tre saker som bär").await?;
    assert_eq!(fragment(&page).await?, "#implementum/default/knowledge/factors");
    page.eval("(history.back(), 0)").await?;
    page.wait_for_focus(Role::Heading, "Att sluta med något").await?;
    page.eval("(location.hash = '#implementum/default/knowledge/zzz', 0)").await?;
    page.wait_for_focus(Role::Heading, "Kunskapsstöd").await?;
    browser.assert_quiet().await
}

#[tokio::test]
async fn a_fragment_of_the_pages_own_is_never_touched_and_leads_nowhere_in_the_element() -> Result<()> {
    let (_site, browser, page) = opened(&host("address")?, "#kontakt").await?;
    let before = steps(&page).await?;
    let id = begin(&page, "Höftfraktur").await?;
    assert_eq!((fragment(&page).await?.as_str(), steps(&page).await?), ("#kontakt", before));
    // The page's link is followed while one is somewhere: one stays there.
    page.eval("history.replaceState(null, '', location.pathname)").await?;
    first_question(&page).await?;
    assert_eq!(fragment(&page).await?, format!("#implementum/default/at/{id}/item/F1-01"));
    page.eval("(document.querySelector('a[href=\"#kontakt\"]').click(), 0)").await?;
    page.wait_until("location.hash === '#kontakt'").await?;
    page.by(Role::Heading, FIRST).await?;
    enter(&page, "Gapanalys").await?;
    assert_eq!(fragment(&page).await?, "#kontakt");
    page.eval("(history.back(), 0)").await?;
    page.wait_for_focus(Role::Heading, FIRST).await?;
    browser.assert_quiet().await
}

#[tokio::test]
async fn two_elements_stand_in_one_address_and_each_follows_its_own_part() -> Result<()> {
    let two = host("address")?.replace(
        "<h2 id=\"kontakt\">",
        "<implementum-widget instance=\"A & B/å\" lang=\"en\" address></implementum-widget><h2 id=\"kontakt\">",
    );
    let (_site, browser, page) = opened(&two, "").await?;
    let (one, other) =
        (page.widget("implementum-widget[lang=sv]").await?, page.widget("implementum-widget[lang=en]").await?);
    one.by(Role::Button, "Ny självskattning").click().await?;
    one.by(Role::Heading, "Ny självskattning").await?;
    other.by(Role::Button, "Glossary").click().await?;
    other.by(Role::Heading, "Glossary").await?;
    assert_eq!(fragment(&page).await?, "#implementum/default/new&implementum/A%20%26%20B-%C3%A5/glossary");
    page.reload().await?;
    let (one, other) =
        (page.widget("implementum-widget[lang=sv]").await?, page.widget("implementum-widget[lang=en]").await?);
    one.by(Role::Heading, "Ny självskattning").await?;
    other.by(Role::Heading, "Glossary").await?;
    page.eval("(history.back(), 0)").await?;
    other.by(Role::Button, "New self-assessment").await?;
    one.by(Role::Heading, "Ny självskattning").await?;
    assert_eq!(fragment(&page).await?, "#implementum/default/new");
    browser.assert_quiet().await
}

#[tokio::test]
async fn it_is_off_unless_asked_for_and_follows_the_attribute() -> Result<()> {
    const WIDGET: &str = "document.querySelector('implementum-widget')";
    let (_site, _browser, page) = opened(&host("plain")?, "#implementum/default/kept").await?;
    page.by(Role::Button, "Ny självskattning").await?;
    page.eval("history.replaceState(null, '', location.pathname)").await?;
    let before = steps(&page).await?;
    let id = begin(&page, "Höftfraktur").await?;
    assert_eq!((fragment(&page).await?.as_str(), steps(&page).await?), ("", before));
    page.eval(&format!("{WIDGET}.toggleAttribute('address', true)")).await?;
    assert_eq!(fragment(&page).await?, format!("#implementum/default/at/{id}"));
    assert_eq!(steps(&page).await?, before, "nobody has gone anywhere");
    page.eval(&format!("{WIDGET}.toggleAttribute('address', false)")).await?;
    assert_eq!(fragment(&page).await?, "");
    enter(&page, "Gapanalys").await?;
    assert_eq!((fragment(&page).await?.as_str(), steps(&page).await?), ("", before));
    Ok(())
}

#[tokio::test]
async fn an_address_that_is_none_of_ours_or_of_something_gone_harms_nothing() -> Result<()> {
    for strange in ["zzz", "at", "%E0%A4%A", "at/x/item", "opened", "new/a/b/c/d"] {
        let (_site, browser, page) = opened(&host("address")?, &format!("#implementum/default/{strange}")).await?;
        page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
        page.by(Role::Button, "Ny självskattning").click().await?;
        page.wait_for_focus(Role::Heading, "Ny självskattning").await?;
        browser.assert_quiet().await.context(strange)?;
    }
    let (_site, _browser, page) = opened(&host("address")?, "#implementum/default/at/borta/gaps").await?;
    page.by(Role::Heading, "Den här självskattningen finns inte längre.").await?;
    Ok(())
}

#[tokio::test]
async fn the_example_is_gone_with_the_page_and_stands_in_no_address() -> Result<()> {
    let (_site, _browser, page) = opened(&host("address")?, "").await?;
    page.by(Role::Button, "Titta på ett ifyllt exempel").click().await?;
    enter(&page, "Gapanalys").await?;
    assert_eq!(fragment(&page).await?, "");
    Ok(())
}
