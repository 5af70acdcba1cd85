//! Composition root: registers `<implementum-widget>`, turns attributes into properties, and gives
//! the page around us its methods.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

use crate::app::words::faults;
use crate::app::{Model, Msg, Outside, Shell};
use crate::content;
use crate::domain::Language;
use crate::ui::{Look, Outer, Root, RootProps};
use crate::web::{Browser, Listening};

/// Every sheet in `styles` that `xtask/embed.rs` names.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = defineElement)]
    fn define_element(name: &str, css: &str, mount: &Closure<dyn Fn(HtmlElement, Element) -> Mounted>);
}

#[wasm_bindgen]
extern "C" {
    /// Who asked, and waits for an answer.
    pub type Asker;

    #[wasm_bindgen(method)]
    fn entry(this: &Asker, id: &str, name: &str, unit: &str, checklist: &str, changed_at: Option<String>);
    #[wasm_bindgen(method)]
    fn done(this: &Asker, what: Option<&str>, code: Option<&str>, message: Option<&str>);
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
    look: Rc<Cell<Look>>,
    shell: Rc<Shell>,
    listening: Listening,
}

#[wasm_bindgen]
impl Mounted {
    fn new(host: HtmlElement, root: Element) -> Self {
        let attribute = |name: &str| host.get_attribute(name).unwrap_or_default();
        let browser = Browser::new(&attribute("instance"));
        let language = Language::from_tag(&attribute("lang"));
        let model = Model::new(content::built_in(), &browser.fresh_id(), browser.now(), language);
        let shell = Shell::new(model, browser.clone());
        let listening = browser.listen(&host, shell.sender());
        shell.sender().send(Msg::Started);

        let open = Rc::new(move |file| browser.read_file(&file));
        let look = Look { heading: heading(&attribute("heading-level")), theme: theme(&attribute("theme")) };
        let look = Rc::new(Cell::new(look));
        let outer = Outer { shell: shell.clone(), open, look: look.clone() };
        let app = yew::Renderer::<Root>::with_root_and_props(root, RootProps { outer }).render();
        Self { app, look, shell, listening }
    }

    /// Follows an attribute of the element.
    #[wasm_bindgen(js_name = setAttribute)]
    pub fn set_attribute(&self, name: &str, value: &str) {
        let mut look = self.look.get();
        match name {
            "lang" => return self.shell.sender().send(Msg::LanguageChosen(Language::from_tag(value))),
            "heading-level" => look.heading = heading(value),
            "theme" => look.theme = theme(value),
            _ => return,
        }
        self.look.set(look);
        self.shell.redraw();
    }

    /// Saves what is not saved, and goes.
    pub fn unmount(self) {
        self.shell.sender().send(Msg::PageHidden);
        self.listening.abort();
        self.app.destroy();
    }

    /// Tells every assessment, latest change first: the page gets `[{id, name, unit, checklist, changedAt}]`.
    #[wasm_bindgen(js_name = listAssessments)]
    pub fn list_assessments(&self, asker: Asker) {
        self.shell.once_read(Box::new(move |shell| {
            let model = shell.model();
            for archived in [false, true] {
                for entry in model.library.sorted(archived) {
                    let view = &entry.view;
                    let changed = entry.document.changed_at().map(|at| at.to_string());
                    asker.entry(&view.id, &view.about.subject, &view.about.unit, &view.checklist.id.0, changed);
                }
            }
            asker.done(None, None, None);
        }));
    }

    /// Tells the text of an assessment as a file; nothing for an unknown id, and that rejects.
    #[wasm_bindgen(js_name = exportAssessment)]
    pub fn export_assessment(&self, id: String, asker: Asker) {
        self.shell.once_read(Box::new(move |shell| asker.done(shell.file_text(&id).as_deref(), None, None)));
    }

    /// Takes in a file: the page gets `{ok: true, imported: [id]}` or `{ok: false, code, message}`. What is here
    /// already is merged.
    #[wasm_bindgen(js_name = importFile)]
    pub fn import_file(&self, text: String, asker: Asker) {
        self.shell.once_read(Box::new(move |shell| match shell.import(&text) {
            Ok(id) => asker.done(Some(&id), None, None),
            Err(why) => {
                let message = faults::refused(shell.model().session.language, &why);
                asker.done(None, Some(why.code()), Some(&message));
            }
        }));
    }
}

/// The level of a view's heading; 2 where the page does not say, for it has an h1 of its own.
fn heading(attribute: &str) -> u8 {
    attribute.trim().parse().ok().filter(|level| (1..=6).contains(level)).unwrap_or(2)
}

fn theme(attribute: &str) -> &'static str {
    match attribute.trim() {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    }
}
