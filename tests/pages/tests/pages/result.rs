//! *Resultat*, *Dela*, *Om självskattningen*, and the other language.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Role};

use crate::stage;
use crate::steps::{FILLED_SUBJECT, begin, enter, first_question, open_filled, saved, to_list};

#[tokio::test]
async fn the_result_shows_charts_and_the_same_numbers_as_tables_and_no_grand_total() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    enter(page, "Resultat").await?;
    let glance = "[...document.querySelector('implementum-widget').shadowRoot.querySelectorAll('.glance > div')]
        .map((figure) => figure.innerText.replace(/\\s+/g, ' ').trim())";
    let figures =
        ["Besvarade frågor 23 av 40", "Öppna frågor 3", "Gap med hög prioritet 2 av 3", "Försenade åtgärder 0 av 3"];
    assert_eq!(page.eval(glance).await?, serde_json::json!(figures));
    let (phases, dimensions) = ("Per fas, i siffror", "Per förutsättning, i siffror");
    for (name, rows) in [(phases, 4), (dimensions, 7)] {
        let table = page.by(Role::Table, name).await?;
        assert_eq!(table.all(Role::RowHeader).await?.len(), rows);
        assert!(!table.text().await?.contains("Totalt") && !table.text().await?.contains("Summa"));
    }
    let row = page.by(Role::Table, phases).await?.holding(Role::Row, "Behovsinventering").text().await?;
    assert!(row.contains("60\u{a0}%") && row.contains("10 av 11 frågor") && row.ends_with('1'), "{row}");
    assert_eq!(page.all(Role::Img).await?.len(), 2);
    for heading in ["Står stadigt", "Öppna frågor", "Största gapen", "Nästa steg", "Tre frågor för gapanalysen"]
    {
        page.by(Role::Heading, heading).await?;
    }
    page.by(Role::Button, "Uppdrag, värderingar och vardag").click().await?;
    page.by(Role::Radio, "Vet inte").that("el.checked").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_draft_becomes_the_answer_and_can_be_changed() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    enter(page, "Resultat").await?;
    let question = "Vilka förbättringsområden är viktigast?";
    page.by(Role::Button, &format!("Använd utkastet: {question}")).click().await?;
    let field = page.wait_for_focus(Role::Textbox, question).await?;
    assert!(field.value().await?.contains("– Ingång och upptäckt"), "{}", field.value().await?);
    field.fill("Snabbspåret först.").await?;
    page.none(Role::Button, &format!("Använd utkastet: {question}")).await?;
    saved(page).await?;
    page.by(Role::Button, "Spara som fil").click().await?;
    let file = String::from_utf8(stage.browser.downloaded().await?.bytes)?;
    assert!(file.contains("\"keyAreas\": \"Snabbspåret först.\""), "{file}");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn without_answers_the_result_says_what_to_do_first() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Resultat").await?;
    page.wait_for_text("Här visas resultatet när ni har svarat på den första frågan i checklistan.").await?;
    page.by(Role::Button, "Gå till checklistan").click().await?;
    page.by(Role::Radio, "På plats").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn sharing_says_what_is_in_the_file_and_that_saved_is_not_sent() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Dela").await?;
    page.wait_for_text("Det finns inget att dela än.").await?;
    page.by(Role::Button, "Spara som fil").click().await?;
    page.wait_for_text("Filen är sparad på den här datorn. Den är inte skickad").await?;
    to_list(page).await?;
    begin(page, "Fallprevention").await?;
    first_question(page).await?;
    page.by(Role::Radio, "Vet inte").click().await?;
    enter(page, "Dela").await?;
    page.wait_for_text("Inte delat än: spara som fil och skicka filen till er processledare.").await?;
    page.by(Role::Button, "Inte sparat som fil än").await?;
    page.by(Role::Button, "Spara som fil").click().await?;
    page.wait_for_text("Filen är sparad på den här datorn. Den är inte skickad").await?;
    page.containing(Role::Button, "Sparat som fil i dag").await?;
    page.by(Role::Button, "Se resultatet").click().await?;
    page.wait_for_focus(Role::Heading, "Så långt har ni kommit").await?;
    to_list(page).await?;
    open_filled(page).await?;
    enter(page, "Dela").await?;
    for line in ["23 svar i checklistan", "3 åtgärder i handlingsplanen", "1 ansvarig roll"] {
        page.wait_for_text(line).await?;
    }
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_language_is_switched_by_button_and_by_the_page_around() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    page.by(Role::Button, "In English").click().await?;
    page.by(Role::Navigation, "Parts of the self-assessment").await?.by(Role::Button, "Results").click().await?;
    page.wait_for_focus(Role::Heading, "How far you have come").await?;
    let region = page.containing(Role::Region, "Implementum").await?;
    assert_eq!(region.eval("el.lang").await?, "en");
    page.by(Role::Button, "På svenska").click().await?;
    page.by(Role::Heading, "Så långt har ni kommit").await?;
    let widget = "document.querySelector('implementum-widget')";
    page.eval(&format!("{widget}.setAttribute('lang', 'en')")).await?;
    page.by(Role::Heading, "How far you have come").await?;
    page.by(Role::Button, "My self-assessments").click().await?;
    page.by(Role::Button, &format!("Continue with {FILLED_SUBJECT}")).await?;
    stage.browser.assert_quiet().await
}
