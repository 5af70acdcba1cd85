//! *Resultat*: how far the team has come, what stands firm, what is open, and what comes next.
//! Never a grand total, never a ranking.

mod cards;
mod questions;
mod scores;

use self::cards::cards;
use self::questions::questions;
pub(super) use self::scores::groups;
use self::scores::scores;
use super::PageProps;
use crate::app::words::{common, dates, print, result as words, start};
use crate::app::{Page, Paper, results};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, p, para, press};
use crate::ui::parts::view_title;

/// The result.
pub fn result(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &props.entry.view;
    let progress = results::progress(props.checklist, assessment);
    let has_answers = progress.answered > 0;
    let about = &assessment.about;
    let date = dates::written(about.date);
    let head = div("stack-s")
        .add(p("soft small", start::joined(&[&about.subject, &about.unit, &date])))
        .add(view_title(ctx, words::TITLE))
        .add(p("", words::progress(ctx.language, progress)))
        .maybe(has_answers.then(|| para(ctx, "soft", words::NO_GRADE)));
    let mut parts = many().add(head);
    if has_answers {
        parts = scores(ctx, props, parts);
    } else {
        parts = parts.add(nothing_yet(ctx, props));
    }
    if has_answers || results::contents(assessment).is_more_than_answers() {
        let lead = if has_answers { "btn lead" } else { "btn" };
        let save = ctx.save_as_file(&assessment.id);
        let paper = ctx.to(&assessment.id, Page::Print { paper: Paper::Summary });
        let paper = press(ctx, "btn", print::SUMMARY, paper);
        parts = parts.add(cards(ctx, props)).add(questions(ctx, props));
        parts = parts.add(div("row").add(press(ctx, lead, common::SAVE_AS_FILE, save)).add(paper));
    }
    parts
}

fn nothing_yet(ctx: &Ctx, props: &PageProps) -> Tag {
    let first = results::next_open(props.checklist, &props.entry.view, None).map(|item| {
        let to_item = ctx.to_item(&props.entry.view.id, &item.id);
        div("row").add(press(ctx, "btn lead", words::GO_TO_CHECKLIST, to_item))
    });
    div("stack").add(para(ctx, "note", words::NOTHING_YET)).maybe(first)
}
