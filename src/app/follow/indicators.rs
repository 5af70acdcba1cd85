//! Indicators: their dated values, and what the last one says.

use crate::app::words::course::follow as words;
use crate::domain::{Course, Date, Decimal, Direction, Document, Indicator, Language, Measure};

/// The value of an indicator on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Date,
    /// The value.
    pub value: Decimal,
}

/// The values that have a day, by day.
pub fn points(document: &Document, indicator: &str) -> Vec<Point> {
    let mut points = Vec::new();
    for row in document.rows_of(Course::Measures, indicator) {
        if let (Some(day), Some(value)) = (Measure::DATE.read(document, row), Measure::VALUE.read(document, row)) {
            points.push(Point { day, value });
        }
    }
    points
}

/// "52 procent i april 2027; målet är 80. Det är högre än i början (41,5)."
pub fn latest(document: &Document, indicator: &str, language: Language) -> Option<String> {
    let last = *points(document, indicator).last()?;
    let unit = Indicator::UNIT.read(document, indicator);
    let target = Indicator::TARGET.read(document, indicator);
    let is_reached = target.is_some_and(|target| match Indicator::DIRECTION.read(document, indicator) {
        Some(Direction::Up) => last.value >= target,
        Some(Direction::Down) => last.value <= target,
        None => last.value == target,
    });
    let mut text = words::latest(language, last.value, &unit, last.day, target.map(|target| (target, is_reached)));
    if let Some(baseline) = Indicator::BASELINE.read(document, indicator) {
        text.push(' ');
        text.push_str(&words::beside(language, last.value.cmp(&baseline), baseline));
    }
    Some(text)
}

/// "52 (2027-04-01)": the last value, for a list; empty where there is none.
pub fn last(document: &Document, indicator: &str, language: Language) -> String {
    points(document, indicator).last().map(|last| words::on(language, last.value, last.day)).unwrap_or_default()
}

/// The indicator that a value belongs to.
pub fn of(document: &Document, course: Course, row: &str) -> Option<String> {
    let owners = if course == Course::Measures { document.rows(Course::Indicators) } else { Vec::new() };
    let is_owner = |owner: &&str| row.strip_prefix(*owner).is_some_and(|rest| rest.starts_with('.'));
    owners.into_iter().find(is_owner).map(str::to_owned)
}
