//! What the figures of many units say: tables, shared gaps, who must act, two rounds, drafts and spreadsheets.

use implementum::app::Msg;
use implementum::app::units::drafts::drafts;
use implementum::app::units::heat::{Cell, Heat, by_area, by_item};
use implementum::app::units::moves::{Move, Way, moved, pairs};
use implementum::app::units::shared::{shared, who_acts};
use implementum::app::units::standing::{is_blank, loose, progress, said};
use implementum::app::units::{Group, Look, Round, UnitsMsg, UnitsTable, groups};
use implementum::app::{Effect, Said};
use implementum::domain::{
    About, Action, ActionStatus, Answer, Change, ChecklistUsed, Consequence, Gap, GapSize, ItemState, Language, Name,
    Scope, Solver,
};

use crate::team::{Team, day};
use crate::units_files::{dropped, file, says, units, with};

use Answer::{InPlace, NotStarted, Partly, Started, Unknown};
use Language::Swedish;

fn gap(area: &str, size: GapSize, worst: Option<Consequence>, solver: Option<Solver>) -> Vec<Change> {
    vec![
        Gap::SIZE.set(area, Some(size)),
        Gap::PATIENTS.set(area, worst),
        Gap::SOLVER.set(area, solver),
        Gap::NOW.set(area, "Så här är det".into()),
    ]
}

/// Four units: three with the first checklist, one of them with its short version, and one with the other checklist.
fn four() -> Team {
    let serious = Some(Consequence::Serious);
    let a = [
        vec![says("F1-01", InPlace), says("F1-02", NotStarted), says("F1-03", Unknown)],
        gap("ingang", GapSize::Large, serious, Some(Solver::Administration)),
        gap("it", GapSize::Small, Some(Consequence::Minor), Some(Solver::Unit)),
        vec![
            Action::TITLE.set("m1", "Snabbspår".into()),
            Action::DUE.set("m1", Some(day(3))),
            Action::ROLE.set("m1", "Enhetschef".into()),
            Action::TITLE.set("m2", "Utbilda".into()),
        ],
    ];
    let b = [
        vec![says("F1-01", InPlace), says("F1-02", InPlace), says("F1-03", Unknown)],
        gap("ingang", GapSize::Moderate, Some(Consequence::Minor), None),
        gap("it", GapSize::Large, None, Some(Solver::Region)),
        vec![
            Action::TITLE.set("m1", "Mät".into()),
            Action::DUE.set("m1", Some(day(1))),
            Action::STATUS.set("m1", Some(ActionStatus::Ongoing)),
            Action::TITLE.set("m2", "Klart".into()),
            Action::DUE.set("m2", Some(day(2))),
            Action::STATUS.set("m2", Some(ActionStatus::Done)),
        ],
    ];
    let c = vec![About::SCOPE.set("", Some(Scope::Short)), says("F1-01", Partly)];
    let d = [
        vec![ChecklistUsed::ID.set("", Name("sex-steg".into())), says("S1-01", Started)],
        gap("ingang", GapSize::Moderate, Some(Consequence::Considerable), Some(Solver::Administration)),
        gap("samverkan", GapSize::None, None, None),
    ];
    with(&[
        ("a.json", &file("d-a", "Avdelning A", a.concat())),
        ("b.json", &file("d-b", "Barnmottagningen", b.concat())),
        ("c.json", &file("d-c", "Centralen", c)),
        ("d.json", &file("d-d", "Dagkirurgin", d.concat())),
    ])
}

fn group(leader: &Team) -> Group {
    groups(&units(leader).now).remove(0)
}

fn column(heat: &Heat, id: &str) -> Vec<Cell> {
    let at = heat.columns.iter().position(|column| column.id == id).unwrap_or_else(|| panic!("no {id}"));
    heat.lines.iter().map(|line| line.cells[at]).collect()
}

fn lines(heat: &Heat) -> Vec<&str> {
    heat.lines.iter().map(|line| line.unit.name.as_str()).collect()
}

#[test]
fn where_checklists_are_mixed_each_has_a_table_of_its_own() {
    let leader = four();
    let groups = groups(&units(&leader).now);
    let found: Vec<(&str, usize)> =
        groups.iter().map(|group| (group.checklist.id.as_str(), group.units.len())).collect();
    assert_eq!(found, [("fyra-faser", 3), ("sex-steg", 1)]);
}

