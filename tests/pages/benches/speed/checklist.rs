//! The built-in checklist as the bench shows it to both, and larger ones of its kind.

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// The checklist, as it lies in the bundle.
pub const FILE: &str = include_str!("../../../../src/content/fyra-faser.json");
/// The phase that is shown, counted from 0: the one with the most items.
pub const SHOWN: usize = 1;
/// The answers that are given. *Inte aktuellt* is left out: our widget then asks why, in one more text area.
pub const ANSWERS: [&str; 5] = ["not-started", "started", "partly", "in-place", "unknown"];

/// The checklist as JSON.
pub fn checklist() -> Result<Value> {
    serde_json::from_str(FILE).context("the checklist")
}

/// The ids of all items, in order.
pub fn ids(checklist: &Value) -> Vec<String> {
    let items = list(&checklist["phases"]).iter().flat_map(|phase| list(&phase["items"]));
    items.filter_map(|item| item["id"].as_str().map(ToOwned::to_owned)).collect()
}

/// The same checklist as `SurveyJS` wants it: every phase a page, every item a question with the same answers, a comment
/// under it, and the other text area that stands there. What our page has besides (progress, next steps, the way to take
/// an answer back) is left out.
pub fn survey(checklist: &Value) -> Value {
    let choices: Vec<Value> = list(&checklist["scale"])
        .iter()
        .map(|grade| json!({ "value": grade["code"], "text": swedish(&grade["label"]) }))
        .collect();
    let page = |phase: &Value| {
        let elements: Vec<Value> = list(&phase["items"]).iter().flat_map(|item| question(item, &choices)).collect();
        json!({
            "name": phase["id"],
            "title": swedish(&phase["title"]),
            "description": swedish(&phase["question"]),
            "elements": elements,
        })
    };
    let pages: Vec<Value> = list(&checklist["phases"]).iter().map(page).collect();
    let survey = json!({
        "pages": pages,
        "pagePrevText": "Föregående",
        "pageNextText": "Vidare",
        "completeText": "Klar",
        // What is typed is told at every key, as it is in our own.
        "textUpdateMode": "onTyping",
    });
    json!({ "page": SHOWN, "survey": survey })
}

fn question(item: &Value, choices: &[Value]) -> [Value; 2] {
    let id = item["id"].as_str().unwrap_or_default();
    let answers = json!({
        "type": "radiogroup",
        "name": id,
        "title": swedish(&item["question"]),
        "description": swedish(&item["help"]),
        "colCount": 0,
        "choices": choices,
        "showCommentArea": true,
        "commentText": "Kommentar",
        "commentAreaRows": 3,
    });
    [answers, json!({ "type": "comment", "name": evidence(id), "title": "Hur vet vi det?", "rows": 3 })]
}

/// The fields of the phase that is shown as plain HTML.
pub fn plain_fields(checklist: &Value) -> String {
    let item = |item: &Value| {
        let id = item["id"].as_str().unwrap_or_default();
        let radio = |grade: &Value| {
            let (value, label) = (grade["code"].as_str().unwrap_or_default(), swedish(&grade["label"]));
            format!("<label><input type=radio name={id} value={value}> {label}</label> ")
        };
        let radios: String = list(&checklist["scale"]).iter().map(radio).collect();
        let (question, help) = (swedish(&item["question"]), swedish(&item["help"]));
        let group = format!("<fieldset><legend>{question}</legend><p>{help}</p>{radios}</fieldset>");
        group + "<p><textarea rows=3></textarea> <textarea rows=3></textarea></p>"
    };
    let items: String = list(&checklist["phases"][SHOWN]["items"]).iter().map(item).collect();
    format!("<!doctype html><meta charset=utf-8><title>Fält</title>{items}")
}

/// What `SurveyJS` calls the second text area of an item.
pub fn evidence(id: &str) -> String {
    format!("{id}-evidence")
}

/// A checklist of this many items, all in one phase, made of the words of the built-in one.
pub fn large(count: usize) -> Result<Value> {
    let mut large = checklist()?;
    let items: Vec<Value> = list(&large["phases"]).iter().flat_map(|phase| list(&phase["items"])).cloned().collect();
    // In turn, so that every dimension has items also where they are few: a checklist without is refused.
    let made = items.iter().cycle().take(count).zip(1..).map(|(item, number)| {
        let mut item = item.clone();
        item["id"] = json!(format!("L-{number:03}"));
        item
    });
    let made: Vec<Value> = made.collect();
    let mut phase = large["phases"][SHOWN].clone();
    phase["items"] = Value::Array(made);
    large["id"] = json!("large");
    large["phases"] = json!([phase]);
    Ok(large)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn swedish(value: &Value) -> &str {
    value["sv"].as_str().unwrap_or_default()
}
