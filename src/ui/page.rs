//! What takes several of the browser's own calls: one of these weighs less than a binding for each of them.

use wasm_bindgen::prelude::*;
#[cfg(not(feature = "leader"))]
use web_sys::File;
use web_sys::{Event, Node};

#[wasm_bindgen(module = "/src/ui/page.js")]
extern "C" {
    /// Gives an element the focus, if it is there.
    pub fn focus(element: Option<Node>);
    /// Presses an element, if it is there.
    pub fn press(element: Option<Node>);
    /// What stands in the field that an event came from.
    pub fn typed(event: &Event) -> String;
    /// Whether it is shown in a frame on a page of another site.
    #[wasm_bindgen(js_name = isInForeignFrame)]
    pub fn is_in_foreign_frame() -> bool;
    /// Whether the key that was pressed is Escape.
    #[wasm_bindgen(js_name = isEscape)]
    pub fn is_escape(event: &Event) -> bool;
    /// The key that was pressed, unless it is meant for a field, a button or the browser.
    #[cfg(feature = "leader")]
    #[wasm_bindgen(js_name = roomKey)]
    pub fn room_key(event: &Event) -> Option<String>;
    /// The focus goes from a button to what takes the keys around it.
    #[cfg(feature = "leader")]
    #[wasm_bindgen(js_name = toPad)]
    pub fn to_pad(event: &Event);
    /// What stands in the first field of the form that was sent.
    #[cfg(feature = "leader")]
    #[wasm_bindgen(js_name = fieldText)]
    pub fn field_text(event: &Event) -> String;
    /// Whether the box that an event came from is ticked.
    #[wasm_bindgen(js_name = isTicked)]
    pub fn is_ticked(event: &Event) -> bool;
    /// The button that was pressed, unless it does nothing.
    #[wasm_bindgen(js_name = pressedButton)]
    pub fn pressed_button(event: &Event) -> Option<Node>;
    /// The file that was picked. The same one can be picked again.
    #[cfg(not(feature = "leader"))]
    #[wasm_bindgen(js_name = pickedFile)]
    pub fn picked_file(event: &Event) -> Option<File>;

    /// The field for words or for a day that has the focus: its id, a line break, and what stands in it.
    #[wasm_bindgen(js_name = heldField)]
    pub fn held_field(frame: Option<Node>) -> Option<String>;
    /// What has the focus within the widget, and what that stands in, from the inside out.
    #[wasm_bindgen(js_name = standsIn)]
    pub fn stands_in(frame: Option<Node>) -> JsValue;
    /// Where what had the focus is gone, what it stood in takes it.
    #[wasm_bindgen(js_name = keepFocus)]
    pub fn keep_focus(frame: Option<Node>, before: JsValue);
    /// Takes the frame out of what is shown, as long as nobody is at work in it, and gives where it stood.
    #[wasm_bindgen(js_name = takeOut)]
    pub fn take_out(frame: Option<Node>) -> Option<Node>;
    /// Puts the frame back where it stood.
    #[wasm_bindgen(js_name = putBack)]
    pub fn put_back(frame: Option<Node>, place: Option<Node>);
    /// The focus goes to the heading of the view.
    #[wasm_bindgen(js_name = toHeading)]
    pub fn to_heading(frame: Option<Node>);
    /// The focus goes from a suggestion's button to the next suggestion, else the one before, else the head.
    #[wasm_bindgen(js_name = toNeighbour)]
    pub fn to_neighbour(event: &Event);
    /// The focus goes from a draft's button to the field above it.
    #[wasm_bindgen(js_name = toField)]
    pub fn to_field(event: &Event);
}
