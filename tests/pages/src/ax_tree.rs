//! The page as assistive technology is told it, as indented text that stays the same from run to run.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Engine, Page};

/// States worth a word; the others follow from the role or change with the engine.
const STATES: [&str; 13] = [
    "level",
    "checked",
    "pressed",
    "expanded",
    "selected",
    "disabled",
    "required",
    "invalid",
    "modal",
    "readonly",
    "multiselectable",
    "busy",
    "live",
];

impl Page {
    /// The accessibility tree of the document: role, name, description, value, states; one line a node, two spaces a
    /// level, no ids. Chromium gives all of it; elsewhere it is what has a role of its own, without the text between.
    ///
    /// # Errors
    /// When the browser does not give it.
    pub async fn ax_tree(&self) -> Result<String> {
        if self.held.engine != Engine::Chromium {
            return self.outline().await;
        }
        let answer = self.cdp("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = answer["nodes"].as_array().context("nodes in the answer")?;
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut text = String::new();
        if let Some(root) = nodes.first() {
            draw(root, &by_id, "", 0, &mut text);
        }
        Ok(text)
    }
}

fn draw(node: &Value, by_id: &HashMap<&str, &Value>, above: &str, depth: usize, text: &mut String) {
    let name = value_of(node, "name");
    let said = if is_worth_a_line(node, above) {
        let _ = writeln!(text, "{}{}", "  ".repeat(depth), line(node));
        true
    } else {
        false
    };
    let (above, depth) = if said { (name.as_str(), depth + 1) } else { (above, depth) };
    // Inside a date field there is only what the engine draws, in the system's language.
    let is_date = value_of(node, "role") == "Date";
    let children = node["childIds"].as_array().filter(|_| !is_date).map_or(&[][..], Vec::as_slice);
    for child in children.iter().filter_map(|id| by_id.get(id.as_str()?)) {
        draw(child, by_id, above, depth, text);
    }
}

/// Boxes without meaning are left out, and so is text that only repeats the name above it.
fn is_worth_a_line(node: &Value, above: &str) -> bool {
    if node["ignored"] == true {
        return false;
    }
    match value_of(node, "role").as_str() {
        "InlineTextBox" | "none" | "LineBreak" | "LayoutTableCell" | "ListMarker" | "LabelText" | "Legend"
        | "MenuListPopup" => false,
        "generic" => !value_of(node, "name").is_empty(),
        "StaticText" => !above.contains(&value_of(node, "name")),
        _ => true,
    }
}

fn line(node: &Value) -> String {
    let mut line = match value_of(node, "role").as_str() {
        "StaticText" => "text".to_owned(),
        "RootWebArea" => "document".to_owned(),
        "DisclosureTriangle" => "button".to_owned(),
        "Date" => "date".to_owned(),
        role => role.to_owned(),
    };
    for (part, before, after) in [("name", " “", "”"), ("value", " = “", "”"), ("description", " (", ")")] {
        let said = value_of(node, part);
        if !said.is_empty() {
            let _ = write!(line, "{before}{said}{after}");
        }
    }
    for state in states(node) {
        let _ = write!(line, " [{state}]");
    }
    line
}

fn states(node: &Value) -> Vec<String> {
    let properties = node["properties"].as_array().map_or(&[][..], Vec::as_slice);
    let value = |wanted: &str| properties.iter().find(|p| p["name"] == wanted).map(|p| plain(&p["value"]["value"]));
    // Lists have levels too, but nobody hears them.
    let is_heading = value_of(node, "role") == "heading";
    let heard = STATES.iter().filter(|state| is_heading || **state != "level");
    let known = heard.filter_map(|state| Some((*state, value(state)?)));
    // What is not so is not said, except where “no” is half of the answer.
    let told = known.filter(|(state, value)| value != "false" || matches!(*state, "checked" | "pressed" | "expanded"));
    told.map(|(state, value)| if value == "true" { state.to_owned() } else { format!("{state}={value}") }).collect()
}

fn value_of(node: &Value, part: &str) -> String {
    plain(&node[part]["value"]).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}
