//! The state machine: what there is, what has happened, what must be done outside.
//!
//! Pure: a journey is a list of [`Msg`], and a test of it needs no browser and no fakes.
//! [`Model::update`] never fails: what cannot be done becomes a notice, and what must be done
//! outside becomes an [`Effect`], which [`Shell`] hands to the [`Outside`].

mod effect;
mod filename;
mod library;
mod model;
mod msg;
mod new;
mod notice;
pub mod results;
mod route;
mod shell;
mod update;
pub mod words;

pub use effect::{Basis, Effect, Outside, StoreFault};
pub use filename::file_name;
pub use library::{Entry, Library, Saving, SetAside};
pub use model::{Model, Session};
pub use msg::Msg;
pub use new::NewAssessment;
pub use notice::{Notice, Said, Undo};
pub use route::{Page, Paper, Route};
pub use shell::{Send, Shell};
