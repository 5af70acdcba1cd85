//! A round of comments, all the way: the copy goes out, units write in it from the disk, what they save comes back, and
//! each comment is decided on.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use implementum_pages::{Browser, Download, Finds as _, Key, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::paper::{pages_of, says};
use crate::steps::{FILLED, FILLED_SUBJECT, go_on_with};

const ROUND: &str = "Gapanalysen till enheterna";
const EVIL: &str = "</script><script>window.ran=1</script><img src=x onerror=window.ran=1>";

/// A process leader at the desk with an assessment that has a gap analysis and a plan.
struct Desk {
    _site: Site,
    browser: Browser,
    page: Page,
}

async fn desk(file: &Value) -> Result<Desk> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/ledare.html")).await?;
    page.wait_until("customElements.whenDefined('implementum-leader').then(() => true)").await?;
    assert_eq!(page.call("importFile", &[json!(file.to_string())]).await?["ok"], true);
    go_on_with(&page, FILLED_SUBJECT).await?;
    Ok(Desk { _site: site, browser, page })
}

fn filled() -> Result<Value> {
    let mut file: Value = serde_json::from_str(FILLED)?;
    file["areas"]["ingang"]["now"] = json!(EVIL);
    Ok(file)
}

/// Begins a round about one of the two.
async fn begin_round(page: &Page, name: &str, about: &str) -> Result<()> {
    page.by(Role::Navigation, "Självskattningens delar").await?.by(Role::Button, "Införandet").click().await?;
    page.by(Role::Button, "Synpunktsrundor").click().await?;
    page.by(Role::Button, "Börja en synpunktsrunda").click().await?;
    page.wait_for_text("Välj först vad rundan gäller.").await?;
    page.by(Role::Textbox, "Rundans namn").fill(name).await?;
    page.by(Role::Combobox, "Gäller").choose(about).await?;
    page.by(Role::Date, "Svar senast").fill_date("2027-01-31").await
}

/// The copy as it would be sent.
async fn copy(desk: &Desk) -> Result<Download> {
    desk.page.by(Role::Button, "Spara en kopia att skicka").click().await?;
    let file = desk.browser.downloaded().await?;
    desk.page.holding(Role::Status, "Inte skickad än").await?;
    assert!(file.name.ends_with("-synpunkter.html"), "{}", file.name);
    Ok(file)
}

fn address(file: &Path) -> String {
    format!("file://{}", file.display())
}

/// Opens a copy from the disk, writes in it by keyboard alone and saves it.
async fn answer(copy: &Path, unit: &str, words: &[(&str, &str)]) -> Result<(Browser, Download)> {
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(address(copy)).await?;
    for (row, text) in words {
        page.tab_to(Role::Textbox, &format!("Er synpunkt: {row}")).await?;
        page.type_text(text).await?;
    }
    page.tab_to(Role::Textbox, "Enhet").await?;
    page.type_text(unit).await?;
    page.press(Key::Tab).await?;
    page.wait_for_focus(Role::Textbox, "Roll").await?;
    page.type_text("Enhetschef").await?;
    page.press(Key::Tab).await?;
    page.wait_for_focus(Role::Button, "Spara synpunkterna").await?;
    page.press(Key::Enter).await?;
    let file = browser.downloaded().await?;
    page.document().holding(Role::Status, &file.name).await?;
    page.document().holding(Role::Status, "De är inte skickade").await?;
    Ok((browser, file))
}

