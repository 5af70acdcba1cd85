//! *Checklista*: one question at a time, and a whole phase as a list.

use anyhow::Result;
use implementum_pages::{Finds as _, Key, Options, Role};

use crate::content::{phase, scale};
use crate::stage;
use crate::steps::{begin, exported, first_question, go, saved};

#[tokio::test]
async fn answers_are_radio_buttons_named_exactly_in_a_group_named_by_the_question_and_none_is_chosen() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    let questions = phase(0, false).1;
    let group = page.by(Role::Group, questions[0].text).await?;
    let mut found = Vec::new();
    for radio in group.all(Role::Radio).await? {
        assert!(!radio.is_checked().await?);
        found.push((radio.heard.name.clone(), radio.description().await?));
    }
    let expected = scale().into_iter().map(|(name, meaning)| (name.to_owned(), meaning.to_owned()));
    assert_eq!(found, expected.collect::<Vec<_>>());
    page.by(Role::Button, "Visa hela fasen").click().await?;
    page.wait_for_focus(Role::Heading, "Behovsinventering").await?;
    for question in &questions {
        let names: Vec<_> = page.by(Role::Group, question.text).await?.all(Role::Radio).await?;
        assert!(names.iter().map(|radio| radio.heard.name.as_str()).eq(scale().iter().map(|(name, _)| *name)));
    }
    assert_eq!(page.all(Role::Radio).await?.len(), 66);
    assert_eq!(page.eval(CHOSEN).await?, 0);
    stage.browser.assert_quiet().await
}

/// The answers whose mark is drawn as chosen.
const MARKED: &str = "[...document.querySelector('implementum-widget').shadowRoot.querySelectorAll('.answer > .mark')]
    .filter((mark) => getComputedStyle(mark).backgroundImage !== 'none')
    .map((mark) => mark.parentElement.querySelector('strong').textContent)";
const CHOSEN: &str =
    "document.querySelector('implementum-widget').shadowRoot.querySelectorAll('input[type=radio]:checked').length";

