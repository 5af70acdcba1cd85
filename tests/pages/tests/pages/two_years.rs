//! Two years of an introduction in a real browser: spring, gaps, uppdrag, a round of comments, a plan and its decision, four
//! check-ins, a second assessment, indicators, closing. At every stop a saved file opens in a clean browser and shows the
//! same.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use implementum_pages::{Browser, Finds as _, Key, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::content::phase;
use crate::course::{arrive, to_list_of};
use crate::steps::{go, go_on_with, saved};

const SUBJECT: &str = "Höftfraktur";
/// The clock of the page: as many days on as its address says.
const CLOCK: &str = "const days = Number(new URLSearchParams(location.search).get('days') || 0) * 864e5;
    const Real = Date; const begin = new Real(2027, 2, 1, 9).getTime() - Real.now();
    window.Date = class extends Real {
        constructor(...given) { if (given.length) super(...given); else super(Real.now() + begin + days); }
        static now() { return Real.now() + begin + days; }
    };";

/// A process leader at a desk, over two years.
struct Desk {
    site: Site,
    browser: Browser,
    page: Page,
    /// The days since 2027-03-01.
    days: u32,
}

impl Desk {
    async fn begins() -> Result<Self> {
        let site = Site::serve(&dist()?).await?;
        site.before_load(CLOCK);
        let browser = Browser::start(Options::laptop()).await?;
        let page = browser.open(site.url("/ledare.html?days=0")).await?;
        ready(&page).await?;
        Ok(Self { site, browser, page, days: 0 })
    }

    /// Comes back so many days after the beginning, to the overview.
    async fn comes_back(&mut self, days: u32) -> Result<()> {
        saved(&self.page).await?;
        self.days = days;
        self.page.open(self.site.url(&format!("/ledare.html?days={days}"))).await?;
        ready(&self.page).await?;
        go_on_with(&self.page, SUBJECT).await
    }

    /// Saves the file, and looks whether a clean browser shows the same: what the file holds, and these words on a page.
    async fn stops(&self, part: &str, list: Option<&str>, words: &[&str]) -> Result<PathBuf> {
        let page = &self.page;
        go(page, "Dela").await?;
        arrive(page, "Dela").await?;
        page.by(Role::Button, "Spara som fil").click().await?;
        page.holding(Role::Status, "är kontrollerad och sparad på den här datorn").await?;
        let file = self.browser.downloaded().await?;
        let ours = shown(page, part, list).await?;
        for word in words {
            ensure!(ours.contains(word), "{word} in {ours}");
        }
        let clean = Browser::start(Options::laptop()).await?;
        let there = clean.open(self.site.url(&format!("/ledare.html?days={}", self.days))).await?;
        ready(&there).await?;
        there.by(Role::Button, "Öppna fil").upload(&file.path).await?;
        arrive(&there, "Öppna fil").await?;
        there.by(Role::Button, "Öppna och spara här").click().await?;
        arrive(&there, SUBJECT).await?;
        assert_eq!(shown(&there, part, list).await?, ours, "a clean browser shows the same");
        assert_eq!(content(&there).await?, content(page).await?, "and holds the same");
        clean.assert_quiet().await?;
        Ok(file.path)
    }
}

async fn ready(page: &Page) -> Result<()> {
    page.wait_until("customElements.whenDefined('implementum-leader').then(() => true)").await
}

/// The words of a part of the assessment, or of one of the lists of the course.
async fn shown(page: &Page, part: &str, list: Option<&str>) -> Result<String> {
    if let Some(list) = list {
        to_list_of(page, list).await?;
    } else {
        go(page, part).await?;
        arrive(page, part).await?;
    }
    let text = page
        .eval("document.querySelector('implementum-leader').shadowRoot.querySelector('.page:not(nav)').innerText")
        .await?;
    Ok(text.as_str().context("words")?.to_owned())
}

async fn content(page: &Page) -> Result<Value> {
    saved(page).await?;
    let list = page.call("listAssessments", &[]).await?;
    let text = page.call("exportAssessment", &[list[0]["id"].clone()]).await?;
    let mut file: Value = serde_json::from_str(text.as_str().context("a text")?)?;
    file.as_object_mut().map(|file| file.remove("exportedAt"));
    Ok(file)
}

