//! What the views of a process leader's collection need of the browser.

use wasm_bindgen::prelude::*;
use web_sys::{Event, Node};

#[wasm_bindgen(module = "/src/ui/units.js")]
extern "C" {
    /// Opens the browser's choice of files, many at once, for this round.
    #[wasm_bindgen(js_name = pickMany)]
    pub fn pick_many(field: Option<Node>, round: &str);
    /// The cell that an event came from: the names of what it is about, a line each.
    #[wasm_bindgen(js_name = cellOf)]
    pub fn cell_of(event: &Event) -> Option<String>;
    /// Moves the focus in a table by the arrows, Home and End.
    #[wasm_bindgen(js_name = moveInGrid)]
    pub fn move_in_grid(event: &Event);
    /// A table has one stop of Tab; and the cell that one comes back to takes the focus, if there is one.
    #[wasm_bindgen(js_name = settleGrid)]
    pub fn settle_grid(frame: Option<Node>, back_to: Option<&str>);
}
