//! A mark that follows from texts: the same for the same ones, and as good as never for others.

use super::text::add_digits;

/// FNV-1a with 64 bits. It tells versions apart, and is no protection against anyone who wants two to be taken
/// for one: whoever can write them can write everything else too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u64);

impl Mark {
    /// The mark of nothing.
    pub const NONE: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The mark when this text has been added.
    #[must_use]
    pub fn with(self, text: &str) -> Self {
        Self(text.bytes().fold(self.0, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The mark when this number has been added.
    #[must_use]
    pub fn with_number(self, number: u32) -> Self {
        Self((self.0 ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3))
    }

    /// The mark when another one has been added.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self((self.0 ^ other.0).wrapping_mul(0x0100_0000_01b3))
    }

    /// Twelve hexadecimal digits of it.
    pub fn digits(self) -> String {
        let mut digits = String::new();
        add_digits(self.0 >> 16, 16, 12, &mut digits);
        digits
    }
}
