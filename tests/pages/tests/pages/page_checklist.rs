//! A page that points at a checklist of its own: one request, checked like any file, and what is made with it stays
//! readable when the page has it no more.

use anyhow::{Context as _, Result};
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::hosts::{FOLDER, host};
use crate::page::STRICT;
use crate::steps::{exported, first_question, go_on_with, saved, to_list};

const REGION: &str = include_str!("../../hosts/region.json");
const ADDRESS: &str = "/checklistor/region.json";
const OWN: &str = "Tre frågor (Exempelregionen)";

async fn opened(site: &Site) -> Result<(Browser, Page)> {
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    Ok((browser, page))
}

/// Points at another checklist, or at none.
async fn point(page: &Page, address: Option<&str>) -> Result<()> {
    let widget = "document.querySelector('implementum-widget')";
    let act = match address {
        Some(address) => format!("{widget}.setAttribute('checklist', {})", json!(address)),
        None => format!("{widget}.removeAttribute('checklist')"),
    };
    page.eval(&act).await.map(drop)
}

#[tokio::test]
async fn a_group_works_with_it_under_a_strict_policy_and_one_file_is_asked_for() -> Result<()> {
    let policy = format!("{STRICT}; require-trusted-types-for 'script'");
    let site = Site::of(&dist()?).under(FOLDER).page("/", &host("checklist")?).page(ADDRESS, REGION);
    let site = site.header("Content-Security-Policy", &policy).start().await?;
    let (browser, page) = opened(&site).await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Radio, OWN).that("el.checked").await?;
    assert_eq!(page.all(Role::Radio).await?.len(), 5, "three checklists, two versions");
    let fetched = site.paths();
    assert_eq!(fetched.iter().filter(|path| *path == ADDRESS).count(), 1);
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftfraktur").await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.wait_for_focus(Role::Heading, "Höftfraktur").await?;
    page.by(Role::Button, "Börja med första frågan").click().await?;
    page.wait_for_focus(Role::Heading, "Vet alla varför vi gör det här?").await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    saved(&page).await?;
    assert_eq!((browser.asked_elsewhere().await?, site.paths()), (vec![], fetched));
    let list = page.call("listAssessments", &[]).await?;
    let id = list[0]["id"].as_str().context("an id")?.to_owned();
    let file = exported(&page, &id).await?;
    let carried: Value = serde_json::from_str(file["checklist"]["file"].as_str().context("the checklist")?)?;
    assert_eq!(carried, serde_json::from_str::<Value>(REGION)?);

    // The page takes it away: what was made with it is read and written as before.
    point(&page, None).await?;
    to_list(&page).await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Radio, "Fyra faser (efter Socialstyrelsen)").that("el.checked").await?;
    page.by(Role::Radio, OWN).gone().await?;
    to_list(&page).await?;
    go_on_with(&page, "Höftfraktur").await?;
    page.by(Role::Button, "Före").click().await?;
    page.wait_for_text("Finns det tid avsatt?").await?;
    browser.assert_quiet().await
}

