//! Short ways through the element.

use anyhow::{Context, Result};
use implementum_pages::{Finds as _, Key, Page, Role};
use serde_json::{Value, json};

/// Creates an assessment and gives its id.
pub async fn begin(page: &Page, subject: &str) -> Result<String> {
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").paste(subject).await?;
    page.press(Key::Enter).await?;
    page.by(Role::Button, "Börja med första frågan").await?;
    let list = list(page).await?;
    list.into_iter().find_map(|(id, name)| (name == subject).then_some(id)).context("the new one in the list")
}

/// Ids and names of what is there, once the element has read what is kept.
pub async fn list(page: &Page) -> Result<Vec<(String, String)>> {
    page.wait_until("customElements.whenDefined('implementum-widget').then(() => true)").await?;
    let list = page.call("listAssessments", &[]).await?;
    let entries = list.as_array().into_iter().flatten();
    let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
    Ok(entries.map(|entry| (text(entry, "id"), text(entry, "name"))).collect())
}

/// An assessment as its file would be now; nothing when it is not there.
pub async fn file(page: &Page, id: &str) -> Result<Value> {
    if !list(page).await?.iter().any(|(one, _)| one == id) {
        return Ok(Value::Null);
    }
    let text = page.call("exportAssessment", &[json!(id)]).await?;
    serde_json::from_str(text.as_str().context("a text")?).context("a file")
}

/// Comes from the list to the first question of an assessment.
pub async fn first_question(page: &Page, subject: &str) -> Result<()> {
    page.by(Role::Button, &format!("Fortsätt med {subject}")).click().await?;
    to_first_question(page).await
}

/// Comes from the overview to the first question.
pub async fn to_first_question(page: &Page) -> Result<()> {
    page.by(Role::Button, "Börja med första frågan").click().await?;
    page.by(Role::Textbox, "Kommentar").await.map(drop)
}

/// Goes to the end of a field, to type on there.
pub async fn to_end_of(page: &Page, field: &str) -> Result<()> {
    page.by(Role::Textbox, field).click().await?;
    page.press_with(Key::Control, Key::End).await
}
