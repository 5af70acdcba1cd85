//! *Frågor* and *Gapområden*: units by questions and by areas, with what narrows them.

use super::grid::{grid, legend};
use super::{looks, select};
use crate::app::units::heat::{Cell, Heat, by_area, by_item};
use crate::app::units::{Collection, Group, UnitsPage, groups};
use crate::app::words::{common, units as words};
use crate::domain::{Answer, Coded, GapSize, Mark};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, On, Tag, dashed, div, many, p, para, tag};
use crate::ui::memo::memo_of;
use crate::ui::parts::view_title;

/// A table of units.
pub(super) fn heat(ctx: &Ctx, collection: &Collection, page: &UnitsPage) -> Tag {
    let of_items = *page == UnitsPage::Items;
    let head = div("stack").add(view_title(ctx, words::page(page))).add(para(ctx, "soft", words::GRID_HELP));
    let groups = groups(&collection.now);
    let Some(group) = chosen(&groups, collection) else {
        return head.add(para(ctx, "note", words::NO_CHECKLIST));
    };
    let filters = filters(ctx, collection, &groups, group, of_items);
    let cells: Vec<Cell> = if of_items {
        Answer::ALL.iter().map(|answer| Cell::Answer(*answer)).chain([Cell::Silent]).collect()
    } else {
        GapSize::ALL.iter().map(|size| Cell::Size(*size)).chain([Cell::Begun, Cell::Silent]).collect()
    };
    let table = memo_of(ctx, mark(ctx, collection, of_items), if of_items { items } else { areas });
    many().add(head.add(filters).add(legend(ctx, group.checklist, &cells))).html(table)
}

/// Everything that the table is drawn from.
fn mark(ctx: &Ctx, collection: &Collection, of_items: bool) -> Mark {
    let look = &collection.look;
    let place = |place: Option<usize>| place.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX);
    ctx.mark("")
        .and(collection.mark())
        .with(&look.checklist)
        .with(&look.part)
        .with(&look.search)
        .with_number(place(look.answer.map(Coded::place)))
        .with_number(place(look.size.map(Coded::place)))
        .with_number(u32::from(look.shows_all))
        .with_number(u32::from(of_items))
}

fn items(ctx: &Ctx, collection: &Collection) -> Tag {
    table(ctx, collection, true)
}

fn areas(ctx: &Ctx, collection: &Collection) -> Tag {
    table(ctx, collection, false)
}

fn table(ctx: &Ctx, collection: &Collection, of_items: bool) -> Tag {
    let groups = groups(&collection.now);
    let Some(group) = chosen(&groups, collection) else { return many() };
    let make = if of_items { by_item } else { by_area };
    let heat: Heat = make(group, &collection.look, ctx.language);
    let shown = words::shown(ctx.language, heat.lines.len(), heat.columns.len(), of_items);
    let is_empty = heat.lines.is_empty();
    // Always in its place, so that what a filter leaves is told.
    let told = if is_empty { para(ctx, "note", words::NO_MATCH) } else { p("soft small", shown) };
    div("stack-s")
        .add(div("").set(At::Role, "status").add(told))
        .maybe((!is_empty).then(|| grid(ctx, collection, group.checklist, &heat, of_items)))
}

/// The units that are looked at.
pub(super) fn chosen<'a>(groups: &'a [Group], collection: &Collection) -> Option<&'a Group> {
    groups.iter().find(|group| group.checklist.id == collection.look.checklist).or(groups.first())
}

/// Which of several checklists, if there are several.
pub(super) fn checklists(ctx: &Ctx, collection: &Collection, groups: &[Group]) -> Option<Tag> {
    let mut entries = Vec::new();
    for group in groups {
        entries.push((group.checklist.id.clone(), ctx.text(&group.checklist.title).to_owned()));
    }
    let here = chosen(groups, collection)?.checklist.id.as_str();
    let (field, list) = select(ctx, "checklist", words::CHECKLIST, &entries, here);
    let act = looks(ctx, collection, |look, typed| look.checklist = typed);
    (entries.len() > 1).then(|| field.add(list.on(On::Change, act)))
}

fn filters(ctx: &Ctx, collection: &Collection, groups: &[Group], group: &Group, of_items: bool) -> Tag {
    let row = div("filters").maybe(checklists(ctx, collection, groups));
    let row = if of_items {
        row.add(parts(ctx, collection, group)).add(answers(ctx, collection, group))
    } else {
        row.add(sizes(ctx, collection))
    };
    let id = dashed("units", "search");
    let act = looks(ctx, collection, |look, typed| look.search = typed);
    let field = tag("input").set(At::Type, "text").set(At::Autocomplete, "off").put(At::Id, &id);
    let word = if of_items { words::SEARCH } else { words::SEARCH_AREA };
    let search = div("field").add(tag("label").put(At::For, &id).say(ctx, word));
    row.add(search.add(field.value(&collection.look.search).on(On::Input, act)))
}

fn parts(ctx: &Ctx, collection: &Collection, group: &Group) -> Tag {
    let mut entries = vec![(String::new(), ctx.say(words::ALL_PARTS).to_owned())];
    for part in group.questions() {
        entries.push((part.id, ctx.text(&part.title).to_owned()));
    }
    let (field, list) = select(ctx, "part", words::PART, &entries, &collection.look.part);
    field.add(list.on(On::Change, looks(ctx, collection, |look, typed| look.part = typed)))
}

fn answers(ctx: &Ctx, collection: &Collection, group: &Group) -> Tag {
    let mut entries = vec![(String::new(), ctx.say(words::ALL_ANSWERS).to_owned())];
    for answer in Answer::ALL {
        entries.push((answer.code().to_owned(), ctx.text(&group.checklist.grade(*answer).label).to_owned()));
    }
    let here = collection.look.answer.map(Coded::code).unwrap_or_default();
    let (field, list) = select(ctx, "answer", words::ONLY_ANSWER, &entries, here);
    field.add(list.on(On::Change, looks(ctx, collection, |look, typed| look.answer = Answer::from_code(&typed))))
}

fn sizes(ctx: &Ctx, collection: &Collection) -> Tag {
    let mut entries = vec![(String::new(), ctx.say(words::ALL_SIZES).to_owned())];
    for size in GapSize::ALL {
        entries.push((size.code().to_owned(), ctx.say(common::size(*size)).to_owned()));
    }
    let here = collection.look.size.map(Coded::code).unwrap_or_default();
    let (field, list) = select(ctx, "size", words::ONLY_SIZE, &entries, here);
    let act = looks(ctx, collection, |look, typed| look.size = GapSize::from_code(&typed));
    field.add(list.on(On::Change, act))
}
