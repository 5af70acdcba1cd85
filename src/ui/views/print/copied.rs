//! What a copy for a round of comments says of an area, an action or a message: its texts as paragraphs, what was chosen in
//! one line, in words for those who were not there.

use super::{facts_of, origin};
use crate::app::results::AreaRow;
use crate::app::words::course::{copied as words, register};
use crate::app::words::print::Said;
use crate::app::words::{common, named, plan, start};
use crate::domain::{Course, Kind, Rank};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, p, span, tag};
use crate::ui::parts::heading;
use crate::ui::views::PageProps;
use crate::ui::views::plan::{action_title, priority_tag};

/// An area of the gap analysis.
pub(super) fn area(ctx: &Ctx, props: &PageProps, row: &AreaRow) -> Tag {
    let gap = &row.gap;
    let tag = match gap.rank() {
        Rank::Judged(priority) => priority_tag(ctx, priority),
        rank => span("tag", ctx.say(common::rank(rank))),
    };
    // The reason says something where the team does not agree with what was suggested.
    let own = gap.chosen.filter(|chosen| gap.computed() != Rank::Judged(*chosen) && gap.computed() != Rank::NoGap);
    let own = own.map(|chosen| said(ctx.say(words::TEAM_PRIORITY), &words::own(ctx.language, chosen, &gap.reason)));
    div("entry")
        .add(heading(ctx, 2).text(row.title(ctx.language)).text(" ").add(tag))
        .add(texts(ctx, props, Kind::Areas, &row.id, words::AREA_TEXTS))
        .maybe(line(ctx, props, Kind::Areas, &row.id, words::AREA_CHOICES))
        .maybe(own)
}

/// An action of the plan.
pub(super) fn action(ctx: &Ctx, props: &PageProps, id: &str) -> Option<Tag> {
    let action = props.entry.view.actions.get(id)?;
    let late = action.is_late(ctx.late_before).then(|| span("tag mid", ctx.say(plan::LATE)));
    Some(
        div("entry")
            .add(heading(ctx, 2).text(action_title(ctx, action)).text(" ").maybe(late))
            .maybe(line(ctx, props, Kind::Actions, id, words::ACTION_CHOICES))
            .add(texts(ctx, props, Kind::Actions, id, words::ACTION_TEXTS))
            .add(origin(ctx, props, action)),
    )
}

/// A line of the communication plan.
pub(super) fn message(ctx: &Ctx, props: &PageProps, id: &str, title: &str) -> Tag {
    let fields = &register(Course::Messages).fields[1..];
    div("entry").add(heading(ctx, 2).text(title)).maybe(line(ctx, props, Kind::Course(Course::Messages), id, fields))
}

fn texts(ctx: &Ctx, props: &PageProps, kind: Kind, id: &str, fields: &[Said]) -> Tag {
    let mut texts = many();
    for (name, text) in facts_of(ctx, props, kind, id, fields) {
        texts = texts.add(said(name, &text));
    }
    texts
}

/// "Nuläge: …", with its name in bold.
fn said(name: &str, text: &str) -> Tag {
    let colon = if name.ends_with('?') { " " } else { ": " };
    p("said", "").add(tag("strong").text(name).text(colon)).text(text)
}

/// "Gap: stort · För patienter: allvarlig konsekvens", of what there is.
fn line(ctx: &Ctx, props: &PageProps, kind: Kind, id: &str, fields: &[Said]) -> Option<Tag> {
    let parts: Vec<String> =
        facts_of(ctx, props, kind, id, fields).iter().map(|(name, text)| named(name, text)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    (!parts.is_empty()).then(|| p("said", start::joined(&parts)))
}
