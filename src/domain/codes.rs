//! Choices with a stable code: what is written in files never depends on a variant's name.

/// A choice out of a fixed list, written in files as its code.
pub trait Coded: Copy + Eq + 'static {
    /// Every choice, in the order in which it is shown.
    const ALL: &'static [Self];
    /// The codes, in the same order.
    const CODES: &'static [&'static str];

    /// Its place in that order, from 0.
    fn place(self) -> usize;

    /// The code that stands in files.
    fn code(self) -> &'static str {
        Self::CODES[self.place()]
    }

    /// The choice that a code stands for, if any.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.get(place_of(Self::CODES, code)).copied()
    }
}

/// The place of a code, past the last one if it is not there. Apart from the types, so that it stands once
/// in the bundle.
#[inline(never)]
fn place_of(codes: &[&str], code: &str) -> usize {
    codes.iter().take_while(|one| **one != code).count()
}

/// Writes an enum, its codes and its JSON Schema from one list.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$doc])* #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = $code))] $variant),+
        }

        impl $crate::domain::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const CODES: &'static [&'static str] = &[$($code),+];
            fn place(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use codes;
