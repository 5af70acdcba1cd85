//! *Processplan*: the steps laid out in time, as a table and as bars in it, and what each of them holds.

use super::fields::field;
use super::{PageProps, to_hub};
use crate::app::results::{self, Planned, Standing};
use crate::app::words::Word;
use crate::app::words::course::process as words;
use crate::app::words::course::{self, register};
use crate::app::words::course::{STANCE, STANCE_MEANINGS, STANCES as STANCES_OF};
use crate::app::{Msg, Page, Paper};
use crate::domain::{Change, Course, Date, Process, Step, as_text, joined};
use crate::ui::charts;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, many, para, press, span, tag};
use crate::ui::parts::{Form, Scale, heading, section, view_title};
use crate::ui::views::checklist::how_it_goes;

/// The process plan.
pub fn process(ctx: &Ctx, props: &PageProps) -> Tag {
    let steps = results::process(props.checklist, &props.entry.document, ctx.late_before);
    let register = register(Course::Process);
    let lead = register.lead.map(|lead| para(ctx, "soft", lead));
    let print = ctx.to(&props.entry.document.id, Page::Print { paper: Paper::List(Course::Process) });
    let print = press(ctx, "btn", course::PRINT_LIST, print);
    let mut parts = many();
    for step in &steps {
        parts = parts.add(part(ctx, props, step));
    }
    many()
        .add(div("stack-s").add(view_title(ctx, register.title)).maybe(lead))
        .add(fields(ctx, props))
        .add(section(ctx, "stack", words::TIMELINE).add(table(ctx, &steps)).add(parts).maybe(chain(ctx, props)))
        .add(div("row between").add(print).add(to_hub(ctx, props)))
}

/// When it begins, and how active it is meant to be.
fn fields(ctx: &Ctx, props: &PageProps) -> Tag {
    const STANCES: Scale = Scale { names: STANCES_OF, meanings: STANCE_MEANINGS, first: None };
    let legend = span("", ctx.say(STANCE));
    let stance = Form { ctx, entry: props.entry }.radios(&Process::STANCE, "", legend, "answers stances", &STANCES);
    div("action-fields stack").add(field(ctx, props, Course::Process, "", "start")).add(stance).add(field(
        ctx,
        props,
        Course::Process,
        "",
        "stanceWhy",
    ))
}

/// The national chain that the region's work is a part of, for checklists that name one.
fn chain(ctx: &Ctx, props: &PageProps) -> Option<Tag> {
    let chain = &props.checklist.chain;
    let mut list = classed("ol", "numbered");
    for link in chain {
        let title = tag("strong").text(ctx.text(&link.title));
        // The number is one cell of the line, and all of the text is the other one.
        let said = span("", "").add(title).text(". ").text(ctx.text(&link.text));
        list = list.add(tag("li").add(said));
    }
    (!chain.is_empty()).then(|| section(ctx, "card stack", words::CHAIN).add(list))
}

/// The steps as a table with a bar each: the same in words and as a picture.
pub(super) fn table(ctx: &Ctx, steps: &[Planned]) -> Tag {
    const HEADS: [Word; 4] = [words::STEP, words::WHEN, words::STATE, words::IN_TIME];
    let first = steps.iter().filter_map(|step| step.start).min();
    let last = steps.iter().filter_map(|step| step.end.max(step.done)).max();
    let (Some(first), Some(last)) = (first, last) else { return para(ctx, "note", words::NO_START) };
    let days = last.days_since(first) + 1;
    let now = ctx.today.days_since(first);
    let axis = || charts::axis(days, now, [&as_text(&first), &as_text(&last), ctx.say(words::TODAY)]);
    let mut heads = tag("tr");
    for head in &HEADS[..3] {
        heads = heads.add(tag("th").set(At::Scope, "col").say(ctx, *head));
    }
    let in_time = span("visually-hidden", ctx.say(HEADS[3]));
    heads = heads.add(classed("th", "in-time").set(At::Scope, "col").add(in_time).add(axis()));
    let mut body = tag("tbody");
    for step in steps {
        let cell = |head: Word| tag("td").set(At::DataHead, ctx.say(head));
        let (Some(start), Some(end)) = (step.start, step.end) else { continue };
        let end = step.done.filter(|done| *done >= start).unwrap_or(end);
        let bar = charts::bar(class(step.standing), days, start.days_since(first), end.days_since(first) + 1, now);
        body = body.add(
            tag("tr")
                .key(&step.phase.id)
                .add(tag("th").set(At::Scope, "row").text(ctx.text(&step.phase.title)))
                .add(cell(words::WHEN).text(when(ctx, step, start, end)))
                .add(cell(words::STATE).add(state(ctx, step)))
                .add(classed("td", "in-time").add(bar)),
        );
    }
    let table = classed("table", "stacking plan listed")
        .add(classed("caption", "visually-hidden").say(ctx, words::TIMELINE))
        .add(tag("thead").add(heads))
        .add(body);
    // Where rows are stacked their heads are not seen: then the line of days stands above them all.
    div("stack-s in-days").add(div("axis").add(axis())).add(table).add(kinds(ctx, steps, (0..days).contains(&now)))
}

