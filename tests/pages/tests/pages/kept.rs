//! *Vad finns sparat här?*: everything of ours, one by one, the way back to a safety copy, and leaving the computer.

use anyhow::Result;
use implementum_pages::{Engine, Finds as _, Key, Options, Page, Role};
use serde_json::json;

use crate::stage;
use crate::steps::{FILLED, FILLED_SUBJECT, begin, enter, first_question, go_on_with, import, saved, to_list};

const MIRROR: &str = "implementum/default";

/// Comes to the view from the list.
async fn what_is_kept(page: &Page) -> Result<()> {
    to_list(page).await?;
    page.by(Role::Button, "Vad finns sparat här?").click().await?;
    page.wait_for_focus(Role::Heading, "Vad finns sparat här?").await.map(drop)
}

#[tokio::test]
async fn everything_of_ours_is_shown_and_goes_one_by_one_and_nothing_else_is_touched() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    for (key, value) in [("sidans-egen", "1"), ("implementum/annan/a-1", "2")] {
        page.store(key, value).await?;
    }
    page.store("implementum/default/trasig", "{").await?;
    page.reload().await?;
    assert_eq!(import(page, FILLED).await?["ok"], true);
    begin(page, "Knäledsartros").await?;
    saved(page).await?;
    what_is_kept(page).await?;
    page.wait_for_text("Ortopedkliniken, Växjö · ungefär 6\u{a0}000 tecken").await?;
    let name = format!("Ta bort med säkerhetskopior: {FILLED_SUBJECT}");
    page.by(Role::Button, &name).click().await?;
    page.holding(Role::Status, "är borttagen").await?;
    page.wait_for_focus(Role::Heading, "Vad finns sparat här?").await?;
    page.by(Role::Button, "Spara som fil och ta bort").click().await?;
    assert_eq!(stage.browser.downloaded().await?.bytes, b"{");
    page.wait_until("localStorage.getItem('implementum/default/trasig') === null").await?;
    page.wait_until("localStorage.getItem('implementum/default/a-1') === null").await?;
    assert_eq!(page.storage().await?.len(), 3);
    assert_eq!(page.mirror(MIRROR).await?.len(), 1);
    page.reload().await?;
    what_is_kept(page).await?;
    assert!(!page.text().await?.contains(FILLED_SUBJECT), "its copies went with it");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_deleted_assessment_comes_back_from_its_safety_copy_by_keyboard() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    saved(page).await?;
    to_list(page).await?;
    page.by(Role::Button, "Mer om Höftfraktur").click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    page.wait_until(&format!("localStorage.getItem('{MIRROR}/{id}') === null")).await?;
    page.reload().await?;
    page.by(Role::Button, "Vad finns sparat här?").click().await?;
    page.wait_for_focus(Role::Heading, "Vad finns sparat här?").await?;
    page.wait_for_text("Borttagen ur listan").await?;
    page.by(Role::Button, "1 säkerhetskopia").click().await?;
    let text = page.text().await?;
    let line = text.lines().find(|line| line.starts_with("Så som det var")).expect("a copy");
    let when = line.split(" · ").next().unwrap_or_default();
    page.tab_to(Role::Button, &format!("Gå tillbaka hit: {when}")).await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "Höftfraktur").await?;
    page.holding(Role::Status, "Säkerhetskopian är tillbaka.").await?;
    saved(page).await?;
    assert!(page.mirror(MIRROR).await?.contains_key(&id));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn leaving_the_computer_saves_everything_as_one_file_that_opens_and_leaves_nothing() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.store("sidans-egen", "1").await?;
    page.eval("new Promise((yes) => { indexedDB.open('sidans-egen').onsuccess = ({ target }) => { target.result.close(); yes(); }; })")
        .await?;
    assert_eq!(import(page, FILLED).await?["ok"], true);
    begin(page, "Knäledsartros").await?;
    saved(page).await?;
    what_is_kept(page).await?;
    page.none(Role::Button, "Ta bort allt härifrån").await?;
    page.by(Role::Button, "Spara allt som en fil").click().await?;
    let file = stage.browser.downloaded().await?;
    page.by(Role::Button, "Ta bort allt härifrån").click().await?;
    page.wait_for_focus(Role::Heading, "Var står ni, och vad gör ni härnäst?").await?;
    page.holding(Role::Status, "Allt är borttaget ur den här webbläsaren.").await?;
    assert_eq!(page.storage().await?.into_iter().collect::<Vec<_>>(), [("sidans-egen".to_owned(), "1".to_owned())]);
    assert_eq!(page.databases().await?, ["sidans-egen"]);
    page.reload().await?;
    page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(page.databases().await?, ["sidans-egen"]);
    let answer = import(page, &String::from_utf8(file.bytes)?).await?;
    assert_eq!((&answer["ok"], answer["imported"].as_array().map(Vec::len)), (&json!(true), Some(2)));
    go_on_with(page, FILLED_SUBJECT).await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn another_tab_that_is_open_does_not_hinder_leaving_and_empties_too() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    saved(page).await?;
    let other = stage.browser.new_tab(stage.site.url("/")).await?;
    other.by(Role::Button, "Fortsätt med Höftfraktur").await?;
    what_is_kept(page).await?;
    page.by(Role::Button, "Spara allt som en fil").click().await?;
    stage.browser.downloaded().await?;
    page.by(Role::Button, "Ta bort allt härifrån").click().await?;
    page.holding(Role::Status, "Allt är borttaget ur den här webbläsaren.").await?;
    other.none(Role::Button, "Fortsätt med Höftfraktur").await?;
    assert!(page.storage().await?.is_empty() && page.databases().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_removed_is_told_and_stays_in_the_list() -> Result<()> {
    const STUCK: &str = "Storage.prototype.removeItem = () => {};";
    let stage = crate::spoiled_stage(STUCK).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    saved(page).await?;
    to_list(page).await?;
    page.by(Role::Button, "Mer om Höftfraktur").click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    page.holding(Role::Status, "Det gick inte att ta bort ur webbläsaren.").await?;
    page.by(Role::Button, "Fortsätt med Höftfraktur").await?;
    Ok(())
}

#[tokio::test]
async fn one_s_own_changes_are_undone_and_done_again_by_mouse_and_by_keyboard() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.by(Role::Radio, "På plats").click().await?;
    page.by(Role::Button, "Ångra senaste").click().await?;
    page.holding(Role::Status, "Ändringen är ångrad.").await?;
    page.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    page.by(Role::Button, "Gör om").click().await?;
    page.by(Role::Radio, "På plats").that("el.checked").await?;
    // From another part one is taken to where the change was made.
    enter(page, "Resultat").await?;
    page.press_with(Key::Control, 'z').await?;
    page.by(Role::Radio, "Påbörjat").that("el.checked").await?;
    page.press_with(Key::Control, 'y').await?;
    page.by(Role::Radio, "På plats").that("el.checked").await?;
    // In a field the keys are the browser's own.
    page.by(Role::Textbox, "Kommentar").click().await?;
    page.type_text("abc").await?;
    page.press_with(Key::Control, 'z').await?;
    // The browser in place of Safari has no key for it; ours must not step in there either.
    let is_left = if Engine::of_this_run() == Engine::WebKit { "el.value === 'abc'" } else { "el.value !== 'abc'" };
    page.by(Role::Textbox, "Kommentar").that(is_left).await?;
    page.by(Role::Radio, "På plats").that("el.checked").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn leaving_the_page_is_asked_about_only_where_something_would_be_lost() -> Result<()> {
    const FULL: &str = "window.full = false;
        for (const [of, name] of [[Storage, 'setItem'], [IDBObjectStore, 'put']]) {
            const put = of.prototype[name];
            of.prototype[name] = function (...all) {
                if (full) throw new DOMException('no room', 'QuotaExceededError');
                return put.apply(this, all);
            };
        }";
    const ASKS: &str = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    let stage = crate::spoiled_stage(FULL).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    saved(page).await?;
    assert_eq!(page.eval(ASKS).await?, false);
    page.eval("(window.full = true)").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").fill("Får inte plats").await?;
    page.holding(Role::Alert, "utrymme för den här webbplatsen är fullt").await?;
    page.wait_until(ASKS).await?;
    page.eval("(window.full = false)").await?;
    page.by(Role::Textbox, "Hur vet vi det?").fill("Nu").await?;
    saved(page).await?;
    page.wait_until(&format!("!({ASKS})")).await?;
    Ok(())
}
