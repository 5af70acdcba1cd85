//! The built-in checklist, as the tests speak of it: read from the file that is shipped.

use std::sync::LazyLock;

use serde_json::Value;

const FILE: &str = include_str!("../../../../src/content/fyra-faser.json");
static CHECKLIST: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(FILE).expect("the content is JSON"));

/// One question.
pub struct Question {
    pub id: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    pub next_step: &'static str,
}

/// Title and questions of a phase, counted from 0; all of them, or those of the short version.
pub fn phase(place: usize, is_short: bool) -> (&'static str, Vec<Question>) {
    let phase = &CHECKLIST["phases"][place];
    let items = phase["items"].as_array().expect("a phase has items").iter();
    let items = items.filter(|item| !is_short || item["short"] == true);
    let question = |item: &'static Value| Question {
        id: text(&item["id"]),
        title: swedish(&item["title"]),
        text: swedish(&item["question"]),
        next_step: swedish(&item["nextStep"]).trim_end_matches('.'),
    };
    (swedish(&phase["title"]), items.map(question).collect())
}

/// Id and name of every gap area.
pub fn areas() -> Vec<(&'static str, &'static str)> {
    let areas = CHECKLIST["areas"].as_array().expect("there are areas").iter();
    areas.map(|area| (text(&area["id"]), swedish(&area["title"]))).collect()
}

/// What there is to talk about in an area or a dimension.
pub fn to_talk_about(list: &str, id: &str) -> Vec<&'static str> {
    let all = CHECKLIST[list].as_array().into_iter().flatten();
    let one = all.filter(|one| one["id"] == id).find_map(|one| one["suggestions"].as_array());
    one.into_iter().flatten().map(swedish).collect()
}

/// Name and meaning of every answer, in order.
pub fn scale() -> Vec<(&'static str, &'static str)> {
    let scale = CHECKLIST["scale"].as_array().expect("there is a scale").iter();
    scale.map(|grade| (swedish(&grade["label"]), swedish(&grade["meaning"]))).collect()
}

fn swedish(value: &'static Value) -> &'static str {
    text(&value["sv"])
}

fn text(value: &'static Value) -> &'static str {
    value.as_str().expect("a text")
}
