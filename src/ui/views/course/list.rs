//! One list of the course: what it is for, its rows, and what adds one.

use super::closing::closing;
use super::extras::{below_list, changed, decide};
use super::process::process;
use super::{PageProps, row_name, to_hub};
use crate::app::follow::{checkins, indicators, points};
use crate::app::results::{self, Table};
use crate::app::words::course::{self as words, Register, follow, register};
use crate::app::words::print::Said;
use crate::app::words::{Word, now};
use crate::app::{CourseMsg, Format, Library, Msg, Page, Paper};
use crate::domain::{Change, Course, Date, Shape, Value, as_text, between};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, dashed, div, many, para, press, span, tag};
use crate::ui::parts::view_title;

/// One list, or the page of what exists once.
pub fn list(ctx: &Ctx, library: &Library, props: &PageProps, course: Course) -> Tag {
    match course {
        Course::Closing => closing(ctx, props),
        Course::Process => process(ctx, props),
        _ => rows(ctx, library, props, course),
    }
}

fn rows(ctx: &Ctx, library: &Library, props: &PageProps, course: Course) -> Tag {
    let Register { title, lead, add, .. } = register(course);
    let id = &props.entry.document.id;
    let rows = props.entry.document.rows(course);
    let add = add.map(|add| press(ctx, "btn lead", add, add_row(ctx, props, course)));
    let compare = (course == Course::Snapshots).then(|| to_compare(ctx, library, props, &rows));
    let print = press(ctx, "btn", words::PRINT_LIST, ctx.to(id, Page::Print { paper: Paper::List(course) }));
    let save = Msg::FormatWanted { id: id.clone(), format: Format::Table(Table::Course(course)) };
    let save = press(ctx, "btn", words::SAVE_TABLE, ctx.tell(save));
    let body = if rows.is_empty() { para(ctx, "note", words::EMPTY) } else { table(ctx, props, course, &rows) };
    let out = (!rows.is_empty()).then(|| div("row").add(print).add(save));
    let head = div("stack-s").add(view_title(ctx, *title)).maybe(lead.map(|lead| para(ctx, "soft", lead)));
    // What stands there is to be added to the list.
    let below = (!ctx.closed).then(|| below_list(ctx, props, course));
    let end = div("row between").maybe(out).add(to_hub(ctx, props));
    let shortcuts = (course == Course::Decisions).then(|| decide(ctx, props));
    let changed = if course == Course::Decisions { changed(ctx, props) } else { None };
    let adding = div("row").maybe(add).maybe(shortcuts).maybe(compare.flatten());
    many().add(head).maybe(changed).add(adding).add(body).maybe(below).add(end)
}

/// A button to two points in time: the latest snapshot, or else another assessment, and now.
fn to_compare(ctx: &Ctx, library: &Library, props: &PageProps, snapshots: &[&str]) -> Option<Tag> {
    let points = points::points(library, props.entry);
    // The last of the points is now itself.
    let from = if points.len() > 1 { snapshots.last().copied().unwrap_or(&points[0]) } else { return None };
    let page = Page::Compare { from: from.to_owned(), to: String::new() };
    Some(press(ctx, "btn", follow::COMPARE, ctx.to(&props.entry.document.id, page)))
}

/// The rows of a list as a table; where there is little room, each is a small card.
pub(in crate::ui::views) fn table(ctx: &Ctx, props: &PageProps, course: Course, rows: &[&str]) -> Tag {
    let Register { title, fields, columns, .. } = register(course);
    let fields = &fields[..*columns];
    let mut heads: Vec<(Word, bool)> = fields.iter().map(|field| (field.1, is_number(course, field))).collect();
    heads.extend(beside(course).map(|word| (word, false)));
    let mut body = tag("tbody");
    let coming = results::coming(props.checklist, props.entry, ctx.today, ctx.language);
    for row in rows {
        let place = course.place(row);
        let is_late = coming.iter().any(|one| one.place == place && one.day < ctx.late_before);
        body = body.add(line(ctx, props, course, row, fields, is_late));
    }
    // A list has its name as the heading of its page.
    let caption = if course == Course::Trace { "" } else { "visually-hidden" };
    classed("table", "stacking plan listed")
        .add(classed("caption", caption).say(ctx, *title))
        .add(heads_of(ctx, &heads))
        .add(body)
}

/// The heads of columns; those of numbers stand at their end, above them.
pub(in crate::ui::views) fn heads_of(ctx: &Ctx, heads: &[(Word, bool)]) -> Tag {
    let mut row = tag("tr");
    for (head, is_number) in heads {
        let class = if *is_number { "num" } else { "" };
        row = row.add(classed("th", class).set(At::Scope, "col").say(ctx, *head));
    }
    tag("thead").add(row)
}

