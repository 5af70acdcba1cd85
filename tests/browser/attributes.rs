//! What a page sets on the element, before and while it is shown.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::until;
use crate::stage::Stage;

#[wasm_bindgen_test]
async fn the_language_is_followed_while_it_is_shown() {
    let stage = Stage::with(&[("lang", "en-GB")]).await;
    stage.named("New self-assessment").await;
    stage.press("New self-assessment").await;
    stage.write("What is being introduced?", "Hip fracture").await;

    stage.host.set_attribute("lang", "sv").unwrap();
    let field = stage.named("Vad ska införas?").await;
    let value = js_sys::Reflect::get(&field, &"value".into()).unwrap();
    assert_eq!(value.as_string().unwrap(), "Hip fracture", "what was written is gone");
    assert_eq!(stage.find(".root").unwrap().get_attribute("lang").unwrap(), "sv");

    stage.host.set_attribute("lang", "en").unwrap();
    stage.named("Create").await;
    // Swedish is what it speaks when nothing is said.
    stage.host.remove_attribute("lang").unwrap();
    stage.named("Skapa").await;
    stage.host.set_attribute("lang", "fi").unwrap();
    stage.named("Skapa").await;
}

/// The name of the element that the heading of the view is.
fn heading(stage: &Stage) -> Option<String> {
    stage.find("#view-heading").map(|heading| heading.tag_name().to_lowercase())
}

#[wasm_bindgen_test]
async fn the_heading_level_is_followed_while_it_is_shown() {
    let stage = Stage::new().await;
    assert_eq!(heading(&stage).as_deref(), Some("h2"), "a page has an h1 of its own");
    for (level, name) in [("1", "h1"), ("4", "h4"), (" 3 ", "h3"), ("6", "h6"), ("7", "h2"), ("stor", "h2")] {
        stage.host.set_attribute("heading-level", level).unwrap();
        until(&format!("{name} for {level:?}"), || heading(&stage).filter(|now| now == name)).await;
    }
}

#[wasm_bindgen_test]
async fn what_is_below_the_heading_of_the_view_is_a_level_lower() {
    let stage = Stage::with(&[("heading-level", "3")]).await;
    assert_eq!(heading(&stage).as_deref(), Some("h3"));
    assert!(stage.find("h4").is_some(), "no heading below the view's");
    assert!(stage.find("h1, h2").is_none(), "a heading above the view's");
}

#[wasm_bindgen_test]
async fn the_theme_is_followed_while_it_is_shown() {
    let stage = Stage::with(&[("theme", "dark")]).await;
    let theme = || stage.find(".root").and_then(|root| root.get_attribute("data-theme"));
    assert_eq!(theme().as_deref(), Some("dark"));
    for (said, shown) in [("light", "light"), ("dark", "dark"), ("rosa", "auto")] {
        stage.host.set_attribute("theme", said).unwrap();
        until(&format!("the theme {shown}"), || theme().filter(|now| now == shown)).await;
    }
}
