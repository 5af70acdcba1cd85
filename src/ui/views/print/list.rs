//! What belongs to the course of an introduction, on paper: one list by itself, and all of them in the report.

use super::{facts, top};
use crate::app::results;
use crate::app::words::course::{Register, register};
use crate::app::words::print::Said;
use crate::app::words::{Word, dates};
use crate::domain::{Course, Kind};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, many, tag};
use crate::ui::parts::{column_heads, section};
use crate::ui::views::PageProps;

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
        _ => table(ctx, props, course, fields),
    }
}

/// All rows with all their fields; what they belong to stands first where that is another record.
fn table(ctx: &Ctx, props: &PageProps, course: Course, fields: &[Said]) -> Tag {
    let document = &props.entry.document;
    let owner = results::owner_head(course);
    let heads: Vec<Word> = owner.into_iter().chain(fields.iter().map(|field| field.1)).collect();
    let mut body = tag("tbody");
    for row in document.rows(course) {
        let mut cells: Vec<String> = Vec::new();
        if owner.is_some() {
            cells.push(results::owner(props.entry, Some(props.checklist), course, row, ctx.language));
        }
        for field in fields {
            cells.push(results::said(document, &course.place(row), field, ctx.language));
        }
        let mut line = tag("tr");
        for (place, cell) in cells.iter().enumerate() {
            line = line.add(if place == 0 { tag("th").set(At::Scope, "row") } else { tag("td") }.text(cell));
        }
        body = body.add(line);
    }
    classed("table", "paper-table").add(column_heads(ctx, &heads)).add(body)
}
