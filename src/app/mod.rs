//! The state machine: what there is, what has happened, what must be done outside.
//!
//! Pure: a journey is a list of [`Msg`], and a test of it needs no browser and no fakes.
//! [`Model::update`] never fails: what cannot be done becomes a notice, and what must be done
//! outside becomes an [`Effect`], which [`Shell`] hands to the [`Outside`].

mod address;
#[cfg(feature = "leader")]
pub mod agreement;
mod closed;
mod copies;
#[cfg(feature = "leader")]
mod course_msg;
mod effect;
mod entry;
mod filename;
#[cfg(feature = "leader")]
pub mod follow;
mod format;
#[cfg(feature = "leader")]
mod half;
mod library;
mod model;
mod msg;
mod new;
mod news;
mod notice;
mod opened;
mod page_checklist;
#[cfg(feature = "leader")]
pub mod questions;
pub mod results;
#[cfg(feature = "leader")]
mod returned;
#[cfg(feature = "leader")]
pub mod review;
#[cfg(feature = "leader")]
pub mod room;
mod route;
mod shell;
#[cfg(feature = "leader")]
pub mod units;
mod update;
pub mod words;

pub use copies::SafetyCopy;
#[cfg(feature = "leader")]
pub use course_msg::CourseMsg;
pub use effect::{Effect, Met, Outside, Shelf, StoreFault};
pub use entry::{Entry, Saving, Trouble};
pub use filename::{archive_name, file_name};
pub use format::Format;
#[cfg(feature = "leader")]
pub use half::{Half, Typing};
pub use library::{Library, SetAside, Texts};
pub use model::{Model, Session};
pub use msg::Msg;
pub use new::NewAssessment;
pub use news::{News, Told};
pub use notice::{Notice, Said, Undo};
pub use opened::Opened;
pub use page_checklist::{PageChecklist, Unusable, Why};
#[cfg(feature = "leader")]
pub use returned::{Refused, Returned};
pub use route::{Page, Paper, Route};
pub use shell::{Send, Shell};

pub use crate::format::{Code, Read, control_code};
