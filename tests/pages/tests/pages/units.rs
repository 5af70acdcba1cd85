//! *Många enheter*: a process leader with forty files, from the choice of them to a page of paper.

use std::path::PathBuf;

use anyhow::Result;
use implementum_pages::units::{CAMPS, Made, UnitFile, make};
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site, dist};
use tempfile::TempDir;

use crate::content::phase;

const FILES: usize = 40;
const SEED: u64 = 1;

/// A process leader at the desk, with the units' files on the disk.
pub struct Desk {
    _site: Site,
    pub browser: Browser,
    pub page: Page,
    pub made: Made,
    disk: TempDir,
}

/// Opens the process leader's page in a browser like this.
pub async fn desk(options: Options) -> Result<Desk> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(options).await?;
    let page = browser.open(site.url("/ledare.html")).await?;
    let made = make(FILES, SEED);
    let disk = tempfile::tempdir()?;
    for UnitFile { name, text } in made.files.iter().chain(&made.earlier) {
        std::fs::write(disk.path().join(name), text)?;
    }
    Ok(Desk { _site: site, browser, page, made, disk })
}

impl Desk {
    /// The files of this round on the disk.
    pub fn files(&self) -> Vec<PathBuf> {
        self.made.files.iter().map(|file| self.disk.path().join(&file.name)).collect()
    }

    /// The files of the earlier round.
    fn earlier(&self) -> Vec<PathBuf> {
        self.made.earlier.iter().map(|file| self.disk.path().join(&file.name)).collect()
    }

    /// Chooses all files, and waits until they are read.
    pub async fn gather(&self) -> Result<()> {
        self.page.by(Role::Button, "Många enheter").click().await?;
        self.page.wait_for_focus(Role::Heading, "Många enheter").await?;
        self.page.by(Role::Button, "Välj filer").upload_all(&self.files()).await?;
        self.page.wait_for_focus(Role::Heading, "Samlingen").await?;
        self.page.by(Role::Table, "Vem har svarat vad?").await.map(drop)
    }
}

/// Goes to a part of the collection by its name, and waits until its heading has the focus.
pub async fn go(page: &Page, part: &str) -> Result<()> {
    page.by(Role::Navigation, "Samlingens delar").await?.by(Role::Button, part).click().await?;
    let heading = match part {
        "Åtgärder" => "Åtgärder att följa upp",
        "Underlag" => "Underlag till kunskapsstyrningsrådet",
        same => same,
    };
    page.wait_for_focus(Role::Heading, heading).await.map(drop)
}

/// What a cell of the first question is called for a unit.
fn cell(answer: &str, question: &str, unit: &str) -> String {
    format!("{answer}: {question}, {unit}")
}

