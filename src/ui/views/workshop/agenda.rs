//! The agenda: a ready one to take, and what it can be changed into.

use super::with_ids;
use crate::app::room::{RoomMsg, agenda as times};
use crate::app::words::{named, workshop as words};
use crate::app::{Model, Msg};
use crate::content::workshops;
use crate::domain::{Field, Kind, Part, Place, Workshop, between};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, button, classed, dashed, div, many, p, para, press, span, tag};
use crate::ui::page::typed;
use crate::ui::parts::{Form, heading, section};
use crate::ui::views::PageProps;

pub(super) fn agenda(ctx: &Ctx, model: &Model, props: &PageProps) -> Tag {
    let parts = times::agenda(&props.entry.view);
    let card = section(ctx, "card stack agenda", words::AGENDA);
    if parts.is_empty() {
        let ready = (!ctx.closed).then(|| ready(ctx, model, props));
        return card.add(para(ctx, "soft", words::NO_AGENDA)).maybe(ready).add(settings(ctx, props));
    }
    let mut list = classed("ol", "parts");
    for at in 0..parts.len() {
        list = list.add(part(ctx, props, &parts, at));
    }
    let id = props.entry.document.id.clone();
    let add =
        with_ids(ctx, 1, move |mut ids| RoomMsg::PartAdded { id: id.clone(), part: ids.pop().unwrap_or_default() });
    let other = (!ctx.closed).then(|| {
        classed("details", "more-agendas")
            .add(tag("summary").say(ctx, words::OTHER_AGENDA))
            .add(ready(ctx, model, props))
    });
    card.add(settings(ctx, props)).add(list).add(div("row").add(press(ctx, "btn", words::ADD_PART, add))).maybe(other)
}

/// When it begins, and how long an item may take.
fn settings(ctx: &Ctx, props: &PageProps) -> Tag {
    let (id, workshop) = (&props.entry.document.id, &props.entry.view.workshop);
    let starts = workshop.starts.and_then(|minutes| u32::try_from(minutes).ok());
    let starts = starts.map(|minutes| times::clock_time(minutes).replace('.', ":")).unwrap_or_default();
    let time = tag("input")
        .set(At::Type, "time")
        .set(At::Id, "workshop-starts")
        .value(&starts)
        .on(On::Change, number(ctx, id, Workshop::STARTS, "", times::read_time));
    let item = workshop.item_minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let item = minutes_field(&item)
        .set(At::Id, "workshop-item")
        .on(On::Change, number(ctx, id, Workshop::ITEM_MINUTES, "", read_minutes));
    let field = |label, name: &'static str, field: Tag| {
        let field = field.put_if(At::Disabled, ctx.closed.then_some(""));
        div("field").add(tag("label").set(At::For, name).say(ctx, label)).add(field)
    };
    div("row settings").add(field(words::STARTS, "workshop-starts", time)).add(
        field(words::ITEM_MINUTES, "workshop-item", item.set(At::AriaDescribedby, "workshop-item-help"))
            .add(para(ctx, "soft small", words::ITEM_MINUTES_HELP).set(At::Id, "workshop-item-help")),
    )
}

fn minutes_field(value: &str) -> Tag {
    tag("input").set(At::Type, "number").set(At::Min, "0").set(At::Max, "1440").value(value)
}

fn read_minutes(text: &str) -> Option<i64> {
    text.trim().parse().ok().filter(|minutes| (0..=i64::from(times::LONGEST)).contains(minutes))
}

/// Tells the number that a field holds, or none.
fn number(ctx: &Ctx, id: &str, field: Field<Option<i64>>, of: &str, read: fn(&str) -> Option<i64>) -> Act {
    let (send, id, of) = (ctx.send.clone(), id.to_owned(), of.to_owned());
    Act::new(move |event| {
        let change = field.set(&of, read(&typed(event)));
        send.send(Msg::Edited { id: id.clone(), changes: vec![change] });
    })
}

