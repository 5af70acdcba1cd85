//! Medians, their spread, and how they are written.

/// What was measured several times.
#[derive(Clone, Debug, Default)]
pub struct Figures(pub Vec<f64>);

impl Figures {
    /// The middle one; the mean of the middle two.
    pub fn median(&self) -> f64 {
        let sorted = self.sorted();
        let half = sorted.len() / 2;
        match sorted.get(half) {
            None => f64::NAN,
            Some(upper) if sorted.len() % 2 == 1 => *upper,
            Some(upper) => f64::midpoint(sorted[half - 1], *upper),
        }
    }

    /// Median, and the least and the most in brackets.
    pub fn shown(&self, unit: Unit) -> String {
        let sorted = self.sorted();
        match (sorted.first(), sorted.last()) {
            (Some(least), Some(most)) if least < most => {
                let (least, most) = (unit.number(*least), unit.number(*most));
                format!("{} {} ({least}–{most})", unit.number(self.median()), unit.name())
            }
            _ => format!("{} {}", unit.number(self.median()), unit.name()).trim_end().to_owned(),
        }
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }
}

impl FromIterator<f64> for Figures {
    fn from_iter<I: IntoIterator<Item = f64>>(figures: I) -> Self {
        Self(figures.into_iter().collect())
    }
}

/// What is counted in.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Bytes, shown as megabytes.
    Megabytes,
    /// Things, such as bytes, shown one by one.
    Count,
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Megabytes => "MB",
            Self::Count => "",
        }
    }

    fn number(self, number: f64) -> String {
        match self {
            Self::Milliseconds if number >= 100.0 => format!("{number:.0}"),
            Self::Milliseconds => format!("{number:.1}"),
            Self::Megabytes => format!("{:.2}", number / 1e6),
            Self::Count => grouped(&format!("{number:.0}")),
        }
    }
}

/// A space between thousands.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
