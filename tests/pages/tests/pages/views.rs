//! Every view and the states of it that look different, each with the way there.

use anyhow::{Result, bail};
use implementum_pages::{Finds as _, Page, Role};
use serde_json::json;

use crate::content::{areas, phase};
use crate::steps::{begin, enter, go_on_with, import, to_list};

/// A made-up clinic that has done a good deal of its work.
pub const CLINIC: &str = include_str!("../clinic.json");
const SUBJECT: &str = "Höftfraktur";
/// What nothing has been said of yet.
const FRESH: &str = "Digital triage";
/// By the six steps, with one answer.
const STEPS: &str = "Höftledsartros";

/// Before there is anything.
pub const FIRST: [&str; 3] = ["start-first-time", "new", "new-with-error"];
/// With a fresh assessment and the clinic's.
pub const REST: [&str; 39] = [
    "start",
    "start-more",
    "overview",
    "about",
    "question",
    "question-low",
    "question-not-applicable",
    "question-last-of-phase",
    "phase",
    "gaps",
    "gaps-arrange",
    "area",
    "area-no-gap",
    "plan",
    "action",
    "action-late",
    "result",
    "share",
    "paper-summary",
    "paper-report",
    "paper-blank",
    "fresh-gaps",
    "fresh-plan",
    "fresh-result",
    "steps-overview",
    "steps-question",
    "steps-phase",
    "fresh-share",
    "fresh-paper",
    "question-explained",
    "area-explained",
    "glossary",
    "knowledge",
    "knowledge-part",
    "knowledge-tried",
    "opened",
    "example-overview",
    "example-gaps",
    "example-share",
];

/// Makes what the views show.
pub async fn fill(page: &Page) -> Result<()> {
    to_list(page).await?;
    begin(page, FRESH).await?;
    assert_eq!(import(page, CLINIC).await?, json!({ "ok": true, "imported": ["exempel"] }));
    let steps = json!({ "format": "implementum-assessment", "formatVersion": 1, "id": "steg",
        "checklist": { "id": "sex-steg", "version": "1.0.0" }, "about": { "subject": STEPS },
        "items": { "S1-01": { "answer": "in-place" } } });
    assert_eq!(import(page, &steps.to_string()).await?, json!({ "ok": true, "imported": ["steg"] }));
    Ok(())
}

