//! How far apart answers are: every measure against worked examples.

use implementum::domain::{Agreement, Answer, Coded, Spread};

use Agreement::{Near, Same, TooFew, TwoCamps, Wide};

fn levels(counts: [u32; 4]) -> Spread {
    let [a, b, c, d] = counts;
    Spread { counts: [a, b, c, d, 0, 0], silent: 0 }
}

/// Counts per level; share in agreement and distance in per cent, by hand; and what that is called.
type Example = ([u32; 4], Option<u32>, Option<u32>, Agreement);

const EXAMPLES: &[Example] = &[
    ([0, 0, 0, 0], None, None, TooFew),
    ([0, 1, 0, 0], None, None, TooFew),
    ([0, 7, 0, 0], Some(100), Some(0), Same),
    // Two neighbours: 2 · 5 / (3 · 10).
    ([0, 5, 5, 0], Some(50), Some(33), Near),
    // One apart from many: d = 1, 1, 0 of 20.
    ([1, 18, 1, 0], Some(90), Some(7), Near),
    // d = 2, 2, 2 of 20.
    ([2, 0, 0, 18], Some(90), Some(20), Near),
    // The sketch of the projector: d = 2, 3, 1 of 11.
    ([2, 6, 2, 1], Some(55), Some(36), Wide),
    // Leik's uniform distribution over four levels: 2/3.
    ([3, 3, 3, 3], Some(25), Some(67), Wide),
    ([2, 1, 1, 2], Some(33), Some(78), Wide),
    ([4, 2, 2, 4], Some(33), Some(78), Wide),
    // Half at each end: as far apart as can be.
    ([6, 0, 0, 6], Some(50), Some(100), TwoCamps),
    ([6, 0, 6, 0], Some(50), Some(67), TwoCamps),
    ([0, 5, 0, 5], Some(50), Some(67), TwoCamps),
    ([3, 4, 0, 5], Some(42), Some(72), TwoCamps),
    ([4, 1, 1, 4], Some(40), Some(87), TwoCamps),
    ([2, 0, 0, 2], Some(50), Some(100), TwoCamps),
    // One voice is no camp.
    ([1, 0, 0, 2], Some(67), Some(67), Wide),
];

#[test]
fn every_measure_is_what_its_formula_gives_by_hand() {
    for (counts, share, distance, agreement) in EXAMPLES {
        let spread = levels(*counts);
        assert_eq!(spread.share_in_agreement(), *share, "share of {counts:?}");
        assert_eq!(spread.distance(), *distance, "distance of {counts:?}");
        assert_eq!(spread.agreement(), *agreement, "{counts:?}");
    }
}

#[test]
fn turning_the_scale_round_changes_nothing() {
    for (counts, share, distance, agreement) in EXAMPLES {
        let mut turned = *counts;
        turned.reverse();
        let spread = levels(turned);
        assert_eq!((spread.share_in_agreement(), spread.distance()), (*share, *distance), "{turned:?}");
        assert_eq!(spread.agreement(), *agreement, "{turned:?}");
    }
}

#[test]
fn neighbouring_levels_are_near_however_they_divide() {
    for one in 1..=12 {
        for other in 1..=12 {
            assert_eq!(levels([0, one, other, 0]).agreement(), Near, "{one} and {other}");
        }
    }
}

#[test]
fn what_has_no_level_is_counted_and_moves_no_measure() {
    let mut spread = levels([2, 6, 2, 1]);
    let before = (spread.share_in_agreement(), spread.distance(), spread.agreement());
    spread.add(Some(Answer::Unknown), 9);
    spread.add(Some(Answer::NotApplicable), 3);
    spread.add(None, 4);
    assert_eq!((spread.share_in_agreement(), spread.distance(), spread.agreement()), before);
    assert_eq!((spread.answered(), spread.rated(), spread.silent), (23, 11, 4));
    assert_eq!(spread.count(Answer::Unknown), 9);
}

#[test]
fn spreads_add_up_and_answers_are_counted_one_by_one() {
    let all = Answer::ALL.iter().copied().map(Some).chain([None]);
    let spread = Spread::of(all);
    assert_eq!((spread.counts, spread.silent), ([1; 6], 1));
    let twice = spread.plus(&spread);
    assert_eq!((twice.counts, twice.silent), ([2; 6], 2));
}
