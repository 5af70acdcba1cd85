//! Local storage. Our keys are `implementum/<instance>/<id>`; no other key is ever touched.

use wasm_bindgen::prelude::*;

use crate::app::{Basis, Msg, StoreFault};
use crate::domain::joined;

/// Named where they are called, for a page may be forbidden to name the storage at all.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = localStorage)]
    fn key(place: u32) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = getItem)]
    fn get(key: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = removeItem)]
    fn remove(key: &str) -> Result<(), JsValue>;
}

#[wasm_bindgen(module = "/src/web/browser.js")]
extern "C" {
    /// Writes. Gives nothing if that went well, else whether the store is full.
    fn put(key: &str, text: &str) -> Option<bool>;
}

/// The part of the origin's local storage that is ours.
pub(super) struct Store {
    /// What our keys begin with.
    pub(super) prefix: String,
}

impl Store {
    pub(super) fn new(instance: &str) -> Self {
        let instance = if instance.is_empty() { "default" } else { instance };
        Self { prefix: format!("implementum/{}/", instance.replace('/', "-")) }
    }

    /// Every text of ours, by id. There is no index that could fall out of step.
    pub(super) fn read_all(&self) -> Result<Vec<(String, String)>, StoreFault> {
        let mut texts = Vec::new();
        let mut place = 0;
        while let Some(key) = key(place).map_err(blocked)? {
            place += 1;
            let Some(id) = key.strip_prefix(&self.prefix) else { continue };
            if let Some(text) = get(&key).map_err(blocked)? {
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
        let key = self.key(id);
        let found = get(&key).map_err(blocked)?;
        if found.as_deref().map(Basis::of) != basis {
            return Ok(Err(found));
        }
        if found.as_deref() == Some(text) {
            return Ok(Ok(()));
        }
        if let Some(is_full) = put(&key, text) {
            return Err(if is_full { StoreFault::Full } else { StoreFault::Blocked });
        }
        match get(&key) {
            Ok(Some(back)) if back == text => Ok(Ok(())),
            Ok(_) | Err(_) => Err(StoreFault::ReadBack),
        }
    }

    pub(super) fn erase(&self, id: &str) -> Result<(), StoreFault> {
        remove(&self.key(id)).map_err(blocked)
    }

    fn key(&self, id: &str) -> String {
        joined(&[&self.prefix, id], "")
    }
}

fn blocked(_: JsValue) -> StoreFault {
    StoreFault::Blocked
}
