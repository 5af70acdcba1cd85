//! Choices with a stable code: what is written in files never depends on a variant's name.

/// A choice out of a fixed list, written in files as its code.
pub trait Coded: Copy + Eq + 'static {
    /// Every choice, in the order in which it is shown.
    const ALL: &'static [Self];
    /// The codes, in the same order.
    const CODES: &'static [&'static str];

    /// The code that stands in files.
    fn code(self) -> &'static str {
        let place =
            Self::ALL.iter().position(|one| *one == self).expect("ALL holds every variant: one macro writes both");
        Self::CODES[place]
    }

    /// The choice that a code stands for, if any.
    fn from_code(code: &str) -> Option<Self> {
        Self::CODES.iter().position(|one| *one == code).map(|place| Self::ALL[place])
    }
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
        }
    };
}
pub(crate) use codes;
