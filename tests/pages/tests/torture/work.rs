//! What one team has written, and how it writes on: in the fields of the first question, always at the end.

use anyhow::{Result, ensure};
use implementum_pages::{Chance, Page};
use serde_json::Value;

use crate::account::{Account, FIELDS, Look};
use crate::way;

const SUBJECT: &str = "Höftfraktur";

/// What one team has written, and what was called saved of it.
#[derive(Default)]
pub struct Work {
    /// The id of its assessment.
    pub id: String,
    /// What has been called saved.
    pub account: Account,
    words: usize,
}

impl Work {
    /// Comes to the end of a field of the first question; an assessment that is not there is begun anew.
    pub async fn go_on(&mut self, page: &Page, chance: &mut Chance) -> Result<()> {
        if way::list(page).await?.iter().any(|(id, _)| *id == self.id) {
            way::first_question(page, SUBJECT).await?;
        } else {
            self.id = way::begin(page, SUBJECT).await?;
            way::to_first_question(page).await?;
        }
        way::to_end_of(page, FIELDS[chance.below(FIELDS.len())].0).await
    }

    /// Types some words, with or without looks behind them, until one finds them called saved.
    pub async fn type_on(&mut self, page: &Page, chance: &mut Chance) -> Result<()> {
        let mut words = String::new();
        for _ in 0..=chance.below(4) {
            self.words += 1;
            words.push_str(&format!("{} ", self.words));
        }
        page.type_text(&words).await?;
        for _ in 0..chance.below(12) {
            if self.look(page).await? {
                break;
            }
        }
        Ok(())
    }

    /// Looks. Whether what is there is called saved.
    pub async fn look(&mut self, page: &Page) -> Result<bool> {
        let look = Look::at(page).await?;
        ensure!(!look.fields.is_empty(), "the fields are gone");
        Ok(self.account.note(&look))
    }

    /// Waits until the bar is done with saving, and notes what it says.
    pub async fn settle(&mut self, page: &Page) -> Result<()> {
        self.account.note(&Look::settled(page).await?);
        Ok(())
    }

    /// What is missing on this page of what was called saved. It is missed once: from then on what is left counts.
    pub async fn missing(&mut self, page: &Page) -> Result<Option<String>> {
        let there = if self.id.is_empty() { Value::Null } else { way::file(page, &self.id).await? };
        let missing = self.account.missing_in(&there);
        if missing.is_some() {
            self.account = Account::default();
        }
        Ok(missing)
    }
}
