//! Closing an assessment, and opening it again: with a trace of when.

use super::Effects;
use crate::app::{Model, Page, Route, Said};
use crate::domain::{Change, Closing, Course, Trace, Turned};

impl Model {
    /// What was open is closed, and what was closed is opened again: then one is asked why.
    pub(super) fn turn_closing(&mut self, id: &str, trace: &str, effects: &mut Effects) {
        let Some(entry) = self.library.entries.get(id) else { return };
        let is_closed = entry.document.is_closed();
        let what = if is_closed { Turned::Reopened } else { Turned::Closed };
        let changes: Vec<Change> = vec![
            Trace::AT.set(trace, Some(self.session.now)),
            Trace::WHAT.set(trace, Some(what)),
            Closing::CLOSED.set("", !is_closed),
        ];
        self.edit(id, changes, effects);
        // What has been closed is opened again, and not undone: the trace tells both.
        self.session.done.pop();
        if is_closed {
            self.go(Route::at(id, Page::Row { course: Course::Trace, row: trace.to_owned() }));
            self.say(Said::OpenAgain, None);
        } else {
            self.say(Said::Closed, None);
            self.focus_heading();
        }
    }
}
