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

    /// Everything in a database of texts by id, without creating it; nothing where it is not there.
    ///
    /// # Errors
    /// When the page may not use its databases.
    pub async fn mirror(&self, name: &str) -> Result<BTreeMap<String, String>> {
        const ALL: &str = "if (!(await indexedDB.databases()).some(({ name }) => name === arguments[0])) return [];
            const done = (request) => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = no; });
            const base = await done(indexedDB.open(arguments[0]));
            const texts = base.transaction('texts').objectStore('texts');
            const [keys, values] = await Promise.all([done(texts.getAllKeys()), done(texts.getAll())]);
            base.close();
            return keys.map((key, place) => [key, values[place]]);";
        let entries = self.run(ALL, vec![json!(name)]).await.context("reading a database")?;
        let entries: Vec<(String, String)> = serde_json::from_value(entries).context("keys and values")?;
        Ok(entries.into_iter().collect())
    }

    /// The names of the databases that there are.
    ///
    /// # Errors
    /// When the page may not use its databases.
    pub async fn databases(&self) -> Result<Vec<String>> {
        let names = self.eval("indexedDB.databases().then((all) => all.map(({ name }) => name))").await?;
        serde_json::from_value(names).context("names")
    }

    /// Deletes a database, as the user does who clears what a site has kept.
    ///
    /// # Errors
    /// When it is still open somewhere, or the page may not use its databases.
    pub async fn delete_database(&self, name: &str) -> Result<()> {
        const DELETE: &str = "await new Promise((yes, no) => {
            const request = indexedDB.deleteDatabase(arguments[0]);
            request.onsuccess = yes; request.onerror = no; request.onblocked = no; });";
        self.run(DELETE, vec![json!(name)]).await.context("deleting a database").map(drop)
    }
}
