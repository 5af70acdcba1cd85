//! Two tabs with the same assessment: what is written in either stays.

use anyhow::Result;
use implementum_pages::{Browser, Finds as _, Key, Options, Page, Role, Site, dist};

use crate::steps::{begin, exported, first_question, go_on_with, saved};

/// As if the browser were slow to tell this tab what another one wrote, and that it is in front again.
const DEAF: &str = "for (const told of ['storage', 'visibilitychange'])
    addEventListener(told, (event) => event.stopImmediatePropagation(), true);
    BroadcastChannel.prototype.postMessage = () => {};";

/// Two tabs, both at the first question of the same assessment; gives its id too.
async fn two_tabs(are_deaf: bool) -> Result<(Site, Browser, Page, Page, String)> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(Options::laptop()).await?;
    let one = browser.open(site.url("/")).await?;
    let id = begin(&one, "Höftfraktur").await?;
    let two = browser.new_tab("about:blank").await?;
    if are_deaf {
        site.before_load(DEAF);
    }
    for page in [&one, &two] {
        page.open(site.url("/")).await?;
        go_on_with(page, "Höftfraktur").await?;
        first_question(page).await?;
    }
    Ok((site, browser, one, two, id))
}

async fn again(page: &Page) -> Result<()> {
    page.reload().await?;
    page.by(Role::Textbox, "Kommentar").await.map(drop)
}

async fn stored(page: &Page, text: &str) -> Result<()> {
    page.wait_until(&format!("Object.values(localStorage).some((file) => file.includes('{text}'))")).await
}

async fn different_fields_are_both_kept(are_deaf: bool) -> Result<()> {
    let (_site, browser, one, two, id) = two_tabs(are_deaf).await?;
    one.by(Role::Textbox, "Kommentar").fill("Från den ena").await?;
    two.by(Role::Textbox, "Hur vet vi det?").fill("Från den andra").await?;
    saved(&two).await?;
    one.by(Role::Textbox, "Kommentar").fill("Från den ena, igen").await?;
    saved(&one).await?;
    for page in [&one, &two] {
        again(page).await?;
        page.by(Role::Textbox, "Kommentar").that("el.value === 'Från den ena, igen'").await?;
        page.by(Role::Textbox, "Hur vet vi det?").that("el.value === 'Från den andra'").await?;
        let item = exported(page, &id).await?["items"]["F1-01"].take();
        assert_eq!(item, serde_json::json!({ "comment": "Från den ena, igen", "evidence": "Från den andra" }));
    }
    browser.assert_quiet().await
}

#[tokio::test]
async fn edits_to_different_fields_in_two_tabs_are_both_kept() -> Result<()> {
    different_fields_are_both_kept(false).await
}

#[tokio::test]
async fn they_are_both_kept_when_neither_tab_hears_of_the_other() -> Result<()> {
    different_fields_are_both_kept(true).await
}

#[tokio::test]
async fn one_tab_shows_at_once_what_the_other_wrote() -> Result<()> {
    let (_site, browser, one, two, _) = two_tabs(false).await?;
    one.by(Role::Textbox, "Kommentar").fill("Skrivet i den ena").await?;
    saved(&one).await?;
    two.by(Role::Textbox, "Kommentar").that("el.value === 'Skrivet i den ena'").await?;
    two.by(Role::Radio, "Påbörjat").click().await?;
    one.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    browser.assert_quiet().await
}

#[tokio::test]
async fn edits_to_the_same_field_in_two_tabs_are_both_kept_and_offered_to_choose() -> Result<()> {
    const TOLD: &str = "Här finns olika versioner. Den som visas gäller tills ni väljer en annan.";
    let (_site, browser, one, two, id) = two_tabs(true).await?;
    one.by(Role::Textbox, "Kommentar").fill("Så här tycker den ena").await?;
    stored(&one, "tycker den ena").await?;
    // At once: if it were saved half-way, the other's text would come into the field under the hands that type.
    two.by(Role::Textbox, "Kommentar").paste("Så här tycker den andra").await?;
    stored(&two, "tycker den andra").await?;
    again(&one).await?;
    one.wait_for_text(TOLD).await?;
    let shown = one.by(Role::Textbox, "Kommentar").await?.value().await?;
    let both = ["Så här tycker den ena", "Så här tycker den andra"];
    assert!(both.contains(&shown.as_str()), "“{shown}” is shown, and none of {both:?}");
    let other = if shown == both[0] { both[1] } else { both[0] };
    one.by(Role::Button, other).click().await?;
    one.holding(Role::Status, "Ert val gäller nu.").await?;
    one.by(Role::Textbox, "Kommentar").that(&format!("el.value === '{other}'")).await?;
    saved(&one).await?;
    for page in [&one, &two] {
        again(page).await?;
        page.by(Role::Textbox, "Kommentar").that(&format!("el.value === '{other}'")).await?;
        assert!(!page.text().await?.contains(TOLD));
    }
    assert_eq!(exported(&one, &id).await?["history"]["rivals"], serde_json::json!({}));
    browser.assert_quiet().await
}

