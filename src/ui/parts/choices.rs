//! Choices: radio buttons and lists. The name of a radio button is the answer alone; what it means is its description.

use super::ball;
use super::field::{Drawn, edited, or_nothing, rivals};
use crate::app::words::common;
use crate::domain::Value;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, div, p, span, tag};

/// One choice.
pub struct Choice {
    /// Its code in files.
    pub code: &'static str,
    /// Its name.
    pub label: String,
    /// What it means, if that needs saying.
    pub meaning: Option<String>,
    /// Its level, if it is on a scale of 0–3.
    pub level: Option<u32>,
}

/// A group of radio buttons. Nothing is chosen until someone chooses. `legend` is the group's name;
/// `layout` is `wide` for cards beside each other, `close` for small ones.
/// `help` stands between the question and the answers, and describes the group.
pub(super) fn choices(
    ctx: &Ctx,
    drawn: &Drawn,
    (legend, help): (Tag, Option<&str>),
    choices: &[Choice],
    layout: &'static str,
) -> Tag {
    let label_of = |code: &String| {
        let choice = choices.iter().find(|choice| choice.code == code);
        choice.map_or_else(|| code.clone(), |choice| choice.label.clone())
    };
    let id = drawn.id();
    let buttons = choices.iter().map(|choice| {
        let act = edited(ctx, drawn, &|code| Value::Text(code));
        radio(&id, choice.code, choice, drawn.value == choice.code, act)
    });
    classed("fieldset", "stack")
        .put_if(At::AriaDescribedby, help.is_some().then(|| format!("{id}-help")).as_deref())
        .add(tag("legend").add(legend))
        .maybe(help.map(|help| p("soft help", help).put(At::Id, &format!("{id}-help"))))
        .add(div(layout).each(buttons.collect()))
        .maybe(rivals(ctx, drawn, &label_of))
}

/// One radio button of a group; `code` is the value of the button.
pub fn radio(group: &str, code: &str, choice: &Choice, is_chosen: bool, act: Act) -> Tag {
    let label = format!("{group}-{code}");
    let meaning = format!("{label}-meaning");
    let mark = choice.level.map_or_else(|| span("mark", "").set(At::AriaHidden, "true"), ball);
    let described = choice.meaning.is_some().then_some(meaning.as_str());
    let input = tag("input").set(At::Type, "radio").put(At::Name, group).checked(is_chosen).put(At::Value, code);
    let input = input.put(At::AriaLabelledby, &label).put_if(At::AriaDescribedby, described);
    let text = choice.meaning.as_ref().map(|text| span("meaning", text).put(At::Id, &meaning));
    classed("label", if choice.level.is_none() { "answer apart" } else { "answer" })
        .key(code)
        .add(input.on(On::Change, act))
        .add(mark)
        .add(tag("span").add(tag("strong").put(At::Id, &label).text(&choice.label)).maybe(text))
}

/// A list to choose from, with an entry for nothing chosen.
pub(super) fn select(ctx: &Ctx, drawn: &Drawn, names: &[(&'static str, &'static str)]) -> Tag {
    let id = drawn.id();
    let name_of = |code: &String| {
        names.iter().find(|(one, _)| one == code).map_or_else(|| code.clone(), |(_, name)| (*name).to_owned())
    };
    let list = options(ctx, names, &drawn.value).put(At::Id, &id);
    div("field")
        .add(tag("label").put(At::For, &id).text(drawn.label))
        .add(list.on(On::Change, edited(ctx, drawn, &or_nothing)))
        .maybe(rivals(ctx, drawn, &name_of))
}

/// A `select` with its options: code and name, and first an entry for nothing chosen.
pub fn options(ctx: &Ctx, names: &[(&'static str, &'static str)], chosen: &str) -> Tag {
    let option = |code: &'static str, name| tag("option").set(At::Value, code).selected(chosen == code).text(name);
    let rest = names.iter().map(|(code, name)| option(code, *name)).collect();
    tag("select").add(option("", ctx.say(common::NOT_CHOSEN))).each(rest)
}
