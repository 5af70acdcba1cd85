//! The words: both languages everywhere, and no language in the other's place.

use implementum::app::room::Told;
use implementum::app::units::Told as OfUnits;
use implementum::app::words::{ALL, Word, common, course, faults, notices, result};
use implementum::app::{Refused, Returned, Said, StoreFault};
use implementum::domain::{
    ActionKind, ActionStatus, Coded, Consequence, Effort, GapSize, GroupKind, Language, Priority, Scope, Score, Solver,
};

use crate::refusals::every_way;

/// Words that are the same in both languages.
const SAME: &[&str] = &["Workshop", "Agenda", "Panel", "Gap", "Status"];

/// English words that hold Swedish letters: what a Swede has to find, and names.
const WITH_SWEDISH_LETTERS: &[&str] = &["På svenska"];

/// Every word, in constants and in the names of choices.
fn words() -> Vec<(String, Word)> {
    fn named<C: Coded>(name: &str, word: impl Fn(C) -> Word) -> Vec<(String, Word)> {
        C::ALL.iter().map(|one| (format!("{name} {}", one.code()), word(*one))).collect()
    }
    let constants =
        ALL.iter().flat_map(|(file, words)| words.iter().map(move |(name, word)| (format!("{file} {name}"), *word)));
    [
        constants.collect(),
        named::<GroupKind>("group", common::group),
        named::<Scope>("scope", common::scope),
        named::<GapSize>("size", common::size),
        named::<GapSize>("size_meaning", |size| common::SIZE_MEANINGS[size.place()]),
        named::<Consequence>("consequence", common::consequence),
        named::<Consequence>("consequence_meaning", |one| common::CONSEQUENCE_MEANINGS[one.place()]),
        named::<Solver>("solver", common::solver),
        named::<Effort>("effort", |effort| common::EFFORTS[effort.place()]),
        named::<Priority>("priority", common::priority),
        named::<ActionKind>("action_kind", common::action_kind),
        named::<ActionStatus>("status", common::status),
        registers(),
    ]
    .concat()
}

/// The words of the lists of the course.
fn registers() -> Vec<(String, Word)> {
    let said = |(name, word): &(&str, Word)| (format!("course {name}"), *word);
    course::all().iter().map(said).collect()
}

fn both(word: Word) -> [&'static str; 2] {
    [Language::Swedish, Language::English].map(|language| word.say(language))
}

#[test]
fn every_word_stands_in_both_languages_and_differs() {
    assert!(words().len() > 250);
    for (name, word) in words() {
        let [sv, en] = both(word);
        for text in [sv, en] {
            assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{name}: {text:?}");
        }
        assert!(sv != en || SAME.contains(&sv), "{name}: {sv}");
    }
}

#[test]
fn no_swedish_letters_stand_in_english_words() {
    for (name, word) in words() {
        let [_, en] = both(word);
        let is_swedish = en.to_lowercase().contains(['å', 'ä', 'ö']);
        assert!(!is_swedish || WITH_SWEDISH_LETTERS.contains(&en), "{name}: {en}");
    }
}

#[test]
fn both_languages_end_a_sentence_alike() {
    for (name, word) in words() {
        let [sv, en] = both(word).map(|text| text.chars().last().filter(|last| ".?!:…".contains(*last)));
        assert!(sv == en || (name.ends_with(" NUMBER") && sv.is_none()), "{name}: {sv:?} and {en:?}");
    }
}

#[test]
fn each_language_uses_its_own_quotation_marks() {
    for (name, word) in words() {
        let [sv, en] = both(word);
        assert!(!sv.contains(['“', '"']), "{name}: {sv}");
        assert!(!en.contains('"') && (!en.contains('”') || en.contains('“')), "{name}: {en}");
    }
}

#[test]
fn the_names_that_stay_have_stayed() {
    let names = [
        (common::NEW_ASSESSMENT, "Ny självskattning"),
        (common::OPEN_FILE, "Öppna fil"),
        (common::SAVE_AS_FILE, "Spara som fil"),
        (common::SAVED, "Sparat i den här webbläsaren"),
    ];
    for (word, name) in names {
        assert_eq!(word.say(Language::Swedish), name);
    }
}

