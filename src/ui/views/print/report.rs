//! The whole report: everything that the team has written, and what it was asked.

use super::{checklist_used, code, fact, facts, origin, top};
use crate::app::results::{self, AreaRow};
use crate::app::words::{checklist, common, dates, gaps, named, plan, print as words, result};
use crate::content::{Item, Phase};
use crate::domain::{Action, Kind, Rank};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, span, tag};
use crate::ui::parts::{ball, heading, section};
use crate::ui::views::PageProps;
use crate::ui::views::plan::{action_title, priority_tag};
use crate::ui::views::result::groups;

pub(super) fn report(ctx: &Ctx, props: &PageProps) -> Tag {
    let about = &props.entry.view.about;
    let date = dates::written(about.date);
    let group = about.group.map(|group| ctx.say(common::group(group))).unwrap_or_default();
    let [title, scope] = checklist_used(ctx, props);
    let head = top(ctx, words::REPORT, "", &about.subject, &[&about.unit, group, &date, title, scope]);
    let head = head.add(facts(ctx, props, Kind::About, "", words::ABOUT));
    let mut sheet = classed("article", "paper report").add(head).add(figures(ctx, props));
    for phase in &props.checklist.phases {
        sheet = sheet.add(phase_of(ctx, props, phase));
    }
    #[cfg(feature = "leader")]
    let course = super::list::all(ctx, props);
    #[cfg(not(feature = "leader"))]
    let course = crate::ui::dom::many().maybe(crate::ui::views::now::elsewhere(ctx, props));
    sheet.add(areas(ctx, props)).add(actions(ctx, props)).add(course).add(sources(ctx, props)).add(times(ctx, props))
}

/// Where the team stands, in tables and in its own words.
fn figures(ctx: &Ctx, props: &PageProps) -> Tag {
    let progress = result::progress(ctx.language, results::progress(props.checklist, &props.entry.view));
    let mut part = section(ctx, "", common::RESULT).add(p("", progress)).add(para(ctx, "soft small", result::NO_GRADE));
    for group in groups(ctx, props) {
        part = part.add(group.brief(ctx));
    }
    part.add(para(ctx, "soft small", result::FORMULA)).add(facts(ctx, props, Kind::About, "", words::OWN))
}

fn phase_of(ctx: &Ctx, props: &PageProps, phase: &Phase) -> Tag {
    let title = ctx.text(&phase.title);
    let score = results::phase_score(phase, &props.entry.view);
    let mut list = classed("ol", "asked-items");
    for item in results::items(phase, &props.entry.view) {
        list = list.add(item_of(ctx, props, item));
    }
    let is_done = props.entry.view.is_done(&phase.id);
    tag("section")
        .add(heading(ctx, 1).text(title))
        .add(p("lead soft small", common::answered(ctx.language, score.answered, score.total)))
        .add(list)
        .maybe(is_done.then(|| p("", checklist::we_are_done(ctx.language, title))))
}

fn item_of(ctx: &Ctx, props: &PageProps, item: &Item) -> Tag {
    let answer = match props.entry.view.answer(&item.id) {
        Some(answer) => {
            let level = answer.level().map(|level| ball(level as usize));
            let name = ctx.text(&props.checklist.grade(answer).label);
            classed("p", "answered").maybe(level).add(tag("strong").text(name))
        }
        None => para(ctx, "soft", words::NO_ANSWER),
    };
    let said = facts(ctx, props, Kind::Items, &item.id, words::ITEM);
    tag("li").add(span("code", &item.id)).add(div("").add(p("lead", ctx.text(&item.question))).add(answer).add(said))
}

/// The areas in use: what is said of each, then those that nothing is said of.
fn areas(ctx: &Ctx, props: &PageProps) -> Tag {
    let all = results::areas(Some(props.checklist), &props.entry.view);
    let mut part = section(ctx, "", common::GAP_ANALYSIS);
    for row in &results::described(&all) {
        part = part.add(area(ctx, props, row));
    }
    let untouched: Vec<&str> = results::untouched(&all).map(|row| row.title(ctx.language)).collect();
    let names = result::join(ctx.language, &untouched);
    let names = (!names.is_empty()).then(|| p("soft", named(ctx.say(gaps::NOT_DESCRIBED), &names)));
    part.maybe(names)
}

fn area(ctx: &Ctx, props: &PageProps, row: &AreaRow) -> Tag {
    let priority = match row.gap.rank() {
        Rank::Judged(priority) => priority_tag(ctx, priority),
        rank => span("tag", ctx.say(common::rank(rank))),
    };
    div("entry").add(heading(ctx, 2).text(row.title(ctx.language)).text(" ").add(priority)).add(facts(
        ctx,
        props,
        Kind::Areas,
        &row.id,
        words::AREA,
    ))
}

fn actions(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut part = section(ctx, "", common::ACTION_PLAN);
    let plan = results::plan(&props.entry.view);
    if plan.is_empty() {
        return part.add(para(ctx, "soft", result::NO_STEPS));
    }
    for (id, action) in plan {
        part = part.add(action_of(ctx, props, id, action));
    }
    part
}

fn action_of(ctx: &Ctx, props: &PageProps, id: &str, action: &Action) -> Tag {
    let late = action.is_late(ctx.late_before).then(|| span("tag mid", ctx.say(plan::LATE)));
    div("entry")
        .add(heading(ctx, 2).text(action_title(ctx, action)).text(" ").maybe(late))
        .add(facts(ctx, props, Kind::Actions, id, words::ACTION))
        .add(origin(ctx, props, action))
}

fn sources(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut list = classed("ul", "sources-list small");
    for source in &props.checklist.sources {
        let address = source.address.as_deref().unwrap_or_default();
        list = list.add(tag("li").text(ctx.text(&source.title)).text(" ").text(address));
    }
    section(ctx, "", words::SOURCES).add(p("small", ctx.text(&props.checklist.about))).add(list)
}

fn times(ctx: &Ctx, props: &PageProps) -> Tag {
    let (entry, used) = (props.entry, props.checklist);
    let mut list = classed("dl", "paper-facts small");
    for (name, at) in [(words::CREATED, entry.view.about.created), (words::CHANGED, entry.document.changed_at())] {
        list = fact(list, ctx.say(name), &at.map(words::minute).unwrap_or_default());
    }
    list = fact(list, ctx.say(words::PRINTED), &dates::written(Some(ctx.today)));
    list = fact(list, ctx.text(&used.title), &words::version(ctx.language, &used.version, &used.fingerprint));
    list = fact(list, "Implementum", env!("CARGO_PKG_VERSION"));
    section(ctx, "", words::TIMES).add(code(ctx, props, list))
}
