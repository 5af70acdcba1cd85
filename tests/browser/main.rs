//! The element in a real document: what a page that holds it can rely on, and what it can never do to the page.
//!
//! One file a subject; [`stage`] puts an element on the page and has the hands to use it, [`page`] is what
//! stands around it. Every wait is for a condition.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that panics has failed, and that is what it is for")]

mod attributes;
mod drawn;
mod events;
mod life;
mod methods;
mod page;
mod page_css;
mod stage;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
