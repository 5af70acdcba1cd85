//! Where an action came from, as a link to it.

use super::PageProps;
use crate::app::Page;
use crate::app::results::{Origin, origin};
use crate::app::words::plan as words;
use crate::domain::Action;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, span};

/// The title of the item or the area, as a link; plain words where there is none.
pub(super) fn origin_link(ctx: &Ctx, props: &PageProps, action: &Action) -> Tag {
    let (page, title) = match origin(&props.checklist, &props.entry.view, action) {
        Origin::Free => return span("soft", ctx.say(words::FREE)),
        Origin::Gone => return span("soft", ctx.say(words::ORIGIN_GONE)),
        Origin::Item(item) => (Page::Item { item: item.id.clone() }, ctx.text(&item.title).to_owned()),
        Origin::Area(row) => (Page::Area { area: row.id.clone() }, row.title(ctx.language).to_owned()),
    };
    button("link", &title, ctx.to(&props.entry.view.id, page))
}
