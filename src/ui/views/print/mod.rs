//! *Skriv ut*: a paper as it will be printed, with what leads there and back above it.

mod blank;
#[cfg(feature = "leader")]
mod copied;
#[cfg(feature = "leader")]
mod copy;
#[cfg(feature = "leader")]
mod followed;
#[cfg(feature = "leader")]
mod list;
mod report;
mod summary;
#[cfg(feature = "leader")]
mod trace;
#[cfg(feature = "leader")]
mod workshop;

use self::blank::blank;
#[cfg(feature = "leader")]
pub(super) use self::copy::{copy, has_rows};
#[cfg(feature = "leader")]
use self::list::list;
use self::report::report;
use self::summary::summary;
use super::PageProps;
use super::first_step::{first_step, is_empty};
use crate::app::words::print::Said;
use crate::app::words::{Word, common, plan, print as words, share, start};
use crate::app::{Format, Msg, Page, Paper, control_code, results};
#[cfg(feature = "leader")]
use crate::domain::Course;
use crate::domain::{Action, Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, classed, div, many, p, para, press, tag};
use crate::ui::parts::{heading, section, view_title};
use crate::ui::print::{paper_text, print_paper, sheet_text};
use crate::ui::views::plan::origin_link;

/// A paper.
pub fn print(ctx: &Ctx, props: &PageProps, paper: Paper) -> Tag {
    let [name, help] = words::named(paper);
    let is_to_fill_in = matches!(paper, Paper::Blank);
    let first = (!is_to_fill_in && is_empty(props)).then(|| first_step(ctx, props, words::EMPTY));
    let print = if first.is_some() { "btn" } else { "btn lead" };
    let print = press(ctx, print, words::PRINT, Act::new(print_paper));
    let save = matches!(paper, Paper::Report).then(|| save_page(ctx, &props.entry.document.id));
    let (word, page) = back(paper);
    let back = press(ctx, "btn", word, ctx.to(&props.entry.document.id, page));
    let head = div("stack unprinted")
        .add(view_title(ctx, name))
        .add(para(ctx, "soft", help))
        .maybe(first)
        .add(div("row").add(print).maybe(save).add(back));
    let sheet = match paper {
        Paper::Summary => summary(ctx, props),
        Paper::Report => report(ctx, props),
        Paper::Blank => blank(ctx, props),
        #[cfg(feature = "leader")]
        Paper::List(course) => list(ctx, props, course),
        #[cfg(feature = "leader")]
        Paper::Workshop => workshop::workshop(ctx, props),
    };
    many().add(head).add(sheet)
}

/// Where a paper was chosen.
fn back(paper: Paper) -> (Word, Page) {
    match paper {
        #[cfg(feature = "leader")]
        Paper::Workshop => (crate::app::words::workshop::BACK_TO_SUMMARY, Page::SummingUp),
        #[cfg(feature = "leader")]
        Paper::List(Course::Comments) => (crate::app::words::course::BACK, Page::List { course: Course::Rounds }),
        #[cfg(feature = "leader")]
        Paper::List(course) => (crate::app::words::course::BACK, Page::List { course }),
        Paper::Summary | Paper::Report | Paper::Blank => (words::BACK, Page::Share),
    }
}

/// Saves the paper as a page of its own.
fn save_page(ctx: &Ctx, id: &str) -> Tag {
    let (send, id) = (ctx.send.clone(), id.to_owned());
    let save = Act::new(move |event| {
        let format = Format::Page { style: sheet_text(event), body: paper_text(event) };
        send.send(Msg::FormatWanted { id: id.clone(), format });
    });
    press(ctx, "btn", share::SAVE_PAGE, save)
}

/// The control code, on papers that say what is in the file.
#[inline(never)]
fn code(ctx: &Ctx, props: &PageProps, list: Tag) -> Tag {
    fact(list, ctx.say(share::CODE), &control_code(&props.entry.document))
}

/// The three papers, each with whom it is for.
pub(super) fn papers(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut list = classed("ul", "papers");
    for paper in [Paper::Summary, Paper::Report, Paper::Blank] {
        let [name, help] = words::named(paper);
        let open = press(ctx, "btn", name, ctx.to(&props.entry.document.id, Page::Print { paper }));
        list = list.add(tag("li").add(open).add(para(ctx, "soft", help)));
    }
    section(ctx, "stack", words::PRINT).add(list)
}

/// The top of a paper: what it is, its control code where there is room for it nowhere else, what is being introduced, and where.
#[inline(never)]
pub(super) fn top(ctx: &Ctx, kind: Word, code: &str, subject: &str, parts: &[&str]) -> Tag {
    div("paper-top")
        .add(p("kind", start::joined(&["Implementum", ctx.say(kind), code])))
        .add(heading(ctx, 1).text(subject))
        .add(p("", start::joined(parts)))
}

/// A part of a list of facts; nothing where there is nothing to say.
#[inline(never)]
fn fact(list: Tag, name: &str, text: &str) -> Tag {
    let text = text.trim();
    if text.is_empty() {
        return list;
    }
    let colon = if name.ends_with('?') { " " } else { ": " };
    list.add(div("").add(tag("dt").text(name).text(colon)).add(tag("dd").text(text)))
}

/// What the team has said in these fields of a record.
#[inline(never)]
fn facts(ctx: &Ctx, props: &PageProps, kind: Kind, id: &str, fields: &[Said]) -> Tag {
    let place = Place { kind, id: id.to_owned() };
    let mut list = classed("dl", "paper-facts");
    for field in fields {
        list = fact(list, ctx.say(field.1), &results::said(&props.entry.document, &place, field, ctx.language));
    }
    list
}

/// The same one by one, of what there is: what it is called, and what it says.
#[cfg(feature = "leader")]
fn facts_of(ctx: &Ctx, props: &PageProps, kind: Kind, id: &str, fields: &[Said]) -> Vec<(&'static str, String)> {
    let place = Place { kind, id: id.to_owned() };
    let said = |field: &Said| results::said(&props.entry.document, &place, field, ctx.language).trim().to_owned();
    let facts = fields.iter().map(|field| (ctx.say(field.1), said(field)));
    facts.filter(|(_, text)| !text.is_empty()).collect()
}

/// Where an action came from.
fn origin(ctx: &Ctx, props: &PageProps, action: &Action) -> Tag {
    tag("p").add(tag("strong").say(ctx, plan::ORIGIN).text(":")).text(" ").add(origin_link(ctx, props, action))
}

/// The checklist and how much of it is used.
#[inline(never)]
fn checklist_used<'a>(ctx: &Ctx, props: &PageProps<'a>) -> [&'a str; 2] {
    let scope = props.entry.view.about.scope.map(|scope| ctx.say(common::scope(scope))).unwrap_or_default();
    [props.checklist.title.get(ctx.language), scope]
}
