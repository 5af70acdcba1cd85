//! The first minute: the page opens, says what to do first, and complains about nothing.

use anyhow::Result;
use implementum_pages::{Finds as _, Options, Role};

use crate::stage;

#[tokio::test]
async fn the_page_opens_quietly_and_offers_a_first_step() -> Result<()> {
    let stage = stage(Options::phone()).await?;
    stage.page.by(Role::Button, "Ny självskattning").await?;
    stage.page.by(Role::Button, "Öppna fil").await?;
    assert!(stage.page.storage().await?.is_empty(), "nothing is written before the first own action");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn everything_fetched_until_it_is_ready_weighs_little_and_nothing_is_fetched_after() -> Result<()> {
    const MOST: usize = 195_000;
    let stage = stage(Options::laptop()).await?;
    stage.page.by(Role::Button, "Ny självskattning").await?;
    let (weight, fetched) = (stage.site.weight()?, stage.site.paths());
    assert!(weight <= MOST, "{weight} bytes under brotli: {:#?}", stage.site.weights()?);
    stage.page.by(Role::Button, "Ny självskattning").click().await?;
    stage.page.all(Role::Button).await?;
    assert_eq!((stage.browser.asked_elsewhere().await?, stage.site.paths()), (vec![], fetched));
    Ok(())
}
