//! Files going in: through the browser's own chooser, and dropped from outside.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::support::base64_encode;

use crate::{Element, Engine, Find, Page, failure, patience};

// The input may be hidden and may come and go: it is looked for in every open shadow root, seen or not.
const INPUTS: &str = "const roots = [document];
for (let i = 0; i < roots.length; i++) for (const el of roots[i].querySelectorAll('*')) if (el.shadowRoot) roots.push(el.shadowRoot);
return roots.flatMap((root) => [...root.querySelectorAll('input[type=file]')]);";

const DROP: &str = "const [target, type, dropped] = arguments;
const dataTransfer = new DataTransfer();
for (const [name, coded] of dropped) {
    const bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name, { type }));
}
const send = (kind) => target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
send('dragenter');
const open = !send('dragover');
if (open) send('drop');
return open;";

impl Page {
    /// Chooses a file in the only file field of the page, as the browser's file dialog would.
    ///
    /// # Errors
    /// When there is not exactly one such field.
    pub async fn upload(&self, file: &Path) -> Result<()> {
        self.upload_all(&[file]).await
    }

    /// Chooses several files at once there. The page lets its field take several when its own button was pressed.
    ///
    /// # Errors
    /// When there is not exactly one such field, or it takes only one file.
    pub async fn upload_all<P: AsRef<Path>>(&self, files: &[P]) -> Result<()> {
        let mut count = 0;
        let patience = self.held.options.patience;
        let field = patience::until(patience, async || {
            let mut found = self.run_for_elements(INPUTS, vec![]).await?;
            count = found.len();
            Ok(if count == 1 { found.pop() } else { None })
        });
        let Some(field) = field.await? else {
            return Err(failure::explain(self, &format!("there are {count} file fields, not one")).await);
        };
        let paths: Option<Vec<&str>> = files.iter().map(|file| file.as_ref().to_str()).collect();
        let paths = paths.context("paths that are text")?.join("\n");
        field.send_keys(&paths).await.with_context(|| format!("choosing {paths}"))
    }
}

impl Page {
    /// Tells the browser not to show its file dialog, which belongs to the system, or to show it again. In Firefox and
    /// WebKit it never comes while a driver is at work.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn hold_file_dialogs(&self, are_held: bool) -> Result<()> {
        match self.held.engine {
            Engine::Chromium => {
                self.cdp("Page.setInterceptFileChooserDialog", json!({ "enabled": are_held })).await.map(drop)
            }
            Engine::Firefox | Engine::WebKit => Ok(()),
        }
    }
}

impl Find {
    /// Clicks what opens the file dialog and chooses a file there.
    ///
    /// # Errors
    /// When it cannot be clicked or opens no file dialog.
    pub async fn upload(self, file: &Path) -> Result<()> {
        self.upload_all(&[file]).await
    }

    /// The same with several files at once.
    ///
    /// # Errors
    /// When it cannot be clicked, or its file dialog takes only one file.
    pub async fn upload_all<P: AsRef<Path>>(self, files: &[P]) -> Result<()> {
        let page = self.page().clone();
        page.hold_file_dialogs(true).await?;
        self.click().await?;
        page.upload_all(files).await?;
        page.hold_file_dialogs(false).await
    }
}

impl Element {
    /// Drops a file on it, with the events that a real drop sends.
    ///
    /// # Errors
    /// When nothing there takes files.
    pub async fn drop_file(&self, name: &str, kind: &str, bytes: &[u8]) -> Result<()> {
        self.drop_files(kind, &[(name, bytes)]).await
    }

    /// Drops several files of a kind on it at once, each with its name.
    ///
    /// # Errors
    /// When nothing there takes files.
    pub async fn drop_files(&self, kind: &str, files: &[(&str, &[u8])]) -> Result<()> {
        let coded: Vec<Value> = files.iter().map(|(name, bytes)| json!([name, base64_encode(bytes)])).collect();
        let given = vec![self.inner.to_json()?, json!(kind), json!(coded)];
        let taken = self.page.run(DROP, given).await.context("dropping a file")?;
        if taken == Value::Bool(true) {
            return Ok(());
        }
        Err(failure::explain(&self.page, &format!("{} takes no dropped file: dragover was not stopped", self.heard))
            .await)
    }
}
