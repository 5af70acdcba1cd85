//! Texts as elements hold them.

use yew::AttrValue;

use crate::domain::joined;

/// An element's id, made of what it belongs to and what it is.
#[inline(never)]
pub fn dashed(of: &str, what: &str) -> String {
    joined(&[of, "-", what], "")
}

/// A text that an element can hold. One that was made for it is handed over.
pub trait Words {
    /// As Yew keeps it.
    fn kept(self) -> AttrValue;
}

impl Words for &str {
    #[inline(never)]
    fn kept(self) -> AttrValue {
        AttrValue::Rc(self.into())
    }
}

impl Words for &String {
    fn kept(self) -> AttrValue {
        self.as_str().kept()
    }
}

impl Words for String {
    #[inline(never)]
    fn kept(self) -> AttrValue {
        self.as_str().kept()
    }
}
