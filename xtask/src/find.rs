//! Looks for tools that are there and fit: on PATH first, then in the folder of installed tools.
//!
//! A tool is asked for its version each time, so one whose installation was cut off doesn't count as there.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::run::answer;
use crate::tools::{Need, Origin, Tool};
use crate::versions::{fits, stated};

/// A tool that is there.
pub struct Found {
    /// The program, file or folder.
    pub path: PathBuf,
    /// Its version, if it has one.
    pub version: String,
    /// The folder that PATH must begin with for the program to be found, unless PATH leads to it as it is.
    pub folder: Option<PathBuf>,
}

/// Where a version of a tool is installed below the folder of tools.
pub fn home(tools: &Path, tool: &Tool, wanted: &str) -> PathBuf {
    match tool.origin {
        Origin::Cargo { .. } => tools.join(format!("{}-{wanted}", tool.name)),
        Origin::Npm { .. } | Origin::NpmFile { .. } => tools.join(npm_folder(tool.need)),
        Origin::Target
        | Origin::Component { .. }
        | Origin::System { .. }
        | Origin::Plain { .. }
        | Origin::Font { .. } => tools.to_path_buf(),
    }
}

/// npm's packages are installed all together. What the bench measures us against lies apart: to fetch it must not take
/// away, even for seconds, what another run builds with.
pub fn npm_folder(need: Need) -> &'static str {
    match need {
        Need::Bench => "npm-bench",
        Need::Build | Need::Browser | Need::Chromium | Need::Firefox | Need::WebKit => "npm",
    }
}

/// A tool that is there and fits, or nothing. `wanted` is empty where any version will do.
///
/// # Errors
/// When the variable that points at a tool points at nothing of use.
pub fn find(tools: &Path, tool: &Tool, wanted: &str) -> Result<Option<Found>> {
    let home = home(tools, tool, wanted);
    Ok(match tool.origin {
        Origin::Target => target(tool.name),
        Origin::Component { file } => component(file),
        Origin::Cargo { programs, .. } => programs_in(programs, &home.join("bin"), wanted),
        Origin::Npm { program } => programs_in(&[program], &home.join("node_modules/.bin"), wanted),
        Origin::NpmFile { file, .. } => npm_file(&home, tool.name, file, wanted),
        Origin::System { programs, variable, .. } => match env::var_os(variable).filter(|path| !path.is_empty()) {
            Some(path) => Some(pointed_at(variable, path.into(), wanted)?),
            None => programs.iter().find_map(|program| anywhere_on_path(program, wanted)),
        },
        Origin::Plain { programs, variable, .. } => match env::var_os(variable).filter(|path| !path.is_empty()) {
            Some(path) => Some(plain(variable, path.into())?),
            None => programs.iter().find_map(|program| which::which(program).ok()).map(unversioned),
        },
        Origin::Font { file, .. } => font(file),
    })
}

/// The standard library of a target, as the compiler itself looks for it.
fn target(triple: &str) -> Option<Found> {
    let folder = answer(Command::new("rustc").args(["--print", "target-libdir", "--target", triple]))?;
    let path = PathBuf::from(folder.trim());
    let core = path.read_dir().ok()?.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libcore"));
    let version = answer(Command::new("rustc").arg("--version")).as_deref().and_then(stated)?;
    core.then_some(Found { path, version, folder: None })
}

/// A part of the toolchain that is in use here.
fn component(file: &str) -> Option<Found> {
    let folder = answer(Command::new("rustc").args(["--print", "sysroot"]))?;
    let path = PathBuf::from(folder.trim()).join(file);
    let version = answer(Command::new("rustc").arg("--version")).as_deref().and_then(stated)?;
    path.is_file().then_some(Found { path, version, folder: None })
}

/// The first of the programs, if all of them fit on PATH, or else all of them in the folder.
fn programs_in(programs: &[&str], folder: &Path, wanted: &str) -> Option<Found> {
    let on_path: Option<Vec<Found>> = programs.iter().map(|program| on_path(program, wanted)).collect();
    let found = on_path.or_else(|| programs.iter().map(|program| in_folder(program, folder, wanted)).collect())?;
    found.into_iter().next()
}

/// The program that PATH leads to. One further down on PATH doesn't count: nothing we start would reach it.
fn on_path(program: &str, wanted: &str) -> Option<Found> {
    fitting(which::which(program).ok()?, wanted)
}

/// The first program on PATH that fits, for those that are started by their path.
fn anywhere_on_path(program: &str, wanted: &str) -> Option<Found> {
    which::which_all(program).ok()?.find_map(|path| fitting(path, wanted))
}

fn in_folder(program: &str, folder: &Path, wanted: &str) -> Option<Found> {
    let found = fitting(folder.join(program), wanted)?;
    Some(Found { folder: Some(folder.to_path_buf()), ..found })
}

fn fitting(path: PathBuf, wanted: &str) -> Option<Found> {
    let version = version(&path)?;
    fits(&version, wanted).then_some(Found { path, version, folder: None })
}

/// The program that a variable points at, or a refusal: nobody sets a variable to have another program used.
fn pointed_at(variable: &str, path: PathBuf, wanted: &str) -> Result<Found> {
    let version = version(&path).with_context(|| {
        format!("{variable} points at {}, which doesn't answer to --version: correct or unset it", path.display())
    })?;
    ensure!(
        fits(&version, wanted),
        "{variable} points at {} of version {version}, and {wanted} is needed: correct or unset it",
        path.display()
    );
    Ok(Found { path, version, folder: None })
}

/// The program that a variable points at, of which one can only say that it is there.
fn plain(variable: &str, path: PathBuf) -> Result<Found> {
    ensure!(
        which::which(&path).is_ok(),
        "{variable} points at {}, which isn't there: correct or unset it",
        path.display()
    );
    Ok(unversioned(path))
}

fn unversioned(path: PathBuf) -> Found {
    Found { path, version: String::new(), folder: None }
}

/// What a program says its version is; nothing if it isn't there or doesn't work.
fn version(program: &Path) -> Option<String> {
    answer(Command::new(program).arg("--version")).as_deref().and_then(stated)
}

/// A file of an npm package. It counts once npm has entered the package in its own list, which it writes last.
fn npm_file(home: &Path, package: &str, file: &str, wanted: &str) -> Option<Found> {
    let modules = home.join("node_modules");
    let list: Value = serde_json::from_slice(&std::fs::read(modules.join(".package-lock.json")).ok()?).ok()?;
    let version = list["packages"][format!("node_modules/{package}")]["version"].as_str()?.to_owned();
    let path = modules.join(package).join(file);
    (version == wanted && path.is_file()).then_some(Found { path, version, folder: None })
}

/// A font file in the folders where systems keep them, at most three levels down.
fn font(file: &str) -> Option<Found> {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"].map(PathBuf::from);
    let own = [".local/share/fonts", ".fonts", "Library/Fonts"].map(|folder| home.join(folder));
    let path = folders.into_iter().chain(own).find_map(|folder| below(&folder, file, 3))?;
    Some(unversioned(path))
}

fn below(folder: &Path, file: &str, levels: u8) -> Option<PathBuf> {
    let here = folder.join(file);
    if here.is_file() {
        return Some(here);
    }
    let mut folders = folder.read_dir().ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    if levels == 0 { None } else { folders.find_map(|folder| below(&folder, file, levels - 1)) }
}
