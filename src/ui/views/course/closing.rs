//! *Avslut*: what is judged, who owns it, what was learnt; then it is closed, and read-only until it is opened again.

use super::checkin::day;
use super::fields::field;
use super::list::table;
use super::{PageProps, to_hub};
use crate::app::words::course::closing as words;
use crate::app::words::course::{self, register};
use crate::app::words::now;
use crate::app::{CourseMsg, Msg, Page, Paper};
use crate::domain::{Closing, Course};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, dashed, div, many, para, press};
use crate::ui::parts::{section, view_title};

/// The closing.
pub fn closing(ctx: &Ctx, props: &PageProps) -> Tag {
    let register = register(Course::Closing);
    let id = &props.entry.document.id;
    let print = press(ctx, "btn", course::PRINT_LIST, ctx.to(id, Page::Print { paper: Paper::List(Course::Closing) }));
    let lead = register.lead.map(|lead| para(ctx, "soft", lead));
    let fields_of = |names: &[&str]| {
        let mut fields = div("action-fields stack");
        for name in names {
            fields = fields.add(field(ctx, props, Course::Closing, "", name));
        }
        fields
    };
    let judged = fields_of(&["established", "judgedBy", "judgedOn", "ownerUnit", "ownerLpo", "nextReview"]);
    let lessons = fields_of(&["ended", "worked", "harder", "otherwise", "others"]);
    let trace = props.entry.document.rows(Course::Trace);
    let trace = (!trace.is_empty()).then(|| table(ctx, props, Course::Trace, &trace));
    many()
        .add(div("stack-s").add(view_title(ctx, register.title)).maybe(lead))
        .add(section(ctx, "stack", words::JUDGED).add(judged).add(day(ctx, props, &Closing::NEXT_REVIEW.key(""))))
        .add(section(ctx, "stack", words::LESSONS).add(lessons))
        .add(
            section(ctx, "card stack", if ctx.closed { now::CLOSED } else { words::CLOSE_TITLE })
                .add(turn(ctx, props))
                .maybe(trace),
        )
        .add(div("row between").add(print).add(to_hub(ctx, props)))
}

/// What closes it, or opens it again.
fn turn(ctx: &Ctx, props: &PageProps) -> Tag {
    let (send, id) = (ctx.send.clone(), props.entry.document.id.clone());
    let act = Act::new(move |_| {
        let trace = dashed("t", &send.fresh_id());
        send.send(Msg::Course(CourseMsg::ClosingTurned { id: id.clone(), trace }));
    });
    let (help, word) = if ctx.closed { (words::CLOSED_HELP, words::REOPEN) } else { (words::CLOSE_HELP, words::CLOSE) };
    div("stack-s").add(para(ctx, "", help)).add(div("row").add(press(ctx, "btn", word, act)))
}
