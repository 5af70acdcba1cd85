//! What is followed over time, in the process leader's edition: check-ins, snapshots side by side, indicators, a day for
//! the calendar.

use anyhow::{Context as _, Result, ensure};
use icalendar::{Calendar, CalendarComponent, Component as _};
use implementum_pages::{Finds as _, Key, Options, Page, Role};
use serde_json::{Value, json};

use crate::Stage;
use crate::content::phase;
use crate::hands::Hands;
use crate::paper::{pages_of, says};
use crate::steps::saved;
use crate::units_senses::judge;
use crate::workshop::{arrive, leader_stage, user};

const SUBJECT: &str = "Höftfraktur på Åmåls, Örebros och Västerås sjukhus, sammanhållet från ambulans till hemgång";
const SHADOW: &str = "document.querySelector('implementum-leader').shadowRoot";

/// An assessment with three actions, opened at its overview.
async fn planned(options: Options) -> Result<Stage> {
    let stage = leader_stage(options).await?;
    let file = json!({ "format": "implementum-assessment", "formatVersion": 3, "id": "a-1",
        "checklist": { "id": "fyra-faser", "version": "1.0.0" }, "about": { "subject": SUBJECT, "unit": "Ortopeden, Öst" },
        "actions": { "m1": { "title": "Snabbspår", "order": 1, "due": "2026-01-15" }, "m2": { "title": "Ny rutin", "order": 2 },
            "m3": { "title": "Utbildning", "order": 3 } } });
    stage.page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(stage.page.call("importFile", &[json!(file.to_string())]).await?["ok"], true);
    Ok(stage)
}

async fn opened(page: &Page) -> Result<()> {
    page.by(Role::Button, &format!("Fortsätt med {SUBJECT}")).click().await?;
    arrive(page, SUBJECT).await
}

/// Goes to a list of the course.
async fn to_list(page: &Page, list: &str) -> Result<()> {
    let parts = page.by(Role::Navigation, "Självskattningens delar").await?;
    parts.by(Role::Button, "Införandet").click().await?;
    arrive(page, "Införandet").await?;
    page.by(Role::Button, list).click().await?;
    arrive(page, list).await
}

async fn kept(page: &Page) -> Result<Value> {
    let text = page.call("exportAssessment", &[json!("a-1")]).await?;
    Ok(serde_json::from_str(text.as_str().context("a text")?)?)
}

async fn today(page: &Page) -> Result<String> {
    let today =
        page.eval("new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10)").await?;
    Ok(today.as_str().context("a day")?.to_owned())
}

/// The status of each action in the plan and at the one check-in, as the file has them.
fn statuses(file: &Value) -> Vec<(Value, Value)> {
    let reports = file["reports"].as_object().cloned().unwrap_or_default();
    let said = |action: &str| reports.iter().find(|(id, _)| id.ends_with(action)).map(|(_, one)| one["status"].clone());
    let of = |action: &str| (file["actions"][action]["status"].clone(), said(action).unwrap_or_default());
    ["m1", "m2", "m3"].map(of).to_vec()
}

