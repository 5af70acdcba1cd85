//! What will be done about a gap.

use crate::app::Entry;
use crate::app::results::{self, AreaRow};
use crate::app::words::{common, gaps as words};
use crate::domain::{GapSize, Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed, para, press, span, tag};
use crate::ui::parts::{section, talk};
use crate::ui::views::plan::action_title;

/// So many questions to talk about.
const MOST: usize = 3;

pub(super) fn actions(ctx: &Ctx, entry: &Entry, row: &AreaRow) -> Tag {
    let id = &entry.document.id;
    let origin = Place { kind: Kind::Areas, id: row.id.clone() };
    let mut list = classed("ul", "tasks");
    let actions = results::actions_from(&entry.view, &origin);
    let is_empty = actions.is_empty();
    for (action, of) in actions {
        let link = button("link", action_title(ctx, of), ctx.to_action(id, action));
        let state = span("state soft", ctx.say(common::status(of.state())));
        list = list.add(tag("li").key(action).add(link).add(state));
    }
    let list = if is_empty { para(ctx, "soft", words::NO_ACTIONS) } else { list };
    let title = words::action_title(ctx.language, row.title(ctx.language));
    let add = press(ctx, "btn", words::ADD_ACTION, ctx.add_action(id, Some(origin), &title, true));
    let is_wide = matches!(row.gap.size, Some(GapSize::Moderate | GapSize::Large));
    let talk = row.area.as_ref().filter(|_| is_wide).and_then(|area| talk(ctx, &area.suggestions, MOST));
    section(ctx, "card stack", words::ACTIONS).add(list).maybe(talk).add(tag("div").add(add))
}
