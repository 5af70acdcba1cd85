//! One file a view. To add a view: a `Page` or `Route` variant; the compiler then names its match
//! arm in `root`, its place in `nav`, and the words it lacks; one file here, one sheet in `styles`.

mod about;
#[cfg(feature = "leader")]
mod agreement;
mod checklist;
#[cfg(feature = "leader")]
mod course;
mod first_step;
mod gaps;
mod glossary;
mod kept;
mod knowledge;
mod new;
mod now;
mod opened;
mod overview;
mod plan;
mod print;
mod result;
mod share;
mod start;
#[cfg(feature = "leader")]
mod units;
#[cfg(feature = "leader")]
mod workshop;

pub use about::about;
pub use checklist::{item, phase};
#[cfg(feature = "leader")]
pub use course::{compare, hub, list, row};
pub use gaps::{area, gaps};
pub use glossary::glossary;
pub use kept::kept;
pub use knowledge::knowledge;
pub use new::NewForm;
pub use now::closed_banner;
pub use opened::opened;
pub use overview::overview;
pub use plan::{action, plan};
pub use print::print;
pub use result::result;
pub use share::share;
pub use start::start;
#[cfg(feature = "leader")]
pub use units::units;
#[cfg(feature = "leader")]
pub use workshop::{room_map, screen, sheets, summing, workshop};

use crate::app::Entry;
use crate::content::Checklist;

/// What every page of an assessment is drawn from.
pub struct PageProps<'a> {
    /// The assessment.
    pub entry: &'a Entry,
    /// Its checklist.
    pub checklist: &'a Checklist,
    /// Which item, phase, area or action; empty where the page is not about one.
    pub of: &'a str,
}
