//! *Gapanalys*: the overview with its table and matrix, and one area at a time.

mod actions;
mod area;
mod arrange;
mod describe;
mod judge;
mod keep_focus;
mod matrix;
mod overview;
mod table;

pub use area::area;
pub use overview::gaps;

use crate::app::results::AreaRow;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button};

/// An area's title, as the way to its page.
fn link(ctx: &Ctx, assessment: &str, row: &AreaRow) -> Tag {
    button("link", row.title(ctx.language), ctx.to_area(assessment, &row.id))
}
