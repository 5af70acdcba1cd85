//! Several tabs, every order of their steps, and a browser that refuses, forgets and kills: nothing that was written
//! and called saved is ever dropped.

use std::collections::VecDeque;

use implementum::app::{Msg, Saving, Shelf, StoreFault};
use implementum::domain::{About, Change, Document, Gap, ItemState, Moment, Value};
use implementum::format;
use proptest::prelude::*;

use crate::stores::Stores;
use crate::team::{ID, Team};

const TABS: usize = 3;

/// What happens next. Numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Step {
    /// Someone types in a field.
    Edit { tab: usize, field: usize, text: u8 },
    /// A tab's transaction has its turn.
    Save { tab: usize },
    /// A tab hears what came of its save, or what another one wrote.
    Hear { tab: usize },
    /// A tab is told nothing of the oldest thing that another one wrote.
    Miss { tab: usize },
    /// A page is left, and only local storage is in time; then it is loaded again.
    Leave { tab: usize },
    /// A tab is killed and opened again.
    Kill { tab: usize },
    /// A place begins or ends to refuse.
    Refuse { shelf: bool, why: Option<StoreFault> },
}

/// The browser with its tabs.
struct Browser {
    stores: Stores,
    tabs: Vec<Team>,
    mail: Vec<VecDeque<Msg>>,
    loads: usize,
    /// The tabs that were not told of something.
    missed: [bool; TABS],
    /// Everything that a tab was told to be saved.
    saved: Vec<Document>,
}

impl Browser {
    fn new() -> Self {
        let mut stores = Stores::default();
        let mut team = Team::begun("w");
        let outcome = stores.save(&mut team, ID);
        let saved = document(&outcome.expect("saved"));
        let mut browser = Self {
            stores,
            tabs: Vec::new(),
            mail: vec![VecDeque::new(); TABS],
            loads: 0,
            missed: [false; TABS],
            saved: vec![saved.expect("a text")],
        };
        for _ in 0..TABS {
            let tab = browser.load();
            browser.tabs.push(tab);
        }
        browser
    }

    fn load(&mut self) -> Team {
        self.loads += 1;
        let mut team = Team::new(&format!("w{}", self.loads));
        team.does(self.stores.read());
        team
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Edit { tab, field, text } => {
                self.tabs[tab % TABS].edits(vec![change(*field, *text)]);
            }
            Step::Save { tab } => self.save(tab % TABS),
            Step::Hear { tab } => self.hear(tab % TABS),
            Step::Miss { tab } => {
                let tab = tab % TABS;
                if matches!(self.mail[tab].front(), Some(Msg::OtherTabWrote { .. })) {
                    self.mail[tab].pop_front();
                    self.missed[tab] = true;
                }
            }
            Step::Leave { tab } => {
                let tab = tab % TABS;
                if self.tabs[tab].saving() != Saving::Done {
                    self.stores.leave(&mut self.tabs[tab], ID);
                }
                self.restart(tab);
            }
            Step::Kill { tab } => self.restart(tab % TABS),
            Step::Refuse { shelf: true, why } => self.stores.local_fault = *why,
            Step::Refuse { shelf: false, why } => self.stores.mirror_fault = *why,
        }
    }

    fn restart(&mut self, tab: usize) {
        self.mail[tab].clear();
        self.missed[tab] = false;
        self.tabs[tab] = self.load();
    }

    fn save(&mut self, tab: usize) {
        let Some(outcome) = self.stores.save(&mut self.tabs[tab], ID) else { return };
        if let Msg::Saved { id, text, .. } = &outcome {
            self.saved.extend(document(&outcome));
            for other in (0..TABS).filter(|other| *other != tab) {
                self.mail[other].push_back(Msg::OtherTabWrote { id: id.clone(), text: Some(text.clone()) });
            }
        }
        self.mail[tab].push_back(outcome);
    }

    fn hear(&mut self, tab: usize) {
        let Some(msg) = self.mail[tab].pop_front() else { return };
        let wants = self.tabs[tab].does(msg);
        if wants.iter().any(|effect| matches!(effect, implementum::app::Effect::Save { .. })) {
            self.save(tab);
        }
    }

    /// Both places take what they get, and everyone hears everything. A tab that was not told of something meets it when
    /// it saves its next words.
    fn settle(&mut self) {
        (self.stores.local_fault, self.stores.mirror_fault) = (None, None);
        for tab in (0..TABS).filter(|tab| self.missed[*tab]) {
            self.tabs[tab].edits(vec![change(tab, 255)]);
        }
        for _ in 0..50 {
            for tab in 0..TABS {
                while !self.mail[tab].is_empty() {
                    self.hear(tab);
                }
                if self.tabs[tab].saving() != Saving::Done || self.tabs[tab].entry().half.is_some() {
                    self.save(tab);
                }
            }
            let is_quiet = self.mail.iter().all(VecDeque::is_empty);
            if is_quiet && self.tabs.iter().all(|tab| tab.saving() == Saving::Done) {
                return;
            }
        }
        panic!("the tabs never come to rest");
    }
}

