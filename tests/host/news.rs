//! What the page around is told: everything that it may want to know, once, and never a word that somebody wrote.

use std::cell::RefCell;
use std::rc::Rc;

use implementum::app::{Met, Msg, News, Page as View, Paper, Route, Shelf, Shell, StoreFault, Told};
use implementum::domain::About;

use crate::filled::filled;
use crate::team::{ID, Team, created, read};

/// What is told, as `changed a-1 written`.
fn told(news: &[News]) -> Vec<String> {
    let line = |one: &News| [one.name, &one.id, one.kind, one.code].join(" ");
    let events = news.iter().filter(|one| one.name != "went");
    events.map(|one| line(one).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// A team, and what has been told of it.
struct Page {
    team: Team,
    told: Told,
}

impl Page {
    fn of(team: Team) -> Self {
        Self { team, told: Told::default() }
    }

    /// What is told after this.
    fn hears(&mut self, act: impl FnOnce(&mut Team)) -> Vec<String> {
        act(&mut self.team);
        told(&self.told.news(&self.team.model))
    }
}

fn page() -> Page {
    let mut page = Page::of(Team::ready("anna"));
    assert_eq!(page.hears(|_| {}), ["ready"]);
    page
}

#[test]
fn it_is_ready_once_when_everything_has_been_read_and_says_what_there_is() {
    let (one, mut other) = (filled().saves(), Team::ready("bo"));
    other.does(created("b-2", "Digital triage"));
    let other = other.model.text_to_keep("b-2").unwrap().unwrap();
    let mut page = Page::of(Team::new("anna"));
    assert_eq!(page.hears(|_| {}), [] as [&str; 0], "nothing has been read");
    let kept = |team: &mut Team| _ = team.does(read(&[(ID, &one), ("b-2", &other)]));
    assert_eq!(page.hears(kept), ["ready a-1 b-2"], "what was there before is no news");
    assert_eq!(page.hears(kept), [] as [&str; 0]);
}

#[test]
fn a_change_is_told_when_it_is_made_and_again_when_it_is_saved() {
    let mut page = page();
    assert_eq!(page.hears(|team| _ = team.does(created(ID, "Höftfraktur"))), ["changed a-1 created"]);
    assert_eq!(page.hears(|team| _ = team.saves()), ["saved a-1 both"]);
    let edit = |team: &mut Team| _ = team.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    assert_eq!(page.hears(edit), ["changed a-1 written"]);
    assert_eq!(page.hears(|team| _ = team.does(Msg::NoticeClosed)), [] as [&str; 0]);
    assert_eq!(page.hears(|team| _ = team.saves()), ["saved a-1 both"]);
    assert_eq!(page.hears(|team| _ = team.does(Msg::AssessmentDeleted { id: ID.into() })), ["changed a-1 deleted"]);
    assert_eq!(page.hears(|team| _ = team.does(Msg::TakenBack)), ["changed a-1 created"]);
}

#[test]
fn where_only_one_place_took_it_that_is_said() {
    for (missed, place) in [(Shelf::Mirror, "saved a-1 local"), (Shelf::Local, "saved a-1 mirror")] {
        let mut page = page();
        page.hears(|team| _ = team.does(created(ID, "Höftfraktur")));
        let half = |team: &mut Team| {
            let text = team.model.text_to_keep(ID).unwrap().unwrap();
            team.does(Msg::Saved { id: ID.into(), text, half: Some((missed, StoreFault::Full)) });
        };
        assert_eq!(page.hears(half), [place]);
    }
}

#[test]
fn what_fails_is_told_with_its_kind_once_and_not_at_every_try() {
    let mut page = page();
    page.hears(|team| _ = team.does(created(ID, "Höftfraktur")));
    let fails = |team: &mut Team| _ = team.does(Msg::SaveFailed { id: ID.into(), why: StoreFault::Full });
    assert_eq!(page.hears(fails), ["error a-1 save full"]);
    assert_eq!(page.hears(fails), [] as [&str; 0]);
    assert_eq!(page.hears(|team| _ = team.saves()), ["saved a-1 both"]);
    assert_eq!(page.hears(fails), ["error a-1 save full"], "once more, after it went well");
    let open = |text: &'static str| move |team: &mut Team| _ = team.does(Msg::FileRead { text: text.into() });
    assert_eq!(page.hears(open("{}")), ["error open not-ours"]);
    assert_eq!(page.hears(open("{}")), ["error open not-ours"], "another file");
    assert_eq!(page.hears(|team| _ = team.does(Msg::FileUnreadable { too_large: false })), ["error open unreadable"]);
    assert_eq!(page.hears(|team| _ = team.does(Msg::EraseFailed { id: ID.into() })), ["error delete blocked"]);
}

#[test]
fn a_store_that_cannot_be_used_and_what_cannot_be_read_are_told_when_it_is_ready() {
    let mut page = Page::of(Team::new("anna"));
    let blocked = |team: &mut Team| _ = team.does(Msg::LibraryUnreadable(StoreFault::Blocked));
    assert_eq!(page.hears(blocked), ["ready", "error save blocked"]);
    let mut page = Page::of(Team::new("anna"));
    assert_eq!(page.hears(|team| _ = team.does(read(&[("a", "{")]))), ["ready", "error a read cut-off"]);
}

#[test]
fn what_another_tab_does_is_told_as_a_change() {
    let mut page = page();
    let theirs = filled().saves();
    let wrote = |text: Option<String>| move |team: &mut Team| _ = team.does(Msg::OtherTabWrote { id: ID.into(), text });
    assert_eq!(page.hears(wrote(Some(theirs))), ["changed a-1 created"]);
    let mut other = filled();
    other.edits(vec![About::UNIT.set("", "Ortopeden".into())]);
    let theirs = other.model.text_to_keep(ID).unwrap().unwrap();
    let met = |team: &mut Team| assert_eq!(team.model.meets(ID, &theirs), Met::New);
    assert_eq!(page.hears(met), ["changed a-1 written"]);
    page.hears(|team| _ = team.saves());
    assert_eq!(page.hears(wrote(None)), ["changed a-1 deleted"]);
}

#[test]
fn the_example_is_nobodys_and_told_to_nobody() {
    let mut page = page();
    assert_eq!(page.hears(|team| _ = team.does(Msg::ExampleOpened("x-1".into()))), [] as [&str; 0]);
}

#[test]
fn a_file_that_is_handed_out_is_told_with_its_format_and_of_nothing_are_its_words() {
    let shell = Shell::new(filled().model, Rc::new(crate::shell::Quick::default()));
    let heard: Rc<RefCell<Vec<News>>> = Rc::default();
    let ears = heard.clone();
    // Whoever hears may ask at once.
    let asked = Rc::downgrade(&shell);
    shell.tell_news(Rc::new(move |news| {
        asked.upgrade().unwrap().all_text();
        ears.borrow_mut().push(news);
    }));
    let send = shell.sender();
    for msg in [Msg::FileWanted { id: ID.into() }, Msg::AllWanted] {
        heard.take();
        send.send(msg);
        assert!(heard.borrow().iter().any(|news| news.name == "exported" && news.code == "json"));
    }
    assert!(heard.borrow().iter().any(|news| news.name == "exported" && news.id.is_empty()), "all of them");
    let words: Vec<String> = heard.take().iter().map(|news| format!("{news:?}")).collect();
    assert!(!words.is_empty() && words.iter().all(|line| !line.contains("Höftfraktur")), "{words:?}");
}

#[test]
fn where_one_goes_is_told_as_an_address_but_for_what_cannot_be_come_back_to() {
    let mut page = Page::of(filled());
    page.hears(|_| {});
    let mut goes = |route: Route| {
        page.team.does(Msg::Went(route));
        let news = page.told.news(&page.team.model);
        news.iter().find(|one| one.name == "went").map(|one| one.id.clone())
    };
    assert_eq!(goes(Route::at(ID, View::Gaps)).as_deref(), Some("at/a-1/gaps"));
    assert_eq!(goes(Route::at(ID, View::Gaps)), None, "one is there already");
    assert_eq!(goes(Route::Opened), None);
    assert_eq!(goes(Route::Start).as_deref(), Some(""));
    page.team.does(Msg::ExampleOpened("x-1".into()));
    assert!(page.told.news(&page.team.model).iter().all(|one| one.name != "went"), "the example");
}

/// Every kind of view.
fn routes() -> Vec<Route> {
    let of = |id: &str| id.to_owned();
    let mut routes = vec![Route::Start, Route::New, Route::Kept, Route::Glossary { back: Rc::default() }];
    routes.extend(["", "stop"].map(|part| Route::Knowledge { part: of(part), back: Rc::default() }));
    let pages = [
        View::Overview,
        View::About,
        View::Item { item: of("F1-01") },
        View::Phase { phase: of("behovsinventering") },
        View::Gaps,
        View::Area { area: of("ingång & 1") },
        View::Plan,
        View::Action { action: of("a-x7") },
        View::Result,
        View::Share,
        View::Print { paper: Paper::Summary },
        View::Print { paper: Paper::Report },
        View::Print { paper: Paper::Blank },
    ];
    routes.extend(pages.into_iter().map(|page| Route::at("k3v9x2", page)));
    routes
}

#[test]
fn every_view_has_an_address_of_its_own_that_leads_back_to_it() {
    let mut addresses = Vec::new();
    for route in routes() {
        let address = route.address().unwrap();
        assert_eq!(Route::from_address(&address), Some(route), "{address}");
        assert!(!addresses.contains(&address), "{address} stands for two");
        addresses.push(address);
    }
    for strange in ["zzz", "at", "At/x", "at/x/zzz", "opened", "knowledgeable", "#"] {
        assert_eq!(Route::from_address(strange), None, "{strange}");
    }
}
