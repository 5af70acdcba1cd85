//! *Kunskapsstöd*, and the advice where something is not in place: read, tried and left by keyboard.

use anyhow::Result;
use implementum_pages::{Element, Finds as _, Key, Options, Page, Role};
use serde_json::{Value, json};

use crate::content::{areas, phase, to_talk_about};
use crate::paper::{pages_of, says};
use crate::stage;
use crate::steps::{WELCOME, begin, enter, first_question, go, open_filled, speak, to_list};
use crate::workshop::leader_stage;

const TALK: &str = "Att prata om:";

async fn to_knowledge(page: &Page) -> Result<()> {
    page.by(Role::Button, "Kunskapsstöd").click().await?;
    page.wait_for_focus(Role::Heading, "Kunskapsstöd").await.map(drop)
}

#[tokio::test]
async fn the_chapter_is_reached_read_and_left_by_keyboard() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    open_filled(page).await?;
    enter(page, "Handlingsplan").await?;
    page.tab_to(Role::Button, "Kunskapsstöd").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "Kunskapsstöd").await?;
    page.none(Role::Button, "Kunskapsstöd").await?;
    page.tab_to(Role::Button, "80 procent och 14 procent").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "80 procent och 14 procent").await?;
    page.tab_to(Role::Button, "Tillbaka").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "Handlingsplan").await?;
    to_knowledge(page).await?;
    page.by(Role::Button, "Ordlista").click().await?;
    page.wait_for_focus(Role::Heading, "Ordlista").await?;
    page.by(Role::Button, "Tillbaka").click().await?;
    page.wait_for_focus(Role::Heading, "Kunskapsstöd").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn five_views_lead_to_the_part_that_helps_there_and_it_leads_back() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Heading, WELCOME).await?;
    there_and_back(page, "Stämmer det?", WELCOME).await?;
    open_filled(page).await?;
    for (part, heading, title) in [
        ("Gapanalys", "Gapanalys", "Så sprids något nytt"),
        ("Handlingsplan", "Handlingsplan", "Att sluta med något"),
        ("Resultat", "Så långt har ni kommit", "Tre saker som bär"),
    ] {
        enter(page, part).await?;
        there_and_back(page, title, heading).await?;
    }
    to_list(page).await?;
    begin(page, "Digital triage").await?;
    first_question(page).await?;
    there_and_back(page, "Faserna och deras namn", phase(0, false).1[0].text).await?;
    stage.browser.assert_quiet().await
}

async fn there_and_back(page: &Page, title: &str, heading: &str) -> Result<()> {
    page.by(Role::Button, &format!("Kunskapsstöd: {title}")).click().await?;
    page.wait_for_focus(Role::Heading, title).await?;
    page.by(Role::Button, "Tillbaka").click().await?;
    page.wait_for_focus(Role::Heading, heading).await.map(drop)
}

#[tokio::test]
async fn claims_are_tried_by_keyboard_told_and_counted_and_never_graded() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    to_knowledge(page).await?;
    page.wait_for_text("Ni har prövat 0 av 5.").await?;
    let claim = page.by(Role::Group, "Utbildning leder till användning.").await?;
    claim.eval("(window.told = el.querySelector('[role=status]'), 0)").await?;
    claim.by(Role::Button, "Stämmer").await?.eval("(el.focus(), 0)").await?;
    page.press(' ').await?;
    page.holding(Role::Status, "Sällan av sig själv.").await?;
    assert_eq!(page.eval("told.isConnected && told.innerText.startsWith('Stämmer inte.')").await?, true);
    assert_eq!(page.focused().await?.heard.name, "Stämmer");
    page.wait_for_text("Ni har prövat 1 av 5.").await?;
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    claim.by(Role::Button, "Stämmer inte").that("el.ariaPressed === 'true'").await?;
    claim.by(Role::Button, "Stämmer").that("el.ariaPressed === 'false'").await?;
    assert!(page.text().await?.contains("Ni har prövat 1 av 5."), "a second thought is no second try");
    assert!(claim.all(Role::Link).await?.iter().any(|link| link.heard.name.starts_with("Kunskapsguiden")));
    page.by(Role::Group, "Förändring går fort.").await?.by(Role::Button, "Stämmer").click().await?;
    page.wait_for_text("Ni har prövat 2 av 5.").await?;
    let text = page.text().await?.to_lowercase();
    assert!(["poäng", "rätt svar", "av 5 rätt"].iter().all(|grade| !text.contains(grade)), "{text}");
    page.by(Role::Button, "Tillbaka").click().await?;
    page.by(Role::Heading, WELCOME).await?;
    to_knowledge(page).await?;
    page.wait_for_text("Ni har prövat 2 av 5.").await?;
    assert!(page.storage().await?.is_empty(), "nothing of it is kept");
    page.reload().await?;
    page.wait_for_text("Ni har prövat 0 av 5.").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_curve_shows_the_numbers_and_the_shares_of_the_table_beside_it_in_both_languages() -> Result<()> {
    const DRAWN: &str = "[...el.querySelectorAll('text')].map((text) => text.textContent)";
    let stage = stage(Options::phone()).await?;
    let page = &stage.page;
    to_knowledge(page).await?;
    for (lang, title, share) in [("sv", "Så sprids något nytt", "2,5 %"), ("en", "How something new spreads", "2.5%")]
    {
        speak(page, lang).await?;
        let drawn = page.by(Role::Img, title).await?.eval(DRAWN).await?;
        let mut told = Vec::new();
        for row in page
            .by(Role::Table, title)
            .await?
            .eval(
                "[...el.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))",
            )
            .await?
            .as_array()
            .into_iter()
            .flatten()
        {
            let number = row[0].as_str().and_then(|name| name.split(' ').next()).unwrap_or_default();
            told.extend([json!(number), row[1].clone()]);
        }
        assert_eq!(drawn, Value::Array(told));
        assert_eq!(drawn[1], share);
    }
    speak(page, "sv").await?;
    let printed = pages_of(&page.pdf().await?)?.concat();
    assert!(says(&printed, "Eftersläntrare") && says(&printed, "Det nya tar plats."), "{printed}");
    stage.browser.assert_quiet().await
}

