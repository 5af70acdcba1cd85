//! The A4 page: who, the three texts, the biggest shared gaps, who needs to act, and where the units differ most.

use std::cell::Cell;

use super::summary::QUESTIONS;
use crate::app::Route;
use crate::app::agreement::{Order, most_apart, rows};
use crate::app::results::cut;
use crate::app::units::drafts::drafts;
use crate::app::units::shared::{shared, who_acts};
use crate::app::units::{Collection, UnitsPage, groups};
use crate::app::words::{agreement, common, print as print_words, start, units as words};
use crate::domain::{Answer, Coded};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, classed, div, many, p, para, press, tag};
use crate::ui::parts::{heading, section, view_title};
use crate::ui::print::print_paper;

/// Lines in a list.
const MOST: usize = 5;
/// Signs of a text of the process leader's own.
const LONGEST: usize = 760;
/// Signs of a name or a title.
const LONGEST_NAME: usize = 60;
/// Signs of all names of units together.
const LONGEST_NAMES: usize = 420;
/// From so many signs of text on, the page is set in small type: with more it would not be one page.
const MUCH: usize = 1000;

/// The paper with what leads there and back above it.
pub(super) fn paper(ctx: &Ctx, collection: &Collection) -> Tag {
    let print = press(ctx, "btn lead", print_words::PRINT, Act::new(print_paper));
    let back = press(ctx, "btn", words::BACK_TO_SUMMARY, ctx.go(Route::Units(UnitsPage::Summary)));
    let head = div("stack unprinted")
        .add(view_title(ctx, words::PAPER))
        .add(para(ctx, "soft", words::PRINT_HELP))
        .add(div("row").add(print).add(back));
    many().add(head).add(sheet(ctx, collection))
}

fn sheet(ctx: &Ctx, collection: &Collection) -> Tag {
    let length = Cell::new(0);
    let cut = |text: &str, most: usize| {
        let text = cut(text, most);
        length.set(length.get() + text.chars().count());
        text
    };
    let drafts = drafts(collection, ctx.language);
    let mut own = classed("dl", "paper-facts own");
    for ((label, text), draft) in QUESTIONS.into_iter().zip(&collection.texts).zip(&drafts) {
        let text = if text.trim().is_empty() { draft } else { text };
        if !text.trim().is_empty() {
            let text = tag("dd").text(cut(text, LONGEST));
            own = own.add(div("").add(tag("dt").say(ctx, label).text(" ")).add(text));
        }
    }
    let head = top(ctx, collection, &cut);
    let lists = div("paper-two").add(gaps(ctx, collection, &cut)).add(acts(ctx, collection, &cut));
    let apart = apart(ctx, collection, &cut);
    let class = if length.get() > MUCH { "paper summary units-paper long" } else { "paper summary units-paper" };
    classed("article", class).add(head).add(own).add(lists).add(apart)
}

/// Shortens a text to so many signs, and counts them.
type Cut<'a> = &'a dyn Fn(&str, usize) -> String;

fn top(ctx: &Ctx, collection: &Collection, cut: Cut) -> Tag {
    let mut checklists = Vec::new();
    for group in groups(&collection.now) {
        checklists.push(words::checklist(ctx.language, ctx.text(&group.checklist.title), group.units.len()));
    }
    let mut subjects: Vec<&str> = Vec::new();
    for unit in &collection.now {
        let subject = unit.view.about.subject.trim();
        if !subject.is_empty() && !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    let names: Vec<&str> = collection.now.iter().map(|unit| unit.name.as_str()).collect();
    let size = words::size(ctx.language, collection.now.len(), collection.earlier.len());
    let date = ctx.today.to_string();
    div("paper-top")
        .add(p("kind", start::joined(&["Implementum", ctx.say(words::TITLE), &size, &date])))
        .add(heading(ctx, 1).text(cut(&subjects.join(", "), LONGEST_NAME * 2)))
        .add(p("", start::joined(&[&checklists.join(", ")])))
        .add(p("small", cut(&names.join(", "), LONGEST_NAMES)))
}

fn gaps(ctx: &Ctx, collection: &Collection, cut: Cut) -> Tag {
    let shared = shared(collection);
    let part = section(ctx, "", words::SHARED_GAPS);
    if shared.is_empty() {
        return part.add(para(ctx, "soft", words::NO_SHARED));
    }
    let mut list = classed("ul", "lines");
    for one in shared.iter().take(MOST) {
        let of = words::of_units(ctx.language, one.units.len(), collection.now.len());
        let worst = one.worst.map(|worst| format!(" · {}", ctx.say(common::consequence(worst))));
        let title = tag("strong").text(cut(ctx.text(&one.title), LONGEST_NAME));
        list = list.add(tag("li").add(title).text(": ").text(of).text(worst.unwrap_or_default()));
    }
    part.add(list)
}

fn acts(ctx: &Ctx, collection: &Collection, cut: Cut) -> Tag {
    let acts = who_acts(collection);
    let part = section(ctx, "", words::WHO_ACTS);
    if acts.is_empty() {
        return part.add(para(ctx, "soft", words::NO_ACTS));
    }
    let mut list = classed("ul", "lines");
    for (who, tasks) in acts {
        let named: Vec<String> = tasks
            .iter()
            .take(3)
            .map(|task| format!("{} ({})", cut(ctx.text(&task.title), LONGEST_NAME), task.units.len()))
            .collect();
        let who = tag("strong").say(ctx, words::solver(who));
        list = list.add(tag("li").add(who).text(": ").text(named.join(", ")));
    }
    part.add(list)
}

/// The questions on which the units of any checklist are furthest apart.
fn apart(ctx: &Ctx, collection: &Collection, cut: Cut) -> Tag {
    let part = section(ctx, "", words::APART_MOST);
    let mut list = classed("ul", "lines");
    let mut count = 0;
    let groups = groups(&collection.now);
    let most = MOST.div_ceil(groups.len().max(1));
    for group in &groups {
        let rows = rows(&group.questions(), &group.answers(), collection.fewest, Order::Phase);
        for row in most_apart(&rows, most).into_iter().take(MOST - count) {
            count += 1;
            let title = tag("strong").text(cut(ctx.text(&row.item.title), LONGEST_NAME));
            let mut said = Vec::new();
            for (answer, grade) in Answer::ALL.iter().zip(&group.checklist.scale) {
                if row.spread.count(*answer) > 0 {
                    said.push(agreement::count(ctx.text(&grade.label), row.spread.count(*answer)));
                }
            }
            let called = ctx.say(agreement::agreement(row.spread.agreement()));
            list = list.add(tag("li").add(title).text(": ").text(called).text(". ").text(said.join(", ")));
        }
    }
    if count == 0 { part.add(para(ctx, "soft", words::NONE_APART)) } else { part.add(list) }
}
