//! What a team does with the tool, in its own verbs, and what it has after a whole job.

use std::path::Path;

use anyhow::Result;
use implementum_pages::{Browser, Download, Finds, Page, Role};
use serde_json::{Value, json};

use crate::content::phase;
use crate::hands::{Hands, User};

pub const SUBJECT: &str = "Höftfraktur";
pub const UNIT: &str = "Exempelkliniken";

/// The answers to the first phase, and what is said beside them.
pub const ANSWERS: [(&str, &str); 11] = [
    ("På plats", "in-place"),
    ("Delvis på plats", "partly"),
    ("Inte påbörjat", "not-started"),
    ("På plats", "in-place"),
    ("Vet inte", "unknown"),
    ("Delvis på plats", "partly"),
    ("Påbörjat", "started"),
    ("På plats", "in-place"),
    ("Inte aktuellt", "not-applicable"),
    ("Påbörjat", "started"),
    ("På plats", "in-place"),
];
/// The field beside an answer that the team fills in too: place of the question, field, code, text.
pub const BESIDE: [(usize, &str, &str, &str); 3] = [
    (1, "Kommentar", "comment", "Siffror finns för 2025,\nmen bara för akuten – ½ av alla."),
    (1, "Hur vet vi det?", "evidence", "Uttag ur registret: ”tid till operation” ≤ 24 h"),
    (8, "Varför är det inte aktuellt?", "reason", "Metoden är beslutad nationellt."),
];
/// Place of the low answer that becomes an action in one step.
pub const LOW: usize = 2;

/// A gap as the team describes and judges it: fields, groups of answers, lists.
pub struct Gap {
    pub fields: &'static [(&'static str, &'static str, &'static str)],
    pub choices: &'static [(&'static str, &'static str, &'static str, &'static str)],
    pub lists: &'static [(&'static str, &'static str, &'static str, &'static str)],
    /// Why the team's own priority differs.
    pub reason: Option<&'static str>,
}

/// The gaps of the first three areas.
pub const GAPS: [Gap; 3] = [
    Gap {
        fields: &[
            ("Vad vårdförloppet säger", "demand", "Röntgen inom en timme (avsnitt 3.2)."),
            ("Nuläge", "now", "Patienten väntar på akuten.\nOfta mer än fyra timmar."),
            ("Hur vet vi det?", "evidence", "Tider ur systemet, en månad."),
            ("Målbild", "target", "Direkt till röntgen, dygnet runt."),
            ("Gapet med egna ord", "gap", "Inget snabbspår kvällar och helger"),
        ],
        choices: &[
            ("Hur stort är gapet?", "Stort", "size", "large"),
            ("För patienter och närstående", "Allvarlig", "patients", "serious"),
            ("För medarbetare och verksamhet", "Liten", "staff", "minor"),
            ("För styrning och ekonomi", "Ingen", "steering", "none"),
            ("Hur stor insats krävs?", "Stor insats", "effort", "high"),
        ],
        lists: &[("Vem kan lösa det?", "Förvaltningen", "solver", "administration")],
        reason: None,
    },
    Gap {
        fields: &[("Nuläge", "now", "Två olika mallar används."), ("Målbild", "target", "En mall för alla.")],
        choices: &[
            ("Hur stort är gapet?", "Litet", "size", "small"),
            ("För patienter och närstående", "Liten", "patients", "minor"),
        ],
        lists: &[
            ("Vem kan lösa det?", "Vår enhet", "solver", "unit"),
            ("Er egen prioritet", "Hög", "priority", "high"),
        ],
        reason: Some("Beslutat i ledningsgruppen."),
    },
    Gap {
        fields: &[("Gapet med egna ord", "gap", "Smärtskattning görs sällan")],
        choices: &[
            ("Hur stort är gapet?", "Måttligt", "size", "moderate"),
            ("För medarbetare och verksamhet", "Betydande", "staff", "considerable"),
        ],
        lists: &[],
        reason: None,
    },
];

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

    /// Opens a file on the start page.
    pub async fn opens(&self, file: &Path) -> Result<()> {
        self.user.open("Öppna fil", file).await?;
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

/// The items of the file, from what was answered.
pub fn expected_items() -> Value {
    let mut items = json!({});
    for (question, (_, code)) in phase(0, false).1.iter().zip(ANSWERS) {
        items[question.id]["answer"] = code.into();
    }
    for (place, _, code, text) in BESIDE {
        items[phase(0, false).1[place].id][code] = text.into();
    }
    items
}

/// The areas of the file, from what was described.
pub fn expected_areas() -> Value {
    let mut areas = json!({});
    for ((id, _), gap) in crate::content::areas().into_iter().zip(&GAPS) {
        let area = &mut areas[id];
        gap.fields.iter().for_each(|(_, code, text)| area[code] = (*text).into());
        gap.choices.iter().chain(gap.lists).for_each(|(_, _, code, value)| area[code] = (*value).into());
        if let Some(reason) = gap.reason {
            area["priorityReason"] = reason.into();
        }
    }
    areas
}
