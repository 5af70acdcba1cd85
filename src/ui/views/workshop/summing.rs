//! What came out of the workshop: agreed, not agreed, next steps, evaluation.

use super::{parked, with_ids};
use crate::app::room::{self, RoomMsg, Summed};
use crate::app::words::start::joined;
use crate::app::words::{dates, workshop as words};
use crate::app::{Page, Paper};
use crate::content::workshops;
use crate::domain::{Asked, Workshop};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, many, p, para, press, span, tag};
use crate::ui::parts::{Form, ball, section, view_title};
use crate::ui::views::PageProps;

/// *Summering*.
pub fn summing(ctx: &Ctx, props: &PageProps) -> Tag {
    let (id, assessment) = (&props.entry.document.id, &*props.entry.view);
    let summed = room::summary(props.checklist, assessment);
    let is_empty = summed.agreed.is_empty() && summed.open.is_empty();
    let form = Form { ctx, entry: props.entry };
    let of = id.clone();
    let take = with_ids(ctx, room::next_lines(assessment).len(), move |actions| RoomMsg::StepsTaken {
        id: of.clone(),
        actions,
    });
    let take = (!room::next_lines(assessment).is_empty()).then(|| press(ctx, "btn", words::TAKE_STEPS, take));
    let steps = section(ctx, "card stack", words::NEXT_STEPS)
        .add(form.text(&Workshop::NEXT_STEPS, "", words::NEXT_STEPS, Some(words::NEXT_STEPS_HELP), 3))
        .add(div("row").maybe(take));
    let [agreed, open] = item_lines(ctx, props, &summed, usize::MAX);
    let print = press(ctx, "btn lead", words::PRINT, ctx.to(id, Page::Print { paper: Paper::Workshop }));
    div("stack-l")
        .add(
            div("stack")
                .add(p("soft small", belongs(ctx, props)))
                .add(view_title(ctx, words::SUMMARY))
                .maybe(is_empty.then(|| para(ctx, "note", words::HAPPENED_NOTHING)))
                .add(div("row").add(print).add(press(ctx, "btn", words::BACK, ctx.to(id, Page::Workshop)))),
        )
        .add(
            div("grid half")
                .add(section(ctx, "card stack", words::WE_AGREED).add(agreed))
                .add(section(ctx, "card stack", words::NOT_AGREED).add(open)),
        )
        .add(steps)
        .add(section(ctx, "card stack", words::EVALUATION).add(evaluation(ctx, props)))
        .add(parked(ctx, props))
}

/// What the workshop was about, where and when.
pub fn belongs(ctx: &Ctx, props: &PageProps) -> String {
    let about = &props.entry.view.about;
    let date = dates::written(about.date.or(Some(ctx.today)));
    joined(&[&about.subject, &about.unit, &date])
}

/// What was agreed and what was not, as lists, at most so many of each.
pub fn item_lines(ctx: &Ctx, props: &PageProps, summed: &Summed, most: usize) -> [Tag; 2] {
    let (mut agreed, mut open) = (classed("ul", "lines"), classed("ul", "lines"));
    for (item, answer, spread) in summed.agreed.iter().take(most) {
        let level = answer.level().and_then(|level| usize::try_from(level).ok());
        let label = props.checklist.grade(*answer).label.get(ctx.language);
        agreed = agreed.add(
            tag("li")
                .add(tag("strong").text(ctx.text(&item.title)))
                .text(": ")
                .maybe(level.map(ball))
                .add(span("", label))
                .text(" ")
                .add(span("soft small", words::was(ctx.language, spread))),
        );
    }
    for (item, spread) in summed.open.iter().take(most) {
        open = open.add(
            tag("li")
                .add(tag("strong").text(ctx.text(&item.title)))
                .text(" ")
                .add(span("soft small", words::spread(ctx.language, spread))),
        );
    }
    let more = |length: usize| {
        (length > most).then(|| p("soft small", crate::app::words::result::and_more(ctx.language, length - most)))
    };
    let none = |list: Tag, length: usize| {
        let list = if length == 0 { para(ctx, "soft", words::NOTHING_AGREED) } else { list };
        many().add(list).maybe(more(length))
    };
    let others =
        (summed.others > 0 && most == usize::MAX).then(|| p("soft small", words::others(ctx.language, summed.others)));
    [none(agreed, summed.agreed.len()).maybe(others), none(open, summed.open.len())]
}

/// The two questions with what was counted.
pub fn evaluation(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut list = classed("dl", "evaluation");
    for question in &workshops().evaluation {
        let counts = room::hands(&props.entry.view, &Asked::Evaluation(question.id.clone())).counts();
        let mut answers = tag("dd");
        for (choice, count) in question.choices.iter().zip(counts) {
            answers =
                answers.add(span("counted", ctx.text(choice)).text(" ").add(tag("strong").text(count.to_string())));
        }
        if counts.iter().sum::<u32>() == 0 {
            answers = tag("dd").say(ctx, words::NO_SPREAD);
        }
        list = list.add(div("").add(tag("dt").text(ctx.text(&question.question))).add(answers));
    }
    list
}
