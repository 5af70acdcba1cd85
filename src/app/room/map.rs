//! Whose answers the agreement map of a workshop shows. People and groups are never counted together.

use std::rc::Rc;

use litemap::LiteMap;

use super::{answer_of, groups, hands, sheets};
use crate::app::agreement::{Answerer, Answers, Order};
use crate::app::results;
use crate::content::Checklist;
use crate::domain::{Asked, Assessment, Voice, VoiceKind};

/// Whose answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The groups of people who work together.
    OwnGroups,
    /// The groups of people from several places.
    MixedGroups,
    /// The sheets.
    Sheets,
    /// The hands that were counted.
    Hands,
}

impl Whose {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::OwnGroups, Self::MixedGroups, Self::Sheets, Self::Hands];
}

/// How the map is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MapLook {
    /// Whose answers; none for the first who have given any.
    pub whose: Option<Whose>,
    /// In which order.
    pub order: Order,
}

/// Who has answered anything in this workshop.
pub fn whose(checklist: &Checklist, assessment: &Assessment) -> Vec<Whose> {
    let has = |whose: &Whose| {
        let answers = answers(checklist, assessment, *whose);
        let is_given = |one: &Answerer| one.answers.values().any(Option::is_some);
        answers.answerers.iter().any(is_given) || answers.counts.values().any(|spread| spread.answered() > 0)
    };
    Whose::ALL.into_iter().filter(has).collect()
}

/// Their answers, as the map takes them.
pub fn answers(checklist: &Checklist, assessment: &Assessment, whose: Whose) -> Answers {
    let items = results::all_items(checklist, assessment);
    let mut answers = Answers::default();
    let voices: Vec<(&String, &Rc<Voice>)> = match whose {
        Whose::OwnGroups => groups(assessment, Some(VoiceKind::OwnGroup)),
        Whose::MixedGroups => groups(assessment, Some(VoiceKind::MixedGroup)),
        Whose::Sheets => sheets(assessment),
        Whose::Hands => {
            for (_, item) in items {
                let spread = hands(assessment, &Asked::Item(item.id.clone())).spread();
                if spread.answered() > 0 {
                    answers.counts.insert(item.id.clone(), spread);
                }
            }
            return answers;
        }
    };
    for (at, (_, voice)) in voices.into_iter().enumerate() {
        let mut given = LiteMap::new();
        for (_, item) in &items {
            given.insert(item.id.clone(), answer_of(voice, &item.id));
        }
        // A sheet has no name but its number.
        let name = if voice.name.is_empty() { (at + 1).to_string() } else { voice.name.clone() };
        answers.answerers.push(Answerer { name, answers: Rc::new(given) });
    }
    answers
}
