//! The checklist that the page points at: what happens to it, and why it cannot be used where it cannot.

use crate::content::LoadError;

/// What has happened to the checklist of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageChecklist {
    /// The page said where it lies, or that it has none.
    Named {
        /// Where, as the page says it; empty for none.
        address: String,
    },
    /// Its file was read.
    Read {
        /// Where it lay.
        address: String,
        /// Its text.
        text: String,
    },
    /// Its file could not be read.
    Missing {
        /// Where it should lie.
        address: String,
        /// What the server answered with; empty where it could not be asked.
        status: String,
    },
}

/// A checklist that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// Where it should lie, as the page says it.
    pub address: String,
    /// Why it cannot.
    pub why: Why,
}

/// Why a checklist cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The server has none, and answered with this status.
    NotFound {
        /// `404`, as a rule.
        status: String,
    },
    /// It could not be asked for: the network, the page's policy, or a server that lets no other site have it.
    Unreachable,
    /// It was read and refused.
    Refused(LoadError),
}

impl Unusable {
    /// A short stable name for the page around us.
    pub fn code(&self) -> &'static str {
        match &self.why {
            Why::NotFound { .. } => "not-found",
            Why::Unreachable => "unreachable",
            Why::Refused(why) => why.code(),
        }
    }
}
