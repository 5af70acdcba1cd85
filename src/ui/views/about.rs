//! *Om självskattningen*: what it is about, to be changed at any time.

use yew::Html;

use super::PageProps;
use crate::app::Page;
use crate::app::words::{Word, common, new as words};
use crate::content::Source;
use crate::domain::{About, Scope};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, para, press, span, tag};
use crate::ui::parts::{Form, heading, view_heading};

/// *Om självskattningen*.
pub fn about(ctx: &Ctx, props: &PageProps) -> Html {
    let form = Form { ctx, entry: &props.entry };
    let help = |word: Word| Some(ctx.say(word));
    let scope =
        form.radios(&About::SCOPE, "", span("h3", ctx.say(words::SCOPE)), "answers wide two-up", &|scope: Scope| {
            let items = props.checklist.items().filter(|item| scope == Scope::Full || item.short).count();
            (ctx.say(common::scope(scope)).to_owned(), Some(words::scope_help(ctx.language, items)), None)
        });
    div("stack new")
        .add(div("stack-s").add(view_heading(ctx, ctx.say(common::ABOUT))).add(para(ctx, "soft", common::NO_PATIENTS)))
        .add(form.text(&About::SUBJECT, "", words::SUBJECT, help(words::SUBJECT_HELP), 0))
        .add(
            div("pair")
                .add(form.text(&About::UNIT, "", words::UNIT, help(words::UNIT_HELP), 0))
                .add(form.select(&About::GROUP, "", words::GROUP, common::group))
                .add(form.text(&About::ROLES, "", words::ROLES, help(words::ROLES_HELP), 0))
                .add(form.date(&About::DATE, "", words::DATE, None)),
        )
        .add(form.text(&About::INVOLVEMENT, "", words::INVOLVEMENT, help(words::INVOLVEMENT_HELP), 3))
        .add(scope)
        .add(sources(ctx, props))
        .add(div("row").add(press(ctx, "btn lead", words::DONE, ctx.to(&props.entry.document.id, Page::Overview))))
        .into()
}

fn sources(ctx: &Ctx, props: &PageProps) -> Tag {
    let checklist = &props.checklist;
    let list = checklist.sources.iter().map(|source| tag("li").add(source_of(ctx, source))).collect();
    classed("section", "card stack-s")
        .add(heading(ctx, 1).text(ctx.text(&checklist.title)))
        .add(p("", ctx.text(&checklist.about)))
        .add(
            tag("details")
                .add(tag("summary").say(ctx, words::SOURCES))
                .add(classed("ul", "stack-s small sources").each(list)),
        )
}

fn source_of(ctx: &Ctx, source: &Source) -> Tag {
    let title = ctx.text(&source.title);
    match &source.address {
        Some(address) => {
            tag("a").put(At::Href, address).set(At::Target, "_blank").set(At::Rel, "noopener noreferrer").text(title)
        }
        None => span("", title),
    }
}
