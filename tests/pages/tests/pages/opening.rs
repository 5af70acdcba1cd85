//! *Öppna fil*: what would happen is shown before it happens, by mouse, by keyboard, and with a hundred differences.

use anyhow::Result;
use implementum_pages::{Finds as _, Key, Options, Page, Role};
use serde_json::{Value, json};

use crate::stage;
use crate::steps::{FILLED, FILLED_SUBJECT, exported, import, saved, take_in, to_list};

/// Lets a file fall on the element and waits until it is shown.
async fn drop(page: &Page, text: &str) -> Result<()> {
    let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
    widget.drop_file("fil.json", "application/json", text.as_bytes()).await?;
    page.wait_for_focus(Role::Heading, "Öppna fil").await.map(std::mem::drop)
}

/// The filled file with another unit and another comment, as someone would change it by hand.
fn changed() -> String {
    FILLED.replacen("Ortopedkliniken, Växjö", "Kirurgen", 1).replacen("RIKSHÖFT", "Vårt register", 1)
}

#[tokio::test]
async fn differences_stand_side_by_side_and_only_what_is_chosen_is_taken() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    import(page, FILLED).await?;
    to_list(page).await?;
    let before = exported(page, "a-1").await?;
    drop(page, &changed()).await?;
    page.wait_for_text("Både filen och det som finns här har ändrats").await?;
    page.wait_for_text("Innan något ändras sparas en säkerhetskopia").await?;
    let unit = page.by(Role::Group, "Enhet").await?;
    unit.by(Role::Radio, "Behåll båda").that("el.checked").await?;
    unit.by(Role::Radio, "Som i filen").click().await?;
    assert_eq!(exported(page, "a-1").await?, before, "nothing has changed yet");
    let evidence = page.containing(Role::Group, "Hur vet vi det?").await?;
    evidence.by(Role::Radio, "Som det är här").click().await?;
    let faults = page.axe(&["EN-301-549", "wcag22aa", "best-practice"]).await?;
    assert!(faults.is_empty(), "{faults:?}");
    take(page).await?;
    saved(page).await?;
    let after = exported(page, "a-1").await?;
    assert_eq!(after["about"]["unit"], "Kirurgen");
    assert_eq!(after["items"], before["items"]);
    drop(page, &changed()).await?;
    page.wait_for_text("Filen har inget nytt.").await?;
    take_in(page, "Gå vidare").await?;
    page.holding(Role::Status, "Allt i filen fanns redan här").await?;
    assert_eq!(exported(page, "a-1").await?, after, "the same file twice changes nothing");
    page.by(Role::Button, "Vad finns sparat här?").click().await?;
    page.wait_for_text("säkerhetskopia").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_file_is_looked_at_chosen_from_and_left_by_keyboard_alone() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    import(page, FILLED).await?;
    to_list(page).await?;
    let before = exported(page, "a-1").await?;
    drop(page, &changed()).await?;
    page.tab_to(Role::Button, "Ta allt ur filen").await?;
    page.press(' ').await?;
    let unit = page.by(Role::Group, "Enhet").await?;
    unit.by(Role::Radio, "Som i filen").that("el.checked").await?;
    page.tab_to(Role::Radio, "Som i filen").await?;
    page.press(Key::Up).await?;
    unit.by(Role::Radio, "Som det är här").that("el.checked").await?;
    page.press_with(Key::Shift, Key::Tab).await?;
    to_list(page).await?;
    assert_eq!(exported(page, "a-1").await?, before, "what was left is not taken");
    drop(page, &changed()).await?;
    page.tab_to(Role::Button, "Ta in som valt").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, FILLED_SUBJECT).await?;
    page.holding(Role::Status, "I 2 fält finns nu olika versioner").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_hundred_differences_are_shown_in_part_and_all_on_demand() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    let mut file: Value = serde_json::from_str(FILLED)?;
    let ids: Vec<String> = (1..=60).map(|number| format!("X{number:02}")).collect();
    for id in &ids {
        file["items"][id] = json!({ "comment": "Här", "evidence": "Här" });
    }
    import(page, &file.to_string()).await?;
    to_list(page).await?;
    let theirs = file.to_string().replace("\"Här\"", "\"Där\"");
    drop(page, &theirs).await?;
    page.by(Role::Heading, "120 skillnader").await?;
    assert_eq!(page.containing(Role::Group, "Fråga X").count().await?, 20);
    page.by(Role::Button, "Visa alla 120").click().await?;
    page.wait_until(
        "document.querySelector('implementum-widget').shadowRoot.querySelectorAll('.differs').length === 120",
    )
    .await?;
    page.by(Role::Button, "Ta allt ur filen").click().await?;
    take(page).await?;
    let after = exported(page, "a-1").await?;
    assert!(ids.iter().all(|id| after["items"][id] == json!({ "comment": "Där", "evidence": "Där" })));
    stage.browser.assert_quiet().await
}

async fn take(page: &Page) -> Result<()> {
    page.by(Role::Button, "Ta in som valt").click().await?;
    page.wait_for_focus(Role::Heading, FILLED_SUBJECT).await.map(std::mem::drop)
}

#[tokio::test]
async fn a_file_that_was_changed_since_it_was_saved_is_told_as_such() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    import(page, FILLED).await?;
    let text = page.call("exportAssessment", &[json!("a-1")]).await?;
    let text = text.as_str().unwrap_or_default();
    to_list(page).await?;
    drop(page, text).await?;
    page.wait_for_text("Kontrollkoden stämmer").await?;
    page.by(Role::Button, "Avbryt").click().await?;
    page.wait_for_focus(Role::Heading, "Mina självskattningar").await?;
    drop(page, &text.replacen("Ortopedkliniken", "Kirurgkliniken", 1)).await?;
    page.wait_for_text("filen har ändrats sedan den sparades").await?;
    page.by(Role::Button, "Öppna som en egen självskattning").click().await?;
    page.wait_for_focus(Role::Heading, &format!("{FILLED_SUBJECT} (kopia)")).await?;
    to_list(page).await?;
    assert_eq!(page.containing(Role::Button, "Fortsätt med").count().await?, 2);
    stage.browser.assert_quiet().await
}
