//! Installs a tool that is missing.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail, ensure};
use nix::unistd::geteuid;

use crate::find::{home, npm_folder};
use crate::project::Project;
use crate::run::{answer, run};
use crate::tools::{Need, Origin, TOOLS, Tool, Wanted};

/// Whether this run has already fetched the lists of the system's packages.
static LISTS_ARE_FRESH: AtomicBool = AtomicBool::new(false);

/// Waits until no other run installs anything. The file is unlocked when it is dropped, and also when a run is killed.
///
/// # Errors
/// When the folder of tools can't be written to.
pub fn alone(tools: &Path) -> Result<File> {
    let refused = || format!("{} can't be written to: set IMPLEMENTUM_TOOLS to a folder that can", tools.display());
    fs::create_dir_all(tools).with_context(refused)?;
    let lock = File::create(tools.join(".lock")).with_context(refused)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("Another run is installing tools: waiting for it.");
            lock.lock().with_context(refused)?;
        }
        Err(TryLockError::Error(error)) => return Err(error).with_context(refused),
    }
    Ok(lock)
}

/// What is about to be done, for the person who waits.
pub fn announcement(tool: &Tool) -> String {
    match tool.origin {
        Origin::Target | Origin::Component { .. } => "adding it with rustup".into(),
        Origin::Cargo { takes, .. } => format!("building, {takes}"),
        Origin::Npm { .. } | Origin::NpmFile { .. } => "installing with npm, a few seconds".into(),
        Origin::System { .. } | Origin::Plain { .. } | Origin::Font { .. } => {
            "installing with the system's packages, up to a minute".into()
        }
    }
}

/// Installs a version of a tool.
///
/// # Errors
/// When what installs it is missing or fails.
pub fn install(project: &Project, tool: &Tool, wanted: &str) -> Result<()> {
    let home = home(&project.tools, tool, wanted);
    match tool.origin {
        Origin::Target => rustup(project, "target", tool.name),
        Origin::Component { .. } => rustup(project, "component", tool.name),
        Origin::Cargo { .. } => cargo(project, tool.name, wanted, &home),
        Origin::Npm { .. } | Origin::NpmFile { .. } => npm(&home, tool.need),
        Origin::System { variable, debian, .. } | Origin::Plain { variable, debian, .. } => {
            system(debian, &format!(", or set {variable} to the path of one"))
        }
        Origin::Font { debian, .. } => system(debian, ""),
    }
}

/// Adds a target's standard library or a component to the toolchain that is in use here.
fn rustup(project: &Project, kind: &str, name: &str) -> Result<()> {
    ensure!(
        which::which("rustup").is_ok(),
        "the Rust compiler lacks the {kind} {name}: install it from where the compiler came from"
    );
    run(Command::new("rustup").args([kind, "add", name]).current_dir(&project.root))
}

/// Builds a tool without link-time optimisation, which costs minutes and gains nothing that anyone would notice.
fn cargo(project: &Project, package: &str, version: &str, home: &Path) -> Result<()> {
    run(Command::new("cargo")
        // By force: cargo's list may name a program that is there and doesn't work.
        .args(["install", "--locked", "--force", package, "--version", version, "--root"])
        .arg(home)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("CARGO_TARGET_DIR")
        .current_dir(&project.root))
}

/// Installs all packages of one folder from npm anew. Each alone would be quicker, but what an interrupted run left of one package
/// passes for all of it once npm has installed another.
fn npm(home: &Path, need: Need) -> Result<()> {
    for program in ["node", "npm"] {
        ensure!(which::which(program).is_ok(), "{program} isn't on PATH: install Node.js 20 or newer, with npm");
    }
    fs::remove_dir_all(home).or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
    fs::create_dir_all(home)?;
    let here = TOOLS.iter().filter(|tool| npm_folder(tool.need) == npm_folder(need));
    let packages = here.filter_map(|tool| match (tool.origin, tool.wanted) {
        (Origin::Npm { .. } | Origin::NpmFile { .. }, Wanted::Exactly(version)) => {
            Some(format!("{}@{version}", tool.name))
        }
        _ => None,
    });
    run(Command::new("npm")
        .args(["install", "--save-exact", "--no-audit", "--no-fund", "--prefix"])
        .arg(home)
        .args(packages))
}

/// Installs Debian's packages; elsewhere it only says what is missing and how else to provide it.
fn system(packages: &[&str], otherwise: &str) -> Result<()> {
    let names = packages.join(" ");
    let debian = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    ensure!(debian, "{names} is missing, and is installed by itself on Debian only: install it by hand{otherwise}");
    let root = geteuid().is_root();
    if !root && answer(Command::new("sudo").args(["-n", "true"])).is_none() {
        bail!("{names} is missing, and only root can install it: run `sudo apt-get install {names}`{otherwise}");
    }
    if !LISTS_ARE_FRESH.swap(true, Ordering::Relaxed) {
        apt(root, &["update"])?;
    }
    apt(root, &[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// Runs apt-get, which waits for another one that is at work.
fn apt(root: bool, words: &[&str]) -> Result<()> {
    let mut command = Command::new(if root { "env" } else { "sudo" });
    if !root {
        command.args(["-n", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]).args(words);
    run(&mut command)
}
