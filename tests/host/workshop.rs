//! A workshop as a list of messages: agenda, groups in turn, hands, sheets, what was put aside, and what came out.

use implementum::app::room::{self, Hint, Key, RoomMsg, Shows, Told, agenda};
use implementum::app::{Effect, Msg, Page, Route, Said};
use implementum::content::{Checklist, knowledge, workshops};
use implementum::domain::{
    Agreement, Answer, Asked, Assessment, Coded, ItemState, Kind, PartKind, Place, Spread, Voice, VoiceKind, Workshop,
};
use implementum::format;

use crate::filled::filled;
use crate::team::{ID, Team};

use Answer::{InPlace, NotApplicable, Started, Unknown};

/// Which of the ready agendas.
const HOUR: usize = 0;
const AFTERNOON: usize = 1;

/// A team with an agenda and these groups of its own.
fn workshop(agenda: usize, groups: &[&str]) -> Team {
    let mut team = Team::begun("anna");
    choose(&mut team, agenda);
    for (at, name) in groups.iter().enumerate() {
        let group = format!("g{at}");
        team.does(Msg::Room(RoomMsg::GroupAdded { id: ID.into(), group: group.clone(), kind: VoiceKind::OwnGroup }));
        team.edits(vec![Voice::NAME.set(&group, (*name).into())]);
    }
    team
}

fn choose(team: &mut Team, agenda: usize) {
    let parts = (0..workshops().agendas[agenda].parts.len()).map(|at| format!("d{at}")).collect();
    team.does(Msg::Room(RoomMsg::AgendaChosen { id: ID.into(), agenda, parts }));
}

fn shows(team: &mut Team) {
    team.does(Msg::Went(Route::at(ID, Page::Room { at: String::new() })));
}

fn presses(team: &mut Team, keys: &str) {
    for key in keys.chars() {
        let name = match key {
            '>' => "ArrowRight".to_owned(),
            '<' => "ArrowLeft".to_owned(),
            '~' => "Backspace".to_owned(),
            other => other.to_string(),
        };
        team.does(Msg::Room(RoomMsg::Pressed(Key::named(&name).unwrap())));
    }
}

fn view(team: &Team) -> Assessment {
    (*team.entry().view).clone()
}

/// What is on the screen.
fn on_screen(team: &Team) -> Shows {
    let (_, at) = team.model.session.route.room().expect("the room is shown");
    let slides = room::slides(team.checklist(), &view(team));
    let at = room::slide(&slides, at).unwrap();
    slides[at].shows.clone()
}

fn item(checklist: &Checklist, at: usize) -> String {
    checklist.items().nth(at).unwrap().id.clone()
}

#[test]
fn the_afternoon_of_the_seed_lasts_from_one_to_four() {
    let team = workshop(AFTERNOON, &[]);
    let agenda = agenda::agenda(&view(&team));
    let times: Vec<String> = agenda.iter().map(|part| agenda::clock_time(part.from.unwrap())).collect();
    assert_eq!(times, ["13.00", "13.10", "13.15", "13.30", "14.05", "14.30", "15.20", "15.50"]);
    assert_eq!(agenda::ends(&agenda).map(agenda::clock_time).as_deref(), Some("16.00"));
    let kinds: Vec<PartKind> = agenda.iter().map(agenda::Timed::kind).collect();
    assert_eq!(kinds[0], PartKind::Welcome);
    assert_eq!(kinds[7], PartKind::SummingUp);
}

#[test]
fn every_ready_agenda_and_every_claim_stands_in_both_languages() {
    let ready = workshops();
    assert_eq!((ready.agendas.len(), knowledge().opening.claims.len(), ready.evaluation.len()), (3, 5, 2));
    for agenda in &ready.agendas {
        assert!(agenda.parts.iter().all(|part| part.minutes > 0 && part.title.en.is_some()));
    }
    assert!(ready.evaluation.iter().all(|question| question.choices.len() == 4));
}

#[test]
fn another_agenda_takes_the_place_of_the_first_and_can_be_taken_back() {
    let mut team = workshop(AFTERNOON, &[]);
    let before = view(&team).agenda;
    choose(&mut team, HOUR);
    assert_eq!(agenda::agenda(&view(&team)).iter().map(|part| part.minutes).sum::<u32>(), 60);
    team.does(Msg::TakenBack);
    assert_eq!(view(&team).agenda, before);
}

