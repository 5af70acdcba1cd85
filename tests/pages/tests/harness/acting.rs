//! Mouse, keyboard, files, storage and tabs.

use anyhow::Result;
use implementum_pages::*;

use crate::{complaint, impatient, stage, stage_in};

#[tokio::test]
async fn a_click_reaches_what_is_below_the_fold_and_a_radio_button_drawn_by_its_label() -> Result<()> {
    let stage = stage_in(Options::phone()).await?;
    stage.page.by(Role::Button, "Längst ner").click().await?;
    stage.page.wait_for_text("Botten").await?;
    stage.page.by(Role::Radio, "Inte påbörjat").click().await?;
    stage.page.by(Role::Radio, "Inte påbörjat").that("el.checked").await?;
    Ok(())
}

#[tokio::test]
async fn a_disabled_button_cannot_be_clicked() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    let said = complaint(stage.page.by(Role::Button, "Spärrad").click().await);
    assert!(said.starts_with("button “Spärrad” cannot be clicked: it is disabled"), "{said}");
    Ok(())
}

#[tokio::test]
async fn keys_go_where_the_focus_is() -> Result<()> {
    let stage = stage().await?;
    let page = &stage.page;
    page.tab_to(Role::Button, "Ny självskattning").await?;
    page.press(Key::Enter).await?;
    page.holding(Role::Status, "Ny").await?;
    page.press_with(Key::Shift, Key::Tab).await?;
    page.wait_for_focus(Role::Link, "Handlingsplan").await?;
    page.tab_to(Role::Radio, "På plats").await?;
    page.press(Key::Down).await?;
    assert_eq!(page.focused().await?.heard.to_string(), "radio “Inte påbörjat”");
    assert!(page.focused().await?.is_checked().await?);
    Ok(())
}

#[tokio::test]
async fn text_is_typed_replaced_pasted_and_kept_in_storage_over_a_reload() -> Result<()> {
    let stage = stage().await?;
    let page = &stage.page;
    let note = page.by(Role::Textbox, "Anteckning").await?;
    note.fill("Först").await?;
    note.fill("Å, ä och ö – “så”\nrad två").await?;
    assert_eq!(note.value().await?, "Å, ä och ö – “så”\nrad två");
    assert_eq!(page.storage().await?.get("note").map(String::as_str), Some("Å, ä och ö – “så”\nrad två"));
    page.reload().await?;
    assert_eq!(page.by(Role::Textbox, "Anteckning").await?.value().await?, "Å, ä och ö – “så”\nrad två");
    page.by(Role::Textbox, "Anteckning").paste("Klistrat in").await?;
    assert_eq!(page.storage().await?.get("note").map(String::as_str), Some("Klistrat in"));
    page.clear_storage().await?;
    page.store("note", "från en annan flik").await?;
    page.reload().await?;
    page.by(Role::Textbox, "Anteckning").that("el.value === 'från en annan flik'").await?;
    Ok(())
}

#[tokio::test]
async fn an_option_is_chosen_by_its_text() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    let list = stage.page.by(Role::Combobox, "Storlek").await?;
    list.choose("Stort").await?;
    assert_eq!(list.value().await?, "Stort");
    let said = complaint(list.choose("Enormt").await);
    assert!(said.contains(r#"there are ["Litet","Stort"]"#), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_date_is_typed_in_whatever_order_the_field_has() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    let date = stage.page.by(Role::Date, "Klart senast").await?;
    date.fill_date("2026-11-30").await?;
    date.fill_date("2027-02-01").await?;
    assert_eq!(date.value().await?, "2027-02-01");
    let said = complaint(stage.page.by(Role::Textbox, "Mottagning").fill_date("2026-11-30").await);
    assert!(said.contains("does not take the date 2026-11-30"), "{said}");
    Ok(())
}

#[tokio::test]
async fn files_go_in_by_dialog_and_by_drop_and_come_out_by_download() -> Result<()> {
    let stage = stage_in(Options { patience: Options::default().patience, ..impatient() }).await?;
    let (page, browser) = (&stage.page, &stage.browser);
    page.by(Role::Button, "Spara som fil").click().await?;
    let first = browser.downloaded().await?;
    assert_eq!((first.name.as_str(), first.bytes.as_slice()), ("åtgärder.json", r#"{"å":1}"#.as_bytes()));
    page.by(Role::Button, "Öppna fil").upload(&first.path).await?;
    page.wait_for_text(r#"Läste åtgärder.json: {"å":1}"#).await?;
    let target = page.by(Role::Region, "Släpp en fil här").await?;
    target.drop_file("släppt.json", "application/json", b"{}").await?;
    page.wait_for_text("Läste släppt.json: {}").await?;
    let said = complaint(page.by(Role::Region, "Gap").await?.drop_file("x", "", b"").await);
    assert!(said.contains("takes no dropped file"), "{said}");
    page.by(Role::Button, "Spara som fil").click().await?;
    assert_eq!(browser.downloaded().await?.name, "åtgärder.json");
    Ok(())
}

#[tokio::test]
async fn promises_of_the_element_resolve_or_tell_why_not() -> Result<()> {
    let stage = stage().await?;
    assert_eq!(stage.page.call("double", &[21.into()]).await?, 42);
    assert_eq!(complaint(stage.page.call("double", &["x".into()]).await), "double was rejected: inte ett tal");
    assert!(complaint(stage.page.call("halve", &[]).await).contains("there is no method halve"));
    stage.page.wait_until("document.querySelector('implementum-widget').double(1)").await?;
    Ok(())
}

#[tokio::test]
async fn a_window_of_its_own_hides_no_other() -> Result<()> {
    const COUNT: &str = "(window.hidden = 0, document.addEventListener('visibilitychange', () => { hidden += 1; }))";
    let stage = stage().await?;
    let first = &stage.page;
    first.eval(COUNT).await?;
    let second = stage.browser.new_window(stage.site.url("/index.html")).await?;
    second.by(Role::Textbox, "Anteckning").fill("två").await?;
    assert_eq!(first.eval("[hidden, document.visibilityState]").await?, serde_json::json!([0, "visible"]));
    Ok(())
}

#[tokio::test]
async fn two_tabs_share_the_storage_and_are_worked_in_by_turns() -> Result<()> {
    let stage = stage().await?;
    let first = &stage.page;
    let second = stage.browser.new_tab(stage.site.url("/index.html")).await?;
    second.by(Role::Textbox, "Anteckning").fill("två").await?;
    first.by(Role::Button, "Ny självskattning").click().await?;
    first.reload().await?;
    first.by(Role::Textbox, "Anteckning").that("el.value === 'två'").await?;
    assert_eq!(second.eval("innerWidth").await?, 1280);
    assert_eq!(second.holding(Role::Status, "Ny").count().await?, 0);
    second.close().await?;
    first.by(Role::Button, "Ny självskattning").await?;
    Ok(())
}
