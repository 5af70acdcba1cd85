//! What came out of a workshop, on one page.

use super::{checklist_used, top};
use crate::app::room;
use crate::app::words::{dates, named, plan, print, share, workshop as words};
use crate::app::{control_code, results};
use crate::domain::ordered;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, tag};
use crate::ui::parts::section;
use crate::ui::views::PageProps;
use crate::ui::views::workshop::{evaluation, item_lines};

/// Rows in a list.
const MOST: usize = 10;
/// Notes that were put aside.
const MOST_PARKED: usize = 6;
/// Signs of what somebody has written.
const LONGEST: usize = 120;

pub(super) fn workshop(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &*props.entry.view;
    let about = &assessment.about;
    let date = dates::written(about.date);
    let [title, scope] = checklist_used(ctx, props);
    let unit = results::cut(&about.unit, LONGEST);
    let code = share::code(ctx.language, &control_code(&props.entry.document));
    let head = top(ctx, words::PAPER, &code, &results::cut(&about.subject, LONGEST), &[&unit, &date, title, scope]);
    let summed = room::summary(props.checklist, assessment);
    let [agreed, open] = item_lines(ctx, props, &summed, MOST);
    let mut steps = classed("ol", "lines");
    let lines = room::next_lines(assessment);
    for line in lines.iter().take(3) {
        steps = steps.add(tag("li").text(results::cut(line, LONGEST)));
    }
    let steps = if lines.is_empty() { para(ctx, "soft", words::NOTHING_AGREED) } else { steps };
    let mut parked = classed("ul", "lines");
    let notes = ordered(&assessment.parked, |note| note.order);
    let left: Vec<_> = notes.iter().filter(|(_, note)| !note.settled).collect();
    for (_, note) in left.iter().take(MOST_PARKED) {
        parked = parked.add(tag("li").text(results::cut(&note.text, LONGEST)));
    }
    let voices = people(ctx, props);
    classed("article", "paper summary")
        .add(head.maybe((!voices.is_empty()).then(|| p("", &voices))))
        .add(
            div("paper-two")
                .add(section(ctx, "", words::WE_AGREED).add(agreed))
                .add(section(ctx, "", words::NOT_AGREED).add(open)),
        )
        .add(section(ctx, "", words::NEXT_STEPS).add(steps))
        .maybe((!left.is_empty()).then(|| section(ctx, "", words::PARKED).add(parked)))
        .add(section(ctx, "", words::EVALUATION).add(evaluation(ctx, props)))
        .add(div("next-date").add(p("", named(ctx.say(print::NEXT_DATE), &next(ctx, props)))))
}

/// Who took part, as far as it is known: groups by name, sheets by number.
fn people(ctx: &Ctx, props: &PageProps) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (_, group) in room::groups(&props.entry.view, None) {
        parts.push(results::cut(&group.name, 40));
    }
    let sheets = room::sheets(&props.entry.view).len();
    if sheets > 0 {
        parts.push(words::sheets(ctx.language, sheets));
    }
    parts.join(", ")
}

/// The next date in the plan.
fn next(ctx: &Ctx, props: &PageProps) -> String {
    let coming = results::coming(props.checklist, props.entry, ctx.today, ctx.language);
    match results::next_due(&coming, ctx.today) {
        Some(next) => dates::written(Some(next.day)),
        None => ctx.say(plan::NO_DATE).to_owned(),
    }
}
