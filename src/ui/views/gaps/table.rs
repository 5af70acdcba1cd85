//! The described areas as a table, most urgent first.

use std::rc::Rc;

use super::link;
use crate::app::results::{self, AreaRow};
use crate::app::words::{Word, common, gaps as words};
use crate::domain::{Coded, Gap, Priority, Rank, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, span, tag};
use crate::ui::parts::{ball, column_heads};

const HEADS: [Word; 7] =
    [words::NUMBER, words::AREA, words::NOW, words::TARGET, words::GAP, words::PRIORITY, words::SOLVER];

pub(super) fn table(ctx: &Ctx, assessment: &str, described: &[Rc<AreaRow>]) -> Tag {
    let mut lines = tag("tbody");
    for (number, row) in (1..).zip(described) {
        lines = lines.add(line(ctx, assessment, number, row));
    }
    let table = classed("table", "stacking gap-table")
        .add(tag("caption").say(ctx, words::TABLE))
        .add(column_heads(ctx, &HEADS))
        .add(lines);
    div("scroll").add(table)
}

fn line(ctx: &Ctx, assessment: &str, number: usize, row: &AreaRow) -> Tag {
    let gap = &row.gap;
    let cell = |head: Word| tag("td").set(At::DataHead, ctx.say(head));
    let solver = gap.solver.filter(|_| gap.rank() != Rank::NoGap);
    let own = results::is_overridden(gap).then(|| words::own_choice(ctx.language, &gap.reason));
    tag("tr")
        .key(&row.id)
        .add(classed("td", "number").add(span("", as_text(&number))))
        .add(tag("th").set(At::Scope, "row").add(link(ctx, assessment, row)))
        .add(cell(words::NOW).maybe(cut(&gap.now)))
        .add(cell(words::TARGET).maybe(cut(&gap.target)))
        .add(cell(words::GAP).add(size(ctx, gap)))
        .add(cell(words::PRIORITY).add(priority(ctx, gap)).maybe(own.map(|own| span("reason soft small", &own))))
        .add(cell(words::SOLVED_BY).maybe(solver.map(|solver| span("", ctx.say(common::solver(solver))))))
}

/// Cut to a few lines for the eye only: it is whole for reading and on paper.
fn cut(text: &str) -> Option<Tag> {
    (!text.trim().is_empty()).then(|| span("cut", text))
}

fn size(ctx: &Ctx, gap: &Gap) -> Tag {
    match gap.size {
        Some(size) => classed("span", "size").add(ball(size.place())).say(ctx, common::size(size)),
        None => span("soft", ctx.say(common::rank(Rank::NotJudged))),
    }
}

fn priority(ctx: &Ctx, gap: &Gap) -> Tag {
    let class = match gap.rank() {
        Rank::Judged(Priority::High) => "tag high",
        Rank::Judged(Priority::Medium) => "tag mid",
        Rank::Judged(Priority::Low) => "tag",
        Rank::NoGap | Rank::NotJudged => "soft",
    };
    span(class, ctx.say(common::rank(gap.rank())))
}
