//! Everyone can use the views of *Införandet*: axe, 400 %, spaced text and thumbs.

use anyhow::{Context as _, Result, ensure};
use implementum_pages::{Finds as _, Media, Options, Page, Role};
use serde_json::{Value, json};

use crate::course::{arrive, fill_with, filled_at, to_list_of};
use crate::steps::{go, saved};
use crate::survey::{Findings, ready_to_measure};
use crate::units_senses::{cramped, judge};
use crate::workshop::leader_stage;

/// Something in every list, and two versions of a decision.
pub const COURSE: &str = include_str!("../../../fixtures/assessment-3-conflicts.json");

/// The lists, and what their first row is called.
const LISTS: [(&str, &str); 9] = [
    ("Berörda enheter och samarbetspartner", "Akutmottagningen"),
    ("Underlag som behövs", "Tid från ankomst till röntgen"),
    ("Uppdrag", "Snabbspår dygnet runt"),
    ("Synpunktsrundor", "Gapanalysen till enheterna"),
    ("Beslut", "Planen antas"),
    ("Kommunikationsplan", "Snabbspåret gäller hela dygnet"),
    ("Avstämningar", "2027-04-15"),
    ("Indikatorer", "Andel till avdelning inom två timmar"),
    ("Ögonblicksbilder", "Före start"),
];

/// Goes through every view of the course, and looks at each.
async fn through(page: &Page, mut look: impl AsyncFnMut(&'static str) -> Result<()>) -> Result<()> {
    look("overview").await?;
    go(page, "Införandet").await?;
    arrive(page, "Införandet").await?;
    look("hub").await?;
    for (list, row) in LISTS {
        to_list_of(page, list).await?;
        look(list).await?;
        page.by(Role::Button, row).click().await?;
        arrive(page, if list == "Avstämningar" { "Avstämning 15 april 2027" } else { row }).await?;
        look(row).await?;
    }
    to_list_of(page, "Processplan").await?;
    page.eval("document.querySelector('implementum-leader').shadowRoot.querySelectorAll('details').forEach(one => one.open = true)")
        .await?;
    look("process").await?;
    page.by(Role::Button, "Skriv ut").click().await?;
    arrive(page, "Processplan").await?;
    look("paper").await?;
    to_list_of(page, "Avslut").await?;
    look("closing").await?;
    page.by(Role::Button, "Avsluta").click().await?;
    page.holding(Role::Status, "Självskattningen är avslutad.").await?;
    look("closed").await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_course_and_nothing_scrolls_sideways() -> Result<()> {
    for (options, width) in [(Options::laptop(), 1280), (Options::phone(), 360)] {
        let stage = filled_at(options, COURSE).await?;
        let page = &stage.page;
        let mut found = Vec::new();
        through(page, async |view| judge(page, view, width, &mut found).await).await?;
        ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
        stage.browser.assert_quiet().await?;
    }
    Ok(())
}

/// The papers of the course but for the process plan, which is looked at above, and the report that has all of them, as they stand in the page's address.
const PAPERS: [&str; 11] = [
    "paper/concerned",
    "paper/needs",
    "paper/assignments",
    "paper/decisions",
    "paper/messages",
    "paper/rounds",
    "paper/checkins",
    "paper/indicators",
    "paper/trace",
    "print/report",
    "print/summary",
];

#[tokio::test]
async fn on_a_phone_every_paper_of_the_course_can_be_read_without_scrolling_sideways() -> Result<()> {
    let stage = filled_at(Options::phone(), COURSE).await?;
    let page = &stage.page;
    saved(page).await?;
    page.resize(360, 740).await?;
    let mut found = Vec::new();
    for paper in PAPERS {
        page.eval(&format!("location.hash = 'implementum/default/at/a-1/{paper}'")).await?;
        page.reload().await?;
        page.by(Role::Button, "Skriv ut").await?;
        saved(page).await?;
        judge(page, paper, 360, &mut found).await?;
        let asked =
            "document.querySelector('implementum-leader').shadowRoot.querySelectorAll('td[data-head$=\"?\"]').length";
        assert_eq!(page.eval(asked).await?, 0, "{paper}: a colon would follow the sign of a question");
    }
    ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn nothing_of_the_course_is_cut_at_400_per_cent_and_with_spaced_text() -> Result<()> {
    let stage = filled_at(Options::laptop(), COURSE).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    let judged = &mut findings;
    through(page, async |view| cramped(page, view, judged).await).await?;
    findings.told()
}

/// How each of these is drawn; `null` for what is not there.
const DRAWN: &str = "((all) => all.map((selector) => {
    const el = document.querySelector('implementum-leader').shadowRoot.querySelector(selector);
    const { fill, stroke, borderTopColor, borderTopStyle } = el ? getComputedStyle(el) : {};
    return el && [fill, stroke, borderTopColor, borderTopStyle].join();
}))";

/// Of each of these things there is one, and no two are drawn alike.
async fn told_apart(page: &Page, things: &[&str]) -> Result<()> {
    let drawn = page.eval(&format!("{DRAWN}({})", json!(things))).await?;
    let drawn = drawn.as_array().cloned().unwrap_or_default();
    ensure!(drawn.len() == things.len() && drawn.iter().all(Value::is_string), "{things:?}: {drawn:?}");
    for (at, one) in drawn.iter().enumerate() {
        ensure!(!drawn[..at].contains(one), "{things:?}: {drawn:?}");
    }
    Ok(())
}

/// With the system's few colours what is done, what goes on and what comes can be told apart.
pub async fn in_forced_colours(media: Media) -> Result<()> {
    let mut file: Value = serde_json::from_str(COURSE)?;
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    // One step is done, one is under way since today, and the others are to come.
    let today = page.eval("new Date().toLocaleDateString('sv-SE')").await?;
    file["process"] = json!({ "start": today });
    file["steps"] = json!({ "behovsinventering": { "done": today }, "installation": { "start": today } });
    file.as_object_mut().context("a file")?.remove("controlCode");
    file.as_object_mut().context("a file")?.remove("history");
    fill_with(page, &file.to_string()).await?;
    page.emulate(media).await?;
    told_apart(page, &[".way .done", ".way .here", ".way .here ~ li"]).await?;
    to_list_of(page, "Processplan").await?;
    page.by(Role::Table, "Stegen i tid").await?;
    told_apart(page, &["td .done", "td .fill:not(.done, .ahead, .late)", "td .ahead"]).await?;
    stage.browser.assert_quiet().await
}

/// Everything in the course is large enough for a thumb.
pub async fn under_a_thumb(media: Media) -> Result<()> {
    let stage = filled_at(Options { media, ..Options::phone() }, COURSE).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    let judged = &mut findings;
    through(page, async |view| judged.measure(page, view, "survey.underThumb()").await).await?;
    findings.told()
}
