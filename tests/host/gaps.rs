//! The gap analysis: priority, leaving out, areas of one's own, and the order of rows.

use implementum::app::{Msg, Page, Route, Said, results};
use implementum::content::Checklist;
use implementum::domain::{Coded, Consequence, Gap, GapSize, Kind, Place, Priority, Rank, between};
use implementum::format;

use crate::team::{ID, Team};

fn rows(team: &Team) -> Vec<String> {
    let checklist = team.checklist();
    results::areas(Some(checklist), &team.entry().view).into_iter().map(|row| row.id.clone()).collect()
}

#[test]
fn size_times_consequence_gives_the_priority() {
    use Priority::{High, Low, Medium};
    let table: [[Priority; 4]; 3] = [[Low, Low, Low, Medium], [Low, Low, Medium, High], [Low, Medium, High, High]];
    for (size, expected) in [GapSize::Small, GapSize::Moderate, GapSize::Large].into_iter().zip(table) {
        for (consequence, expected) in Consequence::ALL.iter().zip(expected) {
            let gap = Gap { size: Some(size), staff: Some(*consequence), ..Gap::default() };
            assert_eq!(gap.computed(), Rank::Judged(expected), "{size:?} × {consequence:?}");
        }
    }
}

#[test]
fn the_worst_consequence_decides_and_what_is_not_judged_is_not_guessed() {
    let gap = Gap {
        size: Some(GapSize::Moderate),
        patients: Some(Consequence::Minor),
        steering: Some(Consequence::Serious),
        ..Gap::default()
    };
    assert_eq!((gap.worst(), gap.rank()), (Some(Consequence::Serious), Rank::Judged(Priority::High)));
    assert_eq!(Gap::default().rank(), Rank::NotJudged);
    assert_eq!(Gap { size: Some(GapSize::Large), ..Gap::default() }.rank(), Rank::NotJudged);
    assert_eq!(Gap { staff: Some(Consequence::Serious), ..Gap::default() }.rank(), Rank::NotJudged);
}

#[test]
fn the_teams_own_priority_goes_before_the_computed_one_except_where_there_is_no_gap() {
    let chosen = Some(Priority::Low);
    let serious = Gap { size: Some(GapSize::Large), staff: Some(Consequence::Serious), chosen, ..Gap::default() };
    assert_eq!((serious.computed(), serious.rank()), (Rank::Judged(Priority::High), Rank::Judged(Priority::Low)));
    assert_eq!(Gap { chosen, ..Gap::default() }.rank(), Rank::Judged(Priority::Low));
    assert_eq!(Gap { size: Some(GapSize::None), chosen, ..Gap::default() }.rank(), Rank::NoGap);
}

#[test]
fn an_area_that_was_left_out_comes_back_with_everything() {
    let mut team = crate::filled::filled();
    let before = team.entry().view.clone();
    team.does(Msg::AreaHidden { id: ID.into(), area: "ingang".into() });
    assert!(team.entry().view.gap("ingang").hidden);
    assert_eq!((team.said(), &team.model.session.route), (&Said::AreaHidden, &Route::at(ID, Page::Gaps)));
    assert_eq!(team.entry().view.gap("ingang").now, before.gap("ingang").now);
    team.does(Msg::TakenBack);
    assert_eq!(team.entry().view, before);
}

#[test]
fn an_area_of_ones_own_comes_last_is_deleted_and_taken_back() {
    let mut team = Team::begun("anna");
    team.does(Msg::AreaAdded { id: ID.into(), area: "aaa".into() });
    assert_eq!(team.model.session.route, Route::at(ID, Page::Area { area: "aaa".into() }));
    team.edits(vec![Gap::TITLE.set("aaa", "Läkemedel".into()), Gap::NOW.set("aaa", "Vet inte".into())]);
    team.does(Msg::AreaAdded { id: ID.into(), area: "000".into() });
    assert_eq!(rows(&team)[15..], ["resurser_arbetsmiljo", "aaa", "000"]);

    let before = team.entry().view.clone();
    team.does(Msg::RecordDeleted { id: ID.into(), place: Place { kind: Kind::Areas, id: "aaa".into() } });
    assert_eq!((rows(&team).len(), team.said()), (17, &Said::AreaDeleted));
    team.does(Msg::TakenBack);
    assert_eq!(team.entry().view, before);
}

#[test]
fn rows_move_by_order_keys_between_their_new_neighbours() {
    let mut team = Team::begun("anna");
    let checklist = team.checklist();
    let all = results::areas(Some(checklist), &team.entry().view);
    let order = between(Some(all[1].order), Some(all[2].order));
    team.edits(vec![Gap::ORDER.set(&all[0].id, Some(order))]);
    assert_eq!(rows(&team)[..4], [&all[1].id, &all[0].id, &all[2].id, &all[3].id].map(Clone::clone));
    let first = between(None, Some(all[1].order));
    team.edits(vec![Gap::ORDER.set(&all[15].id, Some(first))]);
    assert_eq!(rows(&team)[0], all[15].id);
}

/// A record whose order key was deleted elsewhere while someone edited it here.
fn with_an_area_that_lost_its_order() -> Team {
    let mut team = Team::begun("anna");
    team.does(Msg::AreaAdded { id: ID.into(), area: "egen".into() });
    let (_, file) = team.files(ID);
    let mut other = Team::ready("bo");
    other.opens(&file);
    other.does(Msg::RecordDeleted { id: ID.into(), place: Place { kind: Kind::Areas, id: "egen".into() } });
    team.edits(vec![Gap::NOW.set("egen", "Skrivet samtidigt".into())]);
    let (_, file) = other.files(ID);
    team.opens(&file);
    assert_eq!(
        (team.entry().view.gap("egen").order, team.entry().view.gap("egen").now.as_str()),
        (None, "Skrivet samtidigt")
    );
    team
}

#[test]
fn an_area_added_after_one_that_lost_its_order_comes_last_and_can_be_kept() {
    let mut team = with_an_area_that_lost_its_order();
    team.does(Msg::AreaAdded { id: ID.into(), area: "aaa".into() });
    assert_eq!(rows(&team)[15..], ["resurser_arbetsmiljo", "egen", "aaa"]);
    let text = team.saves();
    assert_eq!(format::read(&text).map(|read| read.document), Ok((*team.entry().document).clone()));
}

#[test]
fn an_area_can_be_added_where_the_checklist_is_missing() {
    let mut team = crate::filled::filled();
    team.model.library.checklists = Vec::<&Checklist>::new();
    team.does(Msg::AreaAdded { id: ID.into(), area: "aaa".into() });
    let text = team.saves();
    assert!(format::read(&text).is_ok());
}

#[test]
fn rows_after_the_greatest_order_key_that_a_file_can_hold_can_still_be_kept() {
    let mut team = Team::begun("anna");
    let greatest = (1 << 53) - 1;
    team.edits(vec![
        Gap::ORDER.set("ingang", Some(greatest)),
        implementum::domain::Action::ORDER.set("m0", Some(greatest)),
    ]);
    team.does(Msg::AreaAdded { id: ID.into(), area: "aaa".into() });
    team.does(Msg::ActionAdded { id: ID.into(), action: "m1".into(), origin: None, title: "Gör".into(), open: false });
    let text = team.saves();
    assert!(format::read(&text).is_ok());
}
