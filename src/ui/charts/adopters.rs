//! How something new spreads: a bell of those who begin, group by group, and a broken line of those who have begun.
//! The groups lie between whole standard deviations; one is 54 units wide, and the bell's middle stands at 162.

use super::Chart;
use crate::domain::as_text;
use crate::ui::dom::{At, Tag, classed, many};

/// The normal curve, by its height and slope at every other whole standard deviation and in the middle.
const BELL: &str = "M0,149C36,146 72,126 108,77C126,53 144,30 162,30C180,30 198,53 216,77C252,126 288,146 324,149";
/// The share below it, from nothing at the bottom to everybody at 20.
const ALL_SO_FAR: &str =
    "M0,150C36,150 72,150 108,129C126,119 144,102 162,85C180,68 198,51 216,41C252,20 288,20 324,20";
/// The ground, and where one group ends and the next begins.
const LIMITS: &str = "M0,150H324M54,150V132M108,150V77M162,150V30M216,150V77";
/// The middle of each group.
const MIDDLES: [i64; 5] = [27, 81, 135, 189, 270];

/// The five groups by their numbers, each with its figure: every other lower, so that wide letters keep apart. Their names stand in the table beside it.
pub fn adopters(chart: &Chart) -> Tag {
    let mut groups = many();
    for ((number, middle), figure) in (1i64..).zip(MIDDLES).zip(chart.figures) {
        let word =
            |class, y| classed("text", class).set(At::TextAnchor, "middle").number(At::X, middle).number(At::Y, y);
        groups = groups
            .add(word("", 168).text(as_text(&number)))
            .add(word("value", 204 - number % 2 * 17).text(&figure.value));
    }
    let line = |class, d| classed("path", class).set(At::D, d);
    chart
        .frame("chart bars", "0 0 324 207")
        .add(line("area", BELL))
        .add(line("grid-line", LIMITS))
        .add(line("outline", BELL))
        .add(line("outline missing", ALL_SO_FAR))
        .add(groups)
}
