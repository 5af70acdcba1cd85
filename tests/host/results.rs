//! What the answers, the gaps and the plan add up to.

use implementum::app::{Msg, results};
use implementum::domain::{About, Action, ActionStatus, Answer, Consequence, Gap, GapSize, Priority, Scope};

use crate::filled::filled;
use crate::fixtures::text;
use crate::team::{ID, Team, day};

#[test]
fn progress_counts_answers_and_says_nothing_of_how_well_it_goes() {
    let mut team = Team::begun("anna");
    let checklist = team.checklist();
    let answered = |team: &Team| results::progress(checklist, &team.entry().view);
    assert_eq!((answered(&team).answered, answered(&team).total), (0, 40));
    team.answers(&[("F1-01", Answer::NotStarted), ("F1-02", Answer::Unknown), ("F1-03", Answer::NotApplicable)]);
    assert_eq!((answered(&team).answered, answered(&team).total), (3, 40));
    team.answers(&[("borttagen-99", Answer::InPlace)]);
    assert_eq!((answered(&team).answered, answered(&team).points), (3, 0));
}

#[test]
fn every_item_counts_once_in_the_phases_and_once_in_the_dimensions() {
    let team = filled();
    let (checklist, view) = (team.checklist(), &team.entry().view);
    let whole = results::progress(checklist, view);
    let phases: Vec<_> = checklist.phases.iter().map(|phase| results::phase_score(phase, view)).collect();
    let dimensions: Vec<_> =
        checklist.dimensions.iter().map(|one| results::dimension_score(checklist, one, view)).collect();
    for parts in [phases, dimensions] {
        assert_eq!(parts.iter().map(|part| part.total).sum::<u32>(), whole.total);
        assert_eq!(parts.iter().map(|part| part.points).sum::<u32>(), whole.points);
        assert_eq!(parts.iter().map(|part| part.unknown).sum::<u32>(), whole.unknown);
    }
}

#[test]
fn the_next_open_item_is_the_first_after_this_one_and_wraps() {
    let mut team = Team::begun("anna");
    let checklist = team.checklist();
    let next = |team: &Team, after: Option<&str>| {
        results::next_open(checklist, &team.entry().view, after).map(|item| item.id.clone())
    };
    assert_eq!(next(&team, None).as_deref(), Some("F1-01"));
    assert_eq!(next(&team, Some("F1-11")).as_deref(), Some("F2-01"));
    assert_eq!(next(&team, Some("F4-08")).as_deref(), Some("F1-01"));
    assert_eq!(next(&team, Some("finns-inte")).as_deref(), Some("F1-01"));
    let all: Vec<String> = checklist.items().map(|item| item.id.clone()).collect();
    for id in all.iter().filter(|id| *id != "F2-03") {
        team.answers(&[(id, Answer::Partly)]);
    }
    for after in [None, Some("F1-01"), Some("F2-03"), Some("F3-01"), Some("F4-08")] {
        assert_eq!(next(&team, after).as_deref(), Some("F2-03"), "{after:?}");
    }
    team.answers(&[("F2-03", Answer::Unknown)]);
    assert_eq!(next(&team, None), None);
}

#[test]
fn the_short_version_holds_the_short_items_and_answers_to_the_others_are_kept() {
    let mut team = Team::begun("anna");
    let checklist = team.checklist();
    team.answers(&[("F1-01", Answer::InPlace), ("F1-02", Answer::InPlace)]);
    team.edits(vec![About::SCOPE.set("", Some(Scope::Short))]);
    let items = results::all_items(checklist, &team.entry().view);
    assert!(items.len() == 18 && items.iter().all(|(phase, item)| item.short && phase.items.contains(item)));
    assert_eq!(results::progress(checklist, &team.entry().view).answered, 1);
    assert_eq!(results::answered(checklist, &team.entry().view, Answer::InPlace).len(), 1);
    team.edits(vec![About::SCOPE.set("", Some(Scope::Full))]);
    assert_eq!(results::progress(checklist, &team.entry().view).answered, 2);
}