#[tokio::test]
async fn one_that_cannot_be_used_says_why_and_where_and_all_else_goes_on() -> Result<()> {
    let faulty = REGION.replace("\"dimension\": \"vilja\"", "\"dimension\": \"lust\"");
    let newer = REGION.replace("\"formatVersion\": 1", "\"formatVersion\": 2");
    let other = Site::of(&dist()?).page("/region.json", REGION).start().await?;
    let open = Site::of(&dist()?).page("/region.json", REGION).header("Access-Control-Allow-Origin", "*");
    let open = open.start().await?;
    let site = Site::of(&dist()?).under(FOLDER).page("/", &host("checklist")?);
    let site = site.page("/fel.json", &faulty).page("/ny.json", &newer).page("/sida", "<!doctype html><p>Hej");
    let site = site.page("/stor.json", &format!("{REGION}{}", " ".repeat(300_000))).page("/ingen.json", "{}");
    let site = site.start().await?;
    let (_browser, page) = opened(&site).await?;
    let (there, closed) = (open.url("/region.json"), other.url("/region.json"));
    let row = 1 + faulty[..faulty.find("\"lust\"").context("it")?].matches('\n').count();
    let fault = format!("Rad {row}, phases/fore/items/R-01/dimension: ”lust” finns inte i filen.");
    let table = [
        ("/saknas.json", "not-found", "Servern lämnade ingen fil där (svar 404)."),
        ("/sida", "not-json", "den är inte i formatet JSON (rad 1, tecken 1)."),
        ("/fel.json", "faults", fault.as_str()),
        ("/ny.json", "too-new", "nyare version av Implementum (filformat 2)."),
        ("/stor.json", "too-large", "Filen är för stor för att vara en checklista."),
        ("/ingen.json", "not-ours", "Filen är ingen checklista för Implementum."),
        (closed.as_str(), "unreachable", "Den gick inte att hämta: nätet ligger nere"),
    ];
    page.wait_for_text("Sidans checklista kunde inte användas").await?;
    page.eval("(window.heard = [], addEventListener('implementum-error', ({ detail }) => heard.push(detail)), 0)")
        .await?;
    for (address, code, words) in table {
        point(&page, Some(address)).await?;
        page.wait_for_text(words).await?;
        page.wait_for_text(&format!("Adressen är {address}")).await?;
        let heard = page.eval("heard.splice(0)").await?;
        assert_eq!(heard, json!([{ "kind": "checklist", "code": code, "id": null }]), "{address}");
    }
    point(&page, Some("/fel.json")).await?;
    page.eval("document.querySelector('implementum-widget').setAttribute('lang', 'en')").await?;
    page.wait_for_text(&format!("Line {row}, phases/fore/items/R-01/dimension: “lust” is not in the file.")).await?;
    page.eval("document.querySelector('implementum-widget').setAttribute('lang', 'sv')").await?;
    let found = page.axe(&["EN-301-549", "wcag22aa", "best-practice"]).await?;
    assert!(found.is_empty(), "{found:?}");
    // Meanwhile one works with those that ship.
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.wait_for_text("Sidans checklista kunde inte användas").await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Digital triage").await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.wait_for_focus(Role::Heading, "Digital triage").await?;
    first_question(&page).await?;
    // A page that mends it is heard at once, also from another site that lets it be read.
    to_list(&page).await?;
    point(&page, Some(&there)).await?;
    page.wait_until(
        "!document.querySelector('implementum-widget').shadowRoot.textContent.includes('kunde inte användas')",
    )
    .await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Radio, OWN).that("el.checked").await?;
    Ok(())
}

#[tokio::test]
async fn on_a_phone_a_long_place_stays_within_what_tells_of_it() -> Result<()> {
    let id = "R01medettmycketlangtnamnsomingenradrymmer";
    let faulty = REGION.replace("R-01", id).replace("\"dimension\": \"vilja\"", "\"dimension\": \"lust\"");
    let html = "<!doctype html><html lang=sv><meta name=viewport content='width=device-width'><title>Fel</title>
        <script type=module src=/implementum.js></script><implementum-widget checklist=/fel.json></implementum-widget>";
    let site = Site::of(&dist()?).page("/fel.html", html).page("/fel.json", &faulty).start().await?;
    let browser = Browser::start(Options::phone()).await?;
    let page = browser.open(site.url("/fel.html")).await?;
    page.wait_for_text(&format!("items/{id}/dimension")).await?;
    assert_eq!(page.eval("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await?, true);
    Ok(())
}

#[tokio::test]
async fn a_part_of_forty_questions_stands_in_lists_of_sixteen_and_each_answer_is_kept() -> Result<()> {
    const LISTS: &str = "[...document.querySelector('implementum-widget').shadowRoot.querySelectorAll('ol.items')]
        .map((list) => [...list.children].map((card) => parseInt(card.innerText.match(/[0-9]+/)[0])))";
    let mut long: Value = serde_json::from_str(REGION)?;
    let first = long["phases"][0]["items"][0].clone();
    let made = (1..=40).map(|number| {
        let mut item = first.clone();
        item["id"] = json!(format!("L-{number:02}"));
        item["question"] = json!({ "sv": format!("Fråga {number}?"), "en": format!("Question {number}?") });
        item
    });
    long["phases"][0]["items"] = made.collect();
    let site = Site::of(&dist()?).under(FOLDER).page("/", &host("checklist")?).page(ADDRESS, &long.to_string());
    let site = site.start().await?;
    let (browser, page) = opened(&site).await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Radio, OWN).that("el.checked").await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftfraktur").await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.by(Role::Button, "Före").click().await?;
    page.by(Role::Group, "Fråga 40?").await?;
    let lists: Vec<Vec<u32>> = serde_json::from_value(page.eval(LISTS).await?)?;
    assert_eq!(lists, [(1..=16).collect::<Vec<_>>(), (17..=32).collect(), (33..=40).collect()]);
    for number in [1, 17, 40] {
        let group = page.by(Role::Group, &format!("Fråga {number}?")).await?;
        group.by(Role::Radio, "Påbörjat").click().await?;
        // What follows from the answer stands in its card.
        group.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    }
    page.wait_for_text("3 av 40 besvarade").await?;
    saved(&page).await?;
    page.reload().await?;
    go_on_with(&page, "Höftfraktur").await?;
    page.by(Role::Button, "Före").click().await?;
    for number in [1, 17, 40] {
        let group = page.by(Role::Group, &format!("Fråga {number}?")).await?;
        group.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    }
    browser.assert_quiet().await
}
