//! The pages of one assessment.

use crate::app::words::common as words;
use crate::app::{Page, Route};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, press, tag};

/// The pages of one assessment, as a list of steps that can be taken in any order.
/// `checklist` is where the checklist is taken up: the first open item, or the first phase.
pub fn nav(ctx: &Ctx, id: &str, current: &Page, checklist: Option<Page>) -> Tag {
    let at = match current {
        Page::Overview | Page::About => 0,
        Page::Item { .. } | Page::Phase { .. } => 1,
        Page::Gaps | Page::Area { .. } => 2,
        Page::Plan | Page::Action { .. } => 3,
        #[cfg(feature = "leader")]
        Page::Course
        | Page::List { .. }
        | Page::Row { .. }
        | Page::Compare { .. }
        | Page::Print { paper: crate::app::Paper::List(_) } => 4,
        Page::Result => 5,
        #[cfg(feature = "leader")]
        Page::Workshop
        | Page::Print { paper: crate::app::Paper::Workshop }
        | Page::Room { .. }
        | Page::Sheets
        | Page::Map
        | Page::SummingUp => 7,
        Page::Share | Page::Print { .. } => 6,
    };
    let pages = [
        (words::OVERVIEW, Some(Page::Overview)),
        (words::CHECKLIST, checklist),
        (words::GAP_ANALYSIS, Some(Page::Gaps)),
        (words::ACTION_PLAN, Some(Page::Plan)),
        #[cfg(feature = "leader")]
        (crate::app::words::course::TITLE, Some(Page::Course)),
        (words::RESULT, Some(Page::Result)),
        (words::SHARE, Some(Page::Share)),
        #[cfg(feature = "leader")]
        (crate::app::words::workshop::WORKSHOP, Some(Page::Workshop)),
    ];
    let back = press(ctx, "back", words::MY_ASSESSMENTS, ctx.go(Route::Start));
    let mut list = tag("ul").add(tag("li").add(back));
    for (place, (word, page)) in pages.into_iter().enumerate() {
        let Some(page) = page else { continue };
        let link = press(ctx, "", word, ctx.to(id, page));
        list = list.add(tag("li").add(link.put_if(At::AriaCurrent, (at == place).then_some("page"))));
    }
    classed("nav", "pages").set(At::AriaLabel, ctx.say(words::PAGES)).add(list)
}
