//! The focus stays on the button that was pressed, though its row is moved.

use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, On, Tag, div};
use crate::ui::page::pressed_button;

/// Rows with keys, and buttons in them: a row that is moved in the document loses the focus, and
/// the button that moved it gets it back.
pub(super) fn keep_focus(ctx: &Ctx, rows: Tag) -> Tag {
    let pressed = ctx.pressed.clone();
    let press = Act::new(move |event| {
        pressed.replace(pressed_button(event));
    });
    div("").on(On::Click, press).add(rows)
}
