//! Dates in running text. Tables and files use 2026-11-21.

use crate::domain::{Date, Language, Moment};

const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "i dag", "i går", "3 november", "3 november 2025": as one would say it on the day `today`.
pub fn day(language: Language, date: Date, today: Date) -> String {
    let ago = today.days_since(date);
    let month = usize::from(date.month() - 1);
    let year = if date.year() == today.year() { String::new() } else { format!(" {}", date.year()) };
    match (language, ago) {
        (Language::Swedish, 0) => "i dag".to_owned(),
        (Language::Swedish, 1) => "i går".to_owned(),
        (Language::Swedish, _) => format!("{} {}{year}", date.day(), SWEDISH[month]),
        (Language::English, 0) => "today".to_owned(),
        (Language::English, 1) => "yesterday".to_owned(),
        (Language::English, _) => format!("{} {}{year}", date.day(), ENGLISH[month]),
    }
}

/// "i dag 14.12", "3 november": the clock only where it helps.
pub fn moment(language: Language, moment: Moment, today: Date) -> String {
    let day = day(language, moment.date, today);
    if moment.date != today {
        return day;
    }
    match language {
        Language::Swedish => format!("{day} {:02}.{:02}", moment.hour, moment.minute),
        Language::English => format!("{day} at {:02}:{:02}", moment.hour, moment.minute),
    }
}
