//! Where nothing has been said yet: what to do first, with the way there.

use super::PageProps;
use crate::app::results;
use crate::app::words::{Word, result as words};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, para, press};

/// Whether the team has answered nothing, described nothing and planned nothing.
pub(super) fn is_empty(props: &PageProps) -> bool {
    let contents = results::contents(&props.entry.document, &props.entry.view);
    contents.answers == 0 && !contents.is_more_than_answers()
}

/// The sentence, and the way to the first open question.
pub(super) fn first_step(ctx: &Ctx, props: &PageProps, sentence: Word) -> Tag {
    let first = results::next_open(props.checklist, &props.entry.view, None).map(|item| {
        let to_item = ctx.to_item(&props.entry.document.id, &item.id);
        div("row").add(press(ctx, "btn lead", words::GO_TO_CHECKLIST, to_item))
    });
    div("stack").add(para(ctx, "note", sentence)).maybe(first)
}
