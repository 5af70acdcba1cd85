//! *Kunskapsstöd*: short texts with their sources, claims to try, and the way back to where one was.

mod part;
mod quiz;

use std::rc::Rc;

use self::part::part;
#[cfg(feature = "leader")]
pub(super) use self::part::texts;
use self::quiz::quiz;
use crate::app::Route;
use crate::app::words::{help, knowledge as words};
use crate::content;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, para, press, tag};
use crate::ui::parts::{heading, view_title};

/// The address of the claims.
const CLAIMS: &str = "claims";

/// The chapter. Who came for one part `at` it has the focus there.
pub fn knowledge(ctx: &Ctx, at: &str, back: &Route) -> Tag {
    let all = content::knowledge();
    let back = Rc::new(back.clone());
    let mut list = classed("ul", "inside");
    let mut parts = div("stack");
    let mut is_known = at == CLAIMS;
    let way = |part: &str, title: &str| {
        let route = Route::Knowledge { part: part.to_owned(), back: back.clone() };
        tag("li").add(button("link", title, ctx.go(route)))
    };
    let way_back = || press(ctx, "btn", help::BACK, ctx.go((*back).clone()));
    // Who came for one part finds the way back under it, too.
    let placed = |section: Tag, is_here: bool| section.maybe(is_here.then(|| div("row").add(way_back())));
    for one in &all.parts {
        let is_here = one.id == at;
        is_known |= is_here;
        list = list.add(way(&one.id, ctx.text(&one.title)));
        parts = parts.add(placed(part(ctx, one, is_here), is_here));
    }
    list = list.add(way(CLAIMS, ctx.text(&all.opening.title)));
    let is_here = at == CLAIMS;
    parts = parts.add(placed(quiz(ctx, is_here, &back), is_here));
    let title = if is_known { heading(ctx, 0).say(ctx, words::KNOWLEDGE) } else { view_title(ctx, words::KNOWLEDGE) };
    let glossary = Route::Glossary { back: Rc::new(Route::Knowledge { part: at.to_owned(), back: back.clone() }) };
    let glossary = button("link", ctx.say(help::GLOSSARY), ctx.go(glossary));
    div("stack")
        .add(div("stack-s").add(title).add(para(ctx, "soft", words::LEAD)))
        .add(div("row").add(way_back()))
        .add(tag("nav").set(At::AriaLabel, ctx.say(words::PARTS)).add(list))
        .add(parts)
        .add(para(ctx, "", words::TO_GLOSSARY).text(" ").add(glossary))
}

/// The heading of a part; where one came for it, it takes the focus.
fn part_title(ctx: &Ctx, title: &str, is_here: bool) -> Tag {
    let title = heading(ctx, 1).text(title);
    if is_here { title.set(At::Id, "view-heading").set(At::Tabindex, "-1") } else { title }
}
