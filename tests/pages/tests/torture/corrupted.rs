//! What stands in the browser is spoiled behind the element's back: signs changed, texts cut, garbage in their place,
//! two of them swapped, a version of tomorrow. In one place, or in both.
//!
//! Every word that was ever called saved is unlike any other. One that stood sound in either place must be in the
//! assessment when it is opened again; one that stood only in a text that cannot be read must still stand in that text,
//! untouched, for as long as nobody takes it away.

use anyhow::{Context as _, Result};
use implementum_pages::{Chance, Finds as _, Page, Role, Site};

use crate::account::Look;
use crate::aside::{self, PLACES, Texts};
use crate::lane::Lane;
use crate::way;

const SUBJECTS: [&str; 2] = ["Höftfraktur", "Knäledsartros"];

/// What says which version wrote a text, and what a version of tomorrow says there.
const OURS: &str = "\"formatVersion\":2,";
const NEWER: &str = "\"formatVersion\":99,";
/// What is no assessment.
const GARBAGE: [&str; 7] = ["", "null", "[]", "{", "\u{0}", "\"", "{\"format\":\"annat\"}"];

/// Two assessments, and the words that were called saved of each.
#[derive(Clone, Default)]
struct Two {
    ids: [String; 2],
    words: [Vec<String>; 2],
    count: usize,
}

pub async fn row(lane: &mut Lane) -> Result<()> {
    let (site, browser) = (lane.site().await?, lane.browser().await?);
    let page = browser.open(site.url("/")).await?;
    let mut two = Two::default();
    for which in 0..2 {
        two.ids[which] = way::begin(&page, SUBJECTS[which]).await?;
        way::to_first_question(&page).await?;
        for field in ["Hur vet vi det?", "Kommentar"] {
            two.write(&page, which, field).await?;
        }
        page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    }
    aside::step(&page, &site).await?;
    let sound = aside::both(&page).await?;
    while lane.goes_on() {
        if let Err(error) = one(lane, &site, &page, two.clone(), &sound).await {
            lane.stumbled(error)?;
        }
    }
    Ok(())
}

/// What stands sound in both places is spoiled and looked for again.
async fn one(lane: &mut Lane, site: &Site, page: &Page, mut two: Two, sound: &[Texts; 2]) -> Result<()> {
    aside::step(page, site).await?;
    let mut kept = sound.clone();
    let done = two.spoil(&mut lane.chance, &mut kept);
    aside::put(page, &kept).await?;
    let lost = two.lost(page, site, sound, &kept).await.with_context(|| done.clone())?;
    lane.tried(lost.map(|lost| format!("{lost} after {done}")));
    Ok(())
}

impl Two {
    /// Adds a word that is called saved before anything else is done.
    async fn write(&mut self, page: &Page, which: usize, field: &str) -> Result<()> {
        self.count += 1;
        let word = format!("ord{}x", self.count);
        way::to_end_of(page, field).await?;
        page.type_text(&word).await?;
        if Look::settled(page).await?.state.is_promise() {
            self.words[which].push(word);
        }
        Ok(())
    }

    /// Spoils the first assessment in one place or in both, and now and then the second one with it.
    fn spoil(&self, chance: &mut Chance, kept: &mut [Texts; 2]) -> String {
        let places = [&[0][..], &[1], &[0, 1]][chance.below(3)];
        let kind = chance.below(8);
        let mut done = Vec::new();
        for place in places {
            let [first, second] = self.ids.clone().map(|id| kept[*place].get(&id).cloned().unwrap_or_default());
            let (what, spoiled) = match kind {
                0 => ("both swapped".to_owned(), second.clone()),
                1 => ("a newer version".to_owned(), by_newer(&first)),
                2 => ("garbage".to_owned(), GARBAGE[chance.below(GARBAGE.len())].to_owned()),
                3 | 4 => {
                    let length = chance.below(first.chars().count());
                    (format!("cut at {length}"), first.chars().take(length).collect())
                }
                _ => changed(chance, &first),
            };
            done.push(format!("{what} in the {} place", PLACES[*place]));
            kept[*place].insert(self.ids[0].clone(), spoiled);
            if kind == 0 {
                kept[*place].insert(self.ids[1].clone(), first);
            }
        }
        done.join(" and ")
    }

    /// Opens the page, works on, opens it again, and says what is gone.
    async fn lost(
        &mut self,
        page: &Page,
        site: &Site,
        sound: &[Texts; 2],
        kept: &[Texts; 2],
    ) -> Result<Option<String>> {
        let before = self.words.clone();
        page.open(site.url("/")).await?;
        for (which, subject) in SUBJECTS.into_iter().enumerate() {
            way::list(page).await?;
            page.by(Role::Button, "Ny självskattning").await?;
            if page.by(Role::Button, &format!("Fortsätt med {subject}")).count().await? == 1 {
                way::first_question(page, subject).await?;
                self.write(page, which, "Kommentar").await?;
                page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
            }
        }
        aside::step(page, site).await?;
        let now = aside::both(page).await?;
        page.open(site.url("/")).await?;
        for which in 0..2 {
            let id = &self.ids[which];
            let file = way::file(page, id).await?.to_string();
            // What a newer version has written to is left to that one, in both places.
            let is_newer = kept.iter().any(|texts| texts.get(id).is_some_and(|text| text.contains(NEWER)));
            let was_sound = !is_newer && sound.iter().zip(kept).any(|(sound, kept)| sound.get(id) == kept.get(id));
            for word in &self.words[which] {
                // What came since went through the element; what stood there before must have stood sound somewhere.
                let is_owed = was_sound || !before[which].contains(word);
                if is_owed && !file.contains(word) || stands(kept, word) && !stands(&now, word) {
                    return Ok(Some(format!("{word} of {}", SUBJECTS[which])));
                }
            }
        }
        Ok(untouched(kept, &now))
    }
}

/// Whether a word stands in any text of either place.
fn stands(texts: &[Texts; 2], word: &str) -> bool {
    texts.iter().any(|texts| texts.values().any(|text| text.contains(word)))
}

/// A text as a newer version would have written it, with no sum that we could know.
fn by_newer(text: &str) -> String {
    let (before, _) = text.rsplit_once(",\"sum\":").unwrap_or((text, ""));
    format!("{}}}}}", before.replace(OURS, NEWER))
}

/// A text of which one sign is another, and the words for that.
fn changed(chance: &mut Chance, text: &str) -> (String, String) {
    let place = chance.below(text.chars().count());
    let other = char::from(b"0123456789abcdefxyz{}[]\",:"[chance.below(26)]);
    let spoiled: String = text.chars().enumerate().map(|(at, sign)| if at == place { other } else { sign }).collect();
    let around: String = spoiled.chars().skip(place.saturating_sub(20)).take(40).collect();
    (format!("one sign changed, …{around}…"), spoiled)
}

/// What nobody here can read stands as it stood.
fn untouched(kept: &[Texts; 2], now: &[Texts; 2]) -> Option<String> {
    for (place, (before, after)) in PLACES.iter().zip(kept.iter().zip(now)) {
        for (id, text) in before {
            let is_json = serde_json::from_str::<serde_json::Value>(text).is_ok_and(|json| json.is_object());
            if (!is_json || text.contains(NEWER)) && after.get(id) != Some(text) {
                return Some(format!("what stood under {id} in the {place} place and could not be read"));
            }
        }
    }
    None
}
