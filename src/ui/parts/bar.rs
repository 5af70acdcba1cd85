//! The bar at the top: whose tool this is, whether it is saved, and the other language.

use super::{logo, tick};
use crate::app::words::{common, named, start};
use crate::app::{Entry, Model, Msg, Page, Route, Saving, Session, results};
use crate::domain::Language;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, div, press, span};

/// The bar.
pub fn bar(ctx: &Ctx, model: &Model) -> Tag {
    let (session, entry) = (&model.session, model.current());
    let other = match ctx.language {
        Language::Swedish => Language::English,
        Language::English => Language::Swedish,
    };
    let brand = button("brand", "", ctx.go(Route::Start)).add(logo()).add(span("", "Implementum"));
    let language = press(ctx, "btn quiet language", common::OTHER_LANGUAGE, ctx.tell(Msg::LanguageChosen(other)));
    let saved = entry.and_then(|entry| saved(ctx, entry));
    // A class and no `:has`: WebKit looks for what has come in a bar only once something else changes there.
    div(if saved.is_some() { "bar telling" } else { "bar" })
        .add(brand.put(At::AriaLabel, named("Implementum", ctx.say(common::MY_ASSESSMENTS))))
        .maybe((!session.done.is_empty() || !session.undone.is_empty()).then(|| undo(ctx, session)))
        .maybe(saved)
        .add(language.set(At::Lang, other.tag()))
}

/// Undo and redo. They stay where they are when there is nothing to undo, so that the focus stays too.
fn undo(ctx: &Ctx, session: &Session) -> Tag {
    let button = |word, msg, is_idle: bool| {
        press(ctx, "btn quiet", word, ctx.tell(msg)).put_if(At::AriaDisabled, (is_idle || ctx.closed).then_some("true"))
    };
    div("undo").add(button(common::UNDO_LAST, Msg::UndoWanted, session.done.is_empty())).add(button(
        common::REDO,
        Msg::RedoWanted,
        session.undone.is_empty(),
    ))
}

/// How it is kept; the example is not.
fn saved(ctx: &Ctx, entry: &Entry) -> Option<Tag> {
    let (class, word, is_done) = match entry.saving {
        Saving::Done if entry.half.is_some() => ("state failed", common::SAVED_HALF, false),
        Saving::Done => ("state", common::SAVED, true),
        Saving::Waiting => ("state", common::SAVING, false),
        Saving::Failed(_) => ("state failed", common::NOT_SAVED, false),
        Saving::Never => return None,
    };
    let changes = entry.changes_since_file();
    let is_due = results::file_is_due(entry, ctx.today);
    let file = start::badge(ctx.language, entry.kept.filed_at, ctx.today, changes, is_due);
    let class_of_file = if is_due {
        "filed due tag mid"
    } else if changes > 0 {
        "filed due"
    } else {
        "filed"
    };
    let state = span(class, "").maybe(is_done.then(tick)).add(span("", ctx.say(word)));
    Some(div("saved").add(state).add(button(class_of_file, &file, ctx.to(&entry.document.id, Page::Share))))
}
