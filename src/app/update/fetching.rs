//! The checklist that the page points at: asked for, taken up, and given up again.

use std::rc::Rc;

use super::Effects;
use crate::app::{Effect, Model, PageChecklist, Unusable, Why};
use crate::content;

impl Model {
    pub(super) fn page_checklist(&mut self, what: &PageChecklist, effects: &mut Effects) {
        match what {
            PageChecklist::Named { address } => self.name_checklist(address, effects),
            PageChecklist::Read { address, text } => self.take_checklist(address, text),
            PageChecklist::Missing { address, status } => {
                let status = status.clone();
                let why = if status.is_empty() { Why::Unreachable } else { Why::NotFound { status } };
                self.lack_checklist(address, why);
            }
        }
    }

    /// The page says where its checklist lies; nothing, if it has none any more.
    fn name_checklist(&mut self, address: &str, effects: &mut Effects) {
        let library = &mut self.library;
        library.checklists = content::built_in();
        library.unusable = None;
        address.clone_into(&mut library.named);
        if !address.is_empty() {
            effects.push(Effect::FetchChecklist { address: address.to_owned(), most: content::MAX_LENGTH });
        }
    }

    /// Its file was read.
    fn take_checklist(&mut self, address: &str, text: &str) {
        match content::from_file(text) {
            // Meanwhile the page may have named another.
            Ok(checklist) if self.library.named == address => {
                self.library.checklists = content::built_in();
                self.library.checklists.insert(0, checklist);
            }
            Ok(_) => {}
            Err(why) => self.lack_checklist(address, Why::Refused(why)),
        }
    }

    fn lack_checklist(&mut self, address: &str, why: Why) {
        if self.library.named == address {
            self.library.unusable = Some(Rc::new(Unusable { address: address.to_owned(), why }));
        }
    }
}
