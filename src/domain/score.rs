//! How far a group of items has come. There is no grand total, and no unit is ranked by it.

use super::Answer;

/// The figures of one phase or one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Items in the group.
    pub total: u32,
    /// Items with any answer.
    pub answered: u32,
    /// Items with a level: they are the figure's basis.
    pub rated: u32,
    /// Items answered "Vet inte".
    pub unknown: u32,
    /// Items answered "Inte aktuellt".
    pub not_applicable: u32,
    /// The sum of levels, 0–3 an item.
    pub points: u32,
}

impl Score {
    /// The figures of these answers, one entry an item.
    pub fn of(answers: impl IntoIterator<Item = Option<Answer>>) -> Self {
        let mut score = Self::default();
        for answer in answers {
            score.total += 1;
            let Some(answer) = answer else { continue };
            score.answered += 1;
            match answer {
                Answer::Unknown => score.unknown += 1,
                Answer::NotApplicable => score.not_applicable += 1,
                Answer::NotStarted | Answer::Started | Answer::Partly | Answer::InPlace => {
                    score.rated += 1;
                    score.points += answer.level().unwrap_or_default();
                }
            }
        }
        score
    }

    /// Points of possible points in whole per cent, rounded; none if no item has a level.
    pub fn percent(&self) -> Option<u32> {
        let possible = self.rated * 3;
        (possible > 0).then(|| (self.points * 200 + possible) / (possible * 2))
    }

    /// Items that could have a level: all but those that are not applicable.
    pub fn applicable(&self) -> u32 {
        self.total - self.not_applicable
    }

    /// Whether every item has an answer.
    pub fn is_complete(&self) -> bool {
        self.total > 0 && self.answered == self.total
    }
}
