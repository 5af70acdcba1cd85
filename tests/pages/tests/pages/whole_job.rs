//! The whole job of a team, by mouse and by keyboard alone, at a laptop and at a phone: what was typed is in the file,
//! and the file brings it all to a clean browser.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Role};
use serde_json::{Value, json};

use crate::case::{GAPS, LOW, SUBJECT, expected_areas, expected_items};
use crate::content::{areas, phase};
use crate::hands::Hands;
use crate::stage;
use crate::team::Team;

#[tokio::test]
async fn a_team_does_its_whole_job_with_a_mouse_at_a_laptop() -> Result<()> {
    whole_job(Options::laptop(), Hands::Mouse).await
}

#[tokio::test]
async fn a_team_does_its_whole_job_with_a_mouse_at_a_phone() -> Result<()> {
    whole_job(Options::phone(), Hands::Mouse).await
}

#[tokio::test]
async fn a_team_does_its_whole_job_by_keyboard_alone_at_a_laptop() -> Result<()> {
    whole_job(Options::laptop(), Hands::Keyboard).await
}

#[tokio::test]
async fn a_team_does_its_whole_job_by_keyboard_alone_at_a_phone() -> Result<()> {
    whole_job(Options::phone(), Hands::Keyboard).await
}

async fn whole_job(options: Options, hands: Hands) -> Result<()> {
    let here = stage(options.clone()).await?;
    let team = Team::at(&here.browser, here.page.clone(), hands);
    team.creates_it().await?;
    team.answers_the_first_phase().await?;
    team.finds_three_gaps().await?;
    team.makes_its_plan().await?;
    team.reads_the_result().await?;
    let file = team.saves_as_file().await?;

    let today = here.page.eval("new Date().toLocaleDateString('sv-SE')").await?;
    assert_eq!(file.name, format!("implementum-hoftfraktur-exempelkliniken-{}.json", today.as_str().unwrap_or("?")));
    let saved: Value = serde_json::from_slice(&file.bytes)?;
    holds_what_was_typed(&saved);

    here.page.reload().await?;
    team.user.press("Översikt").await?;
    team.user.arrive(SUBJECT).await?;
    team.sees_everything().await?;
    assert_eq!(without_time(team.exported().await?), without_time(saved.clone()));
    here.browser.assert_quiet().await?;
    drop(here);

    let folder = tempfile::tempdir()?;
    let copy = folder.path().join(&file.name);
    std::fs::write(&copy, &file.bytes)?;
    let there = stage(options).await?;
    let other = Team::at(&there.browser, there.page.clone(), hands);
    other.opens(&copy).await?;
    other.sees_everything().await?;
    assert_eq!(without_time(other.exported().await?), without_time(saved));
    there.browser.assert_quiet().await
}

impl Team {
    /// Three gaps in the first three areas; the first one becomes an action at once.
    async fn finds_three_gaps(&self) -> Result<()> {
        let user = &self.user;
        user.go("Gapanalys").await?;
        user.arrive("Gapanalys").await?;
        user.press("Börja med första området").await?;
        for (place, ((_, area), gap)) in areas().into_iter().zip(&GAPS).enumerate() {
            user.arrive(area).await?;
            self.describes(gap).await?;
            if place + 1 < GAPS.len() {
                user.press("Nästa område").await?;
            }
        }
        user.press("Till översikten av gapen").await?;
        user.arrive("Gapanalys").await?;
        user.press(areas()[0].1).await?;
        user.arrive(areas()[0].1).await?;
        user.press("Lägg till åtgärd").await?;
        user.arrive("Stäng gapet: Ingång och upptäckt").await?;
        user.write("Vad ska göras?", "Snabbspår även kvällar").await?;
        user.write("Ansvarig (roll)", "Enhetschef akuten").await?;
        user.date("Startar", "2026-12-01").await?;
        user.date("Klart senast", "2027-02-28").await?;
        user.choose("Status", "Pågår").await?;
        user.write("Så följer vi upp", "Tid till röntgen, varje måndag.").await?;
        user.write("Ekonomisk konsekvens", "Engångskostnad 40 000 kr.").await
    }

    /// The action from the low answer gets a role and a date; a free one says what the team stops doing.
    async fn makes_its_plan(&self) -> Result<()> {
        let user = &self.user;
        user.press("Till handlingsplanen").await?;
        user.arrive("Handlingsplan").await?;
        let low = phase(0, false).1.remove(LOW).next_step;
        user.press(low).await?;
        user.arrive(low).await?;
        user.write("Ansvarig (roll)", "Sjuksköterska").await?;
        user.date("Klart senast", "2027-01-15").await?;
        user.press("Till handlingsplanen").await?;
        user.arrive("Handlingsplan").await?;
        user.press("Lägg till åtgärd").await?;
        user.arrive("Åtgärd utan rubrik").await?;
        user.write("Vad ska göras?", "Dubbel registrering på papper").await?;
        user.choose("Ska ni börja, fortsätta eller sluta med något?", "Sluta").await?;
        user.write("Vad frigör det?", "En halvtimme om dagen").await?;
        user.press("Till handlingsplanen").await?;
        user.arrive("Handlingsplan").await
    }

