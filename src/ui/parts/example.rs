//! The way to the example, and what stands over every view of it.

use crate::app::words::help as words;
use crate::app::{Entry, Msg};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, div, press, tag};

/// The button that leads to it.
pub fn to_example(ctx: &Ctx) -> Tag {
    let send = ctx.send.clone();
    press(ctx, "btn quiet", words::EXAMPLE, Act::new(move |_| send.send(Msg::ExampleOpened(send.fresh_id()))))
}

/// Says that it is an example and kept nowhere, as long as one is in it.
pub fn example_banner(ctx: &Ctx, entry: Option<&Entry>) -> Option<Tag> {
    let drop = || press(ctx, "btn", words::DROP_EXAMPLE, ctx.tell(Msg::ExampleDropped));
    let says = || tag("p").add(tag("strong").say(ctx, words::EXAMPLE_IS)).text(" ").say(ctx, words::EXAMPLE_FREE);
    entry?.is_example().then(|| div("example unprinted").add(says()).add(drop()))
}
