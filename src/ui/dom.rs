//! Elements as calls. `html!` writes out the making of every element where it stands, some 350 bytes
//! each; here the making stands once, and an element is three short calls. With the views of this
//! widget that is the difference between half and the whole of what a page may weigh.
//!
//! ```ignore
//! div("card stack").add(p("soft", text)).add(button("btn lead", label, ctx.go(Route::New)))
//! ```
//! Children keep their places: [`Tag::maybe`] and [`Tag::each`] take one place each, whether they
//! hold something or not, so that a note that comes and goes never rebuilds the field beside it.

use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{Key, Listener, ListenerKind, VList, VNode, VTag};
use yew::{AttrValue, Html, NodeRef};

use super::ctx::Ctx;
use crate::app::words::Word;

/// What happens at an event. Our own type for every event: one listener type in the bundle.
pub type Act = Rc<dyn Fn(Event)>;

/// An element in the making.
pub struct Tag(Box<VTag>);

/// An element.
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(AttrValue::Static(name))))
}

/// An element with a class.
pub fn classed(name: &'static str, class: &'static str) -> Tag {
    let tag = tag(name);
    if class.is_empty() { tag } else { tag.set("class", class) }
}

/// A `div` with a class.
pub fn div(class: &'static str) -> Tag {
    classed("div", class)
}

/// A paragraph.
pub fn p(class: &'static str, text: &str) -> Tag {
    classed("p", class).text(text)
}

/// A `span`.
pub fn span(class: &'static str, text: &str) -> Tag {
    classed("span", class).text(text)
}

/// A button.
pub fn button(class: &'static str, label: &str, act: Act) -> Tag {
    classed("button", class).set("type", "button").on(On::Click, act).text(label)
}

/// A paragraph with a word of the interface.
#[inline(never)]
pub fn para(ctx: &Ctx, class: &'static str, word: Word) -> Tag {
    p(class, ctx.say(word))
}

/// A button with a word of the interface.
#[inline(never)]
pub fn press(ctx: &Ctx, class: &'static str, word: Word, act: Act) -> Tag {
    button(class, ctx.say(word), act)
}

impl Tag {
    /// An attribute that never changes.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: &str) -> Self {
        self.0.add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// An attribute that is there only sometimes.
    #[inline(never)]
    pub fn put_if(self, name: &'static str, value: Option<&str>) -> Self {
        if let Some(value) = value { self.put(name, value) } else { self }
    }

    /// An attribute with a number.
    #[inline(never)]
    pub fn number(self, name: &'static str, value: i64) -> Self {
        self.put(name, &value.to_string())
    }

    /// A key: the element moves with it in its list.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// A handle on the element once it is drawn.
    #[inline(never)]
    pub fn held(mut self, by: &NodeRef) -> Self {
        self.0.node_ref = by.clone();
        self
    }

    /// What a field for words or a list of choices holds.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// Whether a box or a radio button is chosen.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Whether an option is the chosen one.
    #[inline(never)]
    pub fn selected(mut self, selected: bool) -> Self {
        self.0.add_property("selected", selected);
        self
    }

    /// What happens at an event.
    #[inline(never)]
    pub fn on(mut self, on: On, act: Act) -> Self {
        self.0.add_listener(Rc::new(Heard { on, act }));
        self
    }

    /// Words.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.add_child(VNode::from(text.to_owned()));
        self
    }

    /// A word of the interface.
    #[inline(never)]
    pub fn say(self, ctx: &Ctx, word: Word) -> Self {
        self.text(ctx.say(word))
    }

    /// An element.
    #[inline(never)]
    pub fn add(mut self, child: Tag) -> Self {
        self.0.add_child(child.into());
        self
    }

    /// An element, or an empty place.
    #[inline(never)]
    pub fn maybe(mut self, child: Option<Tag>) -> Self {
        self.0.add_child(child.map_or_else(Html::default, Html::from));
        self
    }

    /// Any number of elements, in one place.
    #[inline(never)]
    pub fn each(mut self, children: Vec<Tag>) -> Self {
        self.0.add_child(all(children));
        self
    }

    /// Anything that Yew can draw, in one place.
    #[inline(never)]
    pub fn html(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }
}

/// Several elements side by side.
#[inline(never)]
pub fn all(children: Vec<Tag>) -> Html {
    let children = children.into_iter().map(Html::from).collect();
    VNode::from(VList::with_children(children, None))
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(tag: Tag) -> Self {
        VNode::from(*tag.0)
    }
}

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

struct Heard {
    on: On,
    act: Act,
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
