//! *Vad finns sparat här?*: everything of ours in this browser, one by one, and the way to leave the computer.

use super::start::{filed, set_aside};
use crate::app::words::{Word, common, kept as words, start};
use crate::app::{Entry, Model, Msg, SafetyCopy};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, classed, div, many, p, para, press, tag};
use crate::ui::parts::{heading, section, view_title};

/// *Vad finns sparat här?*.
pub fn kept(ctx: &Ctx, model: &Model) -> Tag {
    let library = &model.library;
    let copies = library.safety_copies();
    let mut list = classed("ul", "stack");
    let own = library.own();
    for entry in &own {
        list = list.add(assessment(ctx, entry).maybe(copies_of(ctx, &entry.document.id, &copies)));
    }
    let mut gone: Vec<&str> = Vec::new();
    for copy in &copies {
        if !gone.contains(&copy.id) && library.entries.get(copy.id).is_none() {
            gone.push(copy.id);
            list = list.add(deleted(ctx, copy).maybe(copies_of(ctx, copy.id, &copies)));
        }
    }
    #[cfg(feature = "leader")]
    let collection = super::units::kept_collection(ctx, model);
    #[cfg(feature = "leader")]
    let has_collection = collection.is_some();
    #[cfg(not(feature = "leader"))]
    let has_collection = false;
    #[cfg(feature = "leader")]
    let list = list.maybe(collection);
    let is_empty = !has_collection && own.is_empty() && gone.is_empty() && library.set_aside.is_empty();
    let head = div("stack")
        .add(view_title(ctx, words::TITLE))
        .add(para(ctx, "lead-text", words::LEAD))
        .maybe(model.session.forgets.then(|| para(ctx, "note warn", words::FORGETS)))
        .maybe(is_empty.then(|| para(ctx, "", words::NOTHING)));
    many().add(head).maybe(set_aside(ctx, library, true)).add(list).maybe((!is_empty).then(|| end(ctx, model)))
}

fn assessment(ctx: &Ctx, entry: &Entry) -> Tag {
    let id = &entry.document.id;
    let changed = entry.document.changed_at().map(|at| start::changed(ctx.language, at, ctx.today));
    let facts = start::joined(&[&entry.view.about.unit, &words::size(ctx.language, entry.size())]);
    let name = entry.name();
    let save = button_of(ctx, "btn", common::SAVE_AS_FILE, name, ctx.save_as_file(id));
    classed("li", "card stack-s")
        .key(id)
        .add(heading(ctx, 1).text(name))
        .add(p("soft small", &facts))
        .add(p("small", changed.unwrap_or_default()))
        .add(filed(ctx, entry))
        .add(div("row").add(save).add(forget(ctx, id, name)))
}

/// An assessment of which there are only safety copies.
fn deleted(ctx: &Ctx, copy: &SafetyCopy) -> Tag {
    classed("li", "card stack-s")
        .key(copy.id)
        .add(heading(ctx, 1).text(copy.name))
        .add(para(ctx, "soft small", words::DELETED))
        .add(div("row").add(forget(ctx, copy.id, copy.name)))
}

#[inline(never)]
fn forget(ctx: &Ctx, id: &str, name: &str) -> Tag {
    let act = ctx.tell(Msg::AssessmentForgotten(id.to_owned()));
    button_of(ctx, "btn quiet", words::DELETE_ALL, name, act)
}

#[inline(never)]
fn copies_of(ctx: &Ctx, id: &str, copies: &[SafetyCopy]) -> Option<Tag> {
    let mut rows = classed("ul", "stack-s");
    let mut count = 0;
    for copy in copies.iter().filter(|copy| copy.id == id) {
        count += 1;
        rows = rows.add(copy_row(ctx, copy));
    }
    let title = tag("summary").text(words::copies(ctx.language, count));
    let help = para(ctx, "soft small", words::RESTORE_HELP);
    (count > 0).then(|| tag("details").add(title).add(help).add(rows))
}

fn copy_row(ctx: &Ctx, copy: &SafetyCopy) -> Tag {
    let when = words::as_it_was(ctx.language, copy.at, ctx.today);
    let key = || copy.key.to_owned();
    let restore = ctx.tell(Msg::CopyWanted { key: key(), as_file: false });
    let save = ctx.tell(Msg::CopyWanted { key: key(), as_file: true });
    let delete = ctx.tell(Msg::CopyForgotten(key()));
    classed("li", "stack-s")
        .key(copy.key)
        .add(p("small", start::joined(&[&when, &words::size(ctx.language, copy.units)])))
        .add(
            div("row")
                .add(button_of(ctx, "btn", words::RESTORE, &when, restore))
                .add(button_of(ctx, "btn quiet", common::SAVE_AS_FILE, &when, save))
                .add(button_of(ctx, "btn quiet", common::DELETE, &when, delete)),
        )
}

/// A button whose word is said of several things: its name says of which.
#[inline(never)]
fn button_of(ctx: &Ctx, class: &'static str, what: Word, of: &str, act: Act) -> Tag {
    press(ctx, class, what, act).put(At::AriaLabel, words::of(ctx.language, what, of))
}

fn end(ctx: &Ctx, model: &Model) -> Tag {
    let wipe = model.is_all_filed().then(|| {
        let wipe = press(ctx, "btn", words::WIPE, ctx.tell(Msg::WipeWanted));
        div("note warn stack-s").add(para(ctx, "", words::LOOK)).add(div("row").add(wipe))
    });
    section(ctx, "card stack", words::END)
        .add(para(ctx, "", words::END_HELP))
        .add(div("row").add(press(ctx, "btn lead", words::SAVE_ALL, ctx.tell(Msg::AllWanted))))
        .maybe(wipe)
}
