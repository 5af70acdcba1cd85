//! What every view needs: the language, the way to tell what happened, the level of headings.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use web_sys::Node;

use super::dom::{Act, dashed};
#[cfg(feature = "leader")]
use crate::app::Returned;
use crate::app::words::Word;
use crate::app::{Msg, Page, Route, Send};
use crate::content::Text;
use crate::domain::{Change, Date, Language, Mark, Place, WriterId};

/// Comments that had been decided on at a visit, by their ids.
#[cfg(feature = "leader")]
pub type Settled = (u32, Rc<Vec<String>>);

/// What every view needs. Each card that is drawn by itself holds it, so it is shared.
#[derive(Clone)]
pub struct Ctx(Rc<Around>);

impl Deref for Ctx {
    type Target = Around;

    fn deref(&self) -> &Around {
        &self.0
    }
}

/// What is around a view.
pub struct Around {
    /// The language of words and content.
    pub language: Language,
    /// Today, for dates in words.
    pub today: Date,
    /// The day before which something is late: today. In what is closed nothing is.
    pub late_before: Date,
    /// Who writes here.
    pub writer: WriterId,
    /// The field for words that has the focus: its id, and what stands in it. Nobody but the one who writes there
    /// changes that.
    pub held: Option<(String, String)>,
    /// The level of a view's heading, 1–6.
    pub heading: u8,
    /// The assessment is closed: its fields are for reading.
    pub closed: bool,
    /// Where to tell what happened.
    pub send: Send,
    /// Opens the browser's choice of a file.
    pub pick_file: Act,
    /// The field that the browser's choice of files belongs to.
    #[cfg(feature = "leader")]
    pub picker: yew::NodeRef,
    /// Draws everything anew.
    pub redraw: Act,
    /// A button that gets the focus back once all is drawn.
    pub pressed: Rc<RefCell<Option<Node>>>,
    /// Where one is, to come back to.
    pub here: Rc<Route>,
    /// How often one has come to a view: what is unfolded in one is folded in the next.
    pub visit: u32,
    /// The term that is explained where it stands: at which visit, and its place in the glossary.
    pub explained: Rc<Cell<Option<(u32, usize)>>>,
    /// The comments of a round that had been decided on when one came to it.
    #[cfg(feature = "leader")]
    pub settled: Rc<RefCell<Option<Settled>>>,
    /// What became of the files with answers that were opened last, as long as that is told.
    #[cfg(feature = "leader")]
    pub returned: Option<Rc<Returned>>,
    /// What was said of the claims in *Kunskapsstöd*: two bits a claim, one for each choice.
    pub tried: Rc<Cell<u32>>,
}

impl Ctx {
    /// For one drawing.
    pub fn new(around: Around) -> Self {
        Self(Rc::new(around))
    }

    /// The same as long as a record of this id is drawn in the same way, as far as that is known here.
    pub fn mark(&self, id: &str) -> Mark {
        let mark = Mark::NONE.with(self.language.tag()).with(&self.writer).with_number(self.heading.into());
        let mark = mark.with_number(self.closed.into());
        match &self.held {
            Some((field, text)) if !id.is_empty() && field.contains(id) => mark.with(field).with(text),
            Some(_) | None => mark,
        }
    }

    /// A click that opens the browser's choice of files, many at once, for a round of a collection.
    #[cfg(feature = "leader")]
    pub fn pick_files(&self, round: crate::app::units::Round) -> Act {
        use crate::app::units::Round;
        let picker = self.picker.clone();
        let round = match round {
            Round::Now => "",
            Round::Earlier => "earlier",
        };
        Act::new(move |_| super::units::pick_many(picker.get(), round))
    }

    /// A word in the language.
    pub fn say(&self, word: Word) -> &'static str {
        word.say(self.language)
    }

    /// A content text in the language.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// A click that tells what happened; nothing where that would change what is closed.
    #[inline(never)]
    pub fn tell(&self, msg: Msg) -> Act {
        if self.closed && msg.changes() {
            return Act::none();
        }
        let (send, msg) = (self.send.clone(), Rc::new(msg));
        Act::new(move |_| send.tell(msg.clone()))
    }

    /// A click that changes something: nothing where the assessment is closed, and there its button is not drawn.
    #[inline(never)]
    pub fn changing(&self, act: Act) -> Act {
        if self.closed { Act::none() } else { act }
    }

    /// A click that changes one field.
    #[inline(never)]
    pub fn edit(&self, id: &str, change: Change) -> Act {
        self.tell(Msg::Edited { id: id.to_owned(), changes: vec![change] })
    }

    /// A click that writes in a field where this stood. What another has written there meanwhile is not shown yet, and stays.
    #[inline(never)]
    pub fn write(&self, id: &str, change: Change, over: &str) -> Act {
        self.tell(Msg::Written { id: id.to_owned(), change, over: over.to_owned() })
    }

    /// A click that saves an assessment as a file.
    #[inline(never)]
    pub fn save_as_file(&self, id: &str) -> Act {
        self.tell(Msg::FileWanted { id: id.to_owned() })
    }

    /// A click that goes somewhere.
    #[inline(never)]
    pub fn go(&self, route: Route) -> Act {
        self.tell(Msg::Went(route))
    }

    /// A click that goes to a page of an assessment.
    #[inline(never)]
    pub fn to(&self, id: &str, page: Page) -> Act {
        self.go(Route::at(id, page))
    }

    /// A click that goes to a part of *Kunskapsstöd*, and from there back.
    #[inline(never)]
    pub fn to_knowledge(&self, part: &str, back: &Rc<Route>) -> Act {
        self.go(Route::Knowledge { part: part.to_owned(), back: back.clone() })
    }

    /// A click that goes to an item.
    #[inline(never)]
    pub fn to_item(&self, id: &str, item: &str) -> Act {
        self.to(id, Page::Item { item: item.to_owned() })
    }

    /// A click that goes to a phase.
    #[inline(never)]
    pub fn to_phase(&self, id: &str, phase: &str) -> Act {
        self.to(id, Page::Phase { phase: phase.to_owned() })
    }

    /// A click that goes to an area.
    #[inline(never)]
    pub fn to_area(&self, id: &str, area: &str) -> Act {
        self.to(id, Page::Area { area: area.to_owned() })
    }

    /// A click that goes to an action.
    #[inline(never)]
    pub fn to_action(&self, id: &str, action: &str) -> Act {
        self.to(id, Page::Action { action: action.to_owned() })
    }

    /// A click that adds an action, and goes there if it is `open`.
    #[inline(never)]
    pub fn add_action(&self, id: &str, origin: Option<Place>, title: &str, open: bool) -> Act {
        let (send, id, title) = (self.send.clone(), id.to_owned(), title.to_owned());
        self.changing(Act::new(move |_| {
            let (origin, title) = (origin.clone(), title.clone());
            send.send(Msg::ActionAdded { id: id.clone(), action: dashed("a", &send.fresh_id()), origin, title, open });
        }))
    }
}
