//! What belongs to a workshop: its agenda, the voices in the room, shows of hands, and what was put aside for later.
//! What the team agrees on is the answer of the item itself; the spread is kept beside it here.

use litemap::LiteMap;

use super::codes::codes;
use super::record::record;
use super::value::Name;
use super::{Answer, Coded, Kind, Place, Spread};

codes! {
    /// What kind of part of the agenda; each has its own view.
    PartKind {
        /// Welcome.
        Welcome = "welcome",
        /// An opening question to the room.
        Opening = "opening",
        /// A talk.
        Talk = "talk",
        /// Dialogue in own groups.
        OwnGroups = "own-groups",
        /// A pause.
        Pause = "pause",
        /// A panel.
        Panel = "panel",
        /// Dialogue in mixed groups.
        MixedGroups = "mixed-groups",
        /// The whole room, beginning with what it sees differently.
        Together = "together",
        /// Priorities by show of hands.
        Priorities = "priorities",
        /// Summing up and evaluation.
        SummingUp = "summing-up",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// Whose answers they are.
    VoiceKind {
        /// One person's, on paper, without a name.
        Sheet = "sheet",
        /// A group of people who work together.
        OwnGroup = "own-group",
        /// A group of people from several places.
        MixedGroup = "mixed-group",
    }
}

record! {
    /// The workshop itself; exists once.
    Workshop in Kind::Workshop; {
        /// When it begins, in minutes after midnight.
        starts STARTS: Option<i64> = "starts",
        /// How many minutes an item may take before the clock hints.
        item_minutes ITEM_MINUTES: Option<i64> = "itemMinutes",
        /// The three next steps, a line each.
        next_steps NEXT_STEPS: String = "nextSteps",
    }
}

record! {
    /// One part of the agenda.
    Part in Kind::Agenda; {
        /// What it is called.
        title TITLE: String = "title",
        /// What kind of part.
        kind KIND: Option<PartKind> = "kind",
        /// How long it is, in minutes.
        minutes MINUTES: Option<i64> = "minutes",
        /// What the facilitator wants to remember.
        note NOTE: String = "note",
        /// Order in the agenda.
        order ORDER: Option<i64> = "order",
    }
}

record! {
    /// The answers of one sheet or of one group.
    Voice in Kind::Voices; {
        /// The group's name; empty for a sheet.
        name NAME: String = "name",
        /// Whose they are.
        kind KIND: Option<VoiceKind> = "kind",
        /// The answers: `F1-01=2 F1-02=V`, by item id, with the keys that they are given by.
        answers ANSWERS: Name = "answers",
        /// Order among them.
        order ORDER: Option<i64> = "order",
    }
}

record! {
    /// One show of hands: how many gave each answer. Its id says what was asked, see [`Asked`].
    Hands in Kind::Hands; {
        /// Not begun; the first choice of a question with choices of its own.
        one ONE: Option<i64> = "1",
        /// Begun; the second choice.
        two TWO: Option<i64> = "2",
        /// Partly in place; the third choice.
        three THREE: Option<i64> = "3",
        /// In place; the fourth choice.
        four FOUR: Option<i64> = "4",
        /// Don't know.
        unknown UNKNOWN: Option<i64> = "V",
        /// Not applicable.
        not_applicable NOT_APPLICABLE: Option<i64> = "I",
    }
}

record! {
    /// Something that was put aside, to be taken up later.
    Parked in Kind::Parked; {
        /// In the words of the room.
        text TEXT: String = "text",
        /// What was on the screen then: `items/F1-04`, or empty.
        at AT: Name = "at",
        /// It has been dealt with.
        settled SETTLED: bool = "settled",
        /// Order among them.
        order ORDER: Option<i64> = "order",
    }
}

/// The keys that answers are given by, in the order of [`Answer::ALL`]; they stand in files and on the screen alike.
pub const KEYS: [char; 6] = ['1', '2', '3', '4', 'V', 'I'];

impl Answer {
    /// The key that it is given by.
    pub fn key(self) -> char {
        KEYS[self.place()]
    }

    /// The answer of a key, in capitals or not.
    pub fn of_key(key: char) -> Option<Self> {
        let place = KEYS.iter().position(|one| one.eq_ignore_ascii_case(&key))?;
        Self::ALL.get(place).copied()
    }
}

impl Voice {
    /// The answers by item id. What does not read as an answer is left out.
    pub fn by_item(&self) -> LiteMap<String, Answer> {
        let mut answers = LiteMap::new();
        for one in self.answers.0.split(' ') {
            let read = one.rsplit_once('=').and_then(|(item, key)| {
                let mut letters = key.chars();
                let answer = letters.next().and_then(Answer::of_key);
                answer.filter(|_| letters.next().is_none() && !item.is_empty()).map(|answer| (item, answer))
            });
            if let Some((item, answer)) = read {
                answers.insert(item.to_owned(), answer);
            }
        }
        answers
    }

    /// Answers as they stand in the record.
    pub fn written(answers: &LiteMap<String, Answer>) -> Name {
        let mut text = String::new();
        for (item, answer) in answers {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(item);
            text.push('=');
            text.push(answer.key());
        }
        Name(text)
    }
}

impl Hands {
    /// The counts, in the order of [`KEYS`].
    pub fn counts(&self) -> [u32; 6] {
        [self.one, self.two, self.three, self.four, self.unknown, self.not_applicable]
            .map(|count| whole(count, MOST_HANDS))
    }

    /// The show of hands as a spread.
    pub fn spread(&self) -> Spread {
        Spread { counts: self.counts(), silent: 0 }
    }

    /// The field of a key.
    pub fn field(key: usize) -> super::Field<Option<i64>> {
        match key {
            0 => Self::ONE,
            1 => Self::TWO,
            2 => Self::THREE,
            3 => Self::FOUR,
            4 => Self::UNKNOWN,
            _ => Self::NOT_APPLICABLE,
        }
    }
}

/// A number as it can be, whatever a file says: 0 to `most`.
pub fn whole(number: Option<i64>, most: u32) -> u32 {
    u32::try_from(number.unwrap_or_default().clamp(0, i64::from(most))).unwrap_or_default()
}

/// More hands than this are not counted for one answer.
pub const MOST_HANDS: u32 = 9_999;

/// What a show of hands was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// An item of the checklist, by its id.
    Item(String),
    /// Whether this item or this gap should be taken first.
    First(Place),
    /// One of the opening questions, by its name.
    Opening(String),
    /// One of the two questions of the evaluation, by its name.
    Evaluation(String),
}

impl Asked {
    /// The id of its record: `items.F1-04`, `first.areas.ingang`, `opening.1`, `evaluation.useful`.
    pub fn id(&self) -> String {
        let (kind, of) = match self {
            Self::Item(of) => ("items", of),
            Self::First(Place { kind, id }) => return super::joined(&["first", kind.name(), id], "."),
            Self::Opening(of) => ("opening", of),
            Self::Evaluation(of) => ("evaluation", of),
        };
        super::joined(&[kind, of], ".")
    }
}
