//! The largest assessment allowed, and a step beyond: a million units of storage, filled until a few are left and then
//! typed over that edge. What was called saved before the edge is there, and so is all the rest of it.

use anyhow::{Context as _, Result, ensure};
use implementum_pages::{Finds as _, Page, Role, Site};
use serde_json::{Value, json};

use crate::account::{FIELDS, Look, State};
use crate::aside;
use crate::lane::Lane;
use crate::way;

/// The most that one assessment may take, in UTF-16 units.
const MOST: usize = 1_000_000;
/// Of one unit, of two and of several bytes, to be counted right.
const SIGNS: [char; 6] = ['x', 'å', '語', '😀', 'ש', '\u{301}'];

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, browser) = (lane.site().await?, lane.browser().await?);
    let page = browser.open(site.url("/")).await?;
    let id = way::begin(&page, "Mall").await?;
    Look::settled(&page).await?;
    let template = way::file(&page, &id).await?;
    while lane.goes_on() {
        if let Err(error) = one(lane, &site, &page, template.clone()).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

async fn one(lane: &mut Lane, site: &Site, page: &Page, mut file: Value) -> Result<()> {
    aside::step(page, site).await?;
    aside::put(page, &Default::default()).await?;
    page.open(site.url("/")).await?;
    way::list(page).await?;
    // How much its frame takes is seen from a small one of the same shape.
    let (sign, free) = (SIGNS[lane.chance.below(SIGNS.len())], lane.chance.below(60));
    let around = kept_length(page, &mut file, "liten", "").await?;
    let signs = (MOST - around - free) / sign.len_utf16();
    let text: String = std::iter::repeat_n(sign, signs).collect();
    let length = kept_length(page, &mut file, "stora", &text).await?;
    ensure!(length <= MOST && length + 64 > MOST, "{length} units are not close to {MOST}");
    page.by(Role::Button, "Fortsätt med stora").click().await?;
    way::to_first_question(page).await?;
    way::to_end_of(page, FIELDS[0].0).await?;
    let mut saved = String::new();
    let mut is_beyond = false;
    for number in 0..40 {
        page.type_text(&format!("{number} ")).await?;
        let look = Look::settled(page).await?;
        if !look.state.is_promise() {
            is_beyond = look.state == State::Failed;
            break;
        }
        saved.clone_from(&look.fields[FIELDS[0].0]);
    }
    ensure!(is_beyond, "it never became too long");
    page.open(site.url("/")).await?;
    let there = way::file(page, "stora").await?;
    let comment = there["items"]["F1-01"]["comment"].as_str().unwrap_or_default();
    let is_all = there["areas"]["ingang"]["now"].as_str() == Some(&text);
    let lost = (!is_all || !comment.starts_with(&saved)).then(|| {
        format!("“{saved}” at the edge of {signs} times {sign:?}, where “{comment}” stands; the rest: {is_all}")
    });
    lane.tried(lost);
    Ok(())
}

/// Opens an assessment with this text in it, and gives how many units it takes in local storage.
async fn kept_length(page: &Page, file: &mut Value, id: &str, text: &str) -> Result<usize> {
    file["id"] = json!(id);
    file["about"]["subject"] = json!(id);
    file["areas"] = json!({ "ingang": { "now": text } });
    // The code belongs to another content.
    file.as_object_mut().map(|file| file.remove("controlCode"));
    let answer = page.call("importFile", &[json!(file.to_string())]).await?;
    ensure!(answer["ok"] == true, "{answer}");
    page.wait_until(&format!("localStorage.getItem('implementum/default/{id}')")).await?;
    let length = page.eval(&format!("localStorage.getItem('implementum/default/{id}').length")).await?;
    usize::try_from(length.as_u64().context("a length")?).context("a length")
}