#[tokio::test]
async fn a_round_goes_out_comes_back_from_five_units_and_is_decided_on() -> Result<()> {
    let desk = desk(&filled()?).await?;
    let page = &desk.page;
    begin_round(page, ROUND, "Gapanalys").await?;
    let sent = copy(&desk).await?;

    let folder = tempfile::tempdir()?;
    let mut files: Vec<PathBuf> = Vec::new();
    for unit in ["Röntgen, Växjö", "Akuten", "Kommunen", "Rehab"] {
        let (browser, file) = answer(&sent.path, unit, &[("Ingång och upptäckt", unit), ("Om helheten", EVIL)]).await?;
        browser.assert_quiet().await?;
        files.push(folder.path().join(&file.name));
        std::fs::write(&files[files.len() - 1], file.bytes)?;
    }
    assert!(files[0].to_string_lossy().contains("synpunkter-rontgen-vaxjo-20"), "{files:?}");
    let whole = std::fs::read_to_string(&files[0])?;
    let damaged = files[0].with_file_name("avklippt.html");
    std::fs::write(&damaged, &whole[..whole.find("savedAt").context("an answer")?])?;
    files.insert(2, damaged);

    let open = "document.querySelector('implementum-leader').shadowRoot.activeElement?.textContent === 'Öppna svar'";
    page.by(Role::Button, "Öppna svar").upload_all(&files).await?;
    let told = page.holding(Role::Status, "4 svar är inlagda.").await?.text().await?;
    assert!(told.contains("avklippt.html: Filen är avklippt: slutet saknas. Inget ur den är taget in."), "{told}");
    page.wait_for_text("8 synpunkter är inte avgjorda.").await?;
    // Beside the button too, where one is looking.
    let beside = "[...document.querySelector('implementum-leader').shadowRoot.querySelectorAll('div:has(> .row > button) ~ div > .note.warn')]
        .some((note) => note.textContent.startsWith('4 svar är inlagda.'))";
    page.wait_until(beside).await?;
    page.wait_until(open).await?;
    assert_eq!(page.eval("window.ran").await?, Value::Null);
    let faults = page.axe(&["EN-301-549", "wcag22aa", "best-practice"]).await?;
    assert!(faults.is_empty(), "{faults:?}");

    let verdict = |at| page.by(Role::Combobox, "Vad blir det av den?").nth(at);
    verdict(0).choose("Tas med").await?;
    verdict(1).choose("Tas inte med").await?;
    page.wait_for_text("6 synpunkter är inte avgjorda.").await?;
    let why = page.by(Role::Textbox, "Vad ändrades, eller varför inte?").nth(0);
    why.fill("Målbilden gäller nu från klockan sju").await?;
    crate::steps::saved(page).await?;
    page.reload().await?;
    page.by(Role::Navigation, "Självskattningens delar").await?.by(Role::Button, "Gapanalys").click().await?;
    page.by(Role::Button, "Ingång och upptäckt").click().await?;
    page.by(Role::Button, &format!("4 synpunkter: {ROUND}")).click().await?;
    page.wait_for_focus(Role::Heading, ROUND).await?;
    page.wait_for_text("6 synpunkter är inte avgjorda.").await?;
    // What is open stands first; what was decided on is a line each, which unfolds.
    assert_eq!(page.by(Role::Combobox, "Vad blir det av den?").count().await?, 6);
    let first = page.by(Role::Combobox, "Vad blir det av den?").nth(0).await?;
    assert_eq!(first.eval("el.value").await?, "");
    let summaries = "[...document.querySelector('implementum-leader').shadowRoot.querySelectorAll('.card summary')]";
    assert_eq!(
        page.eval(&format!("{summaries}.map((one) => [one.innerText.split(':')[0], one.parentNode.open])")).await?,
        json!([["Tas med", false], ["Tas inte med", false]])
    );
    page.eval(&format!("{summaries}[0].click()")).await?;
    page.by(Role::Button, "Ta bort synpunkten").nth(6).await?;
    page.by(Role::Button, "Ta bort rundan").await?;
    page.by(Role::Button, "Skriv ut synpunkterna").click().await?;
    page.wait_for_focus(Role::Heading, "Synpunkter").await?;
    let printed = pages_of(&page.pdf().await?)?.concat();
    for words in
        [ROUND, "Röntgen, Växjö, Enhetschef", "Akuten", "Tas inte med", "Målbilden gäller nu från klockan sju", EVIL]
    {
        assert!(says(&printed, words), "{words} in {printed}");
    }
    assert_eq!(page.eval("window.ran").await?, Value::Null);
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn a_copy_can_be_read_written_in_printed_and_gone_on_with_from_the_disk() -> Result<()> {
    let desk = desk(&filled()?).await?;
    begin_round(&desk.page, ROUND, "Gapanalys").await?;
    let sent = copy(&desk).await?;
    let (browser, file) = answer(&sent.path, "Röntgen", &[("Ingång och upptäckt", "Rad ett\nRad två")]).await?;
    let page = browser.page();
    assert_eq!(page.eval("window.ran").await?, Value::Null);
    assert_eq!(
        page.eval("[document.querySelectorAll('h1').length, document.querySelectorAll('script:not([type])').length]")
            .await?,
        json!([1, 1])
    );
    let faults = page.axe(&["EN-301-549", "wcag22aa", "best-practice"]).await?;
    assert!(faults.is_empty(), "{faults:?}");

    // What was saved opens again, can be gone on with, and prints with its comments.
    let again = Browser::start(Options::laptop()).await?;
    let page = again.open(address(&file.path)).await?;
    let field = page.document().by(Role::Textbox, "Er synpunkt: Ingång och upptäckt").await?;
    assert_eq!(field.value().await?, "Rad ett\nRad två");
    let printed = pages_of(&page.pdf().await?)?.concat();
    assert!(says(&printed, "Rad ett") && says(&printed, "Rad två") && says(&printed, "Nuläge"), "{printed}");
    assert!(!says(&printed, "Spara synpunkterna"), "{printed}");
    page.tab_to(Role::Textbox, "Er synpunkt: Om helheten").await?;
    page.type_text("Mer").await?;
    page.tab_to(Role::Button, "Spara synpunkterna").await?;
    page.press(Key::Enter).await?;
    let later = again.downloaded().await?;
    again.assert_quiet().await?;

    let there = &desk.page;
    there.by(Role::Button, "Öppna svar").upload_all(&[&later.path]).await?;
    there.holding(Role::Status, "1 svar är inlagt.").await?;
    there.by(Role::Button, "Öppna svar").upload_all(&[&file.path]).await?;
    there.holding(Role::Status, "1 svar har öppnats här tidigare.").await?;
    there.wait_for_text("2 synpunkter är inte avgjorda.").await?;
    there.by(Role::Button, "Öppna svar").upload_all(&[&sent.path]).await?;
    there.holding(Role::Status, "ingen har sparat några synpunkter i den").await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn a_copy_asks_for_what_is_missing_and_where_no_script_runs_it_says_what_to_do() -> Result<()> {
    let desk = desk(&filled()?).await?;
    begin_round(&desk.page, "Planen", "Handlingsplan").await?;
    let sent = copy(&desk).await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(address(&sent.path)).await?;
    // Nobody has written anything: on paper there is room to write by hand.
    let printed = pages_of(&page.pdf().await?)?.concat();
    for words in ["Er synpunkt", "Om helheten", "Vilka är ni?", "Enhet", "Roll"] {
        assert!(says(&printed, words), "{words} in {printed}");
    }
    // The button at the top says the same as the one at the end, and says it where it stands.
    page.tab_to(Role::Button, "Spara synpunkterna").await?;
    page.press(Key::Enter).await?;
    let told = page.document().holding(Role::Status, "Ni har inte skrivit någon synpunkt än.").await?;
    assert_eq!(told.eval("el.previousElementSibling.contains(document.activeElement)").await?, true);
    page.tab_to(Role::Textbox, "Er synpunkt: Om helheten").await?;
    page.type_text("Bra").await?;
    page.tab_to(Role::Button, "Spara synpunkterna").await?;
    page.press(Key::Enter).await?;
    let unit = page.wait_for_focus(Role::Textbox, "Enhet").await?;
    assert_eq!(unit.eval("el.ariaInvalid").await?, "true");
    assert!(unit.description().await?.starts_with("Skriv vilken enhet ni svarar för"));
    page.type_text("Rehab").await?;
    assert_eq!(
        unit.eval("[el.ariaInvalid, el.closest('.field').querySelector('.error').hidden]").await?,
        json!([null, true])
    );
    page.press(Key::Tab).await?;
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    browser.downloaded().await?;
    let asks = "(() => { const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented; })()";
    assert_eq!(page.eval(asks).await?, false);
    page.document().by(Role::Textbox, "Er synpunkt: Om helheten").fill("Bra!").await?;
    assert_eq!(page.eval(asks).await?, true, "unsaved words are not left without a question");
    browser.assert_quiet().await?;

    // A viewer that runs nothing shows the same page with its boxes shut.
    let text = String::from_utf8(sent.bytes)?;
    let shut = text.replacen("'sha256-", "'sha256-A", 1);
    assert_ne!(shut, text);
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("kopia.html");
    std::fs::write(&file, shut)?;
    let viewer = Browser::start(Options::laptop()).await?;
    let page = viewer.open(address(&file)).await?;
    assert_eq!(
        page.eval("document.querySelectorAll('textarea:enabled, input:enabled, button:enabled').length").await?,
        0
    );
    assert_eq!(page.eval("document.querySelector('.copy-shut').checkVisibility()").await?, true);
    Ok(())
}
