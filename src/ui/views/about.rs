//! *Om självskattningen*: what it is about, to be changed at any time.

use super::PageProps;
use super::new::scope_help;
use crate::app::Page;
use crate::app::words::{common, new as words};
use crate::content::Source;
use crate::domain::{About, Coded, Scope};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, para, press, span, tag};
use crate::ui::parts::{Choice, Form, heading, view_title};

/// *Om självskattningen*.
pub fn about(ctx: &Ctx, props: &PageProps) -> Tag {
    let form = Form { ctx, entry: props.entry };
    let meanings = [Scope::Short, Scope::Full].map(|scope| scope_help(ctx, props.checklist, scope));
    let mut scopes = Vec::new();
    for (scope, meaning) in Scope::ALL.iter().zip(&meanings) {
        let label = ctx.say(common::scope(*scope));
        scopes.push(Choice { code: scope.code(), label, meaning: Some(meaning), level: None });
    }
    let legend = span("h3", ctx.say(words::SCOPE));
    let scope = form.choices(About::SCOPE.key(""), (legend, None, None), "answers wide two-up", &scopes);
    div("stack new")
        .add(div("stack-s").add(view_title(ctx, common::ABOUT)).add(para(ctx, "soft", common::NO_PATIENTS)))
        .add(form.text(&About::SUBJECT, "", words::SUBJECT, Some(words::SUBJECT_HELP), 0))
        .add(
            div("pair")
                .add(form.text(&About::UNIT, "", words::UNIT, Some(words::UNIT_HELP), 0))
                .add(form.select(&About::GROUP, "", words::GROUP, common::GROUPS))
                .add(form.text(&About::ROLES, "", words::ROLES, Some(words::ROLES_HELP), 0))
                .add(form.date(&About::DATE, "", words::DATE, None)),
        )
        .add(form.text(&About::INVOLVEMENT, "", words::INVOLVEMENT, Some(words::INVOLVEMENT_HELP), 3))
        .add(scope)
        .add(sources(ctx, props))
        .add(div("row").add(press(ctx, "btn lead", words::DONE, ctx.to(&props.entry.document.id, Page::Overview))))
}

fn sources(ctx: &Ctx, props: &PageProps) -> Tag {
    let checklist = props.checklist;
    let mut list = classed("ul", "stack-s small sources");
    for source in &checklist.sources {
        list = list.add(tag("li").add(source_of(ctx, source)));
    }
    classed("section", "card stack-s")
        .add(heading(ctx, 1).text(ctx.text(&checklist.title)))
        .add(p("", ctx.text(&checklist.about)))
        .add(tag("details").add(tag("summary").say(ctx, words::SOURCES)).add(list))
}

/// A source by its title, as a link where it has an address.
pub(super) fn source_of(ctx: &Ctx, source: &Source) -> Tag {
    let title = ctx.text(&source.title);
    match &source.address {
        Some(address) => {
            tag("a").put(At::Href, address).set(At::Target, "_blank").set(At::Rel, "noopener noreferrer").text(title)
        }
        None => span("", title),
    }
}
