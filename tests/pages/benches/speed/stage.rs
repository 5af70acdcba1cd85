//! The two pages, ready to be visited.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use implementum_pages::{Browser, Options, Site, dist};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::checklist::{SHOWN, ids, plain_fields, survey};
use crate::visit::{BLANK, Side};
use crate::work::Work;

/// What the assessment on show is about.
pub const SUBJECT: &str = "Höftfraktur";
/// Waited for where both are measured.
const RADIO: (&str, Option<&str>) = ("input[type=radio]", None);
/// Waited for where the first view is measured.
pub const FIRST_BUTTON: (&str, Option<&str>) = ("button", Some("Ny självskattning"));

/// Ours, in the list of a phase of an assessment that is being worked on.
pub async fn ours(checklist: &Value) -> Result<Side> {
    let file = Work::new(&ids(checklist), 1).file("shown", SUBJECT, 0);
    Ok(Side {
        site: our_site().await?,
        stored: kept(&[file]).await?,
        address: place("/index.html", checklist, SHOWN),
        ready: RADIO,
    })
}

/// Ours, in its first view, with this many assessments kept.
pub async fn ours_at_first(checklist: &Value, assessments: usize) -> Result<Side> {
    let ids = ids(checklist);
    let file = |number: usize| {
        let seed = u64::try_from(number).unwrap_or_default() + 2;
        Work::new(&ids, seed).file(&format!("kept-{number:03}"), &format!("Vårdförlopp {number}"), 5)
    };
    let files: Vec<Value> = (0..assessments).map(file).collect();
    Ok(Side {
        site: our_site().await?,
        stored: kept(&files).await?,
        address: "/index.html".into(),
        ready: FIRST_BUTTON,
    })
}

/// Ours with a checklist of the page's own, in the list of its only phase.
pub async fn ours_with(checklist: &Value) -> Result<Side> {
    const PAGE: &str = "<!doctype html><html lang=sv><meta charset=utf-8><title>Stor</title>
        <script type=module src=/implementum.js></script>
        <implementum-widget checklist=/checklist.json address></implementum-widget>";
    let file = Work::new(&ids(checklist), 1).of(checklist).file("shown", SUBJECT, 0);
    let site = Site::of(&dist()?).page(BLANK, "<!doctype html>").page("/", PAGE);
    let site = site.page("/checklist.json", &checklist.to_string()).brotli().start().await?;
    Ok(Side { site, stored: kept(&[file]).await?, address: place("/", checklist, 0), ready: RADIO })
}

/// `SurveyJS`, showing the same phase of the same checklist with the same answers. The folder goes with the server.
pub async fn theirs(checklist: &Value) -> Result<(Side, TempDir)> {
    let packed = std::env::var_os("SURVEYJS").map(PathBuf::from);
    let packed = packed.context("SURVEYJS names no folder; `cargo xtask bench` packs it")?;
    let folder = tempfile::Builder::new().prefix("implementum-").tempdir().context("a folder for SurveyJS")?;
    for name in ["index.html", "survey.css", "survey.js"] {
        let from = packed.join(name);
        std::fs::copy(&from, folder.path().join(name)).with_context(|| from.display().to_string())?;
    }
    std::fs::write(folder.path().join("survey.json"), survey(checklist).to_string()).context("survey.json")?;
    let data = Work::new(&ids(checklist), 1).survey().to_string();
    let site = Site::of(folder.path()).page(BLANK, "<!doctype html>").brotli().start().await?;
    Ok((Side { site, stored: vec![("survey".to_owned(), data)], address: "/".into(), ready: RADIO }, folder))
}

/// The same fields without any style, script or saving: what no widget can be quicker than.
pub async fn bare(checklist: &Value) -> Result<Side> {
    let folder = dist()?;
    let site = Site::of(&folder).page(BLANK, "<!doctype html>").page("/", &plain_fields(checklist)).brotli();
    Ok(Side { site: site.start().await?, stored: vec![], address: "/".into(), ready: RADIO })
}

/// Two radio buttons and a field for words on a page that has nothing else: what no page at all can be quicker than.
pub async fn alone() -> Result<Side> {
    const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Ett</title>
        <input type=radio name=a value=1><input type=radio name=a value=2><textarea rows=3></textarea>";
    let site = Site::of(&dist()?).page(BLANK, "<!doctype html>").page("/", PAGE).brotli();
    Ok(Side { site: site.start().await?, stored: vec![], address: "/".into(), ready: RADIO })
}

/// Where a phase of the assessment on show stands, as the page's address says it: there one is after a reload too.
fn place(page: &str, checklist: &Value, phase: usize) -> String {
    let phase = checklist["phases"][phase]["id"].as_str().unwrap_or_default();
    format!("{page}#implementum/default/at/shown/phase/{phase}")
}

async fn our_site() -> Result<Site> {
    Site::of(&dist()?).page(BLANK, "<!doctype html>").brotli().start().await
}

/// What our widget itself keeps of these files: key and text of each.
async fn kept(files: &[Value]) -> Result<Vec<(String, String)>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let site = Site::serve(&dist()?).await?;
    let browser =
        Browser::start(Options { patience: Duration::from_mins(1), is_new: true, ..Options::laptop() }).await?;
    let page = browser.open(site.url("/")).await?;
    page.wait_until("customElements.whenDefined('implementum-widget').then(() => true)").await?;
    for file in files {
        let answer = page.call("importFile", &[json!(file.to_string())]).await?;
        ensure!(answer["ok"] == true, "our widget does not take the file: {answer}");
    }
    page.wait_until(&format!("localStorage.length === {}", files.len())).await?;
    Ok(page.storage().await?.into_iter().collect())
}
