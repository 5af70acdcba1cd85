//! The laws of the merge, over random worlds.

use implementum::domain::{Change, Document};
use proptest::prelude::*;

use crate::world::{World, forged, moment, steps};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() }
}

/// Three copies out of one world, each perhaps changed by hand.
fn three() -> impl Strategy<Value = [Document; 3]> {
    let hands = proptest::array::uniform3(proptest::collection::vec(any::<u8>(), 1..6));
    (steps(), hands, any::<bool>()).prop_map(|(steps, hands, is_forged)| {
        let world = World::after(&steps);
        std::array::from_fn(
            |who| if is_forged { forged(&world.copies[who], &hands[who]) } else { world.copies[who].clone() },
        )
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn merging_is_commutative([a, b, _] in three()) {
        prop_assert_eq!(a.merged(&b), b.merged(&a));
    }

    #[test]
    fn merging_is_associative([a, b, c] in three()) {
        prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
    }

    #[test]
    fn merging_is_idempotent([a, b, _] in three()) {
        prop_assert_eq!(&a.merged(&a), &a);
        let both = a.merged(&b);
        prop_assert_eq!(both.merged(&b), both.clone());
        prop_assert_eq!(both.merged(&a), both);
    }

    #[test]
    fn a_copy_holds_what_its_owner_has_heard_of_and_nobody_has_replaced(steps in steps()) {
        let world = World::after(&steps);
        for who in 0..world.copies.len() {
            let fields: Vec<_> = world.copies[who].fields().iter().collect();
            let truth = world.truth(who);
            prop_assert_eq!(fields, truth.iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn copies_that_have_heard_of_the_same_are_the_same(steps in steps()) {
        let world = World::after(&steps);
        let all = |order: [usize; 3]| order.iter().fold(Document::new("varld-1"), |all, who| all.merged(&world.copies[*who]));
        prop_assert_eq!(all([0, 1, 2]), all([2, 0, 1]));
    }

    #[test]
    fn a_copy_knows_another_when_its_owner_has_heard_of_everything_in_it(steps in steps()) {
        let world = World::after(&steps);
        for (one, mine) in world.copies.iter().zip(&world.known) {
            for (other, theirs) in world.copies.iter().zip(&world.known) {
                prop_assert_eq!(one.knows(other), theirs.is_subset(mine));
            }
        }
    }

    #[test]
    fn what_is_known_changes_nothing_when_merged([a, b, _] in three()) {
        prop_assert_eq!(a.knows(&b), a.merged(&b) == a);
        let both = a.merged(&b);
        prop_assert!(both.knows(&a) && both.knows(&b));
    }

    #[test]
    fn taking_back_restores_what_was_shown(before in steps(), after in steps()) {
        let mut document = World::after(&before).copies[0].clone();
        let other = World::after(&after).copies[1].clone();
        let changes: Vec<Change> = other.fields().iter().enumerate().map(|(place, (key, register))| Change {
            key: key.clone(),
            value: (place % 3 > 0).then(|| register[0].1.clone()),
        }).collect();
        let twice = [changes.clone(), changes].concat();
        let shown = |document: &Document| -> Vec<_> {
            document.fields().keys().map(|key| (key.clone(), document.value(key).cloned())).collect()
        };
        let was = shown(&document);
        let turns = document.write(&"dora".into(), moment(1), twice);
        let back = turns.into_iter().rev().map(|turn| Change { key: turn.key, value: turn.from }).collect();
        document.write(&"dora".into(), moment(2), back);
        prop_assert_eq!(shown(&document), was);
    }
}
