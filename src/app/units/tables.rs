//! What the spreadsheets of a collection hold: a row for each unit and question, gap or action.

use super::heat::used_areas;
use super::{Collection, Unit};
use crate::app::results::{self, Origin, origin, plan, said};
use crate::app::words::fields::ANSWER;
use crate::app::words::print::{self, Said};
use crate::app::words::{Word, checklist as item_words, common, gaps, new, plan as plan_words, units as words};
use crate::domain::{Kind, Language, Place};

/// A table that can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitsTable {
    /// A row for each unit and question that it was asked.
    Answers,
    /// A row for each unit and area that it has described.
    Gaps,
    /// A row for each action.
    Actions,
}

impl UnitsTable {
    /// Every table.
    pub const ALL: [Self; 3] = [Self::Answers, Self::Gaps, Self::Actions];

    /// What the name of its file ends in.
    pub fn end(self) -> &'static str {
        match self {
            Self::Answers => "-svar.csv",
            Self::Gaps => "-gap.csv",
            Self::Actions => "-atgarder.csv",
        }
    }

    fn heads(self) -> (Vec<Word>, &'static [Said]) {
        match self {
            Self::Answers => {
                let own = [item_words::NUMBER, item_words::PHASE, item_words::QUESTION, ANSWER[0].1];
                (own.to_vec(), print::ITEM)
            }
            Self::Gaps => (vec![gaps::AREA, gaps::PRIORITY], print::AREA),
            Self::Actions => (vec![plan_words::ACTION, plan_words::ORIGIN], print::ACTION),
        }
    }
}

/// The rows of a table, its heads first.
pub fn table(table: UnitsTable, collection: &Collection, language: Language) -> Vec<Vec<String>> {
    let (own, fields) = table.heads();
    let mut heads = Vec::new();
    for word in
        [words::UNIT, new::SUBJECT, words::CHECKLIST].iter().chain(&own).chain(fields.iter().map(|field| &field.1))
    {
        heads.push(word.say(language).to_owned());
    }
    let mut rows = vec![heads];
    for unit in &collection.now {
        for (cells, place) in lines(table, unit, language) {
            let checklist = unit.checklist.map_or("", |one| one.title.get(language));
            let mut row = vec![unit.name.clone(), unit.view.about.subject.clone(), checklist.to_owned()];
            row.extend(cells);
            for field in fields {
                row.push(said(&unit.document, &place, field, language));
            }
            rows.push(row);
        }
    }
    rows
}

/// What one unit adds: the cells of each row that are not a field of its record, and the record.
fn lines(table: UnitsTable, unit: &Unit, language: Language) -> Vec<(Vec<String>, Place)> {
    match table {
        UnitsTable::Answers => answers(unit, language),
        UnitsTable::Gaps => gaps_of(unit, language),
        UnitsTable::Actions => actions(unit, language),
    }
}

fn answers(unit: &Unit, language: Language) -> Vec<(Vec<String>, Place)> {
    let Some(checklist) = unit.checklist else { return Vec::new() };
    let mut lines = Vec::new();
    for (phase, item) in results::all_items(checklist, &unit.view) {
        let answer = unit.view.answer(&item.id).map_or("", |answer| checklist.grade(answer).label.get(language));
        let cells = [&item.id, phase.title.get(language), item.question.get(language), answer];
        lines.push((cells.map(str::to_owned).to_vec(), Place { kind: Kind::Items, id: item.id.clone() }));
    }
    lines
}

fn gaps_of(unit: &Unit, language: Language) -> Vec<(Vec<String>, Place)> {
    let mut lines = Vec::new();
    for row in used_areas(unit).iter().filter(|row| row.is_described()) {
        let rank = common::rank(row.gap.rank()).say(language);
        lines.push((vec![row.title(language).to_owned(), rank.to_owned()], row.place()));
    }
    lines
}

fn actions(unit: &Unit, language: Language) -> Vec<(Vec<String>, Place)> {
    let mut lines = Vec::new();
    for (id, action) in plan(&unit.view) {
        let from = match unit.checklist.map(|checklist| origin(checklist, &unit.view, action)) {
            Some(Origin::Item(item)) => item.title.get(language).to_owned(),
            Some(Origin::Area(row)) => row.title(language).to_owned(),
            Some(Origin::Free) => plan_words::FREE.say(language).to_owned(),
            Some(Origin::Gone) | None => plan_words::ORIGIN_GONE.say(language).to_owned(),
        };
        lines.push((vec![action.title.clone(), from], Place { kind: Kind::Actions, id: id.clone() }));
    }
    lines
}
