//! What several views are made of: plain functions that give a [`super::dom::Tag`].

mod ball;
mod bar;
mod choices;
mod example;
mod field;
mod foot;
mod form;
mod heading;
mod learn;
mod nav;
mod notice;
mod strip;
mod talk;
mod terms;
mod unusable;

pub use ball::{ball, logo, tick};
pub use bar::bar;
pub use choices::{Choice, options, radio};
pub use example::{example_banner, to_example};
pub use foot::foot;
pub use form::{Form, Scale};
pub use heading::{column_heads, heading, section, view_heading, view_title};
pub use learn::knowledge_link;
pub use nav::nav;
pub use notice::{not_kept, said};
pub use strip::phase_strip;
pub use talk::talk;
pub use terms::terms;
pub use unusable::unusable;
