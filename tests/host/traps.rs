//! Traps that comparable tools have walked into, as their code shows, and the test that each of them would fail. Those
//! that no other file holds stand here. Rows of the torture (`tests/pages/tests/torture`) are named by their functions.

use implementum::app::{Model, Msg, Route};
use implementum::content::built_in;
use implementum::domain::{About, Answer, Change, Date, Gap, ItemState, Key, Kind, Language, Moment, Place, Value};
use implementum::format;

use crate::architecture::sources;
use crate::filled::filled;
use crate::fixtures::text;
use crate::team::{ID, Team};

/// What went wrong elsewhere, and the tests that hold it here.
const TRAPS: &[(&str, &[&str])] = &[
    (
        "starting anew clears everything that the site has stored",
        &[
            "leaving_the_computer_saves_everything_as_one_file_that_opens_and_leaves_nothing",
            "the_instance_names_the_key_and_foreign_keys_are_never_touched",
        ],
    ),
    (
        "a key that everybody uses, on a site that many share",
        &["different_instances_do_not_see_each_other", "the_same_instance_sees_the_same_at_once"],
    ),
    ("an apostrophe in a name makes what is saved unreadable", &["names::row", "a_saved_file_reads_back_the_same"]),
    (
        "a name is the key, and a new name leaves things behind",
        &["a_new_name_leaves_nothing_behind_and_an_older_file_does_not_bring_the_old_one_back"],
    ),
    (
        "a merge can only add, so what was taken back returns",
        &["an_answer_that_was_taken_back_stays_so_whichever_side_an_older_file_comes_to"],
    ),
    (
        "a file that the tool itself cannot open",
        &["names::row", "a_saved_file_reads_back_identical_and_holds_nothing_of_this_browser_alone"],
    ),
    (
        "a wrong file is warned of and read all the same",
        &[
            "every_bad_file_gets_its_one_sentence_and_changes_nothing",
            "every_file_of_the_fuzzing_corpus_is_answered_and_what_is_taken_in_is_given_back",
        ],
    ),
    ("a file can only be opened by mouse", &["a_file_is_looked_at_chosen_from_and_left_by_keyboard_alone"]),
    (
        "a version is written and never read",
        &["every_golden_opens_whole_and_nothing_in_it_is_unknown", "a_newer_document_is_refused_not_guessed_at"],
    ),
    (
        "a new version throws away what the old one kept",
        &["goldens_are_never_changed_only_added", "what_a_newer_version_wrote_in_either_place_is_read_only_here"],
    ),
    (
        "what cannot be read becomes nothing, and is written over",
        &["corrupted::row", "what_cannot_be_read_is_shown_can_be_taken_out_and_is_never_overwritten"],
    ),
    (
        "a failed save is told in the console alone",
        &["a_full_storage_is_told_until_it_works_again_and_nothing_is_lost"],
    ),
    ("a full store takes the last good value with it", &["quota::row", "a_refused_write_leaves_what_stood_there"]),
    (
        "the manual promises another storage than the code uses",
        &["what_the_statements_say_of_storage_is_what_readme_says"],
    ),
    (
        "the dark look has to be turned off before printing",
        &[
            "the_dark_look_is_for_screens_alone",
            "any_view_prints_what_was_answered_and_written_and_neither_drafts_nor_buttons",
        ],
    ),
    (
        "scripts inside the page, which a strict policy refuses",
        &["a_small_job_under_a_strict_policy_in_a_sub_folder_asks_for_nothing_and_complains_of_nothing"],
    ),
    (
        "what was answered is thrown away after a day, or when a question has changed",
        &[
            "what_was_written_long_ago_opens_whole",
            "words_under_a_question_that_the_checklist_does_not_have_stay",
            "spoiled::clock",
        ],
    ),
    (
        "the warning is hidden where the tool is embedded",
        &["in_a_frame_of_another_origin_it_takes_the_height_of_its_content_and_says_what_is_kept"],
    ),
    (
        "said to be private, and yet it fetches from elsewhere",
        &["everything_fetched_until_it_is_ready_weighs_little_and_nothing_is_fetched_after"],
    ),
];

