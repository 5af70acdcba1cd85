//! Files in and out: bad ones change nothing and are told in one sentence, good ones open, merge and come back the same.

use std::path::PathBuf;

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Page, Role};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::stage;
use crate::steps::{FILLED, FILLED_SUBJECT, begin, exported, first_question, import, ready, saved, take_in};

/// A folder with files to open.
struct Disk(TempDir);

impl Disk {
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<PathBuf> {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }
}

fn disk() -> Result<Disk> {
    Ok(Disk(tempfile::tempdir()?))
}

/// Everything that a bad file must leave as it is.
async fn library(page: &Page) -> Result<Value> {
    let list = page.call("listAssessments", &[]).await?;
    Ok(json!([list, page.storage().await?, exported(page, "a-1").await?]))
}

/// Each bad file: name, content, code, and what its sentence says.
fn bad_files() -> Vec<(&'static str, String, &'static str, &'static str)> {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let checklist = include_str!("../../../../src/content/fyra-faser.json");
    vec![
        ("tom.json", String::new(), "empty", "Filen är tom."),
        ("kalkylblad.json", "PK\u{3}\u{4}".into(), "not-json", "inte i formatet JSON (rad 1, tecken 1)"),
        ("blank.json", " \r\n\t ".into(), "empty", "Filen är tom."),
        ("annans.json", "{\"format\": \"annat\"}".into(), "not-ours", "ingen självskattning från Implementum"),
        ("checklista.json", checklist.into(), "checklist", "Filen är en checklista, ingen självskattning."),
        ("halv.json", FILLED[..FILLED.len() / 2].into(), "cut-off", "Filen är avklippt: slutet saknas."),
        ("djup.json", deep, "too-deep", "inte uppbyggd som en självskattning"),
        (
            "ny.json",
            FILLED.replace("\"formatVersion\": 1", "\"formatVersion\": 7"),
            "too-new",
            "en nyare version av Implementum (filformat 7)",
        ),
        (
            "typ.json",
            FILLED.replacen("\"answer\": \"in-place\"", "\"answer\": 3", 1),
            "wrong-shape",
            "något oväntat vid items/F1-01/answer",
        ),
        (
            "dubbel.json",
            FILLED.replacen("\"id\": \"a-1\"", "\"id\": \"a-1\", \"id\": \"a-2\"", 1),
            "repeated-key",
            "”id” två gånger på samma ställe",
        ),
        ("stor.json", format!("{{\"about\":\"{}\"}}", "x".repeat(50_000_000)), "too-large", "Filen är för stor"),
    ]
}

