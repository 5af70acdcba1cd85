//! What every view needs: the language, the way to tell what happened, the level of headings.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlElement;

use super::dom::Act;
use crate::app::words::Word;
use crate::app::{Msg, Page, Route, Send};
use crate::content::Text;
use crate::domain::{Date, Language};

/// What every view needs.
#[derive(Clone)]
pub struct Ctx {
    /// The language of words and content.
    pub language: Language,
    /// Today, for dates in words and for what is late.
    pub today: Date,
    /// The level of a view's heading, 1–6.
    pub heading: u8,
    /// Where to tell what happened.
    pub send: Send,
    /// Opens the browser's choice of a file.
    pub pick_file: Act,
    /// Draws everything anew.
    pub redraw: Act,
    /// A button that gets the focus back once all is drawn.
    pub pressed: Rc<RefCell<Option<HtmlElement>>>,
}

impl Ctx {
    /// A word in the language.
    pub fn say(&self, word: Word) -> &'static str {
        word.say(self.language)
    }

    /// A content text in the language.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// A click that tells what happened.
    #[inline(never)]
    pub fn tell(&self, msg: Msg) -> Act {
        let (send, msg) = (self.send.clone(), Rc::new(msg));
        Rc::new(move |_| send.tell(msg.clone()))
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
}
