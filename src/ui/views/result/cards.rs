//! What stands firm, what is open, the biggest gaps, the next steps.

use super::PageProps;
use crate::app::words::{Word, plan, result as words};
use crate::app::{Page, results};
use crate::domain::{Action, Answer, Rank};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed, div, p, para, span, tag};
use crate::ui::parts::heading;
use crate::ui::views::plan::{action_title, priority_tag};

/// Rows in a card; open questions are all shown.
const MOST: usize = 5;

/// The four cards.
pub(super) fn cards(ctx: &Ctx, props: &PageProps) -> Tag {
    let (checklist, assessment) = (&*props.checklist, &*props.entry.view);
    let link = |page, title: &str| button("link", title, ctx.to(&assessment.id, page));
    let (mut firm, mut open, mut gaps, mut steps) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let in_place = results::answered(checklist, assessment, Answer::InPlace);
    for item in in_place.iter().take(MOST) {
        firm.push(tag("li").text(ctx.text(&item.title)));
    }
    for item in results::answered(checklist, assessment, Answer::Unknown) {
        open.push(tag("li").add(link(Page::Item { item: item.id.clone() }, ctx.text(&item.title))));
    }
    for row in results::biggest(&results::areas(Some(checklist), assessment)).iter().take(MOST) {
        let area = tag("li").add(link(Page::Area { area: row.id.clone() }, row.title(ctx.language))).text(" ");
        gaps.push(match row.gap.rank() {
            Rank::Judged(priority) => area.add(priority_tag(ctx, priority)),
            Rank::NoGap | Rank::NotJudged => area,
        });
    }
    for (id, action) in results::next_steps(assessment).into_iter().take(MOST) {
        let link = link(Page::Action { action: id.clone() }, action_title(ctx, action));
        steps.push(tag("li").add(link).add(who_and_when(ctx, action)));
    }
    div("grid cards")
        .add(card(ctx, words::FIRM, words::NO_FIRM, firm, in_place.len().saturating_sub(MOST)))
        .add(card(ctx, words::OPEN, words::NO_OPEN, open, 0))
        .add(card(ctx, words::BIGGEST, words::NO_BIGGEST, gaps, 0))
        .add(card(ctx, words::NEXT_STEPS, words::NO_STEPS, steps, 0))
}

fn card(ctx: &Ctx, title: Word, if_empty: Word, rows: Vec<Tag>, more: usize) -> Tag {
    let rows = if rows.is_empty() { para(ctx, "soft", if_empty) } else { classed("ul", "rows").each(rows) };
    let more = (more > 0).then(|| p("soft", &words::and_more(ctx.language, more)));
    classed("section", "card stack-s").add(heading(ctx, 1).say(ctx, title)).add(rows).maybe(more)
}

fn who_and_when(ctx: &Ctx, action: &Action) -> Tag {
    let role = if action.role.trim().is_empty() { ctx.say(plan::NO_ROLE) } else { action.role.trim() };
    let due = action.due.map(|due| due.to_string());
    let late = action.is_late(ctx.today).then(|| span("tag mid", ctx.say(plan::LATE)));
    let due = due.as_deref().unwrap_or(ctx.say(plan::NO_DATE));
    div("soft small").text(role).text(" · ").text(due).text(" ").maybe(late)
}
