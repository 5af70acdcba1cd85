//! What made-up groups have written: the same in every run, and the same for both.

use serde_json::{Map, Value, json};

use crate::checklist::{ANSWERS, evidence};
use implementum_pages::Chance;

const COMMENTS: [&str; 4] = [
    "Vi har siffror för hela 2026, men inga från kommunen.",
    "Schemat är fullt på onsdagar. Ronden behöver flyttas.",
    "Patientföreningen är tillfrågad, svar kommer i januari.",
    "Rutinen finns, men den är inte känd på helgerna.",
];
const SOURCES: [&str; 3] =
    ["Uttag ur kvalitetsregistret i oktober.", "Genomgång av två veckors scheman.", "Samtal med åtta medarbetare."];

/// What one group wrote of a checklist: every item answered, every second one with words.
pub struct Work {
    checklist: String,
    items: Vec<Answered>,
}

struct Answered {
    id: String,
    answer: &'static str,
    /// Comment and evidence, where there are any.
    words: Option<(&'static str, &'static str)>,
}

impl Work {
    /// The work of the group with this seed.
    pub fn new(ids: &[String], seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let items = ids.iter().enumerate().map(|(place, id)| {
            let answer = ANSWERS[chance.below(ANSWERS.len())];
            let words = (COMMENTS[chance.below(COMMENTS.len())], SOURCES[chance.below(SOURCES.len())]);
            Answered { id: id.clone(), answer, words: (place % 2 == 0).then_some(words) }
        });
        Self { checklist: "fyra-faser".to_owned(), items: items.collect() }
    }

    /// The same with a checklist of one's own.
    pub fn of(self, checklist: &Value) -> Self {
        Self { checklist: checklist["id"].as_str().unwrap_or_default().to_owned(), ..self }
    }

    /// As a file of ours, with this many actions.
    pub fn file(&self, id: &str, subject: &str, actions: usize) -> Value {
        let item = |Answered { id, answer, words }: &Answered| {
            let mut item = json!({ "answer": answer });
            if let Some((comment, evidence)) = words {
                item["comment"] = json!(comment);
                item["evidence"] = json!(evidence);
            }
            (id.clone(), item)
        };
        json!({
            "format": "implementum-assessment",
            "formatVersion": 1,
            "id": id,
            "checklist": { "id": self.checklist, "version": "1.0.0" },
            "about": {
                "subject": subject,
                "unit": "Exempelkliniken",
                "group": "unit",
                "roles": "Enhetschef, två sjuksköterskor, fysioterapeut",
                "date": "2026-11-20",
                "scope": "full",
                "created": "2026-11-20T13:05",
            },
            "items": self.items.iter().map(item).collect::<Map<_, _>>(),
            "areas": areas(),
            "actions": (0..actions).map(|place| self.action(place)).collect::<Map<_, _>>(),
        })
    }

    fn action(&self, place: usize) -> (String, Value) {
        let item = &self.items[place % self.items.len()].id;
        let (month, day) = (place % 12 + 1, place % 28 + 1);
        let action = json!({
            "order": (place + 1) << 20,
            "title": format!("Åtgärd {}: flytta ronden och ge teamet tid", place + 1),
            "kind": "start",
            "role": "Avdelningschef",
            "start": "2026-12-01",
            "due": format!("2027-{month:02}-{day:02}"),
            "status": "ongoing",
            "followUp": "Stickprov på tio planer i mars.",
            "economy": "Engångskostnad 40 000 kr för utbildning.",
            "origin": format!("items/{item}"),
        });
        (format!("a-{place:04}"), action)
    }

    /// As the data of `SurveyJS`.
    pub fn survey(&self) -> Value {
        let mut data = Map::new();
        for Answered { id, answer, words } in &self.items {
            data.insert(id.clone(), json!(answer));
            if let Some((comment, source)) = words {
                data.insert(format!("{id}-Comment"), json!(comment));
                data.insert(evidence(id), json!(source));
            }
        }
        Value::Object(data)
    }
}

/// Gap areas that have been described and judged.
fn areas() -> Value {
    let area = |size: &str| {
        json!({
            "now": "Patienten väntar på akuten, ofta mer än fyra timmar.",
            "demand": "Snabbspår från ambulansen, röntgen inom en timme.",
            "gap": "Inget snabbspår kvällar och helger.",
            "evidence": "Tider ur journalen, 40 patienter.",
            "size": size,
            "patients": "serious",
        })
    };
    json!({ "ingang": area("large"), "utredning": area("small"), "information": area("large") })
}
