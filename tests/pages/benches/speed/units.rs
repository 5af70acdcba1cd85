//! A process leader's day: three hundred files at once, and the largest table that they make.

use anyhow::{Context, Result};
use implementum_pages::units::{UnitFile, full};
use implementum_pages::{Site, dist};

use crate::figures::{Figures, Unit};
use crate::table::Table;
use crate::visit::{BLANK, Side, Visit};

/// So many files are picked at once: each with forty answers and sixteen gaps.
const FILES: usize = 300;
const PAGE: &str = "<!doctype html><html lang=sv><meta charset=utf-8><title>Många</title>
    <script type=module src=/implementum-ledare.js></script><implementum-leader address></implementum-leader>";

/// Measures from the choice of the files until everything in them is read and drawn, and from there to the table.
pub async fn units(table: &mut Table, runs: usize) -> Result<()> {
    let folder = tempfile::tempdir().context("a folder for the files")?;
    let mut files = Vec::new();
    for UnitFile { name, text } in full(FILES, 1) {
        let path = folder.path().join(name);
        std::fs::write(&path, text)?;
        files.push(path);
    }
    let site = Site::of(&dist()?).page(BLANK, "<!doctype html>").page("/", PAGE).brotli().start().await?;
    let address = "/#implementum/default/units".to_owned();
    let desk = Side { site, stored: vec![], address, ready: ("button", Some("Välj filer")) };
    let [mut read, mut heat] = [Figures::default(), Figures::default()];
    for run in 0..=runs {
        let visit = Visit::begin(&desk).await?;
        visit.rest(500).await?;
        let until_read = visit.open_files(&files, ("caption", "Vem har svarat vad?")).await?;
        visit.rest(1000).await?;
        let until_drawn = visit.click_until("Frågor", ("#view-heading", "Frågor")).await?;
        if run > 0 {
            read.0.push(until_read);
            heat.0.push(until_drawn);
        }
        eprintln!("units: run {run} of {runs}");
    }
    table.limit("300 files of many units, until they are read and shown", Unit::Milliseconds, &read, Some(3000.0));
    table.limit("click on the table of their answers, until it is drawn", Unit::Milliseconds, &heat, None);
    Ok(())
}