#[test]
fn groups_answer_in_turn_and_nobody_sees_the_others() {
    let mut team = workshop(HOUR, &["Avdelning 1", "Avdelning 2"]);
    shows(&mut team);
    assert_eq!(on_screen(&team), Shows::Title);
    presses(&mut team, "gg");
    assert_eq!(on_screen(&team), Shows::Turn("g0".into()));
    presses(&mut team, ">2>V>I>4");
    presses(&mut team, "g");
    assert_eq!(on_screen(&team), Shows::Turn("g1".into()));
    presses(&mut team, ">4>4~");
    let assessment = view(&team);
    let answers = |group: &str| -> Vec<Option<Answer>> {
        let voice = assessment.voices.get(group).unwrap();
        (0..4).map(|at| room::answer_of(voice, &item(team.checklist(), at))).collect()
    };
    assert_eq!(answers("g0"), [Some(Started), Some(Unknown), Some(NotApplicable), Some(InPlace)]);
    assert_eq!(answers("g1"), [Some(InPlace), None, None, None]);
    assert!(assessment.items.is_empty(), "a group's answer is not the team's");
}

#[test]
fn the_whole_room_begins_with_what_it_sees_most_differently() {
    let mut team = workshop(HOUR, &["A", "B", "C", "D"]);
    let ids: Vec<String> = (0..4).map(|at| item(team.checklist(), at)).collect();
    // Alike, near, wide, two camps.
    let given = ["2111", "2241", "2311", "2441"];
    for (at, keys) in given.iter().enumerate() {
        let group = format!("g{at}");
        let answers = ids.iter().zip(keys.chars()).map(|(id, key)| format!("{id}={key}")).collect::<Vec<_>>().join(" ");
        team.edits(vec![Voice::ANSWERS.set(&group, implementum::domain::Name(answers))]);
    }
    let slides = room::slides(team.checklist(), &view(&team));
    let together: Vec<&str> = slides
        .iter()
        .filter(|slide| slide.part == "d3")
        .filter_map(|slide| if let Shows::Item { item, .. } = &slide.shows { Some(item.as_str()) } else { None })
        .collect();
    let agreement = |id: &str| room::voices(&view(&team), None, id).agreement();
    let found: Vec<Agreement> = together.iter().map(|id| agreement(id)).collect();
    assert_eq!(found, [Agreement::TwoCamps, Agreement::Wide, Agreement::Same, Agreement::Same]);
    assert_eq!(together.len(), 4, "only what at least two have answered");
}

#[test]
fn hands_are_hidden_until_they_are_shown_and_stay_beside_what_was_agreed() {
    let mut team = Team::begun("anna");
    shows(&mut team);
    let first = item(team.checklist(), 0);
    assert_eq!(on_screen(&team), Shows::Item { group: String::new(), item: first.clone() });
    presses(&mut team, "h");
    assert!(team.model.session.room.counting);
    presses(&mut team, "11222244v3~");
    presses(&mut team, "h");
    assert!(!team.model.session.room.counting);
    assert_eq!(view(&team).answer(&first), None, "a hand is no answer of the team");
    presses(&mut team, "2");
    let said = room::of_item(&view(&team), &first);
    assert_eq!(said.hands, Spread { counts: [2, 4, 0, 2, 1, 0], silent: 0 });
    assert_eq!(said.agreed, Some(Answer::Started));
    // And so it stands in the file.
    let read = format::read(&team.files(ID).1).unwrap();
    let again = Assessment::read(&read.document);
    assert_eq!(room::of_item(&again, &first), said);
}

#[test]
fn a_hand_too_many_is_taken_back_and_never_below_nought() {
    let mut team = Team::begun("anna");
    shows(&mut team);
    presses(&mut team, "h1~~~");
    let first = item(team.checklist(), 0);
    assert_eq!(room::of_item(&view(&team), &first).hands.answered(), 0);
}

