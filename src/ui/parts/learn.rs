//! The quiet way from where it helps to a part of *Kunskapsstöd*.

use crate::app::words::{knowledge as words, named};
use crate::content;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, button, classed};

/// A line that leads to the part of this id, else to the claims, and from there back to here.
pub fn knowledge_link(ctx: &Ctx, part: &'static str) -> Tag {
    let all = content::knowledge();
    let mut title = &all.opening.title;
    for one in &all.parts {
        if one.id == part {
            title = &one.title;
        }
    }
    let name = named(ctx.say(words::KNOWLEDGE), ctx.text(title));
    classed("p", "learn small unprinted").add(button("link", name, ctx.to_knowledge(part, &ctx.here)))
}
