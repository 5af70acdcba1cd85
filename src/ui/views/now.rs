//! Where the team is in its introduction: one sentence, one picture, and what comes next.

use super::PageProps;
use crate::app::results::{self, Coming, Standing};
use crate::app::words::result::and_more;
use crate::app::words::{dates, now as words, plan};
use crate::app::{Page, Route};
use crate::domain::{Closing, Course, Date, Kind};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, many, p, span, tag};
use crate::ui::parts::section;

/// Rows of what comes next.
const SHOWN: usize = 5;

/// Where the team is.
pub(super) fn now(ctx: &Ctx, props: &PageProps) -> Tag {
    if ctx.closed {
        return closed(ctx, props);
    }
    let all = results::coming(props.checklist, props.entry, ctx.today, ctx.language);
    let late = all.iter().filter(|one| one.day < ctx.today).count();
    let phases = &props.checklist.phases;
    let step = results::step_of(props.checklist, props.entry, ctx.today);
    let part = ctx.text(&props.checklist.part.one);
    let here = step.as_ref().map(|(number, step)| (*number, phases.len(), ctx.text(&step.phase.title)));
    let next =
        results::next_due(&all, ctx.today).map(|one| (called(ctx, one), dates::day(ctx.language, one.day, ctx.today)));
    let next = next.as_ref().map(|(name, day)| (name.as_str(), day.clone()));
    let away = props.entry.document.changed_at().and_then(|at| words::away(ctx.language, at.date, ctx.today));
    let mut list = classed("ul", "tasks");
    for one in all.iter().take(SHOWN) {
        list = list.add(line(ctx, props, one));
    }
    section(ctx, "card stack now", words::NOW_TITLE)
        .add(picture(ctx, props, step.map_or(phases.len(), |(number, _)| number - 1)))
        .add(p("", words::sentence(ctx.language, part, here, next, late)))
        .maybe(away.map(|away| p("soft small", away)))
        .maybe((!all.is_empty()).then_some(list))
        .maybe((all.len() > SHOWN).then(|| p("soft small", and_more(ctx.language, all.len() - SHOWN))))
}

/// When it was closed, and when it is looked at again: nothing else is awaited, and nothing is late.
fn closed(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let mut days = div("card stack-s");
    for (word, day) in
        [(words::CLOSED, results::closed_on(document)), (words::REVIEW, Closing::NEXT_REVIEW.read(document, ""))]
    {
        if let Some(day) = day {
            let day = dates::day(ctx.language, day, Date::FIRST);
            days = days.add(classed("p", "h3").say(ctx, word).text(" ").text(&day));
        }
    }
    days
}

/// The steps in a row, as a list that reads aloud: done, here, to come.
fn picture(ctx: &Ctx, props: &PageProps, here: usize) -> Tag {
    let planned = results::process(props.checklist, &props.entry.document, ctx.today);
    let mut steps = classed("ol", "way");
    for (place, step) in planned.iter().enumerate() {
        let (class, word) = match place.cmp(&here) {
            std::cmp::Ordering::Less => ("done", words::STEP_DONE),
            std::cmp::Ordering::Equal if step.standing == Standing::Late => ("here late", words::IS_LATE),
            std::cmp::Ordering::Equal => ("here", words::STEP_NOW),
            std::cmp::Ordering::Greater if step.standing == Standing::Late => ("", words::IS_LATE),
            std::cmp::Ordering::Greater => ("", words::STEP_AHEAD),
        };
        let is_here = (place == here).then_some("step");
        steps = steps.add(
            classed("li", class)
                .put_if(At::AriaCurrent, is_here)
                .add(span("way-name", ctx.text(&step.phase.title)))
                .text(" ")
                .add(span("soft small", ctx.say(word))),
        );
    }
    steps
}

/// What it is called where its day is told.
pub(super) fn called(ctx: &Ctx, one: &Coming) -> String {
    let word = match (one.place.kind, one.name.trim()) {
        (Kind::Course(Course::Checkins), _) => words::NEXT_CHECKIN,
        (Kind::Course(Course::Closing), _) => words::REVIEW,
        (_, "") => plan::NO_TITLE,
        (Kind::Course(Course::Steps), name) => return words::step_end(ctx.language, name),
        #[cfg(feature = "leader")]
        (Kind::Course(Course::Rounds), name) => return words::round_end(ctx.language, name),
        (_, name) => return name.to_owned(),
    };
    ctx.say(word).to_owned()
}

fn line(ctx: &Ctx, props: &PageProps, one: &Coming) -> Tag {
    let name = called(ctx, one);
    let name = match page(one) {
        Some(page) => button("link", name, ctx.go(Route::at(&props.entry.document.id, page))),
        None => span("", name),
    };
    let late = (one.day < ctx.today).then(|| span("tag mid", ctx.say(words::IS_LATE)));
    let day = dates::day(ctx.language, one.day, ctx.today);
    tag("li")
        .add(span("", "").add(name).text(" ").maybe(kind(ctx, one)))
        .add(span("state", "").maybe(late).text(" ").text(&day))
}

/// In which list it stands, where its name does not say that.
fn kind(ctx: &Ctx, one: &Coming) -> Option<Tag> {
    #[cfg(feature = "leader")]
    if let Kind::Course(course) = one.place.kind
        && !one.place.id.is_empty()
    {
        // The steps stand in the process plan.
        let course = if course == Course::Steps { Course::Process } else { course };
        return Some(span("soft small", ctx.say(crate::app::words::course::register(course).title)));
    }
    let (_, _) = (ctx, one);
    None
}

/// Where it stands, if this edition shows it.
fn page(one: &Coming) -> Option<Page> {
    match one.place.kind {
        Kind::Actions => Some(Page::Action { action: one.place.id.clone() }),
        #[cfg(feature = "leader")]
        Kind::Course(Course::Steps) => Some(Page::List { course: Course::Process }),
        #[cfg(feature = "leader")]
        Kind::Course(course) if one.place.id.is_empty() => Some(Page::List { course }),
        #[cfg(feature = "leader")]
        Kind::Course(course) => Some(Page::Row { course, row: one.place.id.clone() }),
        _ => None,
    }
}

/// What a plan lacks, as quiet remarks.
pub(super) fn remarks(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut notes = many();
    for lack in results::lacks(props.entry) {
        notes = notes.add(p("note", ctx.say(words::lack(lack))));
    }
    div("stack-s").add(notes)
}

/// What is said above every page of a closed one.
pub fn closed_banner(ctx: &Ctx, id: &str) -> Option<Tag> {
    #[cfg(feature = "leader")]
    let to = Some(Page::List { course: Course::Closing })
        // Unless one is there.
        .filter(|page| !matches!(&*ctx.here, Route::At { page: here, .. } if here == page))
        .map(|page| ctx.to(id, page))
        .map(|to| crate::ui::dom::press(ctx, "link", crate::app::words::course::closing::TO_CLOSING, to));
    #[cfg(not(feature = "leader"))]
    let (to, _) = (None, id);
    ctx.closed.then(|| div("note unprinted").add(p("", ctx.say(words::IS_CLOSED))).maybe(to))
}

/// How much of the file the process leader's edition alone shows; nothing in that edition.
pub(super) fn elsewhere(ctx: &Ctx, props: &PageProps) -> Option<Tag> {
    if cfg!(feature = "leader") {
        return None;
    }
    let number = results::contents(&props.entry.document, &props.entry.view).course;
    (number > 0).then(|| p("soft small", words::elsewhere(ctx.language, number)))
}
