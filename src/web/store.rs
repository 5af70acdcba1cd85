//! The two places of the browser, as `mirror.js` knows them. Our names begin with `implementum/<instance>/`; nothing
//! else is ever touched.

use crate::domain::joined;
use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::Listening;
use crate::app::{Msg, Shelf, StoreFault};

#[wasm_bindgen(module = "/src/web/mirror.js")]
extern "C" {
    /// Local storage and the mirror, for one element.
    pub type Shelves;

    /// The places whose keys begin so. They tell what they find and what came of what was asked.
    pub fn shelves(prefix: &str, tell: &Function, end: &Listening) -> Shelves;
    /// Reads everything.
    #[wasm_bindgen(method)]
    pub fn read(this: &Shelves);
    /// Writes what the model then gives for this id.
    #[wasm_bindgen(method)]
    pub fn save(this: &Shelves, id: &str, leaving: bool);
    /// Removes what stands under this id, and leaves a copy under the name in the first line.
    #[wasm_bindgen(method)]
    pub fn erase(this: &Shelves, id: &str, lines: Option<&str>);
    /// Removes the copies of these names, a line each.
    #[wasm_bindgen(method, js_name = eraseCopies)]
    pub fn erase_copies(this: &Shelves, lines: &str);
    /// Reads a copy and tells so.
    #[wasm_bindgen(method, js_name = readCopy)]
    pub fn read_copy(this: &Shelves, key: &str, what: &str);
    /// Removes everything of ours.
    #[wasm_bindgen(method)]
    pub fn wipe(this: &Shelves);
}

/// What our keys begin with.
pub(super) fn prefix(instance: &str) -> String {
    let instance = if instance.is_empty() { "default" } else { instance };
    joined(&["implementum/", &instance.replace('/', "-"), "/"], "")
}

/// What came of a save: `saved`, `saved mirror full`, `failed blocked`.
pub(super) fn outcome(what: &str, id: &str, text: Option<String>) -> Option<Msg> {
    let mut words = what.split(' ');
    let (first, second, third) = (words.next(), words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let id = id.to_owned();
    match (first, text) {
        (Some("saved"), Some(text)) => {
            let half = shelf(second).map(|shelf| (shelf, fault(third)));
            Some(Msg::Saved { id, text, half })
        }
        (Some("failed"), _) => Some(Msg::SaveFailed { id, why: fault(second) }),
        (_, _) => None,
    }
}

/// The place of this name.
pub(super) fn shelf(name: &str) -> Option<Shelf> {
    match name {
        "local" => Some(Shelf::Local),
        "mirror" => Some(Shelf::Mirror),
        _ => None,
    }
}

fn fault(name: &str) -> StoreFault {
    match name {
        "full" => StoreFault::Full,
        "read-back" => StoreFault::ReadBack,
        "occupied" => StoreFault::Occupied,
        "second-tab" => StoreFault::SecondTab,
        _ => StoreFault::Blocked,
    }
}
