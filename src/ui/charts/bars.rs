//! Horizontal bars, one a figure, with the name above and the figure at the end of the line.

use super::{Chart, lines};
use crate::domain::together;
use crate::ui::dom::{At, Tag, classed, many};

const WIDTH: i64 = 320;
/// From one line of a name to the next.
const LINE: i64 = 18;
/// From the last line of a name to the top of its bar.
const GAP: i64 = 7;
const BAR: i64 = 12;
/// Between a bar and the next name.
const SPACE: i64 = 14;
/// Signs of a name beside its figure.
const LONGEST: usize = 32;

/// Horizontal bars. A figure that is not there has an empty, broken track.
pub fn bars(chart: &Chart) -> Tag {
    let mut top = 0;
    let mut rows = many();
    for figure in chart.figures {
        let mut base = top;
        for name in lines(figure.label, LONGEST) {
            base += LINE;
            rows = rows.add(classed("text", "").number(At::X, 0).number(At::Y, base - 4).text(&name));
        }
        let value = classed("text", "value").set(At::TextAnchor, "end").number(At::X, WIDTH).number(At::Y, base - 4);
        rows = rows.add(value.text(&figure.value));
        rows = rows.add(bar(if figure.percent.is_none() { "track missing" } else { "track" }, base, WIDTH - 2));
        let filled = i64::from(figure.percent.unwrap_or_default()) * (WIDTH - 2) / 100;
        if filled > 0 {
            rows = rows.add(bar("fill", base, filled));
        }
        top = base + GAP + BAR + SPACE;
    }
    let height = (top - SPACE).max(0);
    chart.frame("chart bars", &together(&[&"0 0 ", &WIDTH, &" ", &height])).add(rows)
}

fn bar(class: &'static str, base: i64, width: i64) -> Tag {
    let bar = classed("rect", class).number(At::X, 1).number(At::Y, base + GAP - 1);
    bar.number(At::Width, width).number(At::Height, BAR).set(At::Rx, "3")
}
