//! Dates in running text. Tables and files use 2026-11-21.

use super::{Word, fill, word};
use crate::domain::{Date, Language, Moment, as_text, together, two_digits};

const MONTHS: Word = word!(
    "januari februari mars april maj juni juli augusti september oktober november december",
    "January February March April May June July August September October November December",
);

/// "i dag", "i går", "3 november", "3 november 2025": as one would say it on the day `today`.
pub fn day(language: Language, date: Date, today: Date) -> String {
    let near = match today.days_since(date) {
        0 => Some(word!("i dag", "today")),
        1 => Some(word!("i går", "yesterday")),
        _ => None,
    };
    if let Some(near) = near {
        return near.say(language).to_owned();
    }
    if date.year() == today.year() {
        return together(&[&date.day(), &" ", &month(language, date)]);
    }
    in_full(language, date)
}

/// "3 november 2025".
pub fn in_full(language: Language, date: Date) -> String {
    together(&[&date.day(), &" ", &month(language, date), &" ", &date.year()])
}

/// "april".
fn month(language: Language, date: Date) -> &'static str {
    MONTHS.say(language).split(' ').nth(usize::from(date.month() - 1)).unwrap_or_default()
}

/// "apr": in both languages three letters tell months apart.
pub fn short_month(language: Language, date: Date) -> &'static str {
    month(language, date).get(..3).unwrap_or_default()
}

/// "april 2027".
pub fn month_of(language: Language, date: Date) -> String {
    together(&[&month(language, date), &" ", &date.year()])
}

/// "i dag 14.12", "3 november": the clock only where it helps.
pub fn moment(language: Language, moment: Moment, today: Date) -> String {
    let day = day(language, moment.date, today);
    if moment.date != today {
        return day;
    }
    let [hour, minute] = [moment.hour, moment.minute].map(two_digits);
    fill(language, word!("{0} {1}.{2}", "{0} at {1}:{2}"), &[&day, &hour, &minute])
}

/// "2026-11-21", or nothing: as tables and papers write it.
#[inline(never)]
pub fn written(date: Option<Date>) -> String {
    date.map(|date| as_text(&date)).unwrap_or_default()
}
