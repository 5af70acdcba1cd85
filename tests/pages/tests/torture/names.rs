//! Names and texts that trip up what is careless: quotes, colons, line breaks, emoji, right to left, ten thousand signs.
//! Each is there after a reload, and again after everything was deleted and its file opened.

use anyhow::{Context as _, Result};
use implementum_pages::{Chance, Finds as _, Page, Role, Site};
use serde_json::{Value, json};

use crate::account::{FIELDS, Look};
use crate::aside;
use crate::lane::Lane;
use crate::way;

const NASTY: [&str; 16] = [
    "O'Brien",
    "\"Citat\" och 'apostrof'",
    "namn: värde # inget",
    "{\"format\":1}",
    "</script><b>fet</b>",
    "åäö ÅÄÖ é ß İ ı",
    "👩🏽‍⚕️👨‍👩‍👧‍👦🇸🇪",
    "שלום עולם مرحبا",
    "a\u{202e}b\u{202c}c\u{200f}",
    "C:\\mapp\\fil.json",
    "=1+1",
    "__proto__",
    "constructor",
    "null",
    "%00%0A&amp;",
    "語言處理\u{301}\u{fe0f}",
];
const SIGNS: [char; 24] = [
    'a', 'ö', ' ', '\'', '"', ':', '\\', '/', '{', '}', '<', '&', '#', '%', '語', 'ש', 'م', '\u{202e}', '\u{301}',
    '😀', '🇸', '\u{200d}', '\u{feff}', '0',
];

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, browser) = (lane.site().await?, lane.browser().await?);
    let page = browser.page();
    while lane.goes_on() {
        let place = lane.chance.below(NASTY.len() * 2);
        let name = NASTY.get(place).map_or_else(|| drawn(&mut lane.chance, 60), |name| (*name).to_owned());
        // Every fourth name is as long as ten thousand signs make it.
        let name = if lane.chance.below(4) == 0 { drawn(&mut lane.chance, 10_000) } else { name };
        if let Err(error) = one(lane, &site, &page, &name).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

/// So many signs at most, with a letter at either end: a name has no blanks there.
fn drawn(chance: &mut Chance, most: usize) -> String {
    let length = if most > 100 { most - 2 } else { chance.below(most) };
    let signs: String = (0..length).map(|_| SIGNS[chance.below(SIGNS.len())]).collect();
    format!("a{signs}b")
}

async fn one(lane: &mut Lane, site: &Site, page: &Page, name: &str) -> Result<()> {
    aside::step(page, site).await?;
    aside::put(page, &Default::default()).await?;
    page.open(site.url("/")).await?;
    let id = way::begin(page, name).await?;
    way::to_first_question(page).await?;
    let text = format!("{name}\n{}", NASTY.join("\n"));
    page.by(Role::Textbox, FIELDS[0].0).paste(&text).await?;
    let promised = Look::settled(page).await?.state.is_promise();
    anyhow::ensure!(promised, "it is not called saved");
    page.open(site.url("/")).await?;
    let first = way::file(page, &id).await?;
    let file = page.call("exportAssessment", &[json!(id)]).await?;
    aside::step(page, site).await?;
    aside::put(page, &Default::default()).await?;
    page.open(site.url("/")).await?;
    way::list(page).await?;
    let answer = page.call("importFile", &[file]).await?;
    let again = way::file(page, &id).await?;
    let lost = [("after a reload", &first), ("from its file", &again)].into_iter().find_map(|(when, file)| {
        let is_there = file["about"]["subject"] == name && file["items"]["F1-01"]["comment"] == text.as_str();
        (!is_there).then(|| format!("{when}: {:?}… {answer}", name.chars().take(40).collect::<String>()))
    });
    let is_same = without_time(first.clone())? == without_time(again.clone())?;
    lane.tried(lost.or((!is_same).then(|| "the file that was opened gives another one".to_owned())));
    Ok(())
}

fn without_time(mut file: Value) -> Result<Value> {
    file.as_object_mut().context("a file")?.remove("exportedAt");
    Ok(file)
}
