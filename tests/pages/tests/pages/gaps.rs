//! *Gapanalys*: the overview, one area, own areas, areas left out, and their order.

use anyhow::Result;
use implementum_pages::{Finds as _, Key, Options, Page, Role};

use crate::content::areas;
use crate::stage;
use crate::steps::{begin, enter, exported, open_filled, saved};

#[tokio::test]
async fn the_overview_shows_table_matrix_and_finding_most_urgent_first() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    enter(page, "Gapanalys").await?;
    page.wait_for_text("Ni har bedömt 3 gap. 2 av dem har hög prioritet.").await?;
    let table = page.by(Role::Table, "Gap, högst prioritet först").await?;
    let first = table.all(Role::RowHeader).await?.remove(0);
    assert_eq!(first.heard.name, areas()[0].1);
    let matrix = page.by(Role::Table, "Gapets storlek och värsta konsekvens").await?;
    matrix.by(Role::Button, "Gap 1: Ingång och upptäckt").click().await?;
    page.wait_for_focus(Role::Heading, areas()[0].1).await?;
    page.by(Role::Textbox, "Nuläge").that("el.value.startsWith('Patienten väntar på akuten')").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_priority_follows_from_size_and_consequence_and_can_be_overridden_with_a_reason() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    page.wait_for_text("Ni har inte beskrivit något område än.").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    page.wait_for_focus(Role::Heading, areas()[0].1).await?;
    page.wait_for_text("Gapanalys · område 1 av 16").await?;
    assert_eq!(page.all(Role::Radio).await?.len(), 19);
    choose(page, "Hur stort är gapet?", "Måttligt").await?;
    page.wait_for_text("Prioriteten föreslås när").await?;
    for (consequence, priority) in [("Liten", "Låg"), ("Betydande", "Medel"), ("Allvarlig", "Hög")] {
        choose(page, "För styrning och ekonomi", consequence).await?;
        page.wait_for_text(&format!("Föreslagen prioritet: {priority}")).await?;
    }
    page.by(Role::Combobox, "Er egen prioritet").choose("Låg").await?;
    page.by(Role::Textbox, "Varför valde ni en annan prioritet?").fill("Löses av en annan grupp.").await?;
    page.by(Role::Button, "Till översikten av gapen").click().await?;
    let row = page.holding(Role::Row, "Ert eget val: Löses av en annan grupp.").text().await?;
    assert!(row.contains("Låg") && row.contains("Måttligt"), "{row}");
    page.by(Role::Table, "Gap, högst prioritet först").await?.by(Role::Button, areas()[0].1).click().await?;
    choose(page, "Hur stort är gapet?", "Inget gap").await?;
    page.wait_for_text("Inget gap är ett bra svar: här arbetar ni redan så.").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn questions_that_were_folded_away_are_reached_with_tab_when_they_unfold() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    page.wait_for_focus(Role::Heading, areas()[0].1).await?;
    for group in PASSED {
        tab_into(page, group).await?;
    }
    choose(page, "Hur stort är gapet?", "Inget gap").await?;
    page.none(Role::Group, PASSED[1]).await?;
    choose(page, "Hur stort är gapet?", "Litet").await?;
    for group in &PASSED[1..] {
        tab_into(page, group).await?;
    }
    stage.browser.assert_quiet().await
}

/// Questions of an area, in their order; all but the first are asked of a gap only.
const PASSED: [&str; 3] = ["Hur stort är gapet?", "För patienter och närstående", "För styrning och ekonomi"];

/// Tab comes to a button of this group.
async fn tab_into(page: &Page, group: &str) -> Result<()> {
    for _ in 0..60 {
        page.press(Key::Tab).await?;
        let held = "document.querySelector('implementum-widget').shadowRoot.activeElement?.closest('fieldset')?.querySelector('legend').textContent";
        if page.eval(held).await? == group {
            return Ok(());
        }
    }
    anyhow::bail!("Tab never reached “{group}”")
}

#[tokio::test]
async fn the_focus_stays_with_the_answer_when_no_gap_folds_the_rest_away() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    choose(page, "Hur stort är gapet?", "Litet").await?;
    page.press(Key::Left).await?;
    page.wait_for_text("Inget gap är ett bra svar: här arbetar ni redan så.").await?;
    page.wait_for_focus(Role::Radio, "Inget gap").await?;
    page.press(Key::Right).await?;
    page.wait_for_focus(Role::Radio, "Litet").await?;
    stage.browser.assert_quiet().await
}

