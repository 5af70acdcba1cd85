//! Tortures the bundle: browsers are killed, filled, blocked and lied to, and what had said that it was saved is looked
//! for again.

use anyhow::Result;

use crate::args::Torture;
use crate::engines::Engine;
use crate::project::Project;
use crate::run::run;
use crate::setup::Toolbox;
use crate::test::pages;

/// The engines in which anything outlives a killed browser.
pub const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// Makes as many tries as the proof asks for, on what lies in the dist folder.
///
/// # Errors
/// When something is lost, or a planted loss is not found.
pub fn torture(project: &Project, toolbox: &Toolbox, wishes: &Torture) -> Result<()> {
    let mut words = vec!["--whole".to_owned()];
    words.extend(wishes.sabotage.then(|| "--sabotage".to_owned()));
    for (name, value) in [("--row", wishes.row.clone()), ("--seed", wishes.seed.map(|seed| seed.to_string()))] {
        words.extend(value.into_iter().flat_map(|value| [name.to_owned(), value]));
    }
    ENGINES.iter().try_for_each(|engine| torture_in(*engine, project, toolbox, &words))
}

/// Runs the rows of an engine; without further words only for a few seconds each.
///
/// # Errors
/// As [`torture`].
pub fn torture_in(engine: Engine, project: &Project, toolbox: &Toolbox, words: &[String]) -> Result<()> {
    let mut cargo = pages(project, toolbox)?;
    run(cargo.args(["--test", "torture", "--"]).args(words).env("ENGINE", engine.name()))
}
