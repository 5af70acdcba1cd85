//! Size against worst consequence. A table, so that a screen reader can walk it by its axes.

use std::rc::Rc;

use crate::app::results::{self, AreaRow, Cell};
use crate::app::words::{Word, common, gaps as words};
use crate::domain::{Consequence, Priority, Rank};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, many, p, para, span, tag};

/// The matrix in its card; none as long as no gap stands in it.
pub(super) fn matrix(ctx: &Ctx, assessment: &str, described: &[Rc<AreaRow>]) -> Option<Tag> {
    let lines = results::matrix(described);
    if lines.iter().flat_map(|(_, cells)| cells).all(|cell| cell.numbers.is_empty()) {
        return None;
    }
    let outside = results::outside_matrix(described);
    let outside = (outside > 0).then(|| p("soft small", words::outside_matrix(ctx.language, outside)));
    let mut rows = tag("tbody");
    for (place, (consequence, cells)) in lines.iter().enumerate() {
        // The name of the axis stands once, beside all rows.
        let axis = (place == 0).then(|| {
            let axis = head("rowgroup", "").set(At::Class, "axis").put(At::Rowspan, lines.len().to_string());
            axis.add(span("", ctx.say(words::MATRIX_ROWS)))
        });
        rows = rows.add(line(ctx, assessment, described, axis, *consequence, cells));
    }
    let table = classed("table", "matrix")
        .set(At::AriaDescribedby, "matrix-help")
        .add(classed("caption", "h2").say(ctx, words::MATRIX))
        .add(heads(ctx, &lines[0].1))
        .add(rows);
    let help = para(ctx, "soft small", words::MATRIX_HELP).set(At::Id, "matrix-help");
    Some(classed("section", "card stack in-matrix").add(table).add(help).maybe(outside))
}

fn head(scope: &'static str, text: &str) -> Tag {
    let head = tag("th").set(At::Scope, scope);
    if text.is_empty() { head } else { head.text(text) }
}

fn heads(ctx: &Ctx, cells: &[Cell]) -> Tag {
    let axis = head("colgroup", ctx.say(words::MATRIX_COLUMNS)).set(At::Class, "axis");
    let corner = tag("td").set(At::Colspan, "2").set(At::Rowspan, "2");
    let mut sizes = tag("tr");
    for cell in cells {
        sizes = sizes.add(head("col", ctx.say(common::size(cell.size))));
    }
    tag("thead").add(tag("tr").add(corner).add(axis.put(At::Colspan, cells.len().to_string()))).add(sizes)
}

fn line(
    ctx: &Ctx,
    assessment: &str,
    described: &[Rc<AreaRow>],
    axis: Option<Tag>,
    worst: Consequence,
    cells: &[Cell],
) -> Tag {
    let say = |word: Word| ctx.say(word);
    let mut drawn = many();
    for cell in cells {
        let mut dots = many();
        for number in &cell.numbers {
            dots = dots.add(dot(ctx, assessment, *number, &described[number - 1]));
        }
        drawn = drawn.add(classed("td", tint(cell.rank)).add(span("level", say(common::rank(cell.rank)))).add(dots));
    }
    tag("tr").maybe(axis).add(head("row", say(common::consequence(worst)))).add(drawn)
}

fn dot(ctx: &Ctx, assessment: &str, number: usize, row: &AreaRow) -> Tag {
    let name = words::dot(ctx.language, number, row.title(ctx.language));
    let dot = button("dot", number.to_string(), ctx.to_area(assessment, &row.id));
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
