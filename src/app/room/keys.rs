//! The keys of the screen, and what each is for.

/// A key, or the button that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `1`–`9`: a choice, counted from 0. `V` and `I` are the last two of an item's six.
    Choice(usize),
    /// `V`: vet inte.
    Unknown,
    /// `I`: inte aktuellt.
    NotApplicable,
    /// An arrow to the right, or the forward button of a clicker.
    Next,
    /// An arrow to the left.
    Back,
    /// To the first slide.
    First,
    /// To the last slide.
    Last,
    /// `G`: to the next group's turn, or the next part.
    NextTurn,
    /// The space bar, or `H`: count hands, and show what was counted.
    Hands,
    /// Backspace: the last hand, or the answer, is taken back.
    TakeBack,
    /// `P`: put something aside for later.
    Park,
    /// `T`: stop the clock or let it go.
    Clock,
    /// `F`: the whole screen.
    FullScreen,
    /// `?`: the keys.
    Help,
    /// Escape: closes what is open, then leaves.
    Escape,
}

impl Key {
    /// The key of this name, as browsers name keys.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowRight" | "ArrowDown" | "PageDown" | "Enter" => Self::Next,
            "ArrowLeft" | "ArrowUp" | "PageUp" => Self::Back,
            "Home" => Self::First,
            "End" => Self::Last,
            " " | "h" | "H" => Self::Hands,
            "Backspace" | "Delete" => Self::TakeBack,
            "Escape" => Self::Escape,
            "v" | "V" => Self::Unknown,
            "i" | "I" => Self::NotApplicable,
            "g" | "G" => Self::NextTurn,
            "p" | "P" => Self::Park,
            "t" | "T" => Self::Clock,
            "f" | "F" => Self::FullScreen,
            "?" => Self::Help,
            _ => match name.as_bytes() {
                [digit @ b'1'..=b'9'] => Self::Choice(usize::from(digit - b'1')),
                _ => return None,
            },
        })
    }

    /// The place of the choice that it stands for, where there are the six of an item.
    pub(in crate::app) fn choice(self) -> Option<usize> {
        match self {
            Self::Choice(place) => Some(place),
            Self::Unknown => Some(4),
            Self::NotApplicable => Some(5),
            Self::Next
            | Self::Back
            | Self::First
            | Self::Last
            | Self::NextTurn
            | Self::Hands
            | Self::TakeBack
            | Self::Park
            | Self::Clock
            | Self::FullScreen
            | Self::Help
            | Self::Escape => None,
        }
    }
}
