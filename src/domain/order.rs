//! Order by a key of one's own, never by position: two people can each move a row.

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use super::SAFE;

/// The distance between neighbours that nobody has moved.
const STEP: i64 = 1 << 20;

/// An order key between two neighbours; `None` where there is no neighbour. Between keys that
/// stand too close it gives the first one again: the id then decides, and the row stays beside it.
/// It is always a number that a file can hold.
pub fn between(before: Option<i64>, after: Option<i64>) -> i64 {
    let [before, after] = [before, after].map(|key| key.map(|key| key.clamp(-SAFE, SAFE)));
    let key = match (before, after) {
        (None, None) => STEP,
        (Some(before), None) => before + STEP,
        (None, Some(after)) => after - STEP,
        (Some(before), Some(after)) => before + (after - before) / 2,
    };
    key.clamp(-SAFE, SAFE)
}

/// The places 0 to `length` - 1 in order, equal ones as they stood. One sort for everything: each
/// type that is sorted by itself adds several kilobytes to the bundle.
pub fn places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    places
}

/// Ids by order key, and as they stood where keys are equal; those without one come last.
pub fn ordered_by<'a>(ids: Vec<&'a str>, key: &dyn Fn(&str) -> Option<i64>) -> Vec<&'a str> {
    let keys: Vec<i64> = ids.iter().map(|id| key(id).unwrap_or(i64::MAX)).collect();
    places(ids.len(), &|a, b| keys[a].cmp(&keys[b])).into_iter().map(|place| ids[place]).collect()
}

/// The rows of a map by order key, and by id where keys are equal.
pub fn ordered<T>(rows: &LiteMap<String, Rc<T>>, key: impl Fn(&T) -> Option<i64>) -> Vec<(&String, &Rc<T>)> {
    let list: Vec<_> = rows.iter().collect();
    let key = |place: usize| key(list[place].1).unwrap_or(i64::MAX);
    places(list.len(), &|a, b| key(a).cmp(&key(b))).into_iter().map(|place| list[place]).collect()
}
