//! Elements as calls. `html!` writes out the making of every element where it stands, some 350 bytes
//! each; here the making stands once, and an element is three short calls. With the views of this
//! widget that is the difference between half and the whole of what a page may weigh.
//!
//! ```ignore
//! div("card stack").add(p("soft", text)).add(button("btn lead", label, ctx.go(Route::New)))
//! ```
//! Children keep their places: [`Tag::maybe`] and [`many`] take one place each, whether they hold
//! something or not, so that a note that comes and goes never rebuilds the field beside it.

use crate::domain::as_text;
use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

pub use super::attributes::At;
use super::attributes::NAMES;
use super::ctx::Ctx;
use super::event::Heard;
pub use super::event::{Act, On};
pub use super::texts::{Words, dashed};
use crate::app::words::Word;

/// The name of an element that is not drawn, whatever it holds.
const NEVER: &str = "-";

/// An element in the making; without a name its children stand side by side.
pub struct Tag(Box<Made>);

struct Made {
    name: &'static str,
    attributes: Box<[Option<AttributeOrProperty>]>,
    children: Vec<VNode>,
    listener: Option<Rc<dyn Listener>>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    key: Option<Key>,
    held: NodeRef,
}

/// An element.
#[inline(never)]
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Made {
        name,
        attributes: Box::new([const { None }; NAMES.len()]),
        children: Vec::new(),
        listener: None,
        value: None,
        checked: None,
        key: None,
        held: NodeRef::default(),
    }))
}

/// An element with a class.
#[inline(never)]
pub fn classed(name: &'static str, class: &'static str) -> Tag {
    let tag = tag(name);
    if class.is_empty() { tag } else { tag.set(At::Class, class) }
}

/// Elements side by side, in one place of what they are added to.
pub fn many() -> Tag {
    tag("")
}

/// A `div` with a class.
pub fn div(class: &'static str) -> Tag {
    classed("div", class)
}

/// A paragraph.
#[inline(never)]
pub fn p(class: &'static str, text: impl Words) -> Tag {
    classed("p", class).text(text)
}

/// A `span`.
#[inline(never)]
pub fn span(class: &'static str, text: impl Words) -> Tag {
    classed("span", class).text(text)
}

/// A button.
#[inline(never)]
pub fn button(class: &'static str, label: impl Words, act: Act) -> Tag {
    pressable(class, act).text(label)
}

/// A button that holds nothing yet. Where it would do nothing there is none.
#[inline(never)]
pub fn pressable(class: &'static str, act: Act) -> Tag {
    classed(if act.is_none() { NEVER } else { "button" }, class).set(At::Type, "button").on(On::Click, act)
}

/// A paragraph with a word of the interface.
#[inline(never)]
pub fn para(ctx: &Ctx, class: &'static str, word: Word) -> Tag {
    classed("p", class).say(ctx, word)
}

/// A button with a word of the interface.
#[inline(never)]
pub fn press(ctx: &Ctx, class: &'static str, word: Word, act: Act) -> Tag {
    pressable(class, act).say(ctx, word)
}

impl Tag {
    fn give(mut self, name: At, value: AttributeOrProperty) -> Self {
        self.0.attributes[name as usize] = Some(value);
        self
    }

    /// An attribute that never changes.
    #[inline(never)]
    pub fn set(self, name: At, value: &'static str) -> Self {
        self.give(name, AttributeOrProperty::Static(value))
    }

    /// An attribute.
    #[inline(never)]
    pub fn put(self, name: At, value: impl Words) -> Self {
        self.give(name, AttributeOrProperty::Attribute(value.kept()))
    }

    /// An attribute that is there only sometimes.
    #[inline(never)]
    pub fn put_if(self, name: At, value: Option<&str>) -> Self {
        if let Some(value) = value { self.put(name, value) } else { self }
    }

    /// An attribute with a number.
    #[inline(never)]
    pub fn number(self, name: At, value: i64) -> Self {
        self.put(name, as_text(&value))
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
        self.0.held = by.clone();
        self
    }

    /// What a field for words or a list of choices holds.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.value = Some(value.kept());
        self
    }

    /// Whether a box or a radio button is chosen.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// What a field for a day holds. It is set when it changes and not at every drawing: what is half typed stays.
    #[inline(never)]
    pub fn day(self, day: &str) -> Self {
        self.give(At::Value, AttributeOrProperty::Property(day.into()))
    }

    /// Whether an option is the chosen one.
    #[inline(never)]
    pub fn selected(self, selected: bool) -> Self {
        self.give(At::Selected, AttributeOrProperty::Property(selected.into()))
    }

    /// What happens at an event.
    #[inline(never)]
    pub fn on(mut self, on: On, act: Act) -> Self {
        self.0.listener = Some(Rc::new(Heard { on, act }));
        self
    }

    /// Words.
    #[inline(never)]
    pub fn text(self, text: impl Words) -> Self {
        self.html(VNode::VText(VText::new(text.kept())))
    }

    /// A word of the interface.
    #[inline(never)]
    pub fn say(self, ctx: &Ctx, word: Word) -> Self {
        self.html(VNode::VText(VText::new(AttrValue::Static(ctx.say(word)))))
    }

    /// An element.
    #[inline(never)]
    pub fn add(self, child: Tag) -> Self {
        self.html(child.into())
    }

    /// An element, or an empty place.
    #[inline(never)]
    pub fn maybe(self, child: Option<Tag>) -> Self {
        self.html(child.map_or_else(Html::default, Html::from))
    }

    /// An empty place.
    pub fn nothing() -> Self {
        many()
    }

    /// Anything that Yew can draw, in one place.
    pub(super) fn html(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(tag: Tag) -> Self {
        let made = *tag.0;
        let children = VNode::from(VList::with_children(made.children, None));
        let attributes = Attributes::Dynamic { keys: NAMES, values: made.attributes };
        let listeners = made.listener.map_or(Listeners::None, |one| Listeners::Pending([Some(one)].into()));
        let (held, key) = (made.held, made.key);
        VNode::from(match made.name {
            "" => return children,
            NEVER => return Html::default(),
            "input" => VTag::__new_input(made.value, made.checked, held, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(made.value, None, held, key, attributes, listeners),
            name => VTag::__new_other(AttrValue::Static(name), held, key, attributes, listeners, children),
        })
    }
}