#[test]
fn gaps_stand_most_urgent_first_then_the_begun_then_no_gap_then_the_untouched() {
    let mut team = Team::begun("anna");
    let judged =
        |id: &str, size, consequence| vec![Gap::SIZE.set(id, Some(size)), Gap::STAFF.set(id, Some(consequence))];
    team.edits(judged("jamlik", GapSize::Small, Consequence::Minor));
    team.edits(judged("rutiner", GapSize::Moderate, Consequence::Serious));
    team.edits(judged("it", GapSize::Large, Consequence::Serious));
    team.edits(judged("rehab", GapSize::Small, Consequence::Minor));
    team.edits(vec![Gap::CHOSEN.set("rehab", Some(Priority::High))]);
    team.edits(vec![Gap::SIZE.set("ingang", Some(GapSize::None))]);
    team.edits(vec![Gap::NOW.set("vantetid", "Sex veckor".into())]);
    team.does(Msg::AreaHidden { id: ID.into(), area: "utredning".into() });
    let checklist = team.checklist();
    let rows = results::areas(Some(checklist), &team.entry().view);
    let order: Vec<String> = results::by_priority(&rows).into_iter().map(|row| row.id.clone()).collect();
    assert_eq!(
        order[..8],
        ["it", "rutiner", "rehab", "jamlik", "vantetid", "ingang", "behandling", "uppfoljning_utgang"]
    );
    assert_eq!((order.len(), rows.len()), (15, 16));
    let biggest: Vec<String> = results::biggest(&rows).into_iter().map(|row| row.id.clone()).collect();
    assert_eq!(biggest, ["it", "rutiner", "rehab", "jamlik"]);
}

#[test]
fn the_plan_tells_what_is_late_and_what_lacks_a_role_or_a_date() {
    let mut team = filled();
    let state = |team: &Team, today| results::plan_state(&team.entry().view, today);
    let on_time = state(&team, day(30));
    assert_eq!((on_time.total, on_time.done, on_time.late), (3, 1, 0));
    assert_eq!((on_time.without_role, on_time.without_date), (1, 1));
    let late = implementum::domain::Date::new(2026, 12, 1).unwrap();
    assert_eq!(state(&team, late).late, 1);
    for status in [ActionStatus::Done, ActionStatus::Dropped] {
        team.edits(vec![Action::STATUS.set("m1", Some(status))]);
        assert_eq!(state(&team, late).late, 0, "{status:?}");
    }
    team.edits(vec![Action::STATUS.set("m1", Some(ActionStatus::Paused)), Action::ROLE.set("m1", " ".into())]);
    assert_eq!((state(&team, late).late, state(&team, late).without_role), (1, 2));
}

#[test]
fn next_steps_are_what_is_not_closed_soonest_first_and_without_a_date_last() {
    let mut team = Team::begun("anna");
    for action in ["a", "b", "c", "d"] {
        let (id, action, title) = (ID.into(), action.into(), String::new());
        team.does(Msg::ActionAdded { id, action, origin: None, title, open: false });
    }
    team.edits(vec![Action::DUE.set("b", Some(day(28))), Action::DUE.set("c", Some(day(25)))]);
    team.edits(vec![Action::STATUS.set("d", Some(ActionStatus::Done))]);
    let steps: Vec<&String> = results::next_steps(&team.entry().view).into_iter().map(|(id, _)| id).collect();
    assert_eq!(steps, ["c", "b", "a"]);
}

#[test]
fn no_fraction_stands_anywhere_in_the_domain_or_the_app() {
    for layer in ["domain", "app"] {
        for file in crate::architecture::sources(&format!("src/{layer}"), ".rs") {
            let source = text(&file);
            let found = ["f64", "f32"]
                .iter()
                .find(|name| crate::architecture::code_lines(&source).any(|(_, line)| line.contains(*name)));
            assert_eq!(found, None, "{file}");
        }
    }
}
