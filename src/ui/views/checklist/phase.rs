//! A whole phase as a list.

use super::question::{Size, question};
use super::steps::{done, steps};
use crate::app::words::{checklist as words, common};
use crate::app::{Page, results};
use crate::content::{Item, Phase, Process};
use crate::domain::{Kind, Mark, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, many, p, press, tag};
use crate::ui::memo::memo;
use crate::ui::parts::{heading, terms, view_heading, view_title};
use crate::ui::views::PageProps;

/// So many cards stand in a list. A phase that asks more has several: where nothing has changed in one, it is passed over
/// and moved as a whole; card by card that takes longer than all else.
const TOGETHER: usize = 16;

/// A whole phase.
pub fn phase(ctx: &Ctx, props: &PageProps) -> Tag {
    let Some(phase) = props.checklist.phase(props.of) else {
        return view_title(ctx, common::CHECKLIST);
    };
    let items = results::items(phase, &props.entry.view);
    let score = results::phase_score(phase, &props.entry.view);
    let open = items.iter().find(|item| props.entry.view.answer(&item.id).is_none()).or(items.first()).copied();
    let one = open.map(|item| {
        let to_item = ctx.to_item(&props.entry.document.id, &item.id);
        div("").add(press(ctx, "btn lead", words::ONE_AT_A_TIME, to_item))
    });
    // What is explained follows from the questions that are there; looking for it in all of them takes its time.
    let mut words = ctx.mark("").with(&phase.id).with_number(ctx.visit);
    if let Some((visit, place)) = ctx.explained.get() {
        words = words.with_number(visit).with_number(u32::try_from(place).unwrap_or_default());
    }
    let mut lists = many();
    for some in items.chunks(TOGETHER) {
        words = some.iter().fold(words, |words, item| words.with(&item.id));
        lists = if items.len() > TOGETHER {
            let all = some.iter().fold(Mark::NONE, |all, item| all.and(mark(ctx, props, item)));
            lists.html(memo(ctx, &some[0].id, all, cards))
        } else {
            lists.add(cards(ctx, &PageProps { of: &some[0].id, ..*props }))
        };
    }
    let head = div("stack-s")
        .add(p("soft small", common::answered(ctx.language, score.answered, score.total)))
        .add(view_heading(ctx, ctx.text(&phase.title)))
        .add(p("soft", ctx.text(&phase.question)))
        .html(memo(ctx, &phase.id, words, explained));
    let whole = div("stack")
        .key(&phase.id)
        .add(head)
        .maybe(phase.process.as_ref().map(|process| how_it_goes(ctx, props, process)))
        .maybe(one)
        .add(lists)
        .add(done(ctx, props, phase))
        .add(onward(ctx, props, phase));
    div("two").add(whole).add(steps(ctx, props, phase))
}

/// A list of cards, from the one that is named.
fn cards(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut cards = classed("ol", "items");
    for phase in &props.checklist.phases {
        let items = results::items(phase, &props.entry.view);
        if let Some(first) = items.iter().position(|item| item.id == props.of) {
            for item in items[first..].iter().take(TOGETHER) {
                cards = cards.html(memo(ctx, &item.id, mark(ctx, props, item), card));
            }
        }
    }
    cards
}

/// The terms in everything that the phase asks.
fn explained(ctx: &Ctx, props: &PageProps) -> Tag {
    let Some(phase) = props.checklist.phase(props.of) else { return many() };
    let mut texts = vec![ctx.text(&phase.title), ctx.text(&phase.question)];
    for item in results::items(phase, &props.entry.view) {
        texts.extend([ctx.text(&item.question), ctx.text(&item.help)]);
    }
    many().maybe(terms(ctx, &texts))
}

/// The same as long as a card is.
fn mark(ctx: &Ctx, props: &PageProps, item: &Item) -> Mark {
    let view = &props.entry.view;
    let document = &props.entry.document;
    let place = Place { kind: Kind::Items, id: item.id.clone() };
    let mut mark = ctx.mark(&item.id).with(&document.id).with(&view.checklist.fingerprint.0).and(document.mark(&place));
    for (id, action) in &view.actions {
        if action.is_from(&place) {
            mark = mark.with(id).and(document.mark(&Place { kind: Kind::Actions, id: id.clone() }));
        }
    }
    mark
}

fn card(ctx: &Ctx, props: &PageProps) -> Tag {
    let card = classed("li", "card stack-s");
    let Some(item) = props.checklist.item(props.of) else { return card };
    let legend = heading(ctx, 1).set(At::Class, "h3").text(ctx.text(&item.question));
    card.add(question(ctx, props, item, legend, Size::Close))
}

/// The step as a process: who does what, what comes out of it, who decides, and how long it usually takes.
pub(in crate::ui::views) fn how_it_goes(ctx: &Ctx, props: &PageProps, process: &Process) -> Tag {
    let title = words::how_it_goes(ctx.language, ctx.text(&props.checklist.part.this));
    let mut facts = classed("dl", "facts process");
    let lists = [
        (words::WHO, &*process.who),
        (words::ACTIVITIES, &process.activities),
        (words::DELIVERABLES, &process.deliverables),
        (words::DECIDES, &process.decides),
        (words::LENGTH, process.length.as_slice()),
    ];
    for (name, lines) in lists {
        let mut list = classed("ul", "sources");
        for line in lines {
            list = list.add(tag("li").text(ctx.text(&line.text)));
        }
        if !lines.is_empty() {
            facts = facts.add(div("").add(tag("dt").say(ctx, name)).add(tag("dd").add(list)));
        }
    }
    tag("details").add(tag("summary").text(&title)).add(facts)
}

fn onward(ctx: &Ctx, props: &PageProps, phase: &Phase) -> Tag {
    let id = &props.entry.document.id;
    let phases = &props.checklist.phases;
    let next = phases.iter().position(|one| one.id == phase.id).and_then(|at| phases.get(at + 1));
    div("moves end").add(match next {
        Some(next) => button("btn", words::on_to(ctx.language, ctx.text(&next.title)), ctx.to_phase(id, &next.id)),
        None => press(ctx, "btn", words::TO_GAPS, ctx.to(id, Page::Gaps)),
    })
}
