//! The collection that is kept in this browser: opened, handed out as a file, or forgotten.

use super::tell;
use crate::app::Model;
use crate::app::units::UnitsMsg;
use crate::app::words::{common, kept as kept_words, start, units as words};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, press};
use crate::ui::parts::heading;

/// The button that opens it.
pub(super) fn open_button(ctx: &Ctx) -> Tag {
    press(ctx, "btn", words::OPEN_KEPT, tell(ctx, UnitsMsg::KeptWanted { as_file: false }))
}

/// The button that forgets it.
pub(super) fn forget_button(ctx: &Ctx) -> Tag {
    let forget = press(ctx, "btn quiet", words::FORGET, tell(ctx, UnitsMsg::ForgetWanted));
    forget.put(At::AriaLabel, ctx.say(words::FORGET_IT))
}

/// As it stands among what is saved here; nothing where there is none.
pub fn kept_collection(ctx: &Ctx, model: &Model) -> Option<Tag> {
    let kept = model.kept_collection()?;
    let facts = [words::kept(ctx.language, kept.units, kept.at, ctx.today), kept_words::size(ctx.language, kept.size)];
    let as_file = press(ctx, "btn", common::SAVE_AS_FILE, tell(ctx, UnitsMsg::KeptWanted { as_file: true }));
    let as_file = as_file.put(At::AriaLabel, words::of(ctx.language, common::SAVE_AS_FILE, ctx.say(words::KEPT_TITLE)));
    let card = classed("li", "card stack-s")
        .key("collection")
        .add(heading(ctx, 1).say(ctx, words::KEPT_TITLE))
        .add(p("soft small", start::joined(&[&facts[0], &facts[1]])))
        .add(div("row").add(open_button(ctx)).add(as_file).add(forget_button(ctx)));
    Some(card)
}
