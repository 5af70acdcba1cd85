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
mod round;
mod row;

pub(in crate::ui::views) use self::checkin::line as checkin_line;
pub use self::compare::compare;
pub(super) use self::extras::{assignment_choice, changed, communication, decided};
pub use self::hub::hub;
pub use self::list::list;
pub(super) use self::process::plan_on_paper;
pub(super) use self::round::comments_on;
pub use self::row::row;
use super::PageProps;
use crate::app::Page;
use crate::app::results;
use crate::app::words::course::{self as words, register};
use crate::domain::Course;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, press};

/// What a row is called: what stands in its first field.
pub(in crate::ui::views) fn row_name(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> String {
    let name = results::first_said(&props.entry.document, &course.place(row), register(course).fields, ctx.language);
    if name.trim().is_empty() { ctx.say(words::NO_NAME).to_owned() } else { name }
}

/// A button that leads back to where the lists are found.
fn to_hub(ctx: &Ctx, props: &PageProps) -> Tag {
    press(ctx, "btn", words::TO_HUB, ctx.to(&props.entry.document.id, Page::Course))
}
