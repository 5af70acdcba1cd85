//! The phases at the side, with how far each has come, and the box that says that a phase is done.

use crate::app::words::checklist as words;
use crate::app::{Msg, results};
use crate::content::Phase;
use crate::domain::{PhaseState, together};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, button, classed, dashed, div, para, span, tag};
use crate::ui::page::is_ticked;
use crate::ui::parts::knowledge_link;
use crate::ui::views::PageProps;

/// The list of phases; the current one is marked.
pub(super) fn steps(ctx: &Ctx, props: &PageProps, current: &Phase) -> Tag {
    let many = ctx.text(&props.checklist.part.many);
    let mut steps = classed("ol", "steps");
    for phase in &props.checklist.phases {
        let score = results::phase_score(phase, &props.entry.view);
        let act = ctx.to_phase(&props.entry.document.id, &phase.id);
        let step = button("", "", act)
            .add(span("", ctx.text(&phase.title)))
            .text(" ")
            .add(span("soft small", together(&[&score.answered, &"/", &score.total])));
        steps = steps.add(tag("li").add(step.put_if(At::AriaCurrent, (phase.id == current.id).then_some("step"))));
    }
    classed("nav", "steps-nav")
        .put(At::AriaLabel, words::parts(ctx.language, many))
        .add(steps)
        .add(knowledge_link(ctx, "phases"))
}

/// "Vi är klara med …": the team says it, never the tool.
pub(super) fn done(ctx: &Ctx, props: &PageProps, phase: &Phase) -> Tag {
    let (send, id, of) = (ctx.send.clone(), props.entry.document.id.clone(), phase.id.clone());
    let act = Act::new(move |event| {
        let change = PhaseState::DONE.set(&of, is_ticked(event));
        send.send(Msg::Edited { id: id.clone(), changes: vec![change] });
    });
    let field = dashed("done", &phase.id);
    let help = dashed(&field, "help");
    let input = tag("input").set(At::Type, "checkbox").put(At::Id, &field).put(At::AriaDescribedby, &help);
    let input = input.checked(props.entry.view.is_done(&phase.id)).on(On::Change, act);
    let input = input.put_if(At::Disabled, ctx.closed.then_some(""));
    let label = span("", words::we_are_done(ctx.language, ctx.text(&phase.title)));
    div("done")
        .add(classed("label", "check").put(At::For, &field).add(input).add(label))
        .add(para(ctx, "soft small", words::DONE_HELP).put(At::Id, &help))
}
