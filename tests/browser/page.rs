//! The page around the element: its storage, what its scripts see, and waiting for something to be there.

use js_sys::{Array, Function, JSON, Promise};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, Storage};

use crate::stage::Widget;

/// How many times the browser may draw before something has to be there: some five seconds.
const FRAMES: u32 = 300;

#[wasm_bindgen]
extern "C" {
    /// What the page's storage was asked for.
    pub type Watch;

    #[wasm_bindgen(method, getter)]
    pub fn noted(this: &Watch) -> Vec<String>;

    #[wasm_bindgen(method)]
    pub fn stop(this: &Watch);
}

#[wasm_bindgen(module = "/tests/browser/page.js")]
extern "C" {
    pub fn named(host: &Widget, name: &str) -> Option<HtmlElement>;

    #[wasm_bindgen(js_name = textIn)]
    pub fn text_in(host: &Widget) -> String;

    #[wasm_bindgen(js_name = watchStorage)]
    pub fn watch_storage() -> Watch;

    #[wasm_bindgen(js_name = watchParts)]
    pub fn watch_parts(host: &Widget) -> Watch;

    #[wasm_bindgen(js_name = watchEvents)]
    pub fn watch_events() -> Watch;

    pub fn meddle(host: &Widget, text: &str) -> Watch;

    #[wasm_bindgen(js_name = inAShadow)]
    pub fn in_a_shadow(host: &Widget) -> HtmlElement;

    #[wasm_bindgen(js_name = canBeSet)]
    pub fn can_be_set(host: &Widget, name: &str) -> bool;

    #[wasm_bindgen(js_name = writeInAnotherWindow)]
    pub fn write_in_another_window(key: &str, text: &str);

    #[wasm_bindgen(js_name = dropFile)]
    pub fn drop_file(target: &Element, name: &str, text: &str) -> bool;

    #[wasm_bindgen(js_name = mirrored)]
    async fn mirrored_text(name: &str) -> JsValue;

    pub fn unmirror(name: &str);

    async fn turn();

    pub fn looks(top: &Element) -> Vec<String>;

    #[wasm_bindgen(js_name = slowDown)]
    pub fn slow_down() -> Function;

    #[wasm_bindgen(js_name = isSame)]
    pub fn is_same(one: &JsValue, other: &JsValue) -> bool;
}

/// The page's body.
pub fn body() -> HtmlElement {
    gloo::utils::body()
}

/// The page's storage.
pub fn storage() -> Storage {
    gloo::utils::window().local_storage().unwrap().unwrap()
}

/// What stands in a database of texts; nothing where there is none.
pub async fn mirrored(name: &str) -> Option<String> {
    mirrored_text(name).await.as_string()
}

/// Everything in the page's storage, by key.
pub fn everything() -> Vec<(String, String)> {
    let keys = (0..storage().length().unwrap()).filter_map(|place| storage().key(place).unwrap());
    let mut all: Vec<_> = keys.map(|key| (key.clone(), storage().get_item(&key).unwrap().unwrap())).collect();
    all.sort();
    all
}

/// Lets an element hear of an event.
pub fn say(element: &HtmlElement, name: &str) {
    let event = Event::new(name).unwrap();
    event.init_event_with_bubbles_and_cancelable(name, true, true);
    element.dispatch_event(&event).unwrap();
}

/// A value of the page as JSON.
pub fn json(value: &JsValue) -> Value {
    let text = JSON::stringify(value).unwrap().as_string().unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Something that must be there before the browser has drawn [`FRAMES`] times.
pub async fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..FRAMES {
        if let Some(found) = look() {
            return found;
        }
        frame().await;
    }
    panic!("waited in vain for: {what}");
}

/// Something that must be there soon, looked for at every turn of the page: it is found as soon as it is there, as a
/// rule before it is drawn.
pub async fn at_once<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..2000 {
        if let Some(found) = look() {
            return found;
        }
        turn().await;
    }
    panic!("not there at once: {what}")
}

/// Lets the browser draw for longer than a change waits for its saving. For what must not come.
pub async fn linger() {
    let start = js_sys::Date::now();
    while js_sys::Date::now() < start + 500.0 {
        frame().await;
    }
}

/// Waits until the browser draws.
pub async fn frame() {
    let drawn = Promise::new(&mut |resolve, _| {
        gloo::utils::window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(drawn).await.unwrap();
}

/// The children of the page's body, to see that none has come.
pub fn children() -> Array {
    let nodes = Array::new();
    let mut next = body().first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        nodes.push(&node);
    }
    nodes
}
