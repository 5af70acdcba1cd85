//! Builds the bundle with trunk.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::run::run;
use crate::setup::Toolbox;
use crate::sizes::{sizes, table};

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
    run(toolbox.command(project, "cargo")?.args(["fetch", "--locked", "--quiet"]))?;
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
    // Added to the flags of .cargo/config.toml, where RUSTFLAGS would replace them.
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_names(&sources()));
    Ok(trunk)
}

/// The folders where cargo keeps the libraries' sources.
fn sources() -> Vec<PathBuf> {
    let below_home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(below_home).unwrap_or_default();
    let folders = cargo.join("registry/src").read_dir().into_iter().flatten().flatten();
    folders.map(|folder| folder.path()).collect()
}

/// Flags by which the words of a panic, which are shipped, name `crates/yew-0.23.0/src/…` and not a folder of whoever
/// builds: the bundle tells nothing about the computer, and is the same from any.
fn short_names(sources: &[PathBuf]) -> String {
    let folders = sources.iter().map(|folder| folder.to_string_lossy());
    // Cargo splits the flags at spaces, so a folder with one keeps its long name.
    let plain = folders.filter(|folder| !folder.contains(char::is_whitespace));
    plain.map(|folder| format!("--remap-path-prefix={folder}=crates")).collect::<Vec<_>>().join(" ")
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

    #[test]
    fn a_folder_of_sources_gets_a_short_name() {
        let folders = ["/home/a/.cargo/registry/src/b".into(), "/home/a b/src".into()];
        assert_eq!(short_names(&folders), "--remap-path-prefix=/home/a/.cargo/registry/src/b=crates");
    }
}
