//! Scores: whole per cent, and honest about what they rest on.

use implementum::app::results;
use implementum::domain::{Answer, Language, Score};

use crate::team::Team;

use Answer::{InPlace, NotApplicable, NotStarted, Partly, Started, Unknown};

fn score(answers: &[Answer]) -> Score {
    Score::of(answers.iter().copied().map(Some))
}

#[test]
fn the_share_is_points_of_possible_points_in_whole_per_cent() {
    let table: &[(&[Answer], Option<u32>)] = &[
        (&[], None),
        (&[Unknown, NotApplicable], None),
        (&[NotStarted], Some(0)),
        (&[Started], Some(33)),
        (&[Partly], Some(67)),
        (&[InPlace], Some(100)),
        (&[NotStarted, Started], Some(17)),
        (&[NotStarted, InPlace], Some(50)),
        (&[InPlace, Unknown, NotApplicable], Some(100)),
        (&[Started, Partly, InPlace, NotStarted], Some(50)),
        (&[InPlace, InPlace, Partly], Some(89)),
    ];
    for (answers, expected) in table {
        assert_eq!(score(answers).percent(), *expected, "{answers:?}");
    }
}

#[test]
fn every_share_is_the_nearest_whole_per_cent() {
    for rated in 1..=40_u32 {
        for points in 0..=rated * 3 {
            let percent = Score { rated, points, total: rated, answered: rated, ..Score::default() }.percent().unwrap();
            let (found, exact) = (i64::from(percent * rated * 3), i64::from(points * 100));
            assert!((found - exact).abs() * 2 <= i64::from(rated * 3), "{points} of {}", rated * 3);
        }
    }
}

#[test]
fn unknown_and_not_applicable_are_answers_but_no_basis() {
    let score = Score::of([Some(Partly), Some(Unknown), Some(NotApplicable), None]);
    assert_eq!((score.total, score.answered, score.rated), (4, 3, 1));
    assert_eq!((score.unknown, score.not_applicable, score.applicable()), (1, 1, 3));
    assert!(!score.is_complete());
}

#[test]
fn a_group_is_complete_when_every_item_has_an_answer_and_never_when_it_is_empty() {
    assert!(score(&[Unknown, NotApplicable, InPlace]).is_complete());
    assert!(!score(&[]).is_complete());
}

#[test]
fn the_sentence_over_a_chart_says_what_it_leaves_out_and_never_that_there_are_no_answers_when_there_are() {
    let finding = |team: &Team| {
        let checklist = team.checklist();
        results::finding(Language::Swedish, &results::per_phase(checklist, &team.entry().view))
    };
    let mut team = Team::begun("anna");
    assert_eq!(finding(&team), "Inga svar på skalan än.");
    team.answers(&[("F1-01", InPlace)]);
    assert_eq!(finding(&team), "Än är för få frågor bedömda för att jämföra.");
    let last_phase: Vec<(String, Answer)> = (1..=8).map(|item| (format!("F4-0{item}"), Partly)).collect();
    team.answers(&last_phase.iter().map(|(item, answer)| (item.as_str(), *answer)).collect::<Vec<_>>());
    let sentence = finding(&team);
    assert!(sentence.contains("Vidmakthållande") && sentence.contains("jämförs inte"), "{sentence}");
}
