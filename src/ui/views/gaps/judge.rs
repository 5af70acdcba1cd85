//! How the group judges a gap: its size, its consequences, the effort, and the priority that follows.

use crate::app::results::{self, AreaRow};
use crate::app::words::{Word, common, gaps as words};
use crate::domain::{Consequence, Field, Gap, GapSize, Rank};
use crate::ui::dom::{At, Tag, classed, div, many, para, tag};
use crate::ui::parts::{Form, Scale, ball, heading, section};

const SIZES: Scale = Scale { names: common::SIZES, meanings: common::SIZE_MEANINGS, first: Some(0) };
const EFFORTS: Scale = Scale { names: common::EFFORTS, meanings: &[], first: Some(1) };
/// Their meaning is said once, above the three groups.
const CONSEQUENCES: Scale = Scale { names: common::CONSEQUENCES, meanings: &[], first: Some(0) };

pub(super) fn judge(form: &Form, row: &AreaRow) -> Tag {
    let ctx = form.ctx;
    let size = form.radios(&Gap::SIZE, &row.id, titled(form, words::SIZE), "answers wide", &SIZES);
    let rest = div("stack rest")
        .add(consequences(form, &row.id))
        .add(div("compare").add(form.select(&Gap::SOLVER, &row.id, words::SOLVER, common::SOLVERS)))
        .add(form.radios(&Gap::EFFORT, &row.id, titled(form, words::EFFORT), "answers close", &EFFORTS))
        .add(priority(form, &row.id, &row.gap));
    let is_none = row.gap.size == Some(GapSize::None);
    let (note, rest) = if is_none {
        let summary = tag("summary").say(ctx, words::JUDGED_BEFORE);
        (Some(para(ctx, "note", words::NO_GAP)), tag("details").add(summary).add(rest))
    } else {
        (None, rest)
    };
    // As many places whatever was chosen: the radio button that has the focus stays the same one.
    let section = section(ctx, "card stack judge", words::JUDGE).add(size);
    section.maybe(note).add(many().add(rest))
}

fn titled(form: &Form, word: Word) -> Tag {
    heading(form.ctx, 2).text(form.ctx.say(word))
}

/// The scale is explained once, above its three groups.
fn consequences(form: &Form, id: &str) -> Tag {
    let ctx = form.ctx;
    let group = |field: &Field<Option<Consequence>>, word: Word| {
        let legend = tag("strong").say(ctx, word);
        form.radios(field, id, legend, "answers close", &CONSEQUENCES)
    };
    let mut meanings = classed("dl", "meanings small");
    for (level, (name, meaning)) in common::CONSEQUENCES.iter().zip(common::CONSEQUENCE_MEANINGS).enumerate() {
        let term = tag("dt").add(ball(level)).say(ctx, *name);
        meanings = meanings.add(tag("div").add(term).add(classed("dd", "soft").say(ctx, *meaning)));
    }
    grouped("consequence")
        .add(titled(form, words::CONSEQUENCE).set(At::Id, "consequence"))
        .add(meanings)
        .add(group(&Gap::PATIENTS, words::PATIENTS))
        .add(group(&Gap::STAFF, words::STAFF))
        .add(group(&Gap::STEERING, words::STEERING))
}

fn priority(form: &Form, id: &str, gap: &Gap) -> Tag {
    let ctx = form.ctx;
    let follows = matches!(gap.computed(), Rank::Judged(_)).then(|| para(ctx, "soft small", words::FORMULA));
    let suggested = tag("strong").text(words::suggested(ctx.language, gap.computed()));
    let has_reason = results::is_overridden(gap) || !gap.reason.is_empty();
    let reason = has_reason.then(|| form.text(&Gap::REASON, id, words::PRIORITY_REASON, None, 2));
    grouped("priority")
        .add(titled(form, words::PRIORITY).set(At::Id, "priority"))
        .add(div("note").add(tag("p").add(suggested)).maybe(follows))
        .add(para(ctx, "soft small", words::CHOSEN_HELP))
        .add(div("compare").add(form.select(&Gap::CHOSEN, id, words::CHOSEN, common::PRIORITIES)).maybe(reason))
}

fn grouped(heading: &'static str) -> Tag {
    div("stack").set(At::Role, "group").set(At::AriaLabelledby, heading)
}
