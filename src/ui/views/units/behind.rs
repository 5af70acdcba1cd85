//! What stands behind a cell: the unit's own words.

use super::grid::{said, sign};
use crate::app::Route;
use crate::app::results;
use crate::app::units::heat::{Cell, area_of, by_area};
use crate::app::units::{Collection, Group, Look, Unit, UnitsPage, groups};
use crate::app::words::print::{self, Said};
use crate::app::words::{Word, common, units as words};
use crate::domain::{Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, press, tag};
use crate::ui::parts::{view_heading, view_title};

/// The words behind a cell.
pub(super) fn behind(ctx: &Ctx, collection: &Collection, page: &UnitsPage) -> Tag {
    let (table, id) = match page {
        UnitsPage::Area { unit, .. } => (UnitsPage::Areas, unit.as_str()),
        UnitsPage::Item { unit, .. } => (UnitsPage::Items, unit.as_str()),
        UnitsPage::Files
        | UnitsPage::Items
        | UnitsPage::Areas
        | UnitsPage::Agreement
        | UnitsPage::Shared
        | UnitsPage::Actions
        | UnitsPage::Rounds
        | UnitsPage::Summary
        | UnitsPage::Paper => (UnitsPage::Items, ""),
    };
    let back = div("row").add(press(ctx, "btn lead", words::BACK_TO_TABLE, ctx.go(Route::Units(table))));
    let groups = groups(&collection.now);
    let group = groups.iter().find(|group| group.units.iter().any(|unit| unit.id() == id));
    let (Some(unit), Some(group)) = (collection.unit(id), group) else {
        return div("stack").add(view_title(ctx, words::UNIT_GONE)).add(back);
    };
    let words = match page {
        UnitsPage::Area { area, .. } => gap(ctx, group, unit, area),
        UnitsPage::Item { item, .. } => answer(ctx, group, unit, item),
        UnitsPage::Files
        | UnitsPage::Items
        | UnitsPage::Areas
        | UnitsPage::Agreement
        | UnitsPage::Shared
        | UnitsPage::Actions
        | UnitsPage::Rounds
        | UnitsPage::Summary
        | UnitsPage::Paper => None,
    };
    match words {
        Some(words) => words.add(back),
        None => div("stack").add(view_title(ctx, words::UNIT_GONE)).add(back),
    }
}

fn answer(ctx: &Ctx, group: &Group, unit: &Unit, item: &str) -> Option<Tag> {
    let parts = group.questions();
    let (part, item) = parts.iter().find_map(|part| Some((part, part.items.iter().find(|one| one.id == item)?)))?;
    let cell = match unit.answers.get(item.id.as_str()) {
        Some(Some(answer)) => Cell::Answer(*answer),
        Some(None) | None => Cell::Silent,
    };
    let head = div("stack-s")
        .add(p("soft small", [unit.name.as_str(), ctx.text(&part.title), item.id.as_str()].join(" · ")))
        .add(view_heading(ctx, ctx.text(&item.question)))
        .add(level(ctx, group, cell));
    Some(div("stack").add(head).add(facts(ctx, unit, Kind::Items, &item.id, print::ITEM)))
}

fn gap(ctx: &Ctx, group: &Group, unit: &Unit, area: &str) -> Option<Tag> {
    let table = by_area(group, &Look::default(), ctx.language);
    let column = table.columns.iter().find(|column| column.id == area)?;
    let row = area_of(unit, column)?;
    let cell = row.gap.size.map_or(if row.is_described() { Cell::Begun } else { Cell::Silent }, Cell::Size);
    let rank = tag("p").add(tag("strong").say(ctx, PRIORITY)).text(": ").say(ctx, common::rank(row.gap.rank()));
    let head = div("stack-s")
        .add(p("soft small", &unit.name))
        .add(view_heading(ctx, row.title(ctx.language)))
        .add(level(ctx, group, cell))
        .add(rank);
    Some(div("stack").add(head).add(facts(ctx, unit, Kind::Areas, &row.id, print::AREA)))
}

const PRIORITY: Word = crate::app::words::gaps::PRIORITY;

fn level(ctx: &Ctx, group: &Group, cell: Cell) -> Tag {
    classed("p", "behind-level").add(sign(cell)).text(" ").add(tag("strong").text(said(ctx, group.checklist, cell)))
}

/// Everything that the unit has said there, by name.
fn facts(ctx: &Ctx, unit: &Unit, kind: Kind, id: &str, fields: &[Said]) -> Tag {
    let place = Place { kind, id: id.to_owned() };
    let mut list = classed("dl", "facts card");
    let mut has_any = false;
    for field in fields {
        let text = results::said(&unit.document, &place, field, ctx.language);
        if !text.trim().is_empty() {
            has_any = true;
            list = list.add(div("").add(tag("dt").say(ctx, field.1)).add(tag("dd").text(text)));
        }
    }
    if has_any { list } else { para(ctx, "note", words::NO_WORDS) }
}
