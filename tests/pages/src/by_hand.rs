//! Printing in `WebKitGTK`, whose driver has no word for it: by the keys that a person would press.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{Page, failure, patience, webkit};

/// What the page itself says when it has been printed. It is the last to listen: whoever else does has heard by then.
const LISTEN: &str = "window.printed = false;
addEventListener('afterprint', () => { window.printed = true; }, { once: true });";

impl Page {
    /// Prints as a person does, with Ctrl+P, and reads the file that came of it.
    pub(crate) async fn print_by_hand(&self) -> Result<Vec<u8>> {
        let folder = self.held.running.folder.path();
        // Under this name in the folder for documents: what the dialog offers.
        let file = folder.join(webkit::PAPERS).join("output.pdf");
        self.run(LISTEN, vec![]).await.context("before printing")?;
        let hands = Hands::on(folder)?;
        hands.act(&["search", "--onlyvisible", "--class", "MiniBrowser", "windowfocus", "--sync", "key", "ctrl+p"])?;
        let patience = self.held.options.patience;
        let dialog = async || Ok(hands.act(&["search", "--onlyvisible", "--name", "^Print$"]).ok());
        let Some(dialog) = patience::until(patience, dialog).await? else {
            return Err(failure::explain(self, "Ctrl+P opens no dialog").await);
        };
        // To the list of printers, and the only one there is: a file.
        hands.act(&["windowfocus", "--sync", dialog.trim(), "key", "Tab", "Down", "space"])?;
        self.wait_until("window.printed").await.context("printing")?;
        let whole = async || Ok(std::fs::read(&file).ok().filter(|pdf| pdf.trim_ascii_end().ends_with(b"%%EOF")));
        let Some(pdf) = patience::until(patience, whole).await? else {
            return Err(failure::explain(self, "nothing was printed").await);
        };
        std::fs::remove_file(&file).context("taking the paper")?;
        Ok(pdf)
    }
}

/// Hands on the keyboard of a screen that nobody sees.
struct Hands {
    screen: String,
}

impl Hands {
    fn on(folder: &Path) -> Result<Self> {
        let screen = std::fs::read_to_string(folder.join("display")).context("which screen it is")?;
        Ok(Self { screen: screen.trim().to_owned() })
    }

    /// Does it and gives what is answered; an error if it cannot be done.
    fn act(&self, words: &[&str]) -> Result<String> {
        let program = std::env::var_os("XDOTOOL").unwrap_or_else(|| "xdotool".into());
        let done = Command::new(program).args(words).env("DISPLAY", &self.screen).output().context("xdotool")?;
        ensure!(done.status.success(), "xdotool {words:?}: {}", String::from_utf8_lossy(&done.stderr));
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }
}
