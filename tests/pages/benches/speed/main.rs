//! How fast our widget is beside `SurveyJS`, and how it bears growth. `cargo xtask bench` runs it; it says nothing about
//! right or wrong and takes minutes, so no test does. Its last line names the marks that were missed.
//!
//! Both pages show the same phase of the same checklist with the same answers, come from the same kind of server and are
//! measured by the same script, `recorder.js`. Every visit is a fresh browser; ours and theirs take turns. Both save by the
//! same rule, 250 ms after the first unsaved change, so both write as often.
//!
//! `BENCH_RUNS` says how often each thing is measured, and `BENCH_PART` measures one part alone, by its file's name. With `BENCH_BEAT` frames wait for the beat of a screen, as they do
//! before a person: that adds 0 to 16.7 ms to every click and key, to both alike. `SURVEYJS` and `DIST` name the folders.
//!
//! | file | holds |
//! |---|---|
//! | `checklist`, `work` | what both show: the checklist, and what a group wrote |
//! | `stage` | both pages, and what lies in their storage |
//! | `visit`, `recorder.js` | one browser, and what is measured in it |
//! | `beside`, `growth`, `drawn`, `units` | the parts of the table |
//! | `table`, `figures` | medians and marks |

mod beside;
mod checklist;
mod drawn;
mod figures;
mod growth;
mod stage;
mod table;
mod units;
mod visit;
mod work;

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use crate::table::Table;
use crate::visit::SLOWED;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match bench().await {
        Ok(missed) if missed.is_empty() => {
            println!("Every mark is met.");
            ExitCode::SUCCESS
        }
        Ok(missed) => {
            println!("Missed: {}.", missed.join("; "));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Measures everything, prints the tables and gives the marks that were missed.
async fn bench() -> Result<Vec<&'static str>> {
    let runs = match std::env::var("BENCH_RUNS") {
        Ok(runs) => runs.parse().context("BENCH_RUNS is no number")?,
        Err(_) => 5,
    };
    ensure!(runs > 0, "nothing is measured in no runs");
    println!("Headless Chromium, the processor slowed {SLOWED} times, medians of {runs} runs (least–most).");
    let checklist = checklist::checklist()?;
    let mut table = Table::default();
    let part = std::env::var("BENCH_PART").unwrap_or_default();
    let is_wanted = |name: &str| part.is_empty() || part == name;
    if is_wanted("beside") {
        beside::beside(&mut table, &checklist, runs).await?;
    }
    if is_wanted("growth") {
        growth::growth(&mut table, &checklist, runs).await?;
    }
    if is_wanted("drawn") {
        drawn::drawn(&mut table, &checklist).await?;
    }
    if is_wanted("units") {
        units::units(&mut table, runs).await?;
    }
    println!("\n{table}");
    Ok(table.missed())
}
