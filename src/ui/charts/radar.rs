//! A radar: one axis a figure. An axis without a figure is a gap in the shape, not zero.

use super::circle::{Point, direction};
use super::{Chart, Figure, lines};
use crate::domain::together;
use crate::ui::dom::{At, Tag, classed, many, tag};

/// The radius, in the units that names are written in. The shape is drawn ten times finer.
const RADIUS: i32 = 92;
/// How far out a name stands.
const NAME: i32 = 104;
/// From one line of a name to the next.
const LINE: i32 = 17;
/// About how wide a sign is, rather too much than too little: no name is cut.
const SIGN: i32 = 9;
/// Signs on a line of a name.
const LONGEST: usize = 13;

/// A radar of three axes or more. The level rings stand at a third, two thirds and the whole.
pub fn radar(chart: &Chart) -> Tag {
    let total = chart.figures.len();
    let mut rings = [const { String::new() }; 3];
    let mut tips = Vec::new();
    let (mut axes, mut dots, mut names) = (many(), many(), many());
    let mut frame = [-RADIUS, -RADIUS, RADIUS, RADIUS];
    for (place, figure) in chart.figures.iter().enumerate() {
        let at = direction(place, total);
        for (third, ring) in (1..).zip(&mut rings) {
            at.scaled(RADIUS * third, 300).join(ring, " ");
        }
        let tip = tip(figure, at);
        let class = if tip.is_none() { "grid-line missing" } else { "grid-line" };
        let mut line = "M0,0".to_owned();
        at.scaled(RADIUS, 100).join(&mut line, "L");
        axes = axes.add(classed("path", class).put(At::D, line));
        if let Some(tip) = tip {
            let dot = classed("circle", "tip").number(At::Cx, tip.x.into()).number(At::Cy, tip.y.into());
            dots = dots.add(dot.set(At::R, "35"));
        }
        tips.push(tip);
        let label = Label::new(figure, at);
        label.widen(&mut frame);
        names = names.add(label.draw());
    }
    let (fill, outline) = shape(&tips);
    let mut drawn = tag("g").set(At::Transform, "scale(.1)");
    for ring in rings {
        drawn = drawn.add(classed("polygon", "grid-line").put(At::Points, ring));
    }
    let drawn = drawn
        .add(axes)
        .add(classed("path", "area").put(At::D, fill))
        .add(classed("path", "outline").put(At::D, outline))
        .add(dots);
    let [left, top, right, bottom] = frame;
    let view_box = together(&[&left, &" ", &top, &" ", &(right - left), &" ", &(bottom - top)]);
    chart.frame("chart radar", &view_box).add(drawn).add(names)
}

fn tip(figure: &Figure, at: Point) -> Option<Point> {
    let percent = i32::try_from(figure.percent?.min(100)).ok()?;
    Some(at.scaled(RADIUS * percent, 10_000))
}

/// The area between neighbours that both have a figure, and its outer line. One without such
/// neighbours is a line from the middle.
fn shape(tips: &[Option<Point>]) -> (String, String) {
    let gap = tips.iter().position(Option::is_none);
    let (mut fill, mut outline) = (String::new(), String::new());
    let (mut run, mut length) = (String::new(), 0);
    // From the first gap around to it again, so that no run begins in the middle.
    for step in 1..=tips.len() {
        if let Some(tip) = tips[(gap.unwrap_or(tips.len() - 1) + step) % tips.len()] {
            tip.join(&mut run, "L");
            length += 1;
            continue;
        }
        match length {
            0 => {}
            1 => add(&mut outline, ["M0,0L", &run, ""]),
            _ => {
                add(&mut fill, ["M0,0L", &run, "Z"]);
                add(&mut outline, ["M", &run, ""]);
            }
        }
        run.clear();
        length = 0;
    }
    if gap.is_none() {
        add(&mut fill, ["M", &run, "Z"]);
        outline.clone_from(&fill);
    }
    (fill, outline)
}

fn add(path: &mut String, parts: [&str; 3]) {
    for part in parts {
        path.push_str(part);
    }
}

/// The name of an axis, with its figure on a line of its own.
struct Label {
    lines: Vec<String>,
    anchor: &'static str,
    /// Where its first line stands.
    at: Point,
    is_missing: bool,
}

impl Label {
    fn new(figure: &Figure, direction: Point) -> Self {
        let mut lines = lines(figure.label, LONGEST);
        lines.push(figure.value.clone());
        let at = direction.scaled(NAME, 1000);
        let height = LINE * i32::try_from(lines.len()).unwrap_or(1);
        // Over the circle the lines end where they should stand, under it they begin there.
        let top = at.y + direction.y * height / 2000 - height / 2;
        let anchor = match direction.x {
            ..=-100 => "end",
            -99..=99 => "middle",
            100.. => "start",
        };
        Self { lines, anchor, at: Point { x: at.x, y: top + 13 }, is_missing: figure.percent.is_none() }
    }

    /// Widens a frame, from left and top to right and bottom, so that the name has room.
    fn widen(&self, frame: &mut [i32; 4]) {
        let longest = self.lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        let width = SIGN * i32::try_from(longest).unwrap_or_default();
        let left = match self.anchor {
            "end" => self.at.x - width,
            "middle" => self.at.x - width / 2,
            _ => self.at.x,
        };
        let height = LINE * i32::try_from(self.lines.len()).unwrap_or(1);
        let [far_left, far_top, far_right, far_bottom] = *frame;
        *frame = [
            far_left.min(left),
            far_top.min(self.at.y - 14),
            far_right.max(left + width),
            far_bottom.max(self.at.y - 9 + height),
        ];
    }

    fn draw(&self) -> Tag {
        let mut text = classed("text", if self.is_missing { "soft" } else { "" }).set(At::TextAnchor, self.anchor);
        let mut below = self.at.y;
        for (place, line) in (1..).zip(&self.lines) {
            let class = if place == self.lines.len() { "value" } else { "" };
            text = text
                .add(classed("tspan", class).number(At::X, self.at.x.into()).number(At::Y, below.into()).text(line));
            below += LINE;
        }
        text
    }
}
