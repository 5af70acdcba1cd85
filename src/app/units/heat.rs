//! Units by questions, and units by gap areas, as tables.

use std::rc::Rc;

use super::{Group, Look, Unit};
use crate::app::results::{self, AreaRow};
use crate::content::Text;
use crate::domain::{Answer, GapSize, Language};

/// What a unit says of a question or an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It was not asked, or it is not what is looked for.
    Nothing,
    /// It was asked and has said nothing yet.
    Silent,
    /// It answered.
    Answer(Answer),
    /// It described a gap and gave it no size yet.
    Begun,
    /// It judged a gap.
    Size(GapSize),
}

impl Cell {
    /// Its level, 0–3; none outside the scale.
    pub fn level(self) -> Option<usize> {
        match self {
            Self::Nothing | Self::Silent | Self::Begun => None,
            Self::Answer(answer) => answer.level().and_then(|level| usize::try_from(level).ok()),
            Self::Size(size) => Some(size as usize),
        }
    }
}

/// A question or an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// The title of the part that it stands in; none for areas.
    pub part: Option<Text>,
}

/// A unit with what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The unit.
    pub unit: Rc<Unit>,
    /// In the order of the columns.
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// What was asked.
    pub columns: Vec<Column>,
    /// Who said what.
    pub lines: Vec<Line>,
}

/// Units by questions, as far as they are looked at.
pub fn by_item(group: &Group, look: &Look, language: Language) -> Heat {
    let mut columns = Vec::new();
    let parts = group.questions();
    let is_any = !parts.iter().any(|part| part.id == look.part);
    for part in parts.iter().filter(|part| is_any || part.id == look.part) {
        for item in &part.items {
            columns.push((
                Column { id: item.id.clone(), title: item.title.clone(), part: Some(part.title.clone()) },
                item.question.get(language).to_owned(),
            ));
        }
    }
    let cells = |unit: &Unit, columns: &[Column]| {
        let cell = |column: &Column| match unit.answers.get(column.id.as_str()) {
            None => Cell::Nothing,
            Some(None) => Cell::Silent,
            Some(Some(answer)) => Cell::Answer(*answer),
        };
        columns.iter().map(cell).collect()
    };
    let is_wanted = |cell: Cell| look.answer.is_none_or(|answer| cell == Cell::Answer(answer));
    heat(group, look, language, &columns, &cells, &is_wanted)
}

/// Units by gap areas, as far as they are looked at. Areas of a unit's own stand last, by their names.
pub fn by_area(group: &Group, look: &Look, language: Language) -> Heat {
    let mut columns = Vec::new();
    for area in group.areas() {
        columns.push((Column { id: area.id.clone(), title: area.title.clone(), part: None }, String::new()));
    }
    for unit in &group.units {
        for row in used_areas(unit).iter().filter(|row| row.area.is_none()) {
            let title = row.gap.title.trim();
            let is_known = columns.iter().any(|(one, _)| super::same_name(&one.title.sv, title));
            if !is_known && !title.is_empty() {
                let title = Text { sv: title.to_owned(), en: None };
                columns.push((Column { id: row.id.clone(), title, part: None }, String::new()));
            }
        }
    }
    let cells = |unit: &Unit, columns: &[Column]| {
        let rows = used_areas(unit);
        let cell = |column: &Column| match rows.iter().find(|row| stands_in(row, column)) {
            None => Cell::Nothing,
            Some(row) => match row.gap.size {
                Some(size) => Cell::Size(size),
                None if row.is_described() => Cell::Begun,
                None => Cell::Silent,
            },
        };
        columns.iter().map(cell).collect()
    };
    let is_wanted = |cell: Cell| look.size.is_none_or(|size| cell == Cell::Size(size));
    heat(group, look, language, &columns, &cells, &is_wanted)
}

/// The areas that a unit uses.
pub(super) fn used_areas(unit: &Unit) -> Vec<Rc<AreaRow>> {
    let mut rows = results::areas(unit.checklist, &unit.view);
    rows.retain(|row| !row.gap.hidden);
    rows
}

/// What a unit says of the area in a column; none where it has no such area, or has left it out.
pub fn area_of(unit: &Unit, column: &Column) -> Option<Rc<AreaRow>> {
    used_areas(unit).into_iter().find(|row| stands_in(row, column))
}

fn stands_in(row: &AreaRow, column: &Column) -> bool {
    match &row.area {
        Some(area) => area.id == column.id,
        None => super::same_name(&row.gap.title, &column.title.sv),
    }
}

/// Whoever and whatever is searched for, and of these where anything is that is looked for.
fn heat(
    group: &Group,
    look: &Look,
    language: Language,
    columns: &[(Column, String)],
    cells: &dyn Fn(&Unit, &[Column]) -> Vec<Cell>,
    is_wanted: &dyn Fn(Cell) -> bool,
) -> Heat {
    let units = look.found(&group.units, &|unit| unit.name.clone());
    let asked =
        look.found(columns, &|(column, more)| [&column.id, column.title.get(language), more.as_str()].join("\n"));
    // A name of a unit is no word of a question, and the other way round: what is not found in one is not narrowed by it.
    let (units, columns) = match (units.is_empty(), asked.is_empty()) {
        (true, true) => return Heat::default(),
        (true, false) => (group.units.clone(), asked),
        (false, _) => (units, columns.to_vec()),
    };
    let columns: Vec<Column> = columns.into_iter().map(|(column, _)| column).collect();
    let mut lines = Vec::new();
    for unit in units {
        let mut cells = cells(&unit, &columns);
        for one in &mut cells {
            if !is_wanted(*one) {
                *one = Cell::Nothing;
            }
        }
        if cells.iter().any(|one| *one != Cell::Nothing) {
            lines.push(Line { unit, cells });
        }
    }
    without_empty_columns(Heat { columns, lines })
}

fn without_empty_columns(heat: Heat) -> Heat {
    let is_said = |at: usize| heat.lines.iter().any(|line| line.cells[at] != Cell::Nothing);
    let stay: Vec<usize> = (0..heat.columns.len()).filter(|at| is_said(*at)).collect();
    Heat {
        columns: stay.iter().map(|at| heat.columns[*at].clone()).collect(),
        lines: heat
            .lines
            .iter()
            .map(|line| Line { unit: line.unit.clone(), cells: stay.iter().map(|at| line.cells[*at]).collect() })
            .collect(),
    }
}