#[test]
fn a_cell_tells_an_answer_from_a_silence_and_from_a_question_that_was_not_asked() {
    let leader = four();
    let group = group(&leader);
    let heat = by_item(&group, &Look::default(), Swedish);
    assert_eq!(lines(&heat), ["Avdelning A", "Barnmottagningen", "Centralen"]);
    assert_eq!(heat.columns.len(), 40);
    assert_eq!(column(&heat, "F1-01"), [Cell::Answer(InPlace), Cell::Answer(InPlace), Cell::Answer(Partly)]);
    let long = group.checklist.items().find(|item| !item.short).unwrap();
    assert_eq!(column(&heat, &long.id)[2], Cell::Nothing, "not asked in the short version");
    let short = group.checklist.items().filter(|item| item.short).last().unwrap();
    assert_eq!(column(&heat, &short.id)[2], Cell::Silent);
    assert_eq!([Cell::Answer(InPlace), Cell::Answer(Unknown), Cell::Silent].map(Cell::level), [Some(3), None, None]);
}

#[test]
fn one_can_look_at_a_part_an_answer_a_unit_or_a_question_alone() {
    let leader = four();
    let group = group(&leader);
    let heat = |look: Look| by_item(&group, &look, Swedish);
    let part = heat(Look { part: "installation".into(), ..Look::default() });
    assert!(part.columns.len() == 12 && part.columns.iter().all(|column| column.id.starts_with("F2")));
    let unknown = heat(Look { answer: Some(Unknown), ..Look::default() });
    assert_eq!((lines(&unknown), unknown.columns.len()), (vec!["Avdelning A", "Barnmottagningen"], 1));
    let low = heat(Look { answer: Some(NotStarted), ..Look::default() });
    assert_eq!(column(&low, "F1-02"), [Cell::Answer(NotStarted)]);
    let unit = heat(Look { search: " BARN".into(), ..Look::default() });
    assert_eq!((lines(&unit), unit.columns.len()), (vec!["Barnmottagningen"], 40));
    let question = heat(Look { search: "problembeskrivning".into(), ..Look::default() });
    assert_eq!((question.columns.len(), lines(&question).len()), (1, 3));
    let code = heat(Look { search: "f1-02".into(), ..Look::default() });
    assert_eq!(code.columns[0].id, "F1-02");
    assert_eq!(heat(Look { search: "finns inte".into(), ..Look::default() }), Heat::default());
    let gone = heat(Look { part: "förra checklistans".into(), ..Look::default() });
    assert_eq!(gone.columns.len(), 40, "a part of another checklist narrows nothing");
}

#[test]
fn gap_areas_stand_in_a_table_too_with_those_that_units_have_added_last() {
    let own = vec![Gap::TITLE.set("q1", "Läkemedel".into()), Gap::SIZE.set("q1", Some(GapSize::Small))];
    let same = vec![Gap::TITLE.set("q2", " läkemedel".into()), Gap::NOW.set("q2", "Oklart".into())];
    let hidden = vec![Gap::SIZE.set("it", Some(GapSize::Large)), Gap::HIDDEN.set("it", true)];
    let leader = with(&[
        ("a.json", &file("d-a", "A", own)),
        ("b.json", &file("d-b", "B", same)),
        ("c.json", &file("d-c", "C", hidden)),
    ]);
    let group = group(&leader);
    let heat = by_area(&group, &Look::default(), Swedish);
    assert_eq!(heat.columns.len(), 17);
    assert_eq!(heat.columns[16].title.sv, "Läkemedel");
    assert_eq!(column(&heat, "q1"), [Cell::Size(GapSize::Small), Cell::Begun, Cell::Nothing]);
    assert_eq!(column(&heat, "it"), [Cell::Silent, Cell::Silent, Cell::Nothing], "left out by C");
    let small = by_area(&group, &Look { size: Some(GapSize::Small), ..Look::default() }, Swedish);
    assert_eq!((lines(&small), small.columns.len()), (vec!["A"], 1));
}

#[test]
fn the_biggest_shared_gap_is_the_one_that_most_units_have_and_nothing_is_added_up() {
    let leader = four();
    let shared = shared(units(&leader));
    let found: Vec<(&str, Vec<&str>, Option<Consequence>)> = shared
        .iter()
        .map(|one| (one.title.sv.as_str(), one.units.iter().map(String::as_str).collect(), one.worst))
        .collect();
    assert_eq!(
        found,
        [
            ("Ingång och upptäckt", vec!["Avdelning A", "Barnmottagningen", "Dagkirurgin"], Some(Consequence::Serious)),
            ("Journal och digitala stöd", vec!["Barnmottagningen"], None),
        ]
    );
    assert_eq!(shared[0].sizes, [0, 0, 2, 1]);
    assert_eq!(shared[1].judged(), 2);
}