fn part(ctx: &Ctx, props: &PageProps, parts: &[times::Timed], at: usize) -> Tag {
    let timed = &parts[at];
    let (id, of) = (&props.entry.document.id, timed.id.as_str());
    let form = Form { ctx, entry: props.entry };
    let title = if timed.part.title.is_empty() { ctx.say(words::NO_TITLE) } else { timed.part.title.as_str() };
    let when = timed.from.map(|from| {
        let (from, to) = (times::clock_time(from), times::clock_time(from + timed.minutes));
        p("when", words::span(&from, &to))
    });
    let (name, shut) = (dashed("minutes", of), ctx.closed.then_some(""));
    let minutes = minutes_field(&timed.minutes.to_string()).put(At::Id, &name).put_if(At::Disabled, shut);
    let minutes = minutes.on(On::Change, number(ctx, id, Part::MINUTES, of, read_minutes));
    let order = |up: bool| -> Option<i64> {
        let key = |at: usize| parts.get(at).and_then(|one| one.part.order);
        if up {
            let before = at.checked_sub(1)?;
            return Some(between(before.checked_sub(1).and_then(key), key(before)));
        }
        parts.get(at + 1)?;
        Some(between(key(at + 1), key(at + 2)))
    };
    let step = |up: bool, word| {
        let order = order(up);
        let act = match order {
            Some(order) => ctx.edit(id, Part::ORDER.set(of, Some(order))),
            None => ctx.changing(Act::new(|_| ())),
        };
        let sign = if up { "↑" } else { "↓" };
        button("btn step", sign, act)
            .put_if(At::AriaDisabled, order.is_none().then_some("true"))
            .put(At::AriaLabel, named(ctx.say(word), title))
    };
    let place = Place { kind: Kind::Agenda, id: of.to_owned() };
    let remove = ctx.tell(Msg::Room(RoomMsg::Removed { id: id.clone(), place }));
    let remove = press(ctx, "btn quiet", words::REMOVE, remove).put(At::AriaLabel, words::removal(ctx.language, title));
    classed("li", "part")
        .key(of)
        .maybe(when)
        .add(form.text(&Part::TITLE, of, words::PART, None, 0))
        .add(form.select(&Part::KIND, of, words::PART_KIND, words::PART_KINDS))
        .add(div("field").add(tag("label").put(At::For, &name).say(ctx, words::MINUTES)).add(minutes))
        .add(classed("span", "moving").add(step(true, words::UP)).add(step(false, words::DOWN)).add(remove))
}

/// The ready agendas, and those of the other assessments.
fn ready(ctx: &Ctx, model: &Model, props: &PageProps) -> Tag {
    let id = &props.entry.document.id;
    let mut list = classed("ul", "grid ready");
    for (at, agenda) in workshops().agendas.iter().enumerate() {
        let of = id.clone();
        let choose =
            with_ids(ctx, agenda.parts.len(), move |parts| RoomMsg::AgendaChosen { id: of.clone(), agenda: at, parts });
        let title = ctx.text(&agenda.title);
        let choose = press(ctx, "btn", words::CHOOSE, choose);
        list = list.add(
            classed("li", "card stack-s")
                .add(heading(ctx, 2).text(title))
                .add(p("soft", ctx.text(&agenda.about)))
                .add(tag("div").add(choose.put(At::AriaLabel, named(ctx.say(words::CHOOSE), title)))),
        );
    }
    let mut others = many();
    for entry in model.library.own() {
        if entry.document.id != *id && !entry.view.agenda.is_empty() {
            let from = RoomMsg::AgendaCopied { id: id.clone(), from: entry.document.id.clone() };
            others = others.add(button("btn", entry.name(), ctx.tell(Msg::Room(from))));
        }
    }
    let has_others = model.library.own().iter().any(|one| one.document.id != *id && !one.view.agenda.is_empty());
    let others = has_others.then(|| div("stack-s").add(span("", ctx.say(words::SAME_AS))).add(div("row").add(others)));
    div("stack").add(list).maybe(others)
}