/// Comes to a view from wherever one is. Each way ends with the focus on the heading of the view.
#[allow(clippy::too_many_lines, reason = "one arm a view")]
pub async fn show(page: &Page, view: &str) -> Result<()> {
    let button = async |name: &str| page.by(Role::Button, name).click().await;
    let arrived = async |heading: &str| page.wait_for_focus(Role::Heading, heading).await.map(drop);
    to_list(page).await?;
    match view {
        "start" | "start-first-time" | "start-more" | "new" | "new-with-error" | "glossary" | "opened" => {}
        _ if view.starts_with("knowledge") => {
            button("Kunskapsstöd").await?;
            arrived("Kunskapsstöd").await?;
        }
        _ if view.starts_with("example") => {
            button("Titta på ett ifyllt exempel").await?;
            arrived("Exempel: hjärtsvikt, sammanhållet vårdförlopp").await?;
        }
        _ if view.starts_with("fresh") => go_on_with(page, FRESH).await?,
        _ if view.starts_with("steps") => go_on_with(page, STEPS).await?,
        _ => go_on_with(page, SUBJECT).await?,
    }
    match view {
        "start" | "start-first-time" | "overview" | "steps-overview" | "example-overview" | "knowledge" => Ok(()),
        "start-more" => button(&format!("Mer om {SUBJECT}")).await,
        "new" => {
            button("Ny självskattning").await?;
            arrived("Ny självskattning").await
        }
        "new-with-error" => {
            button("Ny självskattning").await?;
            button("Skapa").await?;
            page.wait_for_focus(Role::Textbox, "Vad ska införas?").await.map(drop)
        }
        "about" => {
            button("Ändra: Om självskattningen").await?;
            arrived("Om självskattningen").await
        }
        "question" => {
            button("Fortsätt med fråga 6").await?;
            arrived(phase(2, false).1[5].text).await
        }
        "question-low" => question(page, 1, 6, 8).await,
        "question-not-applicable" => question(page, 1, 6, 9).await,
        "question-last-of-phase" => question(page, 0, 8, 10).await,
        "steps-question" => {
            button("Fortsätt med fråga 2").await?;
            arrived("Har vi fått en genomgång av hur införandet går till, från första mötet till förvaltning?").await
        }
        "steps-phase" => {
            button("Förstå nuläge, målbild och gap").await?;
            arrived("Förstå nuläge, målbild och gap").await?;
            button("Så går steget till").await
        }
        "phase" => {
            button(phase(1, false).0).await?;
            arrived(phase(1, false).0).await
        }
        "gaps" | "fresh-gaps" | "example-gaps" => enter(page, "Gapanalys").await,
        "gaps-arrange" => {
            enter(page, "Gapanalys").await?;
            button("Ordna områdena").await
        }
        "area" => area(page, "ingang").await,
        "area-explained" => {
            area(page, "ingang").await?;
            button("Vad betyder målbild?").await
        }
        "question-explained" => {
            question(page, 0, 8, 8).await?;
            button("Vad betyder kärna?").await
        }
        "opened" => {
            let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
            widget.drop_file("kollegans.json", "application/json", changed_clinic().as_bytes()).await?;
            arrived("Öppna fil").await
        }
        "knowledge-part" => {
            button("Att sluta med något").await?;
            arrived("Att sluta med något").await
        }
        "knowledge-tried" => {
            for (claim, choice) in
                [("Förändring går fort.", "Stämmer"), ("Utbildning leder till användning.", "Stämmer inte")]
            {
                page.by(Role::Group, claim).await?.by(Role::Button, choice).click().await?;
            }
            page.wait_for_text("Ni har prövat 2 av 5.").await
        }
        "glossary" => {
            button("Ordlista").await?;
            arrived("Ordlista").await
        }
        "area-no-gap" => area(page, "utredning").await,
        "plan" | "fresh-plan" => enter(page, "Handlingsplan").await,
        "action" => action(page, "Snabbspår från ambulans till röntgen, även kvällar och helger").await,
        "action-late" => action(page, "Sluta registrera samma uppgift i pappersjournal").await,
        "result" | "fresh-result" => enter(page, "Resultat").await,
        "share" | "fresh-share" | "example-share" => enter(page, "Dela").await,
        "paper-summary" | "fresh-paper" => paper(page, "En sida för chefen").await,
        "paper-report" => paper(page, "Hela rapporten").await,
        "paper-blank" => paper(page, "Tom checklista").await,
        _ => bail!("there is no way to {view}"),
    }
}

/// The clinic's file after someone has changed it by hand.
fn changed_clinic() -> String {
    CLINIC.replacen("\"started\"", "\"partly\"", 3).replace("kvällar", "nätter")
}

/// From a question that is open in the result onward to another, both counted from 0 in their phase.
async fn question(page: &Page, of: usize, open: usize, wanted: usize) -> Result<()> {
    enter(page, "Resultat").await?;
    let questions = phase(of, false).1;
    page.by(Role::Button, questions[open].title).click().await?;
    for next in &questions[open + 1..=wanted] {
        page.by(Role::Button, "Nästa fråga").click().await?;
        page.wait_for_focus(Role::Heading, next.text).await?;
    }
    Ok(())
}

async fn area(page: &Page, id: &str) -> Result<()> {
    enter(page, "Gapanalys").await?;
    let title = areas().into_iter().find(|(area, _)| *area == id).map_or("", |(_, title)| title);
    page.by(Role::Button, title).nth(0).click().await?;
    page.wait_for_focus(Role::Heading, title).await.map(drop)
}

async fn action(page: &Page, title: &str) -> Result<()> {
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, title).click().await?;
    page.wait_for_focus(Role::Heading, title).await.map(drop)
}

async fn paper(page: &Page, name: &str) -> Result<()> {
    enter(page, "Dela").await?;
    page.by(Role::Button, name).click().await?;
    page.wait_for_focus(Role::Heading, name).await.map(drop)
}
