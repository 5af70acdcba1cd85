//! What the element has said of what it keeps, as seen from outside.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use implementum_pages::Page;
use serde_json::Value;

/// What the bar says, and what stands in every field for words, in one look: what is called saved is what stands there
/// at that moment.
const LOOK: &str = "(() => {
    const root = document.querySelector('implementum-widget').shadowRoot;
    const lines = [...root.children].flatMap((el) => (el.innerText ?? '').split('\\n'));
    const fields = [...root.querySelectorAll('textarea')].map((el) => [el.labels[0].innerText.trim(), el.value]);
    return [lines, fields];
})()";

/// A save that is tried again is tried after ten seconds.
const PATIENCE: Duration = Duration::from_secs(25);

/// What the bar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It stands in both places.
    Saved,
    /// It stands in one.
    Half,
    /// It is being saved.
    Saving,
    /// It could not be saved.
    Failed,
    /// Nothing is said.
    Silent,
}

impl State {
    /// Whether this promises that what is shown will be there again.
    pub fn is_promise(self) -> bool {
        matches!(self, Self::Saved | Self::Half)
    }
}

/// One look at the element.
pub struct Look {
    /// What the bar says.
    pub state: State,
    /// What stands in each field, by its visible name.
    pub fields: BTreeMap<String, String>,
}

impl Look {
    /// Looks.
    pub async fn at(page: &Page) -> Result<Self> {
        let seen = page.eval(LOOK).await?;
        let (lines, fields): (Vec<String>, Vec<(String, String)>) =
            serde_json::from_value(seen).context("what the page shows")?;
        let words = [
            ("Sparat i den här webbläsaren", State::Saved),
            ("Sparat på ett ställe av två", State::Half),
            ("Sparar …", State::Saving),
            ("Inte sparat", State::Failed),
        ];
        let said = words.iter().find(|(word, _)| lines.iter().any(|line| line.trim() == *word));
        Ok(Self { state: said.map_or(State::Silent, |(_, state)| *state), fields: fields.into_iter().collect() })
    }

    /// Looks until the bar is done with saving, one way or the other.
    pub async fn settled(page: &Page) -> Result<Self> {
        let end = Instant::now() + PATIENCE;
        loop {
            let look = Self::at(page).await?;
            if !matches!(look.state, State::Saving | State::Silent) {
                return Ok(look);
            }
            ensure!(Instant::now() < end, "the bar never comes to rest: {:?}, {}", look.state, page.text().await?);
        }
    }
}

/// The fields of a question for words, as people and as files call them.
pub const FIELDS: [(&str, &str); 2] = [("Kommentar", "comment"), ("Hur vet vi det?", "evidence")];

/// What has been called saved of one question in whose fields text is only ever added at the end.
#[derive(Clone, Debug, Default)]
pub struct Account {
    saved: BTreeMap<String, String>,
}

impl Account {
    /// Notes what is called saved. Whether anything was.
    pub fn note(&mut self, look: &Look) -> bool {
        let is_promise = look.state.is_promise() && !look.fields.is_empty();
        if is_promise {
            self.saved = look.fields.clone();
        }
        is_promise
    }

    /// How much has been called saved.
    pub fn length(&self) -> usize {
        self.saved.values().map(String::len).sum()
    }

    /// What is missing in an assessment, of what was called saved. What came after that may be there or not.
    pub fn missing_in(&self, file: &Value) -> Option<String> {
        let missing = FIELDS.into_iter().filter_map(|(name, field)| {
            let saved = self.saved.get(name)?;
            let there = file["items"]["F1-01"][field].as_str().unwrap_or_default();
            let tail =
                |text: &str| text.chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect::<String>();
            (!there.starts_with(saved.as_str()))
                .then(|| format!("“…{}” of {name}, where “…{}” stands", tail(saved), tail(there)))
        });
        let missing: Vec<_> = missing.collect();
        (!missing.is_empty()).then(|| missing.join(" and "))
    }
}
