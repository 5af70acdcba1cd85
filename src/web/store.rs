//! Local storage. Our keys are `implementum/<instance>/<id>`; no other key is ever touched.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{DomException, Storage};

use crate::app::{Basis, Msg, StoreFault};

/// The part of the origin's local storage that is ours.
pub(super) struct Store {
    prefix: String,
}

impl Store {
    pub(super) fn new(instance: &str) -> Self {
        Self { prefix: prefix(instance) }
    }

    /// Every text of ours, by id. There is no index that could fall out of step.
    pub(super) fn read_all(&self) -> Result<Vec<(String, String)>, StoreFault> {
        let storage = storage()?;
        let length = storage.length().map_err(blocked)?;
        let mut texts = Vec::new();
        for place in 0..length {
            let Some(key) = storage.key(place).map_err(blocked)? else { continue };
            let Some(id) = key.strip_prefix(&self.prefix) else { continue };
            if let Some(text) = storage.get_item(&key).map_err(blocked)? {
                texts.push((id.to_owned(), text));
            }
        }
        Ok(texts)
    }

    /// Writes, unless something else than `basis` stands there, and reads back.
    pub(super) fn save(&self, id: String, text: String, basis: Option<Basis>) -> Msg {
        match self.try_save(&id, &text, basis) {
            Ok(Ok(())) => Msg::Saved { id, text },
            Ok(Err(found)) => Msg::SaveMet { id, text: found },
            Err(why) => Msg::SaveFailed { id, why },
        }
    }

    fn try_save(&self, id: &str, text: &str, basis: Option<Basis>) -> Result<Result<(), Option<String>>, StoreFault> {
        let storage = storage()?;
        let key = format!("{}{id}", self.prefix);
        let found = storage.get_item(&key).map_err(blocked)?;
        if found.as_deref().map(Basis::of) != basis {
            return Ok(Err(found));
        }
        if found.as_deref() == Some(text) {
            return Ok(Ok(()));
        }
        storage.set_item(&key, text).map_err(|error| fault(&error))?;
        match storage.get_item(&key) {
            Ok(Some(back)) if back == text => Ok(Ok(())),
            Ok(_) | Err(_) => Err(StoreFault::ReadBack),
        }
    }

    pub(super) fn erase(&self, id: &str) -> Result<(), StoreFault> {
        storage()?.remove_item(&format!("{}{id}", self.prefix)).map_err(blocked)
    }
}

/// What the keys of an instance begin with.
pub(super) fn prefix(instance: &str) -> String {
    let instance = if instance.is_empty() { "default" } else { instance };
    format!("implementum/{}/", instance.replace('/', "-"))
}

fn storage() -> Result<Storage, StoreFault> {
    gloo::utils::window().local_storage().ok().flatten().ok_or(StoreFault::Blocked)
}

fn blocked(_: JsValue) -> StoreFault {
    StoreFault::Blocked
}

/// Browsers agree on the name or the number of a full store, never on the class.
fn fault(error: &JsValue) -> StoreFault {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    let code = error.dyn_ref::<DomException>().map(DomException::code);
    if name.as_deref() == Some("QuotaExceededError") || code == Some(DomException::QUOTA_EXCEEDED_ERR) {
        StoreFault::Full
    } else {
        StoreFault::Blocked
    }
}
