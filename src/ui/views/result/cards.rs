//! What stands firm, what is open, the biggest gaps, the next steps.

use super::PageProps;
use crate::app::results;
use crate::app::words::{Word, plan, result as words};
use crate::domain::{Action, Answer, Rank, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed, div, p, para, span, tag};
use crate::ui::parts::section;
use crate::ui::views::plan::{action_title, priority_tag};

/// Rows in a card; open questions are all shown.
const MOST: usize = 5;

/// The four cards.
pub(super) fn cards(ctx: &Ctx, props: &PageProps) -> Tag {
    let (checklist, assessment) = (props.checklist, &*props.entry.view);
    let id = &assessment.id;
    let list = || classed("ul", "rows");
    let (mut firm, mut open, mut gaps, mut steps) = (list(), list(), list(), list());
    let in_place = results::answered(checklist, assessment, Answer::InPlace);
    for item in in_place.iter().take(MOST) {
        firm = firm.add(tag("li").text(ctx.text(&item.title)));
    }
    let unknown = results::answered(checklist, assessment, Answer::Unknown);
    for item in &unknown {
        open = open.add(tag("li").add(button("link", ctx.text(&item.title), ctx.to_item(id, &item.id))));
    }
    let biggest = results::biggest(&results::areas(Some(checklist), assessment));
    for row in biggest.iter().take(MOST) {
        let link = button("link", row.title(ctx.language), ctx.to_area(id, &row.id));
        let area = tag("li").add(link).text(" ");
        gaps = gaps.add(match row.gap.rank() {
            Rank::Judged(priority) => area.add(priority_tag(ctx, priority)),
            Rank::NoGap | Rank::NotJudged => area,
        });
    }
    let next = results::next_steps(assessment);
    for (of, action) in next.iter().take(MOST) {
        let link = button("link", action_title(ctx, action), ctx.to_action(id, of));
        steps = steps.add(tag("li").add(link).add(who_and_when(ctx, action)));
    }
    div("grid cards")
        .add(card(ctx, [words::FIRM, words::NO_FIRM], firm, in_place.len(), in_place.len().saturating_sub(MOST)))
        .add(card(ctx, [words::OPEN, words::NO_OPEN], open, unknown.len(), 0))
        .add(card(ctx, [words::BIGGEST, words::NO_BIGGEST], gaps, biggest.len(), 0))
        .add(card(ctx, [words::NEXT_STEPS, words::NO_STEPS], steps, next.len(), 0))
}

fn card(ctx: &Ctx, [title, if_empty]: [Word; 2], rows: Tag, count: usize, more: usize) -> Tag {
    let rows = if count == 0 { para(ctx, "soft", if_empty) } else { rows };
    let more = (more > 0).then(|| p("soft", words::and_more(ctx.language, more)));
    section(ctx, "card stack-s", title).add(rows).maybe(more)
}

fn who_and_when(ctx: &Ctx, action: &Action) -> Tag {
    let role = if action.role.trim().is_empty() { ctx.say(plan::NO_ROLE) } else { action.role.trim() };
    let due = action.due.map(|due| as_text(&due));
    let late = action.is_late(ctx.late_before).then(|| span("tag mid", ctx.say(plan::LATE)));
    let due = due.as_deref().unwrap_or(ctx.say(plan::NO_DATE));
    div("soft small").text(role).text(" · ").text(due).text(" ").maybe(late)
}
