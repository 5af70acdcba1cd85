//! What belongs to the course of an introduction, on paper: one list by itself, and all of them in the report.

use super::{facts, followed, top};
use crate::app::results;
use crate::app::words::course::{Register, register};
use crate::app::words::print::Said;
use crate::app::words::{Word, dates};
use crate::domain::{Course, Date, Kind};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, many, tag};
use crate::ui::parts::section;
use crate::ui::views::PageProps;
use crate::ui::views::course::{as_head, heads_of, is_number};

/// A list with everything in it.
pub(super) fn list(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let about = &props.entry.view.about;
    let title = register(course).title;
    let head = top(ctx, title, "", &about.subject, &[&about.unit, &dates::written(Some(ctx.today))]);
    classed("article", if course == Course::Process { "paper process-paper" } else { "paper" })
        .add(head)
        .add(body(ctx, props, course))
}

/// Every list that something stands in, for the report.
pub(super) fn all(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut parts = many();
    let has = |course| !props.entry.document.ids(Kind::Course(course)).is_empty();
    for course in Course::ALL {
        let is_told = match course {
            // What is planned of a step stands in the process plan.
            Course::Steps => false,
            Course::Process => has(Course::Process) || has(Course::Steps),
            // These stand with the check-in and the indicator that they belong to.
            Course::Reports | Course::Measures => !stray(props, course).is_empty(),
            _ => has(course) && !register(course).fields.is_empty(),
        };
        if is_told {
            parts = parts.add(section(ctx, "", register(course).title).add(body(ctx, props, course)));
        }
    }
    parts
}

fn body(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let Register { fields, .. } = register(course);
    match course {
        Course::Process => many()
            .add(facts(ctx, props, Kind::Course(course), "", fields))
            .add(crate::ui::views::course::plan_on_paper(ctx, props)),
        Course::Comments => super::trace::trace(ctx, props),
        Course::Closing => facts(ctx, props, Kind::Course(course), "", fields),
        Course::Checkins => followed::checkins(ctx, props),
        Course::Indicators => followed::indicators(ctx, props),
        Course::Reports | Course::Measures => {
            many().maybe(table_of(ctx, props, course, fields, &stray(props, course), true))
        }
        _ => many().maybe(table_of(ctx, props, course, fields, &props.entry.document.rows(course), true)),
    }
}

/// What belongs to a check-in or an indicator that is not there any more: someone deleted that while another wrote here.
fn stray<'a>(props: &'a PageProps, course: Course) -> Vec<&'a str> {
    let document = &props.entry.document;
    let owners = if course == Course::Reports { Course::Checkins } else { Course::Indicators };
    let mut rows = document.rows(course);
    for owner in document.ids(Kind::Course(owners)) {
        let owned = document.rows_of(course, owner);
        rows.retain(|row| !owned.contains(row));
    }
    rows
}

/// These rows with all their fields; what they belong to stands first where that is another record and wanted. A row in
/// which nothing is written is left out.
pub(super) fn table_of(
    ctx: &Ctx,
    props: &PageProps,
    course: Course,
    fields: &[Said],
    rows: &[&str],
    with_owner: bool,
) -> Option<Tag> {
    let document = &props.entry.document;
    let owner = results::owner_head(course).filter(|_| with_owner);
    let mut heads: Vec<(Word, bool)> = owner.into_iter().map(|word| (word, false)).collect();
    heads.extend(fields.iter().map(|field| (field.1, is_number(course, field))));
    let mut body = tag("tbody");
    let mut are_there = false;
    for row in rows {
        let mut cells: Vec<String> = Vec::new();
        for field in fields {
            cells.push(results::said(document, &course.place(row), field, ctx.language));
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        are_there = true;
        if owner.is_some() {
            cells.insert(0, results::owner(props.entry, Some(props.checklist), course, row, ctx.language));
        }
        let mut line = tag("tr");
        for (place, (cell, (head, is_number))) in cells.iter().zip(&heads).enumerate() {
            let class = match Date::parse(cell) {
                Some(_) => "date",
                None if *is_number => "num",
                None => "",
            };
            let cell_tag = if place == 0 {
                classed("th", class).set(At::Scope, "row")
            } else {
                classed("td", class).set(At::DataHead, as_head(ctx, *head))
            };
            line = line.add(cell_tag.text(cell));
        }
        body = body.add(line);
    }
    are_there.then(|| classed("table", "paper-table").add(heads_of(ctx, &heads)).add(body))
}