#[test]
fn who_can_close_a_gap_is_told_with_the_units_that_say_so() {
    let leader = four();
    let acts = who_acts(units(&leader));
    let told: Vec<(Option<Solver>, &str, usize)> = acts
        .iter()
        .flat_map(|(who, tasks)| tasks.iter().map(|task| (*who, task.title.sv.as_str(), task.units.len())))
        .collect();
    assert_eq!(
        told,
        [
            (Some(Solver::Unit), "Journal och digitala stöd", 1),
            (Some(Solver::Administration), "Ingång och upptäckt", 2),
            (Some(Solver::Region), "Journal och digitala stöd", 1),
            (None, "Ingång och upptäckt", 1),
        ]
    );
}

#[test]
fn late_actions_stand_first_and_those_without_role_or_date_follow() {
    let leader = four();
    let (plans, loose) = loose(units(&leader), day(21));
    assert_eq!((plans.total, plans.late, plans.without_role, plans.without_date), (4, 2, 2, 1));
    let found: Vec<(&str, &str, bool, bool, bool)> = loose
        .iter()
        .map(|one| (one.unit.as_str(), one.action.title.as_str(), one.is_late, one.lacks_role, one.lacks_date))
        .collect();
    assert_eq!(
        found,
        [
            ("Barnmottagningen", "Mät", true, true, false),
            ("Avdelning A", "Snabbspår", true, false, false),
            ("Avdelning A", "Utbilda", false, true, true),
        ]
    );
}

#[test]
fn what_is_open_is_told_by_question_and_who_has_answered_what_by_unit() {
    let leader = four();
    let open = said(&group(&leader), Unknown);
    assert_eq!((open.len(), open[0].item.id.as_str()), (1, "F1-03"));
    assert_eq!(open[0].units, ["Avdelning A", "Barnmottagningen"]);
    let now = &units(&leader).now;
    let answered: Vec<(u32, u32)> =
        now.iter().map(|unit| progress(unit).map(|score| (score.answered, score.total)).unwrap()).collect();
    assert_eq!(answered[..3], [(3, 40), (3, 40), (1, 18)]);
    assert!(!is_blank(&now[0]));
    let blank = with(&[("x.json", &file("d-x", "X", vec![]))]);
    assert!(is_blank(&units(&blank).now[0]));
}

