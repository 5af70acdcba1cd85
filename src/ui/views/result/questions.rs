//! The three questions of a national gap analysis, each with a draft made of what the team has answered.

use super::PageProps;
use crate::app::results;
use crate::app::words::{Word, result as words};
use crate::domain::{About, Field};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, classed, div, p, para, press, span, tag};
use crate::ui::page::to_field;
use crate::ui::parts::{Form, heading, terms};

/// The three questions.
pub(super) fn questions(ctx: &Ctx, props: &PageProps) -> Tag {
    let [conclusions, biggest, key_areas] = results::drafts(props.checklist, &props.entry.view, ctx.language);
    let texts = [words::QUESTIONS, words::QUESTIONS_HELP, words::CONCLUSIONS].map(|word| ctx.say(word));
    let head = div("stack-s")
        .add(heading(ctx, 1).say(ctx, words::QUESTIONS))
        .add(para(ctx, "soft", words::QUESTIONS_HELP))
        .maybe(terms(ctx, &texts));
    classed("section", "stack questions")
        .key("questions")
        .add(head)
        .add(question(ctx, props, &About::CONCLUSIONS, words::CONCLUSIONS, conclusions))
        .add(question(ctx, props, &About::BIGGEST_GAPS, words::BIGGEST_GAPS, biggest))
        .add(question(ctx, props, &About::KEY_AREAS, words::KEY_AREAS, key_areas))
}

/// A field; while it is empty, the draft stands under it.
fn question(ctx: &Ctx, props: &PageProps, field: &Field<String>, label: Word, text: String) -> Tag {
    let stands = field.read(&props.entry.document, "");
    let is_empty = stands.trim().is_empty();
    let form = Form { ctx, entry: props.entry };
    let draft = (is_empty && !text.is_empty() && !ctx.closed).then(|| {
        let shown = p("soft", "").add(tag("strong").say(ctx, words::DRAFT)).text(" ").add(span("draft-text", &text));
        let change = field.set("", text);
        let use_it = ctx.write(&props.entry.view.id, change, &stands);
        let use_it = press(ctx, "btn", words::USE_DRAFT, field_focused_before(use_it));
        let use_it = use_it.put(At::AriaLabel, words::use_draft_for(ctx.language, ctx.say(label)));
        div("draft stack-s").add(shown).add(div("row").add(use_it))
    });
    div("asked stack-s").add(form.text(field, "", label, None, 4)).maybe(draft)
}

/// The button of the click will go, so the field takes the focus: there one reads on and changes.
fn field_focused_before(act: Act) -> Act {
    Act::new(move |event| {
        to_field(event);
        act.run(event);
    })
}
