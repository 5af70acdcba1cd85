//! What will be done about a gap.

use std::rc::Rc;

use crate::app::results::{self, AreaRow};
use crate::app::words::{common, gaps as words, plan};
use crate::app::{Entry, Msg, Page};
use crate::domain::{Action, Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, button, classed, para, press, span, tag};
use crate::ui::parts::heading;

pub(super) fn actions(ctx: &Ctx, entry: &Entry, row: &AreaRow) -> Tag {
    let id = &entry.document.id;
    let origin = Place { kind: Kind::Areas, id: row.id.clone() };
    let item = |(action, of): (&String, &Rc<Action>)| {
        let title = if of.title.trim().is_empty() { ctx.say(plan::NO_TITLE) } else { &of.title };
        tag("li")
            .key(action)
            .add(button("link", title, ctx.to(id, Page::Action { action: action.clone() })))
            .add(span("state soft", ctx.say(common::status(of.state()))))
    };
    let items: Vec<Tag> = results::actions_from(&entry.view, &origin).into_iter().map(item).collect();
    let list = if items.is_empty() { para(ctx, "soft", words::NO_ACTIONS) } else { classed("ul", "tasks").each(items) };
    classed("section", "card stack").add(heading(ctx, 1).say(ctx, words::ACTIONS)).add(list).add(tag("div").add(press(
        ctx,
        "btn",
        words::ADD_ACTION,
        add(ctx, id, row, origin),
    )))
}

fn add(ctx: &Ctx, id: &str, row: &AreaRow, origin: Place) -> Act {
    let (send, id) = (ctx.send.clone(), id.to_owned());
    let title = words::action_title(ctx.language, row.title(ctx.language));
    Rc::new(move |_| {
        send.send(Msg::ActionAdded {
            id: id.clone(),
            action: format!("a-{}", send.fresh_id()),
            origin: Some(origin.clone()),
            title: title.clone(),
            open: true,
        });
    })
}
