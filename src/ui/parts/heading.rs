//! Headings whose level fits the page around us.

use crate::app::words::Word;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, tag};

const LEVELS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
const CLASSES: [&str; 3] = ["h1", "h2", "h3"];

/// A heading inside a view, `below` (1 or 2) levels under the view's own; it holds nothing yet.
pub fn heading(ctx: &Ctx, below: u8) -> Tag {
    let level = usize::from((ctx.heading + below).clamp(1, 6));
    classed(LEVELS[level - 1], CLASSES[usize::from(below.min(2))])
}

/// The heading of a view: takes the focus when the view is entered.
pub fn view_heading(ctx: &Ctx, text: &str) -> Tag {
    let level = usize::from(ctx.heading.clamp(1, 6));
    classed(LEVELS[level - 1], "h1").set(At::Id, "view-heading").set(At::Tabindex, "-1").text(text)
}

/// The heads of a table's columns.
pub fn column_heads(ctx: &Ctx, heads: &[Word]) -> Tag {
    let mut row = tag("tr");
    for head in heads {
        row = row.add(tag("th").set(At::Scope, "col").say(ctx, *head));
    }
    tag("thead").add(row)
}

/// The heading of a view that is called by a word.
#[inline(never)]
pub fn view_title(ctx: &Ctx, word: Word) -> Tag {
    view_heading(ctx, ctx.say(word))
}

/// A section with its heading.
#[inline(never)]
pub fn section(ctx: &Ctx, class: &'static str, title: Word) -> Tag {
    classed("section", class).add(heading(ctx, 1).say(ctx, title))
}
