//! Files: from the disk as text, and to the disk.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::app::{Msg, Send};
use crate::format::MAX_LENGTH;

/// Reads a file as text and tells what it held. A file that is far too large is not read at all.
pub fn read(file: File, send: Send) {
    #[expect(clippy::cast_precision_loss, reason = "the limit is far below 2^53")]
    if file.size() > MAX_LENGTH as f64 {
        return send.send(Msg::FileUnreadable { too_large: true });
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        send.send(match text {
            Some(text) => Msg::FileRead { text },
            None => Msg::FileUnreadable { too_large: false },
        });
    });
}

/// Hands a text to the browser's downloads.
pub(super) fn download(name: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = js_sys::Array::of1(&text.into());
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let Ok(link) = gloo::utils::document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    // Never put into the page: no handler of the page sees the click.
    link.click();
    // The download has long begun by then; an address that is never given back keeps its text in memory.
    Timeout::new(60_000, move || _ = Url::revoke_object_url(&address)).forget();
}
