//! *Samlingen*: files in, what could not be read, who has answered what, and how the collection is kept.

use std::rc::Rc;

use super::{kept, tell};
use crate::app::Model;
use crate::app::units::{Collection, Refusal, Refused, Round, Unit, UnitsMsg, standing};
use crate::app::words::{Word, faults, units as words};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, many, p, para, press, span, tag};
use crate::ui::parts::{column_heads, heading, section, view_title};

/// *Samlingen*.
pub(super) fn files(ctx: &Ctx, model: &Model) -> Tag {
    let collection = &model.session.units;
    let is_empty = collection.is_empty();
    let title = if is_empty { words::TITLE } else { words::FILES };
    let size = words::size(ctx.language, collection.now.len(), collection.earlier.len());
    let head = div("stack")
        .add(view_title(ctx, title))
        .maybe((!is_empty).then(|| p("lead-text", size)))
        .maybe(is_empty.then(|| para(ctx, "lead-text", words::LEAD)))
        .add(pick(ctx, model, Round::Now))
        .add(para(ctx, "soft small", words::DROP_HINT))
        .maybe(progress(ctx, collection, Round::Now));
    let is_reading = collection.reading.is_some();
    many()
        .add(head)
        .maybe(refused(ctx, collection))
        .maybe(merged(ctx, collection))
        .maybe((!is_empty && !is_reading).then(|| keep(ctx, model)))
        .maybe((!collection.now.is_empty() && !is_reading).then(|| who(ctx, collection)))
}

/// The button that chooses files; it stays where it is while they are read.
pub(super) fn pick(ctx: &Ctx, model: &Model, round: Round) -> Tag {
    let collection = &model.session.units;
    let has_any = !collection.round(round).is_empty();
    let class = if has_any { "btn" } else { "btn lead" };
    let kept = (collection.is_empty() && model.kept_collection().is_some()).then(|| kept::open_button(ctx));
    div("row").add(press(ctx, class, words::pick(round, has_any), ctx.pick_files(round))).maybe(kept)
}

/// How far the reading has come.
pub(super) fn progress(ctx: &Ctx, collection: &Collection, round: Round) -> Option<Tag> {
    let reading = collection.reading.filter(|reading| reading.round == round)?;
    let said = words::reading(ctx.language, reading);
    let bar = tag("progress").put(At::Max, reading.total.to_string()).put(At::Value, reading.done.to_string());
    Some(div("stack-s").add(p("", &said)).add(bar.put(At::AriaLabel, said)))
}

fn refused(ctx: &Ctx, collection: &Collection) -> Option<Tag> {
    if collection.refused.is_empty() {
        return None;
    }
    let mut list = classed("ul", "rows");
    for Refused { file, why } in &collection.refused {
        let why = match why {
            Refusal::Read(why) => faults::unreadable(ctx.language, why),
            Refusal::Unreadable => ctx.say(words::UNREADABLE).to_owned(),
        };
        list = list.add(tag("li").add(tag("strong").text(file)).text(": ").text(why));
    }
    let note =
        classed("section", "note warn stack-s").add(heading(ctx, 1).set(At::Class, "h3").say(ctx, words::REFUSED));
    Some(note.add(para(ctx, "", words::REFUSED_HELP)).add(list))
}

fn merged(ctx: &Ctx, collection: &Collection) -> Option<Tag> {
    let merged = collection.merged();
    if merged.is_empty() || collection.reading.is_some() {
        return None;
    }
    let mut list = classed("ul", "rows");
    for unit in merged {
        list = list.add(tag("li").add(tag("strong").text(&unit.name)).text(": ").text(unit.files.join(", ")));
    }
    let note = classed("section", "note stack-s").add(heading(ctx, 1).set(At::Class, "h3").say(ctx, words::MERGED));
    Some(note.add(para(ctx, "", words::MERGED_HELP)).add(list))
}

