//! Draws a model, sends messages. Holds no decision that a test would want.
//!
//! A view is a function of [`views::PageProps`]; what it shows it asks `app::results` for, what it
//! says it takes from `app::words`, and what happens it tells through [`ctx::Ctx`].

mod attributes;
mod charts;
mod ctx;
mod dom;
mod event;
mod focus;
mod memo;
mod page;
mod pages;
mod parts;
mod picker;
mod print;
mod root;
mod soon;
mod texts;
#[cfg(feature = "leader")]
mod units;
mod views;

pub use root::{Look, Outer, Root, RootProps};
