//! Files coming out.

use std::path::PathBuf;

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
    /// Waits until one new file is complete, and gives it. Each file is given once.
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
        self.held.taken.lock().map_err(|_| anyhow::anyhow!("a panic elsewhere"))?.push(path.clone());
        let name = path.file_name().and_then(|name| name.to_str()).context("a file name")?.to_owned();
        Ok(Download { name, bytes: std::fs::read(path).context("reading the download")?, path: path.clone() })
    }

    /// The new files, once none is still being written.
    fn complete(&self) -> Result<Option<Vec<PathBuf>>> {
        let taken = self.held.taken.lock().map_err(|_| anyhow::anyhow!("a panic elsewhere"))?.clone();
        let new: Vec<_> = self.files()?.into_iter().filter(|path| !taken.contains(path)).collect();
        let writing = new.iter().any(|path| is_partial(path));
        Ok((!writing && !new.is_empty()).then_some(new))
    }

    fn files(&self) -> Result<Vec<PathBuf>> {
        let entries = std::fs::read_dir(&self.held.downloads).context("the download folder")?;
        entries.map(|entry| Ok(entry?.path())).collect()
    }
}

/// Chromium writes under another name until the file is whole.
fn is_partial(path: &std::path::Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with('.') || path.extension().is_some_and(|extension| extension == "crdownload")
}
