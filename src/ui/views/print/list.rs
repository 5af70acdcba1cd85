//! A list of the course on paper.

use super::{facts, top};
use crate::app::results;
use crate::app::words::course::{Register, register};
use crate::app::words::{Word, dates};
use crate::domain::{Course, Kind};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, tag};
use crate::ui::parts::column_heads;
use crate::ui::views::PageProps;

/// All rows with all their fields.
pub(super) fn list(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    let Register { title, fields, .. } = register(course);
    let about = &props.entry.view.about;
    let head = top(ctx, *title, "", &about.subject, &[&about.unit, &dates::written(Some(ctx.today))]);
    let sheet = classed("article", "paper").add(head);
    #[cfg(feature = "leader")]
    if course == Course::Comments {
        return super::trace::comments(ctx, props, sheet);
    }
    if course.is_single() {
        return sheet.add(facts(ctx, props, Kind::Course(course), "", fields));
    }
    let heads: Vec<Word> = fields.iter().map(|field| field.1).collect();
    let mut body = tag("tbody");
    for row in props.entry.document.rows(course) {
        let mut line = tag("tr");
        for (place, field) in fields.iter().enumerate() {
            let said = results::said(&props.entry.document, &course.place(row), field, ctx.language);
            line = line.add(if place == 0 { tag("th").set(At::Scope, "row") } else { tag("td") }.text(&said));
        }
        body = body.add(line);
    }
    sheet.add(classed("table", "paper-table").add(column_heads(ctx, &heads)).add(body))
}
