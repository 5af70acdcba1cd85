//! The names of saved files.

use implementum::app::file_name;
use implementum::domain::{About, Date};
use proptest::prelude::*;

use crate::team::day;
use crate::world::texts;

fn name(subject: &str, unit: &str) -> String {
    file_name(&About { subject: subject.into(), unit: unit.into(), ..About::default() }, day(21), ".json")
}

#[test]
fn letters_are_spelled_plainly_and_other_signs_become_hyphens() {
    let table = [
        ("Höftfraktur", "Ortopedkliniken Växjö", "implementum-hoftfraktur-ortopedkliniken-vaxjo-2026-11-21.json"),
        ("ÅÄÖ åäö", "", "implementum-aao-aao-2026-11-21.json"),
        ("A/B\\C:D*E?", "\"<F>|", "implementum-a-b-c-d-e-f-2026-11-21.json"),
        ("  – KOL … –  ", "..", "implementum-kol-2026-11-21.json"),
        ("Café Übung æøå", "X", "implementum-cafe-ubung-aoa-x-2026-11-21.json"),
        ("漢字", "👩‍⚕️", "implementum-2026-11-21.json"),
        ("", "Enhet 7", "implementum-enhet-7-2026-11-21.json"),
        ("Ho\u{308}ft A\u{30a}", "", "implementum-hoft-a-2026-11-21.json"),
    ];
    for (subject, unit, expected) in table {
        assert_eq!(name(subject, unit), expected);
    }
}

#[test]
fn a_long_name_is_cut_to_eighty_signs_and_keeps_its_date() {
    let long = name(&"Sammanhållet vårdförlopp ".repeat(9), "Ortopeden");
    assert!(long.len() <= 80 && long.len() > 70 && long.ends_with("-2026-11-21.json"), "{long}");
    let cut_at_a_hyphen = name(&format!("{} b", "a".repeat(51)), "c");
    assert_eq!(cut_at_a_hyphen, format!("implementum-{}-2026-11-21.json", "a".repeat(51)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_name_is_safe_on_every_disk(subject in texts(), unit in any::<String>(), days in 1..28_u8) {
        let today = Date::new(2031, 2, days).unwrap();
        let name = file_name(&About { subject, unit, ..About::default() }, today, ".json");
        prop_assert!(name.chars().count() <= 80);
        prop_assert!(name.starts_with("implementum-"));
        let end = format!("-{today}.json");
        prop_assert!(name.ends_with(&end));
        prop_assert!(!name.contains("--"));
        let stem = name.strip_suffix(".json").unwrap();
        prop_assert!(stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{}", name);
    }
}
