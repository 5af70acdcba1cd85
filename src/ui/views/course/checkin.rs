//! A check-in: every action that was open, with how it stands and a word, and what was said the last time beside it.

use super::PageProps;
use super::fields::field;
use crate::app::follow::checkins::{self, Asked, Reported};
use crate::app::words::course::follow as words;
use crate::app::words::{common, dates, named, plan, start};
use crate::app::{Format, Msg};
use crate::domain::{Checkin, Course, Key, Value, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, many, p, para, press, span, tag};
use crate::ui::parts::{column_heads, section};
use crate::ui::views::plan::action_title;

/// What stands below the fields of a check-in.
pub(super) fn actions(ctx: &Ctx, props: &PageProps) -> Tag {
    let asked = checkins::asked(props.entry, props.of);
    let is_latest = checkins::is_latest(&props.entry.document, props.of);
    let help = if asked.is_empty() {
        words::NO_ACTIONS
    } else if is_latest {
        words::LATEST_HELP
    } else if Checkin::DATE.read(&props.entry.document, props.of).is_none() {
        words::UNDATED_HELP
    } else {
        words::EARLIER_HELP
    };
    let mut part = section(ctx, "stack", words::ACTIONS).key("actions").add(para(ctx, "soft", help));
    for one in &asked {
        part = part.add(action(ctx, props, one));
    }
    many().add(day(ctx, props, &Checkin::NEXT.key(props.of))).add(part)
}

/// One action: a list and a line, so that Tab goes through a long plan in two steps each.
fn action(ctx: &Ctx, props: &PageProps, asked: &Asked) -> Tag {
    let Asked { action, row, before, is_late } = asked;
    let late = is_late.then(|| span("tag mid", ctx.say(plan::LATE)));
    let before = before.as_ref().map(|Reported { date, status, word }| {
        p("soft small", words::before(ctx.language, *date, words::status(ctx.language, *status), word))
    });
    let due = action.due.map(|due| named(ctx.say(plan::DUE), &dates::day(ctx.language, due, ctx.today)));
    let stands = named(ctx.say(words::NOW), ctx.say(common::status(action.state())));
    let facts = start::joined(&[&action.role, &due.unwrap_or_default(), &stands]);
    let of = |name| field(ctx, props, Course::Reports, row, name);
    classed("fieldset", "card report")
        .key(row)
        .add(tag("legend").text(action_title(ctx, action)).text(" ").maybe(late))
        .add(p("soft small", facts))
        .maybe(before)
        .add(div("pair").add(of("status")).add(of("word")))
}

/// What has been said of an action, check-in by check-in; nothing where nothing has.
pub(in crate::ui::views) fn line(ctx: &Ctx, props: &PageProps, action: &str) -> Option<Tag> {
    let mut body = tag("tbody");
    let said = checkins::line(&props.entry.document, action);
    for Reported { date, status, word } in &said {
        let date = date.map_or_else(|| ctx.say(words::NO_DAY).to_owned(), |date| as_text(&date));
        let cell = |head, text: &str| tag("td").set(At::DataHead, ctx.say(head)).text(text);
        let row = tag("tr").add(classed("th", "date").set(At::Scope, "row").text(&date));
        let status = status.map_or("–", |status| ctx.say(common::status(status)));
        body = body.add(row.add(cell(plan::STATUS, status)).add(cell(words::WORD, word)));
    }
    let table = classed("table", "stacking")
        .add(tag("caption").say(ctx, words::LINE))
        .add(column_heads(ctx, &[words::DATE, plan::STATUS, words::WORD]))
        .add(body);
    (!said.is_empty()).then_some(table)
}

/// A button that hands out the day in a field as a file for a calendar; an empty place where there is none.
pub(in crate::ui::views) fn day(ctx: &Ctx, props: &PageProps, key: &Key) -> Tag {
    let has_day = matches!(props.entry.document.value(key), Some(Value::Text(_)));
    let save = Msg::FormatWanted { id: props.entry.document.id.clone(), format: Format::Calendar(key.clone()) };
    let button = || press(ctx, "btn", words::CALENDAR, ctx.tell(save));
    div("stack").maybe(has_day.then(|| div("row").add(button()).add(para(ctx, "soft small", words::CALENDAR_HELP))))
}
