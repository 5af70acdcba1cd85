//! What an assessment can be saved as, beside the file that holds everything.

use super::results::Table;
#[cfg(feature = "leader")]
use crate::domain::Key;

/// A format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// The report as a page, with the file in it.
    Page {
        /// Its sheet.
        style: String,
        /// What people see, as the browser writes it out.
        body: String,
    },
    /// A copy for a round of comments.
    #[cfg(feature = "leader")]
    Copy {
        /// The id of the round.
        round: String,
        /// Its sheet.
        style: String,
        /// What people see, as the browser writes it out.
        body: String,
    },
    /// The file without comments and words.
    Figures,
    /// A table for a spreadsheet.
    Table(Table),
    /// The day that stands in a field, for a calendar.
    #[cfg(feature = "leader")]
    Calendar(Key),
}
