//! The filled-in example: a made-up clinic some weeks into its work. It is a file like any other, with its texts in
//! one of the languages and its days counted from today, so that what is late stays late.

use crate::domain::{Date, Language, as_text};

/// The example as the text of a file, to be read through the gate.
pub fn example(language: Language, today: Date) -> String {
    let slots = match language {
        Language::Swedish => include_str!(concat!(env!("OUT_DIR"), "/example.sv")),
        Language::English => include_str!(concat!(env!("OUT_DIR"), "/example.en")),
    };
    let mut slots = slots.split('\n');
    let mut text = String::new();
    for piece in include_str!(concat!(env!("OUT_DIR"), "/example.slots")).split('$') {
        text.push_str(piece);
        let Some(slot) = slots.next() else { break };
        match slot.as_bytes() {
            [b'<', days @ ..] => text.push_str(&as_text(&today.days_away(-number(days)))),
            [b'>', days @ ..] => text.push_str(&as_text(&today.days_away(number(days)))),
            _ => text.push_str(slot),
        }
    }
    text
}

/// The number that these digits write.
fn number(digits: &[u8]) -> i32 {
    let mut number = 0;
    for digit in digits {
        number = number * 10 + i32::from(digit - b'0');
    }
    number
}
