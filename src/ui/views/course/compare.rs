//! Two points in time side by side, as a paper: what has moved, what stands still at a low level, which answers have aged.

use super::{PageProps, heads_of};
use crate::app::follow;
use crate::app::follow::over_time::{self, Stood, Turn, Turned};
use crate::app::follow::points::{self, Point};
use crate::app::words::course::{self as course_words, follow as words, register};
use crate::app::words::{Word, common, named, print};
use crate::app::{CourseMsg, Library, Msg, Page};
use crate::domain::{Assessment, Course, Snapshot, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, button, classed, div, many, p, para, press, span, tag};
use crate::ui::page::typed;
use crate::ui::parts::{ball, column_heads, section, view_title};
use crate::ui::print::print_paper;
use crate::ui::views::print::top;

/// Two points in time, by their ids; an empty one is now.
pub fn compare(ctx: &Ctx, library: &Library, props: &PageProps, from: &str, to: &str) -> Tag {
    let chosen = [from, to];
    let ids = points::points(library, props.entry);
    let points = chosen.map(|id| points::point(library, props.entry, id, ctx.today).map(|point| (id, point)));
    let sheet = match points {
        _ if from == to => Err(words::SAME_POINT),
        [Some(from), Some(to)] => Ok(side_by_side(ctx, library, props, in_time(&ids, [from, to]))),
        [None, _] | [_, None] => Err(words::POINT_UNREADABLE),
    };
    let can_print = sheet.is_ok().then(|| press(ctx, "btn", print::PRINT, Act::new(print_paper)));
    let back = ctx.to(&props.entry.document.id, Page::List { course: Course::Snapshots });
    let choice = |side| choose(ctx, library, props, &ids, chosen, side);
    let head = div("stack unprinted")
        .add(view_title(ctx, words::COMPARE))
        .add(para(ctx, "soft", words::COMPARE_LEAD))
        .add(div("pair").add(choice(0)).add(choice(1)))
        .add(div("row").maybe(can_print).add(press(ctx, "btn", course_words::BACK, back)));
    many().add(head).add(sheet.unwrap_or_else(|why| para(ctx, "note", why)))
}

type Named<'a> = (&'a str, Point<'a>);

/// The earlier one first, however they were chosen: by their days, and then as they stand in the list, where now is last.
fn in_time<'a>(ids: &[String], [one, other]: [Named<'a>; 2]) -> [Named<'a>; 2] {
    let place = |(id, point): &Named| (point.day, ids.iter().position(|one| one == id));
    if place(&one) > place(&other) { [other, one] } else { [one, other] }
}

/// The list of points for one side.
fn choose(ctx: &Ctx, library: &Library, props: &PageProps, ids: &[String], chosen: [&str; 2], side: usize) -> Tag {
    let (field, label) = [("compare-from", words::FROM), ("compare-to", words::TO)][side];
    let mut list = tag("select").set(At::Id, field);
    let option = |id: &str| {
        let name = points::name(library, props.entry, id, ctx.language);
        tag("option").put(At::Value, id).selected(chosen[side] == id).text(&name)
    };
    for id in ids {
        list = list.add(option(id));
    }
    let (send, other) = (ctx.send.clone(), chosen[1 - side].to_owned());
    let act = Act::new(move |event| {
        let (from, to) = if side == 0 { (typed(event), other.clone()) } else { (other.clone(), typed(event)) };
        send.send(Msg::Course(CourseMsg::PointsChosen { from, to }));
    });
    div("field").add(tag("label").set(At::For, field).say(ctx, label)).add(list.on(On::Change, act))
}

fn side_by_side(ctx: &Ctx, library: &Library, props: &PageProps, points: [Named; 2]) -> Tag {
    let about = &props.entry.view.about;
    // Within a sentence now is no name.
    let [from, to] = points.each_ref().map(|(id, _)| match *id {
        "" => ctx.say(words::WITHIN_NOW).to_owned(),
        id => points::name(library, props.entry, id, ctx.language),
    });
    let views = points.each_ref().map(|(_, point)| &*point.view);
    let both = words::moved(ctx.language, &from, &to);
    let head = top(ctx, words::COMPARE, "", &about.subject, &[&about.unit, &both]);
    let part = |title, rows: Vec<Turned>| moved(ctx, title, &rows);
    classed("article", "paper")
        .add(head)
        .add(phases(ctx, props, views))
        .add(part(common::CHECKLIST, over_time::questions(props.checklist, views, ctx.language)))
        .add(part(common::GAP_ANALYSIS, over_time::gaps(props.checklist, views, ctx.language)))
        .add(part(common::ACTION_PLAN, over_time::actions(views, ctx.language)))
        .add(aged(ctx, props, &points[1].1))
}

