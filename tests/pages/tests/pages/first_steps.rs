//! Where nothing has been said yet, every view says what to do first, and a button leads there.

use anyhow::{Context, Result};
use implementum_pages::{Finds as _, Options, Page, Role};

use crate::content::{areas, phase};
use crate::stage;
use crate::steps::{begin, enter, saved};

/// The view says this, and its first step is a button that can be pressed now.
async fn says(page: &Page, view: &str, sentence: &str, step: &str) -> Result<()> {
    page.wait_for_text(sentence).await.with_context(|| format!("{view} says “{sentence}”"))?;
    page.by(Role::Button, step)
        .that("!el.ariaDisabled")
        .await
        .with_context(|| format!("{view} leads to “{step}”"))
        .map(drop)
}

/// Presses a first step and comes to a heading.
async fn leads(page: &Page, step: &str, heading: &str) -> Result<()> {
    page.by(Role::Button, step).click().await?;
    page.wait_for_focus(Role::Heading, heading)
        .await
        .with_context(|| format!("“{step}” leads to “{heading}”"))
        .map(drop)
}

#[tokio::test]
async fn every_empty_view_says_what_to_do_first_and_leads_there() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let first = phase(0, false).1[0].text;
    let to_checklist = "Gå till checklistan";
    says(page, "start", "Sätt er tillsammans i en till tre timmar.", "Ny självskattning").await?;
    says(page, "start", "Så går det till", "Titta på ett ifyllt exempel").await?;
    begin(page, "Höftfraktur").await?;
    says(page, "overview", "börja med checklistan. Behovsinventering har 11 frågor.", "Börja med första frågan")
        .await?;
    leads(page, "Börja med första frågan", first).await?;
    says(page, "question", "Beskriv problemet i en eller två meningar", "Nästa fråga").await?;
    page.by(Role::Radio, "Inte påbörjat").that("!el.checked").await?;
    leads(page, "Visa hela fasen", phase(0, false).0).await?;
    says(page, "phase", "0 av 11 besvarade", "En fråga i taget").await?;
    leads(page, "En fråga i taget", first).await?;
    enter(page, "Gapanalys").await?;
    says(page, "gaps", "Ni har inte beskrivit något område än. Börja med det första", "Börja med första området")
        .await?;
    page.none(Role::Table, "Gapets storlek och värsta konsekvens").await?;
    leads(page, "Börja med första området", areas()[0].1).await?;
    says(page, "area", "Inga åtgärder än.", "Lägg till åtgärd").await?;
    page.wait_for_text("Prioriteten föreslås när ni har valt gapets storlek och minst en konsekvens.").await?;
    enter(page, "Handlingsplan").await?;
    says(page, "plan", "Ni har inga åtgärder än. Lägg till en egen", "Lägg till åtgärd").await?;
    says(page, "plan", "När ni har svarat i checklistan eller bedömt gap visas förslag här.", to_checklist).await?;
    leads(page, to_checklist, first).await?;
    enter(page, "Resultat").await?;
    says(page, "result", "Här visas resultatet när ni har svarat på den första frågan", to_checklist).await?;
    leads(page, to_checklist, first).await?;
    enter(page, "Dela").await?;
    says(page, "share", "Det finns inget att dela än. Börja med checklistan", to_checklist).await?;
    for (paper, sentence, step) in [
        ("En sida för chefen", "Det finns inget att skriva ut än. Börja med checklistan", to_checklist),
        ("Hela rapporten", "Det finns inget att skriva ut än. Börja med checklistan", to_checklist),
        ("Tom checklista", "För er som vill svara på papper.", "Skriv ut"),
    ] {
        enter(page, "Dela").await?;
        leads(page, paper, paper).await?;
        says(page, paper, sentence, step).await?;
    }
    enter(page, "Dela").await?;
    leads(page, to_checklist, first).await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_action_without_a_word_asks_for_its_first_one_and_what_is_gone_leads_back() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    enter(page, "Handlingsplan").await?;
    leads(page, "Lägg till åtgärd", "Åtgärd utan rubrik").await?;
    page.by(Role::Textbox, "Vad ska göras?").await?;
    page.wait_for_text("En roll, inte ett namn.").await?;
    saved(page).await?;
    // What another tab deletes while one looks something up here is gone when one comes back.
    page.by(Role::Button, "Ordlista").click().await?;
    page.wait_for_focus(Role::Heading, "Ordlista").await?;
    let key = format!("implementum/default/{id}");
    let gone = format!(
        "(localStorage.removeItem('{key}'), window.dispatchEvent(new StorageEvent('storage', {{ key: '{key}', newValue: null }})))"
    );
    page.eval(&gone).await?;
    page.holding(Role::Status, "Höftfraktur").await?;
    page.by(Role::Button, "Tillbaka").click().await?;
    leads_from_gone(page).await?;
    stage.browser.assert_quiet().await
}

async fn leads_from_gone(page: &Page) -> Result<()> {
    page.wait_for_focus(Role::Heading, "Den här självskattningen finns inte längre.").await?;
    leads(page, "Mina självskattningar", "Var står ni, och vad gör ni härnäst?").await
}
