//! *Handlingsplan*: suggestions, fields, late actions, and deletion with undo.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Role};

use crate::stage;
use crate::steps::{begin, enter, exported, first_question, go, open_filled, saved};

#[tokio::test]
async fn gaps_and_low_answers_without_an_action_are_one_click_from_the_plan() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Handlingsplan").await?;
    page.wait_for_text("Ni har inga åtgärder än.").await?;
    page.wait_for_text("När ni har svarat i checklistan eller bedömt gap visas förslag här.").await?;
    go(page, "Översikt").await?;
    first_question(page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, "Lägg till som åtgärd: Problembeskrivning").click().await?;
    page.holding(Role::Status, "Åtgärden finns nu i handlingsplanen.").await?;
    page.wait_for_text("Alla gap med prioritet och alla låga svar har en åtgärd.").await?;
    let none_stops = "Ni har ingenting som ni slutar med. Får det nya plats?";
    assert!(!page.text().await?.contains(none_stops));
    for title in ["Ny rutin", "Utbildning"] {
        page.by(Role::Button, "Lägg till åtgärd").click().await?;
        page.by(Role::Textbox, "Vad ska göras?").fill(title).await?;
        page.by(Role::Button, "Till handlingsplanen").click().await?;
    }
    page.wait_for_text(none_stops).await?;
    let titles: Vec<_> = page.by(Role::Table, "Åtgärder").await?.all(Role::RowHeader).await?;
    assert_eq!(titles.len(), 3);
    titles[2].by(Role::Button, "Utbildning").click().await?;
    page.by(Role::Radio, "Sluta").click().await?;
    page.by(Role::Button, "Till handlingsplanen").click().await?;
    page.wait_for_text("3 åtgärder, 0 klara.").await?;
    assert!(!page.text().await?.contains(none_stops));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_late_action_says_so_and_dates_in_the_wrong_order_are_told_at_the_field() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, "Lägg till åtgärd").click().await?;
    page.wait_for_focus(Role::Heading, "Åtgärd utan rubrik").await?;
    page.by(Role::Textbox, "Vad ska göras?").fill("Ny rutin").await?;
    page.by(Role::Date, "Startar").fill_date("2024-03-01").await?;
    page.by(Role::Date, "Klart senast").fill_date("2024-02-01").await?;
    let due = page.by(Role::Date, "Klart senast").that("el.ariaInvalid === 'true'").await?;
    assert_eq!(due.description().await?, "Slutdatumet ligger före startdatumet.");
    due.fill_date("2024-04-01").await?;
    page.by(Role::Date, "Klart senast").that("el.ariaInvalid !== 'true'").await?;
    page.wait_for_text("Försenad: skulle vara klar 1 april 2024").await?;
    page.by(Role::Button, "Till handlingsplanen").click().await?;
    page.wait_for_text("1 åtgärd, 0 klara, 1 försenad.").await?;
    let row = page.by(Role::Table, "Åtgärder").await?.holding(Role::Row, "Ny rutin").text().await?;
    assert!(["2024-04-01", "Försenad", "Ingen ansvarig än"].iter().all(|text| row.contains(text)), "{row}");
    page.by(Role::Button, "Ny rutin").click().await?;
    page.by(Role::Group, "Status").await?.by(Role::Radio, "Klar").click().await?;
    page.by(Role::Button, "Till handlingsplanen").click().await?;
    page.wait_for_text("1 åtgärd, 1 klar.").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_deleted_action_comes_back_with_everything_in_it() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    let before = exported(page, "a-1").await?;
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, "Snabbspår även kvällar och helger").click().await?;
    page.by(Role::Textbox, "Ekonomisk konsekvens").that("el.value === 'Engångskostnad 40 000 kr'").await?;
    page.by(Role::Button, "Ta bort åtgärden").click().await?;
    page.holding(Role::Status, "Åtgärden är borttagen.").await?;
    page.wait_for_focus(Role::Heading, "Handlingsplan").await?;
    page.none(Role::Button, "Snabbspår även kvällar och helger").await?;
    assert!(exported(page, "a-1").await?["actions"]["m1"].is_null());
    page.by(Role::Button, "Ångra").click().await?;
    page.by(Role::Button, "Snabbspår även kvällar och helger").await?;
    assert_eq!(exported(page, "a-1").await?["actions"], before["actions"]);
    saved(page).await?;
    page.reload().await?;
    assert_eq!(exported(page, "a-1").await?["actions"], before["actions"]);
    stage.browser.assert_quiet().await
}

/// Counts from now on how often a field for a day is set by a script.
const SETS: &str = "(() => { window.sets = 0; const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    for (const day of document.querySelector('implementum-widget').shadowRoot.querySelectorAll('input[type=date]'))
        Object.defineProperty(day, 'value', { configurable: true, get() { return get.call(this); },
            set(text) { sets += 1; set.call(this, text); } });
    return true; })()";

#[tokio::test]
async fn a_day_that_is_half_typed_stays_when_everything_is_drawn_anew() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, "Lägg till åtgärd").click().await?;
    // A browser tells year 2 on the way to 2026.
    page.by(Role::Date, "Klart senast").fill_date("0002-03-01").await?;
    page.eval(SETS).await?;
    page.eval("document.querySelector('implementum-widget').setAttribute('theme', 'dark')").await?;
    page.wait_until("document.querySelector('implementum-widget').shadowRoot.querySelector('[data-theme=dark]')")
        .await?;
    assert_eq!(page.by(Role::Date, "Klart senast").await?.value().await?, "0002-03-01");
    assert_eq!(page.eval("sets").await?, 0, "a year of which four digits are still to come begins anew when it is set");
    page.by(Role::Date, "Klart senast").fill_date("2027-03-21").await?;
    // Over a whole day: a nought as the first digit leaves half a day for a moment.
    page.by(Role::Date, "Klart senast").fill_date("2027-10-01").await?;
    page.by(Role::Button, "Till handlingsplanen").click().await?;
    page.wait_for_text("2027-10-01").await
}
