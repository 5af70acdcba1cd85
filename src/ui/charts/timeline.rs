//! The steps of the process as bars on the line of the whole, in days.

use crate::domain::together;
use crate::ui::dom::{At, Tag, classed};

const WIDTH: i64 = 300;
const HEIGHT: i64 = 16;
/// Closer to an end than this, a word in the middle of its place would lie outside.
const EDGE: i64 = 24;

/// A bar from one day to another on a line of `days`, with today on it where it falls within. All in days from the first.
pub fn bar(class: &'static str, days: i64, from: i64, to: i64, today: i64) -> Tag {
    let days = days.max(1);
    let at = |day: i64| (day.clamp(0, days) * WIDTH) / days;
    let (left, right) = (at(from), at(to));
    let line = classed("rect", "track").number(At::X, 0).number(At::Y, HEIGHT / 2 - 1);
    let step = classed("rect", class).number(At::X, left).number(At::Y, 2).set(At::Rx, "2");
    let now = (0..=days).contains(&today).then(|| {
        classed("rect", "today")
            .number(At::X, at(today).min(WIDTH - 2))
            .number(At::Y, 0)
            .set(At::Width, "2")
            .number(At::Height, HEIGHT)
    });
    svg(WIDTH, HEIGHT)
        .add(line.number(At::Width, WIDTH).set(At::Height, "2"))
        .add(step.number(At::Width, (right - left).max(3)).number(At::Height, HEIGHT - 4))
        .maybe(now)
}

/// The first day and the last one above the bars, and today where it falls between them.
pub fn axis(days: i64, today: i64, [first, last, now]: [&str; 3]) -> Tag {
    let days = days.max(1);
    let word = |anchor: &'static str, x: i64, y: i64, text: &str| {
        classed("text", "").set(At::TextAnchor, anchor).number(At::X, x).number(At::Y, y).text(text)
    };
    let now = (0..=days).contains(&today).then(|| {
        let at = ((today * WIDTH) / days).min(WIDTH - 1);
        let (anchor, x) = match at {
            ..EDGE => ("start", 0),
            _ if at > WIDTH - EDGE => ("end", WIDTH),
            _ => ("middle", at),
        };
        word(anchor, x, 30, now)
    });
    svg(WIDTH, 36).add(word("start", 0, 12, first)).add(word("end", WIDTH, 12, last)).maybe(now)
}

/// What a kind of bar looks like, beside its name.
pub fn sample(class: &'static str) -> Tag {
    let bar = classed("rect", class).number(At::Y, 2).number(At::Height, HEIGHT - 4);
    let bar = if class == "today" {
        bar.number(At::X, 11).set(At::Width, "2")
    } else {
        bar.number(At::X, 2).set(At::Width, "20").set(At::Rx, "2")
    };
    svg(24, HEIGHT).add(bar)
}

fn svg(width: i64, height: i64) -> Tag {
    let box_of = together(&[&"0 0 ", &width, &" ", &height]);
    classed("svg", "timeline").put(At::ViewBox, box_of).set(At::AriaHidden, "true")
}
