//! The browser's choice of files.

use yew::NodeRef;

use super::page;
use super::root::Outer;
use crate::ui::dom::{Act, At, On, Tag, tag};

/// Opens the browser's choice of a file.
pub(super) fn click(picker: &NodeRef) -> Act {
    let picker = picker.clone();
    Act::new(move |_| {
        page::press(picker.get());
    })
}

/// The field that the browser's choice of a file belongs to. It is never seen.
pub(super) fn file_field(picker: &NodeRef, outer: &Outer) -> Tag {
    let open = outer.open.clone();
    #[cfg(feature = "leader")]
    let act = Act::new(move |event| open(event));
    #[cfg(not(feature = "leader"))]
    let act = Act::new(move |event| {
        if let Some(file) = page::picked_file(event) {
            open(file);
        }
    });
    let field = tag("input")
        .set(At::Type, "file")
        .set(At::Accept, ".json,.html,application/json,text/html")
        .set(At::Hidden, "");
    field.set(At::Tabindex, "-1").set(At::AriaHidden, "true").held(picker).on(On::Change, act)
}
