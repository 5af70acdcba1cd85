//! Calendar dates and local times, as files and tables write them.

use super::text::{Piece, add_digits, as_text};
use std::fmt;

/// A day, written `2026-11-21`. Years 1900–2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    /// The first day there is.
    pub const FIRST: Self = Self(match time::Date::from_calendar_date(1900, time::Month::January, 1) {
        Ok(date) => date,
        Err(_) => panic!("1900-01-01 is a date"),
    });

    /// The day of a year, month (1–12) and day (1–31), if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        let date = time::Date::from_calendar_date(year, month, day).ok()?;
        (1900..3000).contains(&year).then_some(Self(date))
    }

    /// Reads exactly `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day, ..] = numbers(text, "0000-00-00")?;
        Self::of(year, month, day)
    }

    fn of(year: u16, month: u16, day: u16) -> Option<Self> {
        Self::new(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1–12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1–31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// Whole days from another date to this one; negative if this one is earlier.
    pub fn days_since(self, other: Self) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(other.0.to_julian_day())
    }

    /// The day so many days after this one, or before it. Outside 1900–2999 it stays this one.
    #[must_use]
    pub fn days_away(self, days: i32) -> Self {
        let there = self.0.to_julian_day().saturating_add(days);
        match time::Date::from_julian_day(there) {
            Ok(date) if (1900..3000).contains(&date.year()) => Self(date),
            Ok(_) | Err(_) => self,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&as_text(self))
    }
}

impl Piece for Date {
    fn add_to(&self, text: &mut String) {
        add_digits(self.year().unsigned_abs().into(), 10, 4, text);
        for part in [self.month(), self.day()] {
            text.push('-');
            add_digits(part.into(), 10, 2, text);
        }
    }
}

/// A minute of local time, written `2026-11-21T14:12`. It is shown, never used to decide which
/// of two versions is newer: clocks are wrong too often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The hour, 0–23.
    pub hour: u8,
    /// The minute, 0–59.
    pub minute: u8,
}

impl Moment {
    /// Reads exactly `YYYY-MM-DDThh:mm`.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day, hour, minute] = numbers(text, "0000-00-00T00:00")?;
        let [hour, minute] = [u8::try_from(hour).ok()?, u8::try_from(minute).ok()?];
        (hour < 24 && minute < 60).then_some(Self { date: Date::of(year, month, day)?, hour, minute })
    }

    /// So many minutes earlier, or later for a negative number; at the ends of the calendar the day stays.
    #[cfg(feature = "leader")]
    #[must_use]
    pub fn earlier(self, minutes: i32) -> Self {
        const DAY: i32 = 24 * 60;
        let at = i32::from(self.hour) * 60 + i32::from(self.minute) - minutes;
        let of_day = at.rem_euclid(DAY);
        let [hour, minute] = [of_day / 60, of_day % 60].map(|part| u8::try_from(part).unwrap_or(0));
        Self { date: self.date.days_away(at.div_euclid(DAY)), hour, minute }
    }
}

/// The numbers in a text that looks exactly like the pattern, where `0` stands for any digit.
fn numbers(text: &str, pattern: &str) -> Option<[u16; 5]> {
    let mut numbers = [0; 5];
    let mut at = 0;
    if text.len() != pattern.len() {
        return None;
    }
    for (byte, sample) in text.bytes().zip(pattern.bytes()) {
        if sample != b'0' {
            at += 1;
            if byte != sample {
                return None;
            }
        } else if byte.is_ascii_digit() {
            numbers[at] = numbers[at] * 10 + u16::from(byte - b'0');
        } else {
            return None;
        }
    }
    Some(numbers)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&as_text(self))
    }
}

impl Piece for Moment {
    fn add_to(&self, text: &mut String) {
        self.date.add_to(text);
        for (sign, part) in [('T', self.hour), (':', self.minute)] {
            text.push(sign);
            add_digits(part.into(), 10, 2, text);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod schema {
    //! The written form of dates, for the JSON Schema.
    use super::{Date, Moment};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for Date {
        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })
        }
    }

    impl JsonSchema for Moment {
        fn schema_name() -> Cow<'static, str> {
            "Moment".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]$" })
        }
    }
}
