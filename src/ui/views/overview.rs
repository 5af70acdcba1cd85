//! *Översikt*: where the team is and what comes next.

use super::PageProps;
use super::first_step::is_empty;
use super::now::{elsewhere, now};
use crate::app::Page;
use crate::app::results::{self, NextStep};
use crate::app::words::{Word, common, dates, help, named, new, overview as words, start};
use crate::content::Phase;
use crate::domain::{Priority, Rank};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, div, many, p, press, span, tag};
use crate::ui::parts::{heading, section, view_heading};

/// *Översikt*.
pub fn overview(ctx: &Ctx, props: &PageProps) -> Tag {
    let about = &props.entry.view.about;
    let group = about.group.map(|group| ctx.say(common::group(group))).unwrap_or_default();
    let scope = about.scope.map(|scope| ctx.say(common::scope(scope))).unwrap_or_default();
    let belongs = start::joined(&[&about.unit, group, ctx.text(&props.checklist.title), scope]);
    let mut phases = classed("ul", "tasks");
    for phase in &props.checklist.phases {
        phases = phases.add(phase_task(ctx, props, phase));
    }
    let card = |title, tasks| section(ctx, "card stack", title).add(tasks);
    many()
        .add(div("stack-s").add(p("soft small", &belongs)).add(view_heading(ctx, &about.subject)))
        .maybe((!ctx.closed).then(|| next(ctx, props)))
        .add(now(ctx, props))
        .maybe(elsewhere(ctx, props))
        .add(div("grid half").add(card(common::CHECKLIST, phases)).add(card(words::FROM_NOW_TO_PLAN, rest(ctx, props))))
        .add(facts(ctx, props))
}

fn next(ctx: &Ctx, props: &PageProps) -> Tag {
    let id = &props.entry.document.id;
    let to = |text: Word, label: Word, page| (ctx.say(text).into(), ctx.say(label).into(), ctx.to(id, page));
    let (text, label, act) = match results::next_step(props.checklist, &props.entry.view) {
        NextStep::Item { item, phase, number, left, is_first } => {
            let phase = props.checklist.phase(&phase).map(|phase| ctx.text(&phase.title)).unwrap_or_default();
            let label = words::go_to_item(ctx.language, number, is_first);
            (words::next_items(ctx.language, left, phase, is_first), label, ctx.to_item(id, &item))
        }
        NextStep::Gaps => to(words::NEXT_GAPS, words::GO_TO_GAPS, Page::Gaps),
        NextStep::Plan => to(words::NEXT_PLAN, words::GO_TO_PLAN, Page::Plan),
        NextStep::Share => to(words::NEXT_SHARE, words::GO_TO_SHARE, Page::Share),
    };
    div("note next")
        .add(tag("p").add(tag("strong").say(ctx, words::NEXT)).text(" ").text(&text))
        .add(button("btn lead", &label, act))
}

fn phase_task(ctx: &Ctx, props: &PageProps, phase: &Phase) -> Tag {
    let view = &props.entry.view;
    let is_done = view.is_done(&phase.id);
    let state = words::phase_state(ctx.language, results::phase_score(phase, view), is_done);
    let state = span(if is_done { "state" } else { "state soft" }, &state);
    task(ctx.text(&phase.title), ctx.to_phase(&props.entry.document.id, &phase.id), state)
}

fn rest(ctx: &Ctx, props: &PageProps) -> Tag {
    let view = &props.entry.view;
    let areas = results::areas(Some(props.checklist), view);
    let biggest = results::biggest(&areas);
    let high = biggest.iter().filter(|row| row.gap.rank() == Rank::Judged(Priority::High)).count();
    let begun = areas.iter().filter(|row| !row.gap.hidden && row.gap.is_begun()).count();
    let plan = results::plan_state(view, ctx.late_before);
    let progress = results::progress(props.checklist, view);
    let soft = |text: String| span("state soft", &text);
    let shared = match props.entry.kept.filed_at {
        _ if props.entry.is_example() => soft(ctx.say(help::EXAMPLE_NOT_KEPT).to_owned()),
        Some(at) => soft(start::filed(ctx.language, at, ctx.today, props.entry.changes_since_file())),
        None if is_empty(props) || ctx.closed => soft(ctx.say(words::NOT_SHARED).to_owned()),
        None => span("state", "").add(span("tag mid", ctx.say(words::NOT_SHARED))),
    };
    let gaps = soft(words::gaps_state(ctx.language, biggest.len(), high, begun));
    let actions = soft(words::plan_state(ctx.language, plan.total, plan.without_role, plan.late));
    let answered = soft(common::answered(ctx.language, progress.answered, progress.total));
    let task = |word, page, state| task(ctx.say(word), ctx.to(&props.entry.document.id, page), state);
    classed("ul", "tasks")
        .add(task(common::GAP_ANALYSIS, Page::Gaps, gaps))
        .add(task(common::ACTION_PLAN, Page::Plan, actions))
        .add(task(common::RESULT, Page::Result, answered))
        .add(task(common::SHARE, Page::Share, shared))
}

fn task(name: &str, act: Act, state: Tag) -> Tag {
    tag("li").add(button("link", name, act)).add(state)
}

fn facts(ctx: &Ctx, props: &PageProps) -> Tag {
    let about = &props.entry.view.about;
    let date = about.date.map(|date| dates::day(ctx.language, date, ctx.today)).unwrap_or_default();
    let fact = |name, text: &str| {
        let is_empty = text.trim().is_empty();
        let text = if is_empty { ctx.say(common::NOT_FILLED_IN) } else { text };
        let text = classed("dd", if is_empty { "soft" } else { "" }).text(text);
        div("").add(tag("dt").say(ctx, name)).add(text)
    };
    let change = press(ctx, "btn quiet", common::CHANGE, ctx.changing(ctx.to(&props.entry.document.id, Page::About)));
    let change = change.put(At::AriaLabel, named(ctx.say(common::CHANGE), ctx.say(common::ABOUT)));
    classed("section", "card stack")
        .add(div("row between").add(heading(ctx, 1).say(ctx, common::ABOUT)).add(change))
        .add(
            classed("dl", "facts")
                .add(fact(new::DATE, &date))
                .add(fact(new::ROLES, &about.roles))
                .add(fact(new::INVOLVEMENT, &about.involvement)),
        )
}