/// Answers the first questions of the first phase, from the overview: `at` is how many links with its name stand before
/// the checklist's.
async fn answers(page: &Page, given: &[&str]) -> Result<()> {
    go(page, "Översikt").await?;
    arrive(page, SUBJECT).await?;
    page.by(Role::Button, phase(0, false).0).click().await?;
    arrive(page, phase(0, false).0).await?;
    for (question, answer) in phase(0, false).1.iter().zip(given) {
        page.by(Role::Group, question.text).await?.by(Role::Radio, answer).click().await?;
    }
    saved(page).await
}

/// What a unit sends back: the copy, filled in from the disk.
async fn comes_from(copy: &Path, unit: &str, folder: &Path) -> Result<PathBuf> {
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(format!("file://{}", copy.display())).await?;
    page.tab_to(Role::Textbox, "Er synpunkt: Ingång och upptäckt").await?;
    page.type_text(&format!("{unit} vill börja på natten")).await?;
    page.tab_to(Role::Textbox, "Enhet").await?;
    page.type_text(unit).await?;
    page.tab_to(Role::Button, "Spara synpunkterna").await?;
    page.press(Key::Enter).await?;
    let file = browser.downloaded().await?;
    browser.assert_quiet().await?;
    // What a browser has saved goes with it.
    let kept = folder.join(&file.name);
    std::fs::write(&kept, file.bytes)?;
    Ok(kept)
}

#[tokio::test]
async fn an_introduction_is_carried_from_its_first_spring_to_its_closing_two_years_later() -> Result<()> {
    let mut desk = Desk::begins().await?;
    in_spring(&desk).await?;
    gaps_and_uppdrag(&mut desk).await?;
    round(&mut desk).await?;
    plan_and_decision(&mut desk).await?;
    check_ins(&mut desk).await?;
    second_assessment(&mut desk).await?;
    indicators(&mut desk).await?;
    closing(&mut desk).await?;
    desk.browser.assert_quiet().await
}

/// March 2027: an assessment, a process plan, who is affected.
async fn in_spring(desk: &Desk) -> Result<()> {
    let page = &desk.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill(SUBJECT).await?;
    page.press(Key::Enter).await?;
    arrive(page, SUBJECT).await?;
    answers(page, &["Påbörjat", "Inte påbörjat", "Delvis på plats"]).await?;
    to_list_of(page, "Processplan").await?;
    page.by(Role::Date, "Första dagen").fill_date("2027-03-01").await?;
    page.by(Role::Group, "Hur aktivt ska det införas?").await?.by(Role::Radio, "Få det att ske").click().await?;
    to_list_of(page, "Berörda enheter och samarbetspartner").await?;
    page.by(Role::Button, "Lägg till enhet eller partner").click().await?;
    page.by(Role::Textbox, "Enhet eller partner").fill("Ambulansen").await?;
    page.by(Role::Date, "Tillfrågad den").fill_date("2027-03-01").await?;
    to_list_of(page, "Ögonblicksbilder").await?;
    page.by(Role::Button, "Ta en ögonblicksbild").click().await?;
    page.holding(Role::Status, "Ögonblicksbilden är tagen och kontrollerad.").await?;
    assert_eq!(page.by(Role::Textbox, "Namn").await?.value().await?, "Våren 2027");
    desk.stops("", Some("Processplan"), &["2027-03-01 till 2027-05-23"]).await.map(drop)
}

/// April: a gap, and an uppdrag from it.
async fn gaps_and_uppdrag(desk: &mut Desk) -> Result<()> {
    desk.comes_back(40).await?;
    let page = &desk.page;
    go(page, "Gapanalys").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    page.by(Role::Textbox, "Nuläge").fill("Fyra timmars väntan på natten").await?;
    page.by(Role::Textbox, "Målbild").fill("Snabbspår dygnet runt").await?;
    page.by(Role::Group, "Hur stort är gapet?").await?.by(Role::Radio, "Stort").click().await?;
    page.by(Role::Group, "För patienter och närstående").await?.by(Role::Radio, "Allvarlig").click().await?;
    to_list_of(page, "Uppdrag").await?;
    page.by(Role::Button, "Gör till uppdrag: Ingång och upptäckt").click().await?;
    arrive(page, "Snabbspår dygnet runt").await?;
    page.by(Role::Textbox, "Till vem?").fill("Akuten och ortopeden").await?;
    to_list_of(page, "Beslut").await?;
    page.by(Role::Button, "Lägg till beslut om uppdragen").click().await?;
    page.by(Role::Textbox, "Beslutat av").fill("LPO").await?;
    desk.stops("", Some("Uppdrag"), &["Snabbspår dygnet runt", "Akuten och ortopeden"]).await.map(drop)
}

