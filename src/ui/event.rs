//! What is listened for, and what happens then.

use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{Listener, ListenerKind};

/// What happens at an event. Our own type for every event: one listener type in the bundle. One pointer
/// wide, since every view hands many of them on.
#[derive(Clone)]
pub struct Act(Rc<Happens>);

struct Happens(Box<dyn Fn(&Event)>);

impl Act {
    /// Does this.
    pub fn new(act: impl Fn(&Event) + 'static) -> Self {
        Self::of(Box::new(act))
    }

    #[inline(never)]
    fn of(act: Box<dyn Fn(&Event)>) -> Self {
        Self(Rc::new(Happens(act)))
    }

    /// The event is there.
    #[inline(never)]
    pub fn run(&self, event: &Event) {
        (self.0.0)(event);
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
