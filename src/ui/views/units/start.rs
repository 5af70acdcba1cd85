//! The way to *Många enheter* from the list of one's own assessments.

use crate::app::units::UnitsPage;
use crate::app::words::units as words;
use crate::app::{Model, Route};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, para, press};
use crate::ui::parts::section;

/// A card with the way there.
pub fn to_units(ctx: &Ctx, model: &Model) -> Tag {
    let open = press(ctx, "btn", words::TITLE, ctx.go(Route::Units(UnitsPage::Files)));
    let kept =
        (model.session.units.is_empty() && model.kept_collection().is_some()).then(|| super::kept::open_button(ctx));
    section(ctx, "card stack-s", words::FOR_LEADERS)
        .add(para(ctx, "soft", words::START_HELP))
        .add(div("row").add(open).maybe(kept))
}
