//! What is followed over time, on paper: each check-in with what was said of the actions, each indicator with its values.

use super::facts;
use super::list::table_of;
use crate::app::results;
use crate::app::words::course::{follow as words, register};
use crate::app::words::plan as plan_words;
use crate::app::words::print::Said;
use crate::domain::{Action, Course, Kind, part_id};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, many, p, tag};
use crate::ui::parts::{column_heads, heading};
use crate::ui::views::PageProps;
use crate::ui::views::course::{chart, row_title};

/// Every check-in, by day.
pub(super) fn checkins(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut all = many();
    for checkin in props.entry.document.rows(Course::Checkins) {
        let course = Course::Checkins;
        let actions = actions(ctx, props, checkin);
        if actions.is_none() && is_blank(ctx, props, course, checkin) {
            continue;
        }
        let said = facts(ctx, props, Kind::Course(course), checkin, without_first(course));
        all = all.add(tag("section").add(titled(ctx, props, course, checkin)).add(said).maybe(actions));
    }
    all
}

/// How each action stood, in the order of the plan; after them those that are not in it any more.
fn actions(ctx: &Ctx, props: &PageProps, checkin: &str) -> Option<Tag> {
    const HEADS: [crate::app::words::Word; 3] = [plan_words::ACTION, plan_words::STATUS, words::WORD];
    let document = &props.entry.document;
    let mut left = document.rows_of(Course::Reports, checkin);
    let mut rows: Vec<(String, String)> = Vec::new();
    for (id, action) in results::plan(&props.entry.view) {
        let row = part_id(checkin, id);
        if left.contains(&row.as_str()) {
            left.retain(|one| *one != row);
            rows.push((action.title.clone(), row));
        }
    }
    for row in left {
        let action = row.split_once('.').map_or("", |(_, action)| action);
        rows.push((Action::TITLE.read(document, action), row.to_owned()));
    }
    let mut body = tag("tbody");
    let mut are_there = false;
    for (title, row) in rows {
        let said = |field| results::said(document, &Course::Reports.place(&row), field, ctx.language);
        let [status, word] = [&register(Course::Reports).fields[0], &register(Course::Reports).fields[1]].map(said);
        if status.is_empty() && word.trim().is_empty() {
            continue;
        }
        are_there = true;
        let title = if title.trim().is_empty() { ctx.say(plan_words::NO_TITLE) } else { &title };
        let head = tag("th").set(At::Scope, "row").text(title);
        let mut line = tag("tr").add(head);
        for (word, said) in HEADS[1..].iter().zip([status, word]) {
            line = line.add(tag("td").set(At::DataHead, ctx.say(*word)).text(&said));
        }
        body = body.add(line);
    }
    are_there.then(|| classed("table", "paper-table").add(column_heads(ctx, &HEADS)).add(body))
}

/// Every indicator: what it is, what its last value says, all of them as a line and as figures.
pub(super) fn indicators(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let mut all = many();
    for indicator in document.rows(Course::Indicators) {
        let course = Course::Indicators;
        let values = table_of(
            ctx,
            props,
            Course::Measures,
            register(Course::Measures).fields,
            &document.rows_of(Course::Measures, indicator),
            false,
        );
        if values.is_none() && is_blank(ctx, props, course, indicator) {
            continue;
        }
        let said = facts(ctx, props, Kind::Course(course), indicator, without_first(course));
        let (latest, chart) = chart(ctx, props, indicator);
        let top = div("followed")
            .add(titled(ctx, props, course, indicator))
            .add(said)
            .maybe(latest.map(|latest| p("", latest)))
            .maybe(chart);
        all = all.add(tag("section").add(top).maybe(values));
    }
    all
}

fn titled(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> Tag {
    heading(ctx, 2).text(row_title(ctx, props, course, row))
}

/// Whether nothing is written in it.
fn is_blank(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> bool {
    let said = |field: &Said| results::said(&props.entry.document, &course.place(row), field, ctx.language);
    register(course).fields.iter().all(|field| said(field).trim().is_empty())
}

/// The first field is what a record is called: that is its heading.
fn without_first(course: Course) -> &'static [Said] {
    register(course).fields.get(1..).unwrap_or_default()
}
