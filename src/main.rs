//! The team's edition: registers `<implementum-widget>`.

// Nothing runs before and after it: what the library does around a main function would be shipped.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
fn start() {
    implementum::element::define("implementum-widget");
}
