//! What is listened for, and what happens then.

use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{Listener, ListenerKind};

/// What happens at an event. Our own type for every event: one listener type in the bundle. One pointer
/// wide, since every view hands many of them on. It is none where nothing may happen: then its button is not drawn.
#[derive(Clone)]
pub struct Act(Rc<Happens>);

struct Happens(Option<Does>);

type Does = Box<dyn Fn(&Event)>;

impl Act {
    /// Does this.
    pub fn new(act: impl Fn(&Event) + 'static) -> Self {
        Self::of(Some(Box::new(act)))
    }

    #[inline(never)]
    fn of(act: Option<Does>) -> Self {
        Self(Rc::new(Happens(act)))
    }

    /// Nothing.
    pub fn none() -> Self {
        Self::of(None)
    }

    /// Whether there is anything that it does.
    pub fn is_none(&self) -> bool {
        self.0.0.is_none()
    }

    /// The event is there.
    #[inline(never)]
    pub fn run(&self, event: &Event) {
        if let Some(act) = &self.0.0 {
            act(event);
        }
    }
}

/// What is listened for. Fewer kinds than Yew has: copying one of those would weigh a kilobyte.
#[derive(Clone, Copy)]
pub enum On {
    /// A button was pressed.
    Click,
    /// A choice was changed.
    Change,
    /// Something was typed, or a day chosen.
    Input,
    /// A form was sent.
    Submit,
    /// A key was pressed.
    Key,
}

/// What Yew listens with.
pub(super) struct Heard {
    pub on: On,
    pub act: Act,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Submit => ListenerKind::onsubmit,
            On::Key => ListenerKind::onkeydown,
        }
    }
    fn handle(&self, event: Event) {
        self.act.run(&event);
    }
    fn passive(&self) -> bool {
        false
    }
}
