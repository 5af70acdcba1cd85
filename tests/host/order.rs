//! Order keys.

use std::rc::Rc;

use implementum::domain::{Value, between, ordered};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_key_between_two_lies_between_them_and_a_file_can_hold_it(a in any::<i64>(), b in any::<i64>()) {
        let (before, after) = (a.min(b), a.max(b));
        for key in [between(Some(before), Some(after)), between(Some(before), None), between(None, Some(after)), between(None, None)] {
            prop_assert!(implementum::domain::Shape::Number.accepts(&Value::Number(key)), "{key}");
        }
        let within = -(1 << 53) < before && after < (1 << 53);
        prop_assert!(!within || (before..=after).contains(&between(Some(before), Some(after))));
    }

    #[test]
    fn a_key_after_the_last_is_greater_and_before_the_first_is_less(key in -(1_i64 << 52)..1 << 52) {
        prop_assert!(between(Some(key), None) > key);
        prop_assert!(between(None, Some(key)) < key);
    }
}

#[test]
fn a_row_can_be_moved_to_the_same_place_many_times() {
    let (before, mut after) = (between(None, None), between(Some(between(None, None)), None));
    for time in 0..19 {
        let key = between(Some(before), Some(after));
        assert!(before < key && key < after, "time {time}");
        after = key;
    }
}

#[test]
fn equal_keys_are_ordered_by_id_and_rows_without_a_key_come_last() {
    let rows = [("c", None), ("b", Some(1)), ("d", Some(1)), ("a", Some(2))];
    let rows = rows.into_iter().map(|(id, key): (&str, Option<i64>)| (id.to_owned(), Rc::new(key))).collect();
    let ids: Vec<&String> = ordered(&rows, |key| *key).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, ["b", "d", "a", "c"]);
}