fn document(msg: &Msg) -> Option<Document> {
    let Msg::Saved { text, .. } = msg else { return None };
    Some(format::read(text).unwrap().document)
}

fn change(field: usize, text: u8) -> Change {
    let text = format!("text {text}");
    match field % 4 {
        0 => About::UNIT.set("", text),
        1 => ItemState::COMMENT.set("F1-01", text),
        2 => Gap::NOW.set("ingang", text),
        _ => About::ROLES.set("", text),
    }
}

fn step() -> impl Strategy<Value = Step> {
    let tab = 0..TABS;
    let why = proptest::option::of(prop_oneof![Just(StoreFault::Full), Just(StoreFault::Blocked)]);
    prop_oneof![
        8 => (tab.clone(), 0..4_usize, any::<u8>()).prop_map(|(tab, field, text)| Step::Edit { tab, field, text }),
        6 => tab.clone().prop_map(|tab| Step::Save { tab }),
        6 => tab.clone().prop_map(|tab| Step::Hear { tab }),
        1 => tab.clone().prop_map(|tab| Step::Miss { tab }),
        1 => tab.clone().prop_map(|tab| Step::Leave { tab }),
        1 => tab.prop_map(|tab| Step::Kill { tab }),
        1 => (any::<bool>(), why).prop_map(|(shelf, why)| Step::Refuse { shelf, why }),
    ]
}

fn holds_all(text: &str, saved: &[Document]) -> bool {
    let document = format::read(text).unwrap().document;
    saved.iter().all(|one| document.knows(one))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_was_called_saved_is_dropped_in_any_order(steps in proptest::collection::vec(step(), 0..50)) {
        let mut browser = Browser::new();
        for step in &steps {
            browser.take(step);
            let mut fresh = Team::new("x");
            fresh.does(browser.stores.read());
            for one in &browser.saved {
                prop_assert!(fresh.entry().document.knows(one), "what was saved is not there any more");
            }
        }
        browser.settle();
        for place in [&browser.stores.local, &browser.stores.mirror] {
            prop_assert!(holds_all(&place[ID], &browser.saved), "each place suffices alone");
        }
        for tab in &browser.tabs {
            prop_assert_eq!(&tab.entry().document, &browser.tabs[0].entry().document, "all see the same");
            prop_assert_eq!(tab.model.not_kept(), None);
        }
    }

    #[test]
    fn without_faults_each_place_alone_holds_what_was_called_saved_after_every_step(
        steps in proptest::collection::vec(step(), 0..50),
    ) {
        let mut browser = Browser::new();
        for step in steps.iter().filter(|step| !matches!(step, Step::Refuse { .. } | Step::Leave { .. })) {
            browser.take(step);
            for place in [&browser.stores.local, &browser.stores.mirror] {
                prop_assert!(holds_all(&place[ID], &browser.saved), "{step:?}");
            }
        }
    }
}

#[test]
fn a_value_that_two_wrote_without_knowing_of_each_other_is_kept_twice() {
    let mut browser = Browser::new();
    for (tab, text) in [(0, 1), (1, 2)] {
        browser.take(&Step::Edit { tab, field: 0, text });
    }
    browser.settle();
    let document = &browser.tabs[2].entry().document;
    let key = About::UNIT.key("");
    let mut both = vec![document.value(&key).unwrap(), document.rivals(&key)[0]];
    both.sort();
    assert_eq!(both, [&Value::Text("text 1".into()), &Value::Text("text 2".into())]);
}

#[test]
fn a_tab_that_is_told_that_one_place_failed_has_its_words_in_the_other() {
    for shelf in [Shelf::Local, Shelf::Mirror] {
        let mut browser = Browser::new();
        browser.take(&Step::Refuse { shelf: shelf == Shelf::Local, why: Some(StoreFault::Full) });
        browser.take(&Step::Edit { tab: 0, field: 0, text: 7 });
        browser.take(&Step::Save { tab: 0 });
        let taken = if shelf == Shelf::Local { &browser.stores.mirror } else { &browser.stores.local };
        assert!(taken[ID].contains("text 7"));
        let mut other = Team::new("y");
        other.does(browser.stores.read());
        assert_eq!(other.entry().view.about.unit, "text 7", "one place is enough");
    }
}

#[test]
fn clocks_play_no_part() {
    // Every tab of these tests has a clock of its own that begins at nine: a later write may carry an earlier time.
    let mut browser = Browser::new();
    for _ in 0..5 {
        browser.take(&Step::Edit { tab: 0, field: 1, text: 1 });
    }
    browser.take(&Step::Save { tab: 0 });
    browser.settle();
    browser.take(&Step::Kill { tab: 1 });
    browser.take(&Step::Edit { tab: 1, field: 0, text: 2 });
    browser.settle();
    let seen = browser.tabs[0].entry().document.seen().clone();
    let times: Vec<Moment> = seen.values().map(|tick| tick.at).collect();
    assert!(times.len() > 1 && browser.tabs[0].entry().view.about.unit == "text 2", "{times:?}");
}
