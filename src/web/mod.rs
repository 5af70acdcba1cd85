//! The only code that calls browser APIs. Implements [`Outside`].

mod address;
#[cfg(feature = "leader")]
mod review;
#[cfg(feature = "leader")]
mod room;
mod store;
#[cfg(feature = "leader")]
mod units;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
#[cfg(not(feature = "leader"))]
use web_sys::File;
use web_sys::HtmlElement;

use crate::app::{Effect, Met, Msg, Outside, PageChecklist, Send, StoreFault};
use crate::domain::{Date, Moment, joined};
#[cfg(feature = "leader")]
use crate::format::MAX_COLLECTION as MAX_LENGTH;
#[cfg(not(feature = "leader"))]
use crate::format::MAX_LENGTH;
pub use address::Step;
use store::{Shelves, shelves};

/// What takes several of the browser's own calls: one of these weighs less than a binding for each of them.
#[wasm_bindgen(module = "/src/web/browser.js")]
extern "C" {
    /// What ends the listening.
    pub type Listening;

    /// The local time to the minute, as files hold it.
    fn now() -> String;
    /// How many minutes that time is ahead of UTC.
    #[cfg(feature = "leader")]
    #[wasm_bindgen(js_name = aheadOfUtc)]
    pub fn ahead_of_utc() -> i32;
    /// Sixteen letters and digits: 80 random bits.
    #[wasm_bindgen(js_name = freshId)]
    fn fresh_id() -> String;
    /// Tells in a word what happens, with an id and a text where there are any.
    fn listen(host: &HtmlElement, prefix: &str, most: usize, tell: &Function) -> Listening;
    /// Reads a file as text and tells what it held. A file that is far too large is not read at all.
    #[cfg(not(feature = "leader"))]
    #[wasm_bindgen(js_name = readFile)]
    fn read_file(file: &File, most: usize, tell: &Function);
    /// Fetches a file and tells what it held, or why not. One that is far too large is not read.
    #[wasm_bindgen(js_name = fetchFile)]
    fn fetch_file(address: &str, most: usize, tell: &Function);
    /// Hands a text to the browser's downloads.
    fn download(name: &str, text: &str);
    /// Tells the page around, a moment later.
    pub fn announce(element: &HtmlElement, name: &str, id: &str, kind: &str, code: &str);
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
/// What could not be saved is tried again after this many milliseconds.
const TRY_AFTER: u32 = 10_000;

/// The browser, for one element.
pub struct Browser {
    /// What our keys begin with.
    prefix: String,
    /// The assessments whose clocks run, and behind a `+` those that are tried again.
    timed: RefCell<Vec<String>>,
    /// What has been read so far.
    read: RefCell<Vec<(String, String)>>,
    /// The function by which the browser tells what happened.
    tell: OnceCell<Function>,
    shelves: OnceCell<Shelves>,
    host: OnceCell<HtmlElement>,
}

impl Browser {
    /// The browser as the element of this instance sees it.
    pub fn new(instance: &str) -> Rc<Self> {
        Rc::new(Self {
            prefix: store::prefix(instance),
            timed: RefCell::default(),
            read: RefCell::default(),
            tell: OnceCell::new(),
            shelves: OnceCell::new(),
            host: OnceCell::new(),
        })
    }

    /// Has `tell` called from now on with what the browser tells by itself: that the page is left, that another tab
    /// wrote, that a file was dropped on the element.
    pub fn listen(&self, host: &HtmlElement, tell: Function) -> Listening {
        let tell = self.tell.get_or_init(|| tell);
        self.host.get_or_init(|| host.clone());
        let listening = listen(host, &self.prefix, MAX_LENGTH, tell);
        #[cfg(feature = "leader")]
        units::listen(host, &listening, tell);
        #[cfg(feature = "leader")]
        review::listen_to_files(host, &listening, MAX_LENGTH, tell);
        _ = self.shelves.set(shelves(&self.prefix, tell, &listening));
        listening
    }

    /// Tells what has happened when the browser tells this, if anything; where it asks something, gives the answer.
    pub fn heard(&self, what: &str, id: Option<String>, text: Option<String>, send: &Send) -> Option<String> {
        let id = id.unwrap_or_default();
        #[cfg(feature = "leader")]
        if what.starts_with("units-") {
            return units::heard(what, id, text, send);
        }
        send.send(match (what, text) {
            ("met", Some(text)) => return (send.meets(&id, &text) == Met::Strange).then(String::new),
            ("text", _) => match send.text_to_keep(&id) {
                Ok(text) => return text,
                Err(why) => Msg::SaveFailed { id, why },
            },
            ("copy", Some(text)) => return send.copy_before(&id, &text),
            ("copies", Some(lines)) => Msg::CopiesFound(lines.lines().map(str::to_owned).collect()),
            ("copy-file", Some(text)) => Msg::CopyRead { key: id, text, as_file: true },
            ("copy-back", Some(text)) => Msg::CopyRead { key: id, text, as_file: false },
            ("wiped", _) => Msg::Wiped,
            ("undo", _) => Msg::UndoWanted,
            ("redo", _) => Msg::RedoWanted,
            ("forgets", _) => Msg::BrowserForgets,
            ("kept", Some(text)) => {
                self.read.borrow_mut().push((id, text));
                return None;
            }
            ("all-read", _) => self.all_read(&id, send),
            ("read-on", _) => Msg::ReadOnDue,
            #[cfg(feature = "leader")]
            ("tick", _) => room::ticked(),
            ("left", _) => Msg::PageHidden,
            ("due", _) if self.stop(&id) => Msg::SaveDue { id: id.trim_start_matches('+').to_owned() },
            ("wrote", text) => Msg::OtherTabWrote { id, text },
            ("not-erased", _) => Msg::EraseFailed { id },
            #[cfg(feature = "leader")]
            ("chosen", Some(names)) => review::chosen(&names),
            ("read", Some(text)) => Msg::FileRead { text },
            ("fetched", Some(text)) => Msg::PageChecklist(PageChecklist::Read { address: id, text }),
            ("not-fetched", status) => {
                Msg::PageChecklist(PageChecklist::Missing { address: id, status: status.unwrap_or_default() })
            }
            ("large", _) => Msg::FileUnreadable { too_large: true },
            ("unreadable", _) => Msg::FileUnreadable { too_large: false },
            (what, text) => store::outcome(what, &id, text)?,
        });
        None
    }

    /// Everything has been read, but for the places that are `missing`.
    fn all_read(&self, missing: &str, send: &Send) -> Msg {
        let texts = self.read.take();
        match store::shelf(missing) {
            None if !missing.is_empty() => return Msg::LibraryUnreadable(StoreFault::Blocked),
            Some(one) => send.send(Msg::ShelfMissing(one, StoreFault::Blocked)),
            None => {}
        }
        Msg::LibraryRead(texts.into())
    }

    /// Reads a file and tells what it held.
    #[cfg(not(feature = "leader"))]
    pub fn read_file(&self, file: &File) {
        if let Some(tell) = self.tell.get() {
            read_file(file, MAX_LENGTH, tell);
        }
    }

    /// The first unsaved change starts the clock, and the ones after it do not put it off: someone who
    /// types without a pause is saved all the same.
    fn save_after(&self, milliseconds: u32, id: String) {
        let mut timed = self.timed.borrow_mut();
        if let Some(tell) = self.tell.get().filter(|_| !timed.contains(&id)) {
            tell_later(tell, milliseconds, "due", &id);
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
    fn perform(&self, effect: Effect, _: Send) {
        let Some(shelves) = self.shelves.get() else { return };
        match effect {
            Effect::ReadLibrary => shelves.read(),
            Effect::ReadOn => {
                if let Some(tell) = self.tell.get() {
                    tell_later(tell, 0, "read-on", "");
                }
            }
            Effect::SaveSoon { id } => self.save_after(SAVE_AFTER, id),
            Effect::TryLater { id } => self.save_after(TRY_AFTER, joined(&["+", &id], "")),
            Effect::Save { id, leaving } => {
                self.stop(&id);
                shelves.save(&id, leaving);
            }
            Effect::Erase { id, copy } => {
                self.stop(&id);
                shelves.erase(&id, copy.as_deref());
            }
            Effect::EraseCopies { keys } => {
                if !keys.is_empty() {
                    shelves.erase_copies(&joined(&keys, "\n"));
                }
            }
            Effect::ReadCopy { key, as_file } => {
                shelves.read_copy(&key, if as_file { "copy-file" } else { "copy-back" });
            }
            Effect::Wipe => shelves.wipe(),
            Effect::FetchChecklist { address, most } => {
                if let Some(tell) = self.tell.get() {
                    fetch_file(&address, most, tell);
                }
            }
            #[cfg(feature = "leader")]
            Effect::Units(what) => self.perform_for_units(&what),
            #[cfg(feature = "leader")]
            Effect::Tick | Effect::FullScreen => self.perform_in_room(&effect),
            Effect::Download { name, text, .. } => download(&name, &text),
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
