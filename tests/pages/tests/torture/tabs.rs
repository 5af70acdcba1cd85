//! Three tabs with the same assessment, in which three people type at once, in the same fields and at random moments.
//!
//! A text may go in one way only: somebody typed over it where it was shown. So each tab tells what stood in the field
//! before each text, and whatever nobody typed over must be there at the end, as the value or as one of those to choose
//! between. At the end of every other round one tab is loaded anew while its last text is not saved yet.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use implementum_pages::{Finds as _, Page, Role, Site};
use serde_json::{Value, json};

use crate::account::Look;
use crate::lane::Lane;
use crate::way;

const SUBJECT: &str = "Höftfraktur";
const TYPIST: &str = include_str!("typist.js");
/// The fields of an area, as people and as files call them.
const FIELDS: [(&str, &str); 5] = [
    ("Vad vårdförloppet säger", "demand"),
    ("Nuläge", "now"),
    ("Hur vet vi det?", "evidence"),
    ("Målbild", "target"),
    ("Gapet med egna ord", "gap"),
];
/// How many texts one tab types in a round, and how many milliseconds at most lie between two.
const TEXTS: usize = 21;
const BETWEEN: usize = 220;

/// What was typed: the field, what stood there before, the text, and when.
type Typed = Vec<(String, String, String, u64)>;

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, browser) = (lane.site().await?, lane.browser().await?);
    let first = browser.open(site.url("/")).await?;
    let mut tabs = vec![first];
    for _ in 1..3 {
        tabs.push(browser.new_window(site.url("/")).await?);
    }
    for tab in &tabs {
        // A window behind another has its focus all the same: three people sit at three screens.
        tab.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
    }
    while lane.goes_on() {
        if let Err(error) = round(lane, &site, &tabs).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

/// One area of a new assessment, all tabs in it.
async fn round(lane: &mut Lane, site: &Site, tabs: &[Page]) -> Result<()> {
    tabs[0].open(site.url("/")).await?;
    let id = way::begin(&tabs[0], SUBJECT).await?;
    Look::settled(&tabs[0]).await?;
    for tab in tabs {
        to_area(tab, site, &id).await?;
    }
    for tab in tabs {
        let plan = plan(lane);
        tab.eval(&format!("(window.typed = ({TYPIST})({}), null)", json!(plan))).await?;
    }
    let mut typed = Typed::new();
    for tab in tabs {
        let done: Typed = serde_json::from_value(tab.eval("typed").await?)?;
        typed.extend(done);
    }
    if lane.chance.below(2) == 0 {
        tabs[2].open(site.url("/")).await?;
    }
    let agree = agreed(tabs, &id).await?;
    tabs[0].open(site.url("/")).await?;
    let file = way::file(&tabs[0], &id).await?;
    let missing = missing(&typed, &file);
    ensure!(agree || !missing.is_empty(), "the tabs never came to show the same");
    for (_, _, text, _) in &typed {
        lane.tried(missing.contains(text).then(|| history(text, &typed, &file)));
    }
    delete_all(&tabs[0]).await
}

/// Comes to the first area of an assessment.
async fn to_area(tab: &Page, site: &Site, id: &str) -> Result<()> {
    tab.open(site.url("/")).await?;
    ensure!(!way::file(tab, id).await?.is_null(), "a tab does not see the assessment");
    tab.by(Role::Button, &format!("Fortsätt med {SUBJECT}")).click().await?;
    tab.by(Role::Navigation, "Självskattningens delar").await?.by(Role::Button, "Gapanalys").click().await?;
    tab.by(Role::Button, "Börja med första området").click().await?;
    tab.by(Role::Textbox, FIELDS[0].0).await.map(drop)
}

/// What one tab types, and when.
fn plan(lane: &mut Lane) -> Value {
    let mut at = 0;
    let texts = (0..TEXTS).map(|_| {
        at += lane.chance.below(BETWEEN);
        lane.words += 1;
        json!([at, FIELDS[lane.chance.below(FIELDS.len())].0, format!("text{}x", lane.words)])
    });
    texts.collect()
}

/// Whether all tabs come to hold the same, and call it saved.
async fn agreed(tabs: &[Page], id: &str) -> Result<bool> {
    for _ in 0..40 {
        let mut files = Vec::new();
        for tab in tabs {
            Look::settled(tab).await.ok();
            let mut file = way::file(tab, id).await?;
            file.as_object_mut().map(|file| file.remove("exportedAt"));
            files.push(file);
        }
        if files.iter().all(|file| *file == files[0]) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Everything that was typed in the field of a text, with what stood there before, in order; and what is left.
fn history(text: &str, typed: &Typed, file: &Value) -> String {
    let field = typed.iter().find(|(_, _, one, _)| one == text).map_or("", |(name, ..)| name.as_str());
    let mut typed: Vec<_> = typed.iter().filter(|(name, ..)| name == field).collect();
    typed.sort_by_key(|(.., at)| *at);
    let steps: Vec<String> =
        typed.iter().map(|(_, before, text, at)| format!("{at}: {text} over “{before}”")).collect();
    format!("{text} in {field}: {}; left are {} and {}", steps.join(", "), file["areas"], file["history"]["rivals"])
}

/// The texts that nobody typed over and that are not there.
fn missing(typed: &Typed, file: &Value) -> BTreeSet<String> {
    let over: BTreeSet<&str> = typed.iter().map(|(_, before, ..)| before.as_str()).collect();
    let there: BTreeMap<&str, String> = FIELDS
        .into_iter()
        .map(|(name, field)| {
            let values = file["areas"].as_object().into_iter().flatten().map(|(_, area)| area[field].to_string());
            let rivals = file["history"]["rivals"]["areas"].as_object().into_iter().flatten();
            (name, values.chain(rivals.map(|(_, area)| area[field].to_string())).collect())
        })
        .collect();
    let is_gone = |(name, _, text, _): &&(String, String, String, u64)| {
        !over.contains(text.as_str()) && !there[name.as_str()].contains(&format!("\"{text}\""))
    };
    typed.iter().filter(is_gone).map(|(_, _, text, _)| text.clone()).collect()
}

/// Makes the list short again.
async fn delete_all(page: &Page) -> Result<()> {
    page.by(Role::Button, &format!("Mer om {SUBJECT}")).click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    page.wait_until("localStorage.length === 0").await
}
