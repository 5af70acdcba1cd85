//! What a file holds, and whether it holds everything.

use crate::app::Entry;
use crate::domain::{Assessment, Course, Date, Document, Kind};

/// How many of each a file holds, so that one knows what one sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Items with an answer.
    pub answers: usize,
    /// Words about items: comments, how the team knows, reasons.
    pub comments: usize,
    /// Areas of the gap analysis with anything in them, hidden ones too.
    pub areas: usize,
    /// Actions.
    pub actions: usize,
    /// Different responsible roles in the plan.
    pub roles: usize,
    /// Records of the course: uppdrag, decisions, check-ins and so on.
    pub course: usize,
}

impl Contents {
    /// Whether there are gaps or actions, which say something without an answer in the checklist.
    pub fn is_more_than_answers(self) -> bool {
        self.areas > 0 || self.actions > 0 || self.course > 0
    }
}

/// What a file of this assessment holds.
pub fn contents(document: &Document, assessment: &Assessment) -> Contents {
    let mut contents = Contents { actions: assessment.actions.len(), ..Contents::default() };
    for item in assessment.items.values() {
        contents.answers += usize::from(item.answer.is_some());
        for text in [&item.comment, &item.evidence, &item.reason] {
            contents.comments += usize::from(!text.trim().is_empty());
        }
    }
    for gap in assessment.areas.values() {
        contents.areas += usize::from(gap.is_begun());
    }
    let mut roles: Vec<String> = Vec::new();
    for action in assessment.actions.values() {
        let role = lower(action.role.trim());
        if !role.is_empty() && !roles.contains(&role) {
            roles.push(role);
        }
    }
    contents.roles = roles.len();
    for course in Course::ALL {
        contents.course += document.ids(Kind::Course(course)).len();
    }
    contents
}

/// In small letters. Those of Western European languages: the tables of all others weigh 10 KB in the bundle.
pub(in crate::app) fn lower(text: &str) -> String {
    let small = |letter: char| match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(letter as u32 + 32).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    };
    text.chars().map(small).collect()
}

/// How an assessment stands as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filed {
    /// Nobody's own: there is nothing to save and send.
    Example,
    /// Never saved as one here.
    Never,
    /// Changed since.
    Changed,
    /// The file holds everything.
    Current,
}

/// How an assessment stands as a file.
pub fn filed(entry: &Entry) -> Filed {
    if entry.is_example() {
        return Filed::Example;
    }
    match (entry.kept.filed_at, entry.changes_since_file()) {
        (None, _) => Filed::Never,
        (Some(_), 0) => Filed::Current,
        (Some(_), _) => Filed::Changed,
    }
}

/// Whether it is high time to save it as a file: much would be lost, or a long time has passed.
pub fn file_is_due(entry: &Entry, today: Date) -> bool {
    let changes = entry.changes_since_file();
    match entry.kept.filed_at.or(entry.view.about.created) {
        Some(last) if changes > 0 => {
            let days = if entry.kept.filed_at.is_some() { 7 } else { 1 };
            changes >= 50 || today.days_since(last.date) >= days
        }
        Some(_) => false,
        None => changes >= 50,
    }
}
