//! What the spreadsheets hold: a row for each answer, gap or action, with everything that is said of it.

use super::{AreaRow, all_items, areas, origin, plan, said};
use crate::app::Entry;
use crate::app::results::Origin;
#[cfg(feature = "leader")]
use crate::app::words::course::register;
#[cfg(feature = "leader")]
use crate::app::words::course::review;
use crate::app::words::fields::ANSWER;
use crate::app::words::print::{self, Said};
use crate::app::words::{Word, checklist as item_words, common, gaps, plan as plan_words};
use crate::content::Checklist;
#[cfg(feature = "leader")]
use crate::domain::Course;
use crate::domain::{Kind, Language, Place};

/// A table that can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The questions with their answers.
    Answers,
    /// The areas of the gap analysis, most urgent first.
    Gaps,
    /// The plan.
    Actions,
    /// A list of the course.
    #[cfg(feature = "leader")]
    Course(Course),
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 3] = [Self::Answers, Self::Gaps, Self::Actions];

    /// What the names of its files end in.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answers => "svar",
            Self::Gaps => "gap",
            Self::Actions => "atgarder",
            #[cfg(feature = "leader")]
            Self::Course(course) => course.name(),
        }
    }
}

/// The rows of a table in the making.
struct Rows<'a> {
    entry: &'a Entry,
    language: Language,
    lines: Vec<Vec<String>>,
}

/// The rows of a table, its heads first.
pub fn table(table: Table, entry: &Entry, checklist: &Checklist, language: Language) -> Vec<Vec<String>> {
    let mut rows = Rows { entry, language, lines: Vec::new() };
    let view = &entry.view;
    match table {
        Table::Answers => {
            rows.heads(&[item_words::NUMBER, item_words::PHASE, item_words::QUESTION, ANSWER[0].1], print::ITEM);
            for (phase, item) in all_items(checklist, view) {
                let answer = view.answer(&item.id).map(|answer| checklist.grade(answer).label.get(language));
                let cells =
                    [&item.id, phase.title.get(language), item.question.get(language), answer.unwrap_or_default()];
                rows.add(&cells, Kind::Items, &item.id, print::ITEM);
            }
        }
        Table::Gaps => {
            rows.heads(&[gaps::AREA, gaps::PRIORITY], print::AREA);
            for row in super::by_priority(&areas(Some(checklist), view)) {
                let row: &AreaRow = &row;
                let rank = common::rank(row.gap.rank()).say(language);
                rows.add(&[row.title(language), rank], Kind::Areas, &row.id, print::AREA);
            }
        }
        #[cfg(feature = "leader")]
        Table::Course(Course::Comments) => {
            let fields = register(Course::Comments).fields;
            rows.heads(&[review::ROUND, review::ROW], fields);
            for round in entry.document.rows(Course::Rounds) {
                let name = crate::app::review::round_name(&entry.document, round, language);
                for heard in crate::app::review::heard(entry, checklist, round, language) {
                    for id in heard.comments {
                        rows.add(&[&name, &heard.title], Kind::Course(Course::Comments), id, fields);
                    }
                }
            }
        }
        #[cfg(feature = "leader")]
        Table::Course(course) => {
            let fields = register(course).fields;
            let owner = super::owner_head(course);
            rows.heads(owner.as_slice(), fields);
            for id in super::under_owners(entry, course) {
                let of = super::owner(entry, Some(checklist), course, id, language);
                let first: &[&str] = if owner.is_some() { &[&of] } else { &[] };
                rows.add(first, Kind::Course(course), id, fields);
            }
        }
        Table::Actions => {
            rows.heads(&[plan_words::ACTION, plan_words::ORIGIN], print::ACTION);
            for (id, action) in plan(view) {
                let from = match origin(checklist, view, action) {
                    Origin::Free => plan_words::FREE.say(language).to_owned(),
                    Origin::Gone => plan_words::ORIGIN_GONE.say(language).to_owned(),
                    Origin::Item(item) => item.title.get(language).to_owned(),
                    Origin::Area(row) => row.title(language).to_owned(),
                };
                rows.add(&[&action.title, &from], Kind::Actions, id, print::ACTION);
            }
        }
    }
    rows.lines
}

impl Rows<'_> {
    fn heads(&mut self, first: &[Word], fields: &[Said]) {
        let mut cells = Vec::new();
        for word in first {
            cells.push(word.say(self.language).to_owned());
        }
        for field in fields {
            cells.push(field.1.say(self.language).to_owned());
        }
        self.lines.push(cells);
    }

    fn add(&mut self, first: &[&str], kind: Kind, id: &str, fields: &[Said]) {
        let place = Place { kind, id: id.to_owned() };
        let mut cells = Vec::new();
        for cell in first {
            cells.push((*cell).to_owned());
        }
        for field in fields {
            cells.push(said(&self.entry.document, &place, field, self.language));
        }
        self.lines.push(cells);
    }
}
