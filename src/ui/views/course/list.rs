//! One list of the course: what it is for, its rows, and what adds one.

use super::closing::closing;
use super::extras::below_list;
use super::process::process;
use super::{PageProps, row_name, to_hub};
use crate::app::results::{self, Table};
use crate::app::words::Word;
use crate::app::words::course::{self as words, Register, register};
use crate::app::words::print::Said;
use crate::app::{Format, Msg, Page, Paper};
use crate::domain::{Change, Course, Value, between};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, dashed, div, many, para, press, tag};
use crate::ui::parts::{column_heads, view_title};

/// One list, or the page of what exists once.
pub fn list(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    match course {
        Course::Closing => closing(ctx, props),
        Course::Process => process(ctx, props),
        _ => rows(ctx, props, course),
    }
}

fn rows(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let Register { title, lead, add, .. } = register(course);
    let id = &props.entry.document.id;
    let rows = props.entry.document.rows(course);
    let add = add.map(|add| press(ctx, "btn lead", add, add_row(ctx, props, course)));
    let print = press(ctx, "btn", words::PRINT_LIST, ctx.to(id, Page::Print { paper: Paper::List(course) }));
    let save = Msg::FormatWanted { id: id.clone(), format: Format::Table(Table::Course(course)) };
    let save = press(ctx, "btn", words::SAVE_TABLE, ctx.tell(save));
    let body = if rows.is_empty() { para(ctx, "note", words::EMPTY) } else { table(ctx, props, course, &rows) };
    let out = (!rows.is_empty()).then(|| div("row").add(print).add(save));
    let head = div("stack-s").add(view_title(ctx, *title)).maybe(lead.map(|lead| para(ctx, "soft", lead)));
    let below = below_list(ctx, props, course);
    let end = div("row between").maybe(out).add(to_hub(ctx, props));
    many().add(head).add(div("row").maybe(add)).add(body).add(below).add(end)
}

/// The rows of a list as a table; where there is little room, each is a small card.
pub(in crate::ui::views) fn table(ctx: &Ctx, props: &PageProps, course: Course, rows: &[&str]) -> Tag {
    let Register { title, fields, columns, .. } = register(course);
    let fields = &fields[..*columns];
    let heads: Vec<Word> = fields.iter().map(|field| field.1).collect();
    let mut body = tag("tbody");
    for row in rows {
        body = body.add(line(ctx, props, course, row, fields));
    }
    classed("table", "stacking plan listed")
        .add(tag("caption").say(ctx, *title))
        .add(column_heads(ctx, &heads))
        .add(body)
}

fn line(ctx: &Ctx, props: &PageProps, course: Course, row: &str, fields: &[Said]) -> Tag {
    let id = &props.entry.document.id;
    let open = ctx.to(id, Page::Row { course, row: row.to_owned() });
    let name = row_name(ctx, props, course, row);
    let mut line = tag("tr").key(row).add(tag("th").set(At::Scope, "row").add(button("link", name, open)));
    for field in &fields[1..] {
        let said = results::said(&props.entry.document, &course.place(row), field, ctx.language);
        let said = if said.trim().is_empty() { "–" } else { &said };
        line = line.add(tag("td").set(At::DataHead, ctx.say(field.1)).text(said));
    }
    line
}

/// Adds a row at the end of its list and goes there.
fn add_row(ctx: &Ctx, props: &PageProps, course: Course) -> Act {
    begin_row(ctx, props, course, Vec::new())
}

/// The same with what stands in it already, by field.
pub(in crate::ui::views) fn begin_row(
    ctx: &Ctx,
    props: &PageProps,
    course: Course,
    holds: Vec<(&'static str, Value)>,
) -> Act {
    let (send, id, is_closed) = (ctx.send.clone(), props.entry.document.id.clone(), ctx.closed);
    let rows = props.entry.document.rows(course);
    let last = rows.last().and_then(|last| match props.entry.document.value(&course.key(last, "order")) {
        Some(Value::Number(order)) => Some(*order),
        Some(Value::Text(_) | Value::Flag(_) | Value::Nothing) | None => None,
    });
    // A decision remembers which plan it was about.
    let seal = results::seal(&props.entry.view);
    Act::new(move |_| {
        let row = dashed("r", &send.fresh_id());
        let change = |(field, value)| Change { key: course.key(&row, field), value: Some(value) };
        let mut changes: Vec<Change> = holds.iter().cloned().map(change).collect();
        changes.push(change(("order", Value::Number(between(last, None)))));
        if course == Course::Decisions {
            changes.push(change(("seal", Value::Text(seal.clone()))));
        }
        send.send(Msg::Edited { id: id.clone(), changes });
        if !is_closed {
            send.send(Msg::Went(crate::app::Route::at(&id, Page::Row { course, row })));
        }
    })
}
