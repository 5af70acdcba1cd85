//! Indicators: what the last value says, where every value stands in the chart, and the table of them.

use implementum::app::follow::indicators::{self, Point};
use implementum::app::follow::plot::{BOTTOM, HEIGHT, Plot, RIGHT, plot};
use implementum::app::results::{Table, table};
use implementum::app::{Msg, Page, Route};
use implementum::domain::{Course, Date, Decimal, Direction, Indicator, Language, Measure, between};
use proptest::prelude::*;

use crate::team::{ID, Team};

const SV: Language = Language::Swedish;

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// An indicator with these values.
fn measuring(values: &[(&str, &str)]) -> Team {
    let mut team = Team::begun("anna");
    team.edits(vec![
        Indicator::TITLE.set("i1", "Till avdelning inom två timmar".into()),
        Indicator::UNIT.set("i1", "procent".into()),
        Indicator::ORDER.set("i1", Some(between(None, None))),
    ]);
    for (place, (day, value)) in values.iter().enumerate() {
        let id = format!("i1.v{place}");
        team.edits(vec![Measure::DATE.set(&id, Some(date(day))), Measure::VALUE.set(&id, Some(number(value)))]);
    }
    team
}

fn latest(team: &Team, language: Language) -> String {
    indicators::latest(&team.entry().document, "i1", language).unwrap_or_default()
}

#[test]
fn the_last_value_stands_beside_target_and_baseline_in_a_sentence() {
    let mut team = measuring(&[("2027-04-01", "52"), ("2027-01-01", "45.5")]);
    assert_eq!(latest(&team, SV), "52 procent i april 2027.");
    team.edits(vec![
        Indicator::TARGET.set("i1", Some(number("80"))),
        Indicator::BASELINE.set("i1", Some(number("41.5"))),
    ]);
    assert_eq!(latest(&team, SV), "52 procent i april 2027; målet är 80. Det är högre än i början (41,5).");
    assert_eq!(
        latest(&team, Language::English),
        "52 procent in April 2027; the target is 80. That is higher than at the beginning (41.5)."
    );
    team.edits(vec![
        Indicator::TARGET.set("i1", Some(number("60"))),
        Indicator::DIRECTION.set("i1", Some(Direction::Down)),
    ]);
    assert!(latest(&team, SV).contains("målet 60 är nått"));
    assert_eq!(latest(&measuring(&[]), SV), "");
}

#[test]
fn values_stand_by_day_and_those_without_a_day_or_a_number_in_no_chart() {
    let mut team = measuring(&[("2027-04-01", "2"), ("2027-01-01", "1"), ("2027-01-01", "-3.25")]);
    team.edits(vec![Measure::NOTE.set("i1.v9", "bara ord".into())]);
    let points = indicators::points(&team.entry().document, "i1");
    let values: Vec<Decimal> = points.iter().map(|point| point.value).collect();
    assert_eq!(values, [number("1"), number("-3.25"), number("2")], "the same day twice: both");
}

#[test]
fn the_table_of_values_says_what_each_is_a_value_of() {
    let team = measuring(&[("2027-04-01", "52.5"), ("2027-01-01", "45")]);
    let rows = table(Table::Course(Course::Measures), team.entry(), team.checklist(), SV);
    assert_eq!(
        rows,
        [
            ["Hör till", "Datum", "Värde", "Anteckning"],
            ["Till avdelning inom två timmar", "2027-01-01", "45", ""],
            ["Till avdelning inom två timmar", "2027-04-01", "52,5", ""],
        ]
    );
}

#[test]
fn a_deleted_value_leads_back_to_its_indicator_and_an_indicator_takes_its_values_along() {
    let mut team = measuring(&[("2027-04-01", "52"), ("2027-01-01", "45")]);
    team.does(Msg::RecordDeleted { id: ID.into(), place: Course::Measures.place("i1.v0") });
    assert_eq!(team.model.session.route, Route::at(ID, Page::Row { course: Course::Indicators, row: "i1".into() }));
    assert_eq!(team.entry().document.rows(Course::Measures), ["i1.v1"]);
    team.does(Msg::RecordDeleted { id: ID.into(), place: Course::Indicators.place("i1") });
    assert_eq!(team.entry().document.rows(Course::Measures), [] as [&str; 0]);
    team.does(Msg::TakenBack);
    assert_eq!(team.entry().document.rows(Course::Measures), ["i1.v1"]);
}

