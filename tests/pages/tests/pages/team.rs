//! What a team does with the tool, in its own verbs.

use std::path::Path;

use anyhow::Result;
use implementum_pages::{Browser, Download, Finds, Page, Role};
use serde_json::Value;

use crate::case::{ANSWERS, BESIDE, Gap, LOW, SUBJECT, UNIT};
use crate::content::phase;
use crate::hands::{Hands, User};

/// A team at one screen.
pub struct Team {
    pub user: User,
    pub browser: Browser,
}

impl Team {
    pub fn at(browser: &Browser, page: Page, hands: Hands) -> Self {
        Self { user: User { page, hands }, browser: browser.clone() }
    }

    /// Creates the assessment and comes to its overview.
    pub async fn creates_it(&self) -> Result<()> {
        let user = &self.user;
        user.press("Ny självskattning").await?;
        user.arrive("Ny självskattning").await?;
        user.write("Vad ska införas?", SUBJECT).await?;
        user.write("Enhet", UNIT).await?;
        user.pick("Vilken sorts grupp är ni?", "Lokal arbetsgrupp (LAG)").await?;
        user.write("Roller som är med", "Enhetschef, två sjuksköterskor").await?;
        user.date("Datum", "2026-11-20").await?;
        user.press("Skapa").await?;
        user.arrive(SUBJECT).await
    }

    /// Answers the whole first phase, one question at a time, and says that it is done.
    pub async fn answers_the_first_phase(&self) -> Result<()> {
        let user = &self.user;
        let (title, questions) = phase(0, false);
        user.press("Börja med första frågan").await?;
        for (place, (question, (answer, _))) in questions.iter().zip(ANSWERS).enumerate() {
            user.arrive(question.text).await?;
            user.choose(question.text, answer).await?;
            if place == LOW {
                user.press("Lägg till som åtgärd").await?;
                user.page.holding(Role::Status, "Åtgärden finns nu i handlingsplanen.").await?;
            }
            for (_, field, _, text) in BESIDE.iter().filter(|(of, ..)| *of == place) {
                user.write(field, text).await?;
            }
            if place + 1 < questions.len() {
                user.press("Nästa fråga").await?;
            }
        }
        user.tick(&format!("Vi är klara med {title}")).await
    }

    /// Describes and judges the gap that the view shows.
    pub async fn describes(&self, gap: &Gap) -> Result<()> {
        let user = &self.user;
        for (field, _, text) in gap.fields {
            user.write(field, text).await?;
        }
        for (group, answer, ..) in gap.choices.iter().filter(|(.., code, _)| *code != "effort") {
            user.choose(group, answer).await?;
        }
        for (list, entry, ..) in gap.lists.iter().filter(|(.., code, _)| *code == "solver") {
            user.pick(list, entry).await?;
        }
        for (group, answer, ..) in gap.choices.iter().filter(|(.., code, _)| *code == "effort") {
            user.choose(group, answer).await?;
        }
        for (list, entry, ..) in gap.lists.iter().filter(|(.., code, _)| *code == "priority") {
            user.pick(list, entry).await?;
        }
        match gap.reason {
            Some(reason) => user.write("Varför valde ni en annan prioritet?", reason).await,
            None => Ok(()),
        }
    }

    /// Saves as a file and gives what the browser got.
    pub async fn saves_as_file(&self) -> Result<Download> {
        self.user.go("Dela").await?;
        self.user.arrive("Dela").await?;
        self.user.press("Spara som fil").await?;
        self.browser.downloaded().await
    }

    /// Opens a file on the start page that is new here.
    pub async fn opens(&self, file: &Path) -> Result<()> {
        self.user.open("Öppna fil", file).await?;
        self.user.arrive("Öppna fil").await?;
        self.user.press("Öppna och spara här").await?;
        self.user.arrive(SUBJECT).await
    }

    /// The only assessment here as the page around us reads it.
    pub async fn exported(&self) -> Result<Value> {
        let list = self.user.page.call("listAssessments", &[]).await?;
        assert_eq!(list.as_array().map(Vec::len), Some(1), "{list}");
        let text = self.user.page.call("exportAssessment", &[list[0]["id"].clone()]).await?;
        Ok(serde_json::from_str(text.as_str().unwrap_or_default())?)
    }
}
