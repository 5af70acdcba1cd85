//! What the browser tells by itself: that the page is left, that another tab wrote, that a file was dropped.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlElement, StorageEvent, VisibilityState};

use super::files;
use super::store::prefix;
use crate::app::{Msg, Send};

/// Listeners; dropping them ends the listening.
pub struct Listeners {
    _all: Vec<EventListener>,
}

/// Listens for an element of this instance.
pub fn listen(host: &HtmlElement, instance: &str, send: &Send) -> Listeners {
    let hidden = send.clone();
    let left = send.clone();
    let all = vec![
        // The last moment that phones are sure to tell of.
        EventListener::new(&document(), "visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                hidden.send(Msg::PageHidden);
            }
        }),
        EventListener::new(&window(), "pagehide", move |_| left.send(Msg::PageHidden)),
        other_tabs(prefix(instance), send.clone()),
        drag(host, "dragover", |event| {
            if let Some(transfer) = event.data_transfer() {
                transfer.set_drop_effect("copy");
            }
        }),
        dropped(host, send.clone()),
    ];
    Listeners { _all: all }
}

fn other_tabs(prefix: String, send: Send) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        let Some(id) = event.key().and_then(|key| key.strip_prefix(&prefix).map(str::to_owned)) else { return };
        send.send(Msg::OtherTabWrote { id, text: event.new_value() });
    })
}

fn dropped(host: &HtmlElement, send: Send) -> EventListener {
    drag(host, "drop", move |event| {
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        let files = files.into_iter().flat_map(|files| (0..files.length()).filter_map(move |place| files.get(place)));
        files.for_each(|file| files::read(file, send.clone()));
    })
}

/// Without preventing the default, the browser would leave the page to show the file.
fn drag(host: &HtmlElement, name: &'static str, act: impl Fn(&DragEvent) + 'static) -> EventListener {
    EventListener::new_with_options(host, name, EventListenerOptions::enable_prevent_default(), move |event: &Event| {
        // Text that is dragged from field to field is the browser's own matter.
        let carries_files = |event: &&DragEvent| {
            event.data_transfer().is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
        };
        if let Some(event) = event.dyn_ref::<DragEvent>().filter(carries_files) {
            event.prevent_default();
            act(event);
        }
    })
}
