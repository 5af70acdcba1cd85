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

use crate::app::Page;
use crate::app::results::AreaRow;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, button};

/// A click that goes to an area.
fn to_area(ctx: &Ctx, assessment: &str, area: &str) -> Act {
    ctx.to(assessment, Page::Area { area: area.to_owned() })
}

/// An area's title, as the way to its page.
fn link(ctx: &Ctx, assessment: &str, row: &AreaRow) -> Tag {
    button("link", row.title(ctx.language), to_area(ctx, assessment, &row.id))
}
