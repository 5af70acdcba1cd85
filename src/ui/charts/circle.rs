//! Directions around a circle in whole numbers.

use crate::domain::together;

/// A point, or a direction of length 1000. `x` to the right, `y` downwards.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub x: i32,
    pub y: i32,
}

impl Point {
    /// The same direction at `part` of `whole` of the length.
    pub fn scaled(self, part: i32, whole: i32) -> Self {
        Self { x: self.x * part / whole, y: self.y * part / whole }
    }

    /// Joins a text as SVG writes points, with a separator where there is something already.
    #[inline(never)]
    pub fn join(self, text: &mut String, separator: &str) {
        let separator = if text.is_empty() { "" } else { separator };
        text.push_str(&together(&[&separator, &self.x, &",", &self.y]));
    }
}

/// A whole turn, in tenths of degrees.
const TURN: i64 = 3600;
const HALF: i64 = TURN / 2;

/// The direction of the axis `place` of `total`: the first points upwards, then clockwise.
pub(super) fn direction(place: usize, total: usize) -> Point {
    let place = i64::try_from(place).unwrap_or_default();
    let angle = TURN * place / i64::try_from(total.max(1)).unwrap_or(1);
    Point { x: sine(angle), y: -sine(angle + HALF / 2) }
}

/// The sine of an angle, times 1000, by Bhaskara I's formula: never more than 2 off.
fn sine(angle: i64) -> i32 {
    let angle = angle % TURN;
    if angle > HALF {
        return -sine(angle - HALF);
    }
    let product = angle * (HALF - angle);
    let sine = 16_000 * product / (5 * HALF * HALF - 4 * product);
    i32::try_from(sine).unwrap_or_default()
}
