//! Choices: radio buttons and lists. The name of a radio button is the answer alone; what it means is its description.

use super::ball;
use super::field::{Drawn, edited, or_nothing, rivals};
use crate::app::words::{Word, common};
use crate::domain::Value;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, many, p, span, tag};

/// One choice.
pub struct Choice<'a> {
    /// Its code in files.
    pub code: &'a str,
    /// Its name.
    pub label: &'a str,
    /// What it means, if that needs saying.
    pub meaning: Option<&'a str>,
    /// Its level, if it is on a scale of 0–3.
    pub level: Option<usize>,
}

/// A group of radio buttons. Nothing is chosen until someone chooses. `legend` is the group's name;
/// `layout` is `wide` for cards beside each other, `close` for small ones.
/// `help` stands between the question and the answers, and describes the group; `terms` explains words in them.
pub(super) fn choices(
    ctx: &Ctx,
    drawn: &Drawn,
    (legend, help, terms): (Tag, Option<&str>, Option<Tag>),
    choices: &[Choice],
    layout: &'static str,
) -> Tag {
    let id = drawn.id();
    let id_of_help = dashed(&id, "help");
    let mut buttons = div(layout);
    let act = edited(ctx, drawn, drawn.value, Value::Text);
    for choice in choices {
        buttons = buttons.add(radio(&id, choice, drawn.value == choice.code, act.clone()));
    }
    classed("fieldset", "stack")
        .put_if(At::Disabled, ctx.closed.then_some(""))
        .put_if(At::AriaDescribedby, help.map(|_| id_of_help.as_str()))
        .add(tag("legend").add(legend))
        .maybe(help.map(|help| p("soft help", help).put(At::Id, &id_of_help)))
        .maybe(terms)
        .add(buttons)
        .maybe(rivals(ctx, drawn, &|code| {
            choices.iter().find(|choice| choice.code == code).map_or(code, |choice| choice.label)
        }))
}

/// One radio button of a group.
pub fn radio(group: &str, choice: &Choice, is_chosen: bool, act: Act) -> Tag {
    let label = dashed(group, choice.code);
    let meaning = dashed(&label, "meaning");
    let mark = match choice.level {
        Some(level) => ball(level),
        None => span("mark", "").set(At::AriaHidden, "true"),
    };
    // Its name comes from `page.js`.
    let input = tag("input").set(At::Type, "radio").checked(is_chosen).put(At::Value, choice.code);
    let input =
        input.put(At::AriaLabelledby, &label).put_if(At::AriaDescribedby, choice.meaning.map(|_| meaning.as_str()));
    let text = choice.meaning.map(|text| span("meaning", text).put(At::Id, &meaning));
    classed("label", if choice.level.is_none() { "answer apart" } else { "answer" })
        .key(choice.code)
        .add(input.on(On::Change, act))
        .add(mark)
        .add(tag("span").add(tag("strong").put(At::Id, &label).text(choice.label)).maybe(text))
}

/// A list to choose from, with an entry for nothing chosen.
pub(super) fn select(ctx: &Ctx, drawn: &Drawn, codes: &[&'static str], names: &[Word]) -> Tag {
    let id = drawn.id();
    let list = options(ctx, codes, names, drawn.value).put(At::Id, &id).put_if(At::Disabled, ctx.closed.then_some(""));
    let chosen = codes.iter().position(|code| *code == drawn.value).map(|place| ctx.say(names[place]));
    div("field")
        .put_if(At::DataHead, chosen)
        .add(tag("label").put(At::For, &id).text(drawn.label))
        .add(list.on(On::Change, edited(ctx, drawn, drawn.value, or_nothing)))
        .maybe(rivals(ctx, drawn, &|code| {
            codes.iter().position(|one| *one == code).map_or(code, |place| ctx.say(names[place]))
        }))
}

/// A list to choose one of several records from, by id and name.
#[cfg(feature = "leader")]
pub(super) fn select_named(ctx: &Ctx, drawn: &Drawn, choices: &[(String, String)]) -> Tag {
    let id = drawn.id();
    let mut list = tag("select")
        .add(tag("option").set(At::Value, "").selected(drawn.value.is_empty()).say(ctx, common::NOT_CHOSEN));
    for (code, name) in choices {
        list = list.add(tag("option").put(At::Value, code).selected(drawn.value == code).text(name));
    }
    let list = list.put(At::Id, &id).put_if(At::Disabled, ctx.closed.then_some(""));
    div("field")
        .add(tag("label").put(At::For, &id).text(drawn.label))
        .add(list.on(On::Change, edited(ctx, drawn, drawn.value, Value::Text)))
}

/// A `select` with its options, and first an entry for nothing chosen.
pub fn options(ctx: &Ctx, codes: &[&'static str], names: &[Word], chosen: &str) -> Tag {
    let option = |code: &'static str, name| tag("option").set(At::Value, code).selected(chosen == code).say(ctx, name);
    let mut rest = many();
    for (code, name) in codes.iter().zip(names) {
        rest = rest.add(option(code, *name));
    }
    tag("select").add(option("", common::NOT_CHOSEN)).add(rest)
}
