//! What a team has to say: its answers, gaps and words, and what the file must hold of them.

use serde_json::{Value, json};

use crate::content::phase;

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
