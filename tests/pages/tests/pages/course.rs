//! *Införandet* in the process leader's edition: the process plan, uppdrag from gaps, decisions, the closing, and where a team
//! is.

use anyhow::{Context as _, Result};
use implementum_pages::{Finds as _, Options, Page, Role};
use serde_json::{Value, json};

use crate::Stage;
use crate::paper::{pages_of, says};
use crate::steps::{FILLED, FILLED_SUBJECT, go, saved, to_list};
use crate::workshop::leader_stage;

/// The process leader's edition with the filled assessment, at its overview.
pub async fn filled_at(options: Options, file: &str) -> Result<Stage> {
    let stage = leader_stage(options).await?;
    fill_with(&stage.page, file).await?;
    Ok(stage)
}

/// Opens the file and comes to its overview.
pub async fn fill_with(page: &Page, file: &str) -> Result<()> {
    page.wait_until("customElements.whenDefined('implementum-leader').then(() => true)").await?;
    assert_eq!(page.call("importFile", &[json!(file)]).await?["ok"], true);
    page.by(Role::Button, &format!("Fortsätt med {FILLED_SUBJECT}")).click().await?;
    arrive(page, FILLED_SUBJECT).await
}

pub async fn arrive(page: &Page, heading: &str) -> Result<()> {
    page.wait_for_focus(Role::Heading, heading).await.map(drop)
}

/// Comes to one of the lists of *Införandet*.
pub async fn to_list_of(page: &Page, list: &str) -> Result<()> {
    go(page, "Införandet").await?;
    arrive(page, "Införandet").await?;
    page.by(Role::Button, list).click().await?;
    arrive(page, list).await
}

/// What the file of it holds now.
pub async fn content(page: &Page) -> Result<Value> {
    saved(page).await?;
    let text = page.call("exportAssessment", &[json!("a-1")]).await?;
    Ok(serde_json::from_str(text.as_str().context("a text")?)?)
}

