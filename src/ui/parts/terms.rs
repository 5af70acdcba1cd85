//! Words of the trade, explained where they stand: a line of buttons, and the meaning of the one that was pressed.

use crate::app::words::help as words;
use crate::content::{glossary, terms_in};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, div, pressable, span, tag};
use crate::ui::page::is_escape;

/// The id of the meaning that is shown: one at a time, in one line of a view.
const MEANING: &str = "term-meaning";

/// The terms that stand in these texts; nothing where none does. One line a view, so that no term is offered twice.
pub fn terms(ctx: &Ctx, texts: &[&str]) -> Option<Tag> {
    let found = terms_in(texts, ctx.language);
    if found.is_empty() {
        return None;
    }
    let open = ctx.explained.get().filter(|(visit, _)| *visit == ctx.visit).map(|(_, place)| place);
    let mut line = div("terms unprinted").on(On::Key, fold(ctx)).add(span("", ctx.say(words::WHAT_IS)));
    let mut meaning = None;
    for place in found {
        let one = &glossary()[place];
        let term = ctx.text(&one.term);
        let is_open = open == Some(place);
        let button = pressable("term", unfold(ctx, place, is_open))
            .put(At::AriaLabel, words::what_is(ctx.language, term))
            .set(At::AriaExpanded, if is_open { "true" } else { "false" })
            .put_if(At::AriaControls, is_open.then_some(MEANING));
        line = line.add(button.text(term));
        if is_open {
            let said = tag("p").add(tag("strong").text(term).text(": ")).text(ctx.text(&one.means));
            meaning = Some(div("meaning").set(At::Id, MEANING).add(said));
        }
    }
    Some(line.maybe(meaning))
}

fn unfold(ctx: &Ctx, place: usize, is_open: bool) -> Act {
    let (explained, visit, redraw) = (ctx.explained.clone(), ctx.visit, ctx.redraw.clone());
    Act::new(move |event| {
        explained.set((!is_open).then_some((visit, place)));
        redraw.run(event);
    })
}

/// Escape folds the meaning in; the focus stays on its button.
fn fold(ctx: &Ctx) -> Act {
    let (explained, redraw) = (ctx.explained.clone(), ctx.redraw.clone());
    Act::new(move |event| {
        if is_escape(event) && explained.take().is_some() {
            redraw.run(event);
        }
    })
}