fn of_units(told: &OfUnits) -> usize {
    match told {
        OfUnits::Read { .. } => 0,
        OfUnits::Kept => 1,
        OfUnits::NotKept => 2,
        OfUnits::Forgotten => 3,
        OfUnits::Unreadable => 4,
        OfUnits::Saved { .. } => 5,
    }
}

/// Files of every fate.
fn returned() -> Returned {
    let mut returned = Returned::default();
    (returned.added, returned.known, returned.unknown) = (2, 1, vec!["generator".into()]);
    let files = every_way().into_iter().map(Refused::File);
    for why in files.chain([Refused::Unreadable, Refused::Blank, Refused::NoAssessment, Refused::NoRound]) {
        returned.refused.push(("synpunkter.html".into(), why));
    }
    returned
}

/// One of each. A new one does not compile before it has a place here, and then the test asks for it.
#[allow(clippy::too_many_lines, reason = "one line each")]
fn everything_said() -> Vec<Said> {
    fn place(said: &Said) -> usize {
        match said {
            Said::AssessmentDeleted { .. } => 0,
            Said::AssessmentDuplicated { .. } => 1,
            Said::Archived { .. } => 2,
            Said::Unarchived { .. } => 3,
            Said::ActionAdded => 4,
            Said::ActionDeleted => 5,
            Said::AreaDeleted => 6,
            Said::AreaHidden => 7,
            Said::TakenBack => 8,
            Said::Chosen => 9,
            Said::FileOpened { .. } => 10,
            Said::FileMerged { .. } => 11,
            Said::FileSame { .. } => 12,
            Said::FileRefused(_) => 13,
            Said::FileUnreadable => 14,
            Said::FileSaved { .. } => 15,
            Said::FileBroken => 16,
            Said::NotErased => 17,
            Said::Undone => 18,
            Said::Redone => 19,
            Said::NotUndone => 20,
            Said::Restored => 21,
            Said::RawErased => 22,
            Said::ChangedSince => 23,
            Said::Wiped => 24,
            Said::FilesOpened { .. } => 25,
            Said::ExampleSaved { .. } => 26,
            Said::TableSaved { .. } => 27,
            Said::Units(told) => 28 + of_units(told),
            Said::Room(told) => 34 + of_room(told),
            Said::RowDeleted => 41,
            Said::IsClosed => 42,
            Said::Returned(_) => 45,
            Said::CopySaved { .. } => 46,
            Said::Closed => 43,
            Said::OpenAgain => 44,
            Said::CalendarSaved { .. } => 47,
            Said::SnapshotTaken => 48,
            Said::SnapshotBroken => 49,
            Said::NoRoom => 50,
        }
    }
    fn of_room(told: &Told) -> usize {
        match told {
            Told::Removed => 0,
            Told::AgendaChanged => 1,
            Told::PutAside => 2,
            Told::SheetKeyed { .. } => 3,
            Told::StepsTaken { .. } => 4,
            Told::GroupOfOtherChecklist => 5,
            Told::GroupRead { .. } => 6,
        }
    }
    let name = || "Höftfraktur".to_owned();
    let unknown = || vec!["about/mood".to_owned(), "mood".to_owned()];
    let mut all = vec![
        Said::AssessmentDeleted { name: name() },
        Said::AssessmentDuplicated { name: name() },
        Said::Archived { name: name() },
        Said::Unarchived { name: name() },
        Said::ActionAdded,
        Said::ActionDeleted,
        Said::AreaDeleted,
        Said::AreaHidden,
        Said::TakenBack,
        Said::Chosen,
        Said::FileOpened { name: name(), unknown: Vec::new() },
        Said::FileMerged { name: name(), conflicts: 0, unknown: Vec::new() },
        Said::FileSame { name: name() },
        Said::FileRefused(implementum::format::ReadError::Empty),
        Said::FileUnreadable,
        Said::FileSaved { name: "implementum-hoftfraktur-2026-11-21.json".into() },
        Said::FileBroken,
        Said::NotErased,
        Said::Undone,
        Said::Redone,
        Said::NotUndone,
        Said::Restored,
        Said::RawErased,
        Said::ChangedSince,
        Said::Wiped,
        Said::FilesOpened { count: 3 },
        Said::ExampleSaved { name: name() },
        Said::TableSaved { name: "implementum-hoftfraktur-2027-11-21-svar.csv".into() },
        Said::Units(OfUnits::Read { units: 38, earlier: 12, refused: 2 }),
        Said::Units(OfUnits::Kept),
        Said::Units(OfUnits::NotKept),
        Said::Units(OfUnits::Forgotten),
        Said::Units(OfUnits::Unreadable),
        Said::Units(OfUnits::Saved { name: "implementum-samling-2026-11-21.json".into() }),
        Said::Room(Told::Removed),
        Said::Room(Told::AgendaChanged),
        Said::Room(Told::PutAside),
        Said::Room(Told::SheetKeyed { number: 3 }),
        Said::Room(Told::StepsTaken { count: 2 }),
        Said::Room(Told::GroupOfOtherChecklist),
        Said::Room(Told::GroupRead { name: "Avdelning 3".into() }),
        Said::RowDeleted,
        Said::IsClosed,
        Said::Closed,
        Said::OpenAgain,
        Said::Returned(returned()),
        Said::CopySaved { name: "implementum-hoftfraktur-2026-11-21-synpunkter.html".into() },
        Said::CalendarSaved { name: "implementum-hoftfraktur-2027-06-15.ics".into() },
        Said::SnapshotTaken,
        Said::SnapshotBroken,
        Said::NoRoom,
    ];
    assert!((0..all.len()).eq(all.iter().map(place)), "each once, in the order of their places");
    all.extend([
        Said::FileOpened { name: name(), unknown: unknown() },
        Said::FileMerged { name: name(), conflicts: 1, unknown: Vec::new() },
        Said::FileMerged { name: name(), conflicts: 7, unknown: unknown() },
        Said::Room(Told::StepsTaken { count: 0 }),
    ]);
    all.extend(every_way().into_iter().map(Said::FileRefused));
    all
}

