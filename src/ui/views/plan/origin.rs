//! Where an action came from, as a link to it.

use super::PageProps;
use crate::app::results::{Origin, origin};
use crate::app::words::plan as words;
use crate::domain::Action;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, span};

/// The title of the item or the area, as a link; plain words where there is none.
pub(in crate::ui::views) fn origin_link(ctx: &Ctx, props: &PageProps, action: &Action) -> Tag {
    let id = &props.entry.view.id;
    match origin(props.checklist, &props.entry.view, action) {
        Origin::Free => span("soft", ctx.say(words::FREE)),
        Origin::Gone => span("soft", ctx.say(words::ORIGIN_GONE)),
        Origin::Item(item) => button("link", ctx.text(&item.title), ctx.to_item(id, &item.id)),
        Origin::Area(row) => button("link", row.title(ctx.language), ctx.to_area(id, &row.id)),
    }
}
