//! A process leader's files: read one after another, and kept in the mirror when asked.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

use super::{Browser, Listening};
use crate::app::units::{KEPT, Round, UnitsEffect, UnitsMsg, UnitsPage};
use crate::app::{Msg, Route, Send};
use crate::format::MAX_COLLECTION;

#[wasm_bindgen(module = "/src/web/units.js")]
extern "C" {
    /// Takes files that are dropped while a view of the collection is shown, and asks before the page is left.
    #[wasm_bindgen(js_name = listenToUnits)]
    fn listen_to_units(host: &HtmlElement, end: &Listening, most: usize, tell: &Function);
    /// Takes the files that were picked, if they were picked for the collection.
    #[wasm_bindgen(js_name = takePicked)]
    fn take_picked_files(event: &Event, most: usize, tell: &Function) -> bool;
    /// Keeps a text under this name, in place of every other one whose name begins so.
    #[wasm_bindgen(js_name = keepUnits)]
    fn keep_units(prefix: &str, begins: &str, key: &str, text: &str, tell: &Function);
    /// Reads what is kept under this name, and tells so.
    #[wasm_bindgen(js_name = readUnits)]
    fn read_units(prefix: &str, key: &str, what: &str, tell: &Function);
}

/// Hears of files for the collection from now on.
pub(super) fn listen(host: &HtmlElement, end: &Listening, tell: &Function) {
    listen_to_units(host, end, MAX_COLLECTION, tell);
}

impl Browser {
    /// Reads the files that were picked, for the collection or for what is worked with here.
    pub fn take_picked(&self, event: &Event) {
        let Some(tell) = self.tell.get() else { return };
        if !take_picked_files(event, MAX_COLLECTION, tell) {
            super::review::take_files(event, MAX_COLLECTION, tell);
        }
    }

    /// Carries out what is to be done for the collection.
    pub(super) fn perform_for_units(&self, effect: &UnitsEffect) {
        let Some(tell) = self.tell.get() else { return };
        match effect {
            UnitsEffect::Keep { key, text } => keep_units(&self.prefix, KEPT, key, text, tell),
            UnitsEffect::ReadKept { key, as_file } => {
                read_units(&self.prefix, key, if *as_file { "units-kept-file" } else { "units-kept-text" }, tell);
            }
        }
    }
}

/// Tells what has happened when the browser tells this of the collection; where it asks something, gives the answer.
pub(super) fn heard(what: &str, id: String, text: Option<String>, send: &Send) -> Option<String> {
    let msg = match (what, text) {
        ("units-wanted", _) => return send.read(wanted).flatten(),
        ("units-risk", _) => {
            return send.read(|model| model.session.units.is_unsaved()).filter(|is_so| *is_so).map(|_| String::new());
        }
        ("units-drawn", _) => {
            send.redraw();
            return None;
        }
        ("units-file", Some(text)) => {
            send.tell_quietly(Msg::Units(UnitsMsg::FileRead { name: id, text }));
            return None;
        }
        ("units-large" | "units-unreadable", _) => {
            let too_large = what == "units-large";
            send.tell_quietly(Msg::Units(UnitsMsg::FileUnreadable { name: id, too_large }));
            return None;
        }
        ("units-chosen", Some(count)) => {
            let round = if id == EARLIER { Round::Earlier } else { Round::Now };
            UnitsMsg::FilesChosen { round, count: count.parse().unwrap_or_default() }
        }
        ("units-all", _) => UnitsMsg::AllRead,
        ("units-kept", _) => UnitsMsg::Kept,
        ("units-not-kept", _) => UnitsMsg::NotKept,
        ("units-kept-file", text) => UnitsMsg::KeptRead { text: text.unwrap_or_default(), as_file: true },
        (_, text) => UnitsMsg::KeptRead { text: text.unwrap_or_default(), as_file: false },
    };
    send.send(Msg::Units(msg));
    None
}

/// What the earlier round is called between script and program.
const EARLIER: &str = "earlier";

/// Into which round files go that are dropped now; nothing where they are no matter of the collection.
fn wanted(model: &crate::app::Model) -> Option<String> {
    match &model.session.route {
        Route::Units(UnitsPage::Rounds) => Some(EARLIER.to_owned()),
        Route::Units(_) => Some(String::new()),
        Route::Start
        | Route::New
        | Route::Kept
        | Route::Opened
        | Route::Glossary { .. }
        | Route::Knowledge { .. }
        | Route::At { .. } => None,
    }
}
