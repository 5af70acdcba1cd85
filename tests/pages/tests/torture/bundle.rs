//! The files of the element, with one safeguard switched off.
//!
//! The shipped files hold no switch for that: a copy of them is changed in one place of the script, found by words that
//! outlast the shortening of names and must stand there exactly as often as is said here. So what is tortured is the very
//! bundle that is shipped, without that one safeguard; a build of its own for it could differ in more.

use std::fs;

use anyhow::{Context, Result, ensure};
use implementum_pages::dist;
use tempfile::TempDir;

/// How the script is changed.
pub type Change = fn(&str) -> Result<String>;

/// A copy of the bundle with another script.
pub fn changed(change: Change) -> Result<TempDir> {
    let copy = tempfile::tempdir().context("a folder for a copy")?;
    let mut scripts = 0;
    // There are two editions: this is the team's.
    let loader = fs::read_to_string(dist()?.join("implementum.js")).context("the loader")?;
    for file in fs::read_dir(dist()?).context("the bundle")? {
        let from = file.context("the bundle")?.path();
        let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let to = copy.path().join(&name);
        if name.starts_with("implementum-") && name.ends_with(".js") && loader.contains(&name) {
            scripts += 1;
            let script = fs::read_to_string(&from).with_context(|| format!("reading {name}"))?;
            fs::write(&to, change(&script)?).with_context(|| format!("writing {name}"))?;
        } else if from.is_file() {
            fs::copy(&from, &to).with_context(|| format!("copying {name}"))?;
        }
    }
    ensure!(scripts == 1, "there are {scripts} scripts that could be changed");
    Ok(copy)
}

/// The script with these words in place of those, which stand there so often.
pub fn replaced(script: &str, words: &str, times: usize, others: &str) -> Result<String> {
    let found = script.matches(words).count();
    ensure!(found == times, "the script has {words} {found} times, not {times}: the sabotage must learn its new words");
    Ok(script.replace(words, others))
}
