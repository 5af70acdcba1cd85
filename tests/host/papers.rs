//! What stands on paper: texts cut at a word, the next date, and no field forgotten.

use implementum::app::results;
use implementum::app::words::print::{ABOUT, ACTION, AREA, ITEM, OWN, Said};
use implementum::domain::{Action, Checkin, Date, Kind, Language, Place, Shape};

use crate::filled::filled;
use crate::team::{ID, Team, day};

#[test]
fn a_long_text_is_cut_at_a_word_and_a_short_one_is_left_alone() {
    assert_eq!(results::cut(" Kort text. ", 160), "Kort text.");
    assert_eq!(results::cut("ett två tre", 11), "ett två tre");
    assert_eq!(results::cut("ett två tre", 10), "ett två…");
    assert_eq!(results::cut("ett\ntvå tre", 6), "ett…");
    assert_eq!(results::cut("åäöåäöåäö", 4), "åäö…");
    let long = results::cut(&"å ".repeat(500), 160);
    assert!(long.chars().count() <= 160 && long.ends_with("å…"), "{long}");
}

#[test]
fn every_field_with_words_or_choices_stands_in_the_report() {
    // At the top, in a heading, or shown as an answer, a link or a place in the order.
    let elsewhere = ["subject", "unit", "group", "date", "scope", "created", "answer", "title", "origin", "assignment"];
    let said = |kind: Kind| match kind {
        Kind::About => [ABOUT, OWN].concat_names(),
        Kind::Items => [ITEM].concat_names(),
        Kind::Areas => [AREA].concat_names(),
        Kind::Actions => [ACTION].concat_names(),
        Kind::Course(_)
        | Kind::Checklist
        | Kind::Phases
        | Kind::Workshop
        | Kind::Agenda
        | Kind::Voices
        | Kind::Hands
        | Kind::Parked => Vec::new(),
    };
    for kind in [Kind::About, Kind::Items, Kind::Areas, Kind::Actions] {
        let said = said(kind);
        for spec in kind.fields() {
            let is_shown = !matches!(spec.shape, Shape::Number | Shape::Flag) && !elsewhere.contains(&spec.name);
            assert_eq!(said.contains(&spec.name), is_shown, "{} {}", kind.name(), spec.name);
        }
    }
    for Said(name, _, choices) in [AREA, ACTION].concat_all() {
        let spec = Kind::Areas.fields().iter().chain(Kind::Actions.fields()).find(|spec| spec.name == *name).unwrap();
        let codes = if let Shape::Code(codes) = spec.shape { codes.len() } else { 0 };
        assert_eq!(choices.len(), codes, "{name}");
    }
}

trait Lists {
    fn concat_all(&self) -> Vec<&'static Said>;
    fn concat_names(&self) -> Vec<&'static str> {
        self.concat_all().into_iter().map(|said| said.0).collect()
    }
}

impl<const N: usize> Lists for [&'static [Said]; N] {
    fn concat_all(&self) -> Vec<&'static Said> {
        self.iter().flat_map(|list| list.iter()).collect()
    }
}

#[test]
fn a_choice_is_said_by_its_name_and_words_as_they_stand() {
    let team = filled();
    let said = |name: &str, language| {
        let field = AREA.iter().find(|said| said.0 == name).unwrap();
        let place = Place { kind: Kind::Areas, id: "ingang".into() };
        results::said(&team.entry().document, &place, field, language)
    };
    assert_eq!(said("size", Language::Swedish), "Stort");
    assert_eq!(said("solver", Language::English), "The division");
    assert_eq!(said("gap", Language::English), "Inget snabbspår kvällar och helger.");
    assert_eq!(said("priorityReason", Language::Swedish), "");
}

#[test]
fn the_next_date_is_the_first_from_today_on_of_what_is_not_closed() {
    let mut team = Team::begun("anna");
    for (action, due) in [("a", 28), ("b", 22), ("c", 25)] {
        let msg = implementum::app::Msg::ActionAdded {
            id: ID.into(),
            action: action.into(),
            origin: None,
            title: action.into(),
            open: false,
        };
        team.does(msg);
        team.edits(vec![Action::DUE.set(action, Some(day(due)))]);
    }
    let next = |team: &Team, today: Date| {
        let coming = results::coming(team.checklist(), team.entry(), today, Language::Swedish);
        results::next_due(&coming, today).map(|next| (next.day, next.name.clone()))
    };
    assert_eq!(next(&team, day(23)), Some((day(25), "c".to_owned())));
    assert_eq!(next(&team, day(28)), Some((day(28), "a".to_owned())));
    assert_eq!(next(&team, day(29)), None);
    team.edits(vec![Action::STATUS.set("c", Some(implementum::domain::ActionStatus::Done))]);
    assert_eq!(next(&team, day(23)), Some((day(28), "a".to_owned())));
    team.edits(vec![Checkin::NEXT.set("av1", Some(day(26)))]);
    assert_eq!(next(&team, day(23)), Some((day(26), String::new())), "a check-in is a date too");
}
