//! Several files at once, read in their order: what one of them is refused for is told by its name.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

use super::Listening;
use crate::app::Msg;

#[wasm_bindgen(module = "/src/web/review.js")]
extern "C" {
    /// Takes files that are dropped on the element.
    #[wasm_bindgen(js_name = listenToFiles)]
    pub(super) fn listen_to_files(host: &HtmlElement, end: &Listening, most: usize, tell: &Function);
    /// Takes the files that were picked.
    #[wasm_bindgen(js_name = takeFiles)]
    pub(super) fn take_files(event: &Event, most: usize, tell: &Function);
}

/// Files were picked at once; their names, a line each.
pub(super) fn chosen(names: &str) -> Msg {
    Msg::FilesChosen(names.lines().map(str::to_owned).collect())
}
