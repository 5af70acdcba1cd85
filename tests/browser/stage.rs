//! An element on the page, and the hands to use it.

use std::cell::Cell;

use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node};

use crate::page::{body, everything, frame, json, mirrored, named, say, storage, text_in, unmirror, until};

/// A file of a team that has worked for a while; its id is `a-1`.
pub const FILE: &str = include_str!("../fixtures/assessment-1.json");

#[wasm_bindgen]
extern "C" {
    /// The element as a page's script knows it.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node, extends = EventTarget)]
    #[derive(Clone)]
    pub type Widget;

    #[wasm_bindgen(method, catch, js_name = listAssessments)]
    pub async fn list(this: &Widget) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = exportAssessment)]
    pub async fn export(this: &Widget, id: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = exportAll)]
    pub async fn export_all(this: &Widget) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, getter, js_name = apiVersion)]
    pub fn api_version(this: &Widget) -> JsValue;

    #[wasm_bindgen(method, catch, js_name = importFile)]
    pub async fn import(this: &Widget, text: &JsValue) -> Result<JsValue, JsValue>;
}

/// An element on the page with an instance of its own. Dropping it takes it away with all it has kept.
pub struct Stage {
    /// The element.
    pub host: Widget,
    /// Its `instance`.
    pub instance: String,
}

impl Stage {
    /// An element as a page has it that sets nothing but the instance.
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// An element with these attributes.
    pub async fn with(attributes: &[(&str, &str)]) -> Self {
        thread_local!(static COUNT: Cell<u32> = const { Cell::new(0) });
        let count = COUNT.with(|count| count.replace(count.get() + 1));
        Self::of(&format!("test-{count}"), attributes).await
    }

    /// An element of this instance.
    pub async fn of(instance: &str, attributes: &[(&str, &str)]) -> Self {
        let stage = Self { host: placed(instance, attributes), instance: instance.to_owned() };
        stage.is_drawn().await;
        stage
    }

    /// Takes the element away and puts a new one of the same instance on the page.
    pub async fn reload(&mut self) {
        self.host.remove();
        self.host = placed(&self.instance, &[]);
        self.is_drawn().await;
    }

    /// Waits until it shows a view, and the browser has shown it to the user.
    pub async fn is_drawn(&self) {
        until("a view", || self.find("#view-heading")).await;
        frame().await;
    }

    /// The first element inside that a selector finds.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        let mount: Element = self.host.shadow_root()?.first_child()?.unchecked_into();
        mount.query_selector(selector).unwrap().map(JsCast::unchecked_into)
    }

    /// What a person would read inside.
    pub fn text(&self) -> String {
        text_in(&self.host)
    }

    /// Waits until this can be read.
    pub async fn reads(&self, words: &str) {
        until(words, || self.text().contains(words).then_some(())).await;
    }

    /// The button or field of this name, once it is there.
    pub async fn named(&self, name: &str) -> HtmlElement {
        until(name, || named(&self.host, name)).await
    }

    /// Whether a button or field of this name is there now.
    pub fn has(&self, name: &str) -> bool {
        named(&self.host, name).is_some()
    }

    /// Presses a button or chooses an answer.
    pub async fn press(&self, name: &str) {
        self.named(name).await.click();
    }

    /// Writes in a field.
    pub async fn write(&self, name: &str, text: &str) {
        let field = self.named(name).await;
        if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
            field.set_value(text);
        } else {
            field.unchecked_ref::<HtmlInputElement>().set_value(text);
        }
        say(&field, "input");
    }

    /// Creates a self-assessment and gives its id.
    pub async fn create(&self, subject: &str) -> String {
        self.press("Ny självskattning").await;
        self.write("Vad ska införas?", subject).await;
        self.press("Skapa").await;
        self.reads("Sparat i den här webbläsaren").await;
        let list = json(&self.host.list().await.unwrap());
        let one = list.as_array().unwrap().iter().find(|one| one["name"] == subject).unwrap();
        one["id"].as_str().unwrap().to_owned()
    }

    /// Takes in a file; its id comes back.
    pub async fn import(&self, text: &str) -> String {
        let outcome = json(&self.host.import(&text.into()).await.unwrap());
        assert_eq!(outcome["ok"], true, "{outcome}");
        outcome["imported"][0].as_str().unwrap().to_owned()
    }

    /// An assessment as a file.
    pub async fn export(&self, id: &str) -> Value {
        let text = self.host.export(&id.into()).await.unwrap();
        serde_json::from_str(&text.as_string().unwrap()).unwrap()
    }

    /// The key under which an assessment is kept.
    pub fn key(&self, id: &str) -> String {
        format!("implementum/{}/{id}", self.instance)
    }

    /// What is kept of an assessment.
    pub fn kept(&self, id: &str) -> Option<Value> {
        let text = storage().get_item(&self.key(id)).unwrap()?;
        Some(serde_json::from_str(&text).unwrap())
    }

    /// Waits until these words stand in the mirror.
    pub async fn mirrors(&self, words: &str) {
        let name = format!("implementum/{}", self.instance);
        for _ in 0..300 {
            if mirrored(&name).await.is_some_and(|texts| texts.contains(words)) {
                return;
            }
            frame().await;
        }
        panic!("never mirrored: {words}");
    }

    /// Waits until a field of an assessment is kept with this value; `path` is `/items/F1-01/answer`.
    pub async fn keeps(&self, id: &str, path: &str, value: &str) {
        let what = format!("{path} {value}");
        let is_kept = || self.kept(id).filter(|kept| kept.pointer(path).is_some_and(|found| found == value));
        until(&what, is_kept).await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.host.remove();
        let ours = format!("implementum/{}/", self.instance);
        for (key, _) in everything().into_iter().filter(|(key, _)| key.starts_with(&ours)) {
            storage().remove_item(&key).unwrap();
        }
        unmirror(ours.trim_end_matches('/'));
    }
}

/// An element that stands nowhere yet, and knows nothing but its name.
pub fn unplaced() -> Widget {
    implementum::element::define("implementum-widget");
    gloo::utils::document().create_element("implementum-widget").unwrap().unchecked_into()
}

/// An element of this instance, on the page.
fn placed(instance: &str, attributes: &[(&str, &str)]) -> Widget {
    let host = unplaced();
    for (name, value) in [("instance", instance)].iter().chain(attributes) {
        host.set_attribute(name, value).unwrap();
    }
    body().append_child(&host).unwrap();
    host
}
