//! One question with its answers, its words, and the step from a low answer to an action.

use crate::app::results;
use crate::app::words::checklist as words;
use crate::content::Item;
use crate::domain::{Answer, Coded, ItemState, Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed, div, many, para, press, tag};
use crate::ui::parts::{Choice, Form, talk, terms};
use crate::ui::views::PageProps;
use crate::ui::views::plan::action_title;

/// How a question stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// By itself, with the meaning of every answer.
    Large,
    /// In a list with others.
    Close,
}

/// One question; `legend` holds it, and names the group of answers.
pub(super) fn question(ctx: &Ctx, props: &PageProps, item: &Item, legend: Tag, size: Size) -> Tag {
    let form = Form { ctx, entry: props.entry };
    let state = props.entry.view.item(&item.id);
    let layout = match size {
        Size::Large => "answers wide",
        Size::Close => "answers wide close",
    };
    let (asked, help) = (ctx.text(&item.question), ctx.text(&item.help));
    let terms = if size == Size::Large { terms(ctx, &[asked, help]) } else { None };
    let question = (legend, Some(help), terms);
    let mut list = Vec::new();
    for answer in Answer::ALL {
        let grade = props.checklist.grade(*answer);
        let meaning = (size == Size::Large).then(|| ctx.text(&grade.meaning));
        let level = answer.level().map(|level| level as usize);
        list.push(Choice { code: answer.code(), label: ctx.text(&grade.label), meaning, level });
    }
    let answers = form.choices(ItemState::ANSWER.key(&item.id), question, layout, &list);
    let reason = state.answer == Some(Answer::NotApplicable) || !state.reason.is_empty();
    many()
        .add(answers)
        // One place each, whether there is something in it or not: the fields below keep theirs.
        .add(
            div("after stack-s")
                .maybe(next_step(ctx, props, item, &state))
                .maybe(to_talk(ctx, props, item, &state, size)),
        )
        .add(div("").maybe(reason.then(|| form.text(&ItemState::REASON, &item.id, words::REASON, None, 2))))
        .add(words_of(ctx, &form, item, &state, size))
        // Last, where a key that was meant for the comment does not press it.
        .add(div("at-end").maybe(clear(ctx, props, item, &state)))
}

/// A way to take the answer back: radio buttons have none.
fn clear(ctx: &Ctx, props: &PageProps, item: &Item, state: &ItemState) -> Option<Tag> {
    let shown = state.answer?.code();
    let act = ctx.write(&props.entry.document.id, ItemState::ANSWER.set(&item.id, None), shown);
    Some(press(ctx, "btn quiet small clear", words::CLEAR_ANSWER, act))
}

/// From a low answer to an action; what is in the plan already is shown.
fn next_step(ctx: &Ctx, props: &PageProps, item: &Item, state: &ItemState) -> Option<Tag> {
    let id = &props.entry.document.id;
    let place = Place { kind: Kind::Items, id: item.id.clone() };
    let actions = results::actions_from(&props.entry.view, &place);
    if !actions.is_empty() {
        let mut links = tag("ul");
        for (id_of_action, action) in actions {
            let link = button("link", action_title(ctx, action), ctx.to_action(id, id_of_action));
            links = links.add(tag("li").add(link));
        }
        return Some(div("note").add(para(ctx, "", words::IN_PLAN)).add(links));
    }
    state.answer.is_some_and(Answer::is_low).then(|| {
        let title = ctx.text(&item.next_step).trim_end_matches('.');
        let add = ctx.add_action(id, Some(place), title, false);
        let suggestion = tag("strong").say(ctx, words::SUGGESTION);
        div("note advice")
            .add(tag("p").add(suggestion).text(" ").text(ctx.text(&item.next_step)))
            .add(div("").add(press(ctx, "btn", words::ADD_AS_ACTION, add)))
    })
}

/// So many suggestions at once: the item's own next step, and what to talk about.
const MOST: usize = 3;

/// What a group can talk about that is not there yet, or does not know. Quiet, and only where there is one question.
fn to_talk(ctx: &Ctx, props: &PageProps, item: &Item, state: &ItemState, size: Size) -> Option<Tag> {
    let is_low = state.answer?.is_low();
    if size == Size::Close || !is_low && state.answer != Some(Answer::Unknown) {
        return None;
    }
    let dimension = props.checklist.dimension(&item.dimension)?;
    talk(ctx, &dimension.suggestions, MOST - usize::from(is_low))
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