#[tokio::test]
async fn the_steps_are_laid_out_in_time_moved_lengthened_and_marked_done_and_printed_on_one_page() -> Result<()> {
    let stage = filled_at(Options::laptop(), FILLED).await?;
    let page = &stage.page;
    to_list_of(page, "Processplan").await?;
    page.wait_for_text("Sätt en första dag för att se stegen i tid.").await?;
    page.by(Role::Date, "Första dagen").fill_date("2027-01-04").await?;
    page.by(Role::Group, "Hur aktivt ska det införas?").await?.by(Role::Radio, "Hjälp det ske").click().await?;
    let table = page.by(Role::Table, "Stegen i tid").await?;
    table.holding(Role::Row, "2027-01-04 till 2027-03-28, 12 veckor, beräknat").await?;
    unfold(page).await?;
    page.by(Role::Button, "En vecka längre: Installation").click().await?;
    table.holding(Role::Row, "2027-03-29 till 2027-06-27, 13 veckor").await?;
    page.by(Role::Button, "En vecka senare: Installation").click().await?;
    table.holding(Role::Row, "2027-04-05 till 2027-07-04, 13 veckor").await?;
    page.by(Role::Button, "Klart i dag: Behovsinventering").click().await?;
    table.holding(Role::Cell, "Klart ").await?;
    let file = content(page).await?;
    assert_eq!(file["process"], json!({ "start": "2027-01-04", "stance": "help" }));
    assert_eq!(file["steps"]["installation"], json!({ "start": "2027-04-05", "weeks": 13 }));
    page.by(Role::Button, "Skriv ut").click().await?;
    arrive(page, "Processplan").await?;
    let pdf = pages_of(&page.pdf().await?)?;
    assert_eq!(pdf.len(), 1, "{pdf:#?}");
    for words in ["Processplan", "Hjälp det ske", "Installation", "2027-04-05 till 2027-07-04"] {
        assert!(says(&pdf[0], words), "{words}: {}", pdf[0]);
    }
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_gap_becomes_an_uppdrag_that_actions_answer_and_a_change_after_the_decision_asks_who_was_consulted()
-> Result<()> {
    let stage = filled_at(Options::laptop(), FILLED).await?;
    let page = &stage.page;
    to_list_of(page, "Uppdrag").await?;
    page.by(Role::Button, "Gör till uppdrag: Ingång och upptäckt").click().await?;
    let target = page.focused().await?.heard.name;
    page.by(Role::Textbox, "Till vem?").fill("Akutmottagningen").await?;
    page.by(Role::Textbox, "Ramar").fill("Inom nuvarande bemanning").await?;
    // What came from the same gap answers it already.
    let answers = page.by(Role::Heading, "Åtgärder som svarar på uppdraget").await?;
    assert!(!answers.heard.name.is_empty());
    page.by(Role::Button, "Lägg till åtgärd för uppdraget").click().await?;
    arrive(page, &target).await?;
    page.by(Role::Combobox, "Svarar på uppdraget").choose(&target).await?;
    page.by(Role::Combobox, "Sätt att förändra").choose("Rutiner").await?;
    to_list_of(page, "Uppdrag").await?;
    page.by(Role::Button, "Gör till uppdrag: Ingång och upptäckt").gone().await?;
    to_list_of(page, "Beslut").await?;
    page.by(Role::Button, "Lägg till beslut om handlingsplanen").click().await?;
    arrive(page, "Handlingsplanen fastställs").await?;
    page.by(Role::Textbox, "Beslutat av").fill("Kunskapsstyrningsrådet").await?;
    go(page, "Handlingsplan").await?;
    arrive(page, "Handlingsplan").await?;
    page.wait_for_text("Planen beslutades ").await?;
    page.none(Role::Button, "Skriv vem ni har samrått med").await?;
    page.by(Role::Button, &target).click().await?;
    page.by(Role::Textbox, "Ansvarig (roll)").fill("Vårdenhetschef").await?;
    go(page, "Handlingsplan").await?;
    page.wait_for_text("Handlingsplanen har ändrats sedan beslutet").await?;
    page.by(Role::Button, "Skriv vem ni har samrått med").click().await?;
    arrive(page, "Handlingsplanen ändras").await?;
    page.by(Role::Textbox, "Samråd med").fill("LPO rörelseorganen").await?;
    go(page, "Handlingsplan").await?;
    arrive(page, "Handlingsplan").await?;
    page.none(Role::Button, "Skriv vem ni har samrått med").await?;
    let file = content(page).await?;
    let decisions: Vec<&Value> = file["decisions"].as_object().context("decisions")?.values().collect();
    assert_eq!(decisions.len(), 2);
    assert!(decisions.iter().any(|one| one["consulted"] == "LPO rörelseorganen" && one["about"] == "change"));
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_row_is_added_changed_deleted_and_comes_back_and_a_list_is_printed_and_saved_as_a_table() -> Result<()> {
    let stage = filled_at(Options::laptop(), FILLED).await?;
    let page = &stage.page;
    to_list_of(page, "Kommunikationsplan").await?;
    page.wait_for_text("Här finns inget än.").await?;
    page.by(Role::Button, "Lägg till budskap").click().await?;
    arrive(page, "(utan namn)").await?;
    page.by(Role::Textbox, "Budskap").fill("Snabbspåret gäller dygnet runt").await?;
    page.by(Role::Textbox, "Till vem?").fill("Ambulansen").await?;
    page.by(Role::Date, "När?").fill_date("2027-03-01").await?;
    page.by(Role::Checkbox, "Gjort").click().await?;
    page.by(Role::Button, "Tillbaka till listan").click().await?;
    let row = page.by(Role::Table, "Kommunikationsplan").await?.holding(Role::Row, "Ambulansen").text().await?;
    assert!(row.contains("2027-03-01") && row.contains("Ja"), "{row}");
    page.by(Role::Button, "Spara som tabell").click().await?;
    let table = stage.browser.downloaded().await?;
    assert!(table.name.ends_with("-messages.csv"), "{}", table.name);
    let text = String::from_utf8(table.bytes)?;
    assert!(text.contains("Budskap;Till vem?;Kanal;När?;Ansvarig (roll);Gjort\r\nSnabbspåret gäller dygnet runt;Ambulansen;;2027-03-01;;Ja"), "{text}");
    page.by(Role::Button, "Snabbspåret gäller dygnet runt").click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    arrive(page, "Kommunikationsplan").await?;
    page.wait_for_text("Här finns inget än.").await?;
    page.by(Role::Button, "Ångra").click().await?;
    page.by(Role::Button, "Snabbspåret gäller dygnet runt").await?;
    page.by(Role::Button, "Skriv ut").click().await?;
    let pdf = pages_of(&page.pdf().await?)?;
    for words in ["Kommunikationsplan", "Snabbspåret gäller dygnet runt", "Ambulansen"] {
        assert!(says(&pdf[0], words), "{words}: {}", pdf[0]);
    }
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn what_stands_below_the_bar_stays_where_it_is_when_a_change_has_been_saved() -> Result<()> {
    const TOP: &str =
        "document.querySelector('implementum-leader').shadowRoot.querySelector('.pages').getBoundingClientRect().top";
    let stage = filled_at(Options::laptop(), FILLED).await?;
    let page = &stage.page;
    to_list_of(page, "Kommunikationsplan").await?;
    let before = page.eval(TOP).await?;
    page.by(Role::Button, "Lägg till budskap").click().await?;
    page.by(Role::Button, "Ångra senaste").await?;
    page.by(Role::Button, "Sparat som fil 21 november, ändrat sedan dess").await?;
    saved(page).await?;
    assert_eq!(page.eval(TOP).await?, before);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_closed_assessment_can_be_read_and_not_changed_until_it_is_opened_again_with_a_trace() -> Result<()> {
    let stage = filled_at(Options::laptop(), FILLED).await?;
    let page = &stage.page;
    to_list_of(page, "Avslut").await?;
    page.by(Role::Checkbox, "Det är bedömt som etablerat").click().await?;
    page.by(Role::Textbox, "Bedömt av").fill("LPO rörelseorganen").await?;
    page.by(Role::Textbox, "Vad har ni slutat med?").fill("Den gamla nattrutinen").await?;
    page.by(Role::Button, "Avsluta").click().await?;
    page.holding(Role::Status, "Självskattningen är avslutad.").await?;
    page.wait_for_text("Den här självskattningen är avslutad och går bara att läsa.").await?;
    page.by(Role::Textbox, "Bedömt av").that("el.readOnly").await?;
    let before = content(page).await?;
    go(page, "Handlingsplan").await?;
    arrive(page, "Handlingsplan").await?;
    assert_eq!(page.by(Role::Button, "Lägg till åtgärd").count().await?, 0, "what adds is not there");
    page.by(Role::Button, "Snabbspår även kvällar och helger").click().await?;
    page.by(Role::Textbox, "Vad ska göras?").that("el.readOnly").await?;
    assert_eq!(page.by(Role::Button, "Ta bort åtgärden").count().await?, 0, "nor what deletes");
    let mut after = content(page).await?;
    after["exportedAt"] = before["exportedAt"].clone();
    assert_eq!(after, before, "nothing has changed");
    page.reload().await?;
    to_list(page).await?;
    page.by(Role::Button, &format!("Visa {FILLED_SUBJECT}")).click().await?;
    arrive(page, FILLED_SUBJECT).await?;
    let said = page.text().await?;
    let day = said.split_once("\nAvslutad ").and_then(|(_, rest)| rest.lines().next()).context("the day of closing")?;
    assert!(day.split(' ').count() == 3, "{day}");
    let said = said.to_lowercase();
    assert!(!said.contains("försena") && !said.contains("ni är i "), "{said}");
    page.by(Role::Button, "Till avslutet").click().await?;
    arrive(page, "Avslut").await?;
    page.by(Role::Button, "Öppna igen").click().await?;
    page.holding(Role::Status, "Självskattningen är öppen igen.").await?;
    // Of when that was, one may say why, and change nothing.
    page.by(Role::Textbox, "Varför").fill("Nya riktlinjer").await?;
    page.holding(Role::Heading, "Öppnad igen ")
        .that("/^Öppnad igen \\d+ [a-z]+ 20\\d\\d$/.test(el.textContent)")
        .await?;
    assert_eq!(page.by(Role::Combobox, "Vad").count().await?, 0);
    assert_eq!(page.by(Role::Button, "Ta bort").count().await?, 0);
    let file = content(page).await?;
    assert_eq!(file["closing"]["closed"], false);
    let trace: Vec<&Value> = file["trace"].as_object().context("a trace")?.values().collect();
    assert!(trace.len() == 2 && trace.iter().any(|one| one["why"] == "Nya riktlinjer"), "{trace:?}");
    to_list_of(page, "Avslut").await?;
    page.by(Role::Textbox, "Bedömt av").that("!el.readOnly").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_overview_says_in_one_sentence_where_the_team_is_what_is_next_and_what_is_late() -> Result<()> {
    let mut file: Value = serde_json::from_str(FILLED)?;
    let actions = file["actions"].as_object_mut().context("actions")?;
    for action in actions.values_mut() {
        action["due"] = json!("2020-01-31");
        action["status"] = json!("ongoing");
    }
    file["checkins"] = json!({ "av1": { "date": "2020-01-01", "next": "2990-05-04" } });
    file["formatVersion"] = json!(3);
    file.as_object_mut().context("a file")?.remove("controlCode");
    file.as_object_mut().context("a file")?.remove("history");
    let stage = filled_at(Options::laptop(), &file.to_string()).await?;
    let page = &stage.page;
    page.wait_for_text("Ni är i fas 2 av 4, Installation. Härnäst: Avstämning, 4 maj 2990. 3 saker är försenade.")
        .await?;
    let steps = page.by(Role::Heading, "Här är ni nu").await?;
    assert!(!steps.heard.name.is_empty());
    page.by(Role::Button, "Avstämning").click().await?;
    arrive(page, "Avstämningar").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_six_steps_with_who_does_what_fit_on_one_page_with_notes() -> Result<()> {
    let notes: serde_json::Map<String, Value> = ["forbered", "forsta", "planera", "genomfor", "folj-upp", "forvalta"]
        .into_iter()
        .map(|step| {
            (step.to_owned(), json!({ "note": "LPO har möte först den femtonde, och remissen är ute till dess." }))
        })
        .collect();
    let file = json!({ "format": "implementum-assessment", "formatVersion": 3, "id": "a-1",
        "checklist": { "id": "sex-steg", "version": "1.1.0" },
        "about": { "subject": FILLED_SUBJECT, "unit": "LAG rörelseorganen" },
        "process": { "start": "2026-12-01", "stance": "make", "stanceWhy": "Tre enheter måste ändra samtidigt." },
        "steps": notes });
    let stage = filled_at(Options::laptop(), &file.to_string()).await?;
    let page = &stage.page;
    to_list_of(page, "Processplan").await?;
    for link in ["Initiering.", "Framtagande.", "Införande."] {
        // Its name and its sentence in lines of their own width, and not a word a line.
        page.holding(Role::ListItem, link).that("el.offsetHeight < 90").await?;
    }
    page.by(Role::Button, "Skriv ut").click().await?;
    arrive(page, "Processplan").await?;
    let pdf = pages_of(&page.pdf().await?)?;
    assert_eq!(pdf.len(), 1, "{pdf:#?}");
    for words in ["Förvalta och förstärk", "Kunskapsstyrningsrådet", "Anteckning: LPO har möte först den femtonde"]
    {
        assert!(says(&pdf[0], words), "{words}: {}", pdf[0]);
    }
    // English takes more room.
    page.by(Role::Button, "In English").click().await?;
    page.by(Role::Heading, "Process plan").await?;
    let pdf = pages_of(&page.pdf().await?)?;
    assert_eq!(pdf.len(), 1, "{pdf:#?}");
    assert!(says(&pdf[0], "Maintain and strengthen"), "{}", pdf[0]);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_length_that_cannot_be_used_says_so_at_its_field_and_stays_as_it_was_typed() -> Result<()> {
    const WRONG: &str = "el.getAttribute('aria-invalid') === 'true' && el.value === '12,5'";
    let stage = filled_at(Options::laptop(), FILLED).await?;
    let page = &stage.page;
    to_list_of(page, "Processplan").await?;
    page.by(Role::Date, "Första dagen").fill_date("2027-01-04").await?;
    unfold(page).await?;
    let length = || page.by(Role::Textbox, "Längd i veckor").nth(1);
    assert_eq!(length().await?.description().await?, "Hela veckor, till exempel 12.");
    length().fill("14").await?;
    assert_eq!(length().await?.eval("el.getAttribute('aria-invalid')").await?, Value::Null);
    length().fill("12,5").await?;
    let error = "Det här är inte sparat. Skriv hela veckor, från 1 till 520.";
    page.wait_for_text(error).await?;
    page.by(Role::Textbox, "Längd i veckor").that(WRONG).await?;
    assert_eq!(length().await?.description().await?, error);
    assert_eq!(
        content(page).await?["steps"]["installation"]["weeks"],
        Value::Null,
        "nothing is kept of what was whole on the way"
    );
    // It is there when one comes back.
    to_list_of(page, "Avslut").await?;
    to_list_of(page, "Processplan").await?;
    unfold(page).await?;
    page.by(Role::Textbox, "Längd i veckor").that(WRONG).await?;
    // A button that gives the field another length takes the place of what was typed.
    page.by(Role::Button, "En vecka längre: Installation").click().await?;
    page.by(Role::Textbox, "Längd i veckor").that("el.value === '13'").await?;
    page.by(Role::Textbox, "Längd i veckor").that(WRONG).gone().await?;
    stage.browser.assert_quiet().await
}

/// Unfolds what is planned of each step.
async fn unfold(page: &Page) -> Result<()> {
    page.eval("document.querySelector('implementum-leader').shadowRoot.querySelectorAll('details.step-plan').forEach(one => one.open = true)").await.map(drop)
}
