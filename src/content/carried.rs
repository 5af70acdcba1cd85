//! Checklists that do not ship: from a file that a page points at, or from an assessment that carries its own. Each is
//! read once and stays as long as the page.

use std::cell::RefCell;

use super::{Checklist, LoadError, load};

type Known = Vec<(String, Option<&'static Checklist>)>;

thread_local! {
    /// What has been read: a file, and its checklist if it is sound.
    static KNOWN: RefCell<Known> = const { RefCell::new(Vec::new()) };
}

/// The checklist in the file that an assessment carries, if it is sound.
pub fn carried(file: &str) -> Option<&'static Checklist> {
    if file.is_empty() {
        return None;
    }
    let find = |known: &Known| known.iter().find(|(text, _)| text == file).map(|(_, checklist)| *checklist);
    KNOWN.with_borrow(find).unwrap_or_else(|| {
        let checklist = from_file(file).ok();
        // Also one that is not sound, or was not written as we write it: it is drawn often and read once.
        KNOWN.with_borrow_mut(|known| {
            if find(known).is_none() {
                known.push((file.to_owned(), checklist));
            }
        });
        checklist
    })
}

/// The checklist in a file, checked.
///
/// # Errors
/// Why it cannot be used.
pub fn from_file(file: &str) -> Result<&'static Checklist, LoadError> {
    let checklist = load(file)?;
    KNOWN.with_borrow_mut(|known| {
        let same = known.iter().find_map(|(text, known)| known.filter(|_| *text == checklist.file));
        Ok(same.unwrap_or_else(|| {
            let checklist: &'static Checklist = Box::leak(Box::new(checklist));
            known.push((checklist.file.clone(), Some(checklist)));
            checklist
        }))
    })
}
