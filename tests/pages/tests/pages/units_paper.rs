//! From forty files to a page of paper for the knowledge management council, and what the spreadsheets hold.

use std::time::{Duration, Instant};

use anyhow::Result;
use implementum_pages::{Finds as _, Key, Options, Role};

use crate::hands::{Hands, User};
use crate::paper::{pages_of, says};
use crate::units::{desk, go};

/// Goes by keyboard to a part of the collection, back over what stands above the view.
async fn walk(user: &User, part: &str, heading: &str) -> Result<()> {
    user.tab_back_to(Role::Button, part).await?;
    user.page.press(Key::Enter).await?;
    user.arrive(heading).await
}

#[tokio::test]
async fn a_process_leader_gets_from_forty_files_to_a_page_of_paper_by_keyboard_alone() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    let begun = Instant::now();
    let user = User { page: page.clone(), hands: Hands::Keyboard };
    user.press("Många enheter").await?;
    user.arrive("Många enheter").await?;
    page.hold_file_dialogs(true).await?;
    user.press("Välj filer").await?;
    page.upload_all(&desk.files()).await?;
    page.hold_file_dialogs(false).await?;
    page.wait_for_focus(Role::Heading, "Samlingen").await?;
    page.by(Role::Table, "Vem har svarat vad?").await?;
    walk(&user, "Samsyn", "Samsyn").await?;
    page.wait_for_text("Två läger").await?;
    walk(&user, "Underlag", "Underlag till kunskapsstyrningsrådet").await?;
    for question in
        ["Vilka är slutsatserna om nuläget?", "Var finns de största gapen?", "Vilka förbättringsområden är viktigast?"]
    {
        user.press(&format!("Använd utkastet: {question}")).await?;
        page.wait_for_focus(Role::Textbox, question).await?;
    }
    page.press_with(Key::Control, Key::End).await?;
    page.type_text(" Vi börjar med ingången.").await?;
    user.press("En sida för kunskapsstyrningsrådet").await?;
    user.arrive("En sida för kunskapsstyrningsrådet").await?;
    let pages = pages_of(&page.pdf().await?)?;
    let took = begun.elapsed();
    assert_eq!(pages.len(), 1, "{pages:?}");
    for words in [
        "Många enheter · 35 enheter",
        "Sammanhållet vårdförlopp hjärtsvikt",
        "Vilka är slutsatserna om nuläget?",
        "22 av 24 enheter har svarat på checklistan Fyra faser",
        "Vi börjar med ingången.",
        "Största gemensamma gapen",
        "32 av 32 som har bedömt det",
        "Vem behöver agera?",
        "Regionen",
        "Frågor där enheterna skiljer sig mest",
        "Mätbart mål: Två läger. Inte påbörjat: 11, På plats: 11",
    ] {
        assert!(says(&pages[0], words), "{words} in {}", pages[0]);
    }
    for words in ["Skriv ut", "Tillbaka till underlaget", "Samlingen", "Ordlista"] {
        assert!(!says(&pages[0], words), "{words} in {}", pages[0]);
    }
    assert!(took < Duration::from_mins(5), "{took:?}");
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn with_the_longest_words_it_is_one_page_still_and_the_drafts_stand_there_where_nothing_was_written() -> Result<()>
{
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Underlag").await?;
    page.by(Role::Button, "En sida för kunskapsstyrningsrådet").click().await?;
    page.wait_for_focus(Role::Heading, "En sida för kunskapsstyrningsrådet").await?;
    let drafted = pages_of(&page.pdf().await?)?;
    assert_eq!(drafted.len(), 1);
    assert!(says(&drafted[0], "kan lösas av"), "{drafted:?}");
    page.by(Role::Button, "Tillbaka till underlaget").click().await?;
    let long = "Sammanhållna vårdövergångar kräver gemensamma arbetssätt. ".repeat(40);
    for question in
        ["Vilka är slutsatserna om nuläget?", "Var finns de största gapen?", "Vilka förbättringsområden är viktigast?"]
    {
        page.by(Role::Textbox, question).paste(&long).await?;
    }
    page.by(Role::Button, "En sida för kunskapsstyrningsrådet").click().await?;
    page.wait_for_focus(Role::Heading, "En sida för kunskapsstyrningsrådet").await?;
    let pages = pages_of(&page.pdf().await?)?;
    assert_eq!(pages.len(), 1, "{pages:?}");
    page.wait_for_text("tecken utelämnas. Korta texterna om allt ska med.").await?;
    assert!(says(&pages[0], "Frågor där enheterna skiljer sig mest") && says(&pages[0], "gemensamma…"), "{}", pages[0]);
    desk.browser.assert_quiet().await
}

#[tokio::test]
async fn the_tables_are_read_by_a_foreign_reader_a_row_for_each_unit_and_what_it_said() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Underlag").await?;
    for (button, end, heads) in [
        ("Spara svaren som tabell", "-svar.csv", ["Enhet", "Vad ska införas?", "Checklista", "Nr"]),
        ("Spara gapen som tabell", "-gap.csv", ["Enhet", "Vad ska införas?", "Checklista", "Område"]),
        ("Spara åtgärderna som tabell", "-atgarder.csv", ["Enhet", "Vad ska införas?", "Checklista", "Åtgärd"]),
    ] {
        page.by(Role::Button, button).click().await?;
        let file = desk.browser.downloaded().await?;
        assert!(file.name.ends_with(end), "{}", file.name);
        let text = String::from_utf8(file.bytes)?;
        let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let found: Vec<String> = reader.headers()?.iter().take(4).map(str::to_owned).collect();
        assert_eq!(found, heads);
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
        let answered = desk.made.units.iter().filter(|unit| rows.iter().any(|row| row.get(0) == Some(unit.as_str())));
        assert!(answered.count() >= 32, "{end}: every unit that is not blank");
    }
    desk.browser.assert_quiet().await
}
