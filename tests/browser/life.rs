//! How the element comes, moves and goes.

use js_sys::Promise;
use serde_json::json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::page::{at_once, body, children, is_same, json, named, slow_down, until};
use crate::stage::{FILE, Stage, Widget, unplaced};

/// Waits until nothing of ours stands in the element.
async fn is_empty(stage: &Stage) {
    let is_empty = || stage.host.shadow_root().unwrap().first_child().is_none();
    until("an empty shadow root", || is_empty().then_some(())).await;
}

#[wasm_bindgen_test]
async fn defining_twice_is_harmless() {
    let stage = Stage::new().await;
    let registry = js_sys::Reflect::get(&gloo::utils::window(), &"customElements".into()).unwrap();
    let get: js_sys::Function = js_sys::Reflect::get(&registry, &"get".into()).unwrap().unchecked_into();
    let class = || get.call1(&registry, &"implementum-widget".into()).unwrap();
    let before = class();
    implementum::element::define("implementum-widget");
    assert!(is_same(&before, &class()), "the element was defined anew");
    stage.press("Ny självskattning").await;
    stage.named("Vad ska införas?").await;
}

#[wasm_bindgen_test]
async fn it_draws_in_its_shadow_root_and_leaves_the_page_alone() {
    let page = gloo::utils::document();
    let head = || page.head().unwrap().inner_html();
    let root = || page.document_element().unwrap().clone_node_with_deep(false).unwrap();
    let (head_before, children_before, root_before) = (head(), children(), root());
    let stage = Stage::with(&[("class", "wide")]).await;
    stage.host.set_inner_html("<p>Slå på JavaScript.</p>");
    stage.create("Höftfraktur").await;

    assert_eq!(stage.host.inner_html(), "<p>Slå på JavaScript.</p>");
    let tag = stage.host.clone_node_with_deep(false).unwrap().unchecked_into::<Widget>().outer_html();
    assert_eq!(
        tag,
        format!("<implementum-widget instance=\"{}\" class=\"wide\"></implementum-widget>", stage.instance)
    );
    assert_eq!(head(), head_before);
    assert!(root().is_equal_node(Some(&root_before)), "an attribute of <html> has changed");
    children_before.push(&stage.host);
    assert_eq!(children().length(), children_before.length(), "the page has an element more");
    assert!(children().iter().zip(children_before.iter()).all(|(now, before)| is_same(&now, &before)));
}

#[wasm_bindgen_test]
async fn moving_it_keeps_what_is_half_written() {
    let stage = Stage::new().await;
    stage.press("Ny självskattning").await;
    stage.write("Vad ska införas?", "Halvskrivet").await;
    let field = stage.named("Vad ska införas?").await;
    let place = gloo::utils::document().create_element("main").unwrap();
    body().append_child(&place).unwrap();
    place.append_child(&stage.host).unwrap();
    // Some libraries take it out before they put it in.
    stage.host.remove();
    place.append_child(&stage.host).unwrap();
    // A thing asked of the element is answered after the microtask in which it would have gone.
    stage.host.list().await.unwrap();
    let after = stage.named("Vad ska införas?").await;
    assert!(is_same(&field, &after), "the view was drawn anew");
    assert_eq!(after.unchecked_into::<HtmlInputElement>().value(), "Halvskrivet");
    place.remove();
}

#[wasm_bindgen_test]
async fn removing_it_empties_it_and_putting_it_back_shows_what_was_kept() {
    let stage = Stage::new().await;
    stage.create("Digital triage").await;
    let mount = stage.host.shadow_root().unwrap().first_child().unwrap();
    stage.host.remove();
    is_empty(&stage).await;
    assert!(!mount.has_child_nodes(), "the views are still drawn");

    body().append_child(&stage.host).unwrap();
    stage.is_drawn().await;
    stage.reads("Digital triage").await;
    stage.press("Digital triage").await;
    stage.named("Gapanalys").await;
}

