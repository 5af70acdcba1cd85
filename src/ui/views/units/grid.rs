//! A table of units that one moves about in with the arrows: one stop of Tab, and each cell leads to the words behind it.

use super::tell;
use crate::app::units::heat::{Cell, Column, Heat};
use crate::app::units::{Collection, UnitsMsg, UnitsPage, cell_id};
use crate::app::words::{common, units as words};
use crate::app::{Msg, Route};
use crate::content::Checklist;
use crate::domain::Answer;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, button, classed, div, many, p, span, tag};
use crate::ui::parts::ball;
use crate::ui::units::{cell_of, move_in_grid};

/// So many units are shown before one has asked for all.
const MOST: usize = 40;

/// What a cell says, in words.
pub(super) fn said<'a>(ctx: &Ctx, checklist: &'a Checklist, cell: Cell) -> &'a str {
    match cell {
        Cell::Nothing => "",
        Cell::Silent => ctx.say(words::NOT_ANSWERED),
        Cell::Answer(answer) => ctx.text(&checklist.grade(answer).label),
        Cell::Begun => ctx.say(words::NO_SIZE),
        Cell::Size(size) => ctx.say(common::size(size)),
    }
}

/// The sign of a cell: its level as a shape, or a sign of its own. The word stands beside it.
pub(super) fn sign(cell: Cell) -> Tag {
    let own = |text: &'static str| span("sign", text).set(At::AriaHidden, "true");
    match cell {
        _ if cell.level().is_some() => ball(cell.level().unwrap_or_default()),
        Cell::Answer(Answer::Unknown) => own("?"),
        Cell::Answer(_) => own("–"),
        Cell::Begun => own("…"),
        Cell::Nothing | Cell::Silent | Cell::Size(_) => own("·"),
    }
}

/// The tint of a cell, beside its shape and its word: what wants attention stands out.
fn tint(cell: Cell) -> &'static str {
    match cell {
        Cell::Answer(answer) => match answer.level() {
            Some(0) => "low",
            Some(1) => "mid",
            Some(3) => "firm",
            Some(_) | None => "",
        },
        Cell::Size(size) => match size as usize {
            3 => "low",
            2 => "mid",
            0 => "firm",
            _ => "",
        },
        Cell::Nothing | Cell::Silent | Cell::Begun => "",
    }
}

/// The table. `of_items` says what a cell leads to.
pub(super) fn grid(ctx: &Ctx, collection: &Collection, checklist: &Checklist, heat: &Heat, of_items: bool) -> Tag {
    let shown = if collection.look.shows_all { heat.lines.len() } else { MOST.min(heat.lines.len()) };
    let mut body = tag("tbody");
    let mut stop = "0";
    for line in &heat.lines[..shown] {
        let mut row = tag("tr").key(line.unit.id()).add(tag("th").set(At::Scope, "row").text(&line.unit.name));
        for (column, cell) in heat.columns.iter().zip(&line.cells) {
            let data = tag("td").put(At::DataHead, ctx.text(&column.title));
            if *cell == Cell::Nothing {
                row = row.add(data.set(At::Class, "nothing"));
                continue;
            }
            let words = said(ctx, checklist, *cell);
            let data = data.set(At::Class, tint(*cell));
            let pressed = classed("button", "heat-cell")
                .set(At::Type, "button")
                .put(At::Id, cell_id(line.unit.id(), &column.id))
                .put(At::Name, line.unit.id())
                .put(At::Value, &column.id)
                .set(At::Tabindex, stop)
                .put(At::AriaLabel, words::cell(words, ctx.text(&column.title), &line.unit.name));
            stop = "-1";
            row = row.add(data.add(pressed.add(sign(*cell)).add(span("word", words))));
        }
        body = body.add(row);
    }
    let caption = words::checklist(ctx.language, ctx.text(&checklist.title), heat.lines.len());
    let table = classed("table", "heat")
        .set(At::Role, "grid")
        .add(classed("caption", "visually-hidden").text(caption))
        .add(heads(ctx, heat))
        .add(body.on(On::Click, open(ctx, of_items)));
    let table = div("heat-scroll").set(At::Tabindex, "-1").on(On::Key, Act::new(move_in_grid)).add(table);
    let more = (shown < heat.lines.len()).then(|| more(ctx, collection, shown, heat.lines.len()));
    div("stack").add(table).maybe(more)
}

fn more(ctx: &Ctx, collection: &Collection, shown: usize, all: usize) -> Tag {
    let mut look = collection.look.clone();
    look.shows_all = true;
    let show = button("btn", words::show_all(ctx.language, all), tell(ctx, UnitsMsg::Looked(look)));
    div("stack-s").add(p("", words::first(ctx.language, shown, all))).add(div("row").add(show))
}

fn heads(ctx: &Ctx, heat: &Heat) -> Tag {
    let asked = |column: &Column| {
        let code = column.part.is_some().then(|| span("item-code", &column.id));
        let title = tag("span").maybe(code.map(|code| many().add(code).text(" "))).text(ctx.text(&column.title));
        tag("th").set(At::Scope, "col").add(title)
    };
    let mut columns = tag("tr").add(tag("th").set(At::Scope, "col").say(ctx, words::UNIT));
    for column in &heat.columns {
        columns = columns.add(asked(column));
    }
    tag("thead").add(columns)
}

/// A click on a cell, or Enter on it, leads to the words behind it.
fn open(ctx: &Ctx, of_items: bool) -> Act {
    let send = ctx.send.clone();
    Act::new(move |event| {
        if let Some(cell) = cell_of(event)
            && let Some((unit, of)) = cell.split_once('\n')
        {
            let (unit, of) = (unit.to_owned(), of.to_owned());
            let page = if of_items { UnitsPage::Item { unit, item: of } } else { UnitsPage::Area { unit, area: of } };
            send.send(Msg::Went(Route::Units(page)));
        }
    })
}

/// What the signs stand for.
pub(super) fn legend(ctx: &Ctx, checklist: &Checklist, cells: &[Cell]) -> Tag {
    let mut list = classed("ul", "legend");
    for cell in cells {
        list = list.add(tag("li").add(sign(*cell)).add(span("", said(ctx, checklist, *cell))));
    }
    list
}
