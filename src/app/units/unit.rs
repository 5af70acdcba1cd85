//! One unit's self-assessment, as it came in a file.

use std::rc::Rc;

use litemap::LiteMap;

use crate::app::{Library, results};
use crate::content::Checklist;
use crate::domain::{Answer, Assessment, Document, Moment};
use crate::format::{Code, Read};

/// One unit's self-assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The truth.
    pub document: Rc<Document>,
    /// The truth as typed records.
    pub view: Rc<Assessment>,
    /// Its checklist; none where that is not here.
    pub checklist: Option<&'static Checklist>,
    /// What it was asked, and what it answered: an item that is not here was not asked.
    pub answers: Rc<LiteMap<String, Option<Answer>>>,
    /// What it is called: told apart from every other unit of the same round.
    pub name: String,
    /// The files that it stood in, by name.
    pub files: Vec<String>,
    /// When the latest of them was saved.
    pub saved_at: Option<Moment>,
    /// Whether one of them was changed since it was saved.
    pub is_altered: bool,
}

impl Unit {
    /// What a file held.
    pub(super) fn new(read: Read, file: &str, library: &Library) -> Self {
        let mut unit = Self {
            document: Rc::new(read.document),
            view: Rc::new(Assessment::read(&Document::new(""))),
            checklist: None,
            answers: Rc::default(),
            name: String::new(),
            files: vec![file.to_owned()],
            saved_at: read.exported_at,
            is_altered: read.code == Code::Wrong,
        };
        unit.look(library);
        unit
    }

    /// Takes in another file of the same self-assessment.
    pub(super) fn take_in(&mut self, other: Self, library: &Library) {
        self.saved_at = self.saved_at.max(other.saved_at);
        self.is_altered |= other.is_altered;
        for file in other.files {
            if !self.files.contains(&file) {
                self.files.push(file);
            }
        }
        let merged = self.document.merged(&other.document);
        if merged != *self.document {
            self.document = Rc::new(merged);
            self.look(library);
        }
    }

    /// Reads anew what the document says.
    fn look(&mut self, library: &Library) {
        let view = Assessment::read(&self.document);
        self.checklist = library.checklist(&view);
        let mut answers = LiteMap::new();
        for (_, item) in self.checklist.map(|checklist| results::all_items(checklist, &view)).unwrap_or_default() {
            answers.insert(item.id.clone(), None);
        }
        for (id, state) in &view.items {
            if state.answer.is_some() {
                answers.insert(id.clone(), state.answer);
            }
        }
        self.answers = Rc::new(answers);
        self.view = Rc::new(view);
    }

    /// Its id: the same in every copy of the self-assessment.
    pub fn id(&self) -> &str {
        &self.document.id
    }

    /// What it calls itself: the unit, or what is being introduced where it names none.
    pub(super) fn own_name(&self) -> &str {
        let about = &self.view.about;
        let names = [about.unit.trim(), about.subject.trim()];
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }
}
