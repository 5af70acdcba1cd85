//! Our own growth: what much of something costs.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::checklist::{ids, large};
use crate::figures::{Figures, Unit};
use crate::stage::{self, FIRST_BUTTON};
use crate::table::Table;
use crate::visit::{Side, Visit};
use crate::work::Work;

/// So many are kept.
const KEPT: usize = 100;
/// So many actions stand in the file that is opened.
const ACTIONS: usize = 200;
/// So many items stand in the large phase.
const ITEMS: usize = 300;
/// So many items has a checklist that ships.
const USUAL: usize = 40;
/// What is done in each phase.
const CLICKS: usize = 6;
const TYPED: &str = "behovet";
const LARGE: &str = "Stort vårdförlopp";

/// Measures both.
pub async fn growth(table: &mut Table, checklist: &Value, runs: usize) -> Result<()> {
    let ms = Unit::Milliseconds;
    let [many, few] = phases(runs).await?;
    table.compare("click in a phase of 300 items, beside 40", ms, &many[0], &few[0], Some(1.5));
    table.compare("key in a phase of 300 items, beside 40", ms, &many[1], &few[1], Some(1.5));
    let [many, none] = starts(checklist, runs).await?;
    table.compare("start with 100 assessments kept, beside none", ms, &many, &none, Some(1.5));
    let [open, plan] = files(runs).await?;
    table.limit("opening a file of 300 items and 200 actions", ms, &open, Some(500.0));
    table.limit("click on the plan, until its 200 actions are drawn", ms, &plan, None);
    Ok(())
}

/// Clicks and keys in the list of a phase: a large one, and one as large as a whole checklist is.
async fn phases(runs: usize) -> Result<[[Figures; 2]; 2]> {
    let sides = [stage::ours_with(&large(ITEMS)?).await?, stage::ours_with(&large(USUAL)?).await?];
    let mut figures: [[Figures; 2]; 2] = std::array::from_fn(|_| std::array::from_fn(|_| Figures::default()));
    for run in 0..=runs {
        for (side, [clicks, keys]) in sides.iter().zip(&mut figures) {
            let visit = Visit::begin(side).await?;
            visit.rest(500).await?;
            let [mut clicked, mut typed] = [Figures::default(), Figures::default()];
            for place in 0..CLICKS {
                clicked.0.push(visit.click(place).await?.to_paint);
            }
            typed.0.extend(visit.keys(4, TYPED).await?.iter().map(|took| took.to_paint));
            if run > 0 {
                clicks.0.push(clicked.median());
                keys.0.push(typed.median());
            }
        }
        eprintln!("phase: run {run} of {runs}");
    }
    Ok(figures)
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

/// Opening a file with many items and actions, looking at it and taking it in, and then its plan.
async fn files(runs: usize) -> Result<[Figures; 2]> {
    let checklist = large(ITEMS)?;
    let folder = tempfile::tempdir().context("a folder for the file")?;
    let file = folder.path().join("large.json");
    let work = Work::new(&ids(&checklist), 7).of(&checklist);
    std::fs::write(&file, work.file("large", LARGE, ACTIONS).to_string())?;
    let side = Side { stored: vec![], address: "/".into(), ready: FIRST_BUTTON, ..stage::ours_with(&checklist).await? };
    let [mut open, mut plan] = [Figures::default(), Figures::default()];
    for run in 0..=runs {
        let visit = Visit::begin(&side).await?;
        visit.rest(500).await?;
        let looked = visit.open_file(&file, ("#view-heading", "Öppna fil")).await?;
        visit.rest(500).await?;
        let opened = looked + visit.click_until("Öppna och spara här", ("#view-heading", LARGE)).await?;
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
