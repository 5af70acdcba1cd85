//! *Handlingsplan*: what will be done, by which role, until when; and what is worth acting on.

mod action;
mod origin;
mod suggestions;
mod table;

pub use self::action::action;
pub(super) use self::origin::origin_link;
use self::suggestions::suggestions;
use self::table::table;
pub(super) use self::table::title as action_title;
use super::PageProps;
use super::now::remarks;
use crate::app::results;
use crate::app::words::{common, plan as words};
use crate::domain::Priority;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, para, press, span, tag};
use crate::ui::parts::{knowledge_link, terms, view_title};

/// The plan.
pub fn plan(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &props.entry.view;
    let state = results::plan_state(assessment, ctx.late_before);
    let is_open = !ctx.closed;
    let summary = (state.total > 0).then(|| {
        let text = words::summary(ctx.language, state.total, state.done, state.late);
        tag("p").add(tag("strong").text(&text))
    });
    let add = press(ctx, "btn lead", words::ADD, ctx.add_action(&assessment.id, None, "", true));
    let actions = if state.total == 0 { para(ctx, "note", words::EMPTY) } else { table(ctx, props) };
    let texts = [common::ACTION_PLAN, words::LEAD, words::SUGGESTIONS_HELP].map(|word| ctx.say(word));
    #[cfg(feature = "leader")]
    let (decided, changed) = (super::course::decided(ctx, props), super::course::changed(ctx, props));
    #[cfg(feature = "leader")]
    let communication = Some(super::course::communication(ctx, props));
    #[cfg(not(feature = "leader"))]
    let (decided, changed, communication) = (None, None, None);
    let head = div("stack")
        .add(view_title(ctx, common::ACTION_PLAN))
        .add(div("stack-s").add(para(ctx, "soft", words::LEAD)).maybe(terms(ctx, &texts)))
        .maybe(summary)
        .maybe(decided)
        .maybe(changed)
        .maybe(communication)
        .add(div("row").add(add));
    many()
        .add(head)
        .add(div("stack").add(actions).maybe(is_open.then(|| remarks(ctx, props))).add(knowledge_link(ctx, "stop")))
        .maybe(is_open.then(|| suggestions(ctx, props)))
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
