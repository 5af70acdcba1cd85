//! The page of an assessment that the route names, with the list of the others above it.

use crate::app::words::common as words;
use crate::app::{Entry, Model, Page, results};
use crate::content::Checklist;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, para, press};
use crate::ui::parts::{nav, view_heading};
use crate::ui::views::{self, PageProps};

/// A page of an assessment.
pub fn page_of(model: &Model, ctx: &Ctx, entry: &Entry, page: &Page) -> Tag {
    let id = &entry.document.id;
    let Some(checklist) = model.library.checklist(&entry.view) else {
        let save = ctx.save_as_file(id);
        return div("page")
            .add(view_heading(ctx, entry.name()))
            .add(para(ctx, "note warn", words::CHECKLIST_MISSING))
            .add(div("").add(press(ctx, "btn lead", words::SAVE_AS_FILE, save)));
    };
    let of = match page {
        Page::Item { item: of } | Page::Phase { phase: of } | Page::Area { area: of } | Page::Action { action: of } => {
            of
        }
        #[cfg(feature = "leader")]
        Page::Row { row: of, .. } => of,
        #[cfg(feature = "leader")]
        Page::List { course } => course.name(),
        Page::Overview | Page::About | Page::Gaps | Page::Plan | Page::Result | Page::Share | Page::Print { .. } => "",
        #[cfg(feature = "leader")]
        Page::Course
        | Page::Compare { .. }
        | Page::Workshop
        | Page::Room { .. }
        | Page::Sheets
        | Page::Map
        | Page::SummingUp => "",
    };
    let props = PageProps { entry, checklist, of };
    let view = match page {
        Page::Overview => views::overview(ctx, &props),
        Page::About => views::about(ctx, &props),
        Page::Item { .. } => views::item(ctx, &props),
        Page::Phase { .. } => views::phase(ctx, &props),
        Page::Gaps => views::gaps(ctx, &props),
        Page::Area { .. } => views::area(ctx, &props),
        Page::Plan => views::plan(ctx, &props),
        Page::Action { .. } => views::action(ctx, &props),
        #[cfg(feature = "leader")]
        Page::Course => views::hub(ctx, &props),
        #[cfg(feature = "leader")]
        Page::List { course } => views::list(ctx, &model.library, &props, *course),
        #[cfg(feature = "leader")]
        Page::Row { course, .. } => views::row(ctx, &props, *course),
        #[cfg(feature = "leader")]
        Page::Compare { from, to } => views::compare(ctx, &model.library, &props, from, to),
        Page::Result => views::result(ctx, &props),
        Page::Share => views::share(ctx, &props),
        Page::Print { paper } => views::print(ctx, &props, *paper),
        #[cfg(feature = "leader")]
        Page::Workshop => views::workshop(ctx, model, &props),
        #[cfg(feature = "leader")]
        Page::Room { at } => return views::screen(ctx, model, &props, at),
        #[cfg(feature = "leader")]
        Page::Sheets => views::sheets(ctx, model, &props),
        #[cfg(feature = "leader")]
        Page::Map => views::room_map(ctx, model, &props),
        #[cfg(feature = "leader")]
        Page::SummingUp => views::summing(ctx, &props),
    };
    let view = div("page").key(of).maybe(views::closed_banner(ctx, id)).add(view);
    many().add(nav(ctx, id, page, checklist_page(checklist, entry))).add(view)
}

/// The first open item; when all are answered, the first phase as a list.
fn checklist_page(checklist: &Checklist, entry: &Entry) -> Option<Page> {
    let open = results::next_open(checklist, &entry.view, None).map(|item| Page::Item { item: item.id.clone() });
    open.or_else(|| checklist.phases.first().map(|phase| Page::Phase { phase: phase.id.clone() }))
}
