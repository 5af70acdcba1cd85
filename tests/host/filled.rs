//! A self-assessment as a team in care would fill it in, made through the app's messages alone:
//! what the goldens are written from, and what several tests begin with.

use implementum::app::{Msg, NewAssessment, Page, Route};
use implementum::domain::{
    About, Action, ActionKind, ActionStatus, Answer, Asked, Consequence, Effort, Gap, GapSize, GroupKind, Hands,
    ItemState, Kind, Name, Parked, Part, PartKind, PhaseState, Place, Priority, Scope, Solver, Voice, VoiceKind,
    Workshop,
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

/// The same, worked with in a workshop.
pub fn workshopped() -> Team {
    let mut team = filled();
    team.edits(vec![
        Workshop::STARTS.set("", Some(13 * 60)),
        Workshop::ITEM_MINUTES.set("", Some(4)),
        Workshop::NEXT_STEPS.set("", "Boka tid i schemat\nVälj två mått\nPröva i två veckor".into()),
    ]);
    for (id, title, kind, minutes) in
        [("d1", "Välkomna", PartKind::Welcome, 10), ("d2", "Egna grupper", PartKind::OwnGroups, 45)]
    {
        team.edits(vec![
            Part::TITLE.set(id, title.into()),
            Part::KIND.set(id, Some(kind)),
            Part::MINUTES.set(id, Some(minutes)),
            Part::NOTE.set(id, "Projektorn står i skåpet.".into()),
            Part::ORDER.set(id, Some(minutes)),
        ]);
    }
    let voices = [
        ("g1", "Avdelning 3", VoiceKind::OwnGroup, "F1-01=2 F1-02=V"),
        ("g2", "Blandad grupp A", VoiceKind::MixedGroup, "F1-01=4"),
        ("s1", "", VoiceKind::Sheet, "F1-01=1 F1-02=I F2-01=3"),
    ];
    for (place, (id, name, kind, answers)) in voices.into_iter().enumerate() {
        team.edits(vec![
            Voice::NAME.set(id, name.into()),
            Voice::KIND.set(id, Some(kind)),
            Voice::ANSWERS.set(id, Name(answers.into())),
            Voice::ORDER.set(id, i64::try_from(place).ok()),
        ]);
    }
    let area = Asked::First(Place { kind: Kind::Areas, id: "ingang".into() });
    let shows = [
        (Asked::Item("F1-04".into()), [2, 6, 2, 1, 3, 1]),
        (area, [7, 0, 0, 0, 0, 0]),
        (Asked::Opening("1".into()), [9, 4, 0, 0, 0, 0]),
        (Asked::Evaluation("useful".into()), [0, 1, 5, 7, 0, 0]),
    ];
    for (asked, counts) in shows {
        let set = |(key, count): (usize, i64)| Hands::field(key).set(&asked.id(), Some(count));
        team.edits(counts.into_iter().enumerate().map(set).collect());
    }
    team.edits(vec![
        Parked::TEXT.set("p1", "Vem äger rutinen på natten?".into()),
        Parked::AT.set("p1", Name("items/F1-04".into())),
        Parked::SETTLED.set("p1", true),
        Parked::ORDER.set("p1", Some(1)),
    ]);
    team
}

/// Two facilitators, each at a laptop of their own, counted the same hands and wrote the same note.
pub fn workshop_conflicting() -> Team {
    let mut team = workshopped();
    let asked = Asked::Item("F1-04".into()).id();
    let mut other = Team::ready("annan");
    other.opens(&team.files(ID).1);
    other.edits(vec![Hands::TWO.set(&asked, Some(5)), Parked::TEXT.set("p1", "Vem äger rutinen på helgen?".into())]);
    team.edits(vec![Hands::TWO.set(&asked, Some(7)), Parked::TEXT.set("p1", "Vem äger rutinen?".into())]);
    team.opens(&other.files(ID).1);
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
