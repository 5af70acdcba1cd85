//! Builds the bundle with trunk.
//!
//! What wasm-opt is told stands in `index.html`, and is judged by brotli, not by what lies on disk: code that was flattened
//! first and is worked on twice comes out some 1 000 bytes lighter, data in one piece 500 (a run of zeros weighs less than
//! the head of another piece), and loads that are not shared 400.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::run::run;
use crate::setup::Toolbox;
use crate::sizes::{sizes, table};

/// The bundle's own standard library: built for size, and a panic is a plain trap. The words of panics and all that
/// prints them would be a tenth of the bundle, and no user could read them. These are switches of cargo that are not
/// stable yet; the compiler is pinned in `rust-toolchain.toml`, so they mean the same everywhere. Tests keep the words.
const SMALL_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Builds into the dist folder and prints what each file weighs.
///
/// # Errors
/// When the build fails, or its page would not run where inline scripts are forbidden.
pub fn build(project: &Project, toolbox: &Toolbox) -> Result<()> {
    run(trunk(project, toolbox)?.args(["build", "--release"]))?;
    let page = project.dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} can't be read", page.display()))?;
    ensure!(
        !has_inline_script(&html),
        "{} has an inline script, which strict pages refuse: is pattern_script still empty in Trunk.toml?",
        page.display()
    );
    println!("\n{}", table(&sizes(&project.dist)?));
    Ok(())
}

/// Trunk, ready to build without asking the network for anything.
///
/// # Errors
/// When the libraries that it builds from can't be fetched.
pub fn trunk(project: &Project, toolbox: &Toolbox) -> Result<Command> {
    // Trunk builds offline, or it would look for tools of its own on the network.
    let fetch = ["fetch", "--locked", "--quiet"];
    run(toolbox.command(project, "cargo")?.args(fetch))?;
    // What the standard library is built from comes only when a target is named, and then only that target's.
    let target = ["--target", "wasm32-unknown-unknown"];
    run(toolbox.command(project, "cargo")?.args(fetch).args(target).envs(SMALL_STD))?;
    // It copies whatever lies here, also what an earlier build left.
    let leftovers = project.target.join("wasm-bindgen/release");
    if leftovers.exists() {
        fs::remove_dir_all(&leftovers).with_context(|| format!("{} can't be cleared", leftovers.display()))?;
    }
    let mut trunk = toolbox.command(project, "trunk")?;
    // It refuses a NO_COLOR that is neither "true" nor "false", although any value means yes.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").envs([("TRUNK_COLOR", "never"), ("CARGO_TERM_COLOR", "never")]);
    }
    trunk.envs([("TRUNK_OFFLINE", "true"), ("TRUNK_SKIP_VERSION_CHECK", "true")]);
    trunk.envs(SMALL_STD).env("IMPLEMENTUM_XTASK", env::current_exe().context("this program can't be found")?);
    // Added to the flags of .cargo/config.toml, where RUSTFLAGS would replace them.
    // A quarter of the usual stack: the gate reads nothing that is nested deeper than it bears, and a page's memory is dear.
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Clink-arg=-zstack-size=262144";
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    Ok(trunk)
}

/// Whether a page has a script that names no file.
fn has_inline_script(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    html.split("<script").skip(1).any(|rest| !rest.split('>').next().unwrap_or_default().contains("src="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_without_a_file_is_inline() {
        assert!(has_inline_script(r#"<script type="module">import "./a.js"</script>"#));
        assert!(has_inline_script(r#"<script src="a.js"></script><SCRIPT>1</SCRIPT>"#));
        assert!(!has_inline_script(r#"<p>Text</p><script type="module" src="implementum.js"></script>"#));
    }
}