#[tokio::test]
async fn every_bad_file_gets_its_one_sentence_and_changes_nothing() -> Result<()> {
    let (stage, disk) = (stage(Options::laptop()).await?, disk()?);
    let page = &stage.page;
    import(page, FILLED).await?;
    page.wait_until("localStorage.length === 1").await?;
    let before = library(page).await?;
    for (name, content, _, says) in bad_files() {
        page.by(Role::Button, "Öppna fil").upload(&disk.file(name, content)?).await?;
        let told = page.holding(Role::Status, says).text().await?;
        assert!(told.contains("Inget har ändrats här."), "{told}");
        assert_eq!(library(page).await?, before, "{name}");
        page.by(Role::Button, "Stäng").click().await?;
    }
    let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
    widget.drop_file("släppt.json", "application/json", b"{\"format\":").await?;
    page.holding(Role::Status, "Filen är avklippt").await?;
    assert_eq!(library(page).await?, before);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_methods_refuse_a_bad_text_with_a_code_and_take_a_good_one_without_asking() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready(page).await?;
    assert_eq!(page.call("listAssessments", &[]).await?, json!([]));
    assert_eq!(import(page, FILLED).await?, json!({ "ok": true, "imported": ["a-1"] }));
    page.by(Role::Heading, "Mina självskattningar").await?;
    page.wait_until("localStorage.length === 1").await?;
    let before = library(page).await?;
    assert_eq!(before[0][0].as_object().map(serde_json::Map::len), Some(5), "{before}");
    let [id, name, unit, checklist] = ["id", "name", "unit", "checklist"].map(|field| before[0][0][field].as_str());
    assert_eq!([id, name, unit], [Some("a-1"), Some(FILLED_SUBJECT), Some("Ortopedkliniken, Växjö")]);
    assert_eq!((checklist, before[0][0]["changedAt"].as_str().map(str::len)), (Some("fyra-faser"), Some(16)));
    for (name, content, code, says) in bad_files().into_iter().filter(|(name, ..)| *name != "stor.json") {
        let answer = import(page, &content).await?;
        assert_eq!((&answer["ok"], &answer["code"]), (&json!(false), &json!(code)), "{name}");
        assert!(answer["message"].as_str().is_some_and(|message| message.contains(says)), "{answer}");
        assert_eq!(answer.as_object().map(serde_json::Map::len), Some(3));
    }
    assert_eq!(import(page, FILLED).await?, json!({ "ok": true, "imported": ["a-1"] }));
    assert_eq!(library(page).await?, before);
    let refused = page.call("exportAssessment", &[json!("finns-inte")]).await;
    assert!(refused.is_err_and(|why| why.to_string().contains("finns-inte")));
    let mut file: Value = serde_json::from_str(FILLED)?;
    file.as_object_mut().map(|file| file.remove("exportedAt"));
    // It is read of any version, and written of the newest.
    file["formatVersion"] = json!(3);
    let mut saved = exported(page, "a-1").await?;
    assert!(saved.as_object_mut().and_then(|file| file.remove("controlCode")).is_some());
    assert_eq!(saved, file);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn a_file_opens_by_button_and_by_drop_with_a_bom_too_and_twice_changes_nothing() -> Result<()> {
    let (stage, disk) = (stage(Options::laptop()).await?, disk()?);
    let page = &stage.page;
    let with_bom = format!("\u{feff}{FILLED}");
    page.by(Role::Button, "Öppna fil").upload(&disk.file("åtgärder.json", &with_bom)?).await?;
    take_in(page, "Öppna och spara här").await?;
    page.wait_for_focus(Role::Heading, FILLED_SUBJECT).await?;
    page.holding(Role::Status, "är öppnad och sparad i den här webbläsaren.").await?;
    saved(page).await?;
    let before = library(page).await?;
    let widget = page.by(Role::Region, "Implementum, självskattning av införande").await?;
    widget.drop_file("igen.json", "application/json", FILLED.as_bytes()).await?;
    take_in(page, "Gå vidare").await?;
    page.holding(Role::Status, "Allt i filen fanns redan här").await?;
    assert_eq!(library(page).await?, before);
    page.by(Role::Button, "Mina självskattningar").click().await?;
    assert_eq!(page.containing(Role::Button, "Fortsätt med").count().await?, 1);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn an_older_file_merges_and_a_field_with_two_versions_is_settled_by_choosing() -> Result<()> {
    let (here, there) = (stage(Options::laptop()).await?, stage(Options::laptop()).await?);
    let disk = disk()?;
    let id = begin(&here.page, "Höftfraktur").await?;
    let text = here.page.call("exportAssessment", &[json!(id)]).await?;
    let first = disk.file("först.json", text.as_str().unwrap_or_default())?;
    first_question(&here.page).await?;
    here.page.by(Role::Textbox, "Kommentar").fill("Hos oss").await?;

    there.page.by(Role::Button, "Öppna fil").upload(&first).await?;
    take_in(&there.page, "Öppna och spara här").await?;
    first_question(&there.page).await?;
    there.page.by(Role::Textbox, "Kommentar").fill("Hos dem").await?;
    there.page.by(Role::Textbox, "Hur vet vi det?").fill("Bara hos dem").await?;
    let theirs = there.page.call("exportAssessment", &[json!(id)]).await?;
    let theirs = disk.file("deras.json", theirs.as_str().unwrap_or_default())?;

    here.page.by(Role::Button, "Mina självskattningar").click().await?;
    here.page.by(Role::Button, "Öppna fil").upload(&first).await?;
    take_in(&here.page, "Gå vidare").await?;
    here.page.holding(Role::Status, "Allt i filen fanns redan här").await?;
    here.page.by(Role::Button, "Mina självskattningar").click().await?;
    here.page.by(Role::Button, "Öppna fil").upload(&theirs).await?;
    take_in(&here.page, "Ta in som valt").await?;
    here.page.holding(Role::Status, "I 1 fält finns nu olika versioner: öppna dem och välj.").await?;
    first_question(&here.page).await?;
    here.page.by(Role::Textbox, "Hur vet vi det?").that("el.value === 'Bara hos dem'").await?;
    let shown = here.page.by(Role::Textbox, "Kommentar").await?.value().await?;
    let other = if shown == "Hos oss" { "Hos dem" } else { "Hos oss" };
    here.page.by(Role::Button, other).click().await?;
    here.page.by(Role::Textbox, "Kommentar").that(&format!("el.value === '{other}'")).await?;
    saved(&here.page).await?;
    here.page.reload().await?;
    here.page.by(Role::Textbox, "Kommentar").that(&format!("el.value === '{other}'")).await?;
    here.page.none(Role::Button, &shown).await?;
    here.browser.assert_quiet().await
}

#[tokio::test]
async fn a_file_is_named_after_what_where_and_when() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    let today = page.eval("new Date().toLocaleDateString('sv-SE')").await?;
    let end = format!("-{}.json", today.as_str().unwrap_or_default());
    let long = "Sammanhållet vårdförlopp för höftfraktur i hela regionen och dess kommuner";
    for (subject, start) in [
        ("Ålder & Ärlighet: öppet/fritt?", "implementum-alder-arlighet-oppet-fritt"),
        (long, "implementum-sammanhallet-vardforlopp-for-hoftfraktur-i-hela-"),
    ] {
        begin(page, subject).await?;
        page.by(Role::Navigation, "Självskattningens delar").await?.by(Role::Button, "Dela").click().await?;
        page.by(Role::Button, "Spara som fil").click().await?;
        let name = stage.browser.downloaded().await?.name;
        assert!(name.starts_with(start) && name.ends_with(&end) && name.chars().count() <= 80, "{name}");
        page.wait_for_text(&format!("{name} är kontrollerad och sparad på den här datorn.")).await?;
        page.by(Role::Button, "Mina självskattningar").click().await?;
    }
    stage.browser.assert_quiet().await
}
