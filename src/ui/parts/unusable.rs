//! The checklist of the page, where it cannot be used: what is wrong, and that all else goes on.

use crate::app::words::checklist as words;
use crate::app::{Unusable, Why, words::faults};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, div, p, para, tag};

/// So many faults are told at once.
const MOST: usize = 5;

/// Why the page's checklist cannot be used, for whoever looks after the page.
pub fn unusable(ctx: &Ctx, unusable: &Unusable) -> Tag {
    let lines = match &unusable.why {
        Why::NotFound { status } => vec![words::not_found(ctx.language, status)],
        Why::Unreachable => vec![ctx.say(words::UNREACHABLE).to_owned()],
        Why::Refused(why) => faults::checklist(ctx.language, why),
    };
    let mut list = tag("ul");
    for line in lines.iter().take(MOST) {
        list = list.add(tag("li").text(line));
    }
    let more = lines.len().saturating_sub(MOST);
    // No heading: it stands before that of the view.
    div("note warn stack-s")
        .set(At::Role, "alert")
        .add(tag("p").add(tag("strong").say(ctx, words::UNUSABLE)))
        .add(para(ctx, "", words::UNUSABLE_HELP))
        .add(p("", words::lies_at(ctx.language, &unusable.address)))
        .add(list)
        .maybe((more > 0).then(|| p("", words::more_faults(ctx.language, more))))
}
