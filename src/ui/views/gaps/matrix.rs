//! Size against worst consequence. A table, so that a screen reader can walk it by its axes.

use std::rc::Rc;

use crate::app::results::{self, AreaRow, COLUMNS, LINES};
use crate::app::words::{common, gaps as words};
use crate::domain::{Consequence, GapSize, Priority, Rank, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, many, p, para, span, tag};

/// As many as the matrix has lines, and columns.
const SPAN: &str = "3";
const _: () = assert!(LINES.len() == 3 && COLUMNS.len() == 3);

/// The matrix in its card; none as long as no gap stands in it.
pub(super) fn matrix(ctx: &Ctx, assessment: &str, described: &[Rc<AreaRow>]) -> Option<Tag> {
    if described.iter().all(|row| results::cell(&row.gap).is_none()) {
        return None;
    }
    let outside = results::outside_matrix(described);
    let outside = (outside > 0).then(|| p("soft small", words::outside_matrix(ctx.language, outside)));
    let mut rows = tag("tbody");
    for (place, worst) in LINES.into_iter().enumerate() {
        // The name of the axis stands once, beside all rows.
        let axis = (place == 0).then(|| {
            let axis = head("rowgroup", "").set(At::Class, "axis").set(At::Rowspan, SPAN);
            axis.add(span("", ctx.say(words::MATRIX_ROWS)))
        });
        let mut cells = many();
        for size in COLUMNS {
            cells = cells.add(cell(ctx, assessment, described, (worst, size)));
        }
        rows = rows.add(tag("tr").maybe(axis).add(head("row", ctx.say(common::consequence(worst)))).add(cells));
    }
    let table = classed("table", "matrix")
        .set(At::AriaDescribedby, "matrix-help")
        .add(classed("caption", "h2").say(ctx, words::MATRIX))
        .add(heads(ctx))
        .add(rows);
    let help = para(ctx, "soft small", words::MATRIX_HELP).set(At::Id, "matrix-help");
    Some(classed("section", "card in-matrix").add(table).add(help).maybe(outside))
}

fn head(scope: &'static str, text: &str) -> Tag {
    let head = tag("th").set(At::Scope, scope);
    if text.is_empty() { head } else { head.text(text) }
}

fn heads(ctx: &Ctx) -> Tag {
    let axis = head("colgroup", ctx.say(words::MATRIX_COLUMNS)).set(At::Class, "axis");
    let corner = tag("td").set(At::Colspan, "2").set(At::Rowspan, "2");
    let mut sizes = tag("tr");
    for size in COLUMNS {
        sizes = sizes.add(head("col", ctx.say(common::size(size))));
    }
    tag("thead").add(tag("tr").add(corner).add(axis.set(At::Colspan, SPAN))).add(sizes)
}

fn cell(ctx: &Ctx, assessment: &str, described: &[Rc<AreaRow>], at: (Consequence, GapSize)) -> Tag {
    let mut dots = many();
    for (number, row) in (1..).zip(described) {
        if results::cell(&row.gap) == Some(at) {
            dots = dots.add(dot(ctx, assessment, number, row));
        }
    }
    let rank = Rank::of(Some(at.1), Some(at.0));
    classed("td", tint(rank)).add(span("level", ctx.say(common::rank(rank)))).add(dots)
}

fn dot(ctx: &Ctx, assessment: &str, number: usize, row: &AreaRow) -> Tag {
    let name = words::dot(ctx.language, number, row.title(ctx.language));
    let dot = button("dot", as_text(&number), ctx.to_area(assessment, &row.id));
    dot.key(&row.id).put(At::AriaLabel, &name).put(At::Title, &name)
}

/// The priority that a cell suggests, as a tint; the word stands in the cell.
fn tint(rank: Rank) -> &'static str {
    match rank {
        Rank::Judged(Priority::High) => "m3",
        Rank::Judged(Priority::Medium) => "m2",
        Rank::Judged(Priority::Low) | Rank::NoGap | Rank::NotJudged => "m1",
    }
}
