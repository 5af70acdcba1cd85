//! Decimal numbers without floating point: thousandths in an integer. Fractions break canonical JSON, and their printing
//! would add 20 KB to the bundle.

use super::text::{Piece, add_digits};

/// A decimal number, written `12.5`: in thousandths, with at most nine digits before the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(i64);

/// Digits behind the point.
const PLACES: usize = 3;

impl Decimal {
    /// Reads `12`, `-3.5` or `0.125`: no sign but a minus, no zeros or points too many.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, parts) = digits.split_once('.').unwrap_or((digits, ""));
        let is_plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_long = whole.is_empty() || whole.len() > 9 || parts.len() > PLACES;
        if is_long || !is_plain(whole) || !is_plain(parts) || digits.ends_with('.') {
            return None;
        }
        let mut number = 0;
        for byte in whole.bytes().chain(parts.bytes()).chain([b'0'; PLACES].into_iter().skip(parts.len())) {
            number = number * 10 + i64::from(byte - b'0');
        }
        Some(Self(if digits.len() < text.len() { -number } else { number }))
    }

    /// Reads what a person types: a comma or a point, spaces between thousands, a minus of either kind.
    pub fn typed(text: &str) -> Option<Self> {
        let mut plain = String::new();
        for letter in text.trim().chars() {
            match letter {
                ' ' | '\u{a0}' | '\u{202f}' => {}
                ',' => plain.push('.'),
                '−' => plain.push('-'),
                letter => plain.push(letter),
            }
        }
        Self::parse(&plain)
    }

    /// In thousandths.
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// A number of so many thousandths, within nine digits before the point.
    pub fn of_thousandths(number: i64) -> Option<Self> {
        (number.unsigned_abs() < 1_000_000_000_000).then_some(Self(number))
    }
}

impl Piece for Decimal {
    fn add_to(&self, text: &mut String) {
        if self.0 < 0 {
            text.push('-');
        }
        let number = self.0.unsigned_abs();
        add_digits(number / 1000, 10, 1, text);
        let parts = number % 1000;
        if parts > 0 {
            text.push('.');
            add_digits(parts, 10, 3, text);
            while text.ends_with('0') {
                text.pop();
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^-?[0-9]{1,9}(\\.[0-9]{1,3})?$" })
    }
}