/// May: the gap analysis goes out, and five files come back, one of them damaged.
async fn round(desk: &mut Desk) -> Result<()> {
    desk.comes_back(60).await?;
    let page = &desk.page;
    to_list_of(page, "Synpunktsrundor").await?;
    page.by(Role::Button, "Börja en synpunktsrunda").click().await?;
    page.by(Role::Textbox, "Rundans namn").fill("Till enheterna").await?;
    page.by(Role::Combobox, "Gäller").choose("Gapanalys").await?;
    page.by(Role::Button, "Spara en kopia att skicka").click().await?;
    let copy = desk.browser.downloaded().await?;
    let (mut files, folder) = (Vec::new(), tempfile::tempdir()?);
    for unit in ["Röntgen", "Akuten", "Rehab", "Kommunen"] {
        files.push(comes_from(&copy.path, unit, folder.path()).await?);
    }
    let whole = std::fs::read_to_string(&files[0])?;
    let damaged = files[0].with_file_name("avklippt.html");
    std::fs::write(&damaged, &whole[..whole.find("savedAt").context("an answer")?])?;
    files.insert(1, damaged);
    page.by(Role::Button, "Öppna svar").upload_all(&files).await?;
    page.holding(Role::Status, "4 svar är inlagda.").await?;
    page.holding(Role::Status, "avklippt.html").await?;
    page.by(Role::Combobox, "Vad blir det av den?").nth(0).choose("Tas med").await?;
    page.by(Role::Textbox, "Vad ändrades, eller varför inte?").nth(0).fill("Målbilden gäller natten").await?;
    page.by(Role::Combobox, "Vad blir det av den?").nth(1).choose("Tas inte med").await?;
    page.wait_for_text("2 synpunkter är inte avgjorda.").await?;
    desk.stops("", Some("Synpunktsrundor"), &["Till enheterna"]).await.map(drop)
}

/// June: a plan that answers the uppdrag, and its decision.
async fn plan_and_decision(desk: &mut Desk) -> Result<()> {
    desk.comes_back(95).await?;
    let page = &desk.page;
    for (title, due) in
        [("Ny nattrutin", "2027-09-30"), ("Öva två gånger", "2027-10-31"), ("Sluta med väntelistan", "2027-12-15")]
    {
        go(page, "Handlingsplan").await?;
        arrive(page, "Handlingsplan").await?;
        page.by(Role::Button, "Lägg till åtgärd").click().await?;
        page.by(Role::Textbox, "Vad ska göras?").fill(title).await?;
        page.by(Role::Textbox, "Ansvarig (roll)").fill("Vårdenhetschef").await?;
        page.by(Role::Date, "Klart senast").fill_date(due).await?;
        page.by(Role::Combobox, "Svarar på uppdraget").choose("Snabbspår dygnet runt").await?;
    }
    to_list_of(page, "Beslut").await?;
    page.by(Role::Button, "Lägg till beslut om handlingsplanen").click().await?;
    page.by(Role::Textbox, "Beslutat av").fill("Kunskapsstyrningsrådet").await?;
    desk.stops("Handlingsplan", None, &["Planen beslutades 2027-06-04", "Sluta med väntelistan"]).await.map(drop)
}

