//! Where one is in the collection: as a piece of the page's address, and the cell that one comes back to.

use super::{Collection, UnitsPage};
use crate::app::Route;
use crate::domain::joined;

/// The views that are about nothing in particular, as they stand in an address.
static PLAIN: [(&str, UnitsPage); 9] = [
    ("units", UnitsPage::Files),
    ("units/items", UnitsPage::Items),
    ("units/areas", UnitsPage::Areas),
    ("units/agreement", UnitsPage::Agreement),
    ("units/shared", UnitsPage::Shared),
    ("units/actions", UnitsPage::Actions),
    ("units/rounds", UnitsPage::Rounds),
    ("units/summary", UnitsPage::Summary),
    ("units/paper", UnitsPage::Paper),
];

impl UnitsPage {
    /// As it stands in an address.
    pub(in crate::app) fn address(&self) -> String {
        let (name, unit, of) = match self {
            Self::Item { unit, item } => ("units/item", unit, item),
            Self::Area { unit, area } => ("units/area", unit, area),
            Self::Files
            | Self::Items
            | Self::Areas
            | Self::Agreement
            | Self::Shared
            | Self::Actions
            | Self::Rounds
            | Self::Summary
            | Self::Paper => {
                let (name, _) = PLAIN.iter().find(|(_, page)| page == self).unwrap_or(&PLAIN[0]);
                return (*name).to_owned();
            }
        };
        joined(&[name, unit.as_str(), of.as_str()], "/")
    }

    /// The view of an address; nothing, if it is none of these.
    pub(in crate::app) fn from_address(address: &str) -> Option<Self> {
        if let Some((_, page)) = PLAIN.iter().find(|(name, _)| *name == address) {
            return Some(page.clone());
        }
        let mut parts = address.strip_prefix("units/")?.splitn(3, '/');
        let (kind, unit, of) = (parts.next()?, parts.next()?.to_owned(), parts.next()?.to_owned());
        match kind {
            "item" => Some(Self::Item { unit, item: of }),
            "area" => Some(Self::Area { unit, area: of }),
            _ => None,
        }
    }

    /// The id of the cell that leads here, for the views that stand behind one.
    pub fn cell(&self) -> Option<String> {
        match self {
            Self::Item { unit, item: of } | Self::Area { unit, area: of } => Some(cell_id(unit, of)),
            Self::Files
            | Self::Items
            | Self::Areas
            | Self::Agreement
            | Self::Shared
            | Self::Actions
            | Self::Rounds
            | Self::Summary
            | Self::Paper => None,
        }
    }
}

/// The id of a cell in a table of units.
pub fn cell_id(unit: &str, of: &str) -> String {
    joined(&["cell", unit, of], "-")
}

impl Collection {
    /// Whoever comes back from behind a cell finds the focus on it.
    pub(in crate::app) fn note_way(&mut self, from: &Route, to: &Route) {
        self.back_to = match (from, to) {
            (Route::Units(from), Route::Units(to)) if to.cell().is_none() => from.cell(),
            (_, _) => None,
        };
    }
}
