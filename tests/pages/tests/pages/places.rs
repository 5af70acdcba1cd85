//! The two places in which the browser keeps an assessment: each is enough, and one that fails is told.

use anyhow::Result;
use implementum_pages::{Browser, Engine, Finds as _, Options, Page, Role, Site, dist, skip_in};

use crate::steps::{begin, first_question, go_on_with, saved};
use crate::{spoiled_stage, stage};

/// The database of an element without an instance.
const MIRROR: &str = "implementum/default";

/// Writes a comment on the first question, and waits until it is saved.
async fn comment(page: &Page, text: &str) -> Result<()> {
    page.by(Role::Textbox, "Kommentar").fill(text).await?;
    page.wait_until(&format!("Object.values(localStorage).some((kept) => kept.includes('{text}'))")).await?;
    saved(page).await
}

/// Loads the page again, and sees the comment there.
async fn is_there(page: &Page, site: &Site, text: &str) -> Result<()> {
    page.open(site.url("/")).await?;
    go_on_with(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").that(&format!("el.value === '{text}'")).await?;
    Ok(())
}

#[tokio::test]
async fn no_database_is_there_before_the_first_own_action() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Digital triage").await?;
    page.by(Role::Button, "Avbryt").click().await?;
    page.by(Role::Button, "Ny självskattning").await?;
    page.reload().await?;
    page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(page.databases().await?, [""; 0]);
    let id = begin(page, "Digital triage").await?;
    saved(page).await?;
    assert_eq!(page.databases().await?, [MIRROR]);
    assert_eq!(
        page.mirror(MIRROR).await?,
        [(id.clone(), page.storage().await?[&format!("{MIRROR}/{id}")].clone())].into()
    );
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn each_place_alone_has_everything_and_fills_the_other_one_again() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    comment(page, "På båda ställena").await?;
    page.open(stage.site.url("/integritet.html")).await?;
    page.clear_storage().await?;
    is_there(page, &stage.site, "På båda ställena").await?;
    comment(page, "Igen").await?;
    page.open(stage.site.url("/integritet.html")).await?;
    assert!(page.storage().await?[&format!("{MIRROR}/{id}")].contains("Igen"));
    page.delete_database(MIRROR).await?;
    is_there(page, &stage.site, "Igen").await?;
    page.wait_until("indexedDB.databases().then((all) => all.length === 1)").await?;
    saved(page).await?;
    assert!(page.mirror(MIRROR).await?[&id].contains("Igen"));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn what_is_called_saved_outlives_a_power_cut() -> Result<()> {
    if skip_in(Engine::WebKit, "under its driver nothing outlives the browser") {
        return Ok(());
    }
    let profile = tempfile::tempdir()?;
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(Options::laptop().with_profile(profile.path())).await?;
    let page = browser.open(site.url("/")).await?;
    begin(&page, "Höftfraktur").await?;
    first_question(&page).await?;
    for text in ["Ett", "Ett två", "Ett två tre"] {
        comment(&page, text).await?;
    }
    browser.cut_power()?;
    let browser = Browser::start(Options::laptop().with_profile(profile.path())).await?;
    let page = browser.open("about:blank").await?;
    is_there(&page, &site, "Ett två tre").await
}

#[tokio::test]
async fn clearing_the_site_while_it_is_open_loses_nothing() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    comment(page, "Före").await?;
    page.clear_storage().await?;
    page.delete_database(MIRROR).await?;
    comment(page, "Efter").await?;
    assert_eq!(page.mirror(MIRROR).await?.len(), 1);
    is_there(page, &stage.site, "Efter").await
}

