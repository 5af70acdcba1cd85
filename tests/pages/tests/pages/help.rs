//! Help in place: the glossary as a page, and a word explained where it stands.

use anyhow::Result;
use implementum_pages::{Finds as _, Key, Options, Page, Role};

use crate::content::{areas, phase};
use crate::paper::{pages_of, says};
use crate::stage;
use crate::steps::{begin, enter, first_question, open_filled, speak, to_list};

/// What is shown of a term's meaning; nothing where it is folded.
const MEANING: &str =
    "document.querySelector('implementum-widget').shadowRoot.querySelector('#term-meaning')?.innerText.trim() ?? ''";

async fn to_glossary(page: &Page) -> Result<()> {
    page.by(Role::Button, "Ordlista").click().await?;
    page.wait_for_focus(Role::Heading, "Ordlista").await.map(drop)
}

#[tokio::test]
async fn the_glossary_is_reached_from_every_part_and_leads_back_to_it() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    for part in ["Översikt", "Gapanalys", "Handlingsplan", "Resultat", "Dela"] {
        if part != "Översikt" {
            enter(page, part).await?;
        }
        let heading = page.focused().await?.heard.name;
        to_glossary(page).await?;
        page.wait_for_text("Skillnaden mellan nuläget och målbilden.").await?;
        page.none(Role::Button, "Ordlista").await?;
        page.by(Role::Button, "Tillbaka").click().await?;
        page.wait_for_focus(Role::Heading, &heading).await?;
    }
    to_list(page).await?;
    to_glossary(page).await?;
    page.by(Role::Button, "Tillbaka").click().await?;
    page.wait_for_focus(Role::Heading, "Mina självskattningar").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn what_was_typed_for_a_new_one_is_there_after_a_look_at_the_glossary() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftfraktur").await?;
    to_glossary(page).await?;
    page.by(Role::Button, "Tillbaka").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.wait_for_focus(Role::Heading, "Höftfraktur").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn in_english_the_glossary_has_the_order_of_english_and_the_swedish_words_beside() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    to_glossary(page).await?;
    speak(page, "en").await?;
    let terms = "[...document.querySelector('implementum-widget').shadowRoot.querySelectorAll('.glossary dt')]
        .map((one) => [one.firstChild.innerText, one.innerText])";
    let terms: Vec<(String, String)> = serde_json::from_value(page.eval(terms).await?)?;
    assert!(terms.iter().any(|(_, whole)| whole == "target state målbild"), "{terms:?}");
    assert!(terms.windows(2).all(|two| two[0].0.to_lowercase() < two[1].0.to_lowercase()), "{terms:?}");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_word_is_explained_where_it_stands_by_mouse_and_by_keyboard_and_escape_folds_it() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, areas()[0].1).nth(0).click().await?;
    let target = "Vad betyder målbild?";
    assert_eq!(page.by(Role::Button, target).await?.eval("el.ariaExpanded").await?, "false");
    page.by(Role::Button, target).click().await?;
    page.by(Role::Button, target)
        .that("el.ariaExpanded === 'true' && el.getAttribute('aria-controls') === 'term-meaning'")
        .await?;
    assert_eq!(page.eval(MEANING).await?, "målbild: Så ska det vara när det nya är infört.");
    page.wait_for_focus(Role::Button, target).await?;
    page.press(Key::Escape).await?;
    page.by(Role::Button, target).that("el.ariaExpanded === 'false'").await?;
    assert_eq!(page.eval(MEANING).await?, "");
    page.wait_for_focus(Role::Button, target).await?;
    page.press(Key::Enter).await?;
    page.by(Role::Button, target).that("el.ariaExpanded === 'true'").await?;
    page.tab_to(Role::Button, "Vad betyder gap?").await?;
    page.press(' ').await?;
    page.by(Role::Button, "Vad betyder gap?").that("el.ariaExpanded === 'true'").await?;
    assert_eq!(page.eval(MEANING).await?, "gap: Skillnaden mellan nuläget och målbilden.");
    page.by(Role::Button, target).that("el.ariaExpanded === 'false'").await?;
    page.press(' ').await?;
    page.by(Role::Button, "Vad betyder gap?").that("el.ariaExpanded === 'false'").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_words_of_a_question_are_offered_once_and_folded_in_the_next_and_not_printed() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.none(Role::Button, "Vad betyder kärna?").await?;
    for question in &phase(0, false).1[1..=8] {
        page.by(Role::Button, "Nästa fråga").click().await?;
        page.wait_for_focus(Role::Heading, question.text).await?;
    }
    page.by(Role::Button, "Vad betyder kärna?").click().await?;
    page.wait_for_text("De ska göras på ett visst sätt.").await?;
    page.by(Role::Radio, "Vet inte").click().await?;
    page.by(Role::Radio, "Vet inte").that("el.checked").await?;
    page.wait_for_text("De ska göras på ett visst sätt.").await?;
    let printed = pages_of(&page.pdf().await?)?.concat();
    assert!(says(&printed, phase(0, false).1[8].text) && says(&printed, "Vet inte"), "{printed}");
    assert!(!says(&printed, "De ska göras på ett visst sätt.") && !says(&printed, "Vad betyder kärna?"), "{printed}");
    page.by(Role::Button, "Nästa fråga").click().await?;
    page.wait_for_focus(Role::Heading, phase(0, false).1[9].text).await?;
    page.by(Role::Button, "Föregående").click().await?;
    page.wait_for_focus(Role::Heading, phase(0, false).1[8].text).await?;
    page.by(Role::Button, "Vad betyder kärna?").that("el.ariaExpanded === 'false'").await?;
    page.by(Role::Button, "Visa hela fasen").click().await?;
    page.wait_for_focus(Role::Heading, phase(0, false).0).await?;
    page.by(Role::Button, "Vad betyder kärna?").await?;
    stage.browser.assert_quiet().await
}
