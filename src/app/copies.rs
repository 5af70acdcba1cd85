//! Safety copies in the mirror: when one is taken, what it is called, and which go when there are too many.

use super::{Library, Model};
use crate::domain::{Moment, as_text, joined, units};

/// What all copies together may take, in UTF-16 units.
const BUDGET: usize = 3_000_000;
/// The latest so many of an assessment stay; of older ones the last of each day.
const LATEST: usize = 4;
/// As many as one assessment may have.
const MOST: usize = 10;
/// Minutes between two copies of one assessment.
const EVERY: u32 = 10;

/// A safety copy, read from its name in the mirror: `<id>/<when>/<units>/<what it is about>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SafetyCopy<'a> {
    /// Its name in the mirror.
    pub key: &'a str,
    /// Of which assessment.
    pub id: &'a str,
    /// When it was taken.
    pub at: Moment,
    /// How long it is, in UTF-16 units.
    pub units: usize,
    /// What the assessment was about.
    pub name: &'a str,
}

impl<'a> SafetyCopy<'a> {
    /// The copy of this name, if that is one of ours.
    #[inline(never)]
    pub fn read(key: &'a str) -> Option<Self> {
        let mut parts = key.splitn(4, '/');
        let (id, at, units, name) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self { key, id, at: Moment::parse(at)?, units: units.parse().ok()?, name })
    }
}

impl Library {
    /// The safety copies, latest first.
    #[inline(never)]
    pub fn safety_copies(&self) -> Vec<SafetyCopy<'_>> {
        let mut copies: Vec<SafetyCopy> = Vec::new();
        for copy in self.copies.iter().filter_map(|key| SafetyCopy::read(key)) {
            let later = copies.iter().take_while(|one| one.at >= copy.at).count();
            copies.insert(later, copy);
        }
        copies
    }

    /// The names of the copies that are too many, which go; the latest of each assessment always stays.
    fn drop_surplus(&mut self) -> Vec<String> {
        let mut surplus = Vec::new();
        let mut stay: Vec<SafetyCopy> = Vec::new();
        let mut sum = 0;
        for copy in self.safety_copies() {
            let mut before = 0;
            let mut is_last_of_day = true;
            for one in stay.iter().filter(|one| one.id == copy.id) {
                before += 1;
                is_last_of_day &= one.at.date != copy.at.date;
            }
            let is_wanted = (before < LATEST || is_last_of_day) && before < MOST && sum + copy.units <= BUDGET;
            if before == 0 || is_wanted {
                sum += copy.units;
                stay.push(copy);
            } else {
                surplus.push(copy.key.to_owned());
            }
        }
        self.copies.retain(|key| !surplus.contains(key));
        surplus
    }
}

impl Model {
    /// Under which name what stands in the store is to be copied before it is written over, if it is time for that;
    /// then, a line each, the copies that go for it.
    pub fn copy_before(&mut self, id: &str, text: &str) -> Option<String> {
        let now = self.session.now;
        let entry = self.library.entries.get_mut(id)?;
        let copies = self.library.copies.iter().filter_map(|key| SafetyCopy::read(key));
        let last = copies.filter(|copy| copy.id == id).map(|copy| copy.at).max().max(entry.view.about.created);
        if !std::mem::take(&mut entry.wants_copy) && last.is_some_and(|last| minutes(last, now) < EVERY) {
            return None;
        }
        let key = key(id, now, text, entry.name());
        Some(self.take_copy(key))
    }

    /// Under which name an assessment that is deleted stays, with the copies that go for it.
    pub(super) fn copy_of_deleted(&mut self, id: &str) -> Option<String> {
        let entry = self.library.entries.get(id)?;
        let key = key(id, self.session.now, &entry.text(), entry.name());
        Some(self.take_copy(key))
    }

    fn take_copy(&mut self, key: String) -> String {
        if !self.library.copies.contains(&key) {
            self.library.copies.push(key.clone());
        }
        let mut lines = self.library.drop_surplus();
        lines.insert(0, key);
        joined(&lines, "\n")
    }
}

fn key(id: &str, at: Moment, text: &str, name: &str) -> String {
    let name: String = name.chars().filter(|letter| *letter != '\n').take(80).collect();
    joined(&[id, &as_text(&at), &as_text(&units(text)), &name], "/")
}

/// The minutes from one moment to another; many where they are not of one day, or a clock was set back.
fn minutes(from: Moment, to: Moment) -> u32 {
    let of_day = |at: Moment| u32::from(at.hour) * 60 + u32::from(at.minute);
    if from.date == to.date { of_day(to).wrapping_sub(of_day(from)) } else { u32::MAX }
}