#[test]
fn the_opening_question_is_counted_at_once_and_answered_when_it_is_shown() {
    let mut team = workshop(HOUR, &[]);
    shows(&mut team);
    presses(&mut team, ">");
    assert_eq!(on_screen(&team), Shows::Claim("1".into()));
    presses(&mut team, "1112v34");
    let hands = room::hands(&view(&team), &Asked::Opening("1".into()));
    assert_eq!(hands.counts(), [3, 1, 0, 0, 1, 0], "there is no third and no fourth choice");
    presses(&mut team, "h>");
    assert!(team.model.session.room.counting, "the next claim is counted at once");
    presses(&mut team, "<");
    assert!(!team.model.session.room.counting, "what has been counted is shown");
}

#[test]
fn what_is_voted_for_first_becomes_a_next_step_and_an_action_that_knows_where_it_came_from() {
    let mut team = filled();
    choose(&mut team, HOUR);
    shows(&mut team);
    presses(&mut team, "gggg");
    assert_eq!(on_screen(&team), Shows::Priorities);
    presses(&mut team, "11123");
    let checklist = team.checklist();
    let assessment = view(&team);
    let candidates = room::candidates(checklist, &assessment);
    let votes: Vec<u32> = candidates.iter().take(3).map(|one| room::votes(&assessment, one)).collect();
    assert_eq!(votes, [3, 1, 1]);
    assert!(candidates.len() <= 9);
    presses(&mut team, "h1");
    let title = candidates[0].action_title(implementum::domain::Language::Swedish);
    assert_eq!(view(&team).workshop.next_steps, title);
    presses(&mut team, "2");
    presses(&mut team, "2");
    assert_eq!(view(&team).workshop.next_steps, title, "the same key takes it out again");
    let before = view(&team).actions.len();
    team.does(Msg::Room(RoomMsg::StepsTaken { id: ID.into(), actions: vec!["w1".into()] }));
    let assessment = view(&team);
    assert_eq!(assessment.actions.len(), before + 1);
    assert!(assessment.actions.get("w1").unwrap().is_from(&candidates[0].place()));
    team.does(Msg::Room(RoomMsg::StepsTaken { id: ID.into(), actions: vec!["w2".into()] }));
    assert_eq!(view(&team).actions.len(), before + 1, "a step is taken once");
}

#[test]
fn thirty_sheets_are_keyed_one_key_an_item() {
    let mut team = Team::begun("anna");
    team.does(Msg::Went(Route::at(ID, Page::Sheets)));
    let items = team.checklist().items().count();
    let keys = ['1', '2', '3', '4', 'V', 'i', ' '];
    let mut pressed = 0;
    for sheet in 0..30 {
        for at in 0..items {
            team.does(Msg::Room(RoomMsg::Keyed { fresh: format!("s{sheet}"), key: keys[(sheet + at) % keys.len()] }));
            pressed += 1;
        }
        team.does(Msg::Room(RoomMsg::Keyed { fresh: String::new(), key: '\n' }));
        let number = sheet + 1;
        assert_eq!(team.model.session.notice.as_ref().unwrap().said, Said::Room(Told::SheetKeyed { number }));
    }
    assert_eq!(pressed, 30 * items);
    let assessment = view(&team);
    let sheets = room::sheets(&assessment);
    assert_eq!(sheets.len(), 30);
    let first: Vec<Option<Answer>> =
        room::keyed(team.checklist(), &assessment, sheets[0].0).into_iter().map(|(_, answer)| answer).collect();
    let expected: Vec<Option<Answer>> = (0..items).map(|at| Answer::of_key(keys[at % keys.len()])).collect();
    assert_eq!(first, expected);
    let spread = room::spread(&assessment, &item(team.checklist(), 0));
    assert_eq!((spread.answered(), spread.silent), (26, 4));
}

#[test]
fn a_wrong_key_on_a_sheet_is_gone_back_to_and_put_right() {
    let mut team = Team::begun("anna");
    team.does(Msg::Went(Route::at(ID, Page::Sheets)));
    for key in ['1', '2', '<', '3', 'x', '9'] {
        team.does(Msg::Room(RoomMsg::Keyed { fresh: "s1".into(), key }));
    }
    let assessment = view(&team);
    let keyed = room::keyed(team.checklist(), &assessment, "s1");
    assert_eq!([keyed[0].1, keyed[1].1, keyed[2].1], [Some(Answer::NotStarted), Some(Answer::Partly), None]);
    assert_eq!(team.model.session.room.keying.at, 2, "a key that means nothing moves nothing");
    let place = Place { kind: Kind::Voices, id: "s1".into() };
    team.does(Msg::Room(RoomMsg::Removed { id: ID.into(), place }));
    assert!(view(&team).voices.is_empty());
    team.does(Msg::TakenBack);
    assert_eq!(view(&team).voices.len(), 1);
}

