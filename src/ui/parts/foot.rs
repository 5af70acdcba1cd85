//! What every view ends with: the quiet ways to the glossary and to what is kept.

use std::rc::Rc;

use crate::app::Route;
use crate::app::words::{help as words, kept};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, press};

/// What every view ends with; the glossary itself needs no way to it.
pub fn foot(ctx: &Ctx, route: &Route) -> Tag {
    let back = match route {
        Route::Glossary { .. } => None,
        Route::Start | Route::New | Route::Kept | Route::Opened | Route::At { .. } => Some(Rc::new(route.clone())),
        #[cfg(feature = "leader")]
        Route::Units(_) => Some(Rc::new(route.clone())),
    };
    let glossary = |back| press(ctx, "btn quiet", words::GLOSSARY, ctx.go(Route::Glossary { back }));
    let what_is_kept = (!matches!(route, Route::Kept | Route::Opened))
        .then(|| press(ctx, "btn quiet", kept::TITLE, ctx.go(Route::Kept)));
    div("foot unprinted").maybe(back.map(glossary)).maybe(what_is_kept)
}
