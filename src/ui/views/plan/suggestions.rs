//! *Att göra något åt*: gaps and low answers without an action, each one click from the plan.

use super::{PageProps, priority_tag};
use crate::app::results::{self, Cause};
use crate::app::words::{checklist as checklist_words, plan as words, result};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, div, para, press, span, tag};
use crate::ui::page::to_neighbour;
use crate::ui::parts::{ball, heading};

/// Rows that are shown at once; the rest are folded in, for a whole checklist may have forty.
const SHOWN: usize = 8;

/// Gaps and low answers without an action.
pub(super) fn suggestions(ctx: &Ctx, props: &PageProps) -> Tag {
    let causes = results::causes(props.checklist, &props.entry.view);
    let has_basis = !causes.is_empty();
    let causes = results::unanswered(causes, &props.entry.view);
    let (mut rows, mut folded) = (classed("ul", "causes"), classed("ul", "causes"));
    for (place, cause) in causes.iter().enumerate() {
        let row = row(ctx, props, cause);
        if place < SHOWN {
            rows = rows.add(row);
        } else {
            folded = folded.add(row);
        }
    }
    let help = match (has_basis, causes.is_empty()) {
        (false, _) => words::NO_BASIS,
        (true, true) => words::NONE_LEFT,
        (true, false) => words::SUGGESTIONS_HELP,
    };
    let shown = (!causes.is_empty()).then_some(rows);
    let more = (causes.len() > SHOWN).then(|| {
        let summary = tag("summary").text(words::show_more(ctx.language, causes.len() - SHOWN));
        tag("details").add(summary).add(folded)
    });
    let first = (!has_basis).then(|| {
        let open = results::next_open(props.checklist, &props.entry.view, None)?;
        let to_item = ctx.to_item(&props.entry.view.id, &open.id);
        Some(div("").add(press(ctx, "btn", result::GO_TO_CHECKLIST, to_item)))
    });
    // The head takes the focus when the last row has gone.
    let head = div("suggestions-head stack-s")
        .set(At::Tabindex, "-1")
        .add(heading(ctx, 1).say(ctx, words::SUGGESTIONS))
        .add(para(ctx, "soft", help))
        .maybe(first.flatten());
    classed("section", "stack suggestions").key("suggestions").add(head).maybe(shown).maybe(more)
}

fn row(ctx: &Ctx, props: &PageProps, cause: &Cause) -> Tag {
    let id = &props.entry.view.id;
    let (act, title, why) = match cause {
        Cause::Gap(row, priority) => {
            let why = div("cause-why").add(priority_tag(ctx, *priority));
            (ctx.to_area(id, &row.id), row.title(ctx.language), why)
        }
        Cause::Item(item, answer) => {
            let label = span("soft small", ctx.text(&props.checklist.grade(*answer).label));
            let why = div("cause-why").maybe(answer.level().map(|level| ball(level as usize))).add(label);
            (ctx.to_item(id, &item.id), ctx.text(&item.title), why)
        }
    };
    let place = cause.place();
    let key = place.reference().0;
    let add = ctx.add_action(id, Some(place), &cause.action_title(ctx.language), false);
    let add = press(ctx, "btn", checklist_words::ADD_AS_ACTION, focus_moved_before(add));
    classed("li", "cause")
        .key(&key)
        .set(At::Tabindex, "-1")
        .add(div("cause-text").add(button("link", title, act)).add(why))
        .add(add.put(At::AriaLabel, words::add_for(ctx.language, title)))
}

/// The row of the click will go: the next one takes the focus, else the one before, else the head.
/// The row and not its button, so that a key that is held down does not add them all.
fn focus_moved_before(act: Act) -> Act {
    Act::new(move |event| {
        to_neighbour(event);
        act.run(event);
    })
}
