//! The only code that calls browser APIs. Implements [`Outside`].

mod clock;
mod files;
mod ids;
mod listen;
mod store;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use litemap::LiteMap;

use crate::app::{Effect, Msg, Outside, Send};
use crate::domain::Moment;
pub use files::read as read_file;
pub use listen::{Listeners, listen};
use store::Store;

/// A change is saved at most this many milliseconds after it was made.
const SAVE_AFTER: u32 = 250;

/// The browser, for one element.
pub struct Browser {
    store: Store,
    timers: Rc<RefCell<LiteMap<String, Timeout>>>,
}

impl Browser {
    /// The browser as the element of this instance sees it.
    pub fn new(instance: &str) -> Rc<Self> {
        Rc::new(Self { store: Store::new(instance), timers: Rc::new(RefCell::new(LiteMap::new())) })
    }

    /// A new id, where no shell is at hand yet.
    pub fn id() -> String {
        ids::fresh()
    }

    /// The local time, where no shell is at hand yet.
    pub fn time() -> Moment {
        clock::now()
    }

    /// The first unsaved change starts the clock, and the ones after it do not put it off: someone who
    /// types without a pause is saved all the same.
    fn save_soon(&self, id: String, send: Send) {
        let (timers, due) = (self.timers.clone(), id.clone());
        let fire = move || {
            timers.borrow_mut().remove(&due);
            send.send(Msg::SaveDue { id: due });
        };
        self.timers.borrow_mut().entry(id).or_insert_with(|| Timeout::new(SAVE_AFTER, fire));
    }
}

impl Outside for Browser {
    fn perform(&self, effect: Effect, send: Send) {
        match effect {
            Effect::ReadLibrary => send.send(match self.store.read_all() {
                Ok(texts) => Msg::LibraryRead(texts),
                Err(why) => Msg::LibraryUnreadable(why),
            }),
            Effect::SaveSoon { id } => self.save_soon(id, send),
            Effect::Save { id, text, basis } => {
                self.timers.borrow_mut().remove(&id);
                send.send(self.store.save(id, text, basis));
            }
            Effect::Erase { id } => {
                self.timers.borrow_mut().remove(&id);
                if let Err(why) = self.store.erase(&id) {
                    send.send(Msg::SaveFailed { id, why });
                }
            }
            Effect::Download { name, text } => files::download(&name, &text),
        }
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn fresh_id(&self) -> String {
        ids::fresh()
    }
}