#[test]
fn a_group_with_a_computer_of_its_own_comes_with_its_file() {
    let mut theirs = Team::ready("grupp");
    theirs.does(crate::team::created("grupp-2", "Höftfraktur"));
    theirs.does(Msg::Edited {
        id: "grupp-2".into(),
        changes: vec![
            implementum::domain::About::UNIT.set("", "Avdelning 4".into()),
            ItemState::ANSWER.set("F1-01", Some(Answer::InPlace)),
        ],
    });
    let text = theirs.files("grupp-2").1;
    let mut team = workshop(HOUR, &["Avdelning 1"]);
    team.does(Msg::Went(Route::at(ID, Page::Workshop)));
    team.does(Msg::FileRead { text: text.clone() });
    let assessment = view(&team);
    let group = assessment.voices.get("grupp-2").unwrap();
    assert_eq!((group.name.as_str(), group.kind), ("Avdelning 4", Some(VoiceKind::OwnGroup)));
    assert_eq!(room::answer_of(group, "F1-01"), Some(Answer::InPlace));
    assert_eq!(team.model.library.entries.len(), 1, "it is a voice here and no assessment of its own");
    team.does(Msg::FileRead { text });
    assert_eq!(view(&team).voices.len(), 2, "the same file again is the same group");
    // The team's own file is no group's: it is looked at like any other.
    let own = team.files(ID).1;
    team.does(Msg::FileRead { text: own });
    assert_eq!(team.model.session.route, Route::Opened);
}

#[test]
fn a_group_with_another_checklist_is_told_and_changes_nothing() {
    let mut theirs = Team::ready("grupp");
    let mut new = implementum::app::NewAssessment { checklist: "sex-steg".into(), ..Default::default() };
    new.subject = "Höftfraktur".into();
    theirs.does(Msg::AssessmentCreated { id: "grupp-2".into(), new });
    let text = theirs.files("grupp-2").1;
    let mut team = workshop(HOUR, &[]);
    let before = view(&team);
    team.does(Msg::Went(Route::at(ID, Page::Workshop)));
    team.does(Msg::FileRead { text });
    assert_eq!(view(&team), before);
    assert_eq!(team.model.session.notice.as_ref().unwrap().said, Said::Room(Told::GroupOfOtherChecklist));
}

#[test]
fn what_is_put_aside_remembers_what_was_on_the_screen() {
    let mut team = Team::begun("anna");
    shows(&mut team);
    presses(&mut team, ">p");
    assert!(team.model.session.room.parking);
    let park = |parked: &str, text: &str| {
        Msg::Room(RoomMsg::Parked { id: ID.into(), parked: parked.into(), text: text.into() })
    };
    team.does(park("p1", " Vem äger rutinen? "));
    team.does(park("p2", "  "));
    let assessment = view(&team);
    assert_eq!(assessment.parked.len(), 1, "nothing is not put aside");
    let note = assessment.parked.get("p1").unwrap();
    assert_eq!((note.text.as_str(), note.at.0.as_str()), ("Vem äger rutinen?", "items/F1-02"));
    assert!(!team.model.session.room.parking);
}

#[test]
fn the_clock_only_hints_and_ticks_only_while_the_screen_is_shown() {
    assert_eq!(Hint::of(0, 0), Hint::Time, "without a plan there is nothing to hint at");
    let hints = [0, 239, 240, 299, 300, 9_000].map(|seconds| Hint::of(seconds, 5));
    assert_eq!(hints, [Hint::Time, Hint::Time, Hint::Soon, Hint::Soon, Hint::Over, Hint::Over]);
    let mut team = workshop(HOUR, &[]);
    let effects = team.does(Msg::Went(Route::at(ID, Page::Room { at: String::new() })));
    assert!(effects.contains(&Effect::Tick));
    assert_eq!(team.does(Msg::Room(RoomMsg::Ticked(100))), [Effect::Tick]);
    assert_eq!(team.does(Msg::Room(RoomMsg::Ticked(101))), [Effect::Tick]);
    let in_part = team.model.session.room.clock.in_part();
    presses(&mut team, "t");
    team.does(Msg::Room(RoomMsg::Ticked(200)));
    assert_eq!(team.model.session.room.clock.in_part(), in_part, "a stopped clock stands");
    presses(&mut team, "t>");
    assert_eq!(team.model.session.room.clock.in_part(), 0, "a new part begins at nought");
    team.does(Msg::Went(Route::Start));
    assert_eq!(team.does(Msg::Room(RoomMsg::Ticked(300))), []);
}

