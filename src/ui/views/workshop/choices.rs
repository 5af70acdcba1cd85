//! The choices on the screen: what each is called, its key, and how many gave it.

use crate::app::Msg;
use crate::app::room::{Key, RoomMsg};
use crate::app::words::workshop as words;
use crate::domain::Spread;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, pressable, span, tag};
use crate::ui::parts::{ball, tick};

/// One choice.
pub(super) struct Shown<'a> {
    /// Its key.
    pub key: Key,
    /// Its name.
    pub label: &'a str,
    /// Its level, if it is on the scale.
    pub level: Option<usize>,
    /// How many gave it, where that is shown.
    pub count: Option<u32>,
    /// Who gave it, where groups are shown.
    pub names: Vec<&'a str>,
    /// Whether it is the one that was chosen.
    pub is_chosen: bool,
}

/// Choices as buttons with their keys.
pub(super) fn choices(ctx: &Ctx, shown: &[Shown], of: u32) -> Tag {
    let mut list = classed("ol", "choices");
    for one in shown {
        list = list.add(choice(ctx, one, of));
    }
    list
}

fn choice(ctx: &Ctx, one: &Shown, of: u32) -> Tag {
    let act = ctx.tell(Msg::Room(RoomMsg::Pressed(one.key)));
    let key = tag("kbd").set(At::AriaHidden, "true").text(words::key_name(one.key));
    let mut names = classed("span", "who");
    for name in &one.names {
        names = names.add(span("name", *name));
    }
    let count = one.count.map(|count| {
        let bar = tag("progress").number(At::Max, of.max(1).into()).number(At::Value, count.into());
        classed("span", "count").add(span("tally", count.to_string())).add(bar.set(At::AriaHidden, "true"))
    });
    let button = pressable("choice", act)
        .put_if(At::AriaPressed, one.is_chosen.then_some("true"))
        .add(classed("span", "top").add(key).maybe(one.level.map(ball)).maybe(one.is_chosen.then(tick)))
        .add(span("label", one.label))
        .maybe(count)
        .maybe((!one.names.is_empty()).then_some(names));
    let class = if one.level.is_none() { "apart" } else { "" };
    classed("li", class).add(button)
}

/// How many gave each of the choices.
pub(super) fn counts(spread: &Spread, is_shown: bool) -> [Option<u32>; 6] {
    spread.counts.map(|count| is_shown.then_some(count))
}
