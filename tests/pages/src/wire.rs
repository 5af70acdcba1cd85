//! What files weigh on their way to the browser.

use std::collections::BTreeMap;
use std::io::Write as _;

use anyhow::{Context, Result};

use crate::Site;

/// The size of the bytes under brotli at its highest level, which is how a well-kept server sends them.
///
/// # Errors
/// When the encoder fails, which it does only without memory.
pub fn brotli_size(bytes: &[u8]) -> Result<usize> {
    Ok(brotli(bytes)?.len())
}

pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(bytes).context("compressing")?;
    drop(writer);
    Ok(packed)
}

impl Site {
    /// What each file weighs that was asked for so far, by path; a file fetched twice counts once.
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn weights(&self) -> Result<BTreeMap<String, usize>> {
        let asked = self.requests();
        asked.iter().map(|request| Ok((request.path.clone(), brotli_size(&request.body)?))).collect()
    }

    /// The sum of [`Site::weights`].
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn weight(&self) -> Result<usize> {
        Ok(self.weights()?.values().sum())
    }
}
