//! *Samsyn*: the agreement map of the units.

use super::heat::{checklists, chosen};
use super::{looks, select};
use crate::app::Msg;
use crate::app::agreement::{Order, rows};
use crate::app::units::{Collection, UnitsMsg, groups};
use crate::app::words::{agreement as words, units as unit_words};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, On, Tag, div, many, para};
use crate::ui::page::typed;
use crate::ui::parts::view_title;
use crate::ui::views::agreement::{agreement_map, how_it_is_counted};

/// So many answers figures can be hidden below.
const FEWEST: [u32; 5] = [0, 3, 5, 7, 10];

/// The map.
pub(super) fn agreement(ctx: &Ctx, collection: &Collection) -> Tag {
    let head = div("stack").add(view_title(ctx, words::TITLE)).add(para(ctx, "lead-text", words::LEAD)).add(para(
        ctx,
        "soft",
        words::NO_MEAN,
    ));
    let groups = groups(&collection.now);
    let Some(group) = chosen(&groups, collection) else {
        return head.add(para(ctx, "note", unit_words::NO_CHECKLIST));
    };
    let rows = rows(&group.questions(), &group.answers(), collection.fewest, collection.look.order);
    let few = (group.units.len() < 2).then(|| para(ctx, "note", unit_words::ONE_UNIT));
    let filters = div("filters")
        .maybe(checklists(ctx, collection, &groups))
        .add(order(ctx, collection))
        .add(fewest(ctx, collection));
    many()
        .add(head.add(filters).maybe(few))
        .add(agreement_map(ctx, group.checklist, &rows, collection.fewest))
        .add(how_it_is_counted(ctx))
}

fn order(ctx: &Ctx, collection: &Collection) -> Tag {
    let code = |order: Order| (order as usize).to_string();
    let entries: Vec<(String, String)> =
        words::ORDERS.iter().map(|(order, word)| (code(*order), ctx.say(*word).to_owned())).collect();
    let (field, list) = select(ctx, "order", words::ORDER, &entries, &code(collection.look.order));
    let act = looks(ctx, collection, move |look, typed| {
        for (order, _) in words::ORDERS {
            if code(*order) == typed {
                look.order = *order;
            }
        }
    });
    field.add(list.on(On::Change, act))
}

fn fewest(ctx: &Ctx, collection: &Collection) -> Tag {
    let name = |fewest: u32| match fewest {
        0 => ctx.say(words::FEWEST_NONE).to_owned(),
        fewest => words::fewer_than(ctx.language, fewest),
    };
    let mut entries: Vec<(String, String)> = FEWEST.iter().map(|one| (one.to_string(), name(*one))).collect();
    if !FEWEST.contains(&collection.fewest) {
        entries.push((collection.fewest.to_string(), name(collection.fewest)));
    }
    let (field, list) = select(ctx, "fewest", words::FEWEST, &entries, &collection.fewest.to_string());
    let send = ctx.send.clone();
    let act = Act::new(move |event| {
        if let Ok(fewest) = typed(event).parse() {
            send.send(Msg::Units(UnitsMsg::FewestChosen(fewest)));
        }
    });
    field.add(list.on(On::Change, act))
}
