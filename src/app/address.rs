//! A route as a piece of the page's address, and back: ids and names of ours, never a text that somebody wrote.
//! Printer and parser stand side by side; a test takes every route there and back.

use std::rc::Rc;

use super::{Model, Page, Paper, Route};
#[cfg(feature = "leader")]
use crate::domain::Course;
use crate::domain::joined;

/// The pages that are about nothing in particular, as they stand in an address.
static PLAIN: &[(&str, Page)] = &[
    ("", Page::Overview),
    ("about", Page::About),
    ("gaps", Page::Gaps),
    ("plan", Page::Plan),
    #[cfg(feature = "leader")]
    ("course", Page::Course),
    ("result", Page::Result),
    ("share", Page::Share),
    ("print/summary", Page::Print { paper: Paper::Summary }),
    ("print/report", Page::Print { paper: Paper::Report }),
    ("print/blank", Page::Print { paper: Paper::Blank }),
    #[cfg(feature = "leader")]
    ("workshop", Page::Workshop),
    #[cfg(feature = "leader")]
    ("workshop/sheets", Page::Sheets),
    #[cfg(feature = "leader")]
    ("workshop/map", Page::Map),
    #[cfg(feature = "leader")]
    ("workshop/summary", Page::SummingUp),
    #[cfg(feature = "leader")]
    ("print/workshop", Page::Print { paper: Paper::Workshop }),
];

const KNOWLEDGE: &str = "knowledge";

impl Route {
    /// As it stands in an address, empty for the start; nothing for what cannot be come back to.
    pub fn address(&self) -> Option<String> {
        let name = match self {
            Self::Start => "",
            Self::New => "new",
            Self::Kept => "kept",
            Self::Glossary { .. } => "glossary",
            Self::Knowledge { part, .. } if part.is_empty() => KNOWLEDGE,
            Self::Knowledge { part, .. } => return Some(joined(&[KNOWLEDGE, part], "/")),
            Self::Opened => return None,
            #[cfg(feature = "leader")]
            Self::Units(page) => return Some(page.address()),
            Self::At { id, page } => {
                let (name, of) = match page {
                    Page::Item { item } => ("item", item),
                    Page::Phase { phase } => ("phase", phase),
                    Page::Area { area } => ("area", area),
                    Page::Action { action } => ("action", action),
                    #[cfg(feature = "leader")]
                    Page::List { course } => return Some(joined(&["at", id, "list", course.name()], "/")),
                    #[cfg(feature = "leader")]
                    Page::Row { course, row } => return Some(joined(&["at", id, "row", course.name(), row], "/")),
                    #[cfg(feature = "leader")]
                    Page::Compare { from, to } => return Some(joined(&["at", id, "compare", from, to], "/")),
                    #[cfg(feature = "leader")]
                    Page::Print { paper: Paper::List(course) } => {
                        return Some(joined(&["at", id, "paper", course.name()], "/"));
                    }
                    #[cfg(feature = "leader")]
                    Page::Room { at } => ("room", at),
                    #[cfg(feature = "leader")]
                    Page::Course | Page::Workshop | Page::Sheets | Page::Map | Page::SummingUp => {
                        return plain(id, page);
                    }
                    Page::Overview
                    | Page::About
                    | Page::Gaps
                    | Page::Plan
                    | Page::Result
                    | Page::Share
                    | Page::Print { .. } => return plain(id, page),
                };
                return Some(joined(&["at", id, name, of], "/"));
            }
        };
        Some(name.to_owned())
    }

    /// The route of an address; nothing, if it is none of ours.
    pub fn from_address(address: &str) -> Option<Self> {
        let Some(rest) = address.strip_prefix("at/") else {
            #[cfg(feature = "leader")]
            if let Some(page) = super::units::UnitsPage::from_address(address) {
                return Some(Self::Units(page));
            }
            return match address {
                "" => Some(Self::Start),
                "new" => Some(Self::New),
                "kept" => Some(Self::Kept),
                "glossary" => Some(Self::Glossary { back: Rc::default() }),
                _ => {
                    let part = address.strip_prefix(KNOWLEDGE)?;
                    let part = if part.is_empty() { part } else { part.strip_prefix('/')? };
                    Some(Self::Knowledge { part: part.to_owned(), back: Rc::default() })
                }
            };
        };
        let (id, of) = rest.split_once('/').unwrap_or((rest, ""));
        if let Some((_, page)) = PLAIN.iter().find(|(name, _)| *name == of) {
            return Some(Self::at(id, page.clone()));
        }
        let (name, of) = of.split_once('/')?;
        let of = of.to_owned();
        let page = match name {
            "item" => Page::Item { item: of },
            "phase" => Page::Phase { phase: of },
            "area" => Page::Area { area: of },
            "action" => Page::Action { action: of },
            #[cfg(feature = "leader")]
            "list" => Page::List { course: Course::named(&of)? },
            #[cfg(feature = "leader")]
            "paper" => Page::Print { paper: Paper::List(Course::named(&of)?) },
            #[cfg(feature = "leader")]
            "compare" => {
                let (from, to) = of.split_once('/')?;
                Page::Compare { from: from.to_owned(), to: to.to_owned() }
            }
            #[cfg(feature = "leader")]
            "row" => {
                let (course, row) = of.split_once('/')?;
                Page::Row { course: Course::named(course)?, row: row.to_owned() }
            }
            #[cfg(feature = "leader")]
            "room" => Page::Room { at: of },
            _ => return None,
        };
        Some(Self::at(id, page))
    }
}

fn plain(id: &str, page: &Page) -> Option<String> {
    let (name, _) = PLAIN.iter().find(|(_, plain)| plain == page)?;
    let parts = ["at", id, name];
    Some(joined(&parts[..3 - usize::from(name.is_empty())], "/"))
}

impl Model {
    /// Where one is, for the page's address. The example is gone with the page, and has none.
    pub fn address(&self) -> Option<String> {
        if self.current().is_some_and(super::Entry::is_example) { None } else { self.session.route.address() }
    }
}
