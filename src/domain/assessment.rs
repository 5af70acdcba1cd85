//! A self-assessment as typed records: the document as the views read it.

use std::rc::Rc;

use litemap::LiteMap;

use super::codes::codes;
use super::document::Record;
use super::record::record;
use super::value::Name;
use super::{Action, Answer, Date, Document, Gap, Hands, Kind, Moment, Parked, Part, Place, Voice, Workshop};

codes! {
    /// What kind of group works with it.
    GroupKind {
        /// A unit, a clinic or a ward.
        Unit = "unit",
        /// A local working group.
        LocalGroup = "lag",
        /// A local programme area.
        ProgrammeArea = "lpo",
        /// A medical group.
        MedicalGroup = "medical-group",
        /// A project group.
        Project = "project",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// How much of the checklist is used.
    Scope {
        /// The items of the short version.
        Short = "short",
        /// All items.
        Full = "full",
    }
}

record! {
    /// What the assessment is about.
    About in Kind::About; {
        /// What is being introduced.
        subject SUBJECT: String = "subject",
        /// The unit.
        unit UNIT: String = "unit",
        /// What kind of group.
        group GROUP: Option<GroupKind> = "group",
        /// The roles present, never names.
        roles ROLES: String = "roles",
        /// The day of the workshop.
        date DATE: Option<Date> = "date",
        /// How much of the checklist; none reads as all of it.
        scope SCOPE: Option<Scope> = "scope",
        /// How patients and their next of kin have been involved.
        involvement INVOLVEMENT: String = "involvement",
        /// First question of a national gap analysis: conclusions about nuläge.
        conclusions CONCLUSIONS: String = "conclusions",
        /// Second question: the biggest gaps.
        biggest_gaps BIGGEST_GAPS: String = "biggestGaps",
        /// Third question: the most important areas for improvement.
        key_areas KEY_AREAS: String = "keyAreas",
        /// When it was created.
        created CREATED: Option<Moment> = "created",
    }
}

record! {
    /// Which checklist is used, and in which version.
    ChecklistUsed in Kind::Checklist; {
        /// Its id.
        id ID: Name = "id",
        /// Its version.
        version VERSION: Name = "version",
        /// SHA-256 over the canonical form of the file, in hexadecimal.
        fingerprint FINGERPRINT: Name = "fingerprint",
        /// The whole file in canonical form, for a checklist that does not ship with the tool.
        file FILE: Name = "file",
    }
}

record! {
    /// What the team says of one item.
    ItemState in Kind::Items; {
        /// How far they have come.
        answer ANSWER: Option<Answer> = "answer",
        /// A comment.
        comment COMMENT: String = "comment",
        /// How they know.
        evidence EVIDENCE: String = "evidence",
        /// Why the item is not applicable.
        reason REASON: String = "reason",
    }
}

record! {
    /// What the team says of one phase.
    PhaseState in Kind::Phases; {
        /// The team has said that it is done with the phase; the tool never says it.
        done DONE: bool = "done",
    }
}

/// A self-assessment, for reading. Records are shared, so that an untouched one stays the same one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub about: Rc<About>,
    /// Its checklist.
    pub checklist: ChecklistUsed,
    /// Items that something was said of, by item id.
    pub items: LiteMap<String, Rc<ItemState>>,
    /// Phases that something was said of, by phase id.
    pub phases: LiteMap<String, Rc<PhaseState>>,
    /// Gap areas that something was said of, by area id.
    pub areas: LiteMap<String, Rc<Gap>>,
    /// Actions by id.
    pub actions: LiteMap<String, Rc<Action>>,
    /// The workshop that it is worked with in.
    pub workshop: Rc<Workshop>,
    /// The parts of the workshop's agenda, by id.
    pub agenda: LiteMap<String, Rc<Part>>,
    /// The answers of sheets and groups, by id.
    pub voices: LiteMap<String, Rc<Voice>>,
    /// Shows of hands, by what was asked; see [`super::Asked`].
    pub hands: LiteMap<String, Rc<Hands>>,
    /// What was put aside for later, by id.
    pub parked: LiteMap<String, Rc<Parked>>,
}

impl Assessment {
    /// Everything in the document.
    pub fn read(document: &Document) -> Self {
        let mut assessment = Self {
            id: document.id.clone(),
            about: Rc::default(),
            checklist: ChecklistUsed::default(),
            items: LiteMap::new(),
            phases: LiteMap::new(),
            areas: LiteMap::new(),
            actions: LiteMap::new(),
            workshop: Rc::default(),
            agenda: LiteMap::new(),
            voices: LiteMap::new(),
            hands: LiteMap::new(),
            parked: LiteMap::new(),
        };
        let mut last = None;
        for key in document.fields.keys() {
            if last != Some(&key.place) {
                assessment.refresh(document, &key.place);
                last = Some(&key.place);
            }
        }
        assessment
    }

    /// Reads one record again after a change; a record that is gone goes here too.
    pub fn refresh(&mut self, document: &Document, place: &Place) {
        let Place { kind, id } = place;
        let record = document.record(place);
        match kind {
            Kind::About => self.about = Rc::new(About::read(record)),
            Kind::Checklist => self.checklist = ChecklistUsed::read(record),
            Kind::Items => keep(&mut self.items, id, record, ItemState::read),
            Kind::Phases => keep(&mut self.phases, id, record, PhaseState::read),
            Kind::Areas => keep(&mut self.areas, id, record, Gap::read),
            Kind::Actions => keep(&mut self.actions, id, record, Action::read),
            Kind::Workshop => self.workshop = Rc::new(Workshop::read(record)),
            Kind::Agenda => keep(&mut self.agenda, id, record, Part::read),
            Kind::Voices => keep(&mut self.voices, id, record, Voice::read),
            Kind::Hands => keep(&mut self.hands, id, record, Hands::read),
            Kind::Parked => keep(&mut self.parked, id, record, Parked::read),
            // The course is read field by field where it is drawn.
            Kind::Course(_) => {}
        }
    }

    /// The answer to an item.
    pub fn answer(&self, item: &str) -> Option<Answer> {
        self.items.get(item).and_then(|state| state.answer)
    }

    /// Whether the team has said that it is done with a phase.
    pub fn is_done(&self, phase: &str) -> bool {
        self.phases.get(phase).is_some_and(|state| state.done)
    }

    /// What the team says of a gap area; empty if nothing yet.
    pub fn gap(&self, area: &str) -> Rc<Gap> {
        self.areas.get(area).cloned().unwrap_or_default()
    }

    /// What the team says of an item; empty if nothing yet.
    pub fn item(&self, item: &str) -> Rc<ItemState> {
        self.items.get(item).cloned().unwrap_or_default()
    }
}

fn keep<T>(records: &mut LiteMap<String, Rc<T>>, id: &str, record: Record, read: fn(Record) -> T) {
    // What was there goes outside of `put` and `take`, so that they are the same for every kind of record.
    drop(if record.is_empty() { take(records, id) } else { put(records, id, Rc::new(read(record))) });
}

#[inline(never)]
fn put<T>(records: &mut LiteMap<String, Rc<T>>, id: &str, record: Rc<T>) -> Option<Rc<T>> {
    records.insert(id.to_owned(), record)
}

#[inline(never)]
fn take<T>(records: &mut LiteMap<String, Rc<T>>, id: &str) -> Option<Rc<T>> {
    records.remove(id)
}
