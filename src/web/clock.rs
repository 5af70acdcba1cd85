//! The clock on the wall.

use crate::domain::{Date, Moment};

/// The local time, to the minute.
#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "months, days and hours are small")]
pub(super) fn now() -> Moment {
    let now = js_sys::Date::new_0();
    let date = Date::new(now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8);
    // A clock outside 1900–2999 is no clock: the first day there is says so plainly.
    Moment { date: date.unwrap_or(Date::FIRST), hour: now.get_hours() as u8, minute: now.get_minutes() as u8 }
}