#[tokio::test]
async fn forty_files_are_read_what_cannot_be_is_listed_with_why_and_the_same_one_twice_is_one() -> Result<()> {
    // What is said of the reading while it goes on.
    const PROGRESS: &str = "(window.seen = [], new MutationObserver(() => {
        const bar = document.querySelector('implementum-leader').shadowRoot.querySelector('progress');
        if (bar) seen.push(bar.ariaLabel);
    }).observe(document.querySelector('implementum-leader').shadowRoot, { subtree: true, childList: true, attributes: true }), true)";
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    page.by(Role::Button, "Många enheter").await?;
    page.eval(PROGRESS).await?;
    desk.gather().await?;
    assert_eq!(page.eval("seen[0]").await?, "Läser fil 0 av 40 …");
    let told = page.holding(Role::Status, "Samlingen har nu").text().await?;
    assert_eq!(told, "Samlingen har nu 35 enheter. 4 filer gick inte att läsa: se listan.");
    let why =
        ["slutet saknas", "Filen är tom", "nyare version av Implementum", "ingen självskattning från Implementum"];
    for (file, why) in desk.made.broken.iter().zip(why) {
        let line = page.holding(Role::ListItem, file).text().await?;
        assert!(line.contains(why), "{line}");
    }
    page.by(Role::Heading, "Samma självskattning i flera filer").await?;
    let merged = page.holding(Role::ListItem, "040-igen.json").text().await?;
    assert_eq!(merged, format!("{}: 001.json, 040-igen.json", desk.made.twice));
    let table = page.by(Role::Table, "Vem har svarat vad?").text().await?;
    for unit in &desk.made.units {
        assert!(table.contains(unit), "{unit}: {table}");
    }
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn files_are_dropped_many_at_once_and_more_are_added_later() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    page.by(Role::Button, "Många enheter").click().await?;
    page.wait_for_focus(Role::Heading, "Många enheter").await?;
    let all: Vec<(&str, &[u8])> =
        desk.made.files.iter().map(|file| (file.name.as_str(), file.text.as_bytes())).collect();
    let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
    widget.drop_files("application/json", &all[..6]).await?;
    page.holding(Role::Status, "Samlingen har nu 6 enheter.").await?;
    widget.drop_files("application/json", &all[4..10]).await?;
    page.holding(Role::Status, "Samlingen har nu 9 enheter. 1 fil gick inte att läsa: se listan.").await?;
    // A file again is nothing new.
    page.none(Role::Heading, "Samma självskattning i flera filer").await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn a_cell_leads_to_the_units_own_words_and_back_with_the_focus_on_it() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Frågor").await?;
    let question = &phase(0, false).1[3];
    assert_eq!(question.id, CAMPS[0]);
    page.by(Role::Combobox, "Del av checklistan").choose("Behovsinventering").await?;
    let unit = &desk.made.units[0];
    let name = cell("På plats", question.title, unit);
    page.by(Role::Button, &name).click().await?;
    page.wait_for_focus(Role::Heading, question.text).await?;
    page.wait_for_text(unit).await?;
    page.by(Role::Button, "Tillbaka till tabellen").click().await?;
    page.wait_for_focus(Role::Button, &name).await?;
    go(page, "Gapområden").await?;
    let name = cell("Stort", "Ingång och upptäckt", unit);
    page.by(Role::Button, &name).click().await?;
    page.wait_for_focus(Role::Heading, "Ingång och upptäckt").await?;
    for said in ["Nuläge", "Målbild", "Samma arbetssätt dygnet runt, och alla vet vad som gäller.", "Prioritet:"] {
        page.wait_for_text(said).await?;
    }
    page.by(Role::Button, "Tillbaka till tabellen").click().await?;
    page.wait_for_focus(Role::Button, &name).await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn the_table_is_narrowed_by_part_answer_checklist_and_search() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Frågor").await?;
    let rows = async || {
        page.eval("document.querySelector('implementum-leader').shadowRoot.querySelectorAll('.heat tbody tr').length")
            .await
    };
    let columns = async || {
        page.eval(
            "document.querySelector('implementum-leader').shadowRoot.querySelectorAll('.heat thead th').length - 1",
        )
        .await
    };
    assert_eq!((rows().await?, columns().await?), (desk.made.first_checklist.into(), 40.into()));
    page.by(Role::Combobox, "Del av checklistan").choose("Installation").await?;
    page.none(Role::ColumnHeader, "F1-01 Problembeskrivning").await?;
    assert_eq!(columns().await?, 12);
    page.by(Role::Combobox, "Del av checklistan").choose("Hela checklistan").await?;
    page.by(Role::Combobox, "Visa bara svaret").choose("Vet inte").await?;
    page.none(Role::Button, &cell("På plats", "Mätbart mål", &desk.made.units[0])).await?;
    page.by(Role::Combobox, "Visa bara svaret").choose("Alla svar").await?;
    page.by(Role::Textbox, "Sök enhet eller fråga").fill("mätbart").await?;
    page.by(Role::ColumnHeader, "F1-04 Mätbart mål").await?;
    assert_eq!(columns().await?, 1);
    page.by(Role::Textbox, "Sök enhet eller fråga").fill(&desk.made.units[0]).await?;
    page.by(Role::RowHeader, &desk.made.units[0]).await?;
    assert_eq!((rows().await?, columns().await?), (1.into(), 40.into()));
    page.by(Role::Textbox, "Sök enhet eller fråga").fill("finns inte").await?;
    page.wait_for_text("Inget i samlingen passar").await?;
    page.by(Role::Textbox, "Sök enhet eller fråga").fill("").await?;
    page.containing(Role::Combobox, "Checklista").nth(0).choose("Sex steg (efter Region Skåne)").await?;
    page.by(Role::ColumnHeader, "S1-01 Tidig information").await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn the_agreement_map_begins_with_the_camps_can_be_sorted_and_hides_what_too_few_have_answered() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Samsyn").await?;
    let first = async |place: usize| page.all(Role::RowHeader).await?[place].text().await;
    let mut camps = vec![first(0).await?, first(1).await?];
    camps.sort();
    assert!(camps[0].contains("Handlingsplan") && camps[0].contains(CAMPS[1]), "{camps:?}");
    assert!(camps[1].contains("Mätbart mål") && camps[1].contains(CAMPS[0]), "{camps:?}");
    let row = page.holding(Role::Row, "Mätbart mål").await?;
    let row = row.text().await?;
    assert!(row.contains("Två läger") && row.contains("lika, avstånd 100"), "{row}");
    page.by(Role::Combobox, "Sortera efter").choose("Checklistans ordning").await?;
    page.wait_until("document.querySelector('implementum-leader').shadowRoot.querySelector('tbody th').innerText.startsWith('Problembeskrivning')").await?;
    page.by(Role::Combobox, "Dölj siffror när färre än så här många har svarat").choose("Färre än 10").await?;
    go(page, "Frågor").await?;
    page.containing(Role::Combobox, "Checklista").nth(0).choose("Sex steg (efter Region Skåne)").await?;
    go(page, "Samsyn").await?;
    let hidden = page.holding(Role::Row, "Färre än 10 svar").nth(0).await?.text().await?;
    assert!(!hidden.contains('%') && !hidden.contains("läger"), "{hidden}");
    page.by(Role::Button, "Så räknas det").click().await?;
    page.wait_for_text("Leik 1966").await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn shared_gaps_who_must_act_and_late_actions_are_told() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Gemensamt").await?;
    let first = page.all(Role::RowHeader).await?[0].text().await?;
    assert_eq!(first, "Ingång och upptäckt");
    page.holding(Role::Row, "32 av 32 som har bedömt det").await?;
    for who in ["Enheterna själva", "Förvaltningen", "Regionen", "Ingen har sagt vem"] {
        page.by(Role::Heading, who).await?;
    }
    page.by(Role::Heading, "Öppna frågor").await?;
    go(page, "Åtgärder").await?;
    page.holding(Role::Row, "Försenad").nth(0).await?;
    page.holding(Role::Row, "Ingen ansvarig än").nth(0).await?;
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn two_rounds_stand_side_by_side_matched_by_id_and_by_name() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Då och nu").await?;
    page.by(Role::Button, "Välj filer från en tidigare omgång").upload_all(&desk.earlier()[1..]).await?;
    page.wait_for_text("34 enheter finns i båda omgångarna.").await?;
    let first = &desk.made.earlier[0];
    let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
    widget.drop_files("application/json", &[(first.name.as_str(), first.text.as_bytes())]).await?;
    page.wait_for_text("35 enheter finns i båda omgångarna.").await?;
    for head in ["Längre fram", "Oförändrat", "Längre bak", "Går inte att jämföra"] {
        page.by(Role::ColumnHeader, head).await?;
    }
    page.containing(Role::Button, "ändrade").nth(0).click().await?;
    page.wait_for_text("från ").await?;
    desk.browser.assert_quiet().await
}
