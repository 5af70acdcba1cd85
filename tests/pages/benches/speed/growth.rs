//! Our own growth: what much of something costs.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::checklist::{ids, large};
use crate::figures::{Figures, Unit};
use crate::stage;
use crate::table::Table;
use crate::visit::Visit;
use crate::work::Work;

/// So many are kept.
const KEPT: usize = 100;
/// So many actions stand in the file that is opened.
const ACTIONS: usize = 200;
/// So many items stand in the large phase.
const ITEMS: usize = 300;
const LARGE: &str = "Stort vårdförlopp";

/// Measures what can be measured today, and says what cannot.
pub async fn growth(table: &mut Table, checklist: &Value, runs: usize) -> Result<()> {
    let ms = Unit::Milliseconds;
    let [many, none] = starts(checklist, runs).await?;
    table.compare("start with 100 assessments kept, beside none", ms, &many, &none, Some(1.5));
    let [open, plan] = files(checklist, runs).await?;
    table.limit("opening a file of 40 items and 200 actions", ms, &open, Some(500.0));
    table.limit("click on the plan, until its 200 actions are drawn", ms, &plan, None);
    let items = ids(&large(ITEMS)?).len();
    println!(
        "not measured yet: a phase of {items} items against one of 40, and a file of {items} items: the generated \
         checklist can't be given to the element before it has an attribute for that"
    );
    Ok(())
}

/// Cold starts to the first view, with many assessments kept and with none.
async fn starts(checklist: &Value, runs: usize) -> Result<[Figures; 2]> {
    let sides = [stage::ours_at_first(checklist, KEPT).await?, stage::ours_at_first(checklist, 0).await?];
    let kept: usize = sides[0].stored.iter().map(|(key, text)| key.len() + text.encode_utf16().count()).sum();
    println!("{KEPT} assessments take {kept} of the 5 242 880 characters that a site may keep.");
    let mut loads = [Figures::default(), Figures::default()];
    for run in 0..=runs {
        for (side, loads) in sides.iter().zip(&mut loads) {
            let load = Visit::begin(side).await?.load;
            if run > 0 {
                loads.0.push(load);
            }
        }
        eprintln!("start: run {run} of {runs}");
    }
    Ok(loads)
}

/// Opening a file with many actions, and then its plan.
async fn files(checklist: &Value, runs: usize) -> Result<[Figures; 2]> {
    let folder = tempfile::tempdir().context("a folder for the file")?;
    let file = folder.path().join("large.json");
    std::fs::write(&file, Work::new(&ids(checklist), 7).file("large", LARGE, ACTIONS).to_string())?;
    let side = stage::ours_at_first(checklist, 0).await?;
    let [mut open, mut plan] = [Figures::default(), Figures::default()];
    for run in 0..=runs {
        let visit = Visit::begin(&side).await?;
        visit.rest(500).await?;
        let opened = visit.open_file(&file, ("#view-heading", LARGE)).await?;
        visit.rest(1000).await?;
        let drawn = visit.click_until("Handlingsplan", ("#view-heading", "Handlingsplan")).await?;
        if run > 0 {
            open.0.push(opened);
            plan.0.push(drawn);
        }
        eprintln!("file: run {run} of {runs}");
    }
    Ok([open, plan])
}
