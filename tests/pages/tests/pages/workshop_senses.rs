//! Everyone can use a workshop's views: axe, 400 %, spaced text, thumbs, and the system's own colours.

use anyhow::{Result, ensure};
use implementum_pages::{Finds as _, Key, Media, Options, Page, Role};

use crate::hands::Hands;
use crate::survey::{Findings, ready_to_measure};
use crate::units_senses::{cramped, judge};
use crate::workshop::{arrive, begins, keys, leader_stage, user};

/// Goes through every view of a workshop and the states of it that look different, and looks at each.
async fn through(page: &Page, mut look: impl AsyncFnMut(&'static str) -> Result<()>) -> Result<()> {
    let user = user(page, Hands::Mouse);
    begins(&user).await?;
    look("workshop-empty").await?;
    user.press("Använd: En timme").await?;
    page.holding(Role::Status, "Agendan är bytt.").await?;
    for number in 1..=2 {
        user.press("Lägg till grupp").await?;
        page.wait_for_focus(Role::Textbox, "Gruppens namn").await?;
        page.by(Role::Button, &format!("Ta bort: Grupp {number}")).await?;
    }
    look("workshop").await?;
    user.press("Visa på storskärm").await?;
    arrive(page, "Välkomna").await?;
    look("screen-welcome").await?;
    keys(page, ">11").await?;
    page.wait_for_text("2 händer räknade").await?;
    look("screen-claim-counting").await?;
    keys(page, " ").await?;
    page.wait_for_text("Ett missförstånd.").await?;
    look("screen-claim").await?;
    keys(page, "g").await?;
    arrive(page, "Nu svarar Grupp 1").await?;
    look("screen-turn").await?;
    keys(page, ">2").await?;
    page.by(Role::Button, "Påbörjat").that("el.getAttribute('aria-pressed') === 'true'").await?;
    look("screen-group").await?;
    keys(page, "g>4g").await?;
    arrive(page, "Det vi ser olika på").await?;
    keys(page, "> 1122").await?;
    page.wait_for_text("4 händer räknade").await?;
    look("screen-hands-counting").await?;
    keys(page, " 3").await?;
    page.wait_for_text("Ni har enats om").await?;
    look("screen-hands").await?;
    keys(page, "?").await?;
    arrive(page, "Tangenter").await?;
    look("screen-keys").await?;
    keys(page, "?p").await?;
    page.wait_for_focus(Role::Textbox, "Vad ska vi ta upp senare?").await?;
    look("screen-parking").await?;
    page.by(Role::Textbox, "Vad ska vi ta upp senare?").fill("Vem äger rutinen på natten?").await?;
    page.press(Key::Enter).await?;
    page.holding(Role::Status, "Lagt åt sidan.").await?;
    keys(page, "g").await?;
    arrive(page, "Vad tar vi först?").await?;
    look("screen-first").await?;
    keys(page, "g").await?;
    arrive(page, "Det här kom vi fram till").await?;
    look("screen-summary").await?;
    keys(page, ">34 ").await?;
    page.wait_for_text("2 svar").await?;
    look("screen-evaluation").await?;
    page.press(Key::Escape).await?;
    arrive(page, "Workshop").await?;
    look("workshop-after").await?;
    user.press("Mata in blad").await?;
    page.wait_for_focus(Role::Application, "Blad 1").await?;
    for answer in ["Påbörjat", "Vet inte", "Inget kryss"] {
        user.press(answer).await?;
    }
    page.by(Role::Button, "Gå igenom: Blad 1").await?;
    look("sheets").await?;
    user.press("Till workshopen").await?;
    user.arrive("Workshop").await?;
    user.press("Så svarade rummet").await?;
    user.arrive("Så svarade rummet").await?;
    look("map").await?;
    user.press("Till workshopen").await?;
    user.arrive("Workshop").await?;
    user.press("Summering").await?;
    user.arrive("Det här kom vi fram till").await?;
    look("summing-up").await?;
    user.press("Skriv ut summeringen").await?;
    user.arrive("Summering av workshopen").await?;
    look("paper").await
}

#[tokio::test]
async fn axe_finds_nothing_in_a_workshop_and_nothing_scrolls_sideways() -> Result<()> {
    for (options, width) in [(Options::laptop(), 1280), (Options::phone(), 360)] {
        let stage = leader_stage(options).await?;
        let page = &stage.page;
        let mut found = Vec::new();
        through(page, async |view| judge(page, view, width, &mut found).await).await?;
        ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
        stage.browser.assert_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_of_a_workshop_is_cut_at_400_per_cent_and_with_spaced_text() -> Result<()> {
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    let judged = &mut findings;
    through(page, async |view| cramped(page, view, judged).await).await?;
    findings.told()
}

/// Everything in a workshop is large enough for a thumb.
pub async fn under_a_thumb(media: Media) -> Result<()> {
    let stage = leader_stage(Options { media, ..Options::phone() }).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    let judged = &mut findings;
    through(page, async |view| judged.measure(page, view, "survey.underThumb()").await).await?;
    findings.told()
}

/// With the system's own colours a chosen answer on the screen is told from the rest.
pub async fn in_forced_colours(media: Media) -> Result<()> {
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    page.emulate(media).await?;
    let user = user(page, Hands::Keyboard);
    begins(&user).await?;
    user.press("Visa på storskärm").await?;
    page.by(Role::Button, "Påbörjat").await?;
    keys(page, "2").await?;
    page.by(Role::Button, "Påbörjat").that("el.getAttribute('aria-pressed') === 'true'").await?;
    let look = "(() => { const style = getComputedStyle(el); return style.outlineStyle + style.outlineWidth + style.borderTopStyle; })()";
    let chosen = page.by(Role::Button, "Påbörjat").await?.eval(look).await?;
    let other = page.by(Role::Button, "På plats").await?.eval(look).await?;
    assert_ne!(chosen, other);
    Ok(())
}
