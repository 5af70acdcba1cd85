//! The overview: what the analysis shows, the table, the matrix, and what is not described yet.

use std::rc::Rc;

use super::arrange::arrange;
use super::link;
use super::matrix::matrix;
use super::table::table;
use crate::app::results::{self, AreaRow};
use crate::app::words::{common, gaps as words};
use crate::app::{Msg, Page};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, classed, dashed, div, many, p, para, press, span, tag};
use crate::ui::parts::{heading, knowledge_link, section, terms, view_title};
use crate::ui::views::PageProps;

/// *Gapanalys*, all areas.
pub fn gaps(ctx: &Ctx, props: &PageProps) -> Tag {
    let id = &props.entry.document.id;
    let rows = results::areas(Some(props.checklist), &props.entry.view);
    let described = results::described(&rows);
    let is_begun = !described.is_empty();
    let findings = is_begun.then(|| div("beside").add(finding(ctx, &rows)).maybe(matrix(ctx, id, &described)));
    div("stack gaps")
        .add(head(ctx, id, is_begun))
        .maybe((!is_begun).then(|| empty(ctx, id, &rows)))
        .maybe(findings)
        .maybe(is_begun.then(|| table(ctx, id, &described)))
        .maybe(untouched(ctx, id, &rows))
        .maybe((!ctx.closed).then(|| arrange(ctx, id, &rows)))
}

/// Where nothing is described yet, beginning leads and the plan steps back.
fn head(ctx: &Ctx, id: &str, is_begun: bool) -> Tag {
    let add = press(ctx, "btn", words::ADD_AREA, add(ctx, id));
    let plan = if is_begun { "btn lead" } else { "btn" };
    let plan = press(ctx, plan, words::MAKE_PLAN, ctx.to(id, Page::Plan));
    let buttons = div("row").add(add).add(plan);
    let texts = [common::GAP_ANALYSIS, words::LEAD].map(|word| ctx.say(word));
    div("stack").add(div("row between").add(view_title(ctx, common::GAP_ANALYSIS)).add(buttons)).add(
        div("stack-s").add(para(ctx, "", words::LEAD)).maybe(terms(ctx, &texts)).add(knowledge_link(ctx, "spread")),
    )
}

fn add(ctx: &Ctx, id: &str) -> Act {
    let (send, id) = (ctx.send.clone(), id.to_owned());
    ctx.changing(Act::new(move |_| {
        send.send(Msg::AreaAdded { id: id.clone(), area: dashed("own", &send.fresh_id()) });
    }))
}

fn finding(ctx: &Ctx, rows: &[Rc<AreaRow>]) -> Tag {
    let mut lines = many();
    for line in words::finding(ctx.language, results::found(rows)) {
        lines = lines.add(p("", &line));
    }
    section(ctx, "card stack-s finding", words::FINDING).add(lines)
}

fn empty(ctx: &Ctx, id: &str, rows: &[Rc<AreaRow>]) -> Tag {
    let begin = |row: &Rc<AreaRow>| tag("div").add(press(ctx, "btn lead", words::BEGIN, ctx.to_area(id, &row.id)));
    div("note stack").add(para(ctx, "", words::EMPTY)).maybe(results::untouched(rows).next().map(begin))
}

fn untouched(ctx: &Ctx, id: &str, rows: &[Rc<AreaRow>]) -> Option<Tag> {
    let mut items = classed("ul", "tasks");
    let mut is_any = false;
    for row in results::untouched(rows) {
        let question = row.area.as_ref().map(|area| span("soft small", ctx.text(&area.now_question)));
        items = items.add(tag("li").key(&row.id).add(link(ctx, id, row)).maybe(question));
        is_any = true;
    }
    let head = heading(ctx, 1).say(ctx, words::NOT_DESCRIBED);
    is_any.then(|| classed("section", "card stack untouched").add(head).add(items))
}