#[test]
fn everything_that_is_said_is_a_sentence_of_its_own_in_both_languages() {
    let mut known = std::collections::BTreeSet::new();
    for said in everything_said() {
        let [sv, en] = [Language::Swedish, Language::English].map(|language| notices::said(language, &said));
        assert_ne!(sv, en);
        for text in [sv, en] {
            assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(".."), "{said:?}: {text}");
            known.insert(text);
        }
    }
    assert_eq!(known.len(), 2 * (everything_said().len() - 1), "one refusal is in the list twice");
}

#[test]
fn a_refusal_says_what_is_wrong_that_nothing_changed_and_what_to_do() {
    for why in every_way() {
        for (language, safe) in
            [(Language::Swedish, "Inget har ändrats här."), (Language::English, "Nothing has been changed here.")]
        {
            let text = faults::refused(language, &why);
            let (what, cure) = text.split_once(safe).unwrap_or_else(|| panic!("{why:?}: {text}"));
            assert!(what.len() > 10 && cure.len() > 10, "{why:?}: {text}");
        }
    }
}

#[test]
fn every_fault_of_the_store_says_what_is_safe_and_what_to_do() {
    for why in [
        StoreFault::Blocked,
        StoreFault::Full,
        StoreFault::ReadBack,
        StoreFault::Occupied,
        StoreFault::TooLong,
        StoreFault::SecondTab,
    ] {
        let [sv, en] = [Language::Swedish, Language::English].map(|language| notices::not_kept(language, why));
        assert_ne!(sv, en);
        assert!(sv.contains("Spara som fil") && en.contains("Save as a file"), "{why:?}");
        assert!(sv.contains("så länge sidan är öppen") && en.contains("as long as the page is open"), "{why:?}");
    }
}

#[test]
fn one_of_something_and_several_have_their_own_forms() {
    use implementum::app::words::count;
    assert_eq!([1, 2, 0].map(|number| count(number, "fråga", "frågor")), ["1 fråga", "2 frågor", "0 frågor"]);
}

#[test]
fn names_are_joined_as_one_says_them() {
    let say = |names: &[&str]| result::join(Language::Swedish, names);
    assert_eq!([say(&[]), say(&["a"]), say(&["a", "b"]), say(&["a", "b", "c"])], ["", "a", "a och b", "a, b och c"]);
    assert_eq!(result::percent(Language::Swedish, Some(80)), "80\u{a0}%");
    assert_eq!(result::percent(Language::English, None), "–");
    let score = Score { total: 12, answered: 8, rated: 5, not_applicable: 2, ..Score::default() };
    assert_eq!(result::basis(Language::Swedish, score), "5 av 10 frågor");
}
