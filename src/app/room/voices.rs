//! What groups, sheets and hands said.

use std::rc::Rc;

use crate::app::results::{self, Cause};
use crate::content::Checklist;
use crate::domain::{Answer, Asked, Assessment, Hands, Spread, Voice, VoiceKind, ordered};

/// What was said of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What the hands gave.
    pub hands: Spread,
    /// What the sheets gave.
    pub sheets: Spread,
    /// What each group gave, by name.
    pub groups: Vec<(String, Option<Answer>)>,
    /// What the team agreed on.
    pub agreed: Option<Answer>,
}

/// The groups in order, of one kind or of both.
pub fn groups(assessment: &Assessment, kind: Option<VoiceKind>) -> Vec<(&String, &Rc<Voice>)> {
    let mut groups = ordered(&assessment.voices, |voice| voice.order);
    groups.retain(|(_, voice)| match voice.kind {
        Some(VoiceKind::Sheet) | None => false,
        Some(own @ (VoiceKind::OwnGroup | VoiceKind::MixedGroup)) => kind.is_none_or(|kind| kind == own),
    });
    groups
}

/// The sheets in the order in which they were keyed.
pub fn sheets(assessment: &Assessment) -> Vec<(&String, &Rc<Voice>)> {
    let mut sheets = ordered(&assessment.voices, |voice| voice.order);
    sheets.retain(|(_, voice)| matches!(voice.kind, Some(VoiceKind::Sheet) | None));
    sheets
}

/// The answer of one voice to an item.
pub fn answer_of(voice: &Voice, item: &str) -> Option<Answer> {
    voice.by_item().get(item).copied()
}

/// How sheets and groups lie on an item; of one kind, or of all.
pub fn voices(assessment: &Assessment, kind: Option<VoiceKind>, item: &str) -> Spread {
    let mut spread = Spread::default();
    for voice in assessment.voices.values() {
        let own = voice.kind.unwrap_or(VoiceKind::Sheet);
        if kind.is_none_or(|kind| kind == own) {
            spread.add(answer_of(voice, item), 1);
        }
    }
    spread
}

/// A show of hands.
pub fn hands(assessment: &Assessment, asked: &Asked) -> Rc<Hands> {
    assessment.hands.get(asked.id().as_str()).cloned().unwrap_or_default()
}

/// Everything that was said of an item.
pub fn of_item(assessment: &Assessment, item: &str) -> Said {
    let mut said = Said {
        hands: hands(assessment, &Asked::Item(item.to_owned())).spread(),
        sheets: voices(assessment, Some(VoiceKind::Sheet), item),
        groups: Vec::new(),
        agreed: assessment.answer(item),
    };
    for (_, group) in groups(assessment, None) {
        said.groups.push((group.name.clone(), answer_of(group, item)));
    }
    said
}

/// What the room as a whole said of an item: hands if any were counted, for those are people who sit there now; else
/// sheets or groups, whichever are more. People and groups are never counted together.
pub fn spread(assessment: &Assessment, item: &str) -> Spread {
    let said = of_item(assessment, item);
    let groups = Spread::of(said.groups.iter().map(|(_, answer)| *answer));
    if said.hands.answered() > 0 {
        said.hands
    } else if said.sheets.answered() > groups.answered() {
        said.sheets
    } else {
        groups
    }
}

/// What the room can choose between to take first: at most nine, for there are nine keys. Gaps with a priority, most
/// urgent first, then items with a low answer.
pub fn candidates<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<Cause<'a>> {
    let mut candidates = results::causes(checklist, assessment);
    // What nobody has agreed on yet, and half of those who placed it or more placed low.
    for (_, item) in results::all_items(checklist, assessment) {
        let spread = spread(assessment, &item.id);
        let low = spread.count(Answer::NotStarted) + spread.count(Answer::Started);
        if assessment.answer(&item.id).is_none() && low > 0 && low * 2 >= spread.rated() {
            candidates.push(Cause::Item(item, Answer::Started));
        }
    }
    candidates.truncate(9);
    candidates
}

/// How many want a candidate first.
pub fn votes(assessment: &Assessment, candidate: &Cause) -> u32 {
    hands(assessment, &Asked::First(candidate.place())).counts()[0]
}