#[wasm_bindgen_test]
async fn what_was_written_just_before_it_is_removed_is_kept() {
    let stage = Stage::new().await;
    let id = stage.create("Digital triage").await;
    stage.press("Checklista").await;
    stage.write("Kommentar", "Mitt i en men").await;
    stage.host.remove();
    // Not after the usual wait of a quarter of a second, but before anything else is done.
    is_empty(&stage).await;
    assert_eq!(stage.kept(&id).unwrap()["items"]["F1-01"]["comment"], "Mitt i en men");
}

#[wasm_bindgen_test]
async fn a_copy_of_it_is_an_element_of_its_own() {
    let stage = Stage::new().await;
    let copy: Widget = stage.host.clone_node_with_deep(true).unwrap().unchecked_into();
    let copy = {
        body().append_child(&copy).unwrap();
        Stage { host: copy, instance: stage.instance.clone() }
    };
    copy.is_drawn().await;
    copy.press("Ny självskattning").await;
    copy.named("Skapa").await;
    assert!(!stage.has("Skapa"), "one follows the other");
}

#[wasm_bindgen_test]
async fn it_may_be_written_into_the_page_as_text() {
    let place = gloo::utils::document().create_element("div").unwrap();
    unplaced();
    place.set_inner_html("<implementum-widget instance=\"as-text\" lang=\"en\"></implementum-widget>");
    body().append_child(&place).unwrap();
    let host: Widget = place.first_element_child().unwrap().unchecked_into();
    let stage = Stage { host, instance: "as-text".into() };
    stage.is_drawn().await;
    stage.named("New self-assessment").await;
    place.remove();
}

#[wasm_bindgen_test]
async fn it_can_be_used_by_script_before_it_stands_anywhere_and_after() {
    let host = unplaced();
    assert!(host.list().await.is_err(), "an element that stands nowhere has nothing to tell");
    host.set_attribute("instance", "placed-late").unwrap();
    body().append_child(&host).unwrap();
    let stage = Stage { host, instance: "placed-late".into() };
    assert_eq!(json(&stage.host.list().await.unwrap()), json!([]));
    assert_eq!(stage.import(FILE).await, "a-1");
    stage.is_drawn().await;
    stage.host.remove();
    is_empty(&stage).await;
    assert!(stage.host.list().await.is_err());
}

#[wasm_bindgen_test]
async fn a_press_on_a_view_that_has_only_just_been_drawn_is_not_lost() {
    let speed_up = slow_down();
    let host = unplaced();
    host.set_attribute("instance", "slow").unwrap();
    body().append_child(&host).unwrap();
    let stage = Stage { host, instance: "slow".into() };
    at_once("the button", || named(&stage.host, "Ny självskattning")).await.click();
    speed_up.call0(&JsValue::UNDEFINED).unwrap();
    stage.named("Vad ska införas?").await;
}

#[wasm_bindgen_test]
async fn it_comes_and_goes_fifty_times_and_leaves_nothing() {
    let stage = Stage::new().await;
    for _ in 0..50 {
        stage.is_drawn().await;
        stage.host.remove();
        is_empty(&stage).await;
        body().append_child(&stage.host).unwrap();
    }
    stage.is_drawn().await;
    let mount = stage.host.shadow_root().unwrap().first_child().unwrap();
    assert!(mount.next_sibling().is_none(), "an earlier view was left behind");
}

#[wasm_bindgen_test]
async fn it_may_be_taken_away_before_it_is_drawn_and_put_back_at_any_moment() {
    let mut stages = Vec::new();
    // How many turns of the browser lie between: somewhere there it is about to be drawn for the first time.
    for turns in 0..12 {
        let instance = format!("hasty-{turns}");
        let host = unplaced();
        host.set_attribute("instance", &instance).unwrap();
        body().append_child(&host).unwrap();
        host.remove();
        for _ in 0..turns {
            JsFuture::from(Promise::resolve(&JsValue::NULL)).await.unwrap();
        }
        body().append_child(&host).unwrap();
        stages.push(Stage { host, instance });
    }
    for stage in stages {
        stage.named("Ny självskattning").await;
    }
}
