//! Where one is, in the page's address.

use wasm_bindgen::prelude::*;

use super::Browser;

#[wasm_bindgen(module = "/src/web/address.js")]
extern "C" {
    /// The view that the address names, empty for the first; nothing where it is not about the elements of this prefix.
    fn addressed(prefix: &str) -> Option<String>;
    /// Puts a view into the address, as a step that the browser can go back, or in place of the last one.
    #[wasm_bindgen(js_name = goTo)]
    fn go_to(prefix: &str, view: &str, is_new: bool);
}

/// How the page's address changes.
#[derive(Clone, Copy, PartialEq)]
pub enum Step {
    /// The browser can go back from it.
    New,
    /// It takes the place of the last one.
    Same,
}

impl Browser {
    /// Where the page's address says that one is, if it says anything about this element.
    pub fn addressed(&self) -> Option<String> {
        addressed(&self.prefix)
    }

    /// Puts where one is into the page's address, as a step that can be gone back or in place of the last one.
    pub fn address(&self, view: &str, step: Step) {
        go_to(&self.prefix, view, step == Step::New);
    }
}
