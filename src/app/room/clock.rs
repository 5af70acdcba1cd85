//! The clock on the screen: how long one has been at an item and at a part. It only ever hints.

use super::Slide;

/// How long one has been where one is. All times in seconds since the page was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The time of the last tick.
    pub now: u32,
    /// Whether a tick is on its way.
    pub(in crate::app) runs: bool,
    /// The first tick only says what time it is.
    is_fresh: bool,
    /// Whether it stands still until somebody lets it go.
    pub stopped: bool,
    part: String,
    item: String,
    part_seconds: u32,
    item_seconds: u32,
}

/// What the clock has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Nothing: there is time.
    Time,
    /// Less than a fifth is left.
    Soon,
    /// The time that was planned has gone.
    Over,
}

impl Clock {
    /// The seconds spent on what is shown.
    pub fn at_item(&self) -> u32 {
        self.item_seconds
    }

    /// The seconds spent in the part of the agenda.
    pub fn in_part(&self) -> u32 {
        self.part_seconds
    }

    /// Another slide is shown: what is new begins at nought.
    pub(in crate::app) fn show(&mut self, slide: &Slide) {
        if self.part != slide.part {
            self.part.clone_from(&slide.part);
            self.part_seconds = 0;
        }
        let item = slide.address();
        if self.item != item {
            self.item = item;
            self.item_seconds = 0;
        }
    }

    /// The screen is shown: seconds are counted from the first tick on, and not from when the page was opened.
    pub(in crate::app) fn begin(&mut self) {
        self.runs = true;
        self.is_fresh = true;
    }

    /// A tick, at so many seconds. A tab that slept counts what it slept through.
    pub(in crate::app) fn tick(&mut self, now: u32) {
        let gone = if std::mem::take(&mut self.is_fresh) { 0 } else { now.saturating_sub(self.now) };
        self.now = now;
        if !self.stopped {
            self.part_seconds = self.part_seconds.saturating_add(gone);
            self.item_seconds = self.item_seconds.saturating_add(gone);
        }
    }
}

impl Hint {
    /// What there is to say after so many seconds of so many minutes.
    pub fn of(seconds: u32, minutes: u32) -> Self {
        let planned = minutes.saturating_mul(60);
        if planned == 0 || seconds < planned / 5 * 4 {
            Self::Time
        } else if seconds < planned {
            Self::Soon
        } else {
            Self::Over
        }
    }
}

/// 125 seconds as `2:05`.
pub fn shown(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
