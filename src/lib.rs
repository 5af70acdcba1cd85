//! Implementum: a team's self-assessment of how something new is being introduced in care.
//!
//! ```text
//! main, leader -> element -> ui  -> app -> content -> format -> domain
//!                       \-> web -> app
//! ```
//! Each names only what stands to its right; `tests/host/architecture.rs` holds that.
//! Where to start: [`domain`] for what an assessment is, [`app::Msg`] for what can happen,
//! [`app::Model::update`] for what follows from it.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

pub mod app;
pub mod content;
pub mod domain;
pub mod format;

#[cfg(target_arch = "wasm32")]
pub mod element;
#[cfg(target_arch = "wasm32")]
mod ui;
#[cfg(target_arch = "wasm32")]
mod web;
