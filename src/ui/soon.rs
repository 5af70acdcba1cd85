//! When the widget is drawn.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::html::{Component, Scope};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(draw: &JsValue);
}

/// Draws anew once all that happens now has happened, in one go and before the browser does. Yew, told that there is no
/// browser, draws as soon as it is asked. Else it would put off what comes after 16 ms: the focus, and whatever is to be
/// drawn by then, behind a drawing by the browser of what is gone already.
pub fn soon<C: Component<Message = ()>>(link: &Scope<C>, is_due: &Rc<Cell<bool>>) {
    if !is_due.replace(true) {
        let (link, is_due) = (link.clone(), is_due.clone());
        let draw = Closure::once_into_js(move || {
            is_due.set(false);
            link.send_message(());
        });
        queue_microtask(&draw);
    }
}
