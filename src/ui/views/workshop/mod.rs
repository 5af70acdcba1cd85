//! The workshop: its page with agenda, groups and what was put aside; the big screen; the sheets; what came out.

mod agenda;
mod choices;
mod groups;
mod map;
mod screen;
mod sheets;
mod slide;
mod summing;

use super::PageProps;
use crate::app::room::{self, RoomMsg};
use crate::app::words::workshop as words;
use crate::app::{Model, Msg, Page};
use crate::domain::{Kind, Parked, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, div, p, para, press, tag};
use crate::ui::parts::{section, view_title};
pub use map::room_map;
pub use screen::screen;
pub use sheets::sheets;
pub use summing::{evaluation, item_lines, summing};

/// *Workshop*.
pub fn workshop(ctx: &Ctx, model: &Model, props: &PageProps) -> Tag {
    let (id, assessment) = (&props.entry.document.id, &*props.entry.view);
    let slides = room::slides(props.checklist, assessment);
    let (of, left) = &model.session.room.left;
    let at = room::resumed(&slides, assessment, if of == id { left } else { "" });
    let to_screen = if at.is_empty() { words::TO_SCREEN } else { words::GO_ON_SCREEN };
    let doors = div("row")
        .add(press(ctx, "btn lead", to_screen, ctx.to(id, Page::Room { at })))
        .add(press(ctx, "btn", words::TO_SHEETS, ctx.changing(ctx.to(id, Page::Sheets))))
        .add(press(ctx, "btn", words::TO_MAP, ctx.to(id, Page::Map)))
        .add(press(ctx, "btn", words::TO_SUMMARY, ctx.to(id, Page::SummingUp)));
    let head = div("stack").add(view_title(ctx, words::WORKSHOP)).add(para(ctx, "lead-text", words::LEAD)).add(doors);
    div("stack-l")
        .add(head)
        .add(agenda::agenda(ctx, model, props))
        .add(groups::groups(ctx, model, props))
        .add(parked(ctx, props))
}

/// What was put aside for later.
fn parked(ctx: &Ctx, props: &PageProps) -> Tag {
    let (id, assessment) = (&props.entry.document.id, &*props.entry.view);
    let mut list = classed("ul", "tasks parked");
    for (parked, note) in crate::domain::ordered(&assessment.parked, |note| note.order) {
        let change = Parked::SETTLED.set(parked, !note.settled);
        let tick = tag("input").set(At::Type, "checkbox").checked(note.settled).on(On::Change, ctx.edit(id, change));
        let tick = tick.put_if(At::Disabled, ctx.closed.then_some(""));
        let place = Place { kind: Kind::Parked, id: parked.clone() };
        let removed = Msg::Room(RoomMsg::Removed { id: id.clone(), place });
        let remove = press(ctx, "btn quiet", words::REMOVE, ctx.tell(removed));
        let text = classed("span", "name").text(&note.text);
        let label =
            classed("label", "row").add(tick.put(At::AriaLabel, words::settled(ctx.language, &note.text))).add(text);
        let label = label.maybe(note.settled.then(|| p("soft small", ctx.say(words::SETTLED))));
        list = list.add(
            classed("li", "row between")
                .key(parked)
                .add(label)
                .add(remove.put(At::AriaLabel, words::removal(ctx.language, &note.text))),
        );
    }
    let none = assessment.parked.is_empty().then(|| para(ctx, "soft", words::NONE_PARKED));
    section(ctx, "card stack", words::PARKED).maybe(none).add(list)
}

/// A press that adds something, and needs ids that nobody else has.
fn with_ids(ctx: &Ctx, number: usize, msg: impl Fn(Vec<String>) -> RoomMsg + 'static) -> Act {
    let send = ctx.send.clone();
    ctx.changing(Act::new(move |_| {
        let ids = (0..number).map(|_| crate::ui::dom::dashed("w", &send.fresh_id()));
        send.send(Msg::Room(msg(ids.collect())));
    }))
}

/// How much a voice has answered of what there is.
fn answered(ctx: &Ctx, props: &PageProps, voice: &str) -> String {
    let keyed = room::keyed(props.checklist, &props.entry.view, voice);
    let answered = keyed.iter().filter(|(_, answer)| answer.is_some()).count();
    words::answered(ctx.language, answered, keyed.len())
}
