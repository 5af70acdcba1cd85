//! *Två omgångar*: then and now side by side, question by question and unit by unit. Never a score.

use std::rc::Rc;

use super::files::{pick, progress};
use super::heat::{checklists, chosen};
use crate::app::Model;
use crate::app::units::moves::{Moved, Pairs, Way, moved, pairs};
use crate::app::units::{Collection, Round, Unit, groups};
use crate::app::words::{Word, units as words};
use crate::content::Checklist;
use crate::domain::Answer;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, many, p, para, span, tag};
use crate::ui::parts::{ball, column_heads, view_title};

/// The view.
pub(super) fn rounds(ctx: &Ctx, model: &Model) -> Tag {
    let collection = &model.session.units;
    let head = div("stack")
        .add(view_title(ctx, words::ROUNDS))
        .add(para(ctx, "lead-text", words::ROUNDS_LEAD))
        .add(pick(ctx, model, Round::Earlier))
        .maybe(progress(ctx, collection, Round::Earlier));
    if collection.earlier.is_empty() || collection.reading.is_some() {
        return head;
    }
    let pairs = pairs(collection);
    let head = head
        .add(p("", words::both(ctx.language, pairs.both.len())))
        .maybe(alone(ctx, words::ONLY_NOW, &pairs.only_now))
        .maybe(alone(ctx, words::ONLY_EARLIER, &pairs.only_earlier));
    if pairs.both.is_empty() {
        return head.add(para(ctx, "note", words::NO_PAIRS));
    }
    many().add(head).maybe(side_by_side(ctx, collection, &pairs))
}

fn alone(ctx: &Ctx, title: Word, units: &[Rc<Unit>]) -> Option<Tag> {
    let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    let text = tag("p").add(tag("strong").say(ctx, title)).text(": ").text(names.join(", "));
    (!names.is_empty()).then_some(text)
}

fn side_by_side(ctx: &Ctx, collection: &Collection, pairs: &Pairs) -> Option<Tag> {
    const HEADS: [Word; 6] = [words::QUESTION, words::UP, words::SAME, words::DOWN, words::APART, words::UNIT_BY_UNIT];
    let groups = groups(&collection.now);
    let group = chosen(&groups, collection)?;
    let mut body = tag("tbody");
    for one in moved(group, pairs) {
        body = body.add(line(ctx, group.checklist, &one));
    }
    let caption = classed("caption", "visually-hidden").say(ctx, words::ROUNDS);
    let table = classed("table", "stacking moves-table").add(caption).add(column_heads(ctx, &HEADS)).add(body);
    let filters = div("filters").maybe(checklists(ctx, collection, &groups));
    Some(many().add(filters).add(para(ctx, "soft small", words::APART_HELP)).add(div("scroll").add(table)))
}

fn line(ctx: &Ctx, checklist: &Checklist, one: &Moved) -> Tag {
    let count = |head: Word, way| {
        tag("td").set(At::Class, "num").set(At::DataHead, ctx.say(head)).text(one.count(way).to_string())
    };
    let mut list = classed("ul", "rows small");
    for (unit, moved) in one.moves.iter().filter(|(_, moved)| moved.way() != Way::Same) {
        let [from, to] = [moved.from, moved.to].map(|answer| name(ctx, checklist, answer));
        let arrow = |answer: Option<Answer>| answer.and_then(Answer::level).map(|level| ball(level as usize));
        let signs = classed("span", "signs")
            .set(At::AriaHidden, "true")
            .maybe(arrow(moved.from))
            .text("→")
            .maybe(arrow(moved.to));
        let said = words::moved(ctx.language, from, to);
        list = list.add(tag("li").add(tag("strong").text(unit)).text(": ").add(signs).text(" ").text(said));
    }
    let changed = one.moves.iter().filter(|(_, moved)| moved.way() != Way::Same).count();
    let has_any = changed > 0;
    let summary = classed("summary", "small").text(words::changed(ctx.language, changed));
    let units = has_any.then(|| tag("details").add(summary).add(list));
    let same = (!has_any).then(|| span("soft small", ctx.say(words::SAME)));
    let code = p("soft small", [one.item.id.as_str(), ctx.text(&one.part)].join(" · "));
    tag("tr")
        .key(&one.item.id)
        .add(tag("th").set(At::Scope, "row").add(span("", ctx.text(&one.item.title))).add(code))
        .add(count(words::UP, Way::Up))
        .add(count(words::SAME, Way::Same))
        .add(count(words::DOWN, Way::Down))
        .add(count(words::APART, Way::Apart))
        .add(tag("td").set(At::DataHead, ctx.say(words::UNIT_BY_UNIT)).maybe(units).maybe(same))
}

fn name<'a>(ctx: &Ctx, checklist: &'a Checklist, answer: Option<Answer>) -> &'a str {
    answer.map_or(ctx.say(words::NOT_ANSWERED), |answer| ctx.text(&checklist.grade(answer).label))
}
