//! What the group says of an area: the demand, nuläge beside målbild, and what differs.

use crate::app::results::AreaRow;
use crate::app::words::{common, gaps as words};
use crate::domain::Gap;
use crate::ui::dom::{Tag, classed, div, para};
use crate::ui::parts::{Form, heading, terms};

pub(super) fn describe(form: &Form, row: &AreaRow) -> Tag {
    let (ctx, id) = (form.ctx, &row.id);
    let (now, target) = match &row.area {
        Some(area) => (ctx.text(&area.now_question), ctx.text(&area.target_question)),
        None => (ctx.say(words::NOW_HELP), ctx.say(words::TARGET_HELP)),
    };
    let now = form.told(&Gap::NOW, id, words::NOW, Some(now), 4);
    let evidence = form.text(&Gap::EVIDENCE, id, words::EVIDENCE, Some(words::EVIDENCE_HELP), 2);
    let target = form.told(&Gap::TARGET, id, words::TARGET, Some(target), 4);
    let gap = form.text(&Gap::GAP, id, words::GAP_WORDS, Some(words::GAP_HELP), 2);
    let mut texts = [words::DEMAND, words::NOW, words::TARGET, words::GAP].map(|word| ctx.say(word)).to_vec();
    if let Some(area) = &row.area {
        for prompt in &area.prompts {
            texts.push(ctx.text(prompt));
        }
    }
    let head = heading(ctx, 1).say(ctx, words::DESCRIBE);
    classed("section", "card stack")
        .add(div("stack-s").add(head).add(para(ctx, "soft small", common::NO_PATIENTS)).maybe(terms(ctx, &texts)))
        .add(form.text(&Gap::DEMAND, id, words::DEMAND, Some(words::DEMAND_HELP), 2))
        .add(div("compare").add(div("stack").add(now).add(evidence)).add(div("stack").add(target).add(gap)))
}
