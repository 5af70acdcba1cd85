//! The focus: goes to the heading of a view that was entered, and is never lost in between.

use std::cell::Cell;

use wasm_bindgen::JsValue;
use web_sys::Node;
use yew::NodeRef;

use super::page::{keep_focus, put_back, stands_in, take_out, to_heading};

/// The focus within the widget.
#[derive(Default)]
pub struct Focus {
    frame: NodeRef,
    /// What had it before the drawing, and what that stood in.
    before: Cell<JsValue>,
    /// Where the frame stood that is being filled.
    place: Cell<Option<Node>>,
}

impl Focus {
    /// The handle of the widget's outermost element.
    pub fn frame(&self) -> &NodeRef {
        &self.frame
    }

    /// Called before the drawing.
    pub fn remember(&self) {
        self.before.set(stands_in(self.frame.get()));
    }

    /// Called before a drawing that fills the frame: until that is done it stands nowhere.
    pub fn take_out(&self) {
        self.place.set(take_out(self.frame.get()));
    }

    /// Called first of all after the drawing.
    pub fn put_back(&self) {
        put_back(self.frame.get(), self.place.take());
    }

    /// Called after the drawing: where what had the focus is gone, what it stood in takes it.
    pub fn keep(&self) {
        keep_focus(self.frame.get(), self.before.take());
    }

    /// To the heading of a view that was entered.
    pub fn to_heading(&self) {
        to_heading(self.frame.get());
    }
}
