//! The focus: goes to the heading of a view that was entered, and is never lost in between.

use std::cell::RefCell;
use std::iter::successors;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::NodeRef;

/// The focus within the widget.
#[derive(Default)]
pub struct Focus {
    frame: NodeRef,
    /// What had it before the drawing, and what that stood in, from the inside out.
    before: RefCell<Vec<Element>>,
}

impl Focus {
    /// The handle of the widget's outermost element.
    pub fn frame(&self) -> &NodeRef {
        &self.frame
    }

    /// Called before the drawing.
    pub fn remember(&self) {
        let focused = self.shadow().and_then(|shadow| shadow.active_element());
        self.before.replace(successors(focused, |one| one.parent_element()).collect());
    }

    /// Called after the drawing: where what had the focus is gone, what it stood in takes it.
    pub fn keep(&self) {
        let before = self.before.take();
        let is_gone = before.first().is_some_and(|element| !element.is_connected());
        let has_focus = || self.shadow().is_some_and(|shadow| shadow.active_element().is_some());
        if !is_gone {
            return;
        }
        for element in before.into_iter().filter(|element| element.is_connected()) {
            if has_focus() {
                return;
            }
            // What is hidden, for nothing is left in it, does not take it: then what that stands in does.
            let Ok(element) = element.dyn_into::<HtmlElement>() else { continue };
            _ = element.set_attribute("tabindex", "-1");
            _ = element.focus();
        }
    }

    /// To the heading of a view that was entered.
    pub fn to_heading(&self) {
        let Some(root) = self.frame.cast::<Element>() else { return };
        if root.get_bounding_client_rect().top() < 0.0 {
            root.scroll_into_view();
        }
        let heading = root.query_selector("#view-heading").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            _ = heading.focus();
        }
    }

    fn shadow(&self) -> Option<ShadowRoot> {
        self.frame.cast::<Element>()?.get_root_node().dyn_into().ok()
    }
}
