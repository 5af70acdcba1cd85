//! The quiet way from where it helps to a part of *Kunskapsstöd*.

use std::rc::Rc;

use crate::app::words::{knowledge as words, named};
use crate::app::{Msg, Route};
use crate::content;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, button, classed};

/// A line that leads to the part of this id, else to the claims, and from there back to here.
pub fn knowledge_link(ctx: &Ctx, part: &'static str) -> Tag {
    let all = content::knowledge();
    let title = all.parts.iter().find(|one| one.id == part).map_or(&all.opening.title, |one| &one.title);
    let send = ctx.send.clone();
    let act = Act::new(move |_| {
        if let Some(here) = send.read(|model| model.session.route.clone()) {
            send.send(Msg::Went(Route::Knowledge { part: part.to_owned(), back: Rc::new(here) }));
        }
    });
    let name = named(ctx.say(words::KNOWLEDGE), ctx.text(title));
    classed("p", "learn small unprinted").add(button("link", name, act))
}
