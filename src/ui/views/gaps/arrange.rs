//! The areas in the team's own order, and those that are left out.

use std::rc::Rc;

use super::keep_focus::keep_focus;
use super::link;
use crate::app::results::{self, AreaRow};
use crate::app::words::gaps as words;
use crate::app::{Msg, Page};
use crate::domain::{Gap, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, dashed, div, para, press, span, tag};
use crate::ui::parts::heading;

const UP: &str = "M10 16V4M4.5 9.5 10 4l5.5 5.5";
const DOWN: &str = "M10 4v12M4.5 10.5 10 16l5.5-5.5";

/// *Ordna områdena*.
pub(super) fn arrange(ctx: &Ctx, assessment: &str, rows: &[Rc<AreaRow>]) -> Tag {
    let total = rows.iter().filter(|row| !row.gap.hidden).count();
    let (mut list, mut left_out) = (classed("ol", "areas"), classed("ul", "areas"));
    let mut number = 0;
    for row in rows {
        if row.gap.hidden {
            left_out = left_out.add(out(ctx, assessment, row));
        } else {
            number += 1;
            list = list.add(line(ctx, assessment, rows, row, number, total));
        }
    }
    let is_any_out = total < rows.len();
    let out = is_any_out.then(|| div("stack").add(heading(ctx, 2).say(ctx, words::HIDDEN)).add(left_out));
    let inside = div("stack").add(para(ctx, "soft small", words::ARRANGE_HELP)).add(keep_focus(ctx, list)).maybe(out);
    classed("details", "card arrange").add(tag("summary").say(ctx, words::ALL_AREAS)).add(inside)
}

fn line(ctx: &Ctx, assessment: &str, rows: &[Rc<AreaRow>], row: &AreaRow, number: usize, total: usize) -> Tag {
    let (title, place) = (row.title(ctx.language), dashed("place", &row.id));
    let step = |up: bool, sign: &'static str| {
        let order = results::moved(rows, &row.id, up);
        let act = match order {
            Some(order) => ctx.edit(assessment, Gap::ORDER.set(&row.id, Some(order))),
            None => Act::new(|_| ()),
        };
        // At the ends the button stays, so that the focus does: it only does nothing.
        button("btn step", "", act)
            .put_if(At::AriaDisabled, order.is_none().then_some("true"))
            .put(At::AriaLabel, words::moved(ctx.language, up, title))
            .put(At::AriaDescribedby, &place)
            .add(tag("svg").set(At::ViewBox, "0 0 20 20").set(At::AriaHidden, "true").add(tag("path").set(At::D, sign)))
    };
    let hidden = ctx.tell(Msg::AreaHidden { id: assessment.to_owned(), area: row.id.clone() });
    let hide = press(ctx, "btn quiet", words::HIDE_SHORT, hidden);
    let hide = hide.put(At::AriaLabel, words::hide(ctx.language, title));
    tag("li")
        .key(&row.id)
        .add(span("soft place", as_text(&number)).set(At::AriaHidden, "true"))
        .add(classed("span", "name").add(link(ctx, assessment, row)))
        .add(span("visually-hidden", words::position(ctx.language, number, total)).put(At::Id, &place))
        .add(classed("span", "moving").add(step(true, UP)).add(step(false, DOWN)).add(hide))
}

fn out(ctx: &Ctx, assessment: &str, row: &AreaRow) -> Tag {
    let act = take_back(ctx, assessment, row, Page::Gaps);
    let again = press(ctx, "btn quiet", words::TAKE_BACK, act);
    tag("li")
        .key(&row.id)
        .add(classed("span", "name").add(link(ctx, assessment, row)))
        .add(again.put(At::AriaLabel, words::include(ctx.language, row.title(ctx.language))))
}

/// Takes an area in again. The button goes away with that: arriving anew gives the focus to the heading.
pub(super) fn take_back(ctx: &Ctx, assessment: &str, row: &AreaRow, page: Page) -> Act {
    let told = ctx.edit(assessment, Gap::HIDDEN.set(&row.id, false));
    let arrived = ctx.to(assessment, page);
    ctx.changing(Act::new(move |event| {
        told.run(event);
        arrived.run(event);
    }))
}
