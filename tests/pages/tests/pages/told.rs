//! What is told without being looked for: a live region that stands there from the start, errors at their fields,
//! headings that fit the page around.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Page, Role};

use crate::stage;
use crate::steps::{FILLED, FILLED_SUBJECT, enter, go_on_with, import, open_filled, saved, take_in, to_list};
use crate::survey::{Findings, measured, ready_to_measure};
use crate::views::{FIRST, REST, fill, show};

/// The regions as assistive technology finds them: there, not hidden, and still empty.
const REGIONS: &str = "['status', 'alert'].map((role) => survey.root.querySelectorAll(`[role=${role}]`))
    .map((found) => found.length === 1 && survey.shown(found[0]) && !found[0].textContent)";
const MARK: &str = "(survey.region = survey.root.querySelector('[role=status]'))";
const SAME: &str = "(survey.region.isConnected && survey.region === survey.root.querySelector('[role=status]') && survey.shown(survey.region))";

#[tokio::test]
async fn the_live_regions_are_there_and_empty_before_anything_is_told() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    assert_eq!(page.eval(REGIONS).await?, serde_json::json!([true, true]));
    let tree = page.ax_tree().await?;
    assert!(tree.contains("status") && tree.contains("alert"), "assistive technology finds both:\n{tree}");
    Ok(())
}

#[tokio::test]
async fn every_kind_of_message_comes_into_the_one_region_that_stood_there() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    page.eval(MARK).await?;
    let button = async |name: &str| page.by(Role::Button, name).click().await;
    open_filled(page).await?;
    enter(page, "Handlingsplan").await?;
    button("Snabbspår även kvällar och helger").await?;
    button("Ta bort åtgärden").await?;
    told(page, "Åtgärden är borttagen.").await?;
    button("Ångra").await?;
    told(page, "Det är tillbaka.").await?;
    enter(page, "Gapanalys").await?;
    button("Ingång och upptäckt").await?;
    button("Ta inte med området").await?;
    told(page, "Området är inte längre med i gapanalysen.").await?;
    enter(page, "Dela").await?;
    button("Spara som fil").await?;
    told(page, "är kontrollerad och sparad på den här datorn.").await?;
    saved(page).await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("fil.json");
    to_list(page).await?;
    for (content, take, sentence) in [
        (FILLED.replace("Ortopedkliniken, Växjö", "Kirurgen"), "Ta in som valt", "fanns redan här."),
        ("PK".to_owned(), "", "Inget har ändrats här."),
        (FILLED.replace("\"a-1\"", "\"a-2\""), "Öppna och spara här", "är öppnad och sparad i den här webbläsaren."),
    ] {
        std::fs::write(&file, content)?;
        page.by(Role::Button, "Öppna fil").upload(&file).await?;
        if !take.is_empty() {
            take_in(page, take).await?;
        }
        told(page, sentence).await?;
        to_list(page).await?;
    }
    for (name, sentence) in
        [("Kopiera", "ligger nu i listan."), ("Arkivera", "ligger nu i arkivet."), ("Ta bort", "är borttagen.")]
    {
        page.eval("survey.all().filter((el) => el.open).forEach((el) => { el.open = false; })").await?;
        page.by(Role::Button, &format!("Mer om {FILLED_SUBJECT}")).nth(0).click().await?;
        button(name).await?;
        told(page, sentence).await?;
    }
    Ok(())
}

/// The sentence stands in the region that was there first.
async fn told(page: &Page, sentence: &str) -> Result<()> {
    page.holding(Role::Status, sentence).await?;
    assert_eq!(page.eval(SAME).await?, true, "{sentence}: the region is another than at the start");
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_is_tied_to_its_field_in_every_view() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        findings.measure(page, view, "survey.untied()").await?;
        // The level that the page around asks for is followed at once, and nothing is skipped below it.
        for level in [1, 3, 6, 2] {
            page.eval(&format!("survey.root.host.setAttribute('heading-level', '{level}')")).await?;
            page.wait_until(&format!("survey.root.querySelector('#view-heading')?.localName === 'h{level}'")).await?;
            findings.measure(page, &format!("{view}, level {level}"), &format!("survey.headings({level})")).await?;
        }
    }
    show(page, "action").await?;
    page.by(Role::Date, "Startar").fill_date("2027-03-01").await?;
    page.by(Role::Date, "Klart senast").fill_date("2027-01-01").await?;
    let due = page.by(Role::Date, "Klart senast").that("el.ariaInvalid === 'true'").await?;
    assert_eq!(due.description().await?, "Slutdatumet ligger före startdatumet.");
    findings.measure(page, "action, dates turned", "survey.untied()").await?;
    page.eval("survey.root.querySelector('.error').removeAttribute('id')").await?;
    assert!(!measured(page, "survey.untied()").await?.is_empty(), "a planted fault is found");
    findings.told()
}

#[tokio::test]
async fn two_versions_of_a_field_are_told_beside_it() -> Result<()> {
    const CONFLICTS: &str = include_str!("../../../fixtures/assessment-1-conflicts.json");
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    import(page, FILLED).await?;
    import(page, CONFLICTS).await?;
    go_on_with(page, FILLED_SUBJECT).await?;
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Ingång och upptäckt").nth(0).click().await?;
    page.wait_for_text("Här finns olika versioner.").await?;
    let found = measured(page, "survey.untied()").await?;
    assert!(found.is_empty(), "{found:?}");
    Ok(())
}
