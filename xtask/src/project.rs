//! Where things lie: the work tree, the bundle, cargo's target folder and the folder of installed tools.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that every command works in.
pub struct Project {
    /// The root of the work tree.
    pub root: PathBuf,
    /// What is shipped.
    pub dist: PathBuf,
    /// Cargo's output, and our own passing files.
    pub target: PathBuf,
    /// Installed tools, one folder for all work trees of a user.
    pub tools: PathBuf,
}

impl Project {
    /// Reads the places off the environment.
    ///
    /// # Errors
    /// When neither `IMPLEMENTUM_TOOLS`, `XDG_CACHE_HOME` nor `HOME` says where tools can be kept.
    pub fn find() -> Result<Self> {
        // Cargo names the folder at run time; the one of compile time is wrong once a shared target folder serves two work trees.
        let own = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = own.parent().context("xtask lies in no work tree")?.to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
        let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let tools = tools_folder(folder("IMPLEMENTUM_TOOLS"), folder("XDG_CACHE_HOME"), folder("HOME"))?;
        Ok(Self { dist: root.join("dist"), target: absolute(&root, target), tools: absolute(&root, tools), root })
    }

    /// A folder for files that one run hands to the programs it starts.
    ///
    /// # Errors
    /// When it can't be created.
    pub fn passing(&self) -> Result<PathBuf> {
        let folder = self.target.join("xtask");
        std::fs::create_dir_all(&folder).with_context(|| format!("{} can't be created", folder.display()))?;
        Ok(folder)
    }
}

/// Makes a path that may be relative to the work tree's root absolute, since programs are started in several folders.
fn absolute(root: &Path, path: PathBuf) -> PathBuf {
    if path.is_absolute() { path } else { root.join(path) }
}

fn tools_folder(own: Option<PathBuf>, cache: Option<PathBuf>, home: Option<PathBuf>) -> Result<PathBuf> {
    own.or_else(|| cache.map(|folder| folder.join("implementum/tools")))
        .or_else(|| home.map(|folder| folder.join(".cache/implementum/tools")))
        .context("there is no folder to keep tools in: set IMPLEMENTUM_TOOLS to one")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_folder_is_ours_then_the_cache_then_below_home() {
        let folder = |own: Option<&str>, cache: Option<&str>, home: Option<&str>| {
            tools_folder(own.map(Into::into), cache.map(Into::into), home.map(Into::into)).ok()
        };
        assert_eq!(folder(Some("/t"), Some("/c"), Some("/h")), Some("/t".into()));
        assert_eq!(folder(None, Some("/c"), Some("/h")), Some("/c/implementum/tools".into()));
        assert_eq!(folder(None, None, Some("/h")), Some("/h/.cache/implementum/tools".into()));
        assert_eq!(folder(None, None, None), None);
    }
}
