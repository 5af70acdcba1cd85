//! Where the lists of the course are found, in the order in which they are needed.

use super::PageProps;
use crate::app::Page;
use crate::app::words::Word;
use crate::app::words::course::{self as words, register};
use crate::domain::Course;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed, div, many, para, span, tag};
use crate::ui::parts::{section, view_title};

/// In the order in which they are needed.
const PARTS: &[(Word, &[Course])] = &[
    (words::BEFORE, &[Course::Process, Course::Concerned, Course::Needs]),
    (words::BETWEEN, &[Course::Assignments, Course::Rounds, Course::Decisions, Course::Messages]),
    (words::AFTER, &[Course::Checkins, Course::Indicators, Course::Snapshots]),
    (words::END, &[Course::Closing]),
];

/// *Införandet*.
pub fn hub(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut parts = div("grid half");
    for (title, lists) in PARTS {
        let mut tasks = classed("ul", "tasks");
        for course in *lists {
            tasks = tasks.add(task(ctx, props, *course));
        }
        parts = parts.add(section(ctx, "card stack", *title).add(tasks));
    }
    let head = div("stack-s").add(view_title(ctx, words::TITLE)).add(para(ctx, "soft", words::LEAD));
    many().add(head).add(parts)
}

fn task(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let open = ctx.to(&props.entry.document.id, Page::List { course });
    let document = &props.entry.document;
    let number = document.rows(course).len();
    tag("li")
        .add(button("link", ctx.say(register(course).title), open))
        .add(span("state soft", words::rows(ctx.language, number)))
}
