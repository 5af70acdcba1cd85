//! The texts that a region can use: every criterion is judged, once.

use std::collections::BTreeMap;

use crate::fixtures::text;

/// The criteria of WCAG 2.1, levels A and AA, by guideline: how many there are, and which are AAA and so left out.
const GUIDELINES: [(&str, u32, &[u32]); 13] = [
    ("1.1", 1, &[]),
    ("1.2", 5, &[]),
    ("1.3", 5, &[]),
    ("1.4", 13, &[6, 7, 8, 9]),
    ("2.1", 4, &[3]),
    ("2.2", 2, &[]),
    ("2.3", 1, &[]),
    ("2.4", 7, &[]),
    ("2.5", 4, &[]),
    ("3.1", 2, &[]),
    ("3.2", 4, &[]),
    ("3.3", 4, &[]),
    ("4.1", 3, &[]),
];
/// What WCAG 2.2 adds on these levels.
const ADDED: [&str; 6] = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];
const JUDGEMENTS: [&str; 4] = ["Uppfyllt", "Delvis uppfyllt", "Inte tillämpligt", "Inte prövat"];

#[test]
fn the_accessibility_statement_judges_every_criterion_once_and_says_how_it_was_tried() {
    let statement = text("src/statements/tillganglighet.html");
    let mut judged: BTreeMap<&str, u32> = BTreeMap::new();
    for row in statement.split("<tr><th scope=\"row\">").skip(1) {
        let mut cells = row.split("</tr>").next().unwrap().split("<td>");
        let criterion = cells.next().unwrap().trim_end_matches("</th>");
        let criterion = criterion.split_once("(WCAG ").map_or(criterion, |(_, wcag)| wcag.trim_end_matches(')'));
        *judged.entry(criterion).or_default() += 1;
        let [_, judgement, how] =
            [cells.next(), cells.next(), cells.next()].map(|cell| cell.unwrap().trim_end_matches("</td>"));
        assert!(JUDGEMENTS.contains(&judgement), "{criterion}: {judgement}");
        assert!(how.ends_with('.') && how.len() > 10, "{criterion} does not say how: {how}");
    }
    let of_21 = GUIDELINES.iter().flat_map(|(guideline, last, beyond)| {
        (1..=*last).filter(|number| !beyond.contains(number)).map(move |number| format!("{guideline}.{number}"))
    });
    let wanted: Vec<String> = of_21.chain(ADDED.map(str::to_owned)).collect();
    assert_eq!(wanted.len(), 50 + 6);
    for criterion in wanted {
        assert_eq!(judged.get(criterion.as_str()), Some(&1), "{criterion}");
    }
}

#[test]
fn what_the_statements_say_of_storage_is_what_readme_says() {
    let statement = text("src/statements/integritet.html");
    for said in ["implementum/", "kakor", "Ingenting skickas", "9 kap. 28", "GDPR"] {
        assert!(statement.contains(said), "{said}");
    }
    assert!(text("README.md").contains("implementum/<instance>/<id>"));
}