async fn choose(page: &Page, group: &str, answer: &str) -> Result<()> {
    page.by(Role::Group, group).await?.by(Role::Radio, answer).click().await
}

#[tokio::test]
async fn an_own_area_is_added_named_deleted_and_brought_back_with_its_action() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Lägg till område").click().await?;
    page.wait_for_focus(Role::Heading, "Område utan namn").await?;
    page.by(Role::Textbox, "Områdets namn").fill("Läkemedelsgenomgång").await?;
    page.by(Role::Heading, "Läkemedelsgenomgång").await?;
    page.by(Role::Textbox, "Nuläge").fill("Görs sällan.").await?;
    choose(page, "Hur stort är gapet?", "Stort").await?;
    page.by(Role::Combobox, "Vem kan lösa det?").choose("Kommunen").await?;
    page.by(Role::Button, "Lägg till åtgärd").click().await?;
    page.wait_for_focus(Role::Heading, "Stäng gapet: Läkemedelsgenomgång").await?;
    page.by(Role::Button, "Läkemedelsgenomgång").click().await?;
    saved(page).await?;
    let before = exported(page, &id).await?;
    page.by(Role::Button, "Ta bort området").click().await?;
    page.holding(Role::Status, "Området är borttaget.").await?;
    page.wait_for_focus(Role::Heading, "Gapanalys").await?;
    page.none(Role::Button, "Läkemedelsgenomgång").await?;
    assert_eq!(exported(page, &id).await?["areas"], serde_json::json!({}));
    page.by(Role::Button, "Ångra").click().await?;
    page.holding(Role::Status, "Det är tillbaka.").await?;
    page.by(Role::Button, "Läkemedelsgenomgång").click().await?;
    page.wait_for_focus(Role::Heading, "Läkemedelsgenomgång").await?;
    page.by(Role::Button, "Stäng gapet: Läkemedelsgenomgång").await?;
    let after = exported(page, &id).await?;
    assert_eq!((&after["areas"], &after["actions"]), (&before["areas"], &before["actions"]));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_area_is_left_out_and_taken_back_and_keeps_its_words() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    let before = exported(page, "a-1").await?;
    enter(page, "Gapanalys").await?;
    let area = areas()[0].1;
    page.by(Role::Button, area).click().await?;
    page.by(Role::Button, "Ta inte med området").click().await?;
    page.holding(Role::Status, "Området är inte längre med i gapanalysen.").await?;
    page.by(Role::Button, "Ångra").click().await?;
    page.holding(Role::Status, "Det är tillbaka.").await?;
    assert_eq!(exported(page, "a-1").await?["areas"], before["areas"]);
    page.by(Role::Button, "Ordna områdena").click().await?;
    page.by(Role::Button, &format!("Ta inte med: {area}")).click().await?;
    page.holding(Role::Status, "Området är inte längre med").await?;
    let table = page.by(Role::Table, "Gap, högst prioritet först").await?;
    table.none(Role::Button, area).await?;
    page.by(Role::Button, &format!("Ta med igen: {area}")).click().await?;
    page.by(Role::Table, "Gap, högst prioritet först").await?.by(Role::Button, area).await?;
    let after = exported(page, "a-1").await?;
    assert_eq!(
        (&after["areas"]["ingang"]["now"], &after["areas"]["ingang"]["hidden"]),
        (&before["areas"]["ingang"]["now"], &false.into())
    );
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn areas_are_moved_by_button_with_the_focus_staying_on_it() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Ordna områdena").click().await?;
    let (first, second) = (areas()[0].1, areas()[1].1);
    let down = page.by(Role::Button, &format!("Flytta ned {first}")).await?;
    assert_eq!(down.description().await?, "Plats 1 av 16");
    down.click().await?;
    let down = page.wait_for_focus(Role::Button, &format!("Flytta ned {first}")).await?;
    assert_eq!(down.description().await?, "Plats 2 av 16");
    page.press(' ').await?;
    page.by(Role::Button, &format!("Flytta upp {first}")).that("el.closest('li').innerText.startsWith('3')").await?;
    saved(page).await?;
    page.by(Role::Button, second).nth(0).click().await?;
    page.wait_for_text("Gapanalys · område 1 av 16").await?;
    page.by(Role::Button, "Nästa område").click().await?;
    page.wait_for_focus(Role::Heading, areas()[2].1).await?;
    page.by(Role::Button, "Nästa område").click().await?;
    page.wait_for_focus(Role::Heading, first).await?;
    stage.browser.assert_quiet().await
}
