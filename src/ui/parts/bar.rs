//! The bar at the top: whose tool this is, whether it is saved, and the other language.

use super::{logo, tick};
use crate::app::words::{common, named, start};
use crate::app::{Entry, Msg, Page, Route, Saving};
use crate::domain::Language;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, div, press, span};

/// The bar; `entry` is the assessment that one is in, if any.
pub fn bar(ctx: &Ctx, entry: Option<&Entry>) -> Tag {
    let other = match ctx.language {
        Language::Swedish => Language::English,
        Language::English => Language::Swedish,
    };
    let brand = button("brand", "", ctx.go(Route::Start)).add(logo()).add(span("", "Implementum"));
    let language = press(ctx, "btn quiet language", common::OTHER_LANGUAGE, ctx.tell(Msg::LanguageChosen(other)));
    div("bar")
        .add(brand.put(At::AriaLabel, named("Implementum", ctx.say(common::MY_ASSESSMENTS))))
        .maybe(entry.and_then(|entry| saved(ctx, entry)))
        .add(language.set(At::Lang, other.tag()))
}

/// How it is kept; the example is not.
fn saved(ctx: &Ctx, entry: &Entry) -> Option<Tag> {
    let (class, word, is_done) = match entry.saving {
        Saving::Done => ("state", common::SAVED, true),
        Saving::Waiting => ("state", common::SAVING, false),
        Saving::Failed(_) => ("state failed", common::NOT_SAVED, false),
        Saving::Never => return None,
    };
    let file = match entry.kept.filed_at {
        None => ctx.say(common::NO_FILE_YET).to_owned(),
        Some(at) => start::filed(ctx.language, at, ctx.today, entry.changes_since_file()),
    };
    let is_filed = entry.kept.filed_at.is_some() && entry.changes_since_file() == 0;
    let class_of_file = if is_filed { "filed" } else { "filed due" };
    let state = span(class, "").maybe(is_done.then(tick)).add(span("", ctx.say(word)));
    Some(div("saved").add(state).add(button(class_of_file, &file, ctx.to(&entry.document.id, Page::Share))))
}
