//! The agreement map: who said what of each question, in which order, and what may not be shown.

use std::rc::Rc;

use implementum::app::agreement::{Answerer, Answers, Order, Row, level, most_apart, rows};
use implementum::app::questions::{Part, questions};
use implementum::content::{Checklist, built_in};
use implementum::domain::{Agreement, Answer, Spread};
use litemap::LiteMap;

use Answer::{InPlace, NotApplicable, NotStarted, Partly, Started, Unknown};

fn parts() -> Vec<Part> {
    questions(&[built_in()[0]])
}

/// Someone with these answers to the first questions, in their order.
fn answerer(name: &str, answers: &[Option<Answer>]) -> Answerer {
    let items = parts().into_iter().flat_map(|part| part.items);
    let answers = items.zip(answers).map(|(item, answer)| (item.id.clone(), *answer));
    Answerer { name: name.into(), answers: Rc::new(answers.collect::<LiteMap<_, _>>()) }
}

/// Four of them, and five questions: of one mind, near, wide, in two camps, and one that one alone has answered.
fn four() -> Answers {
    let said = |a, b, c, d, e| [Some(a), Some(b), Some(c), Some(d), e];
    let answerers = vec![
        answerer("Avdelning A", &said(InPlace, Partly, NotStarted, NotStarted, Some(Started))),
        answerer("Avdelning B", &said(InPlace, Partly, Started, NotStarted, None)),
        answerer("Avdelning C", &said(InPlace, InPlace, Partly, InPlace, None)),
        answerer("Avdelning D", &said(InPlace, Partly, InPlace, InPlace, None)),
    ];
    Answers { answerers, ..Answers::default() }
}

fn ids(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.item.id.as_str()).collect()
}

#[test]
fn each_question_is_counted_and_called_what_it_is() {
    let rows = rows(&parts(), &four(), 0, Order::Phase);
    assert_eq!(ids(&rows), ["F1-01", "F1-02", "F1-03", "F1-04", "F1-05"]);
    let called: Vec<Agreement> = rows.iter().map(|row| row.spread.agreement()).collect();
    assert_eq!(called, [Agreement::Same, Agreement::Near, Agreement::Wide, Agreement::TwoCamps, Agreement::TooFew]);
    assert_eq!(rows[1].spread.counts, [0, 0, 3, 1, 0, 0]);
    assert_eq!(rows[4].silent, ["Avdelning B", "Avdelning C", "Avdelning D"]);
    assert_eq!(rows[0].part.sv, "Behovsinventering");
}

#[test]
fn the_most_disputed_question_stands_first_and_two_camps_before_merely_wide() {
    let rows = rows(&parts(), &four(), 0, Order::Disagreement);
    assert_eq!(ids(&rows), ["F1-04", "F1-03", "F1-02", "F1-01", "F1-05"]);
    assert_eq!(ids(&most_apart(&rows, 5).into_iter().cloned().collect::<Vec<_>>()), ["F1-04", "F1-03"]);
    assert_eq!(most_apart(&rows, 1).len(), 1);
}

#[test]
fn the_level_of_a_question_is_the_lower_median_of_those_who_placed_it_on_the_scale() {
    let of = |answers: &[Answer]| level(&Spread::of(answers.iter().map(|answer| Some(*answer))));
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[Unknown, NotApplicable]), None);
    assert_eq!(of(&[Partly, Unknown]), Some(2));
    assert_eq!(of(&[NotStarted, InPlace]), Some(0), "two stand at or below the lower one of the middle two");
    assert_eq!(of(&[NotStarted, InPlace, InPlace]), Some(3));
    assert_eq!(of(&[NotStarted, Started, Partly, InPlace, InPlace]), Some(2));
    let rows = rows(&parts(), &four(), 0, Order::Level);
    assert_eq!(ids(&rows), ["F1-04", "F1-03", "F1-05", "F1-02", "F1-01"]);
}

#[test]
fn where_too_few_have_answered_nothing_is_told_not_even_by_the_place_in_the_list() {
    let rows = rows(&parts(), &four(), 2, Order::Level);
    assert_eq!(ids(&rows), ["F1-04", "F1-03", "F1-02", "F1-01", "F1-05"]);
    let hidden: Vec<bool> = rows.iter().map(|row| row.is_hidden).collect();
    assert_eq!(hidden, [false, false, false, false, true]);
    let all = self::rows(&parts(), &four(), 5, Order::Disagreement);
    assert!(all.iter().all(|row| row.is_hidden));
    assert_eq!(ids(&all), ["F1-01", "F1-02", "F1-03", "F1-04", "F1-05"], "in the order of the checklist");
    assert!(most_apart(&all, 5).is_empty());
    let answer_without_level = Answers {
        answerers: vec![answerer("A", &[Some(Unknown)]), answerer("B", &[Some(Unknown)])],
        ..Answers::default()
    };
    assert!(!self::rows(&parts(), &answer_without_level, 2, Order::Phase)[0].is_hidden, "Vet inte is an answer too");
}

#[test]
fn counts_of_a_show_of_hands_lie_beside_those_who_are_known_by_name() {
    let mut hands = Spread::default();
    hands.add(Some(InPlace), 7);
    hands.add(None, 2);
    let mut answers = four();
    answers.counts.insert("F1-01".into(), hands);
    answers.counts.insert("F1-06".into(), hands);
    let rows = rows(&parts(), &answers, 0, Order::Phase);
    assert_eq!((rows[0].spread.count(InPlace), rows[0].spread.silent), (11, 2));
    assert_eq!((rows[5].item.id.as_str(), rows[5].spread.answered()), ("F1-06", 7));
    assert_eq!(rows[0].silent, [] as [&str; 0], "nobody knows whose hand it was");
}

#[test]
fn a_question_that_nobody_was_asked_is_not_there() {
    assert_eq!(rows(&parts(), &Answers::default(), 0, Order::Phase), []);
    assert_eq!(rows(&parts(), &four(), 0, Order::Phase).len(), 5);
}

#[test]
fn of_two_versions_of_a_checklist_every_question_is_there_once() {
    let first = built_in()[0];
    let mut second: Checklist = first.clone();
    let mut new = (*second.phases[1].items[0]).clone();
    new.id = "F2-99".into();
    second.phases[1].items.insert(0, Rc::new(new));
    second.phases[0].items.remove(0);
    let mut extra = second.phases[3].clone();
    (extra.id, extra.items) = ("helt-ny".into(), vec![extra.items[0].clone()]);
    second.phases.push(extra);
    let parts = questions(&[first, &second]);
    let before = first.items().count();
    assert_eq!(parts.iter().map(|part| part.items.len()).sum::<usize>(), before + 1);
    assert_eq!(
        parts[1].items.last().map(|item| item.id.as_str()),
        Some("F2-99"),
        "what is new stands last in its part"
    );
    assert_eq!(parts[0].items[0].id, "F1-01", "what is gone stays for those who answered it");
    assert_eq!((parts[4].id.as_str(), parts[4].items.len()), ("helt-ny", 0), "a question stands where it stood first");
}
