//! A step of the process as a bar on the line of the whole, in days.

use crate::ui::dom::{At, Tag, classed};

const WIDTH: i64 = 300;
const HEIGHT: i64 = 16;

/// A bar from one day to another on a line of `days`, with today on it where it falls within. All in days from the first.
pub fn bar(class: &'static str, days: i64, from: i64, to: i64, today: i64) -> Tag {
    let days = days.max(1);
    let at = |day: i64| (day.clamp(0, days) * WIDTH) / days;
    let (left, right) = (at(from), at(to));
    let svg = classed("svg", "timeline").set(At::ViewBox, "0 0 300 16").set(At::AriaHidden, "true");
    let line = classed("rect", "track").number(At::X, 0).number(At::Y, HEIGHT / 2 - 1);
    let step = classed("rect", class).number(At::X, left).number(At::Y, 2).set(At::Rx, "2");
    let now = (0..=days).contains(&today).then(|| {
        classed("rect", "today")
            .number(At::X, at(today).min(WIDTH - 2))
            .number(At::Y, 0)
            .set(At::Width, "2")
            .number(At::Height, HEIGHT)
    });
    svg.add(line.number(At::Width, WIDTH).set(At::Height, "2"))
        .add(step.number(At::Width, (right - left).max(3)).number(At::Height, HEIGHT - 4))
        .maybe(now)
}
