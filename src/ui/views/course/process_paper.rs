//! The process plan for paper: the table, and under it who does what in each step, on one page of A4.

use super::PageProps;
use super::process::table;
use crate::app::results::{self, Planned};
use crate::app::words::course::process as words;
use crate::app::words::{Word, checklist as checklist_words};
use crate::content::Line;
use crate::domain::Step;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, many, tag};
use crate::ui::parts::heading;

/// More signs than this in two rows of three steps do not fit on a page of A4: then one step follows the other in columns.
const MOST_IN_ROWS: usize = 1_500;
/// More than this fit only in a smaller size.
const MOST_IN_COLUMNS: usize = 4_300;

/// The plan for paper: the table, and under it who does what in each step.
pub(in crate::ui::views) fn plan_on_paper(ctx: &Ctx, props: &PageProps) -> Tag {
    let steps = results::process(props.checklist, &props.entry.document, ctx.late_before);
    let mut parts = many();
    let mut signs = Vec::new();
    for step in &steps {
        if let Some((part, number)) = step_on_paper(ctx, props, step) {
            signs.push(number);
            parts = parts.add(part);
        }
    }
    let in_rows: usize = signs.chunks(3).filter_map(|row| row.iter().max()).sum();
    let class = match signs.iter().sum::<usize>() {
        _ if in_rows <= MOST_IN_ROWS => "paper-three",
        0..=MOST_IN_COLUMNS => "paper-three long",
        _ => "paper-three long longer",
    };
    many().add(table(ctx, &steps)).add(div(class).add(parts))
}

/// What a step holds, and about how many signs that is; nothing where nothing is known of it.
fn step_on_paper(ctx: &Ctx, props: &PageProps, step: &Planned) -> Option<(Tag, usize)> {
    /// About what the name before it takes.
    const NAME: usize = 12;
    let mut list = classed("dl", "paper-facts small");
    let mut signs = 0;
    if let Some(process) = &step.phase.process {
        for (name, lines) in [
            (checklist_words::WHO, &process.who),
            (checklist_words::ACTIVITIES, &process.activities),
            (checklist_words::DELIVERABLES, &process.deliverables),
            (checklist_words::DECIDES, &process.decides),
        ] {
            for line in lines {
                signs += ctx.text(&line.text).chars().count() + 3;
            }
            signs += NAME;
            list = list.maybe(said(ctx, name, lines));
        }
    }
    let note = Step::NOTE.read(&props.entry.document, &step.phase.id);
    if !note.trim().is_empty() {
        signs += note.chars().count() + NAME;
        list = list.add(fact(ctx, words::NOTE).add(tag("dd").text(&note)));
    }
    let part = div("").add(heading(ctx, 2).text(ctx.text(&step.phase.title))).add(list);
    (signs > 0).then_some((part, signs))
}

/// What the checklist says of a step under this name: one thing beside it, several below each other.
fn said(ctx: &Ctx, name: Word, lines: &[Line]) -> Option<Tag> {
    let said = match lines {
        [] => return None,
        [line] => tag("dd").text(ctx.text(&line.text)),
        _ => {
            let mut list = tag("ul");
            for line in lines {
                list = list.add(tag("li").text(ctx.text(&line.text)));
            }
            tag("dd").add(list)
        }
    };
    Some(fact(ctx, name).add(said))
}

fn fact(ctx: &Ctx, name: Word) -> Tag {
    div("").add(tag("dt").say(ctx, name).text(": "))
}
