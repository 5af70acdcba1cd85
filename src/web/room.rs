//! What only a workshop needs of the browser.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::{Browser, tell_later};
use crate::app::room::RoomMsg;
use crate::app::{Effect, Msg};

#[wasm_bindgen(module = "/src/web/room.js")]
extern "C" {
    /// The seconds since the page was opened.
    fn seconds() -> u32;
    /// Fills the screen with the element, or gives it back.
    #[wasm_bindgen(js_name = fullScreen)]
    fn full_screen(host: &HtmlElement);
}

/// A second has gone.
pub(super) fn ticked() -> Msg {
    Msg::Room(RoomMsg::Ticked(seconds()))
}

impl Browser {
    /// Carries out an effect of a workshop.
    pub(super) fn perform_in_room(&self, effect: &Effect) {
        match (effect, self.tell.get(), self.host.get()) {
            (Effect::Tick, Some(tell), _) => tell_later(tell, 1000, "tick", ""),
            (Effect::FullScreen, _, Some(host)) => full_screen(host),
            _ => {}
        }
    }
}
