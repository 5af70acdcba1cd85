//! A route as a piece of the page's address, and back: ids and names of ours, never a text that somebody wrote.
//! Printer and parser stand side by side; a test takes every route there and back.

use std::rc::Rc;

use super::{Model, Page, Paper, Route};
use crate::domain::joined;

impl Route {
    /// As it stands in an address, empty for the start; nothing for what cannot be come back to.
    pub fn address(&self) -> Option<String> {
        let (id, page) = match self {
            Self::Start => return Some(String::new()),
            Self::New => return Some("new".to_owned()),
            Self::Kept => return Some("kept".to_owned()),
            Self::Glossary { .. } => return Some("glossary".to_owned()),
            Self::Opened => return None,
            Self::At { id, page } => (id, page),
        };
        let (name, of) = match page {
            Page::Overview => ("", ""),
            Page::About => ("about", ""),
            Page::Item { item } => ("item", item.as_str()),
            Page::Phase { phase } => ("phase", phase.as_str()),
            Page::Gaps => ("gaps", ""),
            Page::Area { area } => ("area", area.as_str()),
            Page::Plan => ("plan", ""),
            Page::Action { action } => ("action", action.as_str()),
            Page::Result => ("result", ""),
            Page::Share => ("share", ""),
            Page::Print { paper: Paper::Summary } => ("print", "summary"),
            Page::Print { paper: Paper::Report } => ("print", "report"),
            Page::Print { paper: Paper::Blank } => ("print", "blank"),
        };
        let parts = ["at", id, name, of];
        let length = if name.is_empty() { 2 } else { 3 + usize::from(!of.is_empty()) };
        Some(joined(&parts[..length], "/"))
    }

    /// The route of an address; nothing, if it is none of ours.
    pub fn from_address(address: &str) -> Option<Self> {
        let mut parts = address.split('/');
        match parts.next() {
            Some("") => return Some(Self::Start),
            Some("new") => return Some(Self::New),
            Some("kept") => return Some(Self::Kept),
            Some("glossary") => return Some(Self::Glossary { back: Rc::default() }),
            Some("at") => {}
            Some(_) | None => return None,
        }
        let id = parts.next()?;
        let (name, of) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default().to_owned());
        let page = match name {
            "" => Page::Overview,
            "about" => Page::About,
            "item" => Page::Item { item: of },
            "phase" => Page::Phase { phase: of },
            "gaps" => Page::Gaps,
            "area" => Page::Area { area: of },
            "plan" => Page::Plan,
            "action" => Page::Action { action: of },
            "result" => Page::Result,
            "share" => Page::Share,
            "print" => Page::Print {
                paper: match of.as_str() {
                    "report" => Paper::Report,
                    "blank" => Paper::Blank,
                    _ => Paper::Summary,
                },
            },
            _ => return None,
        };
        Some(Self::at(id, page))
    }
}

impl Model {
    /// Where one is, for the page's address. The example is gone with the page, and has none.
    pub fn address(&self) -> Option<String> {
        if self.current().is_some_and(super::Entry::is_example) { None } else { self.session.route.address() }
    }
}
