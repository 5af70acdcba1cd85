//! The table that is printed, and the marks that are to be reached.

use crate::figures::{Figures, Unit};

/// One row: two figures, how they stand to each other, and the mark.
struct Row {
    name: &'static str,
    left: String,
    right: String,
    ratio: String,
    mark: String,
    is_missed: bool,
}

/// A table in the making, as README has it.
#[derive(Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// Two figures, and the most that the first may be of the second.
    pub fn compare(&mut self, name: &'static str, unit: Unit, left: &Figures, right: &Figures, most: Option<f64>) {
        let ratio = left.median() / right.median();
        self.0.push(Row {
            name,
            left: left.shown(unit),
            right: right.shown(unit),
            ratio: if ratio.is_finite() { format!("{ratio:.2}") } else { String::new() },
            mark: most.map_or_else(String::new, |most| format!("≤ {most:.2}")),
            // A figure that is none misses the mark as well.
            is_missed: most.is_some_and(|most| ratio.is_nan() || ratio > most),
        });
    }

    /// Two counts that have to be the same.
    pub fn same(&mut self, name: &'static str, left: u64, right: u64) {
        let (left, right) = (left.to_string(), right.to_string());
        let is_missed = left != right;
        self.0.push(Row { name, left, right, ratio: String::new(), mark: "the same".into(), is_missed });
    }

    /// A figure, and the most that it may be.
    pub fn limit(&mut self, name: &'static str, unit: Unit, figures: &Figures, most: Option<f64>) {
        self.0.push(Row {
            name,
            left: figures.shown(unit),
            right: String::new(),
            ratio: String::new(),
            mark: most.map_or_else(String::new, |most| format!("≤ {}", Figures(vec![most]).shown(unit))),
            is_missed: most.is_some_and(|most| figures.median().is_nan() || figures.median() > most),
        });
    }

    /// The names of the marks that were missed.
    pub fn missed(&self) -> Vec<&'static str> {
        self.0.iter().filter(|row| row.is_missed).map(|row| row.name).collect()
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let head = ["", "Implementum", "beside it", "ratio", "mark", ""].map(ToOwned::to_owned);
        let verdict = |row: &Row| match (row.mark.is_empty(), row.is_missed) {
            (true, _) => "",
            (false, true) => "MISSED",
            (false, false) => "met",
        };
        let cells = self
            .0
            .iter()
            .map(|row| [row.name, &row.left, &row.right, &row.ratio, &row.mark, verdict(row)].map(ToOwned::to_owned));
        let lines: Vec<[String; 6]> = std::iter::once(head).chain(cells).collect();
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default();
        let widths: [usize; 6] = std::array::from_fn(width);
        for (place, line) in lines.iter().enumerate() {
            let padded = |(cell, width): (&String, usize)| format!(" {cell:width$} |");
            writeln!(out, "|{}", line.iter().zip(widths).map(padded).collect::<String>())?;
            if place == 0 {
                let rule = |(column, width): (usize, usize)| {
                    let dashes = "-".repeat(width + 1);
                    if (1..4).contains(&column) { format!("{dashes}:|") } else { format!("-{dashes}|") }
                };
                writeln!(out, "|{}", widths.into_iter().enumerate().map(rule).collect::<String>())?;
            }
        }
        Ok(())
    }
}
