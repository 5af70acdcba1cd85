//! Composition root: registers the element, turns attributes into properties, and gives
//! the page around us its methods.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

use crate::app::words::faults;
use crate::app::{Model, Msg, Outside, PageChecklist, Route, Shell};
use crate::content;
use crate::domain::{Language, as_text, joined};
use crate::ui::{Look, Outer, Root, RootProps};
use crate::web::{Browser, Listening, Step, announce};

/// Every sheet in `styles` that `xtask/embed.rs` names.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

/// What happened to the element or is asked of it, an id and a text where there are any, and who asked. The store's
/// questions are answered at once.
type Told = dyn Fn(String, Option<String>, Option<String>, Asker) -> Option<String>;

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = defineElement)]
    fn define_element(name: &str, css: &str, mount: &Closure<dyn Fn(HtmlElement, Element, usize) -> Function>);
}

#[wasm_bindgen]
extern "C" {
    /// Who asked, and waits for an answer: the page gets a promise.
    pub type Asker;

    /// An entry of a list.
    #[wasm_bindgen(method)]
    fn entry(this: &Asker, id: &str, name: &str, unit: &str, checklist: &str, changed_at: Option<String>);
    /// The end of a list; the text of one assessment or of all, or nothing for an unknown id; the ids of what was taken in, a line each, or
    /// why it was not.
    #[wasm_bindgen(method)]
    fn done(this: &Asker, what: Option<&str>, code: Option<&str>, message: Option<&str>);
}

/// Registers the element under a name; safe to call twice.
pub fn define(name: &str) {
    let mount = Closure::new(mount);
    define_element(name, STYLE, &mount);
    mount.forget();
}

thread_local! {
    /// Yew never lets go of what it draws in, nor of what listens there: what one element leaves, the next one uses.
    static DRAWN: RefCell<Vec<AppHandle<Root>>> = const { RefCell::new(Vec::new()) };
}

/// One element that stands in a document.
struct Mounted {
    /// Its place in [`DRAWN`].
    place: usize,
    look: Rc<Cell<Look>>,
    /// Whether the page's address says where one is.
    follows: Rc<Cell<bool>>,
    browser: Rc<Browser>,
    shell: Rc<Shell>,
    listening: Listening,
}

/// Draws the element in `root`, which has this place among all there have been, and gives the function that is told
/// what happens to it.
fn mount(host: HtmlElement, root: Element, place: usize) -> Function {
    let attribute = |name: &str| host.get_attribute(name).unwrap_or_default();
    let browser = Browser::new(&attribute("instance"));
    let language = Language::from_tag(&attribute("lang"));
    let mut model = Model::new(content::built_in(), &browser.fresh_id(), browser.now(), language);
    #[cfg(feature = "leader")]
    {
        model.session.ahead = crate::web::ahead_of_utc();
    }
    let follows = Rc::new(Cell::new(host.has_attribute("address")));
    if follows.get() {
        let route = browser.addressed().and_then(|view| Route::from_address(&view));
        model.session.route = route.unwrap_or_default();
    }
    let shell = Shell::new(model, browser.clone());
    let mounted: Rc<RefCell<Option<Mounted>>> = Rc::default();
    let here = mounted.clone();
    let told: Closure<Told> = Closure::new(move |what: String, id, text, asker| {
        // What is being written when the element goes is written to its end.
        if what == "over" {
            here.take();
        } else if let Some(mounted) = &*here.borrow() {
            return mounted.hear(what, id, text, asker);
        }
        None
    });
    // It lives as long as the browser holds it: a file may have been read only after the element is gone.
    let tell: Function = told.into_js_value().unchecked_into();
    let listening = browser.listen(&host, tell.clone());
    let (page, files, is_followed) = (host.clone(), browser.clone(), follows.clone());
    shell.tell_news(Rc::new(move |news| {
        if news.name != "went" {
            announce(&page, news.name, &news.id, news.kind, news.code);
        } else if is_followed.get() {
            files.address(&news.id, Step::New);
        }
    }));
    shell.sender().send(Msg::Started);
    shell.sender().send(named(&attribute("checklist")));

    let look = Look { heading: heading(&attribute("heading-level")), theme: theme(&attribute("theme")) };
    let look = Rc::new(Cell::new(look));
    let files = browser.clone();
    #[cfg(not(feature = "leader"))]
    let open = Rc::new(move |file| files.read_file(&file));
    #[cfg(feature = "leader")]
    let open = Rc::new(move |event: &web_sys::Event| files.take_picked(event));
    let outer = Outer { shell: shell.clone(), open, look: look.clone() };
    draw(root, place, outer);
    mounted.replace(Some(Mounted { place, look, follows, browser, shell, listening }));
    tell
}