/// Autumn to spring: four check-ins, after three months away too.
async fn check_ins(desk: &mut Desk) -> Result<()> {
    for (days, status, next) in [
        (200, "Pågår", "2027-10-20"),
        (235, "Pågår", "2027-12-15"),
        (295, "Klar", "2028-03-15"),
        (380, "Klar", "2028-06-15"),
    ] {
        desk.comes_back(days).await?;
        let page = &desk.page;
        if days == 200 {
            page.wait_for_text("Det är 3 månader sedan något ändrades (4 juni).").await?;
        }
        to_list_of(page, "Avstämningar").await?;
        page.by(Role::Button, "Lägg till avstämning").click().await?;
        page.by(Role::Date, "Nästa avstämning").fill_date(next).await?;
        page.by(Role::Combobox, "Status").nth(0).choose(status).await?;
        page.by(Role::Textbox, "Ett ord om den").nth(0).fill(&format!("Efter {days} dagar")).await?;
        desk.stops("", Some("Avstämningar"), &[next]).await?;
    }
    Ok(())
}

/// A year later the questions are answered anew, and stand beside the first spring.
async fn second_assessment(desk: &mut Desk) -> Result<()> {
    desk.comes_back(400).await?;
    let page = &desk.page;
    answers(page, &["På plats", "Inte påbörjat", "Påbörjat"]).await?;
    to_list_of(page, "Ögonblicksbilder").await?;
    page.by(Role::Button, "Jämför två tidpunkter").click().await?;
    arrive(page, "Jämför två tidpunkter").await?;
    for words in ["Längre fram", "Längre bak", "Oförändrat"] {
        page.wait_for_text(words).await?;
    }
    desk.stops("", Some("Ögonblicksbilder"), &["Våren 2027"]).await.map(drop)
}

/// Two values of an indicator.
async fn indicators(desk: &mut Desk) -> Result<()> {
    desk.comes_back(500).await?;
    let page = &desk.page;
    to_list_of(page, "Indikatorer").await?;
    page.by(Role::Button, "Lägg till indikator").click().await?;
    page.by(Role::Textbox, "Indikator").fill("Inom två timmar").await?;
    page.by(Role::Textbox, "Måttenhet").fill("procent").await?;
    page.by(Role::Textbox, "Utgångsvärde").fill("41,5").await?;
    page.by(Role::Textbox, "Målvärde").fill("80").await?;
    for (day, value) in [("2027-09-01", "52"), ("2028-07-01", "78,5")] {
        page.by(Role::Button, "Lägg till värde").click().await?;
        page.by(Role::Date, "Datum").that("el.value !== ''").await?;
        page.by(Role::Date, "Datum").fill_date(day).await?;
        page.by(Role::Textbox, "Värde").fill(value).await?;
        page.by(Role::Button, "Tillbaka till indikatorn").click().await?;
    }
    page.wait_for_text("78,5 procent i juli 2028; målet är 80.").await?;
    desk.stops("", Some("Indikatorer"), &["Inom två timmar", "41,5", "80"]).await.map(drop)
}

/// March 2029: judged established, closed, read-only everywhere.
async fn closing(desk: &mut Desk) -> Result<()> {
    desk.comes_back(731).await?;
    let page = &desk.page;
    to_list_of(page, "Avslut").await?;
    page.by(Role::Checkbox, "Det är bedömt som etablerat").click().await?;
    page.by(Role::Textbox, "Bedömt av").fill("LPO rörelseorganen").await?;
    page.by(Role::Date, "Bedömt den").fill_date("2029-03-01").await?;
    page.by(Role::Textbox, "Vad har ni slutat med?").fill("Väntelistan på natten").await?;
    page.by(Role::Textbox, "Vad gick bra?").fill("Att pröva i två veckor").await?;
    page.by(Role::Date, "Nästa genomgång").fill_date("2030-03-01").await?;
    page.by(Role::Button, "Avsluta").click().await?;
    page.holding(Role::Status, "Självskattningen är avslutad.").await?;
    let file = desk.stops("", Some("Avslut"), &["Den här självskattningen är avslutad och går bara att läsa."]).await?;
    let file: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    assert_eq!((&file["formatVersion"], &file["closing"]["closed"]), (&json!(3), &json!(true)));
    for (kind, number) in
        [("checkins", 4), ("snapshots", 1), ("decisions", 2), ("measures", 2), ("comments", 4), ("actions", 3)]
    {
        assert_eq!(file[kind].as_object().map(serde_json::Map::len), Some(number), "{kind}");
    }
    Ok(())
}
