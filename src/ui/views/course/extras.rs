//! What lists and rows of the leader's edition show beside their fields.

use super::list::begin_row;
use super::{PageProps, row_name};
use crate::app::words::course::{leading as words, register};
use crate::app::words::{gaps, plan as plan_words};
use crate::app::{Page, results};
use crate::domain::{Action, Assignment, Coded, Course, DecisionAbout, Kind, Message, Place, Rank, Value, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, button, classed, div, many, p, para, press, span, tag};
use crate::ui::parts::section;
use crate::ui::views::plan::{action_title, priority_tag};

/// What stands below a list.
pub(super) fn below_list(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    match course {
        Course::Assignments => gaps_without(ctx, props),
        _ => many(),
    }
}

/// What stands below the fields of a row.
pub(super) fn below_row(ctx: &Ctx, props: &PageProps, course: Course) -> Tag {
    match course {
        Course::Assignments => answers(ctx, props),
        Course::Rounds => super::round::round(ctx, props),
        _ => many(),
    }
}

/// The gaps with a priority that no uppdrag has come from yet, each one click from one.
fn gaps_without(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let taken: Vec<String> =
        document.rows(Course::Assignments).iter().map(|id| Assignment::ORIGIN.read(document, id).0).collect();
    let mut rows = classed("ul", "causes");
    let mut are_there = false;
    for row in results::biggest(&results::areas(Some(props.checklist), &props.entry.view)) {
        let origin = row.place().reference().0;
        let (Rank::Judged(priority), false) = (row.gap.rank(), taken.contains(&origin)) else { continue };
        are_there = true;
        let title = row.title(ctx.language);
        let holds = vec![
            (
                "title",
                Value::Text(if row.gap.target.trim().is_empty() { title.to_owned() } else { row.gap.target.clone() }),
            ),
            ("why", Value::Text(row.gap.gap.clone())),
            ("origin", Value::Text(origin)),
        ];
        let add = press(ctx, "btn", words::MAKE_ASSIGNMENT, begin_row(ctx, props, Course::Assignments, holds));
        let open = button("link", title, ctx.to_area(&document.id, &row.id));
        rows = rows.add(
            classed("li", "cause")
                .key(&row.id)
                .add(div("cause-text").add(open).add(div("cause-why").add(priority_tag(ctx, priority))))
                .add(add.put(At::AriaLabel, words::assignment_for(ctx.language, title))),
        );
    }
    let rows = are_there.then_some(rows);
    let none = rows.is_none().then(|| para(ctx, "soft", words::NO_GAPS_LEFT));
    section(ctx, "stack suggestions", words::PRIORITISED_GAPS).maybe(rows).maybe(none)
}

/// Where an uppdrag came from, and the actions that answer it.
fn answers(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let origin = Assignment::ORIGIN.read(document, props.of).0;
    let from = origin.split_once('/').and_then(|(_, area)| {
        let rows = results::areas(Some(props.checklist), &props.entry.view);
        let row = rows.iter().find(|row| row.id == area)?;
        let open = button("link", row.title(ctx.language), ctx.to_area(&document.id, area));
        Some(tag("p").add(span("soft", ctx.say(gaps::AREA))).text(": ").add(open))
    });
    let mut list = classed("ul", "lines");
    let actions = results::answering(props.entry, props.of);
    for (id, action) in &actions {
        list = list.add(tag("li").add(button("link", action_title(ctx, action), ctx.to_action(&document.id, id))));
    }
    let are_there = !actions.is_empty();
    let none = (!are_there).then(|| para(ctx, "soft", words::NO_ANSWERS));
    let title = row_name(ctx, props, Course::Assignments, props.of);
    let place = Place { kind: Kind::Course(Course::Assignments), id: props.of.to_owned() };
    let add = press(ctx, "btn lead", words::ADD_ANSWER, ctx.add_action(&document.id, Some(place), &title, true));
    let answers =
        section(ctx, "stack", words::ANSWERS).maybe(are_there.then_some(list)).maybe(none).add(div("row").add(add));
    div("stack").maybe(from).add(answers)
}

/// Beside what adds a decision: the two that there are to write down, with what stands in them.
pub(super) fn decide(ctx: &Ctx, props: &PageProps) -> Tag {
    let begin = |word, about: DecisionAbout, title: &str| {
        let holds = vec![
            ("title", Value::Text(title.to_owned())),
            ("about", Value::Text(about.code().to_owned())),
            ("date", Value::Text(as_text(&ctx.today))),
        ];
        press(ctx, "btn", word, begin_row(ctx, props, Course::Decisions, holds))
    };
    many()
        .add(begin(words::DECIDE_ASSIGNMENTS, DecisionAbout::Assignments, ctx.say(words::ASSIGNMENTS_DECIDED)))
        .add(begin(words::DECIDE_PLAN, DecisionAbout::Plan, ctx.say(words::PLAN_DECIDED)))
}

/// What to do when the plan is not the one that was decided any more.
pub(in crate::ui::views) fn changed(ctx: &Ctx, props: &PageProps) -> Option<Tag> {
    let day = results::changed_since_decision(&props.entry.document, &props.entry.view).filter(|_| !ctx.closed)?;
    let holds = vec![
        ("title", Value::Text(ctx.say(words::CHANGE_DECIDED).to_owned())),
        ("about", Value::Text(DecisionAbout::Change.code().to_owned())),
        ("date", Value::Text(as_text(&ctx.today))),
    ];
    let add = press(ctx, "btn", words::WRITE_CONSULTED, begin_row(ctx, props, Course::Decisions, holds));
    Some(div("note stack-s").add(p("", words::changed_since(ctx.language, day))).add(div("row").add(add)))
}

/// Which uppdrag an action answers, where there are any.
pub(in crate::ui::views) fn assignment_choice(ctx: &Ctx, props: &PageProps) -> Option<Tag> {
    let rows = props.entry.document.rows(Course::Assignments);
    if rows.is_empty() {
        return None;
    }
    let mut choices: Vec<(String, String)> = Vec::new();
    for row in rows {
        choices.push((row.to_owned(), row_name(ctx, props, Course::Assignments, row)));
    }
    Some(crate::ui::parts::Form { ctx, entry: props.entry }.named(
        Action::ASSIGNMENT.key(props.of),
        plan_words::ASSIGNMENT,
        &choices,
    ))
}

/// A link to the plan's decision, where one stands.
pub(in crate::ui::views) fn decided(ctx: &Ctx, props: &PageProps) -> Option<Tag> {
    let (row, day) = results::last_decision(&props.entry.document)?;
    let open = ctx.to(&props.entry.document.id, Page::Row { course: Course::Decisions, row: row.to_owned() });
    let name = row_name(ctx, props, Course::Decisions, row);
    let text = words::decided_on(ctx.language, day);
    Some(tag("p").set(At::Class, "soft small").text(&text).text(" ").add(button("link", name, open)))
}

/// The communication plan beside the action plan: how much of it there is, and the way there.
pub(in crate::ui::views) fn communication(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let rows = document.rows(Course::Messages);
    let done = rows.iter().filter(|row| Message::DONE.read(document, row)).count();
    let to = ctx.to(&document.id, Page::List { course: Course::Messages });
    let link = button("link", ctx.say(register(Course::Messages).title), to);
    tag("p").set(At::Class, "soft small").add(link).text(": ").text(words::messages(ctx.language, rows.len(), done))
}
