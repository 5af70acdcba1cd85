//! *Sex steg*: another checklist with parts of its own, in the same views.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Role};

use crate::stage;
use crate::steps::{enter, exported, saved};

#[tokio::test]
async fn a_team_that_chooses_six_steps_answers_them_reads_how_a_step_goes_and_sees_its_result_by_step() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftledsartros").await?;
    page.by(Role::Radio, "Sex steg (efter Region Skåne)").click().await?;
    page.by(Role::Radio, "Korta versionen").that("el.parentElement.innerText.includes('16 frågor')").await?;
    page.by(Role::Radio, "Hela checklistan")
        .that("el.checked && el.parentElement.innerText.includes('36 frågor')")
        .await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.wait_for_focus(Role::Heading, "Höftledsartros").await?;
    for step in
        ["Förbered", "Förstå nuläge, målbild och gap", "Planera", "Genomför", "Följ upp", "Förvalta och förstärk"]
    {
        page.by(Role::Button, step).await?;
    }
    page.by(Role::Button, "Börja med första frågan").click().await?;
    let first = "Har vi berättat för dem som berörs att vårdförloppet är på väg?";
    page.wait_for_focus(Role::Heading, first).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.by(Role::Button, "Lägg till som åtgärd").click().await?;
    page.by(Role::Button, "Visa hela steget").click().await?;
    page.wait_for_focus(Role::Heading, "Förbered").await?;
    page.by(Role::Button, "Så går steget till").click().await?;
    for said in ["Ungefär en månad", "LPO, som planerar införandet och tillsätter LAG", "En första plan för införandet"]
    {
        page.holding(Role::ListItem, said).await?;
    }
    page.by(Role::Checkbox, "Vi är klara med Förbered").click().await?;
    page.by(Role::Button, "Vidare till Förstå nuläge, målbild och gap").click().await?;
    page.wait_for_focus(Role::Heading, "Förstå nuläge, målbild och gap").await?;
    saved(page).await?;
    enter(page, "Resultat").await?;
    page.by(Role::Table, "Per steg, i siffror").await?;
    let list = page.call("listAssessments", &[]).await?;
    assert_eq!(list[0]["checklist"], "sex-steg");
    let kept = exported(page, list[0]["id"].as_str().unwrap_or_default()).await?;
    assert_eq!(kept["items"]["S1-01"]["answer"], "started");
    assert_eq!(kept["phases"]["forbered"]["done"], true);
    stage.browser.assert_quiet().await
}
