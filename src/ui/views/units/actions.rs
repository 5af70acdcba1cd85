//! *Åtgärder*: those of all units that want attention.

use crate::app::units::Collection;
use crate::app::units::standing::{Loose, loose};
use crate::app::words::{Word, plan, units as words};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, many, p, para, span, tag};
use crate::ui::parts::{column_heads, view_title};
use crate::ui::views::plan::action_title;

/// The actions.
pub(super) fn actions(ctx: &Ctx, collection: &Collection) -> Tag {
    const HEADS: [Word; 5] = [words::UNIT, plan::ACTION, plan::ROLE, plan::DUE, words::WHY_LOOSE];
    let (plans, loose) = loose(collection, ctx.today);
    let head = div("stack-s")
        .add(view_title(ctx, words::LOOSE))
        .add(p("lead-text", words::plans(ctx.language, plans)))
        .add(para(ctx, "soft", words::LOOSE_HELP));
    if loose.is_empty() {
        return head.add(para(ctx, "note", words::NO_LOOSE));
    }
    let mut body = tag("tbody");
    for one in &loose {
        body = body.add(line(ctx, one));
    }
    let caption = classed("caption", "visually-hidden").say(ctx, words::LOOSE);
    let table = classed("table", "stacking").add(caption).add(column_heads(ctx, &HEADS)).add(body);
    many().add(head).add(div("scroll").add(table))
}

fn line(ctx: &Ctx, one: &Loose) -> Tag {
    let cell = |head: Word| tag("td").set(At::DataHead, ctx.say(head));
    let why = |is_so: bool, class, word| is_so.then(|| many().add(span(class, ctx.say(word))).text(" "));
    let due = one.action.due.map_or_else(|| "–".to_owned(), |due| due.to_string());
    let role = if one.lacks_role { "–" } else { one.action.role.trim() };
    tag("tr")
        .add(tag("th").set(At::Scope, "row").text(&one.unit))
        .add(cell(plan::ACTION).text(action_title(ctx, &one.action)))
        .add(cell(plan::ROLE).text(role))
        .add(cell(plan::DUE).add(span("date", &due)))
        .add(
            cell(words::WHY_LOOSE)
                .maybe(why(one.is_late, "tag mid", plan::LATE))
                .maybe(why(one.lacks_role, "tag", plan::NO_ROLE))
                .maybe(why(one.lacks_date, "tag", plan::NO_DATE)),
        )
}
