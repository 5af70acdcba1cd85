//! What the page has put away in the browser.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

use crate::Page;

impl Page {
    /// Everything in local storage, by key.
    ///
    /// # Errors
    /// When the page may not use its storage.
    pub async fn storage(&self) -> Result<BTreeMap<String, String>> {
        const ALL: &str = "return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)).map((k) => [k, localStorage.getItem(k)]);";
        let entries = self.run(ALL, vec![]).await.context("reading local storage")?;
        let entries: Vec<(String, String)> = serde_json::from_value(entries).context("keys and values")?;
        Ok(entries.into_iter().collect())
    }

    /// Puts a value into local storage, as another tab would have.
    ///
    /// # Errors
    /// When the page may not use its storage, or it is full.
    pub async fn store(&self, key: &str, value: &str) -> Result<()> {
        self.run("localStorage.setItem(arguments[0], arguments[1]);", vec![json!(key), json!(value)])
            .await
            .context("storing")
            .map(drop)
    }

    /// Empties local storage.
    ///
    /// # Errors
    /// When the page may not use its storage.
    pub async fn clear_storage(&self) -> Result<()> {
        self.run("localStorage.clear();", vec![]).await.context("clearing local storage").map(drop)
    }
}
