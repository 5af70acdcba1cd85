//! Short ways that many tests take.

use anyhow::{Context, Result};
use implementum_pages::{Finds, Key, Page, Role};
use serde_json::{Value, json};

use crate::content::phase;

/// A file with a bit of everything in it; its assessment has the id `a-1`.
pub const FILLED: &str = include_str!("../../../fixtures/assessment-1.json");
/// What it is about.
pub const FILLED_SUBJECT: &str = "Höftfraktur – sammanhållet vårdförlopp";

/// The heading of the list as long as there is nothing in it.
pub const WELCOME: &str = "Var står ni, och vad gör ni härnäst?";

/// Creates an assessment as quickly as one can, and gives its id.
pub async fn begin(page: &Page, subject: &str) -> Result<String> {
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill(subject).await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, subject).await?;
    let list = page.call("listAssessments", &[]).await?;
    let entry = list.as_array().into_iter().flatten().find(|entry| entry["name"] == subject);
    Ok(entry.and_then(|entry| entry["id"].as_str()).context("the new one in the list")?.to_owned())
}

/// Comes to the first open question from the overview.
pub async fn first_question(page: &Page) -> Result<()> {
    page.by(Role::Button, "Börja med första frågan").click().await?;
    page.wait_for_focus(Role::Heading, phase(0, false).1[0].text).await.map(drop)
}

/// Comes to the overview of an assessment from the list.
pub async fn go_on_with(page: &Page, subject: &str) -> Result<()> {
    page.by(Role::Button, &format!("Fortsätt med {subject}")).click().await?;
    page.wait_for_focus(Role::Heading, subject).await.map(drop)
}

/// Goes to the list of assessments, by the name at the top, which phones have too.
pub async fn to_list(page: &Page) -> Result<()> {
    page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    let is_empty = page.call("listAssessments", &[]).await? == json!([]);
    page.wait_for_focus(Role::Heading, if is_empty { WELCOME } else { "Mina självskattningar" }).await.map(drop)
}

/// Goes to a part of the assessment by its name in the navigation.
pub async fn go(page: &Page, part: &str) -> Result<()> {
    let parts = page.by(Role::Navigation, "Självskattningens delar").await?;
    parts.by(Role::Button, part).click().await
}

/// Waits until the element can be talked to.
pub async fn ready(page: &Page) -> Result<()> {
    page.wait_until("customElements.whenDefined('implementum-widget').then(() => true)").await
}

/// Opens a text as the page around the element would, and gives the answer.
pub async fn import(page: &Page, text: &str) -> Result<Value> {
    ready(page).await?;
    page.call("importFile", &[json!(text)]).await
}

/// Takes in what *Öppna fil* shows, by the button that is called so there.
pub async fn take_in(page: &Page, button: &str) -> Result<()> {
    page.wait_for_focus(Role::Heading, "Öppna fil").await?;
    page.by(Role::Button, button).click().await
}

/// An assessment as its file would be now, without the time of saving.
pub async fn exported(page: &Page, id: &str) -> Result<Value> {
    ready(page).await?;
    let text = page.call("exportAssessment", &[json!(id)]).await?;
    let mut file: Value = serde_json::from_str(text.as_str().context("a text")?)?;
    file.as_object_mut().map(|file| file.remove("exportedAt"));
    Ok(file)
}

/// Waits until the bar says that everything is saved.
pub async fn saved(page: &Page) -> Result<()> {
    page.wait_for_text("Sparat i den här webbläsaren").await
}

/// Takes in the filled assessment and comes to its overview.
pub async fn open_filled(page: &Page) -> Result<()> {
    assert_eq!(import(page, FILLED).await?["ok"], true);
    go_on_with(page, FILLED_SUBJECT).await
}

/// Goes to a part and waits until its heading has the focus.
pub async fn enter(page: &Page, part: &str) -> Result<()> {
    go(page, part).await?;
    let heading = if part == "Resultat" { "Så långt har ni kommit" } else { part };
    page.wait_for_focus(Role::Heading, heading).await.map(drop)
}

/// Gives the element a language, as the page around it would, and waits until it speaks it.
pub async fn speak(page: &Page, lang: &str) -> Result<()> {
    const WIDGET: &str = "document.querySelector('implementum-widget')";
    page.eval(&format!("{WIDGET}.setAttribute('lang', '{lang}')")).await?;
    page.wait_until(&format!("{WIDGET}.shadowRoot?.querySelector('.root[lang={lang}]')")).await
}
