//! A radar: one axis a figure. An axis without a figure is a gap in the shape, not zero.

use super::circle::{Point, direction};
use super::{Chart, Figure, lines};
use crate::domain::joined;
use crate::ui::dom::{At, Tag, classed, many, tag};

/// The radius, in the units that names are written in. The shape is drawn ten times finer.
const RADIUS: i32 = 92;
/// How far out a name stands.
const NAME: i32 = 104;
/// From one line of a name to the next.
const LINE: i32 = 17;
/// About how wide a sign is, rather too much than too little: no name is cut.
const SIGN: i32 = 8;
/// Signs on a line of a name.
const LONGEST: usize = 13;

/// A radar of three axes or more. The level rings stand at a third, two thirds and the whole.
pub fn radar(chart: &Chart) -> Tag {
    let total = chart.figures.len();
    let directions: Vec<Point> = (0..total).map(|place| direction(place, total)).collect();
    let labels: Vec<Label> =
        chart.figures.iter().zip(&directions).map(|(figure, at)| Label::new(figure, *at)).collect();
    let ring = |third: i32| {
        let points: Vec<String> = directions.iter().map(|at| at.scaled(RADIUS * third, 300).text()).collect();
        joined(&points, " ")
    };
    let tips: Vec<Option<Point>> = chart.figures.iter().zip(&directions).map(|(figure, at)| tip(figure, *at)).collect();
    let (fill, outline) = shape(&tips);
    let mut drawn = tag("g").set(At::Transform, "scale(.1)");
    for third in 1..=3 {
        drawn = drawn.add(classed("polygon", "grid-line").put(At::Points, ring(third)));
    }
    for (at, tip) in directions.iter().zip(&tips) {
        let class = if tip.is_none() { "grid-line missing" } else { "grid-line" };
        drawn = drawn.add(classed("path", class).put(At::D, format!("M0,0L{}", at.scaled(RADIUS, 100).text())));
    }
    drawn = drawn.add(classed("path", "area").put(At::D, &fill));
    drawn = drawn.add(classed("path", "outline").put(At::D, &outline));
    for tip in tips.iter().flatten() {
        drawn = drawn
            .add(classed("circle", "tip").number(At::Cx, tip.x.into()).number(At::Cy, tip.y.into()).set(At::R, "35"));
    }
    let mut names = many();
    for label in &labels {
        names = names.add(label.draw());
    }
    chart.frame("chart radar", &frame(&labels)).add(drawn).add(names)
}

fn tip(figure: &Figure, at: Point) -> Option<Point> {
    let percent = i32::try_from(figure.percent?.min(100)).ok()?;
    Some(at.scaled(RADIUS * percent, 10_000))
}

/// The area between neighbours that both have a figure, and its outer line. One without such
/// neighbours is a line from the middle.
fn shape(tips: &[Option<Point>]) -> (String, String) {
    let total = tips.len();
    let Some(gap) = tips.iter().position(Option::is_none) else {
        let around: Vec<String> = tips.iter().flatten().map(|tip| tip.text()).collect();
        let path = format!("M{}Z", joined(&around, "L"));
        return (path.clone(), path);
    };
    let (mut fill, mut outline) = (Vec::new(), Vec::new());
    let round: Vec<Option<Point>> = (1..=total).map(|step| tips[(gap + step) % total]).collect();
    for run in round.split(Option::is_none) {
        let run: Vec<String> = run.iter().flatten().map(|tip| tip.text()).collect();
        match run.as_slice() {
            [] => {}
            [one] => outline.push(format!("M0,0L{one}")),
            several => {
                fill.push(format!("M0,0L{}Z", joined(several, "L")));
                outline.push(format!("M{}", joined(several, "L")));
            }
        }
    }
    (joined(&fill, ""), joined(&outline, ""))
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

    /// Left, right, top and bottom.
    fn extent(&self) -> [i32; 4] {
        let longest = self.lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        let width = SIGN * i32::try_from(longest).unwrap_or_default();
        let left = match self.anchor {
            "end" => self.at.x - width,
            "middle" => self.at.x - width / 2,
            _ => self.at.x,
        };
        let height = LINE * i32::try_from(self.lines.len()).unwrap_or(1);
        [left, left + width, self.at.y - 14, self.at.y - 9 + height]
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

/// The view box that holds the circle and every name.
fn frame(labels: &[Label]) -> String {
    let circle = [-RADIUS, RADIUS, -RADIUS, RADIUS];
    let [left, right, top, bottom] = labels.iter().map(Label::extent).fold(circle, |frame, one| {
        [frame[0].min(one[0]), frame[1].max(one[1]), frame[2].min(one[2]), frame[3].max(one[3])]
    });
    format!("{left} {top} {} {}", right - left, bottom - top)
}
