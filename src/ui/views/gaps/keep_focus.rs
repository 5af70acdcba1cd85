//! The focus stays on the button that was pressed, though its row is moved.

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, On, Tag, div};

/// Rows with keys, and buttons in them: a row that is moved in the document loses the focus, and
/// the button that moved it gets it back.
pub(super) fn keep_focus(ctx: &Ctx, rows: Tag) -> Tag {
    let pressed = ctx.pressed.clone();
    let press = Act::new(move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button:not([aria-disabled])").ok().flatten());
        *pressed.borrow_mut() = button.and_then(|button| button.dyn_into().ok());
    });
    div("").on(On::Click, press).add(rows)
}
