//! *Gemensamt*: the gaps that several units share, who needs to act, and what is open.

use crate::app::units::shared::{Shared, shared as shared_gaps, who_acts};
use crate::app::units::standing::said;
use crate::app::units::{Collection, groups};
use crate::app::words::{Word, common, result, units as words};
use crate::domain::{Answer, Coded, GapSize};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, many, p, para, span, tag};
use crate::ui::parts::{ball, column_heads, heading, section, view_title};

/// The view.
pub(super) fn shared(ctx: &Ctx, collection: &Collection) -> Tag {
    many()
        .add(view_title(ctx, words::SHARED))
        .add(gaps(ctx, collection))
        .add(acts(ctx, collection))
        .add(open(ctx, collection))
}

fn gaps(ctx: &Ctx, collection: &Collection) -> Tag {
    const HEADS: [Word; 4] = [words::AREA, words::HAVE_GAP, words::WORST, words::WHICH];
    let shared = shared_gaps(collection);
    let part = section(ctx, "stack", words::SHARED_GAPS).add(para(ctx, "soft", words::SHARED_HELP));
    if shared.is_empty() {
        return part.add(para(ctx, "note", words::NO_SHARED));
    }
    let mut body = tag("tbody");
    for one in &shared {
        body = body.add(line(ctx, collection, one));
    }
    let mut legend = classed("ul", "legend");
    for size in GapSize::ALL {
        legend = legend.add(tag("li").add(ball(size.place())).add(span("", ctx.say(common::size(*size)))));
    }
    let part = part.add(legend);
    let caption = classed("caption", "visually-hidden").say(ctx, words::SHARED_GAPS);
    let table = classed("table", "stacking").add(caption).add(column_heads(ctx, &HEADS)).add(body);
    part.add(div("scroll").add(table))
}

fn line(ctx: &Ctx, collection: &Collection, one: &Shared) -> Tag {
    let cell = |head: Word| tag("td").set(At::DataHead, ctx.say(head));
    let of = words::of_judging(ctx.language, one.units.len(), one.judged(), collection.now.len());
    let worst = one.worst.map_or("–", |worst| ctx.say(common::consequence(worst)));
    tag("tr")
        .add(tag("th").set(At::Scope, "row").text(ctx.text(&one.title)))
        .add(cell(words::HAVE_GAP).add(span("", &of)).add(sizes(ctx, one)))
        .add(cell(words::WORST).text(worst))
        .add(cell(words::WHICH).add(named(ctx, &one.units)))
}

/// How many gave each size: the shape, the number, and the word for whoever hears it.
fn sizes(ctx: &Ctx, one: &Shared) -> Tag {
    let mut list = classed("ul", "sizes small");
    for size in GapSize::ALL {
        let count = one.sizes[size.place()];
        let word = format!("{}: {count}", ctx.say(common::size(*size)));
        let entry = tag("li").put(At::Title, &word).add(ball(size.place()));
        list = list.add(
            entry.add(span("visually-hidden", &word)).add(span("", count.to_string()).set(At::AriaHidden, "true")),
        );
    }
    list
}

/// Units by name: folded in where there are many.
pub(super) fn named(ctx: &Ctx, units: &[String]) -> Tag {
    let names = units.join(", ");
    if units.len() <= 3 {
        return span("small", &names);
    }
    let count = words::units(ctx.language, units.len());
    tag("details").add(classed("summary", "small").text(count)).add(p("small", names))
}

fn acts(ctx: &Ctx, collection: &Collection) -> Tag {
    let acts = who_acts(collection);
    let part = section(ctx, "stack", words::WHO_ACTS);
    if acts.is_empty() {
        return part.add(para(ctx, "note", words::NO_ACTS));
    }
    let mut cards = div("grid");
    for (who, tasks) in acts {
        let mut lines = Vec::new();
        for task in tasks {
            let line = tag("li").add(tag("strong").text(ctx.text(&task.title))).text(" ");
            lines.push(line.add(named(ctx, &task.units)));
        }
        let list = folded(ctx, lines, 5);
        cards = cards.add(div("card stack-s").add(heading(ctx, 2).say(ctx, words::solver(who))).add(list));
    }
    part.add(cards)
}

fn open(ctx: &Ctx, collection: &Collection) -> Tag {
    let part = section(ctx, "stack", words::OPEN).add(para(ctx, "soft", words::OPEN_HELP));
    let mut all = Vec::new();
    for group in groups(&collection.now) {
        all.extend(said(&group, Answer::Unknown));
    }
    all.sort_by_key(|said| std::cmp::Reverse(said.units.len()));
    let mut lines = Vec::new();
    for said in all {
        let title = tag("strong").text(ctx.text(&said.item.title));
        let code = p("soft small", [said.item.id.as_str(), ctx.text(&said.part)].join(" · "));
        lines.push(tag("li").add(title).text(" ").add(named(ctx, &said.units)).add(code));
    }
    part.add(if lines.is_empty() { para(ctx, "note", words::NO_OPEN) } else { folded(ctx, lines, 10) })
}

/// A list of which the rest is folded in where it is long.
fn folded(ctx: &Ctx, lines: Vec<Tag>, most: usize) -> Tag {
    let count = lines.len();
    let (mut first, mut rest) = (classed("ul", "rows"), classed("ul", "rows"));
    for (place, line) in lines.into_iter().enumerate() {
        if place < most {
            first = first.add(line);
        } else {
            rest = rest.add(line);
        }
    }
    let more = (count > most).then(|| {
        let summary = tag("summary").text(result::and_more(ctx.language, count - most));
        tag("details").add(summary).add(rest)
    });
    div("stack-s").add(first).maybe(more)
}