/// Saved as a file, kept in the browser, emptied.
fn keep(ctx: &Ctx, model: &Model) -> Tag {
    let collection = &model.session.units;
    let kept = model.kept_collection().is_some();
    let state = match (kept, collection.is_kept(), collection.is_unsaved()) {
        (true, true, _) => (words::KEPT_NOW, "note"),
        (true, false, _) => (words::KEPT_OLDER, "note warn"),
        (false, _, true) => (words::UNSAVED, "note warn"),
        (false, _, false) => (words::SAVED, "note"),
    };
    let keep = if kept { words::KEEP_AGAIN } else { words::KEEP };
    let is_same = kept && collection.is_kept();
    let can_go = !collection.is_unsaved() || collection.texts.iter().all(|text| text.trim().is_empty());
    section(ctx, "card stack", words::KEEP_TITLE)
        .add(para(ctx, state.1, state.0))
        .add(
            div("row")
                .add(press(ctx, "btn lead", words::SAVE, tell(ctx, UnitsMsg::FileWanted)))
                .maybe((!is_same).then(|| press(ctx, "btn", keep, tell(ctx, UnitsMsg::KeepWanted))))
                .maybe(kept.then(|| kept::forget_button(ctx)))
                // Own words cannot be chosen anew, as files can.
                .maybe(can_go.then(|| press(ctx, "btn quiet", words::EMPTY_ALL, tell(ctx, UnitsMsg::Emptied)))),
        )
        .add(para(ctx, "soft small", words::KEEP_MEANS))
}

fn who(ctx: &Ctx, collection: &Collection) -> Tag {
    const HEADS: [Word; 6] =
        [words::UNIT, words::CHECKLIST, words::ANSWERED, words::CHANGED, words::FILED, words::CHANGE];
    let mut lines = tag("tbody");
    for unit in &collection.now {
        lines = lines.add(line(ctx, unit));
    }
    let table =
        classed("table", "stacking").add(tag("caption").say(ctx, words::WHO)).add(column_heads(ctx, &HEADS)).add(lines);
    div("scroll").add(table)
}

fn line(ctx: &Ctx, unit: &Rc<Unit>) -> Tag {
    let cell = |head: Word| tag("td").set(At::DataHead, ctx.say(head));
    let checklist = match unit.checklist {
        Some(checklist) => {
            let version = &unit.view.checklist.version.0;
            let title = ctx.text(&checklist.title);
            if version.is_empty() { title.to_owned() } else { format!("{title}, {}", words::version(version)) }
        }
        None => ctx.say(words::NO_CHECKLIST).to_owned(),
    };
    let answered = standing::progress(unit).map(|score| words::answered(ctx.language, score)).unwrap_or_default();
    let blank = standing::is_blank(unit).then(|| span("tag", ctx.say(words::BLANK)));
    let when = |at: Option<crate::domain::Moment>| {
        at.map_or_else(|| ctx.say(words::UNKNOWN_TIME).to_owned(), |at| at.date.to_string())
    };
    let altered = unit.is_altered.then(|| p("small", ctx.say(words::ALTERED)));
    let leave = tell(ctx, UnitsMsg::UnitLeftOut { round: Round::Now, id: unit.id().to_owned() });
    let leave = button("btn quiet", ctx.say(words::LEAVE_OUT_SHORT), leave)
        .put(At::AriaLabel, words::of(ctx.language, words::LEAVE_OUT_SHORT, &unit.name));
    tag("tr")
        .key(unit.id())
        .add(tag("th").set(At::Scope, "row").text(&unit.name).maybe(blank.map(|tag| many().text(" ").add(tag))))
        .add(cell(words::CHECKLIST).text(checklist))
        .add(cell(words::ANSWERED).text(answered))
        .add(cell(words::CHANGED).add(span("date", when(unit.document.changed_at()))))
        .add(cell(words::FILED).add(span("date", when(unit.saved_at))).maybe(altered))
        .add(tag("td").add(leave))
}
