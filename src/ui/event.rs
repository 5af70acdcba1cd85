//! What is listened for, and what happens then.

use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{Listener, ListenerKind};

/// What happens at an event. Our own type for every event: one listener type in the bundle.
pub type Act = Rc<dyn Fn(Event)>;

/// What is listened for. Fewer kinds than Yew has: copying one of those would weigh a kilobyte.
#[derive(Clone, Copy)]
pub enum On {
    /// A button was pressed.
    Click,
    /// A choice or a date was changed.
    Change,
    /// Something was typed.
    Input,
    /// A form was sent.
    Submit,
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
        }
    }
    fn handle(&self, event: Event) {
        (self.act)(event);
    }
    fn passive(&self) -> bool {
        false
    }
}
