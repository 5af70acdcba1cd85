//! Finding by role and name, and every way in which it must fail.

use anyhow::Result;
use implementum_pages::*;

use crate::{complaint, impatient, stage, stage_in};

#[tokio::test]
async fn each_role_is_found_by_its_name() -> Result<()> {
    let stage = stage().await?;
    let known = [
        (Role::Button, "Ny självskattning"),
        (Role::Button, "Ta bort Anna"),
        (Role::Link, "Översikt"),
        (Role::Textbox, "Anteckning"),
        (Role::Textbox, "Mottagning"),
        (Role::Radio, "Inte påbörjat"),
        (Role::Checkbox, "Visa bara låga"),
        (Role::Combobox, "Storlek"),
        (Role::Option, "Stort"),
        (Role::Heading, "Självskattning"),
        (Role::Group, "Finns en rutin?"),
        (Role::Region, "Gap"),
        (Role::Navigation, "Vyer"),
        (Role::Table, "Resultat"),
        (Role::Cell, "3 av 4"),
        (Role::ColumnHeader, "Fas"),
        (Role::RowHeader, "Förbered"),
        (Role::ProgressBar, "Framsteg"),
        (Role::SpinButton, "Antal"),
        (Role::Date, "Klart senast"),
        (Role::Button, "Mer"),
        (Role::Img, "Diagram över läget"),
        (Role::Tab, "Tabell"),
    ];
    for (role, name) in known {
        stage.page.by(role, name).await?;
    }
    stage.page.holding(Role::ListItem, "Köp in").await?;
    stage.page.holding(Role::Row, "Förbered").await?;
    stage.page.the(Role::List).await?;
    stage.page.the(Role::Status).await?;
    assert_eq!(stage.page.all(Role::Heading).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn an_explanation_is_a_description_and_not_the_name() -> Result<()> {
    let stage = stage().await?;
    let group = stage.page.by(Role::Group, "Finns en rutin?").await?;
    let answer = group.by(Role::Radio, "På plats").await?;
    assert_eq!(answer.description().await?, "Rutinen är känd");
    assert_eq!(answer.heard.to_string(), "radio “På plats”");
    Ok(())
}

#[tokio::test]
async fn what_is_hidden_in_any_way_is_not_found() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    for name in [
        "Dold av stil",
        "Dold av synlighet",
        "Dold av attribut",
        "Dold för hjälpmedel",
        "Dold som inert",
        "Dold i mer",
        "Utanför",
        "Ja",
    ] {
        stage.page.none(Role::Button, name).await?;
        let said = complaint(stage.page.by(Role::Button, name).await);
        assert!(said.starts_with(&format!("there is no button “{name}”")), "{said}");
    }
    stage.page.document().by(Role::Button, "Utanför").await?;
    Ok(())
}

#[tokio::test]
async fn a_part_of_the_name_another_case_or_another_role_is_not_it() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    for (role, name) in [
        (Role::Button, "Ny"),
        (Role::Button, "ny självskattning"),
        (Role::Link, "Ny självskattning"),
        (Role::Radio, "På plats Rutinen är känd"),
    ] {
        stage.page.none(role, name).await?;
    }
    stage.page.containing(Role::Button, "Ny själv").await?;
    Ok(())
}

#[tokio::test]
async fn two_that_match_are_an_error_until_one_is_meant() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    let said = complaint(stage.page.by(Role::Button, "Ändra").await);
    assert!(said.starts_with("there are 2 of button “Ändra”"), "{said}");
    stage.page.by(Role::Button, "Ändra").nth(1).await?;
    let said = complaint(stage.page.by(Role::Button, "Ändra").nth(2).await);
    assert!(said.contains("number 2, counted from 0: there are 2"), "{said}");
    let other = stage.page.by(Role::Group, "Finns en ansvarig?").await?;
    assert_eq!(stage.page.within(&other).by(Role::Radio, "På plats").count().await?, 1);
    assert_eq!(stage.page.by(Role::Radio, "På plats").count().await?, 2);
    Ok(())
}

#[tokio::test]
async fn a_failure_lists_what_was_there_and_keeps_a_picture() -> Result<()> {
    let stage = stage_in(impatient()).await?;
    let said = complaint(stage.page.by(Role::Button, "Saknas").click().await);
    assert!(said.contains("button “Ny självskattning”") && said.contains("radio “På plats”"), "{said}");
    let picture = said.rsplit_once("A picture is in ").map(|(_, path)| path.trim().to_owned());
    assert!(picture.is_some_and(|path| std::path::Path::new(&path).is_file()), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_modal_dialog_hides_everything_else() -> Result<()> {
    let stage = stage().await?;
    stage.page.by(Role::Button, "Fråga").click().await?;
    let dialog = stage.page.by(Role::Dialog, "Är du säker?").await?;
    stage.page.none(Role::Button, "Ny självskattning").await?;
    dialog.by(Role::Button, "Ja").click().await?;
    stage.page.none(Role::Dialog, "Är du säker?").await?;
    stage.page.by(Role::Button, "Ny självskattning").await?;
    Ok(())
}

#[tokio::test]
async fn what_comes_later_is_waited_for() -> Result<()> {
    let stage = stage().await?;
    stage.page.by(Role::Button, "Kom senare").click().await?;
    stage.page.by(Role::Button, "Här nu").await?;
    stage.page.by(Role::Button, "Öppnar snart").click().await?;
    Ok(())
}
