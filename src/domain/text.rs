//! Several texts in one, and how long a text is.

use std::rc::Rc;

/// The texts with `between` between each two. The library's own `join` and `concat` weigh four times this.
#[inline(never)]
pub fn joined<T: AsRef<str>>(texts: &[T], between: &str) -> String {
    let mut all = String::new();
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    all
}

/// How long browsers take a text to be: UTF-16 units. What takes four bytes here counts twice there.
pub fn units(text: &str) -> usize {
    let mut units = 0;
    for byte in text.bytes() {
        units += usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0);
    }
    units
}

/// What can stand in a text that is put together. The library's `Display` can do far more, and would add 3 KB to the bundle.
pub trait Piece {
    /// Adds it to the end of a text.
    fn add_to(&self, text: &mut String);
}

/// Pieces side by side as one text.
#[inline(never)]
pub fn together(pieces: &[&dyn Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        piece.add_to(&mut text);
    }
    text
}

/// One piece as a text.
#[inline(never)]
pub fn as_text(piece: &dyn Piece) -> String {
    together(&[piece])
}

/// Adds the digits of a number, with zeros before them until there are at least so many.
#[inline(never)]
pub(super) fn add_digits(number: u64, base: u32, least: u8, text: &mut String) {
    let rest = number / u64::from(base);
    if rest > 0 || least > 1 {
        add_digits(rest, base, least.saturating_sub(1), text);
    }
    text.extend(u32::try_from(number % u64::from(base)).ok().and_then(|digit| char::from_digit(digit, base)));
}

/// A number below 100 with two digits, as clocks show it.
pub fn two_digits(number: u8) -> String {
    let mut text = String::new();
    add_digits(number.into(), 10, 2, &mut text);
    text
}

#[inline(never)]
fn add_number(number: i64, text: &mut String) {
    if number < 0 {
        text.push('-');
    }
    add_digits(number.unsigned_abs(), 10, 1, text);
}

impl Piece for str {
    fn add_to(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl Piece for String {
    fn add_to(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl Piece for Rc<str> {
    fn add_to(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl<P: Piece + ?Sized> Piece for &P {
    fn add_to(&self, text: &mut String) {
        (**self).add_to(text);
    }
}

/// Numbers as pieces. None of ours comes near the largest.
macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl Piece for $number {
            fn add_to(&self, text: &mut String) {
                add_number(i64::try_from(*self).unwrap_or(i64::MAX), text);
            }
        })+
    };
}
numbers!(u8, u16, u32, u64, usize, i32, i64);
