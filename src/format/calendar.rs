//! A day for somebody's calendar, as RFC 5545 has it: one event that lasts the day.

use crate::domain::{Date, Moment, as_text, joined};

/// What stands in the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// The same for the same event: a calendar that has it moves it and does not add another.
    pub uid: &'a str,
    /// When the file was written, in UTC.
    pub written: Moment,
    /// The day.
    pub day: Date,
    /// What it is called.
    pub summary: &'a str,
    /// What more there is to say.
    pub description: &'a str,
}

/// The most octets on a line, its end aside.
const MOST: usize = 75;

/// The text of a calendar with this one event.
pub fn write_event(event: &Event) -> String {
    let after = event.day.days_away(1);
    let stamp = joined(&[&bare(as_text(&event.written)), "00Z"], "");
    let lines = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Implementum//Implementum//SV"),
        ("METHOD", "PUBLISH"),
        ("BEGIN", "VEVENT"),
        ("UID", &escaped(event.uid)),
        ("DTSTAMP", &stamp),
        ("DTSTART;VALUE=DATE", &bare(as_text(&event.day))),
        // Without it an event lasts one day, too: after the last day there is, there is no other.
        ("DTEND;VALUE=DATE", &if after > event.day { bare(as_text(&after)) } else { String::new() }),
        ("SUMMARY", &escaped(event.summary)),
        ("DESCRIPTION", &escaped(event.description)),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ];
    let mut text = String::new();
    for (name, value) in lines {
        if !value.is_empty() {
            fold(&joined(&[name, value], ":"), &mut text);
        }
    }
    text
}

/// Without hyphens and colons.
fn bare(mut text: String) -> String {
    text.retain(|sign| !matches!(sign, '-' | ':'));
    text
}

/// Signs that would end a value, or the line, as text.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            '\0'..' ' | '\u{7f}' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line. A long one goes on after a space on the next, and no letter is cut in two.
fn fold(line: &str, text: &mut String) {
    let mut octets = 0;
    for letter in line.chars() {
        octets += letter.len_utf8();
        if octets > MOST {
            text.push_str("\r\n ");
            octets = 1 + letter.len_utf8();
        }
        text.push(letter);
    }
    text.push_str("\r\n");
}
