//! What every view ends with: the quiet ways to what helps, and to what is kept.

use crate::app::Route;
use crate::app::words::{help as words, kept, knowledge};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, press};

/// What every view ends with; neither of the two that help needs a way to itself.
pub fn foot(ctx: &Ctx) -> Tag {
    let route = &*ctx.here;
    let glossary = (!matches!(route, Route::Glossary { .. }))
        .then(|| press(ctx, "btn quiet", words::GLOSSARY, ctx.go(Route::Glossary { back: ctx.here.clone() })));
    let support = (!matches!(route, Route::Knowledge { .. }))
        .then(|| press(ctx, "btn quiet", knowledge::KNOWLEDGE, ctx.to_knowledge("", &ctx.here)));
    let what_is_kept = (!matches!(route, Route::Kept | Route::Opened))
        .then(|| press(ctx, "btn quiet", kept::TITLE, ctx.go(Route::Kept)));
    div("foot unprinted").maybe(glossary).maybe(support).maybe(what_is_kept)
}
