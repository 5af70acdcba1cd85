//! One text: its paragraphs, its table, the curve of that if it is one, and its sources.

use super::part_title;
use crate::app::words::knowledge as words;
use crate::content::{self, KnowledgePart, Text};
use crate::ui::charts::{Chart, Figure, adopters};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, para, tag};
use crate::ui::views::about::source_of;

/// One text; with the way back where one came for it.
pub(super) fn part(ctx: &Ctx, part: &KnowledgePart, way_back: Option<Tag>) -> Tag {
    let section = classed("section", "card stack").add(part_title(ctx, ctx.text(&part.title), way_back.is_some()));
    let table = (!part.heads.is_empty()).then(|| {
        let table = table(ctx, part);
        if part.has_chart { div("scores-two").add(curve(ctx, part)).add(table) } else { table }
    });
    section.add(texts(ctx, div("grid half"), &part.text)).maybe(table).add(sources(ctx, &part.sources)).maybe(way_back)
}

/// Paragraphs, one a text.
pub(in crate::ui::views) fn texts(ctx: &Ctx, mut into: Tag, texts: &[Text]) -> Tag {
    for text in texts {
        into = into.add(p("", ctx.text(text)));
    }
    into
}

/// The table as a curve: its first column names the groups, and its second says how large they are.
fn curve(ctx: &Ctx, part: &KnowledgePart) -> Tag {
    let mut figures = Vec::new();
    for row in part.cells.chunks(part.heads.len()) {
        figures.push(Figure { label: ctx.text(&row[0]), percent: None, value: ctx.text(&row[1]).to_owned() });
    }
    let chart = adopters(&Chart { id: "adopters", finding: ctx.text(&part.title), figures: &figures });
    div("stack-s").add(chart).add(para(ctx, "soft small", words::CURVES))
}

/// The rows under their heads.
fn table(ctx: &Ctx, part: &KnowledgePart) -> Tag {
    let (mut top, mut body) = (tag("tr"), tag("tbody"));
    for head in &part.heads {
        top = top.add(tag("th").set(At::Scope, "col").text(ctx.text(head)));
    }
    for row in part.cells.chunks(part.heads.len()) {
        let mut line = tag("tr");
        for (place, (head, cell)) in part.heads.iter().zip(row).enumerate() {
            let tag = if place == 0 { tag("th").set(At::Scope, "row") } else { tag("td") };
            line = line.add(tag.put(At::DataHead, ctx.text(head)).text(ctx.text(cell)));
        }
        body = body.add(line);
    }
    let caption = classed("caption", "visually-hidden").text(ctx.text(&part.title));
    classed("table", "stacking").add(caption).add(tag("thead").add(top)).add(body)
}

/// Where something comes from: a line of links.
pub(super) fn sources(ctx: &Ctx, ids: &[String]) -> Tag {
    let mut line = para(ctx, "soft small", words::SOURCES);
    let known = content::knowledge().sources.iter();
    for (place, source) in known.filter(|source| ids.contains(&source.id)).enumerate() {
        line = line.text(if place == 0 { " " } else { " · " }).add(source_of(ctx, source));
    }
    line
}
