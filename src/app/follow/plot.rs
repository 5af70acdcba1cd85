//! Where the values of an indicator stand in a chart: whole numbers, from the first month to the last and from the least
//! value to the greatest, with room for the target and the baseline.

use super::indicators::Point;
use crate::app::words::course::follow as words;
use crate::app::words::dates;
use crate::domain::{Date, Decimal, Language, as_text};

/// The width of the picture, in its own units.
pub const WIDTH: i64 = 400;
/// Its height.
pub const HEIGHT: i64 = 236;
/// Above the highest value.
const TOP: i64 = 24;
/// The line of the months.
pub const BOTTOM: i64 = HEIGHT - 44;
/// Right of the last value.
pub const RIGHT: i64 = WIDTH - 18;
/// About how wide a sign is.
const SIGN: i64 = 8;
/// The most months that have a name below the line.
const NAMES: i64 = 5;
/// The most values that have a name at the side.
const LINES: i64 = 5;

/// What stands where. Down is more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plot {
    /// The left end of the lines.
    pub left: i64,
    /// Each value, by day.
    pub points: Vec<(i64, i64)>,
    /// Months: where they begin, their name, and their year where it is another than before. Where years are counted, only that.
    pub months: Vec<(i64, &'static str, String)>,
    /// Values at the side.
    pub lines: Vec<(i64, String)>,
    /// The target.
    pub target: Option<i64>,
    /// The baseline.
    pub baseline: Option<i64>,
}

/// The places of values, target and baseline; none without any value.
pub fn plot(points: &[Point], target: Option<Decimal>, baseline: Option<Decimal>, language: Language) -> Option<Plot> {
    let (first, last) = (points.first()?.day, points.last()?.day);
    let mut plot = Plot::default();
    let scale = Scale::of(points, target, baseline);
    let mut longest = 0;
    let mut value = scale.low;
    while value <= scale.high {
        let name = Decimal::of_thousandths(value).map(|value| words::number(language, value)).unwrap_or_default();
        longest = longest.max(i64::try_from(name.chars().count()).unwrap_or_default());
        plot.lines.push((scale.place(value), name));
        value += scale.step;
    }
    plot.left = longest * SIGN + 12;
    let months = Months::of(first, last);
    let mut year = 0;
    for month in (months.first..=months.last).step_by(usize::try_from(months.step).unwrap_or(1)) {
        let Some(day) = day_of(month) else { continue };
        let name = if months.step < 12 { dates::short_month(language, day) } else { "" };
        let said = if year == day.year() { String::new() } else { as_text(&day.year()) };
        year = day.year();
        plot.months.push((months.place(day, plot.left), name, said));
    }
    for point in points {
        plot.points.push((months.place(point.day, plot.left), scale.place(point.value.thousandths())));
    }
    plot.target = target.map(|value| scale.place(value.thousandths()));
    plot.baseline = baseline.map(|value| scale.place(value.thousandths()));
    Some(plot)
}

/// From the least to the greatest value, in thousandths, in steps that people count in.
struct Scale {
    low: i64,
    high: i64,
    step: i64,
}

impl Scale {
    fn of(points: &[Point], target: Option<Decimal>, baseline: Option<Decimal>) -> Self {
        let mut values: Vec<i64> = points.iter().map(|point| point.value.thousandths()).collect();
        values.extend([target, baseline].into_iter().flatten().map(Decimal::thousandths));
        let (mut least, mut most) = (i64::MAX, i64::MIN);
        for value in values {
            least = least.min(value);
            most = most.max(value);
        }
        // Of one value alone the places that it is written with.
        let is_even = |step: &i64| least == most && least % step == 0;
        let mut step = [1000, 100, 10].into_iter().find(is_even).unwrap_or(1);
        // 1, 2, 5, 10, 20, 50 …
        let mut turn = 0;
        while least.div_euclid(step) * step + (LINES - 1) * step < most || most - least > (LINES - 2) * step {
            step = if turn % 3 == 1 { step / 2 * 5 } else { step * 2 };
            turn += 1;
        }
        let low = least.div_euclid(step) * step;
        let mut high = low;
        while high < most {
            high += step;
        }
        // One value alone stands in the middle.
        if high == low { Self { low: low - step, high: high + step, step } } else { Self { low, high, step } }
    }

    fn place(&self, value: i64) -> i64 {
        BOTTOM - (value - self.low) * (BOTTOM - TOP) / (self.high - self.low)
    }
}

/// Months counted through: twelve a year.
struct Months {
    first: i64,
    last: i64,
    step: i64,
}

impl Months {
    fn of(first: Date, last: Date) -> Self {
        let month = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
        let (first, mut last) = (month(first), month(last) + 1);
        // Years begin in January.
        let begin = |step: i64| if step < 12 { first } else { first.div_euclid(12) * 12 };
        let mut step = 1;
        for wider in [2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000] {
            if (last - begin(step) + step - 1) / step > NAMES {
                step = wider;
            }
        }
        let first = begin(step);
        while (last - first) % step != 0 {
            last += 1;
        }
        Self { first, last, step }
    }

    /// How far to the right a day stands: within its month by its number.
    fn place(&self, day: Date, left: i64) -> i64 {
        let month = i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
        let parts = (month - self.first) * 31 + i64::from(day.day()) - 1;
        left + parts * (RIGHT - left) / ((self.last - self.first) * 31)
    }
}

/// The first day of a month.
fn day_of(month: i64) -> Option<Date> {
    Date::new(i32::try_from(month.div_euclid(12)).ok()?, u8::try_from(month.rem_euclid(12) + 1).ok()?, 1)
}
