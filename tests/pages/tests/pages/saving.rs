//! What is written stays: when it is saved, under which key, and what is said when it cannot be.

use anyhow::Result;
use implementum_pages::{Browser, Finds as _, Options, Role, Site, dist};
use serde_json::json;

use crate::steps::{FILLED, begin, enter, exported, first_question, import, saved};
use crate::{spoiled_stage, stage};

#[tokio::test]
async fn the_first_write_comes_with_the_first_own_action() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Digital triage").await?;
    page.by(Role::Button, "Avbryt").click().await?;
    page.by(Role::Button, "Ny självskattning").await?;
    page.by(Role::Button, "In English").click().await?;
    page.by(Role::Button, "På svenska").click().await?;
    page.reload().await?;
    page.by(Role::Button, "Ny självskattning").await?;
    assert!(page.storage().await?.is_empty(), "{:?}", page.storage().await?);
    let id = begin(page, "Digital triage").await?;
    saved(page).await?;
    assert_eq!(page.storage().await?.into_keys().collect::<Vec<_>>(), [format!("implementum/default/{id}")]);
    Ok(())
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_sentence_loses_nothing() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").fill("Vi har börj").await?;
    page.reload().await?;
    page.by(Role::Textbox, "Kommentar").that("el.value === 'Vi har börj'").await?;
    Ok(())
}

#[tokio::test]
async fn what_is_typed_without_a_pause_is_saved_while_it_is_typed_and_the_bar_says_so() -> Result<()> {
    const WATCH: &str = "window.typed = []; window.kept = [];
        addEventListener('input', () => typed.push(performance.now()), true);
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) { set.call(this, key, value); kept.push(performance.now()); };";
    let stage = spoiled_stage(WATCH).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.eval("(typed.length = 0, kept.length = 0)").await?;
    // So long that the quickest machine types at it for longer than a save waits.
    let sentence = "Vi skriver länge utan att göra någon paus alls, och ändå sparas det medan vi skriver. ".repeat(12);
    page.by(Role::Textbox, "Kommentar").fill(&sentence).await?;
    saved(page).await?;
    assert!(page.storage().await?[&format!("implementum/default/{id}")].contains(&sentence));
    // No stopwatch: a save that waits for a pause would come after the last letter, and only then.
    let meanwhile = page.eval("kept.filter((time) => time < typed.at(-1)).length").await?;
    assert!(meanwhile.as_u64().is_some_and(|saves| saves > 0), "nothing was saved while the sentence was typed");
    Ok(())
}

#[tokio::test]
async fn the_instance_names_the_key_and_foreign_keys_are_never_touched() -> Result<()> {
    const HOST: &str = "<!doctype html><html lang=sv><title>Värd</title><script type=module src=/implementum.js></script><implementum-widget instance=ortopeden></implementum-widget>";
    let site = Site::of(&dist()?).page("/host.html", HOST).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/host.html")).await?;
    let foreign =
        [("sidans-egen", "1"), ("implementum", "2"), ("implementum/default/z", "3"), ("implementum/ortopeden2/z", "4")];
    for (key, value) in foreign {
        page.store(key, value).await?;
    }
    let id = begin(&page, "Höftfraktur").await?;
    saved(&page).await?;
    assert!(page.storage().await?.contains_key(&format!("implementum/ortopeden/{id}")));
    page.by(Role::Button, "Mina självskattningar").click().await?;
    page.by(Role::Button, "Mer om Höftfraktur").click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    page.holding(Role::Status, "”Höftfraktur” är borttagen.").await?;
    page.wait_until(&format!("localStorage.getItem('implementum/ortopeden/{id}') === null")).await?;
    assert!(page.mirror("implementum/ortopeden").await?.is_empty());
    let left: Vec<_> = page.storage().await?.into_iter().collect();
    let mut expected = foreign.map(|(key, value)| (key.to_owned(), value.to_owned()));
    expected.sort();
    assert_eq!(left, expected);
    Ok(())
}

