//! Sees to it that every tool is there, and hands the programs that we start the way to them.

use std::env::{self, join_paths, split_paths};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::find::{Found, find};
use crate::install::{alone, announcement, install};
use crate::project::Project;
use crate::time::spoken;
use crate::tools::{Need, Origin, TOOLS, Tool, Wanted};
use crate::versions::locked;

/// The tools that are there.
pub struct Toolbox {
    tools: Vec<(&'static Tool, Found)>,
}

/// Finds the tools that are needed and installs those that are missing.
///
/// # Errors
/// When one can neither be found nor installed.
pub fn setup(project: &Project, needs: &[Need]) -> Result<Toolbox> {
    let needed: Vec<&Tool> = TOOLS.iter().filter(|tool| needs.contains(&tool.need)).collect();
    let mut toolbox = Toolbox { tools: Vec::new() };
    for (place, tool) in (1..).zip(&needed) {
        let title = format!("[{place}/{}]", needed.len());
        let wanted = toolbox.wanted(project, tool)?;
        let found = match find(&project.tools, tool, &wanted)? {
            Some(found) => found,
            None => provide(project, tool, &wanted, &title)?,
        };
        toolbox.tools.push((tool, found));
    }
    println!("All {} tools are there.", needed.len());
    Ok(toolbox)
}

fn provide(project: &Project, tool: &Tool, wanted: &str, title: &str) -> Result<Found> {
    let title = format!("{title} {}", [tool.name, wanted].join(" ").trim_end());
    let _lock = alone(&project.tools)?;
    // The run that we waited for may have installed it.
    if let Some(found) = find(&project.tools, tool, wanted)? {
        return Ok(found);
    }
    println!("{title}: {}", announcement(tool));
    let started = Instant::now();
    install(project, tool, wanted).with_context(|| title.clone())?;
    let found = find(&project.tools, tool, wanted)?.with_context(|| {
        format!("{title} was installed, but what answers isn't it: is an older one earlier on PATH, or is it too old?")
    })?;
    println!("{title}: ready after {}", spoken(started.elapsed()));
    Ok(found)
}

impl Toolbox {
    /// The version of a tool that fits, empty where any does.
    fn wanted(&self, project: &Project, tool: &Tool) -> Result<String> {
        Ok(match tool.wanted {
            Wanted::Any => String::new(),
            Wanted::Exactly(version) => version.into(),
            Wanted::Locked(package) => {
                let lock = fs::read_to_string(project.root.join("Cargo.lock")).context("Cargo.lock can't be read")?;
                locked(&lock, package)?
            }
            Wanted::SameMajorAs(other) => {
                let version = &self.found(other).with_context(|| format!("{other} comes after {}", tool.name))?.version;
                version.split('.').next().unwrap_or_default().into()
            }
        })
    }

    fn found(&self, name: &str) -> Option<&Found> {
        self.tools.iter().find_map(|(tool, found)| (tool.name == name).then_some(found))
    }

    /// The path of a tool.
    ///
    /// # Errors
    /// When it isn't among the tools that this command needs.
    pub fn path(&self, name: &str) -> Result<&Path> {
        Ok(&self.found(name).with_context(|| format!("{name} wasn't set up"))?.path)
    }

    /// A program that is started in the work tree and that finds the tools that fit before any others.
    ///
    /// # Errors
    /// When a folder's name can't stand in PATH.
    pub fn command(&self, project: &Project, program: &str) -> Result<Command> {
        let ours = self.tools.iter().filter_map(|(_, found)| found.folder.clone());
        let path = env::var_os("PATH").unwrap_or_default();
        let path = join_paths(ours.chain(split_paths(&path))).context("the folder of tools can't stand in PATH")?;
        let mut command = Command::new(program);
        command.current_dir(&project.root).env("PATH", path);
        Ok(command)
    }

    /// The variables by which tests learn where browsers, drivers and files are.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, PathBuf)> {
        self.tools.iter().filter_map(|(tool, found)| match tool.origin {
            Origin::NpmFile { variable, .. } | Origin::System { variable, .. } | Origin::Plain { variable, .. } => {
                Some((variable, found.path.clone()))
            }
            Origin::Target
            | Origin::Component { .. }
            | Origin::Cargo { .. }
            | Origin::Npm { .. }
            | Origin::Font { .. } => None,
        })
    }

    /// Each tool with its version and path, a line each.
    pub fn list(&self) -> String {
        let line = |(tool, found): &(&Tool, Found)| {
            format!("{:22}  {:14}  {}\n", tool.name, found.version, found.path.display())
        };
        self.tools.iter().map(line).collect()
    }
}
