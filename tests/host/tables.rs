//! Tables for spreadsheets, read by a foreign reader.

use implementum::app::results::{Table, table};
use implementum::app::{Effect, Format, Msg, Said};
use implementum::domain::{Action, Gap, ItemState, Language};
use implementum::format::write_table;
use proptest::prelude::*;

use crate::filled::filled;
use crate::team::{ID, Team};

/// The cells as a foreign reader finds them.
fn cells(text: &str) -> Vec<Vec<String>> {
    assert!(text.starts_with('\u{feff}'), "a spreadsheet knows UTF-8 by its mark");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn saved(team: &mut Team, table: Table) -> (String, Vec<Vec<String>>) {
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: Format::Table(table) });
    let [Effect::Download { name, text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(team.said(), &Said::TableSaved { name: name.clone() });
    (name.clone(), cells(text))
}

#[test]
fn every_table_says_what_the_team_has_said() {
    let mut team = filled();
    let (name, answers) = saved(&mut team, Table::Answers);
    assert!(name.starts_with("implementum-hoftfraktur") && name.ends_with("-svar.csv"), "{name}");
    assert_eq!(
        answers[0],
        ["Nr", "Fas eller steg", "Fråga", "Svar", "Varför är det inte aktuellt?", "Kommentar", "Hur vet vi det?"]
    );
    assert_eq!(answers.len(), 1 + team.checklist().items().count());
    let first = answers.iter().find(|row| row[0] == "F1-01").unwrap();
    assert_eq!(first[3], "På plats");
    let (_, gaps) = saved(&mut team, Table::Gaps);
    let now = team.entry().view.gap("ingang").now.clone();
    assert!(gaps.iter().any(|row| row.contains(&now)), "{gaps:?}");
    let (_, actions) = saved(&mut team, Table::Actions);
    assert_eq!(actions.len(), 1 + team.entry().view.actions.len());
    for action in team.entry().view.actions.values() {
        assert!(actions.iter().any(|row| row[0] == action.title && row.contains(&action.role)), "{actions:?}");
    }
}

#[test]
fn a_table_is_no_file_to_go_on_from() {
    let mut team = filled();
    saved(&mut team, Table::Answers);
    assert_eq!(team.entry().kept.filed_at, None);
}

#[test]
fn nothing_that_someone_wrote_becomes_a_formula() {
    let mut team = Team::begun("anna");
    team.edits(vec![
        ItemState::COMMENT.set("F1-01", "=HYPERLINK(\"http://x\";\"y\")".into()),
        ItemState::EVIDENCE.set("F1-01", "+46 1".into()),
        Gap::NOW.set("ingang", "@SUM(A1)".into()),
        Gap::TARGET.set("ingang", "-1\r\n=2".into()),
        Action::TITLE.set("m1", "\t=1+1".into()),
        Action::ROLE.set("m1", "  =cmd".into()),
    ]);
    for which in Table::ALL {
        for row in &saved(&mut team, which).1[1..] {
            for cell in row {
                let first = cell.trim_start().chars().next();
                assert!(!first.is_some_and(|first| "=+-@".contains(first)) && !cell.starts_with('\t'), "{cell:?}");
            }
        }
    }
    let (_, answers) = saved(&mut team, Table::Answers);
    assert!(answers[1].contains(&"'=HYPERLINK(\"http://x\";\"y\")".to_owned()), "{:?}", answers[1]);
}

#[test]
fn a_number_below_zero_stays_a_number() {
    let row = ["-3,25", "-4.5", "-3+1", "-A1"].map(str::to_owned).to_vec();
    assert_eq!(cells(&write_table(&[row]).unwrap())[0], ["-3,25", "-4.5", "'-3+1", "'-A1"]);
}

#[test]
fn lines_end_as_spreadsheets_want_it_and_signs_are_kept() {
    let row = vec!["Ett;två".to_owned(), "Hon sa ”ja”, \"nej\"".to_owned(), "rad\nrad".to_owned(), "åäö 👩‍⚕️".to_owned()];
    let text = write_table(&[row.clone(), row.clone()]).unwrap();
    assert_eq!(cells(&text), [row.clone(), row]);
    assert_eq!(text.matches("\r\n").count(), 2);
    assert!(text.starts_with("\u{feff}\"Ett;två\";"), "{text}");
}

#[test]
fn a_table_speaks_the_language_of_the_tool() {
    let team = filled();
    let rows = table(Table::Actions, team.entry(), team.checklist(), Language::English);
    assert_eq!(rows[0][..3], ["Action", "Comes from", "Responsible (role)"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_cells_read_back_by_a_foreign_reader(rows in proptest::collection::vec(proptest::collection::vec("[;\"\r\n\t=a-cå\u{2028}'@ ]{0,6}|.*", 2..4), 1..5)) {
        let text = write_table(&rows).expect("every table reads back");
        let found = cells(&text);
        prop_assert_eq!(found.len(), rows.len());
        for (row, found) in rows.iter().zip(&found) {
            for (cell, found) in row.iter().zip(found) {
                prop_assert!(found == cell || *found == format!("'{cell}"), "{:?} {:?}", cell, found);
            }
        }
    }
}
