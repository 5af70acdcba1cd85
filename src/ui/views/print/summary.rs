//! One page for a manager: where the team stands, the biggest gaps, the next steps, what is open, and the next date.

use std::cell::Cell;

use super::{checklist_used, fact, top};
use crate::app::words::{Word, dates, new, plan, print as words, result, share};
use crate::app::{control_code, results};
use crate::domain::{Answer, Rank};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, span, tag};
use crate::ui::parts::section;
use crate::ui::views::PageProps;
use crate::ui::views::now::called;
use crate::ui::views::plan::{action_title, priority_tag};
use crate::ui::views::result::groups;

/// Rows in a list.
const MOST: usize = 5;
/// Signs of a row, and of everything else that the team has written.
const LONGEST: usize = 160;
/// Signs of the part of a row that is not its own words.
const LONGEST_PART: usize = 60;
/// Signs of a date, and of what stands around it.
const DATE: usize = 16;
/// From so many bytes of text on, the page is set in small type: with more it would not be one page.
const MUCH: usize = 850;

pub(super) fn summary(ctx: &Ctx, props: &PageProps) -> Tag {
    let (checklist, assessment) = (props.checklist, &*props.entry.view);
    let about = &assessment.about;
    let length = Cell::new(0);
    let cut = |text: &str, most: usize| {
        let text = results::cut(text, most);
        length.set(length.get() + text.len());
        text
    };
    let strong = |text: String| tag("li").add(tag("strong").text(text));

    let date = dates::written(about.date);
    let [title, scope] = checklist_used(ctx, props);
    let parts = [&cut(&about.unit, LONGEST), date.as_str(), title, scope];
    let code = share::code(ctx.language, &control_code(&props.entry.document));
    let progress = result::progress(ctx.language, results::progress(checklist, assessment));
    let head = top(ctx, words::SUMMARY, &code, &cut(&about.subject, LONGEST), &parts).add(p("", progress));
    let roles = fact(classed("dl", "paper-facts"), ctx.say(new::ROLES), &cut(&about.roles, LONGEST));
    let mut figures = div("paper-two");
    for group in groups(ctx, props) {
        figures = figures.add(group.brief(ctx));
    }

    let list = || classed("ul", "lines");
    let (mut gaps, mut steps, mut open) = (list(), list(), list());
    let biggest = results::biggest(&results::areas(Some(checklist), assessment));
    for row in biggest.iter().take(MOST) {
        let name = cut(row.title(ctx.language), LONGEST_PART);
        let text = cut(&row.gap.gap, LONGEST - name.chars().count());
        let between = if text.is_empty() { " " } else { ": " };
        let line = strong(name).text(between).text(text).text(" ");
        gaps = gaps.add(match row.gap.rank() {
            Rank::Judged(priority) => line.add(priority_tag(ctx, priority)),
            Rank::NoGap | Rank::NotJudged => line,
        });
    }
    let next = results::next_steps(assessment);
    for (_, action) in next.iter().take(MOST) {
        let role = if action.role.trim().is_empty() { ctx.say(plan::NO_ROLE) } else { &action.role };
        let due = dates::written(action.due);
        let due = span("date", if due.is_empty() { ctx.say(plan::NO_DATE) } else { &due });
        let late = action.is_late(ctx.late_before).then(|| span("tag mid", ctx.say(plan::LATE)));
        let role = cut(role, LONGEST_PART);
        let line = strong(cut(action_title(ctx, action), LONGEST - DATE - role.chars().count())).text(" – ");
        steps = steps.add(line.text(role).text(" · ").add(due).text(" ").maybe(late));
    }
    let unknown = results::answered(checklist, assessment, Answer::Unknown);
    for item in unknown.iter().take(MOST) {
        open = open.add(tag("li").text(cut(ctx.text(&item.title), LONGEST)));
    }
    let mut own = classed("dl", "paper-facts");
    for (name, text) in [
        (result::CONCLUSIONS, &about.conclusions),
        (result::BIGGEST_GAPS, &about.biggest_gaps),
        (result::KEY_AREAS, &about.key_areas),
    ] {
        own = fact(own, ctx.say(name), &cut(text, LONGEST));
    }
    let next_date = tag("p").add(tag("strong").say(ctx, words::NEXT_DATE)).text(": ");
    let coming = results::coming(props.checklist, props.entry, ctx.today, ctx.language);
    let next_date = match results::next_due(&coming, ctx.today) {
        Some(next) => next_date.text(dates::written(Some(next.day))).text(" – ").text(cut(&called(ctx, next), LONGEST)),
        None => next_date.say(ctx, plan::NO_DATE),
    };
    let lists = div("paper-two")
        .add(listed(ctx, [result::BIGGEST, result::NO_BIGGEST], gaps, biggest.len()))
        .add(listed(ctx, [result::NEXT_STEPS, result::NO_STEPS], steps, next.len()));
    classed("article", if length.get() > MUCH { "paper summary long" } else { "paper summary" })
        .add(head.add(roles))
        .add(
            section(ctx, "", words::WHERE)
                .add(figures)
                .add(para(ctx, "soft small", result::NO_GRADE).text(" ").say(ctx, result::ON_PAPER)),
        )
        .add(lists)
        .add(div("paper-two").add(listed(ctx, [result::OPEN, result::NO_OPEN], open, unknown.len())).add(own))
        .add(div("next-date").add(next_date))
}

/// A list with its heading and how much more there is, or a sentence where there is nothing.
fn listed(ctx: &Ctx, [title, if_empty]: [Word; 2], list: Tag, count: usize) -> Tag {
    let list = if count == 0 { para(ctx, "soft", if_empty) } else { list };
    let more = (count > MOST).then(|| p("soft", result::and_more(ctx.language, count - MOST)));
    section(ctx, "", title).add(list).maybe(more)
}