    /// 18 points of 27 in the first phase; the first draft becomes the answer.
    async fn reads_the_result(&self) -> Result<()> {
        let user = &self.user;
        user.go("Resultat").await?;
        user.arrive("Så långt har ni kommit").await?;
        let table = user.page.by(Role::Table, "Per fas, i siffror").await?;
        let row = table.holding(Role::Row, phase(0, false).0).text().await?;
        assert!(row.contains("67\u{a0}%") && row.contains("9 av 10 frågor"), "{row}");
        user.press("Använd utkastet: Vilka är slutsatserna om nuläget?").await
    }

    /// The same in every view as was typed.
    async fn sees_everything(&self) -> Result<()> {
        let (user, page) = (&self.user, &self.user.page);
        for text in ["Exempelkliniken · Lokal arbetsgrupp (LAG)", "3 gap, 2 med hög prioritet", "3 åtgärder"] {
            page.wait_for_text(text).await?;
        }
        user.go("Gapanalys").await?;
        user.arrive("Gapanalys").await?;
        let table = page.by(Role::Table, "Gap, högst prioritet först").await?;
        let first = table.holding(Role::Row, areas()[0].1).text().await?;
        assert!(["Ofta mer än fyra timmar.", "Stort", "Hög", "Förvaltningen"].iter().all(|it| first.contains(it)));
        table.holding(Role::Row, "Beslutat i ledningsgruppen.").await?;
        user.go("Handlingsplan").await?;
        user.arrive("Handlingsplan").await?;
        let table = page.by(Role::Table, "Åtgärder").await?;
        for texts in [
            ["Snabbspår även kvällar", "Börja", "Enhetschef akuten", "2027-02-28", areas()[0].1],
            [
                "Dubbel registrering på papper",
                "Sluta",
                "Frigör: En halvtimme om dagen",
                "Inget datum än",
                "Egen åtgärd",
            ],
            [phase(0, false).1[LOW].next_step, "Börja", "Sjuksköterska", "2027-01-15", phase(0, false).1[LOW].title],
        ] {
            let row = table.holding(Role::Row, texts[0]).text().await?;
            assert!(texts.iter().all(|text| row.contains(text)), "{texts:?} in {row}");
        }
        user.go("Resultat").await?;
        user.arrive("Så långt har ni kommit").await?;
        let kept = page.by(Role::Textbox, "Vilka är slutsatserna om nuläget?").await?.value().await?;
        assert!(kept.starts_with("11 av 40 frågor är besvarade."), "{kept}");
        Ok(())
    }
}

/// Every field of the file is what was typed, and nothing else is there.
fn holds_what_was_typed(file: &Value) {
    assert_eq!(file["items"], expected_items());
    assert_eq!(file["areas"], expected_areas());
    assert_eq!(file["phases"], json!({ "behovsinventering": { "done": true } }));
    let about = &file["about"];
    assert_eq!(about["subject"], SUBJECT);
    assert_eq!([&about["unit"], &about["group"], &about["date"]], ["Exempelkliniken", "lag", "2026-11-20"]);
    assert_eq!([&about["roles"], &about["scope"]], ["Enhetschef, två sjuksköterskor", "full"]);
    let mut actions: Vec<Value> =
        file["actions"].as_object().into_iter().flat_map(|all| all.values().cloned()).collect();
    actions.sort_by_key(|action| action["order"].as_i64());
    for action in &mut actions {
        action.as_object_mut().map(|action| action.remove("order"));
    }
    let low = phase(0, false).1.remove(LOW);
    let expected = json!([
        { "title": low.next_step, "kind": "start", "role": "Sjuksköterska", "due": "2027-01-15", "origin": format!("items/{}", low.id) },
        { "title": "Snabbspår även kvällar", "kind": "start", "role": "Enhetschef akuten", "start": "2026-12-01",
          "due": "2027-02-28", "status": "ongoing", "followUp": "Tid till röntgen, varje måndag.",
          "economy": "Engångskostnad 40 000 kr.", "origin": format!("areas/{}", areas()[0].0) },
        { "title": "Dubbel registrering på papper", "kind": "stop", "frees": "En halvtimme om dagen" },
    ]);
    assert_eq!(Value::from(actions), expected);
}

fn without_time(mut file: Value) -> Value {
    file.as_object_mut().map(|file| file.remove("exportedAt"));
    file
}
