//! What stands in the browser, looked at and changed behind the element's back, from a page of the same site without it.

use std::collections::BTreeMap;

use anyhow::Result;
use implementum_pages::{Page, Site};
use serde_json::json;

const PAGE: &str = "/assessment.schema.json";
const MIRROR: &str = "implementum/default";
/// The two places, as the script below calls them.
pub const PLACES: [&str; 2] = ["local", "mirror"];

/// Writes a text into one of the places.
const PUT: &str = "(async ([place, id, text]) => {
    if (place === 'local') return void localStorage.setItem('implementum/default/' + id, text);
    const done = (request) => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = no; });
    const base = await done(indexedDB.open('implementum/default'));
    await done(base.transaction('texts', 'readwrite').objectStore('texts').put(text, id));
    base.close();
})";

/// Empties the mirror, if there is one.
const EMPTY: &str = "(async () => {
    if (!(await indexedDB.databases()).length) return;
    const done = (request) => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = no; });
    const base = await done(indexedDB.open('implementum/default'));
    const change = base.transaction(['texts', 'copies'], 'readwrite');
    await Promise.all(['texts', 'copies'].map((store) => done(change.objectStore(store).clear())));
    base.close();
})()";

/// The texts in one place, by id.
pub type Texts = BTreeMap<String, String>;

/// Leaves the element for the page without it.
pub async fn step(page: &Page, site: &Site) -> Result<()> {
    page.open(site.url(PAGE)).await
}

/// What stands in both places.
pub async fn both(page: &Page) -> Result<[Texts; 2]> {
    let local = page.storage().await?.into_iter();
    let ours = |(key, text): (String, String)| Some((key.strip_prefix("implementum/default/")?.to_owned(), text));
    Ok([local.filter_map(ours).collect(), page.mirror(MIRROR).await?])
}

/// Has these texts, and no others, stand in both places.
pub async fn put(page: &Page, texts: &[Texts; 2]) -> Result<()> {
    page.clear_storage().await?;
    page.eval(EMPTY).await?;
    for (place, texts) in PLACES.iter().zip(texts) {
        for (id, text) in texts {
            page.eval(&format!("{PUT}({})", json!([place, id, text]))).await?;
        }
    }
    Ok(())
}
