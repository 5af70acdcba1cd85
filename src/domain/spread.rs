//! How the answers to one item lie: those of people, of groups or of units. Counts and how far apart they are, never an
//! average of opinions.
//!
//! | measure | formula | source |
//! |---|---|---|
//! | share in agreement | answers at the most common level / answers with a level | the complement of the variation ratio (Freeman 1965, *Elementary Applied Statistics*) |
//! | distance | 2 · Σ dᵢ / (m − 1), dᵢ = the smaller of the shares at or below level i and above it, m = 4 levels | Leik 1966, "A measure of ordinal consensus", *Pacific Sociological Review* 9(2), 85–90 |
//! | near | distance ≤ 1/3: at most what two neighbouring levels can give | our own limit, from the formula |
//! | two camps | two levels at least two steps apart, with three in ten or more (two answers at least) at or below the one and as many at or above the other, and between them fewer than half of the smaller camp | our own rule, after the distinction of polarised from dispersed in van der Eijk 2001, "Measuring agreement in ordered rating scales", *Quality & Quantity* 35, 325–341 |

use super::{Answer, Coded};

/// How many levels the scale has.
const LEVELS: usize = 4;
/// How many steps there are between its ends.
const STEPS: u32 = 3;

/// The answers to one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many gave each answer, in the order of [`Answer::ALL`].
    pub counts: [u32; 6],
    /// How many gave none.
    pub silent: u32,
}

/// How far apart those are who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Fewer than two answers with a level.
    TooFew,
    /// All the same.
    Same,
    /// Neighbouring levels, with few exceptions.
    Near,
    /// Over the scale.
    Wide,
    /// Two camps, and few between.
    TwoCamps,
}

impl Spread {
    /// The spread of these answers, one entry for everyone who was asked.
    pub fn of(answers: impl IntoIterator<Item = Option<Answer>>) -> Self {
        let mut spread = Self::default();
        for answer in answers {
            spread.add(answer, 1);
        }
        spread
    }

    /// So many more gave this answer, or none.
    pub fn add(&mut self, answer: Option<Answer>, times: u32) {
        let count = answer.map_or(&mut self.silent, |answer| &mut self.counts[answer.place()]);
        *count = count.saturating_add(times);
    }

    /// The answers of both.
    #[must_use]
    pub fn plus(mut self, other: &Self) -> Self {
        for (answer, count) in Answer::ALL.iter().zip(other.counts) {
            self.add(Some(*answer), count);
        }
        self.add(None, other.silent);
        self
    }

    /// How many gave an answer.
    pub fn count(&self, answer: Answer) -> u32 {
        self.counts[answer.place()]
    }

    /// How many gave any answer.
    pub fn answered(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How many gave an answer with a level: the basis of every measure.
    pub fn rated(&self) -> u32 {
        self.levels().iter().sum()
    }

    fn levels(&self) -> [u32; LEVELS] {
        let [a, b, c, d, ..] = self.counts;
        [a, b, c, d]
    }

    /// The share that gave the most common answer with a level, in whole per cent; none where fewer than two gave one.
    pub fn share_in_agreement(&self) -> Option<u32> {
        let most = self.levels().into_iter().max().unwrap_or_default();
        self.per_cent(most, 1)
    }

    /// Leik's distance in whole per cent: 0 all the same, 100 half at each end; none where fewer than two gave a level.
    pub fn distance(&self) -> Option<u32> {
        self.per_cent(2 * self.apart(), STEPS)
    }

    /// The sum in Leik's formula, in answers.
    fn apart(&self) -> u32 {
        let (mut below, all) = (0, self.rated());
        let mut sum = 0;
        for count in self.levels() {
            below += count;
            sum += below.min(all - below);
        }
        sum
    }

    /// How far apart they are.
    pub fn agreement(&self) -> Agreement {
        let rated = self.rated();
        if rated < 2 {
            Agreement::TooFew
        } else if self.apart() == 0 {
            Agreement::Same
        } else if self.has_two_camps() {
            Agreement::TwoCamps
        } else if 2 * self.apart() <= rated {
            Agreement::Near
        } else {
            Agreement::Wide
        }
    }

    fn has_two_camps(&self) -> bool {
        let levels = self.levels();
        let sum = |part: &[u32]| part.iter().sum::<u32>();
        (0..LEVELS).any(|low| {
            (low + 2..LEVELS).any(|high| {
                let camp = sum(&levels[..=low]).min(sum(&levels[high..]));
                camp >= 2 && camp * 10 >= self.rated() * 3 && sum(&levels[low + 1..high]) * 2 < camp
            })
        })
    }

    /// Whole per cent of so many times those who gave a level, rounded; none where fewer than two did.
    fn per_cent(&self, part: u32, times: u32) -> Option<u32> {
        let of = self.rated() * times;
        (self.rated() > 1).then(|| (part * 200 + of) / (of * 2))
    }
}
