//! Measures the bundle beside another widget that does the same.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::run;
use crate::setup::Toolbox;

/// Measures what lies in the dist folder, prints a table and fails when a mark is missed.
///
/// # Errors
/// When something can't be measured, when both don't show the same, or when a mark is missed.
pub fn bench(project: &Project, toolbox: &Toolbox, runs: Option<u32>) -> Result<()> {
    let theirs = survey(project, toolbox)?;
    let mut cargo = toolbox.command(project, "cargo")?;
    // Its own numbers are read off in the page, so it need not be built for speed.
    cargo.args(["bench", "--profile", "dev", "--locked", "-p", "implementum-pages", "--bench", "speed"]);
    cargo.envs(toolbox.variables()).env("DIST", &project.dist).env("SURVEYJS", theirs);
    if let Some(runs) = runs {
        cargo.env("BENCH_RUNS", runs.to_string());
    }
    run(&mut cargo)
}

/// Packs `SurveyJS` as someone would who minds what a page weighs: one script from its modules, without what is not
/// used, which is lighter than the scripts that its instructions name.
fn survey(project: &Project, toolbox: &Toolbox) -> Result<PathBuf> {
    let folder = project.passing()?.join("surveyjs");
    fs::create_dir_all(&folder).with_context(|| format!("{} can't be created", folder.display()))?;
    let own = project.root.join("tests/pages/benches/surveyjs");
    let sheet = toolbox.path("survey-core")?;
    for (from, to) in [(own.join("index.html").as_path(), "index.html"), (sheet, "survey.css")] {
        fs::copy(from, folder.join(to)).with_context(|| format!("{} can't be copied", from.display()))?;
    }
    let modules = sheet.ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default();
    run(toolbox
        .command(project, "esbuild")?
        .arg(own.join("survey.js"))
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", folder.join("survey.js").display()))
        .env("NODE_PATH", modules))?;
    Ok(folder)
}
