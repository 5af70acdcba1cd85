//! Carries messages to the model and effects to the outside, one at a time.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::{Model, Msg, Outside};
use crate::format::ReadError;

type Listener = Rc<dyn Fn(&Rc<Model>)>;
type Waiter = Box<dyn FnOnce(&Rc<Shell>)>;

/// The model, the outside, and who listens.
pub struct Shell {
    model: RefCell<Rc<Model>>,
    outside: Rc<dyn Outside>,
    queue: RefCell<VecDeque<Msg>>,
    is_busy: Cell<bool>,
    listener: RefCell<Option<Listener>>,
    waiting: RefCell<Vec<Waiter>>,
}

/// A way to tell a shell what happened. It does not keep the shell alive.
#[derive(Clone)]
pub struct Send(Weak<Shell>);

impl PartialEq for Send {
    fn eq(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0)
    }
}

impl Send {
    /// Tells what happened. After the shell is gone, nobody listens.
    pub fn send(&self, msg: Msg) {
        if let Some(shell) = self.0.upgrade() {
            shell.take(msg);
        }
    }

    /// A new id that nobody else has.
    pub fn fresh_id(&self) -> String {
        self.0.upgrade().map(|shell| shell.outside.fresh_id()).unwrap_or_default()
    }
}

impl Shell {
    /// A shell around a model.
    pub fn new(model: Model, outside: Rc<dyn Outside>) -> Rc<Self> {
        Rc::new(Self {
            model: RefCell::new(Rc::new(model)),
            outside,
            queue: RefCell::default(),
            is_busy: Cell::new(false),
            listener: RefCell::default(),
            waiting: RefCell::default(),
        })
    }

    /// The model as it is now.
    pub fn model(&self) -> Rc<Model> {
        self.model.borrow().clone()
    }

    /// A way to tell this shell what happened.
    pub fn sender(self: &Rc<Self>) -> Send {
        Send(Rc::downgrade(self))
    }

    /// Who hears of a changed model.
    pub fn listen(&self, listener: Listener) {
        self.listener.replace(Some(listener));
    }

    /// Nobody hears of it any more.
    pub fn be_silent(&self) {
        self.listener.replace(None);
    }

    /// Calls back once everything that is kept has been read; at once if it has.
    pub fn once_read(self: &Rc<Self>, waiter: Waiter) {
        self.waiting.borrow_mut().push(waiter);
        self.wake();
    }

    /// The text of an assessment as a file, saved at this minute.
    pub fn file_text(&self, id: &str) -> Option<String> {
        self.model.borrow().file_text(id, self.outside.now())
    }

    /// Takes in a file's text without a view in between.
    ///
    /// # Errors
    /// Why the text was refused; nothing has changed then.
    pub fn import(self: &Rc<Self>, text: &str) -> Result<String, ReadError> {
        let mut changed = (*self.model()).clone();
        let (id, _) = changed.import(text)?;
        let before = self.model.replace(Rc::new(changed));
        self.tell_if_changed(&before);
        self.take(Msg::SaveDue { id: id.clone() });
        Ok(id)
    }

    /// Takes a message. Messages that come while one is at work wait for their turn.
    fn take(self: &Rc<Self>, msg: Msg) {
        self.queue.borrow_mut().push_back(msg);
        if self.is_busy.replace(true) {
            return;
        }
        let before = self.model();
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some(msg) = next else { break };
            let effects = Rc::make_mut(&mut self.model.borrow_mut()).update(self.outside.now(), msg);
            for effect in effects {
                self.outside.perform(effect, self.sender());
            }
        }
        self.is_busy.set(false);
        self.tell_if_changed(&before);
        self.wake();
    }

    fn tell_if_changed(&self, before: &Rc<Model>) {
        let after = self.model();
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener.filter(|_| !Rc::ptr_eq(before, &after)) {
            listener(&after);
        }
    }

    fn wake(self: &Rc<Self>) {
        if self.model.borrow().library.is_read {
            let waiting = self.waiting.take();
            for waiter in waiting {
                waiter(self);
            }
        }
    }
}
