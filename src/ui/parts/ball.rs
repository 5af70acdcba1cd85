//! The level of something as a shape: empty, quarter, three quarters, full. Drawn in ink, never colour alone.

use crate::ui::dom::{At, Tag, classed, tag};

/// A Harvey ball of level 0–3; its ring is its border. The word stands beside it, so that it says nothing by itself to a
/// screen reader.
pub fn ball(level: usize) -> Tag {
    let filled = match level {
        0 => None,
        1 => Some("M10-.5A10.5 10.5 0 0 1 20.5 10H10Z"),
        2 => Some("M10-.5A10.5 10.5 0 1 1-.5 10H10Z"),
        _ => Some("M10-.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21Z"),
    };
    icon("ball").maybe(filled.map(|path| tag("path").set(At::D, path)))
}

/// The sign of Implementum: a ball that is being filled.
pub fn logo() -> Tag {
    let circle = tag("circle").set(At::Cx, "10").set(At::Cy, "10").set(At::R, "8.5");
    icon("logo").add(circle).add(tag("path").set(At::D, "M10 4.5A5.5 5.5 0 1 1 4.5 10H10Z"))
}

/// A tick.
pub fn tick() -> Tag {
    icon("tick").add(tag("path").set(At::D, "m4 10.5 4 4 8-9"))
}

fn icon(class: &'static str) -> Tag {
    classed("svg", class).set(At::ViewBox, "0 0 20 20").set(At::AriaHidden, "true")
}