/// The head of a column as it stands before a cell, with a colon: a question without its sign.
pub(in crate::ui::views) fn as_head(ctx: &Ctx, head: Word) -> &'static str {
    ctx.say(head).trim_end_matches('?')
}

/// Whether a field holds a number.
pub(in crate::ui::views) fn is_number(course: Course, field: &Said) -> bool {
    let spec = course.fields().iter().find(|spec| spec.name == field.0);
    spec.is_some_and(|spec| matches!(spec.shape, Shape::Number | Shape::Decimal))
}

fn line(ctx: &Ctx, props: &PageProps, course: Course, row: &str, fields: &[Said], late: bool) -> Tag {
    let id = &props.entry.document.id;
    let open = ctx.to(id, Page::Row { course, row: row.to_owned() });
    let name = row_name(ctx, props, course, row);
    let late = late.then(|| span("tag mid", ctx.say(now::IS_LATE)));
    let head = tag("th").set(At::Scope, "row").add(button("link", name, open)).text(" ").maybe(late);
    let mut line = tag("tr").key(row).add(head);
    for field in &fields[1..] {
        let said = results::said(&props.entry.document, &course.place(row), field, ctx.language);
        let said = if said.trim().is_empty() { "–" } else { &said };
        let class = match Date::parse(said) {
            Some(_) => "date",
            None if is_number(course, field) => "num",
            None => "",
        };
        line = line.add(classed("td", class).set(At::DataHead, as_head(ctx, field.1)).text(said));
    }
    line.maybe(beside(course).map(|head| {
        let said = said_beside(ctx, props, course, row);
        tag("td").set(At::DataHead, ctx.say(head)).text(if said.is_empty() { "–" } else { &said })
    }))
}

/// What stands in a list beside the fields of its rows.
fn beside(course: Course) -> Option<Word> {
    match course {
        Course::Checkins => Some(follow::HOW_ACTIONS),
        Course::Indicators => Some(follow::LAST),
        _ => None,
    }
}

/// How the actions stood at a check-in, the last value of an indicator.
fn said_beside(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> String {
    let document = &props.entry.document;
    if course == Course::Indicators {
        return indicators::last(document, row, ctx.language);
    }
    debug_assert!(course == Course::Checkins, "nothing stands beside {course:?}");
    checkins::counts(document, row, ctx.language)
}

/// Adds a row at the end of its list and goes there.
fn add_row(ctx: &Ctx, props: &PageProps, course: Course) -> Act {
    if course == Course::Snapshots {
        let (send, id) = (ctx.send.clone(), props.entry.document.id.clone());
        return ctx.changing(Act::new(move |_| {
            let snapshot = dashed("r", &send.fresh_id());
            send.send(Msg::Course(CourseMsg::SnapshotWanted { id: id.clone(), snapshot }));
        }));
    }
    let today =
        matches!(course, Course::Checkins | Course::Decisions).then(|| ("date", Value::Text(as_text(&ctx.today))));
    begin_row(ctx, props, course, today.into_iter().collect())
}

/// The same with what stands in it already, by field.
pub(in crate::ui::views) fn begin_row(
    ctx: &Ctx,
    props: &PageProps,
    course: Course,
    holds: Vec<(&'static str, Value)>,
) -> Act {
    begin_row_as(ctx, props, course, holds, str::to_owned)
}

/// The same with an id that is made of a fresh one.
pub(super) fn begin_row_as(
    ctx: &Ctx,
    props: &PageProps,
    course: Course,
    holds: Vec<(&'static str, Value)>,
    named: impl Fn(&str) -> String + 'static,
) -> Act {
    let (send, id) = (ctx.send.clone(), props.entry.document.id.clone());
    let rows = props.entry.document.rows(course);
    let last = rows.last().and_then(|last| match props.entry.document.value(&course.key(last, "order")) {
        Some(Value::Number(order)) => Some(*order),
        Some(Value::Text(_) | Value::Flag(_) | Value::Nothing) | None => None,
    });
    // A decision remembers which plan it was about.
    let seal = results::seal(&props.entry.view);
    ctx.changing(Act::new(move |_| {
        let row = named(&dashed("r", &send.fresh_id()));
        let change = |(field, value)| Change { key: course.key(&row, field), value: Some(value) };
        let mut changes: Vec<Change> = holds.iter().cloned().map(change).collect();
        changes.push(change(("order", Value::Number(between(last, None)))));
        if course == Course::Decisions {
            changes.push(change(("seal", Value::Text(seal.clone()))));
        }
        send.send(Msg::Edited { id: id.clone(), changes });
        send.send(Msg::Went(crate::app::Route::at(&id, Page::Row { course, row })));
    }))
}