#[tokio::test]
async fn a_reason_is_asked_for_when_it_is_not_applicable_and_an_answer_can_be_taken_away() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    let id = begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.none(Role::Textbox, "Varför är det inte aktuellt?").await?;
    page.none(Role::Button, "Ta bort svaret").await?;
    page.by(Role::Radio, "Vet inte").click().await?;
    page.by(Role::Button, "Ta bort svaret").await?;
    page.none(Role::Button, "Lägg till som åtgärd").await?;
    page.by(Role::Radio, "Inte aktuellt").click().await?;
    page.by(Role::Textbox, "Varför är det inte aktuellt?").fill("Gäller bara barn.").await?;
    saved(page).await?;
    assert_eq!(page.eval(MARKED).await?, serde_json::json!(["Inte aktuellt"]), "what looks chosen is what is chosen");
    let item = exported(page, &id).await?["items"]["F1-01"].take();
    assert_eq!(item, serde_json::json!({ "answer": "not-applicable", "reason": "Gäller bara barn." }));
    page.by(Role::Button, "Ta bort svaret").click().await?;
    page.none(Role::Button, "Ta bort svaret").await?;
    assert_eq!(page.eval(CHOSEN).await?, 0);
    page.by(Role::Textbox, "Varför är det inte aktuellt?").that("el.value === 'Gäller bara barn.'").await?;
    saved(page).await?;
    assert!(exported(page, &id).await?["items"]["F1-01"]["answer"].is_null());
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_low_answer_becomes_an_action_in_one_step_and_a_high_one_does_not() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    for high in ["Delvis på plats", "På plats"] {
        page.by(Role::Radio, high).click().await?;
        page.none(Role::Button, "Lägg till som åtgärd").await?;
    }
    for low in ["Inte påbörjat", "Påbörjat"] {
        page.by(Role::Radio, low).click().await?;
        page.by(Role::Button, "Lägg till som åtgärd").await?;
    }
    page.by(Role::Button, "Lägg till som åtgärd").click().await?;
    page.holding(Role::Status, "Åtgärden finns nu i handlingsplanen.").await?;
    page.none(Role::Button, "Lägg till som åtgärd").await?;
    let question = phase(0, false).1.remove(0);
    page.by(Role::Button, question.next_step).click().await?;
    page.wait_for_focus(Role::Heading, question.next_step).await?;
    page.by(Role::Button, question.title).click().await?;
    page.wait_for_focus(Role::Heading, question.text).await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_team_says_that_a_phase_is_done_and_moves_between_phases_and_ways_of_showing_them() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    let ((first, questions), (second, others)) = (phase(0, false), phase(1, false));
    page.by(Role::Button, first).click().await?;
    page.wait_for_focus(Role::Heading, first).await?;
    let group = page.by(Role::Group, questions[1].text).await?;
    group.by(Role::Radio, "På plats").click().await?;
    page.by(Role::Checkbox, "Vi är klara med Behovsinventering").click().await?;
    page.by(Role::Button, "Vidare till Installation").click().await?;
    page.wait_for_focus(Role::Heading, second).await?;
    page.by(Role::Button, "En fråga i taget").click().await?;
    page.wait_for_focus(Role::Heading, others[0].text).await?;
    page.wait_for_text("Installation · fråga 1 av 12").await?;
    page.by(Role::Button, "Föregående").click().await?;
    page.wait_for_focus(Role::Heading, questions[10].text).await?;
    page.by(Role::Checkbox, "Vi är klara med Behovsinventering").that("el.checked").await?;
    go(page, "Översikt").await?;
    // The picture of where one is names it too.
    let done = page.holding(Role::ListItem, first).nth(1).text().await?;
    assert!(done.ends_with("Klart"), "{done}");
    page.by(Role::Button, "Fortsätt med fråga 1").click().await?;
    page.wait_for_focus(Role::Heading, questions[0].text).await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_short_version_shows_eighteen_questions_and_the_whole_one_forty() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftfraktur").await?;
    page.by(Role::Radio, "Korta versionen").click().await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.wait_for_text("0 av 18 besvarade").await?;
    page.by(Role::Button, phase(0, true).0).click().await?;
    let mut seen = 0;
    for place in 0..4 {
        let (title, questions) = phase(place, true);
        page.wait_for_focus(Role::Heading, title).await?;
        for question in &questions {
            page.by(Role::Group, question.text).await?;
        }
        assert_eq!(page.all(Role::Radio).await?.len(), questions.len() * 6);
        seen += questions.len();
        let onward = phase((place + 1) % 4, true).0;
        let onward = if place == 3 { "Vidare till gapanalysen".into() } else { format!("Vidare till {onward}") };
        page.by(Role::Button, &onward).click().await?;
    }
    assert_eq!(seen, 18);
    go(page, "Översikt").await?;
    page.by(Role::Button, "Ändra: Om självskattningen").click().await?;
    page.by(Role::Radio, "Hela checklistan").click().await?;
    page.by(Role::Button, "Klart").click().await?;
    page.wait_for_text("0 av 40 besvarade").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_focus_is_not_lost_when_the_button_that_was_pressed_goes_away() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    for gone in ["Lägg till som åtgärd", "Ta bort svaret"] {
        page.by(Role::Button, gone).click().await?;
        page.by(Role::Button, gone).gone().await?;
        page.wait_until("document.querySelector('implementum-widget').shadowRoot.activeElement !== null").await?;
    }
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_open_question_that_was_passed_by_with_tab_is_reached_again_with_tab() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    let questions = phase(0, false).1;
    for way in ["Nästa fråga", "Visa hela fasen"] {
        page.press(Key::Tab).await?;
        page.wait_for_focus(Role::Radio, scale()[0].0).await?;
        page.tab_to(Role::Button, way).await?;
        page.press(Key::Enter).await?;
        let (there, back) = match way {
            "Nästa fråga" => (questions[1].text, "Föregående"),
            _ => ("Behovsinventering", "En fråga i taget"),
        };
        page.wait_for_focus(Role::Heading, there).await?;
        page.tab_to(Role::Radio, scale()[0].0).await?;
        page.by(Role::Button, back).click().await?;
        page.wait_for_focus(Role::Heading, questions[0].text).await?;
    }
    page.press(Key::Tab).await?;
    page.wait_for_focus(Role::Radio, scale()[0].0).await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn who_takes_an_answer_away_in_a_whole_phase_stays_at_that_question() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.by(Role::Button, "Visa hela fasen").click().await?;
    page.wait_for_focus(Role::Heading, "Behovsinventering").await?;
    page.tab_to(Role::Button, "Ta bort svaret").await?;
    page.press(Key::Enter).await?;
    page.none(Role::Button, "Ta bort svaret").await?;
    let held = "document.querySelector('implementum-widget').shadowRoot.activeElement?.innerText ?? ''";
    let held = page.eval(held).await?;
    let question = phase(0, false).1[0].text;
    assert!(held.as_str().is_some_and(|words| words.contains(question)), "the focus is on {held:?}");
    stage.browser.assert_quiet().await
}
