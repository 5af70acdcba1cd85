//! What units answer, describe and plan.

use implementum::domain::{
    Action, ActionKind, ActionStatus, Answer, Change, Consequence, Date, Effort, Gap, GapSize, ItemState, Kind, Place,
    Solver,
};

use super::{CAMPS, Plan};
use crate::Chance;

const LEVELS: [Answer; 4] = [Answer::NotStarted, Answer::Started, Answer::Partly, Answer::InPlace];
const COMMENTS: [&str; 6] = [
    "Vi har pratat om det på arbetsplatsträffen, men inget är bestämt.",
    "Fungerar på dagtid. Kvällar och helger saknas.",
    "Två av fem har gått utbildningen.",
    "Beror på vem som är i tjänst.",
    "Rutinen finns, men är från 2019.",
    "Vi väntar på besked från förvaltningen.",
];
const EVIDENCE: [&str; 3] =
    ["Registeruttag i oktober.", "Genomgång av tio ärenden.", "Enkät till medarbetarna, 34 svar."];

/// The answers to the questions that the unit was asked; `ago` years ago they stood lower.
pub fn items(plan: &Plan, chance: &mut Chance, ago: i32) -> Vec<Change> {
    let bent = chance.below(3);
    let mut changes = Vec::new();
    for (place, item) in plan.checklist.items().enumerate() {
        if plan.is_short && !item.short {
            continue;
        }
        let answer = answer(plan, &item.id, chance, bent + place % 3, ago);
        changes.push(ItemState::ANSWER.set(&item.id, Some(answer)));
        if chance.below(4) == 0 {
            changes.push(ItemState::COMMENT.set(&item.id, COMMENTS[chance.below(COMMENTS.len())].into()));
        }
        if chance.below(6) == 0 {
            changes.push(ItemState::EVIDENCE.set(&item.id, EVIDENCE[chance.below(EVIDENCE.len())].into()));
        }
        if answer == Answer::NotApplicable {
            changes.push(ItemState::REASON.set(&item.id, "Vi tar inte emot de patienterna.".into()));
        }
    }
    changes
}

fn answer(plan: &Plan, item: &str, chance: &mut Chance, bent: usize, ago: i32) -> Answer {
    let drawn = chance.below(100);
    if CAMPS.contains(&item) {
        return if (plan.number / 2).is_multiple_of(2) { Answer::InPlace } else { Answer::NotStarted };
    }
    match drawn {
        0..=6 => Answer::Unknown,
        7..=9 => Answer::NotApplicable,
        _ => {
            let level = (drawn / 30 + bent / 2).min(3);
            LEVELS[level.saturating_sub(usize::from(ago > 0 && drawn.is_multiple_of(2)))]
        }
    }
}

/// The gaps: an entry that nearly all share, and others here and there.
pub fn areas(plan: &Plan, chance: &mut Chance) -> Vec<Change> {
    let mut changes = Vec::new();
    for (place, area) in plan.checklist.areas.iter().enumerate() {
        let id = area.id.as_str();
        let size = match (place, chance.below(10)) {
            (0, 0..=7) => GapSize::Large,
            (13, 0..=5) | (_, 7 | 8) => GapSize::Moderate,
            (_, 0..=3) => GapSize::None,
            (_, 4..=6) => GapSize::Small,
            _ => GapSize::Large,
        };
        changes.push(Gap::SIZE.set(id, Some(size)));
        if size == GapSize::None {
            continue;
        }
        let consequences = [Consequence::Minor, Consequence::Considerable, Consequence::Serious];
        let solvers =
            [Solver::Unit, Solver::Unit, Solver::Administration, Solver::Group, Solver::Region, Solver::Municipality];
        let solver = if place == 13 { Solver::Region } else { solvers[chance.below(solvers.len())] };
        changes.extend([
            Gap::NOW.set(id, COMMENTS[chance.below(COMMENTS.len())].into()),
            Gap::TARGET.set(id, "Samma arbetssätt dygnet runt, och alla vet vad som gäller.".into()),
            Gap::GAP.set(id, "Det saknas en gemensam rutin och tid att följa upp.".into()),
            Gap::PATIENTS.set(id, Some(consequences[chance.below(3)])),
            Gap::STAFF.set(id, Some(consequences[chance.below(2)])),
            Gap::EFFORT.set(id, Some(Effort::Medium)),
        ]);
        // Some leave open who can solve it.
        if chance.below(8) > 0 {
            changes.push(Gap::SOLVER.set(id, Some(solver)));
        }
    }
    changes
}

/// The actions: some late, some without a role or a date.
pub fn actions(plan: &Plan, chance: &mut Chance) -> Vec<Change> {
    const TITLES: [&str; 5] = [
        "Skriv en gemensam rutin för överlämning",
        "Utbilda alla i det nya arbetssättet",
        "Sluta dubbeldokumentera på papper",
        "Mät tiden till första bedömning varje månad",
        "Ta fram patientinformation på lätt svenska",
    ];
    let mut changes = Vec::new();
    for number in 0..2 + plan.number % 3 {
        let id = format!("atgard-{number}");
        let area = &plan.checklist.areas[number];
        let origin = Place { kind: Kind::Areas, id: area.id.clone() }.reference();
        changes.push(Action::TITLE.set(&id, TITLES[(plan.number + number) % TITLES.len()].into()));
        changes.push(Action::ORIGIN.set(&id, origin));
        changes.push(Action::KIND.set(&id, Some(if number == 1 { ActionKind::Stop } else { ActionKind::Start })));
        if chance.below(5) > 0 {
            changes.push(Action::ROLE.set(&id, "Enhetschef".into()));
        }
        let (year, status) =
            if chance.below(4) == 0 { (2025, ActionStatus::Ongoing) } else { (2031, ActionStatus::NotStarted) };
        if chance.below(6) > 0 {
            changes.push(Action::DUE.set(&id, Date::new(year, 3, 15)));
        }
        changes.push(Action::STATUS.set(&id, Some(status)));
    }
    changes
}
