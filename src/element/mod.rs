//! Composition root: registers `<implementum-widget>`, turns attributes into properties, and gives
//! the page around us its methods.

use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

use crate::app::words::faults;
use crate::app::{Model, Msg, Shell};
use crate::content;
use crate::domain::Language;
use crate::ui::{Outer, Root, RootProps};
use crate::web::{self, Browser, Listeners};

/// Every sheet in `styles` that `xtask/embed.rs` names.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = defineElement)]
    fn define_element(name: &str, css: &str, mount: &Closure<dyn Fn(HtmlElement) -> Mounted>);
}

/// Registers `<implementum-widget>`; safe to call twice.
pub fn define() {
    let mount = Closure::new(Mounted::new);
    define_element("implementum-widget", STYLE, &mount);
    mount.forget();
}

/// One element that stands in a document.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Root>,
    props: RootProps,
    root: Element,
    shell: Rc<Shell>,
    _listeners: Listeners,
}

#[wasm_bindgen]
impl Mounted {
    fn new(host: HtmlElement) -> Self {
        let instance = host.get_attribute("instance").unwrap_or_default();
        let browser = Browser::new(&instance);
        let language = Language::from_tag(&host.get_attribute("lang").unwrap_or_default());
        let model = Model::new(content::built_in(), &Browser::id(), Browser::time(), language);
        let shell = Shell::new(model, browser);
        let send = shell.sender();
        let listeners = web::listen(&host, &instance, &send);
        send.send(Msg::Started);

        let root = gloo::utils::document().create_element("div").expect("every document can make a div");
        root.set_class_name("mount");
        host.shadow_root()
            .expect("the constructor attached it")
            .append_child(&root)
            .expect("a shadow root takes a div");
        let open = Rc::new(move |file| web::read_file(file, send.clone()));
        let props = RootProps {
            outer: Outer { shell: shell.clone(), open },
            heading: heading(host.get_attribute("heading-level").as_deref()),
            theme: theme(host.get_attribute("theme").as_deref()).into(),
        };
        let app = yew::Renderer::<Root>::with_root_and_props(root.clone(), props.clone()).render();
        Self { app, props, root, shell, _listeners: listeners }
    }

    /// Follows an attribute of the element.
    #[wasm_bindgen(js_name = setAttribute)]
    pub fn set_attribute(&mut self, name: &str, value: Option<String>) {
        match name {
            "lang" => {
                let language = Language::from_tag(value.as_deref().unwrap_or_default());
                return self.shell.sender().send(Msg::LanguageChosen(language));
            }
            "heading-level" => self.props.heading = heading(value.as_deref()),
            "theme" => self.props.theme = theme(value.as_deref()).into(),
            _ => return,
        }
        self.app.update(self.props.clone());
    }

    /// Saves what is not saved, and goes.
    pub fn unmount(self) {
        self.shell.sender().send(Msg::PageHidden);
        self.app.destroy();
        self.root.remove();
    }

    /// `[{id, name, unit, checklist, changedAt}]`, latest change first.
    #[wasm_bindgen(js_name = listAssessments)]
    pub fn list_assessments(&self) -> Promise {
        self.answer(|shell| {
            let model = shell.model();
            let mut entries = model.library.sorted(false);
            entries.extend(model.library.sorted(true));
            Ok(entries.into_iter().map(summary).collect::<Array>().into())
        })
    }

    /// The text of an assessment as a file. An unknown id rejects.
    #[wasm_bindgen(js_name = exportAssessment)]
    pub fn export_assessment(&self, id: String) -> Promise {
        self.answer(move |shell| match shell.file_text(&id) {
            Some(text) => Ok(text.into()),
            None => Err(js_sys::Error::new(&format!("implementum: no assessment has the id {id}")).into()),
        })
    }

    /// `{ok: true, imported: [id]}` or `{ok: false, code, message}`. What is here already is merged.
    #[wasm_bindgen(js_name = importFile)]
    pub fn import_file(&self, text: String) -> Promise {
        self.answer(move |shell| {
            Ok(match shell.import(&text) {
                Ok(id) => object(&[("ok", true.into()), ("imported", Array::of1(&id.into()).into())]),
                Err(why) => {
                    let message = faults::refused(shell.model().session.language, &why);
                    object(&[("ok", false.into()), ("code", why.code().into()), ("message", message.into())])
                }
            })
        })
    }

    /// Answers once everything that is kept has been read.
    fn answer(&self, answer: impl FnOnce(&Rc<Shell>) -> Result<JsValue, JsValue> + 'static) -> Promise {
        let shell = self.shell.clone();
        let mut answer = Some(answer);
        Promise::new(&mut move |resolve, reject| {
            let Some(answer) = answer.take() else { return };
            shell.once_read(Box::new(move |shell| {
                let (way, value) = match answer(shell) {
                    Ok(value) => (resolve, value),
                    Err(value) => (reject, value),
                };
                _ = way.call1(&JsValue::UNDEFINED, &value);
            }));
        })
    }
}

fn summary(entry: &crate::app::Entry) -> JsValue {
    let view = &entry.view;
    let changed = entry.document.changed_at().map(|at| at.to_string());
    object(&[
        ("id", view.id.as_str().into()),
        ("name", view.about.subject.as_str().into()),
        ("unit", view.about.unit.as_str().into()),
        ("checklist", view.checklist.id.0.as_str().into()),
        ("changedAt", changed.map_or(JsValue::NULL, JsValue::from)),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).expect("a new object takes every field");
    }
    object.into()
}

/// The level of a view's heading; 2 where the page does not say, for it has an h1 of its own.
fn heading(attribute: Option<&str>) -> u8 {
    attribute.and_then(|level| level.trim().parse().ok()).filter(|level| (1..=6).contains(level)).unwrap_or(2)
}

fn theme(attribute: Option<&str>) -> &'static str {
    match attribute.map(str::trim) {
        Some("light") => "light",
        Some("dark") => "dark",
        Some(_) | None => "auto",
    }
}
