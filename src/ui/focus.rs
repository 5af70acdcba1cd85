//! The focus: goes to the heading of a view that was entered, and is never lost in between.

use std::cell::Cell;

use wasm_bindgen::JsValue;
use yew::NodeRef;

use super::page::{keep_focus, stands_in, to_heading};

/// The focus within the widget.
#[derive(Default)]
pub struct Focus {
    frame: NodeRef,
    /// What had it before the drawing, and what that stood in.
    before: Cell<JsValue>,
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

    /// Called after the drawing: where what had the focus is gone, what it stood in takes it.
    pub fn keep(&self) {
        keep_focus(self.frame.get(), self.before.take());
    }

    /// To the heading of a view that was entered.
    pub fn to_heading(&self) {
        to_heading(self.frame.get());
    }
}
