//! Where the lists of the course are found, in the order in which they are needed.

use super::PageProps;
use crate::app::Page;
use crate::app::results::{self, Coming};
use crate::app::words::course::{self as words, register};
use crate::app::words::{Word, dates, now};
use crate::domain::{Course, Kind, joined};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed, div, many, para, span, tag};
use crate::ui::parts::{section, view_title};
use crate::ui::views::result::capital;

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
    tag("li")
        .add(button("link", ctx.say(register(course).title), open))
        .add(span("state soft", state(ctx, props, course)))
}

/// How one of them stands: the step of the process, whether it is closed, how many rows a list has and how many are late.
fn state(ctx: &Ctx, props: &PageProps, course: Course) -> String {
    let document = &props.entry.document;
    let number = document.rows(course).len();
    match course {
        Course::Process if number + document.rows(Course::Steps).len() > 0 => {
            let Some((number, _)) = results::step_of(props.checklist, props.entry, ctx.today) else {
                return ctx.say(now::ALL_DONE).to_owned();
            };
            let part = capital(ctx.text(&props.checklist.part.one));
            words::step(ctx.language, &part, number, props.checklist.phases.len())
        }
        Course::Closing if document.is_closed() => {
            let closed = results::closed_on(document);
            words::closed(ctx.language, closed.map(|day| dates::day(ctx.language, day, ctx.today)))
        }
        Course::Closing => ctx.say(words::NOT_CLOSED).to_owned(),
        _ => {
            let coming = results::coming(props.checklist, props.entry, ctx.today, ctx.language);
            let is_late = |one: &&Coming| one.place.kind == Kind::Course(course) && one.day < ctx.late_before;
            let late = coming.iter().filter(is_late).count();
            let rows = words::rows(ctx.language, number);
            if late == 0 { rows } else { joined(&[rows, words::late(ctx.language, late)], ", ") }
        }
    }
}