#[tokio::test]
async fn a_full_storage_is_told_until_it_works_again_and_nothing_is_lost() -> Result<()> {
    const FULL: &str = "window.full = true; const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (full) throw new DOMException('no room', 'QuotaExceededError');
            set.call(this, key, value);
        };
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...all) {
            if (full) throw new DOMException('no room', 'QuotaExceededError');
            return put.apply(this, all);
        };";
    let stage = spoiled_stage(FULL).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    let alert = page.holding(Role::Alert, "utrymme för den här webbplatsen är fullt").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").fill("Skrivet ändå").await?;
    page.wait_for_text("Inte sparat").await?;
    alert.by(Role::Button, "Spara som fil").click().await?;
    let file = String::from_utf8(stage.browser.downloaded().await?.bytes)?;
    assert!(file.contains("Skrivet ändå") && page.storage().await?.is_empty());
    page.eval("(window.full = false)").await?;
    page.by(Role::Textbox, "Hur vet vi det?").fill("Nu går det").await?;
    saved(page).await?;
    alert.none(Role::Button, "Spara som fil").await?;
    assert_eq!(alert.text().await?, "");
    let kept = page.storage().await?.remove(&format!("implementum/default/{id}")).unwrap_or_default();
    assert!(kept.contains("Skrivet ändå") && kept.contains("Nu går det"), "{kept}");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_blocked_storage_is_told_and_the_work_goes_on() -> Result<()> {
    const BLOCKED: &str = "for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, {
        get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });";
    let stage = spoiled_stage(BLOCKED).await?;
    let page = &stage.page;
    page.holding(Role::Alert, "Webbläsaren tillåter inte att något sparas här.").await?;
    let id = begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").fill("Finns så länge sidan är öppen").await?;
    let alert = page.holding(Role::Alert, "Webbläsaren tillåter inte").await?;
    alert.by(Role::Button, "Spara som fil").click().await?;
    let file = stage.browser.downloaded().await?;
    assert!(String::from_utf8(file.bytes)?.contains("Finns så länge sidan är öppen"));
    assert_eq!(exported(page, &id).await?["items"]["F1-01"]["comment"], "Finns så länge sidan är öppen");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn what_cannot_be_read_is_shown_can_be_taken_out_and_is_never_overwritten() -> Result<()> {
    const KEY: &str = "implementum/default/a-1";
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let broken = &FILLED[..900];
    page.store(KEY, broken).await?;
    page.reload().await?;
    page.by(Role::Heading, "Något som är sparat här kunde inte läsas").await?;
    page.by(Role::Button, "Spara som det är").click().await?;
    assert_eq!(String::from_utf8(stage.browser.downloaded().await?.bytes)?, broken);
    begin(page, "Något annat").await?;
    assert_eq!(import(page, FILLED).await?["ok"], true);
    page.holding(Role::Alert, "Webbläsaren sparar det ni skriver, men bara på ett ställe av två").await?;
    assert_eq!(page.storage().await?[KEY], broken);
    page.reload().await?;
    page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    page.by(Role::Heading, "Något som är sparat här kunde inte läsas").await?;
    page.by(Role::Button, "Fortsätt med Höftfraktur – sammanhållet vårdförlopp").await?;
    assert_eq!(page.storage().await?[KEY], broken);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn after_a_panic_the_element_says_so_writes_nothing_more_and_hands_out_what_is_kept() -> Result<()> {
    // The browser refuses an element that the view must have: what no code of ours reckons with.
    const SPOIL: &str = "window.spoil = () => { const make = Document.prototype.createElement;
        Document.prototype.createElement = function (name, ...more) {
            if (name === 'article') throw new Error('planted');
            return make.call(this, name, ...more);
        }; };";
    let stage = spoiled_stage(SPOIL).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    saved(page).await?;
    let kept = page.storage().await?;
    page.eval("spoil()").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    page.wait_for_text("Något gick fel i verktyget, och det har stannat").await?;
    page.by(Role::Button, "Spara som fil: Höftfraktur").click().await?;
    let file = stage.browser.downloaded().await?;
    assert_eq!(page.storage().await?, kept);
    page.reload().await?;
    let answer = import(page, &String::from_utf8(file.bytes)?).await?;
    assert_eq!(answer, json!({ "ok": true, "imported": [id] }));
    page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    page.by(Role::Button, "Fortsätt med Höftfraktur").await?;
    Ok(())
}
