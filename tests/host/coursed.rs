//! An assessment with everything that belongs to the course of an introduction, for the goldens of version 3.

use implementum::domain::{
    Action, ActionStatus, Assignment, Change, Checkin, Closing, Comment, Concerned, ConcernedKind, Date, Decimal,
    Decision, DecisionAbout, Direction, Indicator, Means, Measure, Message, Moment, Name, Need, NeedState, Often,
    Process, Report, Round, RoundOf, Snapshot, Stance, Step, Trace, Turned, Verdict,
};

use implementum::format::write_snapshot;

use crate::filled::{filled, workshopped};
use crate::team::{ID, Team};

#[allow(clippy::unnecessary_wraps, reason = "as the fields take it")]
fn day(text: &str) -> Option<Date> {
    Some(Date::parse(text).unwrap())
}

#[allow(clippy::unnecessary_wraps, reason = "as the fields take it")]
fn minute(text: &str) -> Option<Moment> {
    Some(Moment::parse(text).unwrap())
}

#[allow(clippy::unnecessary_wraps, reason = "as the fields take it")]
fn number(text: &str) -> Option<Decimal> {
    Some(Decimal::parse(text).unwrap())
}

/// Every field of every kind holds something.
pub fn coursed() -> Team {
    let mut team = workshopped();
    for changes in [before(), decided(), followed(), commented(), closed()] {
        team.edits(changes);
    }
    team
}

/// How everything stood before the workshop.
fn spring() -> String {
    write_snapshot(&filled().entry().document).unwrap()
}

fn before() -> Vec<Change> {
    vec![
        Process::START.set("", day("2026-12-01")),
        Process::STANCE.set("", Some(Stance::Make)),
        Process::STANCE_WHY.set("", "Tre enheter måste ändra samtidigt.".into()),
        Step::START.set("installation", day("2027-01-11")),
        Step::WEEKS.set("installation", Some(9)),
        Step::DONE.set("behovsinventering", day("2027-01-08")),
        Step::NOTE.set("behovsinventering", "Blev en vecka kortare.".into()),
        Concerned::TITLE.set("e1", "Akutmottagningen".into()),
        Concerned::KIND.set("e1", Some(ConcernedKind::Unit)),
        Concerned::EFFECT.set("e1", "Startar snabbspåret".into()),
        Concerned::CONTACT.set("e1", "Vårdenhetschef".into()),
        Concerned::ASKED.set("e1", day("2026-12-03")),
        Concerned::ORDER.set("e1", Some(1)),
        Need::TITLE.set("u1", "Tid från ankomst till röntgen".into()),
        Need::FROM.set("u1", "Verksamhetscontroller".into()),
        Need::DUE.set("u1", day("2026-12-15")),
        Need::STATE.set("u1", Some(NeedState::InHand)),
        Need::NOTE.set("u1", "Uttag för tolv månader".into()),
        Need::ORDER.set("u1", Some(1)),
    ]
}

fn decided() -> Vec<Change> {
    vec![
        Assignment::TITLE.set("up1", "Snabbspår dygnet runt".into()),
        Assignment::TO.set("up1", "Akutmottagningen och ortopeden".into()),
        Assignment::WHY.set("up1", "Väntan på natten är fyra timmar".into()),
        Assignment::LIMITS.set("up1", "Inom nuvarande bemanning".into()),
        Assignment::DUE.set("up1", day("2027-06-30")),
        Assignment::ORIGIN.set("up1", Name("areas/ingang".into())),
        Assignment::ORDER.set("up1", Some(1)),
        Action::MEANS.set("m1", Some(Means::Routine)),
        Action::ASSIGNMENT.set("m1", Name("up1".into())),
        Decision::TITLE.set("be1", "Planen antas".into()),
        Decision::ABOUT.set("be1", Some(DecisionAbout::Plan)),
        Decision::BODY.set("be1", "Kunskapsstyrningsrådet".into()),
        Decision::DATE.set("be1", day("2027-02-20")),
        Decision::CONDITIONS.set("be1", "Rapport efter ett halvår".into()),
        Decision::CONSULTED.set("be1", "LPO rörelseorganen".into()),
        Decision::SEAL.set("be1", Name("0123456789ab".into())),
        Decision::ORDER.set("be1", Some(1)),
        Message::TITLE.set("k1", "Snabbspåret gäller hela dygnet".into()),
        Message::AUDIENCE.set("k1", "Ambulansen".into()),
        Message::CHANNEL.set("k1", "APT".into()),
        Message::DUE.set("k1", day("2027-03-01")),
        Message::ROLE.set("k1", "Processledare".into()),
        Message::DONE.set("k1", true),
        Message::ORDER.set("k1", Some(1)),
    ]
}