#[tokio::test]
async fn three_actions_are_gone_through_by_keyboard_alone_and_undo_takes_back_plan_and_check_in_together() -> Result<()>
{
    let stage = planned(Options::laptop()).await?;
    let page = &stage.page;
    let user = user(page, Hands::Keyboard);
    user.press(&format!("Fortsätt med {SUBJECT}")).await?;
    arrive(page, SUBJECT).await?;
    user.go("Införandet").await?;
    arrive(page, "Införandet").await?;
    user.press("Avstämningar").await?;
    arrive(page, "Avstämningar").await?;
    user.press("Lägg till avstämning").await?;
    arrive(page, &today(page).await?).await?;
    page.by(Role::Group, "Snabbspår Försenad").await?;
    page.tab_to(Role::Combobox, "Status").await?;
    for (status, word) in [("Pågår", "På remiss"), ("Klar", "Beslutad"), ("Inte startad", "")] {
        let list = page.focused().await?;
        for _ in 0..6 {
            if list.eval("el.selectedOptions[0].label").await? == status {
                break;
            }
            page.press(Key::Down).await?;
        }
        assert_eq!(list.eval("el.selectedOptions[0].label").await?, status);
        page.press(Key::Tab).await?;
        page.type_text(word).await?;
        page.press(Key::Tab).await?;
    }
    let done = [("ongoing", "ongoing"), ("done", "done"), ("not-started", "not-started")];
    assert_eq!(statuses(&kept(page).await?), done.map(|(plan, said)| (json!(plan), json!(said))));
    user.press("Ångra senaste").await?;
    page.holding(Role::Status, "Ändringen är ångrad.").await?;
    assert_eq!(statuses(&kept(page).await?)[2], (Value::Null, Value::Null), "both in one step");
    user.press("Gör om").await?;
    page.holding(Role::Status, "Ändringen är gjord igen.").await?;
    saved(page).await?;
    page.reload().await?;
    page.by(Role::Navigation, "Självskattningens delar").await?;
    assert_eq!(statuses(&kept(page).await?), done.map(|(plan, said)| (json!(plan), json!(said))));
    to_list(page, "Avstämningar").await?;
    page.wait_for_text("1 klar, 1 pågår, 1 inte startad").await?;
    let parts = page.by(Role::Navigation, "Självskattningens delar").await?;
    parts.by(Role::Button, "Handlingsplan").click().await?;
    page.by(Role::Button, "Ny rutin").click().await?;
    let line = page.by(Role::Table, "Vid avstämningarna").await?.text().await?;
    ensure!(line.contains("Klar") && line.contains("Beslutad"), "{line}");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_next_check_in_is_handed_out_as_a_day_that_a_calendar_reads() -> Result<()> {
    let stage = planned(Options::laptop()).await?;
    let page = &stage.page;
    opened(page).await?;
    to_list(page, "Avstämningar").await?;
    page.by(Role::Button, "Lägg till avstämning").click().await?;
    page.none(Role::Button, "Spara till kalendern").await?;
    page.by(Role::Date, "Nästa avstämning").fill_date("2027-06-15").await?;
    page.by(Role::Button, "Spara till kalendern").click().await?;
    let file = stage.browser.downloaded().await?;
    ensure!(file.name.ends_with("-2027-06-15.ics"), "{}", file.name);
    let calendar: Calendar = String::from_utf8(file.bytes)?.parse().map_err(|why| anyhow::anyhow!("{why}"))?;
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else { anyhow::bail!("one event") };
    assert_eq!(event.get_summary(), Some(format!("Avstämning: {SUBJECT}").as_str()));
    assert_eq!(event.property_value("DTSTART"), Some("20270615"));
    page.holding(Role::Status, "Öppna den, så lägger ert kalenderprogram in dagen.").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_snapshot_stands_beside_what_has_changed_since_on_screen_and_on_paper() -> Result<()> {
    let stage = planned(Options::laptop()).await?;
    let page = &stage.page;
    let (_, questions) = phase(0, false);
    let first = &questions[0];
    opened(page).await?;
    page.by(Role::Button, "Börja med första frågan").click().await?;
    arrive(page, first.text).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    to_list(page, "Ögonblicksbilder").await?;
    page.by(Role::Button, "Ta en ögonblicksbild").click().await?;
    page.holding(Role::Status, "Ögonblicksbilden är tagen och kontrollerad.").await?;
    page.by(Role::Textbox, "Namn").fill("Före start").await?;
    let parts = page.by(Role::Navigation, "Självskattningens delar").await?;
    parts.by(Role::Button, "Checklista").click().await?;
    page.by(Role::Button, "Föregående").click().await?;
    arrive(page, first.text).await?;
    page.by(Role::Radio, "På plats").click().await?;
    to_list(page, "Ögonblicksbilder").await?;
    page.by(Role::Button, "Jämför två tidpunkter").click().await?;
    arrive(page, "Jämför två tidpunkter").await?;
    let moved = page.by(Role::Table, "Checklista").await?.text().await?;
    for words in [first.title, "Längre fram", "Påbörjat", "På plats"] {
        ensure!(moved.contains(words), "{words} in {moved}");
    }
    let mut found = Vec::new();
    judge(page, "compare", 360, &mut found).await?;
    judge(page, "compare", 1280, &mut found).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    let printed = pages_of(&page.pdf().await?)?.concat();
    for words in ["Jämför två tidpunkter", "Före start", first.title, "Längre fram", "Svar att titta på igen"] {
        ensure!(says(&printed, words), "{words} in {printed}");
    }
    ensure!(!says(&printed, "Tillbaka till listan"), "what is pressed is not printed");
    page.by(Role::Combobox, "Från").choose("Nu").await?;
    page.wait_for_text("Välj två olika tidpunkter.").await?;
    page.by(Role::Button, "Tillbaka till listan").click().await?;
    page.by(Role::Button, "Före start").click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    page.holding(Role::Status, "Posten är borttagen.").await?;
    page.none(Role::Button, "Före start").await?;
    page.by(Role::Button, "Ångra").click().await?;
    page.by(Role::Button, "Före start").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_file_that_was_opened_stands_beside_how_it_is_now() -> Result<()> {
    let (_, questions) = phase(0, false);
    let first = &questions[0];
    let stage = planned(Options::laptop()).await?;
    let page = &stage.page;
    let file = json!({ "format": "implementum-assessment", "formatVersion": 3, "id": "a-2",
        "checklist": { "id": "fyra-faser", "version": "1.0.0" }, "about": { "subject": "I fjol", "unit": "Ortopeden" },
        "items": { (first.id): { "answer": "started" } } });
    assert_eq!(page.call("importFile", &[json!(file.to_string())]).await?["ok"], true);
    opened(page).await?;
    page.by(Role::Button, "Börja med första frågan").click().await?;
    arrive(page, first.text).await?;
    page.by(Role::Radio, "På plats").click().await?;
    to_list(page, "Ögonblicksbilder").await?;
    page.by(Role::Button, "Jämför två tidpunkter").click().await?;
    page.wait_for_text("från I fjol · Ortopeden till Nu").await?;
    let moved = page.by(Role::Table, "Checklista").await?.text().await?;
    for words in [first.title, "Längre fram", "Påbörjat", "På plats"] {
        ensure!(moved.contains(words), "{words} in {moved}");
    }
    page.by(Role::Combobox, "Till").choose("I fjol · Ortopeden").await?;
    page.wait_for_text("Välj två olika tidpunkter.").await?;
    page.by(Role::Combobox, "Från").choose("Nu").await?;
    page.wait_for_text("från I fjol · Ortopeden till Nu").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_indicators_values_are_the_same_in_its_line_its_table_and_its_sentence() -> Result<()> {
    const VALUES: [(&str, &str); 4] =
        [("2026-07-01", "52,25"), ("2026-04-01", "45"), ("2026-10-01", "49"), ("2027-01-15", "61,5")];
    let stage = planned(Options::laptop()).await?;
    let page = &stage.page;
    opened(page).await?;
    to_list(page, "Indikatorer").await?;
    page.by(Role::Button, "Lägg till indikator").click().await?;
    page.by(Role::Textbox, "Indikator").fill("Till avdelning inom två timmar").await?;
    page.by(Role::Textbox, "Måttenhet").fill("procent").await?;
    page.by(Role::Textbox, "Utgångsvärde").fill("41,5").await?;
    page.by(Role::Textbox, "Målvärde").fill("80").await?;
    for (day, value) in VALUES {
        page.by(Role::Button, "Lägg till värde").click().await?;
        page.by(Role::Date, "Datum").that("el.value !== ''").await?;
        page.by(Role::Date, "Datum").fill_date(day).await?;
        page.by(Role::Textbox, "Värde").fill(value).await?;
        page.by(Role::Button, "Tillbaka till indikatorn").click().await?;
        page.by(Role::Button, day).await?;
    }
    let sentence = "61,5 procent i januari 2027; målet är 80. Det är högre än i början (41,5).";
    page.wait_for_text(sentence).await?;
    page.by(Role::Img, sentence).await?;
    let rows = page.by(Role::Table, "Värden").await?.text().await?;
    let in_time = ["45", "52,25", "49", "61,5"];
    let mut from = 0;
    for value in in_time {
        from += rows[from..].find(value).with_context(|| format!("{value} in its place in {rows}"))?;
    }
    let drawn = page.eval(&format!("[...{SHADOW}.querySelectorAll('.over-time circle')].map((one) => [+one.getAttribute('cx'), +one.getAttribute('cy')])")).await?;
    let places: Vec<(i64, i64)> = serde_json::from_value(drawn)?;
    ensure!(places.len() == 4 && places.windows(2).all(|two| two[0].0 < two[1].0), "by day: {places:?}");
    let [first, second, third, last] = [places[0].1, places[1].1, places[2].1, places[3].1];
    ensure!(last < second && second < third && third < first, "higher up is more: {places:?}");
    let mut found = Vec::new();
    judge(page, "indicator", 360, &mut found).await?;
    judge(page, "indicator", 1280, &mut found).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    page.by(Role::Button, "Spara som tabell").click().await?;
    let file = stage.browser.downloaded().await?;
    let text = String::from_utf8(file.bytes)?;
    ensure!(text.contains("Till avdelning inom två timmar;2026-07-01;52,25"), "{text}");
    page.by(Role::Button, "2026-07-01").click().await?;
    page.by(Role::Button, "Ta bort").click().await?;
    arrive(page, "Till avdelning inom två timmar").await?;
    page.none(Role::Button, "2026-07-01").await?;
    page.by(Role::Button, "Ångra").click().await?;
    page.by(Role::Button, "2026-07-01").await?;
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn axe_finds_nothing_at_a_check_in_and_nothing_scrolls_sideways() -> Result<()> {
    let stage = planned(Options::laptop()).await?;
    let page = &stage.page;
    opened(page).await?;
    to_list(page, "Avstämningar").await?;
    page.by(Role::Button, "Lägg till avstämning").click().await?;
    page.by(Role::Date, "Nästa avstämning").fill_date("2027-06-15").await?;
    let mut found = Vec::new();
    judge(page, "check-in", 360, &mut found).await?;
    judge(page, "check-in", 1280, &mut found).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    stage.browser.assert_quiet().await
}
