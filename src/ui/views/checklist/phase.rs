//! A whole phase as a list.

use std::rc::Rc;

use yew::Html;

use super::question::{Size, question};
use super::steps::{done, steps};
use crate::app::words::{checklist as words, common};
use crate::app::{Page, results};
use crate::content::{Item, Phase};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, p, press};
use crate::ui::parts::{heading, view_heading};
use crate::ui::views::PageProps;

/// A whole phase.
pub fn phase(ctx: &Ctx, props: &PageProps) -> Html {
    let Some(phase) = props.checklist.phase(&props.of) else {
        return view_heading(ctx, ctx.say(common::CHECKLIST)).into();
    };
    let items = results::items(phase, &props.entry.view);
    let score = results::phase_score(phase, &props.entry.view);
    let open = items.iter().find(|item| props.entry.view.answer(&item.id).is_none()).or(items.first()).copied();
    let one = open.map(|item| {
        let page = Page::Item { item: item.id.clone() };
        div("").add(press(ctx, "btn lead", words::ONE_AT_A_TIME, ctx.to(&props.entry.document.id, page)))
    });
    let card = |item: &Rc<Item>| {
        let legend = heading(ctx, 1).set(At::Class, "h3").text(ctx.text(&item.question));
        classed("li", "card stack-s").key(&item.id).each(question(ctx, props, item, legend, Size::Close))
    };
    let head = div("stack-s")
        .add(p("soft small", &common::answered(ctx.language, score.answered, score.total)))
        .add(view_heading(ctx, ctx.text(&phase.title)))
        .add(p("soft", ctx.text(&phase.question)));
    let list = div("stack")
        .key(&phase.id)
        .add(head)
        .maybe(one)
        .add(classed("ol", "items").each(items.into_iter().map(card).collect()))
        .add(done(ctx, props, phase))
        .add(onward(ctx, props, phase));
    div("two").add(steps(ctx, props, phase)).each(vec![list]).into()
}

fn onward(ctx: &Ctx, props: &PageProps, phase: &Phase) -> Tag {
    let id = &props.entry.document.id;
    let phases = &props.checklist.phases;
    let next = phases.iter().position(|one| one.id == phase.id).and_then(|at| phases.get(at + 1));
    let (text, page) = match next {
        Some(next) => (words::on_to(ctx.language, ctx.text(&next.title)), Page::Phase { phase: next.id.clone() }),
        None => (ctx.say(words::TO_GAPS).to_owned(), Page::Gaps),
    };
    div("moves end").add(button("btn", &text, ctx.to(id, page)))
}