/// How many questions went which way, phase by phase, and not in all.
fn phases(ctx: &Ctx, props: &PageProps, views: [&Assessment; 2]) -> Tag {
    const HEADS: [Word; 5] = [words::PART, words::UP, words::SAME, words::DOWN, words::APART];
    let mut body = tag("tbody");
    for (title, counts) in over_time::per_phase(props.checklist, views) {
        let mut row = tag("tr").add(tag("th").set(At::Scope, "row").text(ctx.text(title)));
        for (head, count) in HEADS[1..].iter().zip(counts) {
            row = row.add(classed("td", "num").set(At::DataHead, ctx.say(*head)).text(as_text(&count)));
        }
        body = body.add(row);
    }
    let heads = HEADS.map(|head| (head, head != words::PART));
    let table = classed("table", "stacking").add(caption(ctx, words::PHASES)).add(heads_of(ctx, &heads)).add(body);
    section(ctx, "stack-s", words::PHASES).add(table).add(para(ctx, "soft small", words::APART_HELP))
}

fn caption(ctx: &Ctx, title: Word) -> Tag {
    classed("caption", "visually-hidden").say(ctx, title)
}

/// More rows than this that have not moved are folded.
const MOST_UNMOVED: usize = 10;

fn moved(ctx: &Ctx, title: Word, rows: &[Turned]) -> Tag {
    let part = section(ctx, "stack-s", title);
    if rows.is_empty() {
        return part.add(para(ctx, "soft", words::NOTHING_MOVED));
    }
    let low: Vec<&Turned> = rows.iter().filter(|row| row.turn == Turn::Low).collect();
    if low.len() <= MOST_UNMOVED {
        return part.add(turns(ctx, title, &rows.iter().collect::<Vec<_>>()));
    }
    let rest: Vec<&Turned> = rows.iter().filter(|row| row.turn != Turn::Low).collect();
    let folded = tag("details").add(tag("summary").text(words::unchanged(ctx.language, low.len()))).add(turns(
        ctx,
        words::SAME,
        &low,
    ));
    part.maybe((!rest.is_empty()).then(|| turns(ctx, title, &rest))).add(folded)
}

fn turns(ctx: &Ctx, title: Word, rows: &[&Turned]) -> Tag {
    const HEADS: [Word; 4] = [words::WHAT, words::HAPPENED, words::THEN, words::LATER];
    let mut body = tag("tbody");
    for row in rows {
        let cell = |head| tag("td").set(At::DataHead, ctx.say(head));
        let turn = span("", ctx.say(words::turn(row.turn)));
        body = body.add(
            tag("tr")
                .add(tag("th").set(At::Scope, "row").text(&row.title))
                .add(cell(words::HAPPENED).add(turn))
                .add(stood(cell(words::THEN), &row.from))
                .add(stood(cell(words::LATER), &row.to)),
        );
    }
    classed("table", "stacking turns").add(caption(ctx, title)).add(column_heads(ctx, &HEADS)).add(body)
}

fn stood(cell: Tag, (level, name): &Stood) -> Tag {
    cell.add(classed("span", "answered").maybe(level.map(ball)).text(name))
}

fn aged(ctx: &Ctx, props: &PageProps, point: &Point) -> Tag {
    let rows = follow::aged(props.checklist, point);
    let part = section(ctx, "stack-s", words::AGED);
    if rows.is_empty() {
        return part.add(para(ctx, "soft", words::NONE_AGED));
    }
    let mut list = classed("ul", "lines");
    for (item, answer) in rows {
        let to_item = ctx.to_item(&point.entry.document.id, &item.id);
        let question = button("link", ctx.text(&item.title), to_item);
        let answer = ctx.text(&props.checklist.grade(answer).label);
        list = list.add(tag("li").add(question).text(": ").text(answer));
    }
    part.add(para(ctx, "", words::AGED_HELP)).add(list)
}

/// What stands below the name of a snapshot.
pub(super) fn taken(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let is_whole = points::held(document, props.of).is_some();
    let when = Snapshot::AT.read(document, props.of).map(print::minute).unwrap_or_default();
    let when = named(ctx.say(register(Course::Snapshots).fields[1].1), &when);
    let to = Page::Compare { from: props.of.to_owned(), to: String::new() };
    let to = press(ctx, "btn lead", words::COMPARE_WITH_NOW, ctx.to(&document.id, to));
    let help = if is_whole { words::SNAPSHOT_HELP } else { words::SNAPSHOT_UNREADABLE };
    div("stack")
        .add(p("", when))
        .add(para(ctx, if is_whole { "soft" } else { "note warn" }, help))
        .maybe(is_whole.then(|| div("row").add(to)))
}
