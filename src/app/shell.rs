//! Carries messages to the model and effects to the outside, one at a time.

use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};

use super::{Effect, Met, Model, Msg, News, Outside, StoreFault, Told};
use crate::format::ReadError;

type Listener = Rc<dyn Fn(&Model)>;
type Waiter = Box<dyn FnOnce(&Rc<Shell>)>;
type Teller = Rc<dyn Fn(News)>;

/// The model, the outside, and who listens.
pub struct Shell {
    model: RefCell<Model>,
    outside: Rc<dyn Outside>,
    queue: RefCell<Vec<Rc<Msg>>>,
    is_busy: Cell<bool>,
    listener: RefCell<Option<Listener>>,
    waiting: RefCell<Vec<Waiter>>,
    told: RefCell<Told>,
    teller: RefCell<Option<Teller>>,
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
        self.tell(Rc::new(msg));
    }

    /// The same, for a message that may be told again.
    #[inline(never)]
    pub fn tell(&self, msg: Rc<Msg>) {
        if let Some(shell) = self.0.upgrade() {
            shell.take(msg);
        }
    }

    /// The same without drawing anew: of many messages in a row the last one is drawn, when [`Self::redraw`] asks for it.
    #[cfg(feature = "leader")]
    pub fn tell_quietly(&self, msg: Msg) {
        if let Some(shell) = self.0.upgrade() {
            shell.work(Rc::new(msg));
        }
    }

    /// Whoever listens hears of the model again.
    #[cfg(feature = "leader")]
    pub fn redraw(&self) {
        if let Some(shell) = self.0.upgrade() {
            shell.redraw();
        }
    }

    /// What stands in the store, before it is written over: everything in it is here from now on.
    pub fn meets(&self, id: &str, text: &str) -> Met {
        let Some(shell) = self.0.upgrade() else { return Met::Known };
        let met = shell.model.borrow_mut().meets(id, text);
        if met == Met::New {
            shell.redraw();
        }
        met
    }

    /// Under which name what stands in the store is to be copied before it is written over, if it is time for that;
    /// then, a line each, the copies that go for it.
    pub fn copy_before(&self, id: &str, text: &str) -> Option<String> {
        let shell = self.0.upgrade()?;
        shell.model.borrow_mut().copy_before(id, text)
    }

    /// What is to stand in the store; nothing if it has been deleted.
    ///
    /// # Errors
    /// Why nothing may be written.
    pub fn text_to_keep(&self, id: &str) -> Result<Option<String>, StoreFault> {
        match self.0.upgrade() {
            Some(shell) => shell.model.borrow_mut().text_to_keep(id),
            None => Ok(None),
        }
    }

    /// Reads something from the model; nothing once the shell is gone.
    pub fn read<T>(&self, read: impl FnOnce(&Model) -> T) -> Option<T> {
        self.0.upgrade().map(|shell| read(&shell.model()))
    }

    /// A new id that nobody else has.
    pub fn fresh_id(&self) -> String {
        self.0.upgrade().map(|shell| shell.outside.fresh_id()).unwrap_or_default()
    }
}

impl Shell {
    /// A shell around a model.
    pub fn new(model: Model, outside: Rc<dyn Outside>) -> Rc<Self> {
        let told = Told::at(&model.session.route);
        Rc::new(Self {
            model: RefCell::new(model),
            outside,
            queue: RefCell::default(),
            is_busy: Cell::new(false),
            listener: RefCell::default(),
            waiting: RefCell::default(),
            told: RefCell::new(told),
            teller: RefCell::default(),
        })
    }

    /// The model as it is now.
    pub fn model(&self) -> Ref<'_, Model> {
        self.model.borrow()
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

    /// Who hears what the page around may want to know.
    pub fn tell_news(&self, teller: Teller) {
        self.teller.replace(Some(teller));
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

    /// The text of everything that is kept as one file, saved at this minute.
    pub fn all_text(&self) -> String {
        self.model.borrow().all_text(self.outside.now())
    }

    /// Takes in a file's text without a view in between. Gives the ids of what it held.
    ///
    /// # Errors
    /// Why the text was refused; nothing has changed then.
    pub fn import(self: &Rc<Self>, text: &str) -> Result<Vec<String>, ReadError> {
        let ids = self.model.borrow_mut().import(text)?;
        for id in &ids {
            self.take(Rc::new(Msg::SaveDue { id: id.clone() }));
        }
        Ok(ids)
    }

    /// Takes a message. Messages that come while one is at work wait for their turn.
    fn take(self: &Rc<Self>, msg: Rc<Msg>) {
        if self.work(msg) {
            self.redraw();
            self.wake();
        }
    }

    /// Whether the message is dealt with; else it waits for its turn.
    fn work(self: &Rc<Self>, msg: Rc<Msg>) -> bool {
        self.queue.borrow_mut().push(msg);
        if self.is_busy.replace(true) {
            return false;
        }
        while let Some(msg) = self.next() {
            let effects = self.model.borrow_mut().update(self.outside.now(), &msg);
            for effect in effects {
                if let Effect::Download { id, name, .. } = &effect {
                    self.tell(vec![News::exported(id, name)]);
                }
                self.outside.perform(effect, self.sender());
            }
        }
        self.is_busy.set(false);
        true
    }

    /// Whoever listens hears of the model again: what it stands in has changed.
    pub fn redraw(&self) {
        let news = self.told.borrow_mut().news(&self.model());
        self.tell(news);
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(&self.model());
        }
    }

    /// Nothing is held on to meanwhile.
    fn tell(&self, news: Vec<News>) {
        let teller = self.teller.borrow().clone();
        if let Some(teller) = teller {
            for one in news {
                teller(one);
            }
        }
    }

    fn next(&self) -> Option<Rc<Msg>> {
        let mut queue = self.queue.borrow_mut();
        if queue.is_empty() { None } else { Some(queue.remove(0)) }
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
