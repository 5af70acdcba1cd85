//! *Mina självskattningar* and what can be done with a card there.

use anyhow::Result;
use implementum_pages::{Finds as _, Key, Options, Page, Role};

use crate::stage;
use crate::steps::{FILLED_SUBJECT, begin, exported, first_question, go_on_with, open_filled, saved, to_list};

/// Goes to the list and opens what more can be done with an assessment.
async fn more_about(page: &Page, subject: &str) -> Result<()> {
    to_list(page).await?;
    page.by(Role::Button, &format!("Mer om {subject}")).click().await
}

#[tokio::test]
async fn a_first_visit_says_what_to_do_and_a_card_says_how_far_one_has_come() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    for heading in ["Så går det till", "Gå igenom checklistan", "Hitta gapen", "Gör en plan", "Dela med processledaren"]
    {
        page.by(Role::Heading, heading).await?;
    }
    page.wait_for_text("Skriv inga uppgifter om patienter, och inga namn.").await?;
    open_filled(page).await?;
    page.by(Role::Button, "Mina självskattningar").click().await?;
    let card = page.holding(Role::ListItem, FILLED_SUBJECT).text().await?;
    for text in ["Ortopedkliniken, Växjö · Lokal arbetsgrupp (LAG)", "Ändrad ", "Sparat som fil "] {
        assert!(card.contains(text), "{text} in {card}");
    }
    page.containing(Role::Img, "Behovsinventering: 11 av 11 besvarade. Installation: 12 av 12 besvarade.").await?;
    page.none(Role::Heading, "Så går det till").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn only_what_is_introduced_must_be_filled_in_and_enter_there_creates() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.wait_for_focus(Role::Heading, "Ny självskattning").await?;
    page.by(Role::Button, "Skapa").click().await?;
    let field = page.wait_for_focus(Role::Textbox, "Vad ska införas?").await?;
    assert!(field.description().await?.contains("Skriv vad som ska införas"), "{}", field.description().await?);
    assert_eq!(field.eval("el.ariaInvalid").await?, "true");
    page.type_text("Digital triage").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "Digital triage").await?;
    page.wait_for_text("0 av 40 besvarade").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_assessment_is_renamed_and_copied_and_the_copy_is_its_own() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    more_about(page, "Höftfraktur").await?;
    page.by(Role::Button, "Byt namn").click().await?;
    page.wait_for_focus(Role::Heading, "Om självskattningen").await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftfraktur 2.0").await?;
    page.by(Role::Textbox, "Hur har patienter och närstående varit med?").fill("Två möten.").await?;
    page.by(Role::Button, "Klart").click().await?;
    page.wait_for_focus(Role::Heading, "Höftfraktur 2.0").await?;
    more_about(page, "Höftfraktur 2.0").await?;
    page.by(Role::Button, "Kopiera").click().await?;
    page.holding(Role::Status, "Kopian ”Höftfraktur 2.0 (kopia)” ligger nu i listan.").await?;
    go_on_with(page, "Höftfraktur 2.0 (kopia)").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").fill("Bara i kopian").await?;
    saved(page).await?;
    assert_eq!(exported(page, &id).await?["items"], serde_json::json!({}));
    assert_eq!(exported(page, &id).await?["about"]["involvement"], "Två möten.");
    assert_eq!(page.storage().await?.len(), 2);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_assessment_goes_to_the_archive_and_back() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    more_about(page, "Höftfraktur").await?;
    page.by(Role::Button, "Arkivera").click().await?;
    page.holding(Role::Status, "”Höftfraktur” ligger nu i arkivet.").await?;
    page.none(Role::Button, "Fortsätt med Höftfraktur").await?;
    page.reload().await?;
    page.by(Role::Button, "Arkiverade (1)").click().await?;
    page.by(Role::Button, "Mer om Höftfraktur").click().await?;
    page.by(Role::Button, "Ta tillbaka").click().await?;
    page.holding(Role::Status, "”Höftfraktur” är tillbaka i listan.").await?;
    page.none(Role::Button, "Arkiverade (1)").await?;
    go_on_with(page, "Höftfraktur").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_deleted_assessment_comes_back_with_everything_in_it() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    saved(page).await?;
    let (before, stored) = (exported(page, "a-1").await?, page.storage().await?);
    more_about(page, FILLED_SUBJECT).await?;
    page.by(Role::Button, "Ta bort").click().await?;
    page.holding(Role::Status, "är borttagen.").await?;
    page.wait_until("localStorage.length === 0").await?;
    page.by(Role::Button, "Ångra").click().await?;
    page.holding(Role::Status, "Det är tillbaka.").await?;
    assert_eq!(exported(page, "a-1").await?, before);
    page.wait_until("localStorage.length === 1").await?;
    assert_eq!(page.storage().await?, stored);
    page.reload().await?;
    go_on_with(page, FILLED_SUBJECT).await?;
    assert_eq!(exported(page, "a-1").await?, before);
    stage.browser.assert_quiet().await
}
