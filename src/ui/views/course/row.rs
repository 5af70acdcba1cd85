//! One row of a list of the course: its fields.

use super::fields::{field, form};
use super::{PageProps, checkin, compare, extras, indicator, row_title};
use crate::app::follow::indicators;
use crate::app::words::course::{self as words, closing, follow, review};
use crate::app::words::{Word, common, dates, named};
use crate::app::{Msg, Page, results};
use crate::domain::{Course, Date, Trace, joined};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, p, press};
use crate::ui::parts::{view_heading, view_title};

/// One row; `of` is its id.
pub fn row(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let id = &props.entry.document.id;
    let place = course.place(props.of);
    let (word, page) = back_to(props, course);
    let back = press(ctx, "btn", word, ctx.to(id, page));
    if !props.entry.document.has(&place) {
        return many().add(view_title(ctx, words::ROW_GONE)).add(div("row").add(back));
    }
    // When it was closed and opened again stays as it was: one can say why, and that is all.
    let is_trace = course == Course::Trace;
    let delete = press(ctx, "btn quiet", delete_word(course), ctx.tell(Msg::RecordDeleted { id: id.clone(), place }));
    let mut kind = ctx.say(words::register(course).title).to_owned();
    if let Some(indicator) = indicators::of(&props.entry.document, course, props.of) {
        kind = named(&kind, &row_title(ctx, props, Course::Indicators, &indicator));
    }
    let kind = p("soft small", kind);
    let name = if is_trace { turned(ctx, props) } else { row_title(ctx, props, course, props.of) };
    let why = || div("action-fields stack").key(props.of).add(field(ctx, props, course, props.of, "why"));
    many()
        .add(div("stack-s").add(kind).add(view_heading(ctx, &name)))
        .add(if is_trace { why() } else { form(ctx, props, course, props.of) })
        .add(below(ctx, props, course))
        .add(div("row between action-end").add(back).maybe((!is_trace).then_some(delete)))
}

/// "Öppnad igen 10 november 2028".
fn turned(ctx: &Ctx, props: &PageProps) -> String {
    let document = &props.entry.document;
    let [_, what, ..] = words::register(Course::Trace).fields else { return String::new() };
    let what = results::said(document, &Course::Trace.place(props.of), what, ctx.language);
    let day = Trace::AT.read(document, props.of).map(|at| dates::day(ctx.language, at.date, Date::FIRST));
    joined(&[what, day.unwrap_or_default()], " ")
}

/// A round has a button for each of its comments too: each says what it deletes.
fn delete_word(course: Course) -> Word {
    match course {
        Course::Rounds => review::DELETE_ROUND,
        _ => common::DELETE,
    }
}

/// Where a row is found: the value of an indicator stands with it.
fn back_to(props: &PageProps, course: Course) -> (Word, Page) {
    if let Some(row) = indicators::of(&props.entry.document, course, props.of) {
        return (follow::BACK_TO_INDICATOR, Page::Row { course: Course::Indicators, row });
    }
    if course == Course::Trace {
        return (closing::TO_CLOSING, Page::List { course: Course::Closing });
    }
    (words::BACK, Page::List { course })
}

/// What a row has below its fields.
fn below(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    match course {
        Course::Checkins => checkin::actions(ctx, props),
        Course::Snapshots => compare::taken(ctx, props),
        Course::Indicators => indicator::values(ctx, props),
        _ => extras::below_row(ctx, props, course),
    }
}
