//! What is asked for a new self-assessment.

use crate::content::Checklist;
use crate::domain::{About, Change, ChecklistUsed, Date, GroupKind, Moment, Name, Scope};

/// The form of *Ny självskattning*. Only `subject` must be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAssessment {
    /// What is being introduced.
    pub subject: String,
    /// The unit.
    pub unit: String,
    /// The kind of group.
    pub group: Option<GroupKind>,
    /// The roles present.
    pub roles: String,
    /// The day.
    pub date: Option<Date>,
    /// How much of the checklist.
    pub scope: Option<Scope>,
    /// The id of the checklist.
    pub checklist: String,
}

impl NewAssessment {
    /// The changes that write it into an empty document. Fields that were left empty are not written.
    pub(super) fn changes(&self, checklist: &Checklist, now: Moment) -> Vec<Change> {
        let mut changes = Vec::new();
        let names = [
            (ChecklistUsed::ID, &checklist.id),
            (ChecklistUsed::VERSION, &checklist.version),
            (ChecklistUsed::FINGERPRINT, &checklist.fingerprint),
        ];
        for (field, name) in names {
            changes.push(field.set("", Name(name.clone())));
        }
        if !checklist.file.is_empty() {
            changes.push(ChecklistUsed::FILE.set("", Name(checklist.file.clone())));
        }
        changes.push(About::CREATED.set("", Some(now)));
        changes.push(About::DATE.set("", self.date));
        changes.push(About::SCOPE.set("", Some(self.scope.unwrap_or(Scope::Full))));
        if self.group.is_some() {
            changes.push(About::GROUP.set("", self.group));
        }
        for (field, text) in [(About::SUBJECT, &self.subject), (About::UNIT, &self.unit), (About::ROLES, &self.roles)] {
            if !text.trim().is_empty() {
                changes.push(field.set("", text.trim().to_owned()));
            }
        }
        changes
    }
}
