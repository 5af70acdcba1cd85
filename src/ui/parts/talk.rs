//! Questions to talk about, where something is not in place. Never orders: the group chooses what it does.

use crate::app::words::knowledge as words;
use crate::content::Text;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, para, tag};

/// At most so many of these questions; nothing where there are none.
pub fn talk(ctx: &Ctx, questions: &[Text], most: usize) -> Option<Tag> {
    let mut list = classed("ul", "inside");
    for question in questions.iter().take(most) {
        list = list.add(tag("li").text(ctx.text(question)));
    }
    (!questions.is_empty()).then(|| div("soft small").add(para(ctx, "", words::TALK)).add(list))
}
