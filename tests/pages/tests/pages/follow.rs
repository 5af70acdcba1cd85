//! What is followed over time, in the process leader's edition: check-ins, snapshots side by side, indicators, a day for
//! the calendar.

use anyhow::{Context as _, Result, ensure};
use icalendar::{Calendar, CalendarComponent, Component as _};
use implementum_pages::{Finds as _, Key, Options, Page, Role};
use serde_json::{Value, json};

use crate::Stage;
use crate::content::phase;
use crate::hands::Hands;
use crate::paper::{bare, pages_of, says};
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

/// What a check-in of today is called: its day, as one says it.
async fn check_in_of_today(page: &Page) -> Result<String> {
    let today = page.eval("new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long' }).format(new Date())").await?;
    Ok(format!("Avstämning {}", today.as_str().context("a day")?))
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
    arrive(page, &check_in_of_today(page).await?).await?;
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
async fn many_questions_that_have_not_moved_are_folded_on_screen_and_all_there_on_paper() -> Result<()> {
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    let questions: Vec<_> = [0, 1].into_iter().flat_map(|at| phase(at, false).1).take(12).collect();
    let items: serde_json::Map<String, Value> =
        questions.iter().map(|one| (one.id.to_owned(), json!({ "answer": "started" }))).collect();
    let file = json!({ "format": "implementum-assessment", "formatVersion": 3, "id": "a-1",
        "checklist": { "id": "fyra-faser", "version": "1.0.0" }, "about": { "subject": SUBJECT }, "items": items });
    page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(page.call("importFile", &[json!(file.to_string())]).await?["ok"], true);
    opened(page).await?;
    to_list(page, "Ögonblicksbilder").await?;
    page.by(Role::Button, "Ta en ögonblicksbild").click().await?;
    page.holding(Role::Status, "Ögonblicksbilden är tagen och kontrollerad.").await?;
    page.by(Role::Button, "Jämför med nu").click().await?;
    arrive(page, "Jämför två tidpunkter").await?;
    page.wait_for_text(" till nu").await?;
    page.wait_for_text("12 är oförändrade på låg nivå").await?;
    page.none(Role::Table, "Oförändrat").await?;
    let printed = pages_of(&page.pdf().await?)?.concat();
    for question in &questions {
        ensure!(says(&printed, question.title), "{} in {printed}", question.title);
    }
    page.eval(&format!("{SHADOW}.querySelector('.paper summary').click()")).await?;
    page.by(Role::Table, "Oförändrat").await?;
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
    page.wait_for_text("från I fjol · Ortopeden till nu").await?;
    let moved = page.by(Role::Table, "Checklista").await?.text().await?;
    for words in [first.title, "Längre fram", "Påbörjat", "På plats"] {
        ensure!(moved.contains(words), "{words} in {moved}");
    }
    page.by(Role::Combobox, "Till").choose("I fjol · Ortopeden").await?;
    page.wait_for_text("Välj två olika tidpunkter.").await?;
    page.by(Role::Combobox, "Från").choose("Nu").await?;
    page.wait_for_text("från I fjol · Ortopeden till nu").await?;
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

/// Two check-ins, one without a day; two indicators; a message that is late, and a row in which nothing stands.
fn followed() -> Value {
    json!({ "format": "implementum-assessment", "formatVersion": 3, "id": "a-1",
        "checklist": { "id": "fyra-faser", "version": "1.0.0" }, "about": { "subject": SUBJECT, "unit": "Ortopeden, Öst" },
        "process": { "start": "2020-01-01" },
        "actions": { "m1": { "title": "Snabbspår", "order": 1 }, "m10": { "title": "Utbildning", "order": 3 }, "m2": { "title": "Ny rutin", "order": 2 } },
        "checkins": { "av1": { "date": "2027-05-17", "word": "Det går framåt" }, "av2": { "word": "Vi hann inte" } },
        "reports": { "av1.m1": { "status": "ongoing" }, "av1.m10": { "status": "done", "word": "Alla har gått" },
            "av1.m2": { "status": "not-started" } },
        "indicators": { "i1": { "title": "Inom två timmar", "unit": "procent", "order": 1 }, "i2": { "title": "Väntetid", "unit": "dagar", "order": 2 } },
        "measures": { "i1.v1": { "date": "2027-01-01", "value": "41.5" }, "i1.v2": { "date": "2027-03-01", "value": "52" },
            "i2.v1": { "date": "2027-02-01", "value": "23" } },
        "messages": { "k1": { "title": "Snabbspåret gäller", "due": "2020-02-01", "order": 1 }, "k2": { "order": 2 } } })
}

/// Prints a list; the first of these words stand on it in this order.
async fn prints(page: &Page, list: &str, in_order: &[&str]) -> Result<String> {
    to_list(page, list).await?;
    page.by(Role::Button, "Skriv ut").click().await?;
    arrive(page, list).await?;
    let printed = pages_of(&page.pdf().await?)?.concat();
    let mut from = 0;
    for words in in_order {
        from += printed[from..].find(&bare(words)).with_context(|| format!("{words} in its place in {printed}"))?;
    }
    Ok(printed)
}

#[tokio::test]
async fn on_paper_actions_stand_with_their_check_in_and_values_with_their_indicator() -> Result<()> {
    let stage = leader_stage(Options::laptop()).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(page.call("importFile", &[json!(followed().to_string())]).await?["ok"], true);
    opened(page).await?;
    let day = "Avstämning 17 maj 2027";
    prints(
        page,
        "Avstämningar",
        &["(utan datum)", "Vi hann inte", day, "Snabbspår", "Ny rutin", "Utbildning", "Alla har gått"],
    )
    .await?;
    let latest = "23 dagar i februari 2027.";
    let words = ["Inom två timmar", "52 procent i mars 2027.", "41,5", "Väntetid", latest, "2027-02-01"];
    prints(page, "Indikatorer", &words).await?;
    page.by(Role::Img, latest).await?;
    let rows = format!("{SHADOW}.querySelectorAll('.paper-table tbody tr').length");
    prints(page, "Kommunikationsplan", &["Snabbspåret gäller"]).await?;
    ensure!(page.eval(&rows).await? == 1, "a row in which nothing stands is not printed");
    let parts = page.by(Role::Navigation, "Självskattningens delar").await?;
    parts.by(Role::Button, "Införandet").click().await?;
    for words in ["Fas 1 av 4", "2 poster, 1 försenad", "Inte avslutad"] {
        page.wait_for_text(words).await?;
    }
    // The one with a day is the latest: what is chosen there is how the actions stand.
    to_list(page, "Avstämningar").await?;
    page.by(Role::Button, "2027-05-17").click().await?;
    arrive(page, day).await?;
    page.wait_for_text("Det ni väljer här blir också åtgärdens status i handlingsplanen.").await?;
    page.by(Role::Button, "Tillbaka till listan").click().await?;
    page.by(Role::Button, "(utan datum)").click().await?;
    arrive(page, "Avstämning (utan datum)").await?;
    page.wait_for_text("Avstämningen har inget datum.").await?;
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