#[tokio::test]
async fn what_another_tab_writes_never_comes_into_the_field_that_one_is_writing_in() -> Result<()> {
    const TOLD: &str = "Här finns olika versioner.";
    let (_site, browser, one, two, id) = two_tabs(false).await?;
    one.by(Role::Textbox, "Kommentar").click().await?;
    one.type_text("Den ena ").await?;
    saved(&one).await?;
    two.by(Role::Textbox, "Kommentar").that("el.value === 'Den ena '").await?;
    two.by(Role::Textbox, "Kommentar").click().await?;
    two.press(Key::End).await?;
    two.type_text("och den andra").await?;
    saved(&two).await?;
    // The first tab still has the focus in the field, and has heard of it.
    one.wait_until(&format!("localStorage.getItem('implementum/default/{id}').includes('och den andra')")).await?;
    one.wait_until("new Promise((yes) => requestAnimationFrame(() => yes(true)))").await?;
    one.by(Role::Textbox, "Kommentar").that("el.value === 'Den ena '").await?;
    one.type_text("skriver vidare").await?;
    one.by(Role::Textbox, "Kommentar").that("el.value === 'Den ena skriver vidare'").await?;
    one.wait_for_text(TOLD).await?;
    saved(&one).await?;
    let file = exported(&one, &id).await?;
    assert_eq!(file["items"]["F1-01"]["comment"], "Den ena skriver vidare");
    assert_eq!(file["history"]["rivals"]["items"]["F1-01"]["comment"][0][1], "Den ena och den andra");
    // The second tab is left alone too, until its field is left.
    two.by(Role::Textbox, "Kommentar").that("el.value === 'Den ena och den andra'").await?;
    two.by(Role::Textbox, "Hur vet vi det?").click().await?;
    two.by(Role::Textbox, "Kommentar").that("el.value === 'Den ena skriver vidare'").await?;
    two.wait_for_text(TOLD).await?;
    browser.assert_quiet().await
}

/// A busy machine: while it is `busy`, what is to be drawn has to wait, and what comes then is there and not drawn.
const BUSY: &str = "const soon = window.queueMicrotask; window.waiting = []; window.busy = false;
    window.queueMicrotask = (act) => busy ? waiting.push(act) : soon(act);";
const BUSY_NOW: &str = "(window.busy = true)";
const BUSY_NO_MORE: &str = "(window.busy = false, waiting.splice(0).forEach((act) => act()))";

/// Two tabs on a busy machine, both at the first question of the same assessment; gives its id too.
async fn busy_tabs() -> Result<(Site, Browser, Page, Page, String)> {
    let site = Site::serve(&dist()?).await?;
    site.before_load(BUSY);
    let browser = Browser::start(Options::laptop()).await?;
    let one = browser.open(site.url("/")).await?;
    let id = begin(&one, "Höftfraktur").await?;
    let two = browser.new_tab(site.url("/")).await?;
    for page in [&one, &two] {
        page.open(site.url("/")).await?;
        go_on_with(page, "Höftfraktur").await?;
        first_question(page).await?;
    }
    Ok((site, browser, one, two, id))
}

/// Waits until a tab knows of these words, drawn or not.
async fn hears(page: &Page, id: &str, words: &str) -> Result<()> {
    let widget = "document.querySelector('implementum-widget')";
    page.wait_until(&format!("{widget}.exportAssessment('{id}').then((file) => file.includes('{words}'))")).await
}

#[tokio::test]
async fn what_has_come_in_and_is_not_drawn_yet_is_not_written_over() -> Result<()> {
    let (_site, _browser, one, two, id) = busy_tabs().await?;
    let write = async |field: &str, text: &str| {
        one.by(Role::Textbox, field).paste(text).await?;
        hears(&two, &id, text).await
    };
    write("Kommentar", "Det första").await?;
    two.by(Role::Textbox, "Kommentar").that("el.value === 'Det första'").await?;
    two.eval(BUSY_NOW).await?;
    write("Hur vet vi det?", "Något annat").await?;
    write("Kommentar", "Det andra").await?;
    two.by(Role::Textbox, "Kommentar").that("el.value === 'Det första'").await?;
    two.by(Role::Textbox, "Kommentar").paste("Från den andra fliken").await?;
    two.eval(BUSY_NO_MORE).await?;
    let item = exported(&two, &id).await?;
    assert_eq!(item["items"]["F1-01"]["comment"], "Från den andra fliken");
    assert_eq!(item["history"]["rivals"]["items"]["F1-01"]["comment"][0][1], "Det andra");
    Ok(())
}

#[tokio::test]
async fn an_answer_that_has_come_in_and_is_not_drawn_yet_is_not_taken_back() -> Result<()> {
    let (_site, _browser, one, two, id) = busy_tabs().await?;
    one.by(Role::Radio, "Påbörjat").click().await?;
    two.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    two.eval(BUSY_NOW).await?;
    one.by(Role::Textbox, "Kommentar").paste("Något annat").await?;
    hears(&two, &id, "Något annat").await?;
    one.by(Role::Radio, "På plats").click().await?;
    hears(&two, &id, "in-place").await?;
    two.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    two.by(Role::Button, "Ta bort svaret").click().await?;
    two.eval(BUSY_NO_MORE).await?;
    let item = exported(&two, &id).await?;
    assert_eq!(item["history"]["rivals"]["items"]["F1-01"]["answer"][0][1], "in-place", "{item:#}");
    Ok(())
}
