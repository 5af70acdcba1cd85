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

const DROP: &str = "const [target, name, type, coded] = arguments;
const bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
const dataTransfer = new DataTransfer();
dataTransfer.items.add(new File([bytes], name, { type }));
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
        let path = file.to_str().context("a path that is text")?;
        field.send_keys(path).await.with_context(|| format!("choosing {path}"))
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
        let page = self.page().clone();
        page.hold_file_dialogs(true).await?;
        self.click().await?;
        page.upload(file).await?;
        page.hold_file_dialogs(false).await
    }
}

impl Element {
    /// Drops a file on it, with the events that a real drop sends.
    ///
    /// # Errors
    /// When nothing there takes files.
    pub async fn drop_file(&self, name: &str, kind: &str, bytes: &[u8]) -> Result<()> {
        let given = vec![self.inner.to_json()?, json!(name), json!(kind), json!(base64_encode(bytes))];
        let taken = self.page.run(DROP, given).await.context("dropping a file")?;
        if taken == Value::Bool(true) {
            return Ok(());
        }
        Err(failure::explain(&self.page, &format!("{} takes no dropped file: dragover was not stopped", self.heard))
            .await)
    }
}