fn followed() -> Vec<Change> {
    vec![
        Checkin::DATE.set("av1", day("2027-04-15")),
        Checkin::WORD.set("av1", "Det går framåt".into()),
        Checkin::NEXT.set("av1", day("2027-06-15")),
        Checkin::ORDER.set("av1", Some(1)),
        Report::STATUS.set("av1.m1", Some(ActionStatus::Ongoing)),
        Report::WORD.set("av1.m1", "Rutinen är på remiss".into()),
        Snapshot::TITLE.set("sn1", "Före start".into()),
        Snapshot::AT.set("sn1", minute("2026-12-01T09:30")),
        Snapshot::CONTENT.set("sn1", Name(spring())),
        Indicator::TITLE.set("i1", "Andel till avdelning inom två timmar".into()),
        Indicator::UNIT.set("i1", "procent".into()),
        Indicator::DIRECTION.set("i1", Some(Direction::Up)),
        Indicator::BASELINE.set("i1", number("41.5")),
        Indicator::TARGET.set("i1", number("80")),
        Indicator::ROLE.set("i1", "Verksamhetscontroller".into()),
        Indicator::OFTEN.set("i1", Some(Often::Quarter)),
        Indicator::ORDER.set("i1", Some(1)),
        Measure::DATE.set("i1.v1", day("2027-04-01")),
        Measure::VALUE.set("i1.v1", number("52")),
        Measure::NOTE.set("i1.v1", "Första kvartalet".into()),
    ]
}

fn commented() -> Vec<Change> {
    vec![
        Round::TITLE.set("r1", "Gapanalysen till enheterna".into()),
        Round::OF.set("r1", Some(RoundOf::Gaps)),
        Round::SENT.set("r1", day("2027-01-15")),
        Round::DUE.set("r1", day("2027-01-31")),
        Round::ORDER.set("r1", Some(1)),
        Comment::ROUND.set("s1.1", Name("r1".into())),
        Comment::ROW.set("s1.1", Name("areas/ingang".into())),
        Comment::UNIT.set("s1.1", "Röntgen".into()),
        Comment::ROLE.set("s1.1", "Enhetschef".into()),
        Comment::TEXT.set("s1.1", "På natten är vi två".into()),
        Comment::VERDICT.set("s1.1", Some(Verdict::Taken)),
        Comment::WHY.set("s1.1", "Målbilden gäller nu från klockan sju".into()),
    ]
}

fn closed() -> Vec<Change> {
    vec![
        Closing::ESTABLISHED.set("", true),
        Closing::JUDGED_BY.set("", "LPO rörelseorganen".into()),
        Closing::JUDGED_ON.set("", day("2028-10-01")),
        Closing::OWNER_UNIT.set("", "Vårdenhetschef".into()),
        Closing::OWNER_LPO.set("", "Ordförande".into()),
        Closing::ENDED.set("", "Den gamla nattrutinen".into()),
        Closing::WORKED.set("", "Att pröva i två veckor".into()),
        Closing::HARDER.set("", "Nätterna".into()),
        Closing::OTHERWISE.set("", "Fråga ambulansen tidigare".into()),
        Closing::OTHERS.set("", "Börja med ett mått".into()),
        Closing::NEXT_REVIEW.set("", day("2029-10-01")),
        Trace::AT.set("t1", minute("2028-10-02T14:00")),
        Trace::WHAT.set("t1", Some(Turned::Closed)),
        Trace::WHY.set("t1", "Det är vardag nu".into()),
        Closing::CLOSED.set("", true),
    ]
}

/// Two people wrote different words in the same decision and the same comment.
pub fn course_conflicting() -> Team {
    let mut team = coursed();
    team.edits(vec![Closing::CLOSED.set("", false)]);
    let mut other = Team::ready("annan");
    other.opens(&team.files(ID).1);
    other.edits(vec![
        Decision::CONDITIONS.set("be1", "Rapport efter ett år".into()),
        Indicator::TARGET.set("i1", number("75")),
    ]);
    team.edits(vec![Decision::CONDITIONS.set("be1", "Inga".into()), Indicator::TARGET.set("i1", number("85.5"))]);
    team.opens(&other.files(ID).1);
    team
}
