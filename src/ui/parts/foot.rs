//! What every view ends with: the quiet way to the glossary.

use std::rc::Rc;

use crate::app::Route;
use crate::app::words::help as words;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, press};

/// What every view ends with; the glossary itself needs no way to it.
pub fn foot(ctx: &Ctx, route: &Route) -> Tag {
    let back = match route {
        Route::Glossary { .. } => None,
        Route::Start | Route::New | Route::At { .. } => Some(Rc::new(route.clone())),
    };
    let glossary = |back| press(ctx, "btn quiet", words::GLOSSARY, ctx.go(Route::Glossary { back }));
    div("foot unprinted").maybe(back.map(glossary))
}
