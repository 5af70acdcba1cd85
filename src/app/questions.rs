//! The questions that several answered: one checklist, or versions of one that differ in a few.

use std::rc::Rc;

use crate::content::{Checklist, Item, Text};

/// A part of the questions, with its items in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its items.
    pub items: Vec<Rc<Item>>,
}

/// Every question of these checklists once, by its id. The first checklist says the words and the order; what only
/// another version asks stands last in the part that it belongs to, or in a part of its own.
pub fn questions(checklists: &[&Checklist]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for phase in checklists.iter().flat_map(|one| &one.phases) {
        let is_known = |item: &Item| parts.iter().flat_map(|part| &part.items).any(|one| one.id == item.id);
        let items: Vec<Rc<Item>> = phase.items.iter().filter(|item| !is_known(item)).cloned().collect();
        match parts.iter_mut().find(|part| part.id == phase.id) {
            Some(part) => part.items.extend(items),
            None => parts.push(Part { id: phase.id.clone(), title: phase.title.clone(), items }),
        }
    }
    parts
}
