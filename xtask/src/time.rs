//! Times as a person reads them.

use std::time::Duration;

/// A length of time: `0.4 s`, `12 s`, `3 min 5 s`.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_times_are_minutes_and_short_ones_tenths() {
        for (milliseconds, text) in [(430, "0.4 s"), (12_900, "12 s"), (185_000, "3 min 5 s")] {
            assert_eq!(spoken(Duration::from_millis(milliseconds)), text);
        }
    }
}