fn draw(root: Element, place: usize, outer: Outer) {
    DRAWN.with_borrow_mut(|drawn| {
        let props = RootProps { outer: Some(outer) };
        match drawn.get_mut(place) {
            Some(app) => app.update(props),
            None => drawn.push(yew::Renderer::<Root>::with_root_and_props(root, props).render()),
        }
    });
}

impl Mounted {
    /// Saves what is not saved, and goes.
    fn go(&self) {
        self.shell.sender().send(Msg::PageHidden);
        self.listening.abort();
        DRAWN.with_borrow_mut(|drawn| drawn[self.place].update(RootProps { outer: None }));
    }

    fn hear(&self, what: String, id: Option<String>, text: Option<String>, asker: Asker) -> Option<String> {
        let send = self.shell.sender();
        let said = text.as_deref().unwrap_or_default();
        let mut look = self.look.get();
        match what.as_str() {
            "gone" => self.go(),
            "blurred" => self.shell.redraw(),
            "lang" => send.send(Msg::LanguageChosen(Language::from_tag(said))),
            "heading-level" => look.heading = heading(said),
            "theme" => look.theme = theme(said),
            "checklist" => send.send(named(said)),
            "address" => self.follow(text.is_some()),
            "addressed" => self.go_back(),
            "list" | "export" | "export-all" | "import" => self.answer(what, text.unwrap_or_default(), asker),
            "risk" => return self.shell.model().library.is_at_risk().then(String::new),
            _ => return self.browser.heard(&what, id, text, &send),
        }
        if self.look.replace(look) != look {
            self.shell.redraw();
        }
        None
    }

    /// From now on the page's address says where one is, or says it no more.
    fn follow(&self, follows: bool) {
        self.follows.set(follows);
        let here = self.shell.model().address().filter(|_| follows).unwrap_or_default();
        if follows && here.is_empty() {
            // Nobody has gone anywhere yet: whoever came by an address is where that says.
            self.go_back();
        } else {
            self.browser.address(&here, Step::Same);
        }
    }

    /// Goes to where the page's address says.
    fn go_back(&self) {
        let Some(view) = self.browser.addressed().filter(|_| self.follows.get()) else { return };
        let here = self.shell.model().session.route.address();
        if let Some(route) = Route::from_address(&view).filter(|_| here.as_ref() != Some(&view)) {
            self.shell.sender().send(Msg::Went(route));
        }
    }

    /// Answers once everything that is kept has been read.
    fn answer(&self, what: String, said: String, asker: Asker) {
        self.shell.once_read(Box::new(move |shell| match what.as_str() {
            "list" => list(shell, &asker),
            "export" => asker.done(shell.file_text(&said).as_deref(), None, None),
            "export-all" => asker.done(Some(&shell.all_text()), None, None),
            _ => match shell.import(&said) {
                Ok(ids) => asker.done(Some(&joined(&ids, "\n")), None, None),
                Err(why) => {
                    let message = faults::refused(shell.model().session.language, &why);
                    asker.done(None, Some(why.code()), Some(&message));
                }
            },
        }));
    }
}

/// Every assessment, latest change first: the page gets `[{id, name, unit, checklist, changedAt}]`.
fn list(shell: &Shell, asker: &Asker) {
    let model = shell.model();
    for archived in [false, true] {
        for entry in model.library.sorted(archived) {
            let view = &entry.view;
            let changed = entry.document.changed_at().map(|at| as_text(&at));
            asker.entry(&view.id, &view.about.subject, &view.about.unit, &view.checklist.id.0, changed);
        }
    }
    asker.done(None, None, None);
}

/// Where the page's checklist lies.
fn named(attribute: &str) -> Msg {
    Msg::PageChecklist(PageChecklist::Named { address: attribute.trim().to_owned() })
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