#[tokio::test]
async fn without_a_database_the_weaker_thing_is_said_and_true() -> Result<()> {
    // One that is not there, and one that never answers.
    let scripts = [
        "Object.defineProperty(window, 'indexedDB', { value: undefined });",
        "IDBFactory.prototype.open = () => ({}); IDBFactory.prototype.databases = () => new Promise(() => {});",
    ];
    for script in scripts {
        let stage = spoiled_stage(script).await?;
        let page = &stage.page;
        let alert = page.holding(Role::Alert, "Stängs datorn av plötsligt kan den sista minuten gå förlorad.").await?;
        begin(page, "Höftfraktur").await?;
        page.wait_for_text("Sparat på ett ställe av två").await?;
        assert!(!page.text().await?.contains("Sparat i den här webbläsaren"));
        alert.by(Role::Button, "Spara som fil").click().await?;
        stage.browser.downloaded().await?;
        first_question(page).await?;
        page.by(Role::Textbox, "Kommentar").fill("Ändå").await?;
        page.wait_until("Object.values(localStorage).some((kept) => kept.includes('Ändå'))").await?;
        is_there(page, &stage.site, "Ändå").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_full_local_storage_is_told_and_the_mirror_takes_everything() -> Result<()> {
    const FULL: &str =
        "Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); };";
    let stage = spoiled_stage(FULL).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    page.holding(Role::Alert, "bara på ett ställe av två: det andra är fullt eller går inte att använda").await?;
    first_question(page).await?;
    page.by(Role::Textbox, "Kommentar").fill("I spegeln").await?;
    page.wait_until(
        "new Promise((yes) => { const open = indexedDB.open('implementum/default'); open.onsuccess = () => {
            open.result.transaction('texts').objectStore('texts').getAll().onsuccess = ({ target }) => {
                open.result.close(); yes(target.result.some((kept) => kept.includes('I spegeln'))); }; }; })",
    )
    .await?;
    assert!(page.storage().await?.is_empty());
    is_there(page, &stage.site, "I spegeln").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_refused_write_leaves_what_stood_there() -> Result<()> {
    // What another part of the site keeps, until not one sign more has room.
    const FILL: &str = "(() => { let text = ''; let step = 2 ** 22;
        for (; step >= 1; step /= 2) {
            try { localStorage.setItem('sidans-egen', text + 'x'.repeat(step)); text += 'x'.repeat(step); } catch { }
        }
        return text.length; })()";
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    comment(page, "Före").await?;
    let key = format!("{MIRROR}/{id}");
    let before = page.storage().await?[&key].clone();
    let filled = page.eval(FILL).await?;
    page.by(Role::Textbox, "Hur vet vi det?").fill("Så långt att det inte får plats").await?;
    page.holding(Role::Alert, "bara på ett ställe av två").await?;
    assert_eq!(page.storage().await?[&key], before);
    assert_eq!(page.eval("localStorage.getItem('sidans-egen').length").await?, filled);
    page.eval("localStorage.removeItem('sidans-egen')").await?;
    is_there(page, &stage.site, "Före").await?;
    page.by(Role::Textbox, "Hur vet vi det?").that("el.value === 'Så långt att det inte får plats'").await?;
    saved(page).await
}

#[tokio::test]
async fn after_a_panic_what_only_the_mirror_holds_is_handed_out_too() -> Result<()> {
    const SPOIL: &str = "window.spoil = () => { const make = Document.prototype.createElement;
        Document.prototype.createElement = function (name, ...more) {
            if (name === 'article') throw new Error('planted');
            return make.call(this, name, ...more);
        }; };";
    let stage = spoiled_stage(SPOIL).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    saved(page).await?;
    page.clear_storage().await?;
    page.eval("spoil()").await?;
    page.by(Role::Button, "Börja med första frågan").click().await?;
    page.by(Role::Button, "Spara som fil: Höftfraktur").click().await?;
    assert!(String::from_utf8(stage.browser.downloaded().await?.bytes)?.contains("Höftfraktur"));
    assert!(page.storage().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn where_nothing_decides_between_tabs_a_second_one_does_not_write_and_says_so() -> Result<()> {
    const BARE: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });";
    let stage = spoiled_stage(BARE).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    page.wait_for_text("Sparat på ett ställe av två").await?;
    let kept = page.storage().await?;
    let other = stage.browser.new_tab(stage.site.url("/")).await?;
    go_on_with(&other, "Höftfraktur").await?;
    first_question(&other).await?;
    other.by(Role::Textbox, "Kommentar").fill("Från den andra").await?;
    other.holding(Role::Alert, "Verktyget är öppet i en annan flik").await?;
    assert_eq!(other.storage().await?, kept);
    Ok(())
}

#[tokio::test]
async fn the_browser_is_asked_not_to_clear_the_site_after_the_first_own_change_and_not_before() -> Result<()> {
    // WebKitGTK has nothing that could be asked.
    const COUNT: &str = "window.asked = 0; const persist = () => { asked += 1; return Promise.resolve(true); };
        Object.defineProperty(Navigator.prototype, 'storage', { value: { persist } });";
    let stage = spoiled_stage(COUNT).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(page.eval("asked").await?, 0);
    begin(page, "Höftfraktur").await?;
    page.wait_until("asked === 1").await?;
    first_question(page).await?;
    comment(page, "En gång räcker").await?;
    assert_eq!(page.eval("asked").await?, 1);
    Ok(())
}

#[tokio::test]
async fn in_safari_the_seven_days_are_told() -> Result<()> {
    const SAFARI: &str = "Object.defineProperty(Navigator.prototype, 'vendor', { value: 'Apple Computer, Inc.' });";
    let stage = spoiled_stage(SAFARI).await?;
    stage.page.wait_for_text("Safari tar bort det som är sparat här om ni inte öppnar sidan på sju dagar.").await?;
    stage.browser.assert_quiet().await
}
