//! Writes the files of made-up units, for trying the process leader's edition by hand.

use std::process::Command;

use anyhow::{Context, Result};

use crate::args::Units;
use crate::project::Project;
use crate::run::run;

/// Has the generator of the tests write its files into a folder.
///
/// # Errors
/// When they can't be written.
pub fn units(project: &Project, wishes: &Units) -> Result<()> {
    let folder = std::path::absolute(&wishes.out).context("the folder")?;
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root);
    cargo.args(["run", "--quiet", "--locked", "-p", "implementum-pages", "--bin", "units", "--"]).arg(folder);
    run(cargo.arg(wishes.count.unwrap_or(40).to_string()).arg(wishes.seed.unwrap_or(1).to_string()))
}
