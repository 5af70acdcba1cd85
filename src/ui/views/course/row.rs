//! One row of a list of the course: its fields.

use super::fields::form;
use super::{PageProps, checkin, compare, extras, indicator, row_title};
use crate::app::follow::indicators;
use crate::app::words::course::{self as words, follow};
use crate::app::words::{Word, common};
use crate::app::{Msg, Page};
use crate::domain::Course;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, p, press};
use crate::ui::parts::{view_heading, view_title};

/// One row; `of` is its id.
pub fn row(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let id = &props.entry.document.id;
    let place = course.place(props.of);
    let (word, page) = back_to(props, course);
    let back = press(ctx, "btn lead", word, ctx.to(id, page));
    if !props.entry.document.has(&place) {
        return many().add(view_title(ctx, words::ROW_GONE)).add(div("row").add(back));
    }
    let delete = press(ctx, "btn quiet", common::DELETE, ctx.tell(Msg::RecordDeleted { id: id.clone(), place }));
    let kind = p("soft small", ctx.say(words::register(course).title));
    many()
        .add(div("stack-s").add(kind).add(view_heading(ctx, &row_title(ctx, props, course, props.of))))
        .add(form(ctx, props, course, props.of))
        .add(below(ctx, props, course))
        .add(div("row between action-end").add(back).add(delete))
}

/// Where a row is found: the value of an indicator stands with it.
fn back_to(props: &PageProps, course: Course) -> (Word, Page) {
    if let Some(row) = indicators::of(&props.entry.document, course, props.of) {
        return (follow::BACK_TO_INDICATOR, Page::Row { course: Course::Indicators, row });
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
