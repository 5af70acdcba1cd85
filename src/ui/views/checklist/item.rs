//! One item at a time: a large question, and nothing that competes with it.

use std::rc::Rc;

use super::question::{Size, question};
use super::steps::{done, steps};
use crate::app::words::{checklist as words, common};
use crate::app::{Page, results};
use crate::content::{Item, Phase};
use crate::domain::Score;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, p, press, tag};
use crate::ui::parts::{view_heading, view_title};
use crate::ui::views::PageProps;

/// One item of the checklist.
pub fn item(ctx: &Ctx, props: &PageProps) -> Tag {
    let all = results::all_items(props.checklist, &props.entry.view);
    let Some(at) = all.iter().position(|(_, item)| item.id == props.of) else {
        return view_title(ctx, common::CHECKLIST);
    };
    let (phase, item) = all[at];
    let score = results::phase_score(phase, &props.entry.view);
    let number = all[..=at].iter().filter(|(of, _)| of.id == phase.id).count();
    let is_last_of_phase = all.get(at + 1).is_none_or(|(of, _)| of.id != phase.id);
    let legend = view_heading(ctx, ctx.text(&item.question));
    let article = classed("article", "stack question")
        // A new question is a new set of fields, not the old ones with other words in them.
        .key(&item.id)
        .add(place(ctx, (phase, item), number, score))
        .add(question(ctx, props, item, legend, Size::Large))
        .maybe(is_last_of_phase.then(|| done(ctx, props, phase)))
        .add(moves(ctx, props, &all, at));
    div("two").add(article).add(steps(ctx, props, phase))
}

/// Where in the checklist one is, with the item's title: plan and result call it by that.
fn place(ctx: &Ctx, (phase, item): (&Phase, &Item), number: usize, score: Score) -> Tag {
    let total = usize::try_from(score.total).unwrap_or_default();
    let progress = tag("progress").number(At::Max, score.total.into()).number(At::Value, score.answered.into());
    div("stack-s")
        .add(
            p("soft small", words::place(ctx.language, ctx.text(&phase.title), number, total))
                .text(" · ")
                .text(ctx.text(&item.title)),
        )
        .add(progress.put(At::AriaLabel, common::answered(ctx.language, score.answered, score.total)))
}

fn moves(ctx: &Ctx, props: &PageProps, all: &[(&Phase, &Rc<Item>)], at: usize) -> Tag {
    let id = &props.entry.document.id;
    let phase = all[at].0;
    let to = |item: &Item| ctx.to_item(id, &item.id);
    let (label, act) = match all.get(at + 1) {
        Some((of, item)) if of.id == phase.id => (ctx.say(words::NEXT_ITEM).to_owned(), to(item)),
        Some((of, item)) => (words::on_to(ctx.language, ctx.text(&of.title)), to(item)),
        None => (ctx.say(words::TO_GAPS).to_owned(), ctx.to(id, Page::Gaps)),
    };
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let before = before.map(|(_, item)| press(ctx, "btn", words::PREVIOUS, to(item)));
    let whole = words::show_whole(ctx.language, ctx.text(&props.checklist.part.this));
    div("moves")
        .maybe(before)
        .add(button("btn quiet", &whole, ctx.to_phase(id, &phase.id)))
        .add(button("btn lead", &label, act))
}
