//! What was read from files and waits until someone has said what is to be taken of it.

use std::rc::Rc;

use crate::domain::{Key, Take};
use crate::format::Read;

/// What was read from files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The assessments in them, in the order in which they came.
    pub all: Vec<Rc<Read>>,
    /// Whether all differences are shown, also where there are very many.
    pub shows_all: bool,
    /// What was chosen for a difference in one of them.
    chosen: Vec<(usize, Key, Take)>,
}

impl Opened {
    /// What becomes of a difference in one of them, which would become `natural` if nobody chose.
    pub fn take(&self, at: usize, key: &Key, natural: Take) -> Take {
        let mut take = natural;
        for (of, chosen, what) in &self.chosen {
            // Both can stay only where neither has seen the other.
            if *of == at && chosen == key && (*what != Take::Both || natural == Take::Both) {
                take = *what;
            }
        }
        take
    }

    pub(super) fn choose(&mut self, at: usize, key: &Key, take: Take) {
        self.chosen.retain(|(of, chosen, _)| *of != at || chosen != key);
        self.chosen.push((at, key.clone(), take));
    }

    /// Back to what would become of it by itself.
    pub(super) fn choose_nothing(&mut self, at: usize) {
        self.chosen.retain(|(of, ..)| *of != at);
    }

    /// Takes in another one, unless it is there already.
    pub(super) fn add(&mut self, read: Read) {
        if !self.all.iter().any(|one| **one == read) {
            self.all.push(Rc::new(read));
        }
    }

    /// One of them is dealt with.
    pub(super) fn remove(&mut self, at: usize) -> Option<Rc<Read>> {
        if at >= self.all.len() {
            return None;
        }
        self.choose_nothing(at);
        for (of, ..) in &mut self.chosen {
            *of -= usize::from(*of > at);
        }
        Some(self.all.remove(at))
    }
}
