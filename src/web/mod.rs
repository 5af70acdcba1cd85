//! The only code that calls browser APIs. Implements [`Outside`].

mod store;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{File, HtmlElement};

use crate::app::{Effect, Msg, Outside, Send};
use crate::domain::{Date, Moment};
use crate::format::MAX_LENGTH;
use store::Store;

/// What takes several of the browser's own calls: one of these weighs less than a binding for each of them.
#[wasm_bindgen(module = "/src/web/browser.js")]
extern "C" {
    /// What ends the listening.
    pub type Listening;

    /// The local time to the minute, as files hold it.
    fn now() -> String;
    /// Sixteen letters and digits: 80 random bits.
    #[wasm_bindgen(js_name = freshId)]
    fn fresh_id() -> String;
    /// Tells in a word what happens, with an id and a text where there are any.
    fn listen(host: &HtmlElement, prefix: &str, most: usize, tell: &Function) -> Listening;
    /// Reads a file as text and tells what it held. A file that is far too large is not read at all.
    #[wasm_bindgen(js_name = readFile)]
    fn read_file(file: &File, most: usize, tell: &Function);
    /// Hands a text to the browser's downloads.
    fn download(name: &str, text: &str);
    /// Hears no more.
    #[wasm_bindgen(method)]
    pub fn abort(this: &Listening);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn tell_later(tell: &Function, milliseconds: u32, what: &str, id: &str);
}

/// A change is saved at most this many milliseconds after it was made.
const SAVE_AFTER: u32 = 250;

/// The browser, for one element.
pub struct Browser {
    store: Store,
    /// The assessments whose clocks run.
    timed: RefCell<Vec<String>>,
    /// The function by which the browser tells what happened.
    tell: OnceCell<Function>,
}

impl Browser {
    /// The browser as the element of this instance sees it.
    pub fn new(instance: &str) -> Rc<Self> {
        Rc::new(Self { store: Store::new(instance), timed: RefCell::default(), tell: OnceCell::new() })
    }

    /// Has `tell` called from now on with what the browser tells by itself: that the page is left, that another tab
    /// wrote, that a file was dropped on the element.
    pub fn listen(&self, host: &HtmlElement, tell: Function) -> Listening {
        listen(host, &self.store.prefix, MAX_LENGTH, self.tell.get_or_init(|| tell))
    }

    /// What has happened when it tells this, if anything.
    pub fn heard(&self, what: &str, id: Option<String>, text: Option<String>) -> Option<Msg> {
        let id = id.unwrap_or_default();
        Some(match (what, text) {
            ("left", _) => Msg::PageHidden,
            ("due", _) if self.stop(&id) => Msg::SaveDue { id },
            ("wrote", text) => Msg::OtherTabWrote { id, text },
            ("read", Some(text)) => Msg::FileRead { text },
            ("large", _) => Msg::FileUnreadable { too_large: true },
            ("unreadable", _) => Msg::FileUnreadable { too_large: false },
            (_, _) => return None,
        })
    }

    /// Reads a file and tells what it held.
    pub fn read_file(&self, file: &File) {
        if let Some(tell) = self.tell.get() {
            read_file(file, MAX_LENGTH, tell);
        }
    }

    /// The first unsaved change starts the clock, and the ones after it do not put it off: someone who
    /// types without a pause is saved all the same.
    fn save_soon(&self, id: String) {
        let mut timed = self.timed.borrow_mut();
        if let Some(tell) = self.tell.get().filter(|_| !timed.contains(&id)) {
            tell_later(tell, SAVE_AFTER, "due", &id);
            timed.push(id);
        }
    }

    /// Whether a clock ran. Its time may still come, and then nobody minds.
    fn stop(&self, id: &str) -> bool {
        let mut timed = self.timed.borrow_mut();
        let place = timed.iter().position(|one| one == id);
        place.map(|place| timed.swap_remove(place)).is_some()
    }
}

impl Outside for Browser {
    fn perform(&self, effect: Effect, send: Send) {
        match effect {
            Effect::ReadLibrary => send.send(match self.store.read_all() {
                Ok(texts) => Msg::LibraryRead(texts),
                Err(why) => Msg::LibraryUnreadable(why),
            }),
            Effect::SaveSoon { id } => self.save_soon(id),
            Effect::Save { id, text, basis } => {
                self.stop(&id);
                send.send(self.store.save(id, text, basis));
            }
            Effect::Erase { id } => {
                self.stop(&id);
                if let Err(why) = self.store.erase(&id) {
                    send.send(Msg::SaveFailed { id, why });
                }
            }
            Effect::Download { name, text } => download(&name, &text),
        }
    }

    fn now(&self) -> Moment {
        // A clock outside 1900–2999 is no clock: the first day there is says so plainly.
        Moment::parse(&now()).unwrap_or(Moment { date: Date::FIRST, hour: 0, minute: 0 })
    }

    fn fresh_id(&self) -> String {
        fresh_id()
    }
}
