//! The questions on paper, to fill in by hand.

use super::{checklist_used, top};
use crate::app::results;
use crate::app::words::{common, new, print as words};
use crate::content::Item;
use crate::domain::{Answer, Coded};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, span, tag};
use crate::ui::parts::heading;
use crate::ui::views::PageProps;

pub(super) fn blank(ctx: &Ctx, props: &PageProps) -> Tag {
    let about = &props.entry.view.about;
    let mut meanings = classed("dl", "paper-facts meanings-line");
    for answer in Answer::ALL {
        let grade = props.checklist.grade(*answer);
        meanings = super::fact(meanings, ctx.text(&grade.label), ctx.text(&grade.meaning));
    }
    let to_fill = |word, text: &str| div("to-fill").add(span("", ctx.say(word))).add(span("line", text));
    let head = top(ctx, words::BLANK, "", &about.subject, &checklist_used(ctx, props))
        .add(
            div("to-fill-in")
                .add(to_fill(new::UNIT, &about.unit))
                .add(to_fill(new::DATE, ""))
                .add(to_fill(new::ROLES, "")),
        )
        .add(para(ctx, "", words::TICK))
        .add(meanings)
        .add(para(ctx, "", common::NO_PATIENTS));
    let mut sheet = classed("article", "paper blank").add(head);
    for phase in &props.checklist.phases {
        let items = results::items(phase, &props.entry.view);
        if items.is_empty() {
            continue;
        }
        let mut list = classed("ol", "asked-items");
        for item in items {
            list = list.add(question(ctx, props, item));
        }
        let title = heading(ctx, 2).text(ctx.text(&phase.title));
        sheet = sheet.add(tag("section").add(title).add(p("lead", ctx.text(&phase.question))).add(list));
    }
    sheet
}

fn question(ctx: &Ctx, props: &PageProps, item: &Item) -> Tag {
    let mut boxes = classed("ul", "boxes");
    for answer in Answer::ALL {
        let name = ctx.text(&props.checklist.grade(*answer).label);
        boxes = boxes.add(tag("li").add(span("box", "")).text(name));
    }
    tag("li").add(span("code", &item.id)).add(
        div("")
            .add(tag("p").add(tag("strong").text(ctx.text(&item.question))))
            .add(p("small", ctx.text(&item.help)))
            .add(boxes)
            .add(div("line"))
            .add(div("line")),
    )
}
