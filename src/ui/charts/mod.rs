//! Small charts of the same figures. Each says its finding in its title and stands beside its table.
//!
//! Drawn in whole numbers: formatting of fractions would cost 20 KB in the bundle.

mod adopters;
mod bars;
mod circle;
#[cfg(feature = "leader")]
mod line;
mod radar;
#[cfg(feature = "leader")]
mod timeline;

pub use adopters::adopters;
pub use bars::bars;
#[cfg(feature = "leader")]
pub use line::line;
pub use radar::radar;
#[cfg(feature = "leader")]
pub use timeline::{axis, bar, sample};

use crate::ui::dom::{At, Tag, classed, tag};

/// What one bar or one axis shows.
pub struct Figure<'a> {
    /// Its name.
    pub label: &'a str,
    /// 0–100; none where there is nothing to show, which is not the same as 0.
    pub percent: Option<u32>,
    /// The figure in words: "80 %", or a dash.
    pub value: String,
}

/// What a chart shows.
pub struct Chart<'a> {
    /// The id of its title: its own on the page.
    pub id: &'static str,
    /// What it shows, in a sentence.
    pub finding: &'a str,
    /// What it shows, in figures.
    pub figures: &'a [Figure<'a>],
}

impl Chart<'_> {
    /// The picture with its title, which is its name; it holds nothing yet.
    fn frame(&self, class: &'static str, view_box: &str) -> Tag {
        let svg =
            classed("svg", class).put(At::ViewBox, view_box).set(At::Role, "img").set(At::AriaLabelledby, self.id);
        svg.add(tag("title").set(At::Id, self.id).text(self.finding))
    }
}

/// A label in lines of about `width` signs. A longer word has a line of its own: nothing is cut.
fn lines(label: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}
