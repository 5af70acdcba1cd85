//! The comments of every round and what became of them, row by row.

use super::{fact, facts};
use crate::app::review;
use crate::app::words::course::{register, review as words};
use crate::app::words::named;
use crate::domain::{Comment, Course, Kind};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, tag};
use crate::ui::parts::heading;
use crate::ui::views::PageProps;

/// Every round that something came back from.
pub(super) fn trace(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let mut part = div("trace");
    let mut is_empty = true;
    for round in document.rows(Course::Rounds) {
        let heard = review::heard(props.entry, props.checklist, round, ctx.language);
        if heard.is_empty() {
            continue;
        }
        is_empty = false;
        let units = review::answered_by(document, round, ctx.language).join("; ");
        let asked = facts(ctx, props, Kind::Course(Course::Rounds), round, &register(Course::Rounds).fields[1..]);
        part = part.add(heading(ctx, 2).text(review::round_name(document, round, ctx.language))).add(fact(
            asked,
            ctx.say(words::ANSWERED),
            &units,
        ));
        for row in heard {
            part = part.add(classed("p", "lead").add(tag("strong").text(&row.title)));
            for comment in row.comments {
                part = part.add(one(ctx, props, comment));
            }
        }
    }
    part.maybe(is_empty.then(|| para(ctx, "", words::NOTHING_CAME)))
}

/// A comment, who wrote it, its verdict and why.
fn one(ctx: &Ctx, props: &PageProps, comment: &str) -> Tag {
    let document = &props.entry.document;
    let by = review::said_by(document, comment, ctx.language);
    let open = Comment::VERDICT.read(document, comment).is_none();
    let fields = register(Course::Comments).fields;
    let judged: &[_] = &fields[3..];
    div("entry")
        .add(p("", named(&by, &Comment::TEXT.read(document, comment))))
        .maybe(open.then(|| para(ctx, "soft", words::NOT_JUDGED)))
        .add(facts(ctx, props, Kind::Course(Course::Comments), comment, judged))
}
