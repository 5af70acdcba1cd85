//! *Många enheter*: what a process leader sees of the self-assessments that many units have sent. Counts and spread,
//! never an average of opinions, never a total, never a ranking of units.
//!
//! Where to start: [`Collection`] is what there is; [`heat`] is units by questions and by areas, [`shared`] the gaps that
//! they share, [`standing`] how far their work has come, [`moves`] two rounds side by side, [`drafts`] what could be said
//! of it all. What can happen stands in [`UnitsMsg`].

mod collection;
pub mod drafts;
mod groups;
pub mod heat;
mod keeping;
mod look;
pub mod moves;
mod msg;
pub mod shared;
pub mod standing;
mod tables;
mod unit;
mod update;
mod way;

pub use collection::{Collection, Reading, Refusal, Refused, Round};
pub use groups::{Group, groups};
pub use keeping::{KEPT, KeptCollection};
pub use look::Look;
pub use msg::{Told, UnitsEffect, UnitsMsg, UnitsPage};
pub use tables::{UnitsTable, table};
pub use unit::Unit;
pub use way::cell_id;

use collection::same_name;
