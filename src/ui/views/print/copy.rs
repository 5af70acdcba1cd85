//! A copy for a round of comments: the gap analysis or the plan to be read, with a box at each row. As long as it is
//! looked at here its boxes are shut, as they are where no script can run; its own script opens them.

use super::copied::{action, area, message};
use super::top;
use crate::app::results;
use crate::app::review;
use crate::app::words::course::{register, review as words};
use crate::app::words::{Word, common, dates, named};
use crate::domain::{Course, Kind, Round, RoundOf, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, classed, dashed, div, p, para, press, tag};
use crate::ui::parts::{heading, section};
use crate::ui::views::PageProps;

/// Whether there is anything to comment on.
pub fn has_rows(props: &PageProps, of: RoundOf) -> bool {
    match of {
        RoundOf::Gaps => !results::described(&results::areas(Some(props.checklist), &props.entry.view)).is_empty(),
        RoundOf::Plan => !props.entry.view.actions.is_empty(),
    }
}

/// The copy of the round of this page.
pub fn copy(ctx: &Ctx, props: &PageProps, of: RoundOf) -> Tag {
    let (document, about) = (&props.entry.document, &props.entry.view.about);
    let (kind, part) = match of {
        RoundOf::Gaps => (words::COPY_GAPS, common::GAP_ANALYSIS),
        RoundOf::Plan => (words::COPY_PLAN, common::ACTION_PLAN),
    };
    let round = review::round_name(document, props.of, ctx.language);
    let head = top(ctx, kind, "", &about.subject, &[&about.unit, &round, &dates::written(Some(ctx.today))]);
    let due = Round::DUE.read(document, props.of).map(|due| p("", words::awaited(ctx.language, due, ctx.today)));
    let head = head.add(p("lead-text", words::explained(ctx.language, of, about.unit.trim()))).maybe(due).add(para(
        ctx,
        "note warn copy-shut unprinted",
        words::SHUT,
    ));
    // Whoever has but one thing to say need not go to the end of it all.
    let head = head.add(saving(ctx));
    let mut copy = Making { ctx, sheet: classed("article", "paper copy").add(head), boxes: 0 };
    copy.put(heading(ctx, 1).say(ctx, part));
    match of {
        RoundOf::Gaps => copy.areas(props),
        RoundOf::Plan => copy.plan(props),
    }
    copy.add(section(ctx, "entry", words::WHOLE), ctx.say(words::WHOLE), "");
    copy.sheet.add(end(ctx))
}

/// The copy in the making.
struct Making<'a> {
    ctx: &'a Ctx,
    sheet: Tag,
    boxes: usize,
}

impl Making<'_> {
    fn areas(&mut self, props: &PageProps) {
        for row in &results::described(&results::areas(Some(props.checklist), &props.entry.view)) {
            self.add(area(self.ctx, props, row), row.title(self.ctx.language), &row.place().reference().0);
        }
    }

    /// The actions, and below them the communication plan, if there is one.
    fn plan(&mut self, props: &PageProps) {
        let ctx = self.ctx;
        let mut is_first = true;
        for (place, title) in review::rows(props.entry, props.checklist, RoundOf::Plan, ctx.language) {
            let part = if place.kind == Kind::Actions { action(ctx, props, &place.id) } else { None };
            if part.is_none() && std::mem::take(&mut is_first) {
                self.put(heading(ctx, 1).say(ctx, register(Course::Messages).title));
            }
            let part = part.unwrap_or_else(|| message(ctx, props, &place.id, &title));
            self.add(part, &title, &place.reference().0);
        }
    }

    fn put(&mut self, part: Tag) {
        let sheet = std::mem::replace(&mut self.sheet, Tag::nothing());
        self.sheet = sheet.add(part);
    }

    /// A row with its box, which is named by what it is about.
    fn add(&mut self, part: Tag, title: &str, row: &str) {
        self.boxes += 1;
        let id = dashed("copy", &as_text(&self.boxes));
        let label = tag("label").put(At::For, &id).say(self.ctx, words::COMMENT);
        let name = named(self.ctx.say(words::COMMENT), title);
        let field = tag("textarea").number(At::Rows, 2).put(At::Id, &id).put(At::Name, row).put(At::AriaLabel, name);
        let field = field.set(At::Disabled, "").value("");
        self.put(part.add(div("field").add(label).add(field)));
    }
}

/// Who writes, and what saves it.
fn end(ctx: &Ctx) -> Tag {
    let name = |id: &'static str, label: Word| {
        let field = tag("input").set(At::Type, "text").set(At::Id, id).set(At::Autocomplete, "off");
        let label = tag("label").set(At::For, id).say(ctx, label);
        div("field").add(label).add(field.set(At::Disabled, "").value(""))
    };
    // Where no unit stands, the script says so here.
    let missing = para(ctx, "error small", words::WHICH_UNIT).set(At::Id, "copy-unit-error").set(At::Hidden, "");
    section(ctx, "stack copy-end", words::YOU)
        .add(para(ctx, "", words::YOU_HELP))
        .add(name("copy-unit", words::UNIT).add(missing))
        .add(name("copy-role", words::ROLE))
        .add(saving(ctx))
}

/// What saves the comments, and what is said then.
fn saving(ctx: &Ctx) -> Tag {
    let save = press(ctx, "btn lead", words::SAVE_COMMENTS, Act::new(|_| {})).set(At::Disabled, "");
    let hidden = |class, word: Word| para(ctx, class, word).set(At::Hidden, "");
    let saved = hidden("note", words::SAVED_AS).text(" ").add(tag("strong")).text(". ").say(ctx, words::NOT_SENT);
    let status = div("").set(At::Role, "status").add(hidden("note warn", words::NOTHING_WRITTEN)).add(saved);
    div("copy-save unprinted").add(div("row").add(save)).add(status)
}
