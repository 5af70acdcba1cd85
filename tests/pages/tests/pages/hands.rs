//! One and the same act by mouse or by keyboard alone. The keyboard never clicks: Tab, Shift+Tab, arrows, Space, Enter.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use implementum_pages::{Element, Finds, Key, Page, Role};

/// What a person has to use the page with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    Mouse,
    Keyboard,
}

/// A person in front of a page.
#[derive(Clone)]
pub struct User {
    pub page: Page,
    pub hands: Hands,
}

impl User {
    /// Presses the one button of this name.
    pub async fn press(&self, name: &str) -> Result<()> {
        if self.hands == Hands::Mouse {
            return self.page.by(Role::Button, name).click().await;
        }
        self.page.by(Role::Button, name).await?;
        // Firefox does not go round from the last to the first: then it lies behind.
        if self.page.tab_to(Role::Button, name).await.is_err() {
            self.tab_back_to(Role::Button, name).await?;
        }
        self.page.press(Key::Enter).await
    }

    /// Goes to a part of the assessment: Checklista, Gapanalys and so on.
    pub async fn go(&self, part: &str) -> Result<()> {
        let nav = self.page.by(Role::Navigation, "Självskattningens delar").await?;
        if self.hands == Hands::Mouse {
            return nav.by(Role::Button, part).click().await;
        }
        self.tab_back_to(Role::Button, part).await?;
        self.page.press(Key::Enter).await
    }

    /// Waits until a view of this heading has been entered: the heading has the focus then.
    pub async fn arrive(&self, heading: &str) -> Result<()> {
        self.page.wait_for_focus(Role::Heading, heading).await.map(drop)
    }

    /// Writes into a field, in place of what stands there.
    pub async fn write(&self, field: &str, text: &str) -> Result<()> {
        if self.hands == Hands::Mouse {
            return self.page.by(Role::Textbox, field).fill(text).await;
        }
        self.page.tab_to(Role::Textbox, field).await?;
        self.page.clear_text().await?;
        self.page.type_text(text).await
    }

    /// Chooses a radio button in the group of this name.
    pub async fn choose(&self, group: &str, answer: &str) -> Result<()> {
        let group = self.page.by(Role::Group, group).await?;
        if self.hands == Hands::Mouse {
            return group.by(Role::Radio, answer).click().await;
        }
        let mut focused = self.tab_into(&group).await?;
        // WebKit does not go round from the last to the first.
        for key in std::iter::repeat_n(Key::Down, 6).chain(std::iter::repeat_n(Key::Up, 6)) {
            if focused.heard.name == answer {
                break;
            }
            self.page.press(key).await?;
            focused = self.page.focused().await?;
        }
        if !focused.is_checked().await? {
            self.page.press(' ').await?;
        }
        group.by(Role::Radio, answer).that("el.checked").await.map(drop)
    }

    /// Chooses an entry of a list.
    pub async fn pick(&self, list: &str, entry: &str) -> Result<()> {
        if self.hands == Hands::Mouse {
            return self.page.by(Role::Combobox, list).choose(entry).await;
        }
        let list = self.page.tab_to(Role::Combobox, list).await?;
        for _ in 0..10 {
            if list.eval("el.selectedOptions[0].label").await? == entry {
                return Ok(());
            }
            self.page.press(Key::Down).await?;
        }
        bail!("{} has no “{entry}”", list.heard)
    }

    /// Types a date, `2026-11-30`.
    pub async fn date(&self, field: &str, date: &str) -> Result<()> {
        if self.hands == Hands::Mouse {
            return self.page.by(Role::Date, field).fill_date(date).await;
        }
        let element = self.page.tab_to(Role::Date, field).await?;
        ensure!(element.type_date(date).await?, "{} does not take {date}", element.heard);
        Ok(())
    }

    /// Puts a tick into a box.
    pub async fn tick(&self, name: &str) -> Result<()> {
        if self.hands == Hands::Mouse {
            return self.page.by(Role::Checkbox, name).click().await;
        }
        self.page.tab_to(Role::Checkbox, name).await?;
        self.page.press(' ').await
    }

    /// Opens a file with the button that opens the file dialog.
    pub async fn open(&self, button: &str, file: &Path) -> Result<()> {
        if self.hands == Hands::Mouse {
            return self.page.by(Role::Button, button).upload(file).await;
        }
        self.page.hold_file_dialogs(true).await?;
        self.press(button).await?;
        self.page.upload(file).await?;
        self.page.hold_file_dialogs(false).await
    }

    /// Goes back by Shift+Tab to what has this role and name.
    pub async fn tab_back_to(&self, role: Role, name: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..120 {
            let focused = self.page.focused().await?;
            if focused.heard.role == role.aria() && focused.heard.name == name {
                return Ok(());
            }
            passed.push(focused.heard.to_string());
            self.page.press_with(Key::Shift, Key::Tab).await?;
        }
        bail!("Shift+Tab never reached {role} “{name}”; it passed {passed:#?}")
    }

    async fn tab_into(&self, group: &Element) -> Result<Element> {
        for _ in 0..60 {
            self.page.press(Key::Tab).await?;
            // A word that can be explained may stand between the question and its answers.
            let is_answer = "el.querySelector('[type=radio]:focus') !== null";
            if group.eval(is_answer).await? == true {
                return self.page.focused().await;
            }
        }
        bail!("Tab never reached {}", group.heard)
    }
}
