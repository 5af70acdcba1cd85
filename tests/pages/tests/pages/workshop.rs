//! A workshop in the process leader's edition: an hour with four groups on one laptop and a projector, by keyboard alone.

use anyhow::{Context, Result};
use implementum_pages::{Browser, Finds as _, Key, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::Stage;
use crate::content::phase;
use crate::hands::{Hands, User};
use crate::paper::{pages_of, says};
use crate::steps::FILLED;

const SUBJECT: &str = "Höftfraktur";
/// What four groups answer to the first four questions of the short version, in the order of the groups. The others are
/// answered alike by all.
const GIVEN: [&str; 4] = ["1144", "2222", "1234", "2323"];
/// What the groups are called.
const NAMES: [&str; 4] = ["Läkare", "Undersköterskor", "Reception", "Rehab"];
/// What the sixteen answers of a group that has nothing of its own to say are.
const ALIKE: &str = "3";

fn projector() -> Options {
    Options { width: 1920, height: 1080, ..Options::laptop() }
}

pub async fn leader_stage(options: Options) -> Result<Stage> {
    let site = Site::serve(&dist()?).await?;
    let browser = Browser::start(options).await?;
    let page = browser.open(site.url("/ledare.html")).await?;
    Ok(Stage { site, browser, page })
}

pub fn user(page: &Page, hands: Hands) -> User {
    User { page: page.clone(), hands }
}

/// Presses keys one after another, as a hand does: `>` and `<` are arrows.
pub async fn keys(page: &Page, keys: &str) -> Result<()> {
    for key in keys.chars() {
        match key {
            '>' => page.press(Key::Right).await?,
            '<' => page.press(Key::Left).await?,
            '~' => page.press(Key::Backspace).await?,
            key => page.press(key).await?,
        }
    }
    Ok(())
}

pub async fn arrive(page: &Page, heading: &str) -> Result<()> {
    page.wait_for_focus(Role::Heading, heading).await.map(drop)
}

/// The short version's questions, in order.
fn questions() -> Vec<(&'static str, &'static str)> {
    (0..4).flat_map(|place| phase(place, true).1).map(|question| (question.id, question.text)).collect()
}

async fn only_one(page: &Page) -> Result<Value> {
    let list = page.call("listAssessments", &[]).await?;
    let id = list[0]["id"].clone();
    let text = page.call("exportAssessment", &[id]).await?;
    Ok(serde_json::from_str(text.as_str().context("a text")?)?)
}

/// Creates the short version and comes to the page of the workshop.
pub async fn begins(user: &User) -> Result<()> {
    user.press("Ny självskattning").await?;
    user.arrive("Ny självskattning").await?;
    user.write("Vad ska införas?", SUBJECT).await?;
    user.choose("Hur mycket av checklistan?", "Korta versionen").await?;
    user.press("Skapa").await?;
    user.arrive(SUBJECT).await?;
    user.go("Workshop").await?;
    user.arrive("Workshop").await
}

#[tokio::test]
async fn a_facilitator_runs_an_hour_with_four_groups_on_one_laptop_without_touching_the_mouse() -> Result<()> {
    let stage = leader_stage(projector()).await?;
    let page = &stage.page;
    let user = user(page, Hands::Keyboard);
    begins(&user).await?;
    user.press("Använd: En timme").await?;
    page.holding(Role::Status, "Agendan är bytt.").await?;
    for name in NAMES {
        user.press("Lägg till grupp").await?;
        // Its name is typed at once, in place of the number that it has.
        page.wait_for_focus(Role::Textbox, "Gruppens namn").await?;
        page.type_text(name).await?;
        page.by(Role::Button, &format!("Ta bort: {name}")).await?;
    }
    user.go("Workshop").await?;
    user.arrive("Workshop").await?;
    user.press("Visa på storskärm").await?;
    arrive(page, "Välkomna").await?;

    opening(page).await?;
    groups(page).await?;
    together(page).await?;
    priorities(page).await?;
    let title = summing_up(page).await?;

    page.press(Key::Escape).await?;
    user.arrive("Workshop").await?;
    page.wait_for_text("Vem äger rutinen på natten?").await?;
    the_map(&user).await?;
    user.press("Summering").await?;
    user.arrive("Det här kom vi fram till").await?;
    user.press("Lägg in dem i handlingsplanen").await?;
    page.holding(Role::Status, "1 steg lades in i handlingsplanen.").await?;
    // From the top of the page: once the focus has been in the browser's own bar, Firefox may let the first Enter go.
    user.go("Workshop").await?;
    user.arrive("Workshop").await?;
    user.press("Summering").await?;
    user.arrive("Det här kom vi fram till").await?;
    user.press("Skriv ut summeringen").await?;
    user.arrive("Summering av workshopen").await?;
    let pages = pages_of(&page.pdf().await?)?;
    assert_eq!(pages.len(), 1, "{pages:?}");
    for words in [
        SUBJECT,
        "Det är vi överens om",
        "(före samtalet: två läger, 12 svar)",
        "Det har vi inte enats om",
        "Vem äger rutinen på natten?",
        "Ganska mycket 2",
        &title,
        "Läkare, Undersköterskor, Reception, Rehab",
    ] {
        assert!(says(&pages[0], words), "{words} in {}", pages[0]);
    }

    let file = only_one(page).await?;
    assert_eq!(file["formatVersion"], 3);
    assert_eq!(file["voices"].as_object().map(serde_json::Map::len), Some(4));
    let first = questions()[0].0;
    assert_eq!(file["items"][first]["answer"], "started");
    assert_eq!(file["hands"][&format!("items.{first}")], json!({ "1": 5, "2": 1, "4": 6 }));
    assert_eq!(file["hands"]["opening.1"], json!({ "1": 3, "2": 2, "V": 1 }));
    let actions = file["actions"].as_object().context("actions")?;
    assert!(actions.values().any(|action| action["title"] == title.as_str() && action["origin"] != Value::Null));
    stage.browser.assert_quiet().await
}

/// The five claims: the first is counted and shown.
async fn opening(page: &Page) -> Result<()> {
    keys(page, ">").await?;
    arrive(page, "Bra metoder sprider sig av sig själva.").await?;
    keys(page, "11122v").await?;
    page.wait_for_text("6 händer räknade").await?;
    assert!(!page.text().await?.contains("Ett missförstånd."), "nothing is shown before it is asked for");
    keys(page, " ").await?;
    page.wait_for_text("Ett missförstånd.").await?;
    page.wait_for_text("6 svar").await
}

/// Each group in turn, sixteen questions each.
async fn groups(page: &Page) -> Result<()> {
    let questions = questions();
    for (number, _) in GIVEN.iter().enumerate() {
        keys(page, "g").await?;
        arrive(page, &format!("Nu svarar {}", NAMES[number])).await?;
        for (place, (_, text)) in questions.iter().enumerate() {
            keys(page, ">").await?;
            arrive(page, text).await?;
            let answer = GIVEN.get(place).and_then(|of| of.get(number..=number)).unwrap_or(ALIKE);
            keys(page, answer).await?;
        }
    }
    Ok(())
}

/// What the groups see most differently comes first; hands are counted, hidden, shown, and the team agrees.
async fn together(page: &Page) -> Result<()> {
    keys(page, "g").await?;
    arrive(page, "Det vi ser olika på").await?;
    keys(page, ">").await?;
    let (_, first) = questions()[0];
    arrive(page, first).await?;
    page.wait_for_text("Två läger: 2 av 4 gav det vanligaste svaret.").await?;
    keys(page, " 1111124444442").await?;
    page.wait_for_text("13 händer räknade").await?;
    keys(page, "~").await?;
    page.wait_for_text("12 händer räknade").await?;
    keys(page, " ").await?;
    page.wait_for_text("Händer · Två läger: 6 av 12 gav det vanligaste svaret. Vad beror skillnaden på?").await?;
    keys(page, "2").await?;
    page.wait_for_text("Ni har enats om ”Påbörjat”.").await?;
    keys(page, "p").await?;
    page.wait_for_focus(Role::Textbox, "Vad ska vi ta upp senare?").await?;
    page.type_text("Vem äger rutinen på natten?\n").await?;
    page.holding(Role::Status, "Lagt åt sidan.").await?;
    arrive(page, first).await
}

/// How the room answered, question by question: the groups first, then the hands.
async fn the_map(user: &User) -> Result<()> {
    let page = &user.page;
    user.press("Så svarade rummet").await?;
    user.arrive("Så svarade rummet").await?;
    let camps = page.holding(Role::Row, "Två läger").nth(0).await?;
    assert!(camps.text().await?.contains("lika, avstånd 100"), "{}", camps.text().await?);
    user.pick("Vilkas svar", "Händer").await?;
    page.holding(Role::Row, "lika, avstånd 94").await?;
    user.press("Till workshopen").await?;
    user.arrive("Workshop").await
}

async fn priorities(page: &Page) -> Result<()> {
    keys(page, "g").await?;
    arrive(page, "Vad tar vi först?").await?;
    keys(page, "111").await?;
    page.wait_for_text("3 händer räknade").await?;
    keys(page, " 1").await?;
    page.wait_until(
        "!!document.querySelector('implementum-leader').shadowRoot.querySelector('.candidates [aria-pressed]')",
    )
    .await
}

/// What came out, and the two questions. Gives the next step.
async fn summing_up(page: &Page) -> Result<String> {
    keys(page, "g").await?;
    arrive(page, "Det här kom vi fram till").await?;
    let title = page
        .eval("document.querySelector('implementum-leader').shadowRoot.querySelector('.three section:last-child li').textContent")
        .await?;
    keys(page, ">").await?;
    arrive(page, "Hade du nytta av det här?").await?;
    keys(page, "3344 ").await?;
    page.wait_for_text("4 svar").await?;
    keys(page, ">").await?;
    arrive(page, "Vet du vad som händer härnäst?").await?;
    keys(page, "4441 ").await?;
    page.wait_for_text("4 svar").await?;
    Ok(title.as_str().context("a next step")?.to_owned())
}

#[tokio::test]
async fn a_reload_in_the_middle_of_the_workshop_loses_nothing_and_leads_back_to_the_question() -> Result<()> {
    const PAGE: &str = "<!doctype html><html lang=sv><meta charset=utf-8><title>Workshop</title>
        <script type=module src=/implementum-ledare.js></script><implementum-leader address></implementum-leader>";
    let site = Site::of(&dist()?).page("/", PAGE).start().await?;
    let browser = Browser::start(projector()).await?;
    let page = browser.open(site.url("/")).await?;
    let user = user(&page, Hands::Keyboard);
    begins(&user).await?;
    user.press("Visa på storskärm").await?;
    let questions = questions();
    arrive(&page, questions[0].1).await?;
    keys(&page, "3>").await?;
    arrive(&page, questions[1].1).await?;
    keys(&page, " 1144").await?;
    page.wait_for_text("4 händer räknade").await?;
    page.wait_until("Object.values(localStorage).some((text) => text.includes('\"4\":2'))").await?;
    page.reload().await?;
    arrive(&page, questions[1].1).await?;
    page.wait_for_text("Två läger: 2 av 4 gav det vanligaste svaret.").await?;
    keys(&page, "<").await?;
    arrive(&page, questions[0].1).await?;
    page.wait_for_text("Ni har enats om ”Delvis på plats”.").await
}

#[tokio::test]
async fn the_screen_goes_on_where_it_was_left_also_after_a_reload_without_an_address() -> Result<()> {
    let stage = leader_stage(projector()).await?;
    let page = &stage.page;
    let user = user(page, Hands::Keyboard);
    begins(&user).await?;
    user.press("Visa på storskärm").await?;
    let questions = questions();
    arrive(page, questions[0].1).await?;
    keys(page, ">>").await?;
    arrive(page, questions[2].1).await?;
    keys(page, " 2 ").await?;
    page.wait_for_text("För få svar på skalan").await?;
    page.press(Key::Escape).await?;
    user.arrive("Workshop").await?;
    user.press("Fortsätt på storskärm").await?;
    arrive(page, questions[2].1).await?;
    page.wait_until("Object.values(localStorage).some((text) => text.includes('\"hands\":'))").await?;
    page.open(stage.site.url("/ledare.html?igen")).await?;
    user.press(&format!("Workshop: {SUBJECT}")).await?;
    user.arrive("Workshop").await?;
    user.press("Fortsätt på storskärm").await?;
    arrive(page, questions[2].1).await
}

#[tokio::test]
async fn a_sheet_is_keyed_in_a_row_of_keystrokes_and_the_next_one_follows() -> Result<()> {
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    let user = user(page, Hands::Keyboard);
    begins(&user).await?;
    user.press("Mata in blad").await?;
    // The keys go there at once.
    page.wait_for_focus(Role::Application, "Blad 1").await?;
    let number = questions().len();
    for sheet in 1..=3 {
        keys(page, &"1234vi 2".repeat(number).chars().take(number).collect::<String>()).await?;
        page.wait_for_text("Bladet är slut. Tryck Enter för nästa blad.").await?;
        page.press(Key::Enter).await?;
        page.holding(Role::Status, &format!("Blad {sheet} är sparat.")).await?;
        page.by(Role::Application, &format!("Blad {}", sheet + 1)).await?;
    }
    // A wrong key is gone back to; after a press with the mouse the keys mean what they meant.
    keys(page, "1~4").await?;
    page.by(Role::Button, "Påbörjat").click().await?;
    keys(page, "  ").await?;
    page.wait_for_text("fråga 5 av 18").await?;
    let file = only_one(page).await?;
    let voices = file["voices"].as_object().context("voices")?;
    assert_eq!(voices.len(), 4);
    let first = questions()[0].0;
    let given: Vec<bool> = voices
        .values()
        .map(|one| one["answers"].as_str().unwrap_or_default().starts_with(&format!("{first}=1")))
        .collect();
    assert_eq!(given.iter().filter(|is_one| **is_one).count(), 3);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_group_with_a_laptop_of_its_own_is_in_as_soon_as_its_file_is_dropped() -> Result<()> {
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    begins(&user(page, Hands::Mouse)).await?;
    let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
    widget.drop_file("grupp.json", "application/json", FILLED.as_bytes()).await?;
    page.holding(Role::Status, "Svaren från ”Ortopedkliniken, Växjö” är med.").await?;
    let broken = &FILLED.as_bytes()[..FILLED.len() / 2];
    widget.drop_file("halv.json", "application/json", broken).await?;
    page.holding(Role::Status, "Filen är avklippt: slutet saknas.").await?;
    let file = only_one(page).await?;
    assert_eq!(file["voices"]["a-1"]["name"], "Ortopedkliniken, Växjö");
    assert!(file["items"].as_object().is_some_and(serde_json::Map::is_empty), "a group's answers are not the team's");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_screen_is_used_with_a_mouse_and_with_a_finger_too() -> Result<()> {
    for options in [Options::laptop(), Options::phone()] {
        let stage = leader_stage(options).await?;
        let page = &stage.page;
        let user = user(page, Hands::Mouse);
        begins(&user).await?;
        user.press("Visa på storskärm").await?;
        let questions = questions();
        arrive(page, questions[0].1).await?;
        user.press("Räkna händer").await?;
        for _ in 0..3 {
            user.press("Påbörjat").await?;
        }
        user.press("Ta tillbaka").await?;
        page.wait_for_text("2 händer räknade").await?;
        user.press("Visa").await?;
        page.wait_for_text("Alla lika: 2 av 2 gav det vanligaste svaret.").await?;
        user.press("På plats 0").await?;
        page.wait_for_text("Ni har enats om ”På plats”.").await?;
        user.press("Nästa").await?;
        arrive(page, questions[1].1).await?;
        user.press("Tangenter").await?;
        arrive(page, "Tangenter").await?;
        user.press("Stäng").await?;
        arrive(page, questions[1].1).await?;
        user.press("Lämna storskärmen").await?;
        arrive(page, "Workshop").await?;
    }
    Ok(())
}
