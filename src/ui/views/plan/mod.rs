//! *Handlingsplan*: what will be done, by which role, until when; and what is worth acting on.

mod action;
mod origin;
mod suggestions;
mod table;

use std::rc::Rc;

use yew::Html;

pub use self::action::action;
use self::suggestions::suggestions;
use self::table::table;
pub(super) use self::table::title as action_title;
use super::PageProps;
use crate::app::words::{common, plan as words};
use crate::app::{Msg, results};
use crate::domain::{Place, Priority};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, all, div, para, press, span, tag};
use crate::ui::parts::view_heading;

/// The plan.
pub fn plan(ctx: &Ctx, props: &PageProps) -> Html {
    let assessment = &props.entry.view;
    let state = results::plan_state(assessment, ctx.today);
    let summary = (state.total > 0).then(|| {
        let text = words::summary(ctx.language, state.total, state.done, state.late);
        tag("p").add(tag("strong").text(&text))
    });
    let add = press(ctx, "btn lead", words::ADD, added(ctx, &assessment.id, None, ""));
    let only_adds = results::only_adds(assessment).then(|| para(ctx, "note", words::ONLY_START));
    let actions = if state.total == 0 { para(ctx, "note", words::EMPTY) } else { table(ctx, props) };
    all(vec![
        div("stack")
            .add(view_heading(ctx, ctx.say(common::ACTION_PLAN)))
            .add(para(ctx, "soft", words::LEAD))
            .maybe(summary)
            .add(div("row").add(add)),
        div("stack").add(actions).maybe(only_adds),
        suggestions(ctx, props),
    ])
}

/// A click that adds an action: a free one is opened, so that the rest is filled in; one with an
/// origin is only added, so that several can be added in a row.
fn added(ctx: &Ctx, id: &str, origin: Option<Place>, title: &str) -> Act {
    let (send, id, title) = (ctx.send.clone(), id.to_owned(), title.to_owned());
    Rc::new(move |_| {
        let action = format!("a-{}", send.fresh_id());
        let (origin, open) = (origin.clone(), origin.is_none());
        send.send(Msg::ActionAdded { id: id.clone(), action, origin, title: title.clone(), open });
    })
}

/// A priority as a word in a tag.
pub(super) fn priority_tag(ctx: &Ctx, priority: Priority) -> Tag {
    let class = match priority {
        Priority::High => "tag high",
        Priority::Medium => "tag mid",
        Priority::Low => "tag",
    };
    span(class, words::why(ctx.language, priority))
}
