//! Files coming out.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{Browser, failure, patience};

/// A file that the page handed out.
#[derive(Clone, Debug)]
pub struct Download {
    /// The file's name, as the browser saved it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Where it lies, to be opened again.
    pub path: PathBuf,
}

impl Browser {
    /// Waits until one new file is complete, and takes it out of the folder. Each file is given once.
    ///
    /// # Errors
    /// When none comes, or several do.
    pub async fn downloaded(&self) -> Result<Download> {
        let found = patience::until(self.held.options.patience, async || self.complete()).await?;
        let Some(found) = found else {
            let there: Vec<_> = self.files()?.iter().map(|path| path.display().to_string()).collect();
            return Err(failure::explain(
                &self.page(),
                &format!("no new file was downloaded; in the folder: {there:?}"),
            )
            .await);
        };
        let [path] = found.as_slice() else { bail!("several new files: {found:?}") };
        let name = path.file_name().and_then(|name| name.to_str()).context("a file name")?.to_owned();
        let bytes = std::fs::read(path).context("reading the download")?;
        // Taken out of the folder, so that the next of the same name gets it too: browsers differ in what they add.
        let drawer = tempfile::tempdir_in(self.held.running.folder.path()).context("a folder for the download")?.keep();
        let kept = drawer.join(&name);
        std::fs::write(&kept, &bytes).context("keeping the download")?;
        std::fs::remove_file(path).context("taking the download")?;
        Ok(Download { name, bytes, path: kept })
    }

    /// The new files, once none is still being written.
    fn complete(&self) -> Result<Option<Vec<PathBuf>>> {
        let new = self.files()?;
        let writing = new.iter().any(|path| is_partial(path));
        Ok((!writing && !new.is_empty()).then_some(new))
    }

    fn files(&self) -> Result<Vec<PathBuf>> {
        let entries = std::fs::read_dir(&self.held.running.downloads).context("the download folder")?;
        entries.map(|entry| Ok(entry?.path())).collect()
    }
}

/// Browsers write under another name until the file is whole; Firefox keeps the place with an empty one.
fn is_partial(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let ending = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_empty = std::fs::metadata(path).map_or(true, |file| file.len() == 0);
    is_empty || name.starts_with('.') || matches!(ending, "crdownload" | "part" | "wkdownload")
}
