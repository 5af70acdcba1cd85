//! What there is to show, one thing at a time, from the agenda. Without an agenda it is the checklist, and what came out.

use super::{agenda, answer_of, groups, hands, voices};
use crate::app::results;
use crate::content::{Checklist, knowledge, workshops};
use crate::domain::{Asked, Assessment, PartKind, Spread, VoiceKind, joined, places};

/// What a slide shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The name of the part, and what comes in the workshop.
    Title,
    /// A claim of the opening question.
    Claim(String),
    /// Whose turn it is: a group's.
    Turn(String),
    /// An item, for one group or, where that is empty, for the whole room.
    Item {
        /// The group.
        group: String,
        /// The item.
        item: String,
    },
    /// The gaps, to be put in order.
    Priorities,
    /// What was agreed, and what was not.
    Summary,
    /// A question of the evaluation.
    Evaluation(String),
}

/// One thing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The part of the agenda; empty where there is no agenda.
    pub part: String,
    /// What it shows.
    pub shows: Shows,
}

impl Slide {
    /// A name for it that stays: part, kind, and of what.
    pub fn address(&self) -> String {
        let (name, of) = match &self.shows {
            Shows::Title => ("title", String::new()),
            Shows::Claim(id) => ("claim", id.clone()),
            Shows::Turn(group) => ("turn", group.clone()),
            Shows::Item { group, item } => ("item", joined(&[group, item], ".")),
            Shows::Priorities => ("priorities", String::new()),
            Shows::Summary => ("summary", String::new()),
            Shows::Evaluation(id) => ("evaluation", id.clone()),
        };
        joined(&[&self.part, name, &of], ":")
    }
}

/// Everything there is to show, in order.
pub fn slides(checklist: &Checklist, assessment: &Assessment) -> Vec<Slide> {
    let mut slides = Vec::new();
    let agenda = agenda::agenda(assessment);
    for timed in &agenda {
        let mut add = |shows| slides.push(Slide { part: timed.id.clone(), shows });
        match timed.kind() {
            PartKind::Welcome | PartKind::Talk | PartKind::Pause | PartKind::Panel | PartKind::Other => {
                add(Shows::Title);
            }
            PartKind::Opening => {
                for claim in &knowledge().opening.claims {
                    add(Shows::Claim(claim.id.clone()));
                }
            }
            PartKind::OwnGroups => in_groups(checklist, assessment, VoiceKind::OwnGroup, &mut add),
            PartKind::MixedGroups => in_groups(checklist, assessment, VoiceKind::MixedGroup, &mut add),
            PartKind::Together => {
                add(Shows::Title);
                together(checklist, assessment, &mut add);
            }
            PartKind::Priorities => add(Shows::Priorities),
            PartKind::SummingUp => summing_up(&mut add),
        }
    }
    if agenda.is_empty() {
        let mut add = |shows| slides.push(Slide { part: String::new(), shows });
        all_items(checklist, assessment, "", &mut add);
        summing_up(&mut add);
    }
    slides
}

fn summing_up(add: &mut dyn FnMut(Shows)) {
    add(Shows::Summary);
    for question in &workshops().evaluation {
        add(Shows::Evaluation(question.id.clone()));
    }
}

fn all_items(checklist: &Checklist, assessment: &Assessment, group: &str, add: &mut dyn FnMut(Shows)) {
    for (_, item) in results::all_items(checklist, assessment) {
        add(Shows::Item { group: group.to_owned(), item: item.id.clone() });
    }
}

/// Each group in turn; where there are none, the room as one.
fn in_groups(checklist: &Checklist, assessment: &Assessment, kind: VoiceKind, add: &mut dyn FnMut(Shows)) {
    let groups = groups(assessment, Some(kind));
    if groups.is_empty() {
        add(Shows::Title);
        all_items(checklist, assessment, "", add);
    }
    for (id, _) in groups {
        add(Shows::Turn(id.clone()));
        all_items(checklist, assessment, id, add);
    }
}

/// The whole room, on what it sees differently: two camps first, then the widest. Where fewer than two have answered
/// anything there is nothing to compare, and it is every item in its order. Hands and agreements change nothing in the
/// order, for they are given while one goes through it.
fn together(checklist: &Checklist, assessment: &Assessment, add: &mut dyn FnMut(Shows)) {
    let all = results::all_items(checklist, assessment);
    let mut spreads: Vec<Spread> = Vec::new();
    for (_, item) in &all {
        spreads.push(voices(assessment, None, &item.id));
    }
    let is_compared = spreads.iter().any(|spread| spread.answered() > 1);
    let order = places(all.len(), &|a, b| {
        let weight = |at: usize| {
            let spread = &spreads[at];
            (spread.agreement(), spread.distance(), spread.counts[4])
        };
        if is_compared { weight(b).cmp(&weight(a)) } else { a.cmp(&b) }
    });
    for at in order {
        if !is_compared || spreads[at].answered() > 1 {
            add(Shows::Item { group: String::new(), item: all[at].1.id.clone() });
        }
    }
}

/// The slide of an address; where that is empty or gone, the first one. None where there is nothing to show.
pub fn slide(slides: &[Slide], at: &str) -> Option<usize> {
    if slides.is_empty() {
        return None;
    }
    let found = slides.iter().position(|slide| slide.address() == at);
    // A slide that is gone has left its part, perhaps.
    let part = at.split(':').next().filter(|_| !at.is_empty());
    let of_part = || slides.iter().position(|slide| Some(slide.part.as_str()) == part);
    Some(found.or_else(of_part).unwrap_or_default())
}

/// Where a workshop goes on: at the slide that was left, or, where nobody knows that any more, at the last one that
/// anything was answered on; else at the first.
pub fn resumed(slides: &[Slide], assessment: &Assessment, left: &str) -> String {
    if slides.iter().any(|slide| slide.address() == left) {
        return left.to_owned();
    }
    let is_answered = |slide: &&Slide| match &slide.shows {
        Shows::Item { group, item } if group.is_empty() => {
            hands(assessment, &Asked::Item(item.clone())).spread().answered() > 0
        }
        Shows::Item { group, item } => {
            assessment.voices.get(group.as_str()).is_some_and(|voice| answer_of(voice, item).is_some())
        }
        Shows::Claim(id) => hands(assessment, &Asked::Opening(id.clone())).spread().answered() > 0,
        Shows::Evaluation(id) => hands(assessment, &Asked::Evaluation(id.clone())).spread().answered() > 0,
        Shows::Title | Shows::Turn(_) | Shows::Priorities | Shows::Summary => false,
    };
    slides.iter().rev().find(is_answered).map(Slide::address).unwrap_or_default()
}

/// Where a slide stands among those of the same part and turn: from 1, and of how many.
pub fn around(slides: &[Slide], at: usize) -> (usize, usize) {
    let is_alike = |slide: &Slide| match (&slide.shows, &slides[at].shows) {
        (Shows::Item { group: one, .. }, Shows::Item { group: other, .. }) => one == other,
        (Shows::Claim(_), Shows::Claim(_)) | (Shows::Evaluation(_), Shows::Evaluation(_)) => true,
        _ => false,
    };
    let alike = |slides: &[Slide], part: &str| slides.iter().filter(|one| one.part == part && is_alike(one)).count();
    let part = slides[at].part.as_str();
    (alike(&slides[..=at], part), alike(slides, part))
}
