//! The keyboard: keys go where the focus is, as from a person's hands.

use anyhow::{Context, Result};
use thirtyfour::Key;

use crate::{Element, Page, Role, failure, patience};

impl Page {
    /// Presses and releases a key: `Key::Tab`, or a letter.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn press(&self, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        self.session().await?.action_chain().key_down(key).key_up(key).perform().await.context("pressing a key")
    }

    /// Presses a key several times.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn press_times(&self, times: usize, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        for _ in 0..times {
            self.press(key).await?;
        }
        Ok(())
    }

    /// Presses a key while another is held: `press_with(Key::Shift, Key::Tab)`, `press_with(Key::Control, 'a')`.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn press_with(&self, held: Key, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        let chain = self.session().await?.action_chain().key_down(held.clone()).key_down(key).key_up(key).key_up(held);
        chain.perform().await.context("pressing two keys")
    }

    /// Types text with one key press a character; a line break is Enter.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let keys = text.chars().map(|sign| if sign == '\n' { Key::Enter.value() } else { sign });
        let chain = keys.fold(self.session().await?.action_chain(), |chain, key| chain.key_down(key).key_up(key));
        chain.perform().await.context("typing")
    }

    /// Empties the field that has the focus, by choosing all of it and deleting.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn clear_text(&self) -> Result<()> {
        self.press_with(Key::Control, 'a').await?;
        self.press(Key::Delete).await
    }

    /// Waits until the focus is on the thing with this role and name.
    ///
    /// # Errors
    /// When the focus stays elsewhere; the message says where.
    pub async fn wait_for_focus(&self, role: Role, name: &str) -> Result<Element> {
        let mut last = String::new();
        let there = patience::until(self.held.options.patience, async || {
            let element = self.focused().await?;
            last = element.heard.to_string();
            Ok((role.is(&element.heard.role) && element.heard.name == name).then_some(element))
        });
        match there.await? {
            Some(element) => Ok(element),
            None => Err(failure::explain(self, &format!("the focus is not on {role} “{name}” but on {last}")).await),
        }
    }

    /// Presses Tab until the focus is on the thing with this role and name, as one does who uses no mouse.
    ///
    /// # Errors
    /// When it is not reached within 200 presses; the message lists what was.
    pub async fn tab_to(&self, role: Role, name: &str) -> Result<Element> {
        let mut passed = Vec::new();
        for _ in 0..200 {
            self.press(Key::Tab).await?;
            let element = self.focused().await?;
            if role.is(&element.heard.role) && element.heard.name == name {
                return Ok(element);
            }
            passed.push(element.heard.to_string());
        }
        // A full round is enough to read.
        passed.truncate(60);
        Err(failure::explain(self, &format!("Tab never reached {role} “{name}”; it passed {passed:#?}")).await)
    }
}