/// Where something stands on the page.
async fn top(element: Element) -> Result<Value> {
    element.eval("Math.round(el.getBoundingClientRect().top + scrollY)").await
}

#[tokio::test]
async fn a_low_or_open_answer_gets_something_to_talk_about_and_nothing_above_it_moves() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    first_question(page).await?;
    let [one, other] = to_talk_about("dimensions", "behov")[..] else { panic!("two questions") };
    page.by(Role::Radio, "Delvis på plats").click().await?;
    let place = top(page.by(Role::Radio, "Påbörjat").await?).await?;
    assert!(!page.text().await?.contains(TALK));
    page.press(Key::Left).await?;
    page.wait_for_focus(Role::Radio, "Påbörjat").await?;
    page.wait_for_text(TALK).await?;
    page.wait_for_text(one).await?;
    page.wait_for_text(other).await?;
    page.by(Role::Button, "Lägg till som åtgärd").await?;
    assert_eq!(top(page.by(Role::Radio, "Påbörjat").await?).await?, place);
    page.by(Role::Radio, "Vet inte").click().await?;
    page.none(Role::Button, "Lägg till som åtgärd").await?;
    assert!(page.text().await?.contains(one));
    page.by(Role::Radio, "Inte aktuellt").click().await?;
    page.by(Role::Textbox, "Varför är det inte aktuellt?").await?;
    assert!(!page.text().await?.contains(TALK));
    page.by(Role::Radio, "Inte påbörjat").click().await?;
    page.by(Role::Button, "Lägg till som åtgärd").click().await?;
    page.holding(Role::Status, "Åtgärden finns nu i handlingsplanen.").await?;
    page.by(Role::Button, "Visa hela fasen").click().await?;
    page.wait_for_focus(Role::Heading, phase(0, false).0).await?;
    assert!(!page.text().await?.contains(TALK), "a list of questions is long enough");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_moderate_or_large_gap_gets_something_to_talk_about_beside_its_actions() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    let (id, title) = areas()[0];
    page.wait_for_focus(Role::Heading, title).await?;
    let size = page.by(Role::Group, "Hur stort är gapet?").await?;
    size.by(Role::Radio, "Litet").click().await?;
    page.wait_for_focus(Role::Radio, "Litet").await?;
    assert!(!page.text().await?.contains(TALK));
    for name in ["Måttligt", "Stort"] {
        page.press(Key::Right).await?;
        page.wait_for_focus(Role::Radio, name).await?;
        for question in to_talk_about("areas", id) {
            page.wait_for_text(question).await?;
        }
    }
    page.by(Role::Button, "Lägg till åtgärd").click().await?;
    page.wait_for_focus(Role::Heading, &format!("Stäng gapet: {title}")).await?;
    go(page, "Gapanalys").await?;
    page.by(Role::Button, "Lägg till område").click().await?;
    page.wait_for_focus(Role::Heading, "Område utan namn").await?;
    page.by(Role::Group, "Hur stort är gapet?").await?.by(Role::Radio, "Stort").click().await?;
    assert!(!page.text().await?.contains(TALK), "an own area has none");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn where_there_are_workshops_the_claims_lead_to_the_one_that_opens_with_them() -> Result<()> {
    const ROOM: &str = "som öppningsfråga i en workshop";
    let team = stage(Options::laptop()).await?;
    to_knowledge(&team.page).await?;
    assert!(!team.page.text().await?.contains(ROOM));
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    to_knowledge(page).await?;
    page.wait_for_text(ROOM).await?;
    page.by(Role::Button, "Välj först en självskattning").click().await?;
    page.wait_for_focus(Role::Heading, WELCOME).await?;
    begin(page, "Höftfraktur").await?;
    to_knowledge(page).await?;
    page.by(Role::Button, "Till workshopen").click().await?;
    page.wait_for_focus(Role::Heading, "Workshop").await?;
    stage.browser.assert_quiet().await
}
