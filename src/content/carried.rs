//! Checklists that do not ship: from a file that a page points at, or from an assessment that carries its own. Each stays
//! as long as the page.

use std::cell::RefCell;

use super::{Checklist, LoadError, load};

thread_local! {
    static KNOWN: RefCell<Vec<&'static Checklist>> = const { RefCell::new(Vec::new()) };
}

/// The checklist in the file that an assessment carries, if it is sound. As it is written here it is read once.
pub fn carried(file: &str) -> Option<&'static Checklist> {
    if file.is_empty() {
        return None;
    }
    known(file).or_else(|| from_file(file).ok())
}

/// The checklist in a file, checked.
///
/// # Errors
/// Why it cannot be used.
pub fn from_file(file: &str) -> Result<&'static Checklist, LoadError> {
    let checklist = load(file)?;
    Ok(known(&checklist.file).unwrap_or_else(|| {
        let checklist: &'static Checklist = Box::leak(Box::new(checklist));
        KNOWN.with_borrow_mut(|known| known.push(checklist));
        checklist
    }))
}

/// The one with this file in canonical form.
#[inline(never)]
fn known(file: &str) -> Option<&'static Checklist> {
    KNOWN.with_borrow(|known| known.iter().find(|one| one.file == file).copied())
}
