//! The agreement map: how the answers of several lie, question by question. Of units, of groups in a room, of people.

use crate::app::agreement::Row;
use crate::app::words::agreement as words;
use crate::content::Checklist;
use crate::domain::{Agreement, Answer, Coded, Spread, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, many, p, para, span, tag};
use crate::ui::parts::{ball, column_heads};

/// The height of a full bar, in its own units.
const HEIGHT: u32 = 32;

/// The map as a table, in the order of its rows. `fewest` says below how many answers no figures are shown.
pub fn agreement_map(ctx: &Ctx, checklist: &Checklist, rows: &[Row], fewest: u32) -> Tag {
    let mut body = tag("tbody");
    for row in rows {
        body = body.add(line(ctx, checklist, row, fewest));
    }
    let table = classed("table", "stacking agreement")
        .add(classed("caption", "visually-hidden").say(ctx, words::TITLE))
        .add(column_heads(ctx, &[words::QUESTION, words::SPREAD, words::MEASURE, words::SILENT]))
        .add(body);
    div("stack").add(legend(ctx, checklist)).add(div("scroll").add(table))
}

/// What the signs under the bars stand for.
fn legend(ctx: &Ctx, checklist: &Checklist) -> Tag {
    let mut list = classed("ul", "legend");
    for answer in Answer::ALL {
        list = list.add(tag("li").add(sign(*answer)).add(span("", ctx.text(&checklist.grade(*answer).label))));
    }
    list
}

/// The sign of an answer: its level as a shape, or a sign of its own.
fn sign(answer: Answer) -> Tag {
    let own = |text: &'static str| span("sign", text).set(At::AriaHidden, "true");
    match answer.level().and_then(|level| usize::try_from(level).ok()) {
        Some(level) => ball(level),
        None => own(if answer == Answer::Unknown { "?" } else { "–" }),
    }
}

fn line(ctx: &Ctx, checklist: &Checklist, row: &Row, fewest: u32) -> Tag {
    let question = tag("th")
        .set(At::Scope, "row")
        .add(span("", ctx.text(&row.item.title)))
        .add(p("soft small", [row.item.id.as_str(), ctx.text(&row.part)].join(" · ")));
    let cell = |head| tag("td").set(At::DataHead, ctx.say(head));
    let line = tag("tr").key(&row.item.id).add(question);
    if row.is_hidden {
        return line.add(tag("td").set(At::Colspan, "3").add(span("soft", words::hidden(ctx.language, fewest))));
    }
    line.add(cell(words::SPREAD).add(spread(ctx, checklist, &row.spread)))
        .add(cell(words::MEASURE).add(measure(ctx, &row.spread)))
        .add(cell(words::SILENT).maybe(silent(ctx, row)))
}

/// The answers as small bars with their numbers: levels first, what has no level behind them, as far as there is any.
pub fn spread(ctx: &Ctx, checklist: &Checklist, spread: &Spread) -> Tag {
    let most = spread.counts.into_iter().max().unwrap_or_default().max(1);
    let mut bars = classed("ul", "spread");
    for answer in Answer::ALL {
        let count = spread.count(*answer);
        let has_level = answer.level().is_some();
        if !has_level && count == 0 {
            continue;
        }
        let label = ctx.text(&checklist.grade(*answer).label);
        bars = bars.add(
            classed("li", if has_level { "" } else { "apart" })
                .put(At::Title, label)
                .add(span("visually-hidden", words::count(label, count)))
                .add(span("count", as_text(&count)).set(At::AriaHidden, "true"))
                .add(bar(count * HEIGHT / most))
                .add(sign(*answer)),
        );
    }
    bars
}

fn bar(height: u32) -> Tag {
    let bar = classed("rect", "fill").set(At::X, "0").number(At::Y, (HEIGHT - height).into()).set(At::Width, "20");
    let svg = classed("svg", "chart").set(At::ViewBox, "0 0 20 32").set(At::AriaHidden, "true");
    svg.maybe((height > 0).then(|| bar.number(At::Height, height.into())))
}

/// What the spread is called, and its measures. The word says it; the tag only makes it easier to find.
fn measure(ctx: &Ctx, spread: &Spread) -> Tag {
    let agreement = spread.agreement();
    let class = match agreement {
        Agreement::TwoCamps => "tag high",
        Agreement::Wide => "tag mid",
        Agreement::Near | Agreement::Same => "tag",
        Agreement::TooFew => "soft small",
    };
    let figures = spread.share_in_agreement().zip(spread.distance());
    let figures = figures.map(|(share, distance)| p("soft small", words::measures(ctx.language, share, distance)));
    div("").add(span(class, ctx.say(words::agreement(agreement)))).maybe(figures)
}

/// Who has not answered: by name where the names are known, else how many.
fn silent(ctx: &Ctx, row: &Row) -> Option<Tag> {
    let count = row.spread.silent;
    if count == 0 {
        return None;
    }
    let said = words::silent(ctx.language, usize::try_from(count).unwrap_or_default());
    if row.silent.is_empty() {
        return Some(span("small", &said));
    }
    let names = p("small", row.silent.join(", "));
    Some(tag("details").add(classed("summary", "small").text(&said)).add(names))
}

/// How everything in it is counted, with its sources.
pub fn how_it_is_counted(ctx: &Ctx) -> Tag {
    let mut all = many();
    for word in [words::HOW_SHARE, words::HOW_DISTANCE, words::HOW_CAMPS, words::HOW_LEVEL, words::HOW_OUTSIDE] {
        all = all.add(para(ctx, "", word));
    }
    classed("details", "formula").key("formula").add(tag("summary").say(ctx, words::HOW)).add(div("stack-s").add(all))
}
