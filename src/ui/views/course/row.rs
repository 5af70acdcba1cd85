//! One row of a list of the course: its fields.

use super::extras::below_row;
use super::fields::form;
use super::{PageProps, row_name};
use crate::app::words::{common, course as words};
use crate::app::{Msg, Page};
use crate::domain::Course;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, p, press};
use crate::ui::parts::{view_heading, view_title};

/// One row; `of` is its id.
pub fn row(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let id = &props.entry.document.id;
    let place = course.place(props.of);
    let back = press(ctx, "btn lead", words::BACK, ctx.to(id, Page::List { course }));
    if !props.entry.document.has(&place) {
        return many().add(view_title(ctx, words::ROW_GONE)).add(div("row").add(back));
    }
    let delete = press(ctx, "btn quiet", common::DELETE, ctx.tell(Msg::RecordDeleted { id: id.clone(), place }));
    let kind = p("soft small", ctx.say(words::register(course).title));
    let below = below_row(ctx, props, course);
    many()
        .add(div("stack-s").add(kind).add(view_heading(ctx, &row_name(ctx, props, course, props.of))))
        .add(form(ctx, props, course, props.of))
        .add(below)
        .add(div("row between action-end").add(back).add(delete))
}
