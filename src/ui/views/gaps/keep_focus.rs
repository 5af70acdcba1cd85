//! The focus stays on the button that was pressed, though its row is moved.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::{ListenerKind, VComp};

use crate::ui::dom::div;

/// Rows with keys, and buttons in them: a row that is moved in the document loses the focus, and
/// the button that moved it gets it back.
pub(super) fn keep_focus(rows: Html) -> Html {
    VComp::new::<KeepFocus>(Rc::new(KeepFocusProps { rows }), None).into()
}

#[derive(Properties, PartialEq)]
struct KeepFocusProps {
    rows: Html,
}

#[component]
fn KeepFocus(props: &KeepFocusProps) -> Html {
    let pressed = use_mut_ref(|| None::<HtmlElement>);
    let press = {
        let pressed = pressed.clone();
        Rc::new(move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let button = target.and_then(|target| target.closest("button:not([aria-disabled])").ok().flatten());
            *pressed.borrow_mut() = button.and_then(|button| button.dyn_into().ok());
        })
    };
    use_effect(move || {
        if let Some(button) = pressed.take() {
            _ = button.focus();
        }
    });
    div("").on(ListenerKind::onclick, press).html(props.rows.clone()).into()
}
