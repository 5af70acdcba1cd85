//! A line over months, with the target and the baseline as lines of their own. Each is told apart by how it is drawn and
//! by its name, never by a colour alone.

use crate::app::follow::plot::{BOTTOM, HEIGHT, Plot, RIGHT, WIDTH};
use crate::domain::together;
use crate::ui::dom::{At, Tag, classed, many, tag};

/// How high a name is.
const NAME: i64 = 18;

/// The chart; `id` is its own on the page, `names` are those of the target and of the baseline, and `finding` is what it shows in a sentence.
pub fn line(plot: &Plot, id: &str, names: [Option<String>; 2], finding: &str) -> Tag {
    let mut drawn = many();
    for (y, name) in &plot.lines {
        drawn = drawn.add(level("grid-line", plot.left, *y)).add(text("value", "end", plot.left - 6, y + 5, name));
    }
    for (x, month, year) in &plot.months {
        let tick = together(&[&"M", x, &",", &BOTTOM, &"v5"]);
        drawn = drawn.add(classed("path", "grid-line").put(At::D, tick));
        let below = if month.is_empty() { BOTTOM + 24 } else { BOTTOM + 39 };
        drawn = drawn.add(text("", "middle", *x, BOTTOM + 24, month)).add(text("soft", "middle", *x, below, year));
    }
    let [target, baseline] = names;
    if let (Some(y), Some(name)) = (plot.target, &target) {
        drawn = drawn.add(level("target", plot.left, y)).add(text("", "end", RIGHT, y - 5, name));
    }
    if let (Some(y), Some(name)) = (plot.baseline, &baseline) {
        // At the other end where it would lie over the target's name.
        let is_near = plot.target.is_some_and(|target| (target - y).abs() < NAME);
        let (anchor, x) = if is_near { ("start", plot.left + 8) } else { ("end", RIGHT) };
        drawn = drawn.add(level("baseline", plot.left, y)).add(text("soft", anchor, x, y - 5, name));
    }
    let mut path = String::new();
    let mut dots = many();
    for (x, y) in &plot.points {
        let sign = if path.is_empty() { "M" } else { "L" };
        path.push_str(&together(&[&sign, x, &",", y]));
        dots = dots.add(classed("circle", "tip").number(At::Cx, *x).number(At::Cy, *y).set(At::R, "4"));
    }
    classed("svg", "chart over-time")
        .put(At::ViewBox, together(&[&"0 0 ", &WIDTH, &" ", &HEIGHT]))
        .set(At::Role, "img")
        .put(At::AriaLabelledby, id)
        .add(tag("title").put(At::Id, id).text(finding))
        .add(drawn)
        .add(classed("path", "outline").put(At::D, path))
        .add(dots)
}

fn level(class: &'static str, left: i64, y: i64) -> Tag {
    classed("path", class).put(At::D, together(&[&"M", &left, &",", &y, &"H", &RIGHT]))
}

fn text(class: &'static str, anchor: &'static str, x: i64, y: i64, words: &str) -> Tag {
    classed("text", class).set(At::TextAnchor, anchor).number(At::X, x).number(At::Y, y).text(words)
}
