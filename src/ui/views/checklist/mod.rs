//! *Checklista*: one item at a time, or a whole phase as a list.

mod item;
mod phase;
mod question;
mod steps;

pub use item::item;
#[cfg(feature = "leader")]
pub(super) use phase::how_it_goes;
pub use phase::phase;
