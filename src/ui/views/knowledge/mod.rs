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

/// The chapter. Who came for one part `at` it has the focus there, and the way back under it.
pub fn knowledge(ctx: &Ctx, at: &str, back: &Rc<Route>) -> Tag {
    let all = content::knowledge();
    let mut list = classed("ul", "inside");
    let mut parts = div("stack");
    let mut way_back = Some(div("row").add(press(ctx, "btn", help::BACK, ctx.go((**back).clone()))));
    let way = |part: &str, title: &str| tag("li").add(button("link", title, ctx.to_knowledge(part, back)));
    for one in &all.parts {
        let here = if one.id == at { way_back.take() } else { None };
        list = list.add(way(&one.id, ctx.text(&one.title)));
        parts = parts.add(part(ctx, one, here));
    }
    let here = if at == CLAIMS { way_back.take() } else { None };
    list = list.add(way(CLAIMS, ctx.text(&all.opening.title)));
    parts = parts.add(quiz(ctx, here, back));
    div("stack")
        .add(div("stack-s").add(view_title(ctx, words::KNOWLEDGE)).add(para(ctx, "soft", words::LEAD)))
        .maybe(way_back)
        .add(tag("nav").set(At::AriaLabel, ctx.say(words::PARTS)).add(list))
        .add(parts)
        .add(para(ctx, "soft", words::TO_GLOSSARY))
}

/// The heading of a part; where one came for it, it takes the focus.
fn part_title(ctx: &Ctx, title: &str, is_here: bool) -> Tag {
    let title = heading(ctx, 1).text(title);
    if is_here { title.set(At::Id, "view-part").set(At::Tabindex, "-1") } else { title }
}