/// What each kind of bar stands for, of those that there are.
fn kinds(ctx: &Ctx, steps: &[Planned], has_today: bool) -> Tag {
    const KINDS: [(Standing, Word); 4] = [
        (Standing::Done, words::DONE),
        (Standing::Now, words::NOW),
        (Standing::Late, words::LATE),
        (Standing::Ahead, words::AHEAD),
    ];
    let one = |class, word: Word| tag("li").add(charts::sample(class)).text(" ").say(ctx, word);
    let mut list = classed("ul", "bar-kinds small");
    for (standing, word) in KINDS {
        if steps.iter().any(|step| step.standing == standing) {
            list = list.add(one(class(standing), word));
        }
    }
    list.maybe(has_today.then(|| one("today", words::TODAY)))
}

/// From when to when; how long that is, as long as it is a plan.
fn when(ctx: &Ctx, step: &Planned, start: Date, end: Date) -> String {
    let span = words::span(ctx.language, start, end);
    if step.done.is_some() {
        return span;
    }
    joined(&[span, words::weeks(ctx.language, step.weeks, step.is_assumed)], ", ")
}

fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "fill done",
        Standing::Now => "fill",
        Standing::Late => "fill late",
        Standing::Ahead => "fill ahead",
    }
}

fn state(ctx: &Ctx, step: &Planned) -> Tag {
    match (step.standing, step.done) {
        (_, Some(done)) => span("soft date", words::done_on(ctx.language, done)),
        (Standing::Late, None) => span("tag mid", ctx.say(words::LATE)),
        (Standing::Now, None) => span("ongoing", ctx.say(words::NOW)),
        (Standing::Ahead | Standing::Done, None) => span("soft", ctx.say(words::AHEAD)),
    }
}

/// One step: what it holds after the checklist, and what the team has planned of it.
fn part(ctx: &Ctx, props: &PageProps, step: &Planned) -> Tag {
    let id = step.phase.id.as_str();
    let title = ctx.text(&step.phase.title);
    let summary = tag("summary").add(span("step-title", title)).text(" ").add(state(ctx, step));
    let mut fields = div("action-fields stack");
    for name in ["start", "weeks", "done", "note"] {
        fields = fields.add(field(ctx, props, Course::Steps, id, name));
    }
    let facts = step.phase.process.as_ref().map(|process| how_it_goes(ctx, props, process));
    classed("details", "card step-plan").key(id).add(summary).add(
        div("stack")
            .maybe(facts)
            .add(heading(ctx, 2).say(ctx, words::PLAN_STEP))
            .maybe(moves(ctx, props, step))
            .add(fields),
    )
}

/// Buttons for what is done most often.
fn moves(ctx: &Ctx, props: &PageProps, step: &Planned) -> Option<Tag> {
    let (start, id) = (step.start?, step.phase.id.as_str());
    let title = ctx.text(&step.phase.title);
    let press = |word: Word, change: Change| {
        let act = ctx.tell(Msg::Edited { id: props.entry.document.id.clone(), changes: vec![change] });
        button("btn", ctx.say(word), act).put(At::AriaLabel, words::of_step(ctx.language, word, title))
    };
    let begins = |days: i32| Step::START.set(id, Some(start.days_away(days)));
    let takes = |weeks: u32| Step::WEEKS.set(id, Some(i64::from(weeks)));
    let done = step.done.is_none().then(|| press(words::DONE_TODAY, Step::DONE.set(id, Some(ctx.today))));
    let row = div("row").maybe(done).add(press(words::EARLIER, begins(-7))).add(press(words::LATER, begins(7)));
    // What is done is as long as it was.
    let is_open = step.done.is_none();
    let longer = is_open.then(|| press(words::LONGER, takes(step.weeks + 1)));
    let shorter = (is_open && step.weeks > 1).then(|| press(words::SHORTER, takes(step.weeks - 1)));
    Some(row.maybe(longer).maybe(shorter))
}
