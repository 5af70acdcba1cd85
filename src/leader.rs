//! The process leader's edition: registers `<implementum-leader>`, the team's widget with what a facilitator has in the
//! room and a process leader on the desk.

#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
fn start() {
    implementum::element::define("implementum-leader");
}
