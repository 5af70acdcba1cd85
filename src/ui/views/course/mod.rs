//! *Införandet*: its lists, drawn by what each kind of record holds. What needs more than fields has a file of its own.

mod checkin;
mod closing;
mod compare;
mod extras;
mod fields;
mod hub;
mod indicator;
mod list;
mod process;
mod process_paper;
mod round;
mod row;

pub(in crate::ui::views) use self::checkin::line as checkin_line;
pub use self::compare::compare;
pub(super) use self::extras::{assignment_choice, changed, communication, decided};
pub use self::hub::hub;
pub(super) use self::indicator::chart;
pub use self::list::list;
pub(super) use self::list::{as_head, heads_of, is_number};
pub(super) use self::process_paper::plan_on_paper;
pub(super) use self::round::comments_on;
pub use self::row::row;
use super::PageProps;
use crate::app::Page;
use crate::app::results;
use crate::app::words::course::{self as words, follow, register};
use crate::domain::{Checkin, Course, Measure};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, press};

/// What a row is called: what stands in its first field.
pub(in crate::ui::views) fn row_name(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> String {
    let name = results::first_said(&props.entry.document, &course.place(row), register(course).fields, ctx.language);
    match course {
        _ if !name.trim().is_empty() => name,
        Course::Checkins | Course::Measures => follow::undated(ctx.language),
        _ => ctx.say(words::NO_NAME).to_owned(),
    }
}

/// The same as a heading: where that is a day, as one says it.
pub(in crate::ui::views) fn row_title(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> String {
    let document = &props.entry.document;
    match course {
        Course::Checkins => follow::of_day(ctx.language, follow::CHECKIN, Checkin::DATE.read(document, row)),
        Course::Measures => follow::of_day(ctx.language, follow::VALUE, Measure::DATE.read(document, row)),
        _ => row_name(ctx, props, course, row),
    }
}

/// A button that leads back to where the lists are found.
fn to_hub(ctx: &Ctx, props: &PageProps) -> Tag {
    press(ctx, "btn", words::TO_HUB, ctx.to(&props.entry.document.id, Page::Course))
}
