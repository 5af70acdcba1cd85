//! *Så svarade rummet*: the agreement map of a workshop's groups, sheets or hands.

use crate::app::agreement::rows;
use crate::app::questions::questions;
use crate::app::room::{self, MapLook, RoomMsg, Whose};
use crate::app::words::{Word, agreement, workshop as words};
use crate::app::{Model, Msg, Page};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, div, many, para, press, tag};
use crate::ui::page::typed;
use crate::ui::parts::view_title;
use crate::ui::views::PageProps;
use crate::ui::views::agreement::{agreement_map, how_it_is_counted};

/// *Så svarade rummet*.
pub fn room_map(ctx: &Ctx, model: &Model, props: &PageProps) -> Tag {
    let (checklist, assessment) = (props.checklist, &*props.entry.view);
    let back = press(ctx, "btn", words::BACK, ctx.to(&props.entry.document.id, Page::Workshop));
    let head = div("stack").add(view_title(ctx, words::TO_MAP)).add(para(ctx, "lead-text", agreement::LEAD));
    let given = room::whose(checklist, assessment);
    let look = model.session.room.map;
    let Some(whose) = look.whose.filter(|one| given.contains(one)).or(given.first().copied()) else {
        return head.add(para(ctx, "note", words::HAPPENED_NOTHING)).add(div("row").add(back));
    };
    let rows = rows(&questions(&[checklist]), &room::answers(checklist, assessment, whose), 0, look.order);
    let whose_list: Vec<(Whose, Word)> = given.iter().map(|one| (*one, words::whose(*one))).collect();
    let filters = div("filters")
        .add(list(ctx, "map-whose", words::WHOSE, &whose_list, whose, move |whose| MapLook {
            whose: Some(whose),
            ..look
        }))
        .add(list(ctx, "map-order", agreement::ORDER, agreement::ORDERS, look.order, move |order| MapLook {
            order,
            ..look
        }));
    many()
        .add(head.add(filters).add(div("row").add(back)))
        .add(agreement_map(ctx, checklist, &rows, 0))
        .add(how_it_is_counted(ctx))
}

/// A list to choose from.
fn list<T: Copy + PartialEq + 'static>(
    ctx: &Ctx,
    id: &'static str,
    label: Word,
    entries: &[(T, Word)],
    chosen: T,
    look: impl Fn(T) -> MapLook + 'static,
) -> Tag {
    let mut list = tag("select").set(At::Id, id);
    let mut values = Vec::new();
    for (at, (value, word)) in entries.iter().enumerate() {
        values.push(*value);
        list = list.add(tag("option").put(At::Value, at.to_string()).selected(*value == chosen).say(ctx, *word));
    }
    let send = ctx.send.clone();
    let act = Act::new(move |event| {
        if let Some(value) = typed(event).parse().ok().and_then(|at: usize| values.get(at)) {
            send.send(Msg::Room(RoomMsg::MapLooked(look(*value))));
        }
    });
    div("field").add(tag("label").set(At::For, id).say(ctx, label)).add(list.on(On::Change, act))
}