#[test]
fn two_rounds_are_matched_by_id_then_by_name_and_moves_are_counted() {
    let mut leader = four();
    let old = |id: &str, unit: &str, answers: Vec<Change>| file(id, unit, answers);
    dropped(
        &mut leader,
        Round::Earlier,
        &[
            (
                "1.json",
                &old(
                    "d-a",
                    "Ett annat namn",
                    vec![says("F1-01", Started), says("F1-02", NotStarted), says("F1-03", InPlace)],
                ),
            ),
            (
                "2.json",
                &old(
                    "d-gammal",
                    " barnMOTTAGNINGEN ",
                    vec![says("F1-01", InPlace), says("F1-02", InPlace), says("F1-03", Unknown)],
                ),
            ),
            ("3.json", &old("d-borta", "Nedlagda enheten", vec![])),
        ],
    );
    let pairs = pairs(units(&leader));
    let both: Vec<(&str, &str)> = pairs.both.iter().map(|pair| (pair.now.id(), pair.earlier.id())).collect();
    assert_eq!(both, [("d-a", "d-a"), ("d-b", "d-gammal")]);
    let alone = |units: &[std::rc::Rc<implementum::app::units::Unit>]| {
        units.iter().map(|unit| unit.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(alone(&pairs.only_now), ["Centralen", "Dagkirurgin"]);
    assert_eq!(alone(&pairs.only_earlier), ["Nedlagda enheten"]);
    let moved = moved(&group(&leader), &pairs);
    let ways: Vec<[usize; 4]> =
        moved[..3].iter().map(|one| [Way::Up, Way::Down, Way::Same, Way::Apart].map(|way| one.count(way))).collect();
    assert_eq!(ways, [[1, 0, 1, 0], [0, 0, 2, 0], [0, 0, 1, 1]]);
    assert_eq!(moved[0].moves[0], ("Avdelning A".to_owned(), Move { from: Some(Started), to: Some(InPlace) }));
}

#[test]
fn every_way_an_answer_can_go_is_called_what_it_is() {
    let way = |from, to| Move { from, to }.way();
    assert_eq!(way(Some(NotStarted), Some(InPlace)), Way::Up);
    assert_eq!(way(Some(Partly), Some(Started)), Way::Down);
    assert_eq!(way(Some(Partly), Some(Partly)), Way::Same);
    assert_eq!(way(Some(Unknown), Some(Unknown)), Way::Same);
    assert_eq!(way(None, None), Way::Apart, "nothing is not the same as nothing");
    assert_eq!(way(Some(Unknown), Some(InPlace)), Way::Apart);
    assert_eq!(way(Some(InPlace), None), Way::Apart);
}

#[test]
fn the_drafts_say_what_most_have_in_place_where_they_part_and_the_biggest_gaps_in_both_languages() {
    let mut leader = four();
    dropped(
        &mut leader,
        Round::Now,
        &[
            ("e.json", &file("d-e", "Enheten", vec![says("F1-02", NotStarted)])),
            ("f.json", &file("d-f", "Fysioterapin", vec![says("F1-02", InPlace)])),
        ],
    );
    let [conclusions, biggest, important] = drafts(units(&leader), Swedish);
    assert_eq!(
        conclusions,
        "5 av 5 enheter har svarat på checklistan Fyra faser (efter Socialstyrelsen). På plats i de flesta enheter: Problembeskrivning. \
         Enheterna står i två läger om: Behovet i siffror. Flera vet inte än: Patienters och närståendes syn.\n\
         1 av 1 enhet har svarat på checklistan Sex steg (efter Region Skåne)."
    );
    assert_eq!(
        biggest,
        "– Ingång och upptäckt: måttligt eller stort gap i 3 av 3 som har bedömt det, värsta konsekvens allvarlig\n\
         – Journal och digitala stöd: måttligt eller stort gap i 1 av 2 som har bedömt det"
    );
    assert_eq!(important, "– Ingång och upptäckt: kan lösas av förvaltningen (2)");
    let english = drafts(units(&leader), Language::English);
    assert!(
        english[0].contains("In place in most units") && english[1].contains("3 of 3 that have judged it"),
        "{english:?}"
    );
    leader.does(Msg::Units(UnitsMsg::FewestChosen(6)));
    let [hidden, ..] = drafts(units(&leader), Swedish);
    assert!(!hidden.contains("Problembeskrivning") && !hidden.contains("närståendes syn"), "{hidden}");
    assert_eq!(drafts(units(&Team::ready("x")), Swedish), ["", "", ""]);
}

#[test]
fn each_table_has_a_row_for_every_unit_and_what_it_said_read_by_a_foreign_reader() {
    let mut leader = four();
    leader.does(Msg::Units(UnitsMsg::UnitLeftOut { round: Round::Now, id: "d-d".into() }));
    let mut read = |which: UnitsTable| {
        let effects = leader.does(Msg::Units(UnitsMsg::TableWanted(which)));
        let [Effect::Download { name, text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
        assert_eq!(leader.said(), &Said::TableSaved { name: name.clone() });
        let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8").to_owned();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        (name.clone(), rows)
    };
    let (name, answers) = read(UnitsTable::Answers);
    assert_eq!(name, "implementum-enheter-2026-11-21-svar.csv");
    assert_eq!(answers[0][..7], ["Enhet", "Vad ska införas?", "Checklista", "Nr", "Fas eller steg", "Fråga", "Svar"]);
    assert_eq!(answers.len(), 1 + 40 + 40 + 18);
    let row = answers.iter().find(|row| row[0] == "Centralen" && row[3] == "F1-01").unwrap();
    assert_eq!(row[6], "Delvis på plats");
    let (_, gaps) = read(UnitsTable::Gaps);
    assert_eq!(gaps.len(), 1 + 4);
    assert!(gaps[1].contains(&"Så här är det".to_owned()) && gaps[1].contains(&"Stort".to_owned()), "{:?}", gaps[1]);
    let (_, actions) = read(UnitsTable::Actions);
    assert_eq!(actions.len(), 1 + 4);
    assert_eq!(actions[1][..4], ["Avdelning A", "Höftfraktur", "Fyra faser (efter Socialstyrelsen)", "Snabbspår"]);
}

#[test]
fn a_comment_is_no_formula_in_a_spreadsheet_of_many_units_either() {
    let mut leader =
        with(&[("a.json", &file("d-a", "=1+1", vec![ItemState::COMMENT.set("F1-01", "@SUM(A1)".into())]))]);
    let effects = leader.does(Msg::Units(UnitsMsg::TableWanted(UnitsTable::Answers)));
    let [Effect::Download { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(text.contains("'=1+1") && text.contains("'@SUM(A1)"), "{text}");
}
