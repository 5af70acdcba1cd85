//! The actions as a table; where there is little room, each row is a small card.

use super::PageProps;
use super::origin::origin_link;
use crate::app::results;
use crate::app::words::{Word, common, plan as words};
use crate::domain::{Action, ActionStatus, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, p, span, tag};
use crate::ui::parts::column_heads;

/// The plan in the team's order.
pub(super) fn table(ctx: &Ctx, props: &PageProps) -> Tag {
    const HEADS: [Word; 7] =
        [words::NUMBER, words::ACTION, words::KIND_SHORT, words::ROLE, words::DUE, words::STATUS, words::ORIGIN];
    let mut body = tag("tbody");
    for (number, (id, action)) in (1usize..).zip(results::plan(&props.entry.view)) {
        body = body.add(row(ctx, props, number, id, action));
    }
    classed("table", "stacking plan")
        .add(tag("caption").say(ctx, words::TABLE))
        .add(column_heads(ctx, &HEADS))
        .add(body)
}

fn row(ctx: &Ctx, props: &PageProps, number: usize, id: &str, action: &Action) -> Tag {
    let open = ctx.to_action(&props.entry.view.id, id);
    let cell = |head: Word| tag("td").set(At::DataHead, ctx.say(head));
    classed("tr", if action.is_closed() { "closed" } else { "" })
        .key(id)
        .add(cell(words::NUMBER).set(At::Class, "number").text(as_text(&number)))
        .add(tag("th").set(At::Scope, "row").add(button("link", title(ctx, action), open)))
        .add(kind(ctx, action, cell(words::KIND_SHORT)))
        .add(role(ctx, action, cell(words::ROLE)))
        .add(due(ctx, action, cell(words::DUE)))
        .add(cell(words::STATUS).add(status(ctx, action)))
        .add(cell(words::ORIGIN).add(origin_link(ctx, props, action)))
}

/// What an action is called in lists and headings.
pub(in crate::ui::views) fn title<'a>(ctx: &Ctx, action: &'a Action) -> &'a str {
    if action.title.trim().is_empty() { ctx.say(words::NO_TITLE) } else { &action.title }
}

fn kind(ctx: &Ctx, action: &Action, cell: Tag) -> Tag {
    let frees = action.frees.trim();
    let frees = (!frees.is_empty()).then(|| p("soft small", words::frees(ctx.language, frees)));
    cell.text(action.kind.map_or("–", |kind| ctx.say(common::action_kind(kind)))).maybe(frees)
}

fn role(ctx: &Ctx, action: &Action, cell: Tag) -> Tag {
    match action.role.trim() {
        "" if action.is_closed() => cell.text("–"),
        "" => cell.add(span("tag", ctx.say(words::NO_ROLE))),
        role => cell.text(role),
    }
}

/// What is late says so in a word.
fn due(ctx: &Ctx, action: &Action, cell: Tag) -> Tag {
    let Some(due) = action.due else {
        return if action.is_closed() { cell.text("–") } else { cell.add(span("tag", ctx.say(words::NO_DATE))) };
    };
    let late = action.is_late(ctx.late_before).then(|| span("tag mid", ctx.say(words::LATE)));
    cell.add(span("date", as_text(&due))).text(" ").maybe(late)
}

/// What is under way stands out; what is done is quiet.
fn status(ctx: &Ctx, action: &Action) -> Tag {
    let class = match action.state() {
        ActionStatus::Ongoing => "ongoing",
        ActionStatus::Done | ActionStatus::Dropped | ActionStatus::NotStarted | ActionStatus::Paused => "soft",
    };
    span(class, ctx.say(common::status(action.state())))
}
