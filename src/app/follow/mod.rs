//! What is followed over time: check-ins, indicators, and two points in time side by side.

mod aged;
pub mod checkins;
pub mod indicators;
pub mod over_time;
pub mod plot;
pub mod points;

pub use self::aged::aged;
