//! *Dela*: the file, what it holds, and how it reaches someone. Saved is not sent.

use yew::Html;

use super::PageProps;
use crate::app::results::{self, Filed};
use crate::app::words::{common, share as words};
use crate::app::{Msg, Page, file_name};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, all, classed, div, p, para, press, tag};
use crate::ui::parts::{heading, view_heading};

/// The page of the file.
pub fn share(ctx: &Ctx, props: &PageProps) -> Html {
    let assessment = &props.entry.view;
    let (state, class) = match results::filed(&props.entry) {
        Filed::Never => (words::NOT_SHARED, "note warn"),
        Filed::Changed => (words::CHANGED, "note warn"),
        Filed::Current => (words::SAVED_NOT_SENT, "note"),
    };
    let save = ctx.tell(Msg::FileWanted { id: assessment.id.clone() });
    let name = words::called(ctx.language, &file_name(&assessment.about, ctx.today));
    let save = press(ctx, "btn lead", common::SAVE_AS_FILE, save);
    let see = press(ctx, "btn", words::SEE_RESULT, ctx.to(&assessment.id, Page::Result));
    all(vec![
        div("stack")
            .add(view_heading(ctx, ctx.say(common::SHARE)))
            .add(para(ctx, "soft", words::LEAD))
            .add(para(ctx, class, state))
            .add(div("row").add(save).add(see))
            .add(p("soft small file-name", &name)),
        div("share-two").add(how(ctx)).add(inside(ctx, props)),
    ])
}

fn how(ctx: &Ctx) -> Tag {
    let step = |word| tag("li").say(ctx, word);
    let steps = vec![step(words::STEP_SAVE), step(words::STEP_FIND), step(words::STEP_SEND)];
    let list = classed("ol", "numbered").each(steps);
    classed("section", "stack").add(heading(ctx, 1).say(ctx, words::HOW)).add(list)
}

fn inside(ctx: &Ctx, props: &PageProps) -> Tag {
    let lines = words::inside(ctx.language, results::contents(&props.entry.view));
    let lines = lines.iter().map(|line| tag("li").text(line)).collect();
    classed("section", "stack")
        .add(heading(ctx, 1).say(ctx, words::INSIDE))
        .add(classed("ul", "inside").each(lines))
        .add(para(ctx, "note", words::INSIDE_HELP))
        .add(para(ctx, "soft small", words::FORMAT))
}
