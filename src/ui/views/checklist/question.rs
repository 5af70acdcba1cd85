//! One question with its answers, its words, and the step from a low answer to an action.

use std::rc::Rc;

use crate::app::words::{checklist as words, plan};
use crate::app::{Msg, Page, results};
use crate::content::Item;
use crate::domain::{Answer, ItemState, Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, button, classed, div, para, press, tag};
use crate::ui::parts::Form;
use crate::ui::views::PageProps;

/// How a question stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// By itself, with the meaning of every answer.
    Large,
    /// In a list with others.
    Close,
}

/// One question; `legend` holds it, and names the group of answers.
pub(super) fn question(ctx: &Ctx, props: &PageProps, item: &Item, legend: Tag, size: Size) -> Vec<Tag> {
    let form = Form { ctx, entry: &props.entry };
    let state = props.entry.view.item(&item.id);
    let layout = match size {
        Size::Large => "answers wide",
        Size::Close => "answers wide close",
    };
    let question = (legend, Some(ctx.text(&item.help)));
    let answers = form.explained_radios(&ItemState::ANSWER, &item.id, question, layout, &|answer: Answer| {
        let grade = props.checklist.grade(answer);
        let meaning = (size == Size::Large).then(|| ctx.text(&grade.meaning).to_owned());
        (ctx.text(&grade.label).to_owned(), meaning, answer.level())
    });
    let reason = state.answer == Some(Answer::NotApplicable) || !state.reason.is_empty();
    vec![
        answers,
        // One place each, whether there is something in it or not: the fields below keep theirs.
        div("after").maybe(next_step(ctx, props, item, &state)),
        div("").maybe(reason.then(|| form.text(&ItemState::REASON, &item.id, words::REASON, None, 2))),
        words_of(ctx, &form, item, &state, size),
        // Last, where a key that was meant for the comment does not press it.
        div("").maybe(clear(ctx, props, item, &state)),
    ]
}

/// A way to take the answer back: radio buttons have none.
fn clear(ctx: &Ctx, props: &PageProps, item: &Item, state: &ItemState) -> Option<Tag> {
    state.answer?;
    let id = props.entry.document.id.clone();
    let msg = Msg::Edited { id, changes: vec![ItemState::ANSWER.set(&item.id, None)] };
    Some(press(ctx, "btn quiet small clear", words::CLEAR_ANSWER, ctx.tell(msg)))
}

/// From a low answer to an action; what is in the plan already is shown.
fn next_step(ctx: &Ctx, props: &PageProps, item: &Item, state: &ItemState) -> Option<Tag> {
    let id = &props.entry.document.id;
    let place = Place { kind: Kind::Items, id: item.id.clone() };
    let actions = results::actions_from(&props.entry.view, &place);
    if !actions.is_empty() {
        let link = |(action, of): &(&String, &Rc<crate::domain::Action>)| {
            let title = if of.title.trim().is_empty() { ctx.say(plan::NO_TITLE) } else { &of.title };
            tag("li").add(button("link", title, ctx.to(id, Page::Action { action: (*action).clone() })))
        };
        let links = actions.iter().map(link).collect();
        return Some(div("note").add(para(ctx, "", words::IN_PLAN)).add(tag("ul").each(links)));
    }
    state.answer.is_some_and(Answer::is_low).then(|| {
        let suggestion = tag("strong").say(ctx, words::SUGGESTION);
        div("note stack-s")
            .add(tag("p").add(suggestion).text(" ").text(ctx.text(&item.next_step)))
            .add(div("").add(press(ctx, "btn", words::ADD_AS_ACTION, add(ctx, id, item, place))))
    })
}

fn add(ctx: &Ctx, id: &str, item: &Item, origin: Place) -> Act {
    let (send, id, title) =
        (ctx.send.clone(), id.to_owned(), ctx.text(&item.next_step).trim_end_matches('.').to_owned());
    Rc::new(move |_| {
        send.send(Msg::ActionAdded {
            id: id.clone(),
            action: format!("a-{}", send.fresh_id()),
            origin: Some(origin.clone()),
            title: title.clone(),
            open: false,
        });
    })
}

fn words_of(ctx: &Ctx, form: &Form, item: &Item, state: &ItemState, size: Size) -> Tag {
    let fields = div("pair").add(form.text(&ItemState::COMMENT, &item.id, words::COMMENT, None, 3)).add(form.text(
        &ItemState::EVIDENCE,
        &item.id,
        words::EVIDENCE,
        None,
        3,
    ));
    match size {
        Size::Large => fields,
        Size::Close => {
            let is_written = !state.comment.is_empty() || !state.evidence.is_empty();
            let title = tag("summary").say(ctx, words::COMMENT_AND_EVIDENCE).text(if is_written { " ✓" } else { "" });
            classed("details", "words").add(title).add(fields)
        }
    }
}