fn drawn(values: &[(&str, &str)], target: Option<&str>) -> Plot {
    let points: Vec<Point> = values.iter().map(|(day, value)| Point { day: date(day), value: number(value) }).collect();
    plot(&points, target.map(number), None, SV).unwrap()
}

#[test]
fn months_stand_below_the_line_with_their_year_and_values_at_the_side() {
    let plot = drawn(&[("2026-11-15", "52"), ("2027-02-10", "61.5")], Some("80"));
    let months: Vec<String> = plot.months.iter().map(|(_, month, year)| format!("{month} {year}")).collect();
    assert_eq!(months, ["nov 2026", "dec ", "jan 2027", "feb ", "mar "]);
    let lines: Vec<&str> = plot.lines.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(lines, ["50", "60", "70", "80"]);
    assert!(plot.points[0].1 > plot.points[1].1, "more is higher up");
    assert_eq!(plot.target, plot.lines.last().map(|(y, _)| *y));
    let years: Vec<String> =
        drawn(&[("2020-03-01", "1"), ("2026-03-01", "2")], None).months.into_iter().map(|month| month.2).collect();
    assert_eq!(years, ["2020", "2022", "2024", "2026", "2028"]);
}

#[test]
fn one_value_alone_stands_in_the_middle_of_values_that_people_count_in() {
    let lines = |value| -> Vec<String> {
        drawn(&[("2027-04-01", value)], None).lines.into_iter().map(|(_, name)| name).collect()
    };
    assert_eq!(lines("52"), ["51", "52", "53"]);
    assert_eq!(lines("0.5"), ["0,4", "0,5", "0,6"]);
    assert_eq!(lines("-7.125"), ["-7,126", "-7,125", "-7,124"]);
}

#[test]
fn nothing_to_draw_is_no_chart() {
    assert_eq!(plot(&[], Some(number("80")), None, SV), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_values_are_everything_stands_within_its_box(
        days in proptest::collection::vec((0_i32..400_000, -999_999_999_999_i64..=999_999_999_999), 1..20),
        near in proptest::collection::vec((0_i32..900, -200_000_i64..200_000), 1..20),
        is_near in any::<bool>(),
        target in proptest::option::of(-999_999_999_999_i64..=999_999_999_999),
        baseline in proptest::option::of(-200_000_i64..200_000),
    ) {
        let mut points: Vec<Point> = if is_near { near } else { days }.into_iter().map(|(day, value)| Point {
            day: date("1990-01-31").days_away(day), value: Decimal::of_thousandths(value).unwrap(),
        }).collect();
        points.sort_by_key(|point| point.day);
        let of = |number: Option<i64>| number.and_then(Decimal::of_thousandths);
        let target = if is_near { None } else { of(target) };
        let plot = plot(&points, target, of(baseline), SV).unwrap();
        prop_assert!(plot.left < RIGHT / 2, "{}", plot.left);
        prop_assert_eq!(plot.points.len(), points.len());
        let is_inside = |y: &i64| (0..=BOTTOM).contains(y) && BOTTOM < HEIGHT;
        prop_assert!(plot.points.iter().all(|(x, y)| (plot.left..=RIGHT).contains(x) && is_inside(y)), "{:?}", plot);
        prop_assert!(plot.target.iter().chain(&plot.baseline).all(is_inside), "{:?}", plot);
        prop_assert!((2..=5).contains(&plot.lines.len()), "{:?}", plot.lines);
        prop_assert!((1..=6).contains(&plot.months.len()), "{:?}", plot.months);
        prop_assert!(plot.months.iter().all(|(x, ..)| (plot.left..=RIGHT).contains(x)), "{:?}", plot.months);
        prop_assert!(plot.months.windows(2).all(|two| two[1].0 - two[0].0 >= 36), "names have room: {:?}", plot.months);
        prop_assert!(plot.points.windows(2).all(|two| two[0].0 <= two[1].0), "by day");
    }
}