#[test]
fn every_trap_has_a_test_that_is_there() {
    let folders = ["tests/host", "tests/browser", "tests/pages/tests/pages"];
    let all: String = folders.iter().flat_map(|folder| sources(folder, ".rs")).map(|file| text(&file)).collect();
    let rows = text("tests/pages/tests/torture/rows.rs");
    assert_eq!(TRAPS.len(), 19);
    for (trap, tests) in TRAPS {
        for test in *tests {
            let is_row = test.contains("::");
            let is_there = if is_row { rows.contains(test) } else { all.contains(&format!("fn {test}(")) };
            assert!(is_there, "{trap}: there is no test {test}");
        }
    }
}

#[test]
fn a_new_name_leaves_nothing_behind_and_an_older_file_does_not_bring_the_old_one_back() {
    let mut team = filled();
    let (_, older) = team.files(ID);
    let before = team.entry().view.clone();
    team.edits(vec![About::SUBJECT.set("", "Höft 2027".into()), Gap::TITLE.set("ingang", "Vägen in".into())]);
    team.opens(&older);
    let after = &team.entry().view;
    assert_eq!((after.about.subject.as_str(), after.gap("ingang").title.as_str()), ("Höft 2027", "Vägen in"));
    assert_eq!((after.items.len(), after.actions.len()), (before.items.len(), before.actions.len()));
    for (id, action) in &before.actions {
        assert_eq!(after.actions.get(id), Some(action), "an action keeps what it came from");
    }
}

#[test]
fn an_answer_that_was_taken_back_stays_so_whichever_side_an_older_file_comes_to() {
    let mut team = filled();
    let (_, older) = team.files(ID);
    assert!(team.entry().view.item("F1-01").answer.is_some());
    team.edits(vec![ItemState::ANSWER.set("F1-01", None)]);
    let (_, newer) = team.files(ID);
    for (first, second) in [(&older, &newer), (&newer, &older)] {
        let mut other = Team::ready("bo");
        other.opens(first);
        other.opens(second);
        assert_eq!(other.entry().view.item("F1-01").answer, None::<Answer>);
    }
}

#[test]
fn what_was_written_long_ago_opens_whole() {
    let kept = filled().saves();
    let now = Moment { date: Date::parse("2999-12-31").unwrap(), hour: 23, minute: 59 };
    let mut model = Model::new(built_in(), "bo", now, Language::Swedish);
    model.update(now, &Msg::LibraryRead(vec![(ID.to_owned(), kept.clone())].into()));
    let entry = model.library.entries.get(ID).unwrap();
    assert_eq!(*entry.document, format::read(&kept).unwrap().document);
    assert_eq!((model.session.route, model.library.set_aside.len()), (Route::Start, 0));
}

#[test]
fn words_under_a_question_that_the_checklist_does_not_have_stay() {
    let place = Place { kind: Kind::Items, id: "F9-99".into() };
    let gone =
        Change { key: Key { place, field: "comment" }, value: Some(Value::Text("Stod i en äldre lista".into())) };
    let mut team = filled();
    team.edits(vec![gone.clone()]);
    team.edits(vec![About::UNIT.set("", "Akuten".into())]);
    let (_, file) = team.files(ID);
    let mut other = Team::ready("bo");
    other.opens(&file);
    for text in [team.saves(), other.saves()] {
        assert_eq!(format::read(&text).unwrap().document.value(&gone.key), gone.value.as_ref());
    }
}

#[test]
fn the_dark_look_is_for_screens_alone() {
    let tokens = text("styles/tokens.css");
    let dark: Vec<&str> = tokens.split("\n@media ").filter(|block| block.contains("color-scheme: dark")).collect();
    assert_eq!(dark.len(), 2, "on demand and by the system");
    assert!(dark.iter().all(|block| block.starts_with("screen")), "{dark:?}");
    // The stand-alone page has a ground of its own, and grounds are not printed.
    for sheet in std::fs::read_dir(crate::fixtures::path("styles")).unwrap() {
        let path = sheet.unwrap().path();
        let is_ours = !path.ends_with("tokens.css") && !path.ends_with("page.css");
        let is_other = is_ours && path.extension().is_some_and(|kind| kind == "css");
        let told = if is_other { std::fs::read_to_string(&path).unwrap() } else { String::new() };
        assert!(!told.contains("color-scheme: dark") && !told.contains("prefers-color-scheme"), "{}", path.display());
    }
}
