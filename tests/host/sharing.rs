//! Two teams that send each other files end up with the same, whatever each of them did.

use implementum::app::Msg;
use implementum::domain::{Answer, Coded, Gap, ItemState, Kind, Place};
use proptest::prelude::*;

use crate::team::{ID, Team};

/// What one of the two does.
#[derive(Clone, Debug)]
enum Deed {
    Answers(usize, usize),
    Describes(usize, String),
    Adds(u8),
    Deletes(u8),
    SendsAFile,
}

fn deeds() -> impl Strategy<Value = Vec<(bool, Deed)>> {
    let deed = prop_oneof![
        3 => (0..4_usize, 0..6_usize).prop_map(|(item, answer)| Deed::Answers(item, answer)),
        3 => (0..3_usize, "[a-zåäö]{0,3}").prop_map(|(area, text)| Deed::Describes(area, text)),
        1 => (0..3_u8).prop_map(Deed::Adds),
        1 => (0..3_u8).prop_map(Deed::Deletes),
        2 => Just(Deed::SendsAFile),
    ];
    proptest::collection::vec((any::<bool>(), deed), 0..24)
}

fn act(team: &mut Team, deed: &Deed) {
    let id = ID.to_owned();
    match deed {
        Deed::Answers(item, answer) => {
            let item = team.checklist().items().nth(*item).unwrap().id.clone();
            team.edits(vec![ItemState::ANSWER.set(&item, Some(Answer::ALL[*answer]))]);
        }
        Deed::Describes(area, text) => {
            let area = team.checklist().areas[*area].id.clone();
            team.edits(vec![Gap::NOW.set(&area, text.clone())]);
        }
        Deed::Adds(action) => {
            let (action, title) = (format!("m{action}"), format!("Åtgärd {action}"));
            team.does(Msg::ActionAdded { id, action, origin: None, title, open: false });
        }
        Deed::Deletes(action) => {
            team.does(Msg::RecordDeleted { id, place: Place { kind: Kind::Actions, id: format!("m{action}") } });
        }
        Deed::SendsAFile => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_that_send_each_other_files_come_to_the_same(deeds in deeds()) {
        let mut one = Team::begun("anna");
        let mut two = Team::ready("bo");
        two.opens(&one.files(ID).1);
        for (is_first, deed) in &deeds {
            let (actor, other) = if *is_first { (&mut one, &mut two) } else { (&mut two, &mut one) };
            act(actor, deed);
            if matches!(deed, Deed::SendsAFile) {
                other.opens(&actor.files(ID).1);
            }
        }
        two.opens(&one.files(ID).1);
        one.opens(&two.files(ID).1);
        prop_assert_eq!(&one.entry().document, &two.entry().document);
        prop_assert_eq!(&one.entry().view, &two.entry().view);
    }
}

#[test]
fn a_returned_copy_brings_its_comments_and_leaves_what_was_changed_meanwhile() {
    let mut team = crate::filled::filled();
    let mut reviewer = Team::ready("granskare");
    reviewer.opens(&team.files(ID).1);
    reviewer.edits(vec![ItemState::COMMENT.set("F1-07", "Vad tar ni bort?".into())]);
    team.edits(vec![ItemState::ANSWER.set("F1-07", Some(Answer::Partly))]);
    team.opens(&reviewer.files(ID).1);
    let item = team.entry().view.item("F1-07");
    assert_eq!(
        (item.comment.as_str(), item.answer, team.entry().conflicts()),
        ("Vad tar ni bort?", Some(Answer::Partly), 0)
    );
}
