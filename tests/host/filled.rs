//! A self-assessment as a team in care would fill it in, made through the app's messages alone:
//! what the goldens are written from, and what several tests begin with.

use implementum::app::{Msg, NewAssessment, Page, Route};
use implementum::domain::{
    About, Action, ActionKind, ActionStatus, Answer, Consequence, Effort, Gap, GapSize, GroupKind, ItemState, Kind,
    PhaseState, Place, Priority, Scope, Solver,
};

use crate::team::{ID, Team, day};

/// The filled self-assessment.
pub fn filled() -> Team {
    let mut team = Team::ready("k3v9x2");
    team.does(Msg::AssessmentCreated {
        id: ID.into(),
        new: NewAssessment {
            subject: "Höftfraktur – sammanhållet vårdförlopp".into(),
            unit: "Ortopedkliniken, Växjö".into(),
            group: Some(GroupKind::LocalGroup),
            roles: "Enhetschef, två sjuksköterskor, ortoped, fysioterapeut, processledare".into(),
            date: Some(day(20)),
            scope: Some(Scope::Full),
            checklist: "fyra-faser".into(),
        },
    });
    answers(&mut team);
    gaps(&mut team);
    actions(&mut team);
    team.edits(vec![
        PhaseState::DONE.set("behovsinventering", true),
        About::INVOLVEMENT.set("", "Två patientföreträdare har läst frågorna i förväg.".into()),
        About::CONCLUSIONS
            .set("", "Vi har ett gemensamt mål, men tiden i schemat saknas.\nDet gäller båda avdelningarna.".into()),
        About::BIGGEST_GAPS.set("", "Ingång och upptäckt; Samverkan och överlämningar".into()),
    ]);
    team
}

fn answers(team: &mut Team) {
    let checklist = team.checklist();
    let cycle =
        [Answer::InPlace, Answer::Partly, Answer::Started, Answer::InPlace, Answer::NotStarted, Answer::Unknown];
    for (item, answer) in checklist.items().take(23).zip(cycle.into_iter().cycle()) {
        team.edits(vec![ItemState::ANSWER.set(&item.id, Some(answer))]);
    }
    team.edits(vec![
        ItemState::ANSWER.set("F2-10", Some(Answer::NotApplicable)),
        ItemState::REASON.set("F2-10", "Alla gick utbildningen förra året.".into()),
    ]);
    team.edits(vec![
        ItemState::COMMENT.set("F1-02", "Siffror finns för 2025, men bara för akuten.".into()),
        ItemState::EVIDENCE.set("F1-02", "RIKSHÖFT, uttag 3 november: ”tid till operation”".into()),
    ]);
    // An answer that was taken back is not the same as none.
    team.edits(vec![ItemState::ANSWER.set("F3-01", Some(Answer::Started))]);
    team.edits(vec![ItemState::ANSWER.set("F3-01", None)]);
}

fn gaps(team: &mut Team) {
    team.edits(vec![
        Gap::DEMAND.set("ingang", "Snabbspår från ambulansen, röntgen inom en timme.".into()),
        Gap::NOW.set("ingang", "Patienten väntar på akuten, ofta mer än fyra timmar.".into()),
        Gap::EVIDENCE.set("ingang", "Tider ur journalen, 40 patienter.".into()),
        Gap::TARGET.set("ingang", "Direkt till röntgen 👍 och vidare till avdelningen.".into()),
        Gap::GAP.set("ingang", "Inget snabbspår kvällar och helger.".into()),
        Gap::SIZE.set("ingang", Some(GapSize::Large)),
        Gap::PATIENTS.set("ingang", Some(Consequence::Serious)),
        Gap::STAFF.set("ingang", Some(Consequence::Minor)),
        Gap::STEERING.set("ingang", Some(Consequence::None)),
        Gap::SOLVER.set("ingang", Some(Solver::Administration)),
        Gap::EFFORT.set("ingang", Some(Effort::High)),
    ]);
    team.edits(vec![
        Gap::NOW.set("samverkan", "Kommunen får besked samma dag.".into()),
        Gap::SIZE.set("samverkan", Some(GapSize::Moderate)),
        Gap::STAFF.set("samverkan", Some(Consequence::Considerable)),
        Gap::CHOSEN.set("samverkan", Some(Priority::High)),
        Gap::REASON.set("samverkan", "Berör alla patienter.".into()),
    ]);
    team.edits(vec![Gap::SIZE.set("information", Some(GapSize::None))]);
    team.does(Msg::AreaHidden { id: ID.into(), area: "forebyggande".into() });
    team.does(Msg::AreaAdded { id: ID.into(), area: "q7w2e1".into() });
    team.edits(vec![
        Gap::TITLE.set("q7w2e1", "Läkemedelsgenomgång".into()),
        Gap::SIZE.set("q7w2e1", Some(GapSize::Small)),
        Gap::PATIENTS.set("q7w2e1", Some(Consequence::Minor)),
    ]);
}

fn actions(team: &mut Team) {
    let from = |kind, id: &str| Some(Place { kind, id: id.into() });
    let mut add = |action: &str, origin, title: &str| {
        let (id, action, title) = (ID.into(), action.into(), title.into());
        team.does(Msg::ActionAdded { id, action, origin, title, open: false });
    };
    add("m1", from(Kind::Areas, "ingang"), "Snabbspår även kvällar och helger");
    add("m2", from(Kind::Items, "F1-05"), "Beskriv nyttan för patienterna på en sida");
    add("m3", None, "Sluta med dubbel registrering på papper");
    team.does(Msg::Went(Route::at(ID, Page::Plan)));
    team.edits(vec![
        Action::ROLE.set("m1", "Enhetschef akuten".into()),
        Action::START.set("m1", Some(day(23))),
        Action::DUE.set("m1", Some(day(30))),
        Action::FOLLOW_UP.set("m1", "Tid till röntgen, varje måndag".into()),
        Action::ECONOMY.set("m1", "Engångskostnad 40 000 kr".into()),
        Action::STATUS.set("m1", Some(ActionStatus::Ongoing)),
    ]);
    team.edits(vec![
        Action::KIND.set("m3", Some(ActionKind::Stop)),
        Action::FREES.set("m3", "En halvtimme om dagen".into()),
        Action::STATUS.set("m3", Some(ActionStatus::Done)),
    ]);
}

/// The same, after a colleague worked on it elsewhere at the same time and sent a file.
pub fn conflicting() -> Team {
    let mut team = Team::begun("k3v9x2");
    team.edits(vec![
        Gap::NOW.set("ingang", "Väntan på akuten".into()),
        ItemState::ANSWER.set("F1-01", Some(Answer::Started)),
    ]);
    let (_, file) = team.files(ID);
    let mut colleague = Team::ready("p8m4t6");
    colleague.opens(&file);
    for (one, text, answer) in
        [(&mut team, "Fyra timmars väntan", Answer::Partly), (&mut colleague, "Väntan \"för länge\"", Answer::InPlace)]
    {
        one.edits(vec![Gap::NOW.set("ingang", text.into()), ItemState::ANSWER.set("F1-01", Some(answer))]);
    }
    colleague.edits(vec![About::UNIT.set("", "Ortopeden".into()), About::DATE.set("", Some(day(24)))]);
    team.edits(vec![About::DATE.set("", None)]);
    let (_, file) = colleague.files(ID);
    team.opens(&file);
    team
}
