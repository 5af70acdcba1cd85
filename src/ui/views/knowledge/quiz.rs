//! Claims that many believe, to say yes or no to. Which one has tried is said, and never how well.

use super::part::{sources, texts};
use super::part_title;
use crate::app::Route;
use crate::app::words::knowledge as words;
use crate::content::{KnowledgePart, knowledge};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, dashed, div, p, tag};

/// The claims; with the way back where one came for them.
pub(super) fn quiz(ctx: &Ctx, way_back: Option<Tag>, back: &Route) -> Tag {
    let opening = &knowledge().opening;
    let mut list = classed("ol", "grid half");
    let mut tried = 0;
    for (place, one) in (0..).zip(&opening.claims) {
        // Two bits a claim: the first choice, or the second.
        let said = ctx.tried.get() >> (2 * place) & 3;
        tried += u32::from(said > 0);
        list = list.add(tag("li").add(claim(ctx, one, place, said)));
    }
    classed("section", "card stack")
        .add(part_title(ctx, ctx.text(&opening.title), way_back.is_some()))
        .add(list)
        .add(p("soft", words::tried(ctx.language, tried, opening.claims.len())))
        .add(p("soft small", ctx.text(&opening.source)))
        .add(in_room(ctx, back))
        .maybe(way_back)
}

/// A claim with its two choices; once one is chosen, what there is to say of it. That is read out: it comes into a region
/// that was there before.
fn claim(ctx: &Ctx, claim: &KnowledgePart, place: u32, said: u32) -> Tag {
    let choices = &knowledge().opening.choices;
    let id = dashed("claim", &claim.id);
    let mut buttons = div("row");
    for (bit, choice) in (1..).zip(choices) {
        let (class, pressed) = if said == bit { ("btn lead", "true") } else { ("btn", "false") };
        let button = button(class, ctx.text(choice), say(ctx, place, bit));
        buttons = buttons.add(button.set(At::AriaPressed, pressed));
    }
    let answer = choices.last().filter(|_| said > 0).map(|no| {
        let verdict = tag("p").add(tag("strong").text(ctx.text(no)).text("."));
        texts(ctx, div("stack-s").add(verdict), &claim.text).add(sources(ctx, &claim.sources))
    });
    div("stack-s")
        .set(At::Role, "group")
        .put(At::AriaLabelledby, &id)
        .add(tag("p").add(tag("strong").put(At::Id, &id).text(ctx.text(&claim.title))))
        .add(buttons)
        .add(div("").set(At::Role, "status").maybe(answer))
}

fn say(ctx: &Ctx, place: u32, said: u32) -> Act {
    let (tried, redraw) = (ctx.tried.clone(), ctx.redraw.clone());
    Act::new(move |event| {
        tried.set(tried.get() & !(3 << (2 * place)) | said << (2 * place));
        redraw.run(event);
    })
}

/// Where the edition has workshops, the way to them: that of the assessment that one came from, if one did.
#[cfg(feature = "leader")]
fn in_room(ctx: &Ctx, back: &Route) -> Tag {
    use crate::app::Page;
    use crate::app::words::workshop;
    use crate::ui::dom::{para, press};
    let mut from = back;
    while let Route::Glossary { back } | Route::Knowledge { back, .. } = from {
        from = back;
    }
    let (word, act) = match from {
        Route::At { id, .. } => (workshop::TO_WORKSHOP, ctx.to(id, Page::Workshop)),
        _ => (workshop::CHOOSE_FIRST, ctx.go(Route::Start)),
    };
    para(ctx, "soft small", workshop::IN_ROOM).text(" ").add(press(ctx, "link", word, act))
}

#[cfg(not(feature = "leader"))]
fn in_room(_: &Ctx, _: &Route) -> Tag {
    crate::ui::dom::many()
}