#[test]
fn the_summary_tells_what_the_room_agreed_on_from_what_it_did_not() {
    let mut team = Team::begun("anna");
    shows(&mut team);
    presses(&mut team, "h1144hv");
    presses(&mut team, ">h2222h2");
    presses(&mut team, ">h14h");
    presses(&mut team, ">3");
    let (checklist, assessment) = (team.checklist(), view(&team));
    let summed = room::summary(checklist, &assessment);
    let agreed: Vec<&str> = summed.agreed.iter().map(|(item, ..)| item.id.as_str()).collect();
    let open: Vec<&str> = summed.open.iter().map(|(item, _)| item.id.as_str()).collect();
    assert_eq!((agreed, open, summed.others), (vec!["F1-01", "F1-02"], vec!["F1-03"], 1));
}

#[test]
fn every_slide_has_an_address_that_leads_back_to_it() {
    let mut team = workshop(HOUR, &["A", "B"]);
    shows(&mut team);
    let slides = room::slides(team.checklist(), &view(&team));
    for (at, slide) in slides.iter().enumerate() {
        assert_eq!(room::slide(&slides, &slide.address()), Some(at));
        let route = Route::at(ID, Page::Room { at: slide.address() });
        assert_eq!(Route::from_address(&route.address().unwrap()), Some(route));
    }
    assert_eq!(room::slide(&slides, "d2:item:borta.F1-01"), slides.iter().position(|one| one.part == "d2"));
    assert_eq!(room::slide(&slides, "borta"), Some(0));
    assert_eq!(room::slide(&[], ""), None);
}

#[test]
fn escape_leaves_the_screen_for_the_page_of_the_workshop() {
    let mut team = workshop(HOUR, &[]);
    shows(&mut team);
    presses(&mut team, "?");
    assert!(team.model.session.room.help);
    let escape = || Msg::Room(RoomMsg::Pressed(Key::named("Escape").unwrap()));
    team.does(escape());
    assert!(!team.model.session.room.help && team.model.session.route.room().is_some());
    team.does(escape());
    assert_eq!(team.model.session.route, Route::at(ID, Page::Workshop));
}

#[test]
fn whatever_a_file_says_of_times_and_hands_stays_within_bounds() {
    let mut team = workshop(HOUR, &[]);
    team.edits(vec![
        Workshop::STARTS.set("", Some(-5)),
        implementum::domain::Part::MINUTES.set("d0", Some(i64::MAX >> 12)),
        implementum::domain::Hands::ONE.set(&Asked::Item("F1-01".into()).id(), Some(-3)),
        implementum::domain::Hands::TWO.set(&Asked::Item("F1-01".into()).id(), Some(i64::MAX >> 12)),
        Voice::ANSWERS.set("x", implementum::domain::Name("F1-01=9 =2 F1-02 F1-03=44 F1-04=i".into())),
    ]);
    let assessment = view(&team);
    assert!(agenda::agenda(&assessment).iter().all(|part| part.minutes <= agenda::LONGEST));
    let hands = room::hands(&assessment, &Asked::Item("F1-01".into())).counts();
    assert_eq!((hands[0], hands[1]), (0, implementum::domain::MOST_HANDS));
    let voice = assessment.voices.get("x").unwrap().by_item();
    let read: Vec<_> = voice.iter().map(|(id, answer)| (id.as_str(), answer.code())).collect();
    assert_eq!(read, [("F1-04", "not-applicable")]);
    _ = room::summary(team.checklist(), &assessment);
    shows(&mut team);
    _ = on_screen(&team);
}
