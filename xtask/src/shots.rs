//! Pictures of the views, for people to look at.

use std::env::current_dir;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::run;
use crate::setup::Toolbox;
use crate::test::pages;

/// Takes the pictures of the bundle in the dist folder and prints where they are.
///
/// # Errors
/// When the folder can't be created or a picture can't be taken.
pub fn shots(project: &Project, toolbox: &Toolbox, folder: Option<PathBuf>) -> Result<()> {
    let folder = match folder {
        Some(folder) => current_dir().context("the current folder is gone")?.join(folder),
        None => project.target.join("shots"),
    };
    fs::create_dir_all(&folder).with_context(|| format!("{} can't be created", folder.display()))?;
    run(pages(project, toolbox)?
        .args(["--test", "shots", "--", "--ignored", "--nocapture"])
        .env("SHOTS_DIR", &folder))?;
    println!("The pictures are in {}", folder.display());
    Ok(())
}
