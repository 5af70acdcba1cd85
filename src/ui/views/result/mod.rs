//! *Resultat*: how far the team has come, what stands firm, what is open, and what comes next.
//! Never a grand total, never a ranking.

mod cards;
mod questions;
mod scores;

use self::cards::cards;
use self::questions::questions;
#[cfg(feature = "leader")]
pub(super) use self::scores::capital;
pub(super) use self::scores::groups;
use self::scores::scores;
use super::PageProps;
use super::first_step::first_step;
use crate::app::words::{common, dates, print, result as words, start};
use crate::app::{Page, Paper, results};
use crate::domain::{Priority, Rank, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, many, p, para, press, tag};
use crate::ui::parts::{knowledge_link, view_title};

/// The result.
pub fn result(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &props.entry.view;
    let has_answers = results::progress(props.checklist, assessment).answered > 0;
    let about = &assessment.about;
    let date = dates::written(about.date);
    let head = div("stack-s")
        .add(p("soft small", start::joined(&[&about.subject, &about.unit, &date])))
        .add(view_title(ctx, words::TITLE))
        .maybe(has_answers.then(|| para(ctx, "soft", words::NO_GRADE)))
        .add(knowledge_link(ctx, "factors"));
    let has_more = results::contents(&props.entry.document, assessment).is_more_than_answers();
    let mut parts = many().add(head).maybe((has_answers || has_more).then(|| glance(ctx, props)));
    if has_answers {
        parts = scores(ctx, props, parts);
    } else {
        parts = parts.add(first_step(ctx, props, words::NOTHING_YET));
    }
    if has_answers || has_more {
        let lead = if has_answers { "btn lead" } else { "btn" };
        let save = ctx.save_as_file(&assessment.id);
        let paper = ctx.to(&assessment.id, Page::Print { paper: Paper::Summary });
        let paper = press(ctx, "btn", print::SUMMARY, paper);
        parts = parts.add(cards(ctx, props)).add(questions(ctx, props));
        parts = parts.add(div("row").add(press(ctx, lead, common::SAVE_AS_FILE, save)).add(paper));
    }
    parts
}

/// Four figures that a manager takes in before anything else. They are counts, and none is a sum of the others.
fn glance(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &props.entry.view;
    let progress = results::progress(props.checklist, assessment);
    let gaps = results::biggest(&results::areas(Some(props.checklist), assessment));
    let high = gaps.iter().filter(|row| row.gap.rank() == Rank::Judged(Priority::High)).count();
    let plan = results::plan_state(assessment, ctx.late_before);
    let of_all = |some, all| words::of_all(ctx.language, some, all);
    let figure = |name, figure: &str| div("").add(tag("dt").say(ctx, name)).add(tag("dd").text(figure));
    classed("dl", "glance")
        .add(figure(words::ANSWERED, &of_all(progress.answered as usize, progress.total as usize)))
        .add(figure(words::OPEN, &as_text(&progress.unknown)))
        .add(figure(words::HIGH_GAPS, &of_all(high, gaps.len())))
        .add(figure(words::LATE_ACTIONS, &of_all(plan.late, plan.total)))
}
