//! *Dela*: the file, what it holds, and how it reaches someone. Saved is not sent.

use super::PageProps;
use super::first_step::{first_step, is_empty};
use super::print::papers;
use crate::app::results::{self, Filed};
use crate::app::words::{common, help, share as words};
use crate::app::{Page, file_name};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, many, p, para, press, tag};
use crate::ui::parts::{section, view_title};

/// The page of the file.
pub fn share(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &props.entry.view;
    let (state, class) = match results::filed(props.entry) {
        Filed::Example => (help::EXAMPLE_FILE, "note"),
        Filed::Never => (words::NOT_SHARED, "note warn"),
        Filed::Changed => (words::CHANGED, "note warn"),
        Filed::Current => (words::SAVED_NOT_SENT, "note"),
    };
    let save = ctx.save_as_file(&assessment.id);
    let name = words::called(ctx.language, &file_name(&assessment.about, ctx.today));
    let is_empty = is_empty(props) && props.entry.kept.filed_at.is_none();
    let first = is_empty.then(|| first_step(ctx, props, words::EMPTY));
    let state = (!is_empty).then(|| para(ctx, class, state));
    let save = press(ctx, if is_empty { "btn" } else { "btn lead" }, common::SAVE_AS_FILE, save);
    let see = press(ctx, "btn", words::SEE_RESULT, ctx.to(&assessment.id, Page::Result));
    let head = div("stack")
        .add(view_title(ctx, common::SHARE))
        .add(para(ctx, "soft", words::LEAD))
        .maybe(first)
        .maybe(state)
        .add(div("row").add(save).add(see))
        .add(p("soft small file-name", &name));
    many()
        .add(div("share-two").add(div("page-part").add(head).add(how(ctx))).add(inside(ctx, props)))
        .add(papers(ctx, props))
}

fn how(ctx: &Ctx) -> Tag {
    let step = |word| tag("li").say(ctx, word);
    let list =
        classed("ol", "numbered").add(step(words::STEP_SAVE)).add(step(words::STEP_FIND)).add(step(words::STEP_SEND));
    section(ctx, "stack", words::HOW).add(list)
}

fn inside(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut lines = classed("ul", "inside");
    for line in words::inside(ctx.language, results::contents(&props.entry.view)) {
        lines = lines.add(tag("li").text(&line));
    }
    section(ctx, "card stack", words::INSIDE).add(lines).add(para(ctx, "note", words::INSIDE_HELP)).add(para(
        ctx,
        "soft small",
        words::FORMAT,
    ))
}
