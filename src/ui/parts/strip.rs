//! How far an assessment has come: one small track a phase.

use crate::app::words::start;
use crate::domain::together;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed};

/// The width of the whole strip, in its own units.
const WIDTH: i64 = 200;

/// How far an assessment has come: name, answered and total of each phase. Its name says it in words.
pub fn phase_strip(ctx: &Ctx, phases: &[(String, u32, u32)]) -> Tag {
    let each = WIDTH / i64::try_from(phases.len().max(1)).unwrap_or(1);
    let bar = |class, x, width| {
        classed("rect", class)
            .number(At::X, x)
            .set(At::Y, "1")
            .number(At::Width, width)
            .set(At::Height, "10")
            .set(At::Rx, "3")
    };
    let mut svg =
        classed("svg", "chart strip").put(At::ViewBox, together(&[&"0 0 ", &WIDTH, &" 12"])).set(At::Role, "img");
    svg = svg.put(At::AriaLabel, start::chart(ctx.language, phases));
    for (place, (_, answered, total)) in (0..).zip(phases) {
        let track = each - 4;
        svg = svg.add(bar("track", place * each + 1, track));
        if *answered > 0 {
            svg = svg.add(bar("fill", place * each + 1, track * i64::from(*answered) / i64::from((*total).max(1))));
        }
    }
    svg
}
